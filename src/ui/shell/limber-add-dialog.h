/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ADD_DIALOG (limber_add_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LimberAddDialog, limber_add_dialog, LIMBER, ADD_DIALOG, AdwDialog)

/* Asks which routine @exercise shall be added to, or makes a new one with it. */
AdwDialog *limber_add_dialog_new (LimberContext *context, LimberExercise *exercise);

G_END_DECLS
