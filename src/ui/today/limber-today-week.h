/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/today/limber-today-state.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_TODAY_WEEK (limber_today_week_get_type ())
G_DECLARE_FINAL_TYPE (LimberTodayWeek, limber_today_week, LIMBER, TODAY_WEEK, GtkBox)

/* What lies around today: how the days of the week stand, for how long one has kept it up, and what comes tomorrow. */
GtkWidget *limber_today_week_new (void);

void limber_today_week_show_state (LimberTodayWeek *self, const LimberTodayState *state);

G_END_DECLS
