/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-week-start.h"

#include <langinfo.h>

/* 0 = Monday … 6 = Sunday. The C library says it as an offset to a reference day, which is a Sunday or a Monday (see
 * locale(5), "week" and "first_weekday"), and hands that day out as a number in place of a pointer. */
static guint
get_locale_weekday (void)
{
  union
  {
    const char *string;
    guint word;
  } reference;
  const char *first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY);
  guint sunday = 19971130;

  reference.string = nl_langinfo (_NL_TIME_WEEK_1STDAY);
  return ((reference.word == sunday ? 6 : 0) + (guint) first[0] + 6) % 7;
}

static guint
get_weekday (LimberWeekStart start)
{
  switch (start)
    {
    case LIMBER_WEEK_START_MONDAY:
      return 0;

    case LIMBER_WEEK_START_SATURDAY:
      return 5;

    case LIMBER_WEEK_START_SUNDAY:
      return 6;

    case LIMBER_WEEK_START_LOCALE:
    default:
      return get_locale_weekday ();
    }
}

void
limber_week_begin (const GDate *date, LimberWeekStart start, GDate *first)
{
  guint weekday = (guint) g_date_get_weekday (date) - 1;

  *first = *date;
  g_date_subtract_days (first, (weekday + 7 - get_weekday (start)) % 7);
}
