/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/print/limber-week-sheet.h"

#include <glib/gi18n.h>

#include "ui/today/limber-routine-facts.h"
#include "ui/week/limber-week-edits.h"
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

static void
draw_day (LimberSheet *sheet, LimberContext *context, LimberPlan *plan, const GDate *date)
{
  g_autofree char *name = limber_day_to_text (date);
  guint n = limber_week_edit_count (plan, date);
  double y;

  limber_sheet_draw_rule (sheet, 0, sheet->y, sheet->width);
  y = sheet->y + GAP;
  limber_sheet_write (sheet, LIMBER_INK_BOLD, name, 0, y, DAY_WIDTH - GAP);
  for (guint i = 0; i < n; i++)
    y += draw_entry (sheet, context, limber_week_edit_get_entry (plan, date, i), y) + GAP;
  sheet->y = MAX (y, sheet->y + MIN_DAY_HEIGHT);
}

void
limber_week_sheet_draw (LimberSheet *sheet,
                        LimberContext *context,
                        LimberPlan *plan,
                        const GDate *first)
{
  g_autofree char *week = NULL;
  GDate today;

  limber_clock_get_today (limber_context_get_clock (context), &today);
  week = limber_week_to_text (first, &today);
  limber_sheet_write_line (sheet, LIMBER_INK_TITLE, limber_plan_get_name (plan), 0);
  limber_sheet_write_line (sheet, LIMBER_INK_SMALL, week, GAP);
  for (guint i = 0; i < 7; i++)
    {
      GDate date = *first;

      g_date_add_days (&date, i);
      draw_day (sheet, context, plan, &date);
    }
}
