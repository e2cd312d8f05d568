/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_TRASH_DIALOG (limber_trash_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LimberTrashDialog, limber_trash_dialog, LIMBER, TRASH_DIALOG, AdwDialog)

/* What was deleted in the last thirty days, each with a button that brings it back. */
AdwDialog *limber_trash_dialog_new (LimberContext *context);

G_END_DECLS
