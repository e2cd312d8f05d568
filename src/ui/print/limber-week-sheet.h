/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/limber-context.h"
#include "ui/print/limber-sheet.h"

G_BEGIN_DECLS

/*
 * limber_week_sheet_draw: the seven days from @first on, each with what all active @plans have for it: its minutes, a
 * poster, and a box to tick. Leaves the pen below the last day.
 */
void limber_week_sheet_draw (LimberSheet *sheet,
                             LimberContext *context,
                             GListModel *plans,
                             const GDate *first);

G_END_DECLS
