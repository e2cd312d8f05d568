/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CONFLICT_DIALOG (limber_conflict_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LimberConflictDialog,
                      limber_conflict_dialog,
                      LIMBER,
                      CONFLICT_DIALOG,
                      AdwDialog)

/*
 * Both versions of a document side by side (one above the other where it is narrow), to keep one, or both; then those of
 * the next one, until there are no conflicts.
 *
 * Actions: conflict.keep-ours, conflict.keep-theirs, conflict.keep-both.
 */
AdwDialog *limber_conflict_dialog_new (LimberContext *context);

G_END_DECLS
