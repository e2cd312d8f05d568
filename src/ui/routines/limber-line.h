/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-spot.h"

G_BEGIN_DECLS

typedef enum
{
  LIMBER_LINE_EXERCISE,
  LIMBER_LINE_CIRCUIT, /* its head; its lines follow */
  LIMBER_LINE_EMPTY,   /* the invitation in a section without lines */
} LimberLineKind;

#define LIMBER_TYPE_LINE (limber_line_get_type ())
G_DECLARE_FINAL_TYPE (LimberLine, limber_line, LIMBER, LINE, GObject)

/*
 * One row of a routine as the editor shows it. The document's items are values that are replaced at each edit; a line
 * stays the same object while it is moved and edited, and says so with the signal "changed". So a row that is open stays
 * open, and what has the focus keeps it.
 */
LimberLine *limber_line_new (LimberLineKind kind);

LimberLineKind limber_line_get_kind (LimberLine *self);
/* limber_line_get_item: (transfer none) (nullable): NULL of an invitation. */
LimberItem *limber_line_get_item (LimberLine *self);
LimberSpot limber_line_get_spot (LimberLine *self);
/* limber_line_get_n_siblings: how many lines its section, or its circuit, has. */
guint limber_line_get_n_siblings (LimberLine *self);
/* limber_line_get_ends_section: whether the section's last row is this. */
gboolean limber_line_get_ends_section (LimberLine *self);

gboolean limber_line_get_expanded (LimberLine *self);
void limber_line_set_expanded (LimberLine *self, gboolean expanded);

/* What a line is told by the list that it is in. */
typedef struct
{
  LimberItem *item;
  LimberSpot spot;
  guint n_siblings;
  gboolean ends_section;
} LimberLinePlace;

/* limber_line_place: Returns: whether that is news; then limber_line_announce() is to follow, when the list is done. */
gboolean limber_line_place (LimberLine *self, const LimberLinePlace *place);
void limber_line_announce (LimberLine *self);

G_END_DECLS
