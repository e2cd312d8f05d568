/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/limber-library.h"

G_BEGIN_DECLS

/*
 * A pen on one sheet of paper, from its top to its bottom, in points. Without a cairo context it only measures, so that
 * what is to be drawn can be made small enough for a page first. A plain value; clear it.
 */
typedef struct
{
  cairo_t *cr; /* NULL: only measure */
  PangoLayout *layout;
  double width;    /* of the page */
  double y;        /* how far down the pen is */
  gboolean mirror; /* the page is read from right to left */
} LimberSheet;

typedef enum
{
  LIMBER_INK_TITLE,
  LIMBER_INK_HEADING,
  LIMBER_INK_BOLD,
  LIMBER_INK_BODY,
  LIMBER_INK_SMALL, /* grey */
} LimberInk;

/* limber_sheet_init: @layout: made for what is drawn on; its text and font are changed. */
void limber_sheet_init (LimberSheet *self, cairo_t *cr, PangoLayout *layout, double width);
void limber_sheet_clear (LimberSheet *self);

/**
 * limber_sheet_write:
 * @x: of the text's left edge, where one reads from left to right
 * @y: of its top
 * @width: at which it is wrapped
 *
 * Returns: the height of the text. The pen stays where it is.
 */
double limber_sheet_write (LimberSheet *self,
                           LimberInk ink,
                           const char *text,
                           double x,
                           double y,
                           double width);

/* limber_sheet_write_at_end: up to the edge of the page where one ends to read. The pen stays where it is. */
void limber_sheet_write_at_end (LimberSheet *self, LimberInk ink, const char *text, double y);

/* limber_sheet_write_line: across the page, where the pen is; moves the pen below it and @space points on. */
void limber_sheet_write_line (LimberSheet *self, LimberInk ink, const char *text, double space);

/**
 * limber_sheet_draw_poster:
 * @exercise: (nullable)
 * @height: at most; it is scaled to @width with its proportions kept
 *
 * The exercise's poster, with round corners; nothing where it has none that can be read.
 */
void limber_sheet_draw_poster (LimberSheet *self,
                               LimberLibrary *library,
                               LimberExercise *exercise,
                               double x,
                               double y,
                               double width,
                               double height);

/* limber_sheet_draw_box: an empty square to tick. */
void limber_sheet_draw_box (LimberSheet *self, double x, double y, double size);

/* limber_sheet_draw_rule: a thin grey line across @width. */
void limber_sheet_draw_rule (LimberSheet *self, double x, double y, double width);

/* limber_sheet_draw_bar: a thick line downwards, which holds together what stands beside it. */
void limber_sheet_draw_bar (LimberSheet *self, double x, double y, double height);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimberSheet, limber_sheet_clear)

G_END_DECLS
