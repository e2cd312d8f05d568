/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <libical/ical.h>

#include "model/limber-timeline.h"
#include "store/limber-export.h"

#define DAYS_A_WEEK 7

/* Of one recurring event; a plan that is paused for longer than that has ended. */
#define MAX_EXCEPTIONS 1000

/* One entry of a plan, with what its event needs. */
typedef struct
{
  LimberLibrary *library;
  LimberPlan *plan;
  guint week, day, index;
  GDate first; /* the first day on which it takes place */
} Slot;

static struct icaltimetype
to_ical_date (const GDate *date)
{
  struct icaltimetype time = icaltime_null_date (); /* hours and the like are -1 there */

  time.year = g_date_get_year (date);
  time.month = (int) g_date_get_month (date);
  time.day = g_date_get_day (date);
  return time;
}

/* @minute: of the day, -1: the day as a whole. Without a time zone: local time, whatever that is then. */
static struct icaltimetype
to_ical_time (const GDate *date, int minute)
{
  struct icaltimetype time = to_ical_date (date);

  if (minute >= 0)
    {
      time.is_date = 0;
      time.hour = minute / 60;
      time.minute = minute % 60;
      time.second = 0;
    }

  return time;
}

static guint
get_period (LimberPlan *plan)
{
  return limber_plan_get_n_weeks (plan) * DAYS_A_WEEK;
}

/* The first day of the slot that isn't before the plan's start. Returns FALSE when there is none. */
static gboolean
find_first (Slot *slot)
{
  const GDate *start = limber_plan_get_start (slot->plan);
  const GDate *end = limber_plan_get_end (slot->plan);

  slot->first = *start;
  g_date_subtract_days (&slot->first, g_date_get_weekday (start) - G_DATE_MONDAY);
  g_date_add_days (&slot->first, slot->week * DAYS_A_WEEK + slot->day);

  if (g_date_compare (&slot->first, start) < 0)
    {
      if (!limber_plan_get_repeat (slot->plan))
        return FALSE;
      g_date_add_days (&slot->first, get_period (slot->plan));
    }

  return end == NULL || g_date_compare (&slot->first, end) <= 0;
}

static void
add_recurrence (icalcomponent *event, const Slot *slot, int minute)
{
  const GDate *end = limber_plan_get_end (slot->plan);
  g_autoptr (GString) rule = g_string_new (NULL);

  g_string_printf (rule, "RRULE:FREQ=WEEKLY;INTERVAL=%u", limber_plan_get_n_weeks (slot->plan));

  /* RFC 5545, 3.3.10: UNTIL has to be of the type of DTSTART. */
  if (end != NULL)
    g_string_append_printf (rule, ";UNTIL=%04u%02u%02u%s", (guint) g_date_get_year (end),
                            (guint) g_date_get_month (end), (guint) g_date_get_day (end),
                            minute >= 0 ? "T235959" : "");

  icalcomponent_add_property (event, icalproperty_new_from_string (rule->str));
}

/* Takes the days of a pause out of a recurring event. */
static void
add_exceptions (icalcomponent *event, const Slot *slot, const LimberPause *pause, int minute)
{
  guint period = get_period (slot->plan);
  int ahead = g_date_days_between (&slot->first, &pause->from);
  GDate date = slot->first;

  if (ahead > 0)
    g_date_add_days (&date, ((guint) ahead + period - 1) / period * period);

  for (guint i = 0; i < MAX_EXCEPTIONS && g_date_compare (&date, &pause->to) <= 0; i++)
    {
      icalcomponent_add_property (event, icalproperty_new_exdate (to_ical_time (&date, minute)));
      g_date_add_days (&date, period);
    }
}

static gboolean
is_paused (LimberPlan *plan, const GDate *date)
{
  for (guint i = 0; i < limber_plan_get_n_pauses (plan); i++)
    {
      const LimberPause *pause = limber_plan_get_pause (plan, i);

      if (g_date_compare (date, &pause->from) >= 0 && g_date_compare (date, &pause->to) <= 0)
        return TRUE;
    }

  return FALSE;
}

static struct icaldurationtype
get_duration (LimberLibrary *library, LimberRoutine *routine)
{
  g_autoptr (LimberTimeline) timeline = NULL;
  guint seconds = 0;

  if (routine != NULL)
    {
      timeline = limber_timeline_new (routine, limber_library_get_catalog (library), NULL);
      seconds = limber_timeline_get_seconds (timeline);
    }

  /* Whole minutes, at least one. */
  return icaldurationtype_from_int ((int) (MAX (seconds + 59, 60) / 60 * 60));
}

static struct icaltimetype
get_stamp (LimberPlan *plan)
{
  const char *modified = limber_plan_get_modified (plan);
  g_autoptr (GDateTime) time =
      modified != NULL ? g_date_time_new_from_iso8601 (modified, NULL) : NULL;
  gint64 seconds = time != NULL ? g_date_time_to_unix (time) : g_get_real_time () / G_USEC_PER_SEC;

  return icaltime_from_timet_with_zone (seconds, 0, icaltimezone_get_utc_timezone ());
}

static void
add_event (icalcomponent *calendar, const Slot *slot)
{
  LimberPlanEntry *entry = limber_plan_get_entry (slot->plan, slot->week, slot->day, slot->index);
  const char *routine_id = limber_plan_entry_get_routine (entry);
  LimberRoutine *routine = limber_library_find_routine (slot->library, routine_id);
  int minute = limber_plan_entry_get_minute (entry);
  g_autofree char *uid = g_strdup_printf ("%s-%u-%u-%u@limber", limber_plan_get_id (slot->plan),
                                          slot->week, slot->day, slot->index);
  icalcomponent *event = icalcomponent_new (ICAL_VEVENT_COMPONENT);

  icalcomponent_add_property (event, icalproperty_new_uid (uid));
  icalcomponent_add_property (event, icalproperty_new_dtstamp (get_stamp (slot->plan)));
  icalcomponent_add_property (event,
                              icalproperty_new_dtstart (to_ical_time (&slot->first, minute)));
  if (minute >= 0)
    icalcomponent_add_property (event,
                                icalproperty_new_duration (get_duration (slot->library, routine)));
  icalcomponent_add_property (event,
                              icalproperty_new_summary (routine != NULL
                                                            ? limber_routine_get_name (routine)
                                                            : routine_id));
  icalcomponent_add_property (event,
                              icalproperty_new_description (limber_plan_get_name (slot->plan)));
  /* A day with training on it is not a day that is taken. */
  if (minute < 0)
    icalcomponent_add_property (event, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));

  if (limber_plan_get_repeat (slot->plan))
    {
      add_recurrence (event, slot, minute);
      for (guint i = 0; i < limber_plan_get_n_pauses (slot->plan); i++)
        add_exceptions (event, slot, limber_plan_get_pause (slot->plan, i), minute);
    }

  icalcomponent_add_component (calendar, event);
}

static void
add_plan (icalcomponent *calendar, LimberLibrary *library, LimberPlan *plan)
{
  for (guint week = 0; week < limber_plan_get_n_weeks (plan); week++)
    for (guint day = 0; day < DAYS_A_WEEK; day++)
      for (guint i = 0; i < limber_plan_get_n_entries (plan, week, day); i++)
        {
          Slot slot = { .library = library, .plan = plan, .week = week, .day = day, .index = i };

          if (find_first (&slot)
              && (limber_plan_get_repeat (plan) || !is_paused (plan, &slot.first)))
            add_event (calendar, &slot);
        }
}

char *
limber_export_calendar (LimberLibrary *library)
{
  GListModel *plans = limber_library_get_plans (library);
  icalcomponent *calendar = icalcomponent_new_vcalendar ();
  char *ical;
  char *text;

  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar,
                              icalproperty_new_prodid ("-//Limber//" LIMBER_VERSION "//EN"));

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (LimberPlan) plan = g_list_model_get_item (plans, i);

      if (limber_plan_get_active (plan))
        add_plan (calendar, library, plan);
    }

  ical = icalcomponent_as_ical_string_r (calendar);
  text = g_strdup (ical);
  icalmemory_free_buffer (ical);
  icalcomponent_free (calendar);

  return text;
}
