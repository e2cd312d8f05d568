/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-world.h"
#include "ui/week/limber-date-row.h"
#include "ui/week/limber-plan-page.h"
#include "ui/week/limber-plans-dialog.h"
#include "ui/week/limber-week-book.h"

/* The plans as seen on Friday, 20 November 2026, from the week that begins with Monday the 16th. */
typedef struct
{
  LimberTestWorld *world;
  LimberWeekBook *book;
  GtkWindow *window;
  GDate week;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->world = limber_test_world_new ();
  f->book = limber_week_book_new (f->world->context);
  f->window = limber_test_present (adw_toast_overlay_new (), 500, 700);
  g_date_clear (&f->week, 1);
  g_date_set_dmy (&f->week, 16, G_DATE_NOVEMBER, 2026);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (f->window);
  g_clear_object (&f->book);
  limber_test_world_free (f->world);
}

static LimberPlan *
add_plan (Fixture *f)
{
  g_autoptr (LimberPlan) plan = limber_plan_new ("mine", "Mine", &f->week);
  g_autoptr (LimberPlan) longer = limber_plan_with_n_weeks (plan, 3);

  limber_library_save_plan (f->world->library, longer);
  return limber_plan_set_find (limber_week_book_get_plans (f->book), "mine");
}

static LimberPlan *
get_plan (Fixture *f)
{
  return limber_plan_set_find (limber_week_book_get_plans (f->book), "mine");
}

static GtkWidget *
show_page (Fixture *f)
{
  AdwNavigationPage *page = limber_plan_page_new (f->world->context, f->book, "mine", &f->week);
  GtkWidget *view = adw_navigation_view_new ();

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), page);
  gtk_window_set_child (f->window, view);
  return GTK_WIDGET (page);
}

static void
test_dialog (Fixture *f, gconstpointer data)
{
  AdwDialog *dialog = limber_plans_dialog_new (f->world->context, f->book, &f->week);
  GtkWidget *toggle;

  add_plan (f);
  adw_dialog_present (dialog, gtk_window_get_child (f->window));
  limber_test_assert_names (GTK_WIDGET (dialog));
  g_assert_nonnull (limber_test_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON,
                                      "Start Back Care, 4 Weeks…"));
  g_assert_nonnull (limber_test_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON,
                                      "Start Desk Worker’s Week…"));
  toggle = limber_test_find (GTK_WIDGET (dialog), GTK_TYPE_SWITCH, "Mine Is Active");
  g_assert_nonnull (toggle);
  gtk_switch_set_active (GTK_SWITCH (toggle), FALSE);
  g_assert_false (limber_plan_get_active (get_plan (f)));
  g_assert_true (limber_week_book_undo (f->book));
  g_assert_true (limber_plan_get_active (get_plan (f)));
  adw_dialog_force_close (dialog);
}

static void
test_page (Fixture *f, gconstpointer data)
{
  GtkWidget *page, *weeks;
  g_autofree char *label = NULL;

  add_plan (f);
  page = show_page (f);
  limber_test_assert_names (page);
  weeks = limber_test_find (page, GTK_TYPE_SPIN_BUTTON, "Weeks");
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (weeks)), ==, 3);
  for (int i = 4; i <= 6; i++)
    gtk_spin_button_set_value (GTK_SPIN_BUTTON (weeks), i);
  g_assert_cmpuint (limber_plan_get_n_weeks (get_plan (f)), ==, 6);

  /* It was one step. */
  label = limber_week_book_get_undo_label (f->book);
  g_assert_cmpstr (label, ==, "Change of Mine");
  g_assert_true (limber_week_book_undo (f->book));
  g_assert_cmpuint (limber_plan_get_n_weeks (get_plan (f)), ==, 3);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (weeks)), ==, 3);
}

static void
test_reminder (Fixture *f, gconstpointer data)
{
  GtkWidget *page, *row;

  add_plan (f);
  page = show_page (f);
  row = limber_test_find (page, ADW_TYPE_SWITCH_ROW, "Remind Me");
  g_assert_nonnull (row);
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), TRUE);
  g_assert_true (limber_plan_get_reminder_on (get_plan (f)));
  g_assert_cmpint (limber_plan_get_reminder_minute (get_plan (f)), ==, -1);
  row = limber_test_find (page, ADW_TYPE_COMBO_ROW, "When");
  g_assert_nonnull (row);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  g_assert_cmpint (limber_plan_get_reminder_minute (get_plan (f)), ==, 8 * 60);
}

/* What the desktop refused isn't promised. */
static void
test_reminder_refused (Fixture *f, gconstpointer data)
{
  GtkWidget *page, *row;

  add_plan (f);
  page = show_page (f);
  row = limber_test_find (page, ADW_TYPE_SWITCH_ROW, "Remind Me");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "Also while Limber is closed");
  g_settings_set_boolean (f->world->settings, "background-refused", TRUE);
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)),
                                   "Only while Limber is open"));
  g_settings_reset (f->world->settings, "background-refused");
}

static void
test_shift_and_delete (Fixture *f, gconstpointer data)
{
  GtkWidget *page;
  LimberPause pause = { f->week, f->week };
  g_autoptr (LimberPlan) paused = NULL;
  GDate next = f->week;

  g_date_add_days (&next, 7);
  paused = limber_plan_with_pause_added (add_plan (f), &pause);
  limber_week_book_push_plan (f->book, paused, "Pause");
  page = show_page (f);
  g_assert_nonnull (limber_test_find (page, GTK_TYPE_BUTTON,
                                      "Remove Pause 16 November 2026 – 16 November 2026"));
  g_assert_true (gtk_widget_activate_action (page, "plan.remove-pause", "u", 0));
  g_assert_cmpuint (limber_plan_get_n_pauses (get_plan (f)), ==, 0);

  /* It begins this week, so that it begins later. */
  g_assert_true (gtk_widget_activate_action (page, "plan.shift", NULL));
  g_assert_cmpint (g_date_compare (limber_plan_get_start (get_plan (f)), &next), ==, 0);

  g_assert_true (gtk_widget_activate_action (page, "plan.delete", NULL));
  g_assert_null (limber_library_find_plan (f->world->library, "mine"));
  g_assert_true (limber_week_book_undo (f->book));
  g_assert_nonnull (limber_library_find_plan (f->world->library, "mine"));
}

static void
on_changed (LimberDateRow *row, guint *count)
{
  (*count)++;
}

static void
test_date_row (Fixture *f, gconstpointer data)
{
  GtkWidget *row = limber_date_row_new ("Start");
  guint count = 0;
  GDate date;

  g_object_set (row, "none-label", "Never", NULL);
  g_signal_connect (row, "changed", G_CALLBACK (on_changed), &count);
  gtk_window_set_child (f->window, row);
  limber_date_row_set_date (LIMBER_DATE_ROW (row), &f->week);
  g_assert_cmpuint (count, ==, 0);
  g_assert_nonnull (limber_test_find (row, GTK_TYPE_MENU_BUTTON, "Start: 16 November 2026"));
  g_signal_emit_by_name (limber_test_find (row, GTK_TYPE_BUTTON, "No Date"), "clicked");
  g_assert_cmpuint (count, ==, 1);
  g_assert_false (limber_date_row_get_date (LIMBER_DATE_ROW (row), &date));
  g_assert_nonnull (limber_test_find (row, GTK_TYPE_MENU_BUTTON, "Start: Never"));
}

int
main (int argc, char *argv[])
{
  limber_test_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/plans/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("dialog", test_dialog);
  ADD ("page", test_page);
  ADD ("reminder", test_reminder);
  ADD ("reminder-refused", test_reminder_refused);
  ADD ("shift-and-delete", test_shift_and_delete);
  ADD ("date-row", test_date_row);
#undef ADD

  return g_test_run ();
}
