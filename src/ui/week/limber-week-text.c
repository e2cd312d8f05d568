/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-week-text.h"

#include <glib/gi18n.h>

static char *
format_date (const GDate *date, const char *format)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (g_date_get_year (date), g_date_get_month (date),
                                                    g_date_get_day (date), 0, 0, 0);

  return g_date_time_format (time, format);
}

/* @with_month, @with_year: how a day is written with its month, and with its year as well */
static char *
format_week (const GDate *first, const GDate *today, const char *with_month, const char *with_year)
{
  GDate last = *first;
  gboolean years, months;
  const char *format;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_date_add_days (&last, 6);
  years = g_date_get_year (first) != g_date_get_year (today)
          || g_date_get_year (&last) != g_date_get_year (today);
  months = g_date_get_month (first) != g_date_get_month (&last);
  format = years ? with_year : with_month;
  from = format_date (first, months ? format : "%-d");
  to = format_date (&last, format);

  if (months)
    /* Translators: from one date to another: “30 November – 6 December”. */
    return g_strdup_printf (_ ("%s – %s"), from, to);
  /* Translators: from one day to another of the same month: “16–22 November”. */
  return g_strdup_printf (_ ("%s–%s"), from, to);
}

char *
limber_week_to_text (const GDate *first, const GDate *today)
{
  return format_week (
      first, today,
      /* Translators: a date in the notation of g_date_time_format(): “22 November”. */
      _ ("%-d %B"),
      /* Translators: a date with its year, in the notation of g_date_time_format(): “28 December 2026”. */
      _ ("%-d %B %Y"));
}

char *
limber_week_to_short_text (const GDate *first, const GDate *today)
{
  return format_week (
      first, today,
      /* Translators: a short date in the notation of g_date_time_format(): “22 Nov”. */
      _ ("%-d %b"),
      /* Translators: a short date with its year, in the notation of g_date_time_format(): “28 Dec 26”. */
      _ ("%-d %b %y"));
}

char *
limber_day_to_short_name (const GDate *date)
{
  return format_date (date, "%a");
}

char *
limber_day_to_number (const GDate *date)
{
  return format_date (date, "%-d");
}

char *
limber_day_to_name (const GDate *date)
{
  return format_date (date, "%A");
}

char *
limber_day_to_text (const GDate *date)
{
  /* Translators: a day in the notation of g_date_time_format(): “Monday, 16 November”. */
  return format_date (date, _ ("%A, %-d %B"));
}

char *
limber_day_to_short_text (const GDate *date)
{
  /* Translators: a day in short, in the notation of g_date_time_format(): “Mon 16”. */
  return format_date (date, _ ("%a %-d"));
}

char *
limber_date_to_text (const GDate *date)
{
  /* Translators: a date with its year, in the notation of g_date_time_format(): “28 December 2026”. */
  return format_date (date, _ ("%-d %B %Y"));
}

char *
limber_minute_to_text (int minute)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2000, 1, 1, minute / 60, minute % 60, 0);

  /* Translators: a time of day; see strftime(3) */
  return g_date_time_format (time, _ ("%H:%M"));
}

const char *
limber_mark_to_text (LimberMark mark)
{
  switch (mark)
    {
    case LIMBER_MARK_DONE:
      return _ ("Done");
    case LIMBER_MARK_PARTLY:
      return _ ("Partly done");
    case LIMBER_MARK_MISSED:
      return _ ("Not done");
    case LIMBER_MARK_OPEN:
    default:
      return "";
    }
}

GMenuModel *
limber_week_to_menu (const GDate *first, const char *action)
{
  GMenu *menu = g_menu_new ();
  GDate date = *first;

  for (int i = 0; i < 7; i++, g_date_add_days (&date, 1))
    {
      g_autofree char *label = limber_day_to_text (&date);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, action, "u", g_date_get_julian (&date));
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}
