/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-drop-gap.h"

static double
bottom_of (const LimberDropRow *row)
{
  return row->top + row->height;
}

static LimberDropGap
gap_at (LimberSection section, guint index, double y)
{
  return (LimberDropGap) { .spot = { .section = section, .index = index }, .y = y };
}

static LimberDropGap
gap_inside (const LimberDropRow *row, guint child, double y)
{
  LimberDropGap gap = gap_at (row->spot.section, row->spot.index, y);

  gap.spot.inside = TRUE;
  gap.spot.child = child;
  return gap;
}

/* The gap at the end of the section whose last row is @row. */
static LimberDropGap
end_of_section (const LimberDropRow *row)
{
  gboolean has_lines = row->kind == LIMBER_DROP_LINE || row->kind == LIMBER_DROP_CIRCUIT;
  LimberDropGap gap =
      gap_at (row->spot.section, has_lines ? row->spot.index + 1 : 0, bottom_of (row));

  if (row->kind == LIMBER_DROP_EMPTY)
    {
      gap.in_empty = TRUE;
      gap.y = row->top;
    }
  return gap;
}

/* The gap before or after the whole circuit that @rows[i] belongs to. */
static LimberDropGap
beside_circuit (const LimberDropRow *rows, guint n_rows, guint i, double y)
{
  guint first = i, last = i;
  LimberDropGap gap;

  while (rows[first].spot.inside && first > 0)
    first--;
  while (last + 1 < n_rows && rows[last + 1].kind == LIMBER_DROP_LINE && rows[last + 1].spot.inside)
    last++;
  gap = gap_at (rows[i].spot.section, rows[i].spot.index, rows[first].top);
  if (y >= (rows[first].top + bottom_of (&rows[last])) / 2)
    gap = gap_at (rows[i].spot.section, rows[i].spot.index + 1, bottom_of (&rows[last]));
  return gap;
}

static LimberDropGap
gap_by_row (const LimberDropRow *rows, guint n_rows, guint i, double y, gboolean has_circuit)
{
  const LimberDropRow *row = &rows[i];
  gboolean upper = y < row->top + row->height / 2;
  double edge = upper ? row->top : bottom_of (row);

  switch (row->kind)
    {
    case LIMBER_DROP_HEADING:
      if (upper && i > 0)
        return end_of_section (&rows[i - 1]);
      if (i + 1 < n_rows && rows[i + 1].kind == LIMBER_DROP_EMPTY)
        return end_of_section (&rows[i + 1]);
      return gap_at (row->spot.section, 0, bottom_of (row));
    case LIMBER_DROP_EMPTY:
      return end_of_section (row);
    case LIMBER_DROP_CIRCUIT:
      if (has_circuit)
        return beside_circuit (rows, n_rows, i, y);
      return upper ? gap_at (row->spot.section, row->spot.index, edge) : gap_inside (row, 0, edge);
    case LIMBER_DROP_LINE:
    default:
      if (!row->spot.inside)
        return gap_at (row->spot.section, row->spot.index + (upper ? 0 : 1), edge);
      if (has_circuit)
        return beside_circuit (rows, n_rows, i, y);
      return gap_inside (row, row->spot.child + (upper ? 0 : 1), edge);
    }
}

gboolean
limber_drop_find_gap (const LimberDropRow *rows,
                      guint n_rows,
                      double y,
                      gboolean has_circuit,
                      LimberDropGap *gap)
{
  guint i = 0;

  if (n_rows == 0)
    return FALSE;
  while (i < n_rows && y >= bottom_of (&rows[i]))
    i++;
  *gap = i < n_rows ? gap_by_row (rows, n_rows, i, y, has_circuit)
                    : end_of_section (&rows[n_rows - 1]);
  return TRUE;
}
