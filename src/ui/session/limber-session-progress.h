/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/limber-timeline.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_SESSION_PROGRESS (limber_session_progress_get_type ())
G_DECLARE_FINAL_TYPE (LimberSessionProgress,
                      limber_session_progress,
                      LIMBER,
                      SESSION_PROGRESS,
                      GtkWidget)

/*
 * The whole session as a row of segments, one an exercise, each as long as its time. A click on one asks to go there:
 * signal "jump" (guint phase). The keyboard has Next and Previous for it.
 */
GtkWidget *limber_session_progress_new (void);

void limber_session_progress_set_timeline (LimberSessionProgress *self,
                                           LimberTimeline *timeline,
                                           LimberCatalog *catalog);
/* limber_session_progress_set_place: @fraction: how much of that phase has gone, 0 … 1. */
void limber_session_progress_set_place (LimberSessionProgress *self, guint phase, double fraction);

G_END_DECLS
