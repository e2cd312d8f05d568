/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "limber-test-tour.h"

G_BEGIN_DECLS

/* A tour under way. */
typedef struct
{
  LimberTestWorld *world;
  LimberContext *context; /* of the world, or of one after it */
  GtkWidget *window;
  LimberTestVisit visit;
  gpointer data;
} LimberTestTour;

/* limber_test_tour_look: visits @shown, once it is on the screen and has its size. */
void limber_test_tour_look (LimberTestTour *self, const char *name, GtkWidget *shown);

/* limber_test_tour_look_at_dialog: visits the one that is open, and closes it. */
void limber_test_tour_look_at_dialog (LimberTestTour *self, const char *name);

/* limber_test_tour_open: a window of the context, at Today. */
void limber_test_tour_open (LimberTestTour *self);

/* limber_test_tour_close: the window. */
void limber_test_tour_close (LimberTestTour *self);

/* What slides in from a side of the catalog, the editor and the week in a narrow window, and what opens in rows. */
void limber_test_tour_sheets (LimberTestTour *self);

/* Days that aren't like others: the first one, one without a plan, one after much pain, after a session that was left, or
 * after a sync. They change the library. */
void limber_test_tour_rare_days (LimberTestTour *self);

G_END_DECLS
