/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "limber-test-page.h"
#include "ui/week/limber-day-column.h"
#include "ui/week/limber-week-page.h"

G_BEGIN_DECLS

/*
 * For tests of the week board on Friday, 20 November 2026, in a locale whose weeks begin on Sunday, the 15th. A day is one
 * of that November, and may be beyond its end.
 */

/* limber_test_week_add_test: a test case, which finds the board presented. */
void limber_test_week_add_test (const char *path, void (*test) (LimberTestPage *, gconstpointer));

/* limber_test_week_to_julian: as in the targets of the board's actions */
guint limber_test_week_to_julian (int day);

/* All (transfer none), of a day on show. */
LimberPlan *limber_test_week_get_plan (LimberTestPage *f);
LimberDayColumn *limber_test_week_find_column (LimberTestPage *f, int day);
GtkWidget *limber_test_week_get_card (LimberTestPage *f, int day, guint index);
GtkWidget *limber_test_week_get_focus (LimberTestPage *f);

/* limber_test_week_assert_order: the routines that the board shows on a day: "desk-break stretches". */
void limber_test_week_assert_order (LimberTestPage *f, int day, const char *expected);
/* limber_test_week_assert_day: the same, and that the saved plan has them, too. */
void limber_test_week_assert_day (LimberTestPage *f, int day, const char *expected);

/* limber_test_week_act: does what the page can do, as gtk_widget_activate_action(). */
void limber_test_week_act (LimberTestPage *f, const char *action, const char *format, ...);
void limber_test_week_add (LimberTestPage *f, const char *routine, int day);
/* limber_test_week_add_plan: an active plan, empty, from Monday, the 16th, in the library. */
void limber_test_week_add_plan (LimberTestPage *f, const char *id, const char *name);

G_END_DECLS
