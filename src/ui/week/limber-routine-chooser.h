/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ROUTINE_CHOOSER (limber_routine_chooser_get_type ())
G_DECLARE_FINAL_TYPE (LimberRoutineChooser,
                      limber_routine_chooser,
                      LIMBER,
                      ROUTINE_CHOOSER,
                      AdwDialog)

/* All routines, to choose one for a day; from below where there is little room. Signal "chosen" (string): its id. */
AdwDialog *limber_routine_chooser_new (LimberContext *context);

G_END_DECLS
