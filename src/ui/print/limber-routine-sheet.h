/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-routine.h"
#include "ui/limber-context.h"
#include "ui/print/limber-sheet.h"

G_BEGIN_DECLS

/**
 * limber_routine_sheet_draw:
 * @n_columns: in how many columns the lines stand, from 1 on
 *
 * A routine for the wall: what it is for, how long it takes, and each line with its number, its poster, its dose and a box
 * a set to tick. Leaves the pen below the last line. Posters that can't be read are left out.
 */
void limber_routine_sheet_draw (LimberSheet *sheet,
                                LimberContext *context,
                                LimberRoutine *routine,
                                guint n_columns);

G_END_DECLS
