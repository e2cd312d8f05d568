/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where a widget lies along one axis, in the coordinates of whoever asks. */
typedef struct
{
  double top, height;
} LimberSpan;

/**
 * limber_drop_index:
 * @rows: from top to bottom
 * @y: of the pointer
 *
 * Gaps are numbered from 0, above the first row, to @n_rows, below the last. The pointer means the gap on the near
 * side of the row that it is over: above a row's middle the one before it, from the middle on the one after it.
 *
 * Returns: the gap that a drop at @y means; 0 when there are no rows.
 */
guint limber_drop_index (const LimberSpan *rows, guint n_rows, double y);

/* limber_drop_gap_top: where gap @gap lies: between its two rows, or at the end of the only one. 0 without rows. */
double limber_drop_gap_top (const LimberSpan *rows, guint n_rows, guint gap);

G_END_DECLS
