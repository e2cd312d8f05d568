/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-plan.h"
#include "ui/limber-context.h"
#include "ui/print/limber-sheet.h"

G_BEGIN_DECLS

/*
 * limber_week_sheet_draw: the seven days from @first on, each with its routines, their minutes and a box to tick. Leaves
 * the pen below the last day.
 */
void limber_week_sheet_draw (LimberSheet *sheet,
                             LimberContext *context,
                             LimberPlan *plan,
                             const GDate *first);

G_END_DECLS
