/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How LimberCountdownRing looks where a ring has no room: digits, a line that gets shorter, and a caption. */
typedef struct
{
  GtkWidget *widget; /* that it is drawn on, with its font */
  const char *digits;
  const char *caption; /* NULL: none */
  double fraction;     /* of the line that is left, 0 … 1 */
  int window_height;   /* in px, by which the digits go */
} LimberCountdownBar;

/* limber_countdown_bar_measure: in px. It is as wide as two digits at least, so that what stands beside it doesn't move when
 * one is left; more of them get smaller where they have no room. */
void limber_countdown_bar_measure (const LimberCountdownBar *self,
                                   GtkOrientation orientation,
                                   int *minimum,
                                   int *natural);

/* limber_countdown_bar_snapshot: centred in the widget. @color: of the line */
void limber_countdown_bar_snapshot (const LimberCountdownBar *self,
                                    GtkSnapshot *snapshot,
                                    const GdkRGBA *color,
                                    const GdkRGBA *text_color);

/* limber_countdown_bar_get_digits_height: of what is inked, in px, as they are drawn. */
int limber_countdown_bar_get_digits_height (const LimberCountdownBar *self);

G_END_DECLS
