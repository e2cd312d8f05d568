/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <libical/ical.h>

#include "model/limber-timeline.h"
#include "store/limber-export.h"

#define DAYS_A_WEEK 7

/* Of one recurring event; a plan that is paused for longer than that has ended. */
#define MAX_EXCEPTIONS 1000

/* What is written, and for whom. */
typedef struct
{
  LimberLibrary *library;
  icalcomponent *calendar;
  icaltimezone *zone; /* NULL: times are those of the clock on the wall, wherever that is */
  const char *zone_id;
  GHashTable *counts; /* how often a plan has had a routine so far; by both their ids */
} Export;

/* One entry of a plan, with what its event needs. */
typedef struct
{
  LimberPlan *plan;
  LimberPlanEntry *entry;
  gboolean recurs;
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

/* @minute: of the day, -1: the day as a whole */
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

/* Adds a property that is a time, with the zone that it is in. @property: (transfer full) */
static void
add_time (const Export *export, icalcomponent *event, icalproperty *property, int minute)
{
  if (minute >= 0 && export->zone != NULL)
    icalproperty_add_parameter (property, icalparameter_new_tzid (export->zone_id));
  icalcomponent_add_property (event, property);
}

/* The first day of that place in the weeks that isn't before the plan's start. Returns FALSE when there is none. */
static gboolean
find_first (LimberPlan *plan, guint week, guint day, GDate *first)
{
  const GDate *start = limber_plan_get_start (plan);
  const GDate *end = limber_plan_get_end (plan);

  *first = *start;
  g_date_subtract_days (first, g_date_get_weekday (start) - G_DATE_MONDAY);
  g_date_add_days (first, week * DAYS_A_WEEK + day);

  if (g_date_compare (first, start) < 0)
    {
      if (!limber_plan_get_repeat (plan))
        return FALSE;
      g_date_add_days (first, get_period (plan));
    }

  return end == NULL || g_date_compare (first, end) <= 0;
}

/* RFC 5545, 3.3.10: UNTIL has to be of the type of DTSTART, and in UTC where that has a zone. */
static char *
format_until (const Export *export, const GDate *end, int minute)
{
  struct icaltimetype until = to_ical_time (end, minute >= 0 ? 24 * 60 - 1 : -1);

  if (minute >= 0 && export->zone != NULL)
    {
      until = icaltime_set_timezone (&until, export->zone);
      until = icaltime_convert_to_zone (until, icaltimezone_get_utc_timezone ());
    }

  return g_strdup (icaltime_as_ical_string (until));
}

static void
add_recurrence (const Export *export, icalcomponent *event, const Slot *slot, int minute)
{
  const GDate *end = limber_plan_get_end (slot->plan);
  g_autoptr (GString) rule = g_string_new (NULL);

  g_string_printf (rule, "RRULE:FREQ=WEEKLY;INTERVAL=%u", limber_plan_get_n_weeks (slot->plan));
  if (end != NULL)
    {
      g_autofree char *until = format_until (export, end, minute);

      g_string_append_printf (rule, ";UNTIL=%s", until);
    }

  icalcomponent_add_property (event, icalproperty_new_from_string (rule->str));
}

static void
add_exception (const Export *export, icalcomponent *event, const GDate *date, int minute)
{
  add_time (export, event, icalproperty_new_exdate (to_ical_time (date, minute)), minute);
}

/* Takes the days of a pause out of a recurring event. */
static void
add_pause (const Export *export,
           icalcomponent *event,
           const Slot *slot,
           const LimberPause *pause,
           int minute)
{
  guint period = get_period (slot->plan);
  int ahead = g_date_days_between (&slot->first, &pause->from);
  GDate date = slot->first;

  if (ahead > 0)
    g_date_add_days (&date, ((guint) ahead + period - 1) / period * period);

  for (guint i = 0; i < MAX_EXCEPTIONS && g_date_compare (&date, &pause->to) <= 0; i++)
    {
      add_exception (export, event, &date, minute);
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

/* Takes the days out that have entries of their own. Those that are paused are out already. */
static void
add_own_days (const Export *export, icalcomponent *event, const Slot *slot, int minute)
{
  for (guint i = 0; i < limber_plan_get_n_exceptions (slot->plan); i++)
    {
      GDate date;
      int ahead;

      limber_plan_get_exception (slot->plan, i, &date);
      ahead = g_date_days_between (&slot->first, &date);
      if (ahead >= 0 && ahead % (int) get_period (slot->plan) == 0
          && !is_paused (slot->plan, &date))
        add_exception (export, event, &date, minute);
    }
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

/*
 * Counted by routine, not by place: an entry that is moved, or that another one is put before, is still the same event
 * for whoever imports the calendar again. (transfer full)
 */
static char *
make_uid (const Export *export, const Slot *slot)
{
  g_autofree char *key = g_strdup_printf ("%s-%s", limber_plan_get_id (slot->plan),
                                          limber_plan_entry_get_routine (slot->entry));
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (export->counts, key));
  char *uid = g_strdup_printf ("%s-%u@limber", key, n);

  g_hash_table_insert (export->counts, g_steal_pointer (&key), GUINT_TO_POINTER (n + 1));
  return uid;
}

static void
describe_event (const Export *export, icalcomponent *event, const Slot *slot)
{
  const char *routine_id = limber_plan_entry_get_routine (slot->entry);
  LimberRoutine *routine = limber_library_find_routine (export->library, routine_id);
  const char *name = routine != NULL ? limber_routine_get_name (routine) : routine_id;

  /* A day with training on it is not a day that is taken. */
  if (limber_plan_entry_get_minute (slot->entry) < 0)
    icalcomponent_add_property (event, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
  else
    icalcomponent_add_property (event, icalproperty_new_duration (get_duration (export->library,
                                                                                routine)));
  icalcomponent_add_property (event, icalproperty_new_summary (name));
  icalcomponent_add_property (event,
                              icalproperty_new_description (limber_plan_get_name (slot->plan)));
}

static void
add_event (const Export *export, const Slot *slot)
{
  int minute = limber_plan_entry_get_minute (slot->entry);
  struct icaltimetype stamp = get_stamp (slot->plan);
  g_autofree char *uid = make_uid (export, slot);
  icalcomponent *event = icalcomponent_new (ICAL_VEVENT_COMPONENT);

  icalcomponent_add_property (event, icalproperty_new_uid (uid));
  icalcomponent_add_property (event, icalproperty_new_dtstamp (stamp));
  icalcomponent_add_property (event, icalproperty_new_lastmodified (stamp));
  add_time (export, event, icalproperty_new_dtstart (to_ical_time (&slot->first, minute)), minute);
  describe_event (export, event, slot);

  if (slot->recurs)
    {
      add_recurrence (export, event, slot, minute);
      for (guint i = 0; i < limber_plan_get_n_pauses (slot->plan); i++)
        add_pause (export, event, slot, limber_plan_get_pause (slot->plan, i), minute);
      add_own_days (export, event, slot, minute);
    }

  icalcomponent_add_component (export->calendar, event);
}

static void
add_weeks (const Export *export, LimberPlan *plan)
{
  gboolean repeat = limber_plan_get_repeat (plan);

  for (guint week = 0; week < limber_plan_get_n_weeks (plan); week++)
    for (guint day = 0; day < DAYS_A_WEEK; day++)
      for (guint i = 0; i < limber_plan_get_n_entries (plan, week, day); i++)
        {
          Slot slot = { plan, limber_plan_get_entry (plan, week, day, i), repeat, { 0 } };

          if (find_first (plan, week, day, &slot.first)
              && (repeat
                  || (!is_paused (plan, &slot.first)
                      && !limber_plan_is_exception (plan, &slot.first))))
            add_event (export, &slot);
        }
}

static void
add_exceptions (const Export *export, LimberPlan *plan)
{
  for (guint i = 0; i < limber_plan_get_n_exceptions (plan); i++)
    {
      Slot slot = { .plan = plan };

      limber_plan_get_exception (plan, i, &slot.first);
      /* None of a day on which the plan doesn't run. */
      for (guint k = 0; k < limber_plan_count (plan, &slot.first); k++)
        {
          slot.entry = limber_plan_find_entry (plan, &slot.first, k);
          add_event (export, &slot);
        }
    }
}

/* Says what the zone's clock does, under its plain name. */
static void
add_zone (const Export *export)
{
  icalcomponent *zone = icalcomponent_new_clone (icaltimezone_get_component (export->zone));
  icalproperty *id = icalcomponent_get_first_property (zone, ICAL_TZID_PROPERTY);

  if (id != NULL)
    icalproperty_set_tzid (id, export->zone_id);
  icalcomponent_add_component (export->calendar, zone);
}

/* A machine that runs on UTC doesn't know where its owner lives. */
static icaltimezone *
find_zone (const char *id)
{
  if (id == NULL || g_str_has_suffix (id, "UTC"))
    return NULL;
  return icaltimezone_get_builtin_timezone (id);
}

char *
limber_export_calendar (LimberLibrary *library, const char *zone_id)
{
  GListModel *plans = limber_library_get_plans (library);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  icalcomponent *calendar = icalcomponent_new_vcalendar ();
  const Export export = { library, calendar, find_zone (zone_id), zone_id, counts };
  char *ical;
  char *text;

  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar,
                              icalproperty_new_prodid ("-//Limber//" LIMBER_VERSION "//EN"));
  if (export.zone != NULL)
    add_zone (&export);

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (LimberPlan) plan = g_list_model_get_item (plans, i);

      if (!limber_plan_get_active (plan))
        continue;
      add_weeks (&export, plan);
      add_exceptions (&export, plan);
    }

  ical = icalcomponent_as_ical_string_r (calendar);
  text = g_strdup (ical);
  icalmemory_free_buffer (ical);
  icalcomponent_free (calendar);

  return text;
}
