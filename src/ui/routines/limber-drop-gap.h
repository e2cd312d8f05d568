/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-spot.h"

G_BEGIN_DECLS

typedef enum
{
  LIMBER_DROP_HEADING, /* of a section */
  LIMBER_DROP_EMPTY,   /* the invitation in a section without lines */
  LIMBER_DROP_LINE,
  LIMBER_DROP_CIRCUIT, /* its head */
} LimberDropKind;

/* A row that can be seen, in the coordinates of whoever asks. */
typedef struct
{
  LimberDropKind kind;
  LimberSpot spot; /* of a heading, only its section */
  double top, height;
} LimberDropRow;

/* Where a drop would go. */
typedef struct
{
  LimberSpot spot;
  double y;          /* of the gap */
  gboolean in_empty; /* it is the place of an invitation */
} LimberDropGap;

/**
 * limber_drop_find_gap:
 * @rows: from top to bottom, without one left out between them
 * @y: of the pointer
 * @has_circuit: whether a circuit is dragged, which can't go into another
 * @gap: (out)
 *
 * The pointer means the gap on the near side of the row that it is over: above a row's middle the one before it, from
 * the middle on the one after it. Under a circuit's head begins the circuit; it ends where the row after it begins.
 *
 * Returns: FALSE without rows.
 */
gboolean limber_drop_find_gap (const LimberDropRow *rows,
                               guint n_rows,
                               double y,
                               gboolean has_circuit,
                               LimberDropGap *gap);

G_END_DECLS
