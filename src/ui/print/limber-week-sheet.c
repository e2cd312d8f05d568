/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/print/limber-week-sheet.h"

#include <glib/gi18n.h>

#include "model/limber-plan.h"
#include "ui/today/limber-routine-facts.h"
#include "ui/week/limber-week-text.h"

#define GAP 6.0
#define DAY_WIDTH 150.0
#define MIN_DAY_HEIGHT 40.0
#define BOX_SIZE 9.0

/* Draws one routine of a day at the pen, and returns its height. */
static double
draw_entry (LimberSheet *sheet, LimberContext *context, LimberPlanEntry *entry, double y)
{
  const char *id = limber_plan_entry_get_routine (entry);
  LimberRoutine *routine = limber_library_find_routine (limber_context_get_library (context), id);
  double left = DAY_WIDTH + BOX_SIZE + GAP;
  double width = sheet->width - left;
  double height;
  LimberRoutineFacts facts;
  LimberPace pace;
  g_autofree char *text = NULL;

  limber_sheet_draw_box (sheet, DAY_WIDTH, y + 2, BOX_SIZE);
  if (routine == NULL)
    return limber_sheet_write (sheet, LIMBER_INK_BODY, _ ("Missing Routine"), left, y, width);

  limber_context_get_pace (context, &pace);
  limber_routine_facts_init (&facts, routine, limber_context_get_catalog (context), &pace);
  text = limber_routine_facts_to_text (&facts);
  height = limber_sheet_write (sheet, LIMBER_INK_BODY, limber_routine_get_name (routine), left, y,
                               width);
  return height + limber_sheet_write (sheet, LIMBER_INK_SMALL, text, left, y + height, width);
}

/* Returns where the pen is then. */
static double
draw_plan (LimberSheet *sheet,
           LimberContext *context,
           LimberPlan *plan,
           const GDate *date,
           double y)
{
  guint n = limber_plan_get_active (plan) ? limber_plan_count (plan, date) : 0;

  for (guint i = 0; i < n; i++)
    y += draw_entry (sheet, context, limber_plan_find_entry (plan, date, i), y) + GAP;
  return y;
}

static void
draw_day (LimberSheet *sheet, LimberContext *context, GListModel *plans, const GDate *date)
{
  g_autofree char *name = limber_day_to_text (date);
  double y;

  limber_sheet_draw_rule (sheet, 0, sheet->y, sheet->width);
  y = sheet->y + GAP;
  limber_sheet_write (sheet, LIMBER_INK_BOLD, name, 0, y, DAY_WIDTH - GAP);
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (LimberPlan) plan = g_list_model_get_item (plans, i);

      y = draw_plan (sheet, context, plan, date, y);
    }
  sheet->y = MAX (y, sheet->y + MIN_DAY_HEIGHT);
}

/* The names of the active plans. (transfer full) */
static char *
list_names (GListModel *plans)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (LimberPlan) plan = g_list_model_get_item (plans, i);

      if (limber_plan_get_active (plan))
        g_strv_builder_add (names, limber_plan_get_name (plan));
    }
  list = g_strv_builder_end (names);
  /* Translators: stands between two names in a list. */
  return g_strjoinv (_ (", "), list);
}

void
limber_week_sheet_draw (LimberSheet *sheet,
                        LimberContext *context,
                        GListModel *plans,
                        const GDate *first)
{
  g_autofree char *names = list_names (plans);
  g_autofree char *week = NULL;
  GDate today;

  limber_clock_get_today (limber_context_get_clock (context), &today);
  week = limber_week_to_text (first, &today);
  limber_sheet_write_line (sheet, LIMBER_INK_TITLE, *names != '\0' ? names : week, 0);
  limber_sheet_write_line (sheet, LIMBER_INK_SMALL, week, GAP);
  for (guint i = 0; i < 7; i++)
    {
      GDate date = *first;

      g_date_add_days (&date, i);
      draw_day (sheet, context, plans, &date);
    }
}
