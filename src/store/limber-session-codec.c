/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-session-codec.h"

#include "store/limber-codec-private.h"

#define FORMAT "limber-session"
#define MAX_ITEMS 10000
#define MAX_SECONDS (7 * 24 * 60 * 60)

/* All rounds of a circuit count: 20 rounds of 20 sets. */
#define MAX_SETS 400

static void
read_item (LimberSession *self, LimberJsonReader *reader)
{
  g_autoptr (LimberSessionItem) item = NULL;
  const char *exercise = limber_json_reader_require_id (reader, "exercise");
  const char *name = limber_json_reader_get_string (reader, "name");
  int section =
      limber_json_reader_get_enum (reader, "section", LIMBER_TYPE_SECTION, LIMBER_SECTION_MAIN);
  g_autoptr (LimberDose) planned = limber_dose_read_member (reader, "planned");
  int seconds = limber_json_reader_get_int (reader, "seconds", 0, MAX_SECONDS, 0);
  int sets = limber_json_reader_get_int (reader, "sets", 0, MAX_SETS, 0);
  int skipped = limber_json_reader_get_enum (reader, "skipped", LIMBER_TYPE_SKIP, LIMBER_SKIP_NONE);
  const char *instead_of = limber_json_reader_get_id (reader, "instead-of");
  g_autofree char *extra = limber_json_reader_end (reader);

  if (limber_json_reader_failed (reader))
    return;

  item = limber_session_item_new (exercise, name, (LimberSection) section, planned);
  item->seconds = (guint) seconds;
  item->sets = (guint) sets;
  item->skipped = (LimberSkip) skipped;
  item->instead_of = g_strdup (instead_of);
  item->extra = g_steal_pointer (&extra);
  limber_session_add_item (self, g_steal_pointer (&item));
}

static void
read_items (LimberSession *self, LimberJsonReader *reader)
{
  guint n;

  if (!limber_json_reader_begin_array (reader, "items", MAX_ITEMS, &n))
    {
      limber_json_reader_fail (reader, "items", "a list");
      return;
    }

  for (guint i = 0; i < n && limber_json_reader_begin_element (reader, i); i++)
    read_item (self, reader);

  limber_json_reader_end_inline (reader);
}

static void
read_answers (LimberSession *self, LimberJsonReader *reader)
{
  const char *note;

  if (limber_json_reader_begin (reader, "pain"))
    {
      limber_session_set_pain_before (self,
                                      limber_json_reader_get_int (reader, "before", 0, 10, -1));
      limber_session_set_pain_after (self, limber_json_reader_get_int (reader, "after", 0, 10, -1));
      limber_json_reader_end_inline (reader);
    }

  limber_session_set_effort (self, limber_json_reader_get_int (reader, "effort", 1, 10, -1));
  note = limber_json_reader_get_string (reader, "note");
  limber_session_set_note (self, note != NULL ? note : "");
}

LimberSession *
limber_session_read (LimberJsonReader *reader)
{
  g_autoptr (LimberSession) self = NULL;
  g_autoptr (GDateTime) started = NULL;
  g_autoptr (GDateTime) ended = NULL;
  const char *id, *routine, *routine_name;
  g_autofree char *extra = NULL;

  limber_json_reader_read_header (reader, FORMAT);
  id = limber_json_reader_require_id (reader, "id");
  routine = limber_json_reader_get_id (reader, "routine");
  routine_name = limber_json_reader_get_string (reader, "routine-name");
  started = limber_json_reader_get_time (reader, "started");
  if (started == NULL)
    {
      limber_json_reader_fail (reader, "started", "a time");
      return NULL;
    }

  self = limber_session_new (id, routine, routine_name, started);
  limber_session_set_modified (self, limber_json_reader_get_time_text (reader, "modified"));
  limber_session_set_plan (self, limber_json_reader_get_id (reader, "plan"));
  ended = limber_json_reader_get_time (reader, "ended");
  limber_session_set_ended (self, ended);
  read_items (self, reader);
  read_answers (self, reader);
  extra = limber_json_reader_end (reader);
  limber_session_set_extra (self, extra);

  return limber_json_reader_failed (reader) ? NULL : g_steal_pointer (&self);
}

LimberSession *
limber_session_from_json (JsonNode *node, const char *path, GError **error)
{
  g_autoptr (LimberJsonReader) reader = limber_json_reader_new (node, path);
  g_autoptr (LimberSession) session = limber_session_read (reader);

  return limber_json_reader_finish (reader, error) ? g_steal_pointer (&session) : NULL;
}

static void
write_item (const LimberSessionItem *item, LimberJsonBuilder *builder)
{
  limber_json_builder_begin (builder, NULL, item->extra);
  limber_json_builder_add_string (builder, "exercise", item->exercise);
  limber_json_builder_add_string (builder, "name", item->name);
  limber_json_builder_add_enum (builder, "section", LIMBER_TYPE_SECTION, item->section);
  limber_dose_write (item->planned, builder, "planned");
  limber_json_builder_add_int (builder, "seconds", item->seconds);
  limber_json_builder_add_int (builder, "sets", item->sets);
  if (item->skipped == LIMBER_SKIP_NONE)
    limber_json_builder_add_null (builder, "skipped");
  else
    limber_json_builder_add_enum (builder, "skipped", LIMBER_TYPE_SKIP, item->skipped);
  if (item->instead_of != NULL)
    limber_json_builder_add_string (builder, "instead-of", item->instead_of);
  limber_json_builder_end (builder);
}

/* An answer that wasn't given is null. */
static void
write_answer (LimberJsonBuilder *builder, const char *member, int answer)
{
  if (answer < 0)
    limber_json_builder_add_null (builder, member);
  else
    limber_json_builder_add_int (builder, member, answer);
}

void
limber_session_write (LimberSession *self, LimberJsonBuilder *builder, const char *member)
{
  limber_json_builder_begin (builder, member, limber_session_get_extra (self));
  limber_json_builder_add_header (builder, FORMAT, limber_session_get_id (self),
                                  limber_session_get_modified (self));
  limber_json_builder_add_string (builder, "routine", limber_session_get_routine (self));
  limber_json_builder_add_string (builder, "routine-name", limber_session_get_routine_name (self));
  limber_json_builder_add_string (builder, "plan", limber_session_get_plan (self));
  limber_json_builder_add_time (builder, "started", limber_session_get_started (self));
  limber_json_builder_add_time (builder, "ended", limber_session_get_ended (self));

  limber_json_builder_begin_array (builder, "items");
  for (guint i = 0; i < limber_session_get_n_items (self); i++)
    write_item (limber_session_get_item (self, i), builder);
  limber_json_builder_end (builder);

  limber_json_builder_begin_inline (builder, "pain");
  write_answer (builder, "before", limber_session_get_pain_before (self));
  write_answer (builder, "after", limber_session_get_pain_after (self));
  limber_json_builder_end (builder);

  write_answer (builder, "effort", limber_session_get_effort (self));
  limber_json_builder_add_string (builder, "note", limber_session_get_note (self));
  limber_json_builder_end (builder);
}

JsonNode *
limber_session_to_json (LimberSession *self)
{
  g_autoptr (LimberJsonBuilder) builder = limber_json_builder_new ();

  g_return_val_if_fail (LIMBER_IS_SESSION (self), NULL);

  limber_session_write (self, builder, NULL);
  return limber_json_builder_finish (builder);
}
