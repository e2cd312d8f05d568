/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_SWAP_DIALOG (limber_swap_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LimberSwapDialog, limber_swap_dialog, LIMBER, SWAP_DIALOG, AdwDialog)

/*
 * limber_swap_dialog_new: asks which exercise is to stand in the place of @exercise (an id, which the catalog may not
 * know). Signal "chosen" (const char *id), once at most; then it closes.
 */
AdwDialog *limber_swap_dialog_new (LimberContext *context, const char *exercise);

G_END_DECLS
