/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-drop-index.h"

guint
limber_drop_index (const LimberSpan *rows, guint n_rows, double y)
{
  guint gap = 0;

  while (gap < n_rows && y >= rows[gap].top + rows[gap].height / 2)
    gap++;
  return gap;
}

double
limber_drop_gap_top (const LimberSpan *rows, guint n_rows, guint gap)
{
  if (n_rows == 0)
    return 0;
  if (gap == 0)
    return rows[0].top;
  if (gap >= n_rows)
    return rows[n_rows - 1].top + rows[n_rows - 1].height;
  return (rows[gap - 1].top + rows[gap - 1].height + rows[gap].top) / 2;
}
