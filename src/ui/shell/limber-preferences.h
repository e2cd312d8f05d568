/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PREFERENCES (limber_preferences_get_type ())
G_DECLARE_FINAL_TYPE (LimberPreferences,
                      limber_preferences,
                      LIMBER,
                      PREFERENCES,
                      AdwPreferencesDialog)

/* The preferences dialog; every row is bound to its setting. */
AdwDialog *limber_preferences_new (LimberContext *context);

G_END_DECLS
