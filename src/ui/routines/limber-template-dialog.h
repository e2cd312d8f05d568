/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_TEMPLATE_DIALOG (limber_template_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LimberTemplateDialog,
                      limber_template_dialog,
                      LIMBER,
                      TEMPLATE_DIALOG,
                      AdwDialog)

/*
 * Asks what a new routine shall begin as: one of the shapes, or a copy of a routine that came with Limber. Signal "chosen"
 * (LimberRoutine *): that routine, with an id and a name of its own, in no library yet.
 */
AdwDialog *limber_template_dialog_new (LimberContext *context);

G_END_DECLS
