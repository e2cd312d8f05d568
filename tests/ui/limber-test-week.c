/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-week.h"

#include "ui/week/limber-routine-tile.h"

static void
set_up (LimberTestPage *f, gconstpointer data)
{
  f->world = limber_test_world_new ();
  limber_test_page_present (f, limber_week_page_new (f->world->context), 1000, 700);
}

void
limber_test_week_add_test (const char *path, void (*test) (LimberTestPage *, gconstpointer))
{
  g_test_add (path, LimberTestPage, NULL, set_up, test, limber_test_page_tear_down);
}

guint
limber_test_week_to_julian (int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_NOVEMBER, 2026);
  return g_date_get_julian (&date) + (guint) day - 1;
}

static LimberDayColumn *
find_below (GtkWidget *root, guint julian)
{
  if (LIMBER_IS_DAY_COLUMN (root)
      && g_date_get_julian (limber_day_column_get_date (LIMBER_DAY_COLUMN (root))) == julian)
    return LIMBER_DAY_COLUMN (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      LimberDayColumn *found = find_below (child, julian);

      if (found != NULL)
        return found;
    }
  return NULL;
}

LimberDayColumn *
limber_test_week_find_column (LimberTestPage *f, int day)
{
  return find_below (f->page, limber_test_week_to_julian (day));
}

LimberPlan *
limber_test_week_get_plan (LimberTestPage *f)
{
  return limber_week_page_get_plan (LIMBER_WEEK_PAGE (f->page));
}

GtkWidget *
limber_test_week_get_card (LimberTestPage *f, int day, guint index)
{
  return limber_day_column_get_card (limber_test_week_find_column (f, day), index);
}

void
limber_test_week_assert_order (LimberTestPage *f, int day, const char *expected)
{
  LimberDayColumn *column = limber_test_week_find_column (f, day);
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < limber_day_column_get_n_cards (column); i++)
    g_string_append_printf (shown, "%s%s", i > 0 ? " " : "",
                            limber_routine_tile_get_routine_id (
                                LIMBER_ROUTINE_TILE (limber_day_column_get_card (column, i))));
  g_assert_cmpstr (shown->str, ==, expected);
}

void
limber_test_week_assert_day (LimberTestPage *f, int day, const char *expected)
{
  g_autoptr (LimberLibrary) reloaded = limber_test_world_reload (f->world);
  const char *id = limber_plan_get_id (limber_test_week_get_plan (f));
  LimberPlan *plan = limber_library_find_plan (reloaded, id);
  g_autoptr (GString) saved = g_string_new (NULL);
  const GDate *date = limber_day_column_get_date (limber_test_week_find_column (f, day));

  limber_test_week_assert_order (f, day, expected);
  g_assert_nonnull (plan);
  for (guint i = 0; i < limber_plan_count (plan, date); i++)
    g_string_append_printf (saved, "%s%s", i > 0 ? " " : "",
                            limber_plan_entry_get_routine (limber_plan_find_entry (plan, date, i)));
  g_assert_cmpstr (saved->str, ==, expected);
}

void
limber_test_week_act (LimberTestPage *f, const char *action, const char *format, ...)
{
  g_autoptr (GVariant) target = NULL;
  va_list arguments;

  va_start (arguments, format);
  if (format != NULL)
    target = g_variant_ref_sink (g_variant_new_va (format, NULL, &arguments));
  va_end (arguments);
  g_assert_true (gtk_widget_activate_action_variant (f->page, action, target));
}

void
limber_test_week_add (LimberTestPage *f, const char *routine, int day)
{
  limber_test_week_act (f, "week.add", "(su)", routine, limber_test_week_to_julian (day));
}

void
limber_test_week_add_plan (LimberTestPage *f, const char *id, const char *name)
{
  GDate start;
  g_autoptr (LimberPlan) plan = NULL;

  g_date_clear (&start, 1);
  g_date_set_julian (&start, limber_test_week_to_julian (16));
  plan = limber_plan_new (id, name, &start);
  limber_library_save_plan (f->world->library, plan);
}

GtkWidget *
limber_test_week_get_focus (LimberTestPage *f)
{
  return gtk_root_get_focus (GTK_ROOT (f->window));
}
