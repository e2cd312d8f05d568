/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/limber-draft.h"
#include "ui/routines/limber-line.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_LINES (limber_lines_get_type ())
G_DECLARE_FINAL_TYPE (LimberLines, limber_lines, LIMBER, LINES, GObject)

/*
 * A draft as one list of rows: a GListModel of LimberLine, and a GtkSectionModel whose sections are the routine's. It
 * follows the draft. A line that is edited stays in its place; what moves is one items-changed.
 *
 *     Warm-up     EMPTY
 *     Main        EXERCISE, CIRCUIT, EXERCISE, EXERCISE (of the circuit), EXERCISE
 *     Cool-down   EXERCISE
 */
LimberLines *limber_lines_new (LimberDraft *draft);

/* limber_lines_get: (transfer none) (nullable) */
LimberLine *limber_lines_get (LimberLines *self, guint position);

/**
 * limber_lines_find:
 *
 * Returns: the position of the line at @at, or of the nearest one in its section; of the invitation, where there is none.
 */
guint limber_lines_find (LimberLines *self, const LimberSpot *at);

/* limber_lines_get_section: the section of the row at @position. */
LimberSection limber_lines_get_section (LimberLines *self, guint position);

G_END_DECLS
