/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "limber-test-world.h"

G_BEGIN_DECLS

/* What is done wherever there is something to look at: @shown is the window, or a dialog in it. */
typedef void (*LimberTestVisit) (const char *name, GtkWidget *shown, gpointer data);

/* limber_test_tour: visits every place, page and dialog of the window, every phase of a session, and days that aren't like
 * others, in windows of @width × @height. It changes the library. */
void limber_test_tour (LimberTestWorld *world,
                       int width,
                       int height,
                       LimberTestVisit visit,
                       gpointer data);

/* limber_test_tour_places: the places alone, and the catalog with filters. */
void limber_test_tour_places (LimberTestWorld *world,
                              int width,
                              int height,
                              LimberTestVisit visit,
                              gpointer data);

G_END_DECLS
