/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_SAFETY_DIALOG (limber_safety_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LimberSafetyDialog, limber_safety_dialog, LIMBER, SAFETY_DIALOG, AdwDialog)

/* What to know before training with a sore back: shown once at the first start, and from the menu. */
AdwDialog *limber_safety_dialog_new (void);

G_END_DECLS
