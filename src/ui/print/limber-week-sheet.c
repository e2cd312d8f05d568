/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/print/limber-week-sheet.h"

#include <glib/gi18n.h>

#include "model/limber-agenda.h"
#include "ui/today/limber-routine-facts.h"
#include "ui/week/limber-week-text.h"

#define GAP 6.0
#define DAY_GAP 9.0
#define DAY_WIDTH 156.0
#define BOX_SIZE 11.0
#define POSTER_WIDTH 60.0
#define POSTER_HEIGHT 45.0

typedef struct
{
  LimberSheet *sheet;
  LimberContext *context;
  GListModel *plans;
} Drawing;

/* "07:30 · Desk Break", or without a time. (transfer full) */
static char *
name_entry (LimberPlanEntry *entry, LimberRoutine *routine)
{
  int minute = limber_plan_entry_get_minute (entry);

  if (minute < 0)
    return g_strdup (limber_routine_get_name (routine));
  /* Translators: hour and minute when a routine is planned, and its name: “07:30 · Desk Break”. */
  return g_strdup_printf (_ ("%02d:%02d · %s"), minute / 60, minute % 60,
                          limber_routine_get_name (routine));
}

/* Draws one routine of a day at @y, and returns its height. */
static double
draw_entry (Drawing *self, LimberPlanEntry *entry, double y)
{
  LimberSheet *sheet = self->sheet;
  const char *id = limber_plan_entry_get_routine (entry);
  LimberLibrary *library = limber_context_get_library (self->context);
  LimberRoutine *routine = limber_library_find_routine (library, id);
  double left = DAY_WIDTH + BOX_SIZE + GAP + POSTER_WIDTH + GAP;
  double width = sheet->width - left;
  double height;
  LimberRoutineFacts facts;
  LimberPace pace;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  limber_sheet_draw_box (sheet, DAY_WIDTH, y + 2, BOX_SIZE);
  if (routine == NULL)
    return limber_sheet_write (sheet, LIMBER_INK_BODY, _ ("Missing Routine"), left, y, width);

  limber_context_get_pace (self->context, &pace);
  limber_routine_facts_init (&facts, routine, limber_context_get_catalog (self->context), &pace);
  name = name_entry (entry, routine);
  text = limber_routine_facts_to_text (&facts);
  limber_sheet_draw_poster (sheet, library, facts.face, DAY_WIDTH + BOX_SIZE + GAP, y, POSTER_WIDTH,
                            POSTER_HEIGHT);
  height = limber_sheet_write (sheet, LIMBER_INK_BOLD, name, left, y, width);
  height += limber_sheet_write (sheet, LIMBER_INK_SMALL, text, left, y + height, width);
  return MAX (height, POSTER_HEIGHT);
}

static void
draw_day (Drawing *self, const GDate *date)
{
  LimberSheet *sheet = self->sheet;
  g_autofree char *name = limber_day_to_text (date);
  g_autoptr (GPtrArray) items = limber_agenda_list (self->plans, date);
  double top, y, height;

  limber_sheet_draw_rule (sheet, 0, sheet->y, sheet->width);
  top = y = sheet->y + DAY_GAP;
  height = limber_sheet_write (sheet, LIMBER_INK_BOLD, name, 0, top, DAY_WIDTH - GAP);
  for (guint i = 0; i < items->len; i++)
    y += draw_entry (self, ((LimberAgendaItem *) items->pdata[i])->entry, y) + GAP;
  if (y > top)
    y -= GAP;
  else
    limber_sheet_write (sheet, LIMBER_INK_SMALL, _ ("Nothing planned"), DAY_WIDTH, top + 1,
                        sheet->width - DAY_WIDTH);
  sheet->y = MAX (y, top + height) + DAY_GAP;
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
  Drawing self = { sheet, context, plans };
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
      draw_day (&self, &date);
    }
}
