/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-plan-codec.h"

#include "store/limber-codec-private.h"
#include "store/limber-json-reader-private.h"

#define FORMAT "limber-plan"
#define MAX_WEEKS 52
#define MAX_ENTRIES 50
#define MAX_PAUSES 500
#define MAX_EXCEPTIONS 4000

static const char *const days[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

/* Replaces *self by @changed, which was made of it. */
static void
become (LimberPlan **self, LimberPlan *changed)
{
  g_object_unref (*self);
  *self = changed;
}

static LimberPlanEntry *
read_entry (LimberJsonReader *reader)
{
  const char *routine = limber_json_reader_require_id (reader, "routine");
  int minute = limber_json_reader_get_minute (reader, "time");
  const char *done_by = limber_json_reader_get_id (reader, "done-by");
  GDate planned;
  gboolean moved = limber_json_reader_get_date (reader, "planned", &planned);
  int place = limber_json_reader_get_int (reader, "place", 0, LIMBER_PLAN_ENTRY_MAX_PLACE, -1);
  g_autofree char *extra = limber_json_reader_end (reader);
  g_autoptr (LimberPlanEntry) entry = NULL;
  g_autoptr (LimberPlanEntry) timed = NULL;
  g_autoptr (LimberPlanEntry) done = NULL;
  g_autoptr (LimberPlanEntry) came = NULL;
  g_autoptr (LimberPlanEntry) placed = NULL;

  if (limber_json_reader_failed (reader))
    return NULL;

  entry = limber_plan_entry_new (routine);
  timed = limber_plan_entry_with_minute (entry, minute);
  done = limber_plan_entry_with_done_by (timed, done_by);
  came = limber_plan_entry_with_planned (done, moved ? &planned : NULL);
  placed = limber_plan_entry_with_place (came, place);
  return limber_plan_entry_with_extra (placed, extra);
}

/* (transfer full): the entries of list @member. */
static GPtrArray *
read_entries (LimberJsonReader *reader, const char *member)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  guint n;

  if (!limber_json_reader_begin_array (reader, member, MAX_ENTRIES, &n))
    return entries;

  for (guint i = 0; i < n && limber_json_reader_begin_element (reader, i); i++)
    {
      LimberPlanEntry *entry = read_entry (reader);

      if (entry != NULL)
        g_ptr_array_add (entries, entry);
    }

  limber_json_reader_end_inline (reader);
  return entries;
}

static void
read_day (LimberPlan **self, guint week, guint day, LimberJsonReader *reader)
{
  g_autoptr (GPtrArray) entries = read_entries (reader, days[day]);

  for (guint i = 0; i < entries->len; i++)
    become (self, limber_plan_with_entry_inserted (*self, week, day, i, entries->pdata[i]));
}

static void
read_exceptions (LimberPlan **self, LimberJsonReader *reader)
{
  guint n;

  if (!limber_json_reader_begin_array (reader, "exceptions", MAX_EXCEPTIONS, &n))
    return;

  for (guint i = 0; i < n && limber_json_reader_begin_element (reader, i); i++)
    {
      g_autoptr (GPtrArray) entries = read_entries (reader, "entries");
      GDate date;

      if (limber_json_reader_get_date (reader, "date", &date))
        become (self, limber_plan_with_exception (*self, &date, entries));
      else
        limber_json_reader_fail (reader, "date", "a date");
      limber_json_reader_end_inline (reader);
    }

  limber_json_reader_end_inline (reader);
}

static void
read_ignored (LimberPlan **self, LimberJsonReader *reader)
{
  g_auto (GStrv) ignored = limber_json_reader_get_strings (reader, "ignored");

  become (self, limber_plan_with_ignored (*self, (const char *const *) ignored));
}

static void
read_weeks (LimberPlan **self, LimberJsonReader *reader)
{
  guint n;

  if (!limber_json_reader_begin_array (reader, "weeks", MAX_WEEKS, &n))
    {
      limber_json_reader_fail (reader, "weeks", "a list");
      return;
    }

  become (self, limber_plan_with_n_weeks (*self, n));
  for (guint week = 0; week < n && limber_json_reader_begin_element (reader, week); week++)
    {
      for (guint day = 0; day < G_N_ELEMENTS (days); day++)
        read_day (self, week, day, reader);
      limber_json_reader_end_inline (reader);
    }

  limber_json_reader_end_inline (reader);
}

static void
read_pauses (LimberPlan **self, LimberJsonReader *reader)
{
  guint n;

  if (!limber_json_reader_begin_array (reader, "pauses", MAX_PAUSES, &n))
    return;

  for (guint i = 0; i < n && limber_json_reader_begin_element (reader, i); i++)
    {
      LimberPause pause;

      if (!limber_json_reader_get_date (reader, "from", &pause.from))
        limber_json_reader_fail (reader, "from", "a date");
      else if (!limber_json_reader_get_date (reader, "to", &pause.to))
        limber_json_reader_fail (reader, "to", "a date");
      else if (g_date_compare (&pause.from, &pause.to) > 0)
        limber_json_reader_fail (reader, "to", "a day that isn't before the first");
      else
        become (self, limber_plan_with_pause_added (*self, &pause));

      limber_json_reader_end_inline (reader);
    }

  limber_json_reader_end_inline (reader);
}

static void
read_rest_days (LimberPlan **self, LimberJsonReader *reader)
{
  g_auto (GStrv) names = limber_json_reader_get_strings (reader, "rest-days");
  guint rest_days = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      guint day = 0;

      while (day < G_N_ELEMENTS (days) && !g_str_equal (days[day], names[i]))
        day++;

      if (day < G_N_ELEMENTS (days))
        rest_days |= 1u << day;
      else
        limber_json_reader_fail (reader, "rest-days",
                                 "a list of mon, tue, wed, thu, fri, sat, sun");
    }

  become (self, limber_plan_with_rest_days (*self, rest_days));
}

static void
read_reminder (LimberPlan **self, LimberJsonReader *reader)
{
  gboolean on;
  int minute;

  if (!limber_json_reader_begin (reader, "reminder"))
    return;

  on = limber_json_reader_get_boolean (reader, "on", FALSE);
  minute = limber_json_reader_get_minute (reader, "time");
  limber_json_reader_end_inline (reader);
  become (self, limber_plan_with_reminder (*self, on, minute));
}

static void
read_schedule (LimberPlan **self, LimberJsonReader *reader)
{
  GDate start, end;
  gboolean ends;

  if (!limber_json_reader_get_date (reader, "start", &start))
    {
      limber_json_reader_fail (reader, "start", "a date");
      return;
    }

  ends = limber_json_reader_get_date (reader, "end", &end);
  if (ends && g_date_compare (&start, &end) > 0)
    limber_json_reader_fail (reader, "end", "a day that isn't before the start");

  become (self,
          limber_plan_with_schedule (*self, &start, ends ? &end : NULL,
                                     limber_json_reader_get_boolean (reader, "repeat", TRUE)));
}

LimberPlan *
limber_plan_read (LimberJsonReader *reader)
{
  g_autoptr (LimberPlan) self = NULL;
  const char *id, *modified, *name;
  g_autofree char *extra = NULL;
  GDate any_day;

  limber_json_reader_read_header (reader, FORMAT);
  id = limber_json_reader_require_id (reader, "id");
  modified = limber_json_reader_get_time_text (reader, "modified");
  name = limber_json_reader_require_string (reader, "name");

  /* read_schedule() knows better, or fails. */
  g_date_clear (&any_day, 1);
  g_date_set_julian (&any_day, 1);
  self = limber_plan_new (id, name, &any_day);

  become (&self, limber_plan_with_modified (self, modified));
  become (&self,
          limber_plan_with_active (self, limber_json_reader_get_boolean (reader, "active", TRUE)));
  read_schedule (&self, reader);
  read_pauses (&self, reader);
  read_weeks (&self, reader);
  read_exceptions (&self, reader);
  read_rest_days (&self, reader);
  read_ignored (&self, reader);
  read_reminder (&self, reader);
  extra = limber_json_reader_end (reader);
  become (&self, limber_plan_with_extra (self, extra));

  return limber_json_reader_failed (reader) ? NULL : g_steal_pointer (&self);
}

LimberPlan *
limber_plan_from_json (JsonNode *node, const char *path, GError **error)
{
  g_autoptr (LimberJsonReader) reader = limber_json_reader_new (node, path);
  g_autoptr (LimberPlan) plan = limber_plan_read (reader);

  return limber_json_reader_finish (reader, error) ? g_steal_pointer (&plan) : NULL;
}

static void
write_entry (LimberPlanEntry *entry, LimberJsonBuilder *builder)
{
  limber_json_builder_begin (builder, NULL, limber_plan_entry_get_extra (entry));
  limber_json_builder_add_string (builder, "routine", limber_plan_entry_get_routine (entry));
  limber_json_builder_add_minute (builder, "time", limber_plan_entry_get_minute (entry));
  limber_json_builder_add_string (builder, "done-by", limber_plan_entry_get_done_by (entry));
  if (limber_plan_entry_get_planned (entry) != NULL)
    limber_json_builder_add_date (builder, "planned", limber_plan_entry_get_planned (entry));
  if (limber_plan_entry_get_place (entry) >= 0)
    limber_json_builder_add_int (builder, "place", limber_plan_entry_get_place (entry));
  limber_json_builder_end (builder);
}

static void
write_weeks (LimberPlan *self, LimberJsonBuilder *builder)
{
  limber_json_builder_begin_array (builder, "weeks");
  for (guint week = 0; week < limber_plan_get_n_weeks (self); week++)
    {
      limber_json_builder_begin_inline (builder, NULL);
      for (guint day = 0; day < G_N_ELEMENTS (days); day++)
        {
          limber_json_builder_begin_array (builder, days[day]);
          for (guint i = 0; i < limber_plan_get_n_entries (self, week, day); i++)
            write_entry (limber_plan_get_entry (self, week, day, i), builder);
          limber_json_builder_end (builder);
        }
      limber_json_builder_end (builder);
    }
  limber_json_builder_end (builder);
}

static void
write_exceptions (LimberPlan *self, LimberJsonBuilder *builder)
{
  guint n = limber_plan_get_n_exceptions (self);

  if (n == 0)
    {
      limber_json_builder_omit (builder, "exceptions");
      return;
    }

  limber_json_builder_begin_array (builder, "exceptions");
  for (guint i = 0; i < n; i++)
    {
      GPtrArray *entries;
      GDate date;

      entries = limber_plan_get_exception (self, i, &date);
      limber_json_builder_begin_inline (builder, NULL);
      limber_json_builder_add_date (builder, "date", &date);
      limber_json_builder_begin_array (builder, "entries");
      for (guint k = 0; k < entries->len; k++)
        write_entry (entries->pdata[k], builder);
      limber_json_builder_end (builder);
      limber_json_builder_end (builder);
    }
  limber_json_builder_end (builder);
}

static void
write_ignored (LimberPlan *self, LimberJsonBuilder *builder)
{
  const char *const *ignored = limber_plan_get_ignored (self);

  if (ignored[0] != NULL)
    limber_json_builder_add_strings (builder, "ignored", ignored);
  else
    limber_json_builder_omit (builder, "ignored");
}

static void
write_pauses (LimberPlan *self, LimberJsonBuilder *builder)
{
  limber_json_builder_begin_array (builder, "pauses");
  for (guint i = 0; i < limber_plan_get_n_pauses (self); i++)
    {
      const LimberPause *pause = limber_plan_get_pause (self, i);

      limber_json_builder_begin_inline (builder, NULL);
      limber_json_builder_add_date (builder, "from", &pause->from);
      limber_json_builder_add_date (builder, "to", &pause->to);
      limber_json_builder_end (builder);
    }
  limber_json_builder_end (builder);
}

static void
write_rest_days (LimberPlan *self, LimberJsonBuilder *builder)
{
  limber_json_builder_begin_array (builder, "rest-days");
  for (guint day = 0; day < G_N_ELEMENTS (days); day++)
    if ((limber_plan_get_rest_days (self) & (1u << day)) != 0)
      limber_json_builder_add_string (builder, NULL, days[day]);
  limber_json_builder_end (builder);
}

void
limber_plan_write (LimberPlan *self, LimberJsonBuilder *builder, const char *member)
{
  limber_json_builder_begin (builder, member, limber_plan_get_extra (self));
  limber_json_builder_add_header (builder, FORMAT, limber_plan_get_id (self),
                                  limber_plan_get_modified (self));
  limber_json_builder_add_string (builder, "name", limber_plan_get_name (self));
  limber_json_builder_add_boolean (builder, "active", limber_plan_get_active (self));
  limber_json_builder_add_date (builder, "start", limber_plan_get_start (self));
  limber_json_builder_add_boolean (builder, "repeat", limber_plan_get_repeat (self));
  limber_json_builder_add_date (builder, "end", limber_plan_get_end (self));
  write_pauses (self, builder);
  write_weeks (self, builder);
  write_exceptions (self, builder);
  write_rest_days (self, builder);
  write_ignored (self, builder);

  limber_json_builder_begin_inline (builder, "reminder");
  limber_json_builder_add_boolean (builder, "on", limber_plan_get_reminder_on (self));
  limber_json_builder_add_minute (builder, "time", limber_plan_get_reminder_minute (self));
  limber_json_builder_end (builder);

  limber_json_builder_end (builder);
}

JsonNode *
limber_plan_to_json (LimberPlan *self)
{
  g_autoptr (LimberJsonBuilder) builder = limber_json_builder_new ();

  g_return_val_if_fail (LIMBER_IS_PLAN (self), NULL);

  limber_plan_write (self, builder, NULL);
  return limber_json_builder_finish (builder);
}
