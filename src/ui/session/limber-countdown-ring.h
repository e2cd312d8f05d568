/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_COUNTDOWN_RING (limber_countdown_ring_get_type ())
G_DECLARE_FINAL_TYPE (LimberCountdownRing, limber_countdown_ring, LIMBER, COUNTDOWN_RING, GtkWidget)

typedef enum
{
  LIMBER_COUNTDOWN_AS_RING,
  LIMBER_COUNTDOWN_AS_BAR,    /* below the digits, which takes less room */
  LIMBER_COUNTDOWN_AS_EITHER, /* a ring where it gets the height for it, else a bar */
} LimberCountdownShape;

/*
 * Time as a ring that empties, in the colour of its CSS, and as digits as large as fit into it; or as a bar. It is never so
 * small that two digits were less than 12 % of the window's height.
 *
 * Properties: "digits" (string), "fraction" (double 0 … 1: how much of the ring is left), "caption" (string or NULL: a line
 * below the digits).
 */
GtkWidget *limber_countdown_ring_new (void);

void limber_countdown_ring_set_digits (LimberCountdownRing *self, const char *digits);
void limber_countdown_ring_set_fraction (LimberCountdownRing *self, double fraction);
void limber_countdown_ring_set_caption (LimberCountdownRing *self, const char *caption);

void limber_countdown_ring_set_shape (LimberCountdownRing *self, LimberCountdownShape shape);

/* limber_countdown_ring_get_digits_height: of what is inked, in px. */
int limber_countdown_ring_get_digits_height (LimberCountdownRing *self);

G_END_DECLS
