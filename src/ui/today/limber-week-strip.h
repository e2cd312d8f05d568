/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/today/limber-today-state.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_WEEK_STRIP (limber_week_strip_get_type ())
G_DECLARE_FINAL_TYPE (LimberWeekStrip, limber_week_strip, LIMBER, WEEK_STRIP, GtkBox)

/* This week's seven days in a row, each a button with the day's mark that leads to the Week place. */
void limber_week_strip_show_state (LimberWeekStrip *self, const LimberTodayState *state);

G_END_DECLS
