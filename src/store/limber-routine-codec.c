/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-routine-codec.h"

#include "store/limber-codec-private.h"

#define FORMAT "limber-routine"

/* Replaces *self by @changed, which was made of it; not for what a new one is anyway. */
static void
become (LimberRoutine **self, LimberRoutine *changed)
{
  g_object_unref (*self);
  *self = changed;
}

static void
read_section (LimberRoutine **self, LimberSection section, LimberJsonReader *reader)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n;

  if (!limber_json_reader_begin_array (reader, limber_enum_get_nick (LIMBER_TYPE_SECTION, section),
                                       LIMBER_ROUTINE_MAX_ITEMS, &n))
    return;

  for (guint i = 0; i < n && limber_json_reader_begin_element (reader, i); i++)
    {
      LimberItem *item = limber_item_read (reader);

      if (item != NULL)
        g_ptr_array_add (items, item);
    }

  if (items->len > 0)
    become (self, limber_routine_with_section (*self, section, items));
  limber_json_reader_end_inline (reader);
}

static void
read_sections (LimberRoutine **self, LimberJsonReader *reader)
{
  if (!limber_json_reader_begin (reader, "sections"))
    {
      limber_json_reader_fail (reader, "sections", "an object");
      return;
    }

  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    read_section (self, section, reader);
  limber_json_reader_end_inline (reader);
}

LimberRoutine *
limber_routine_read (LimberJsonReader *reader)
{
  g_autoptr (LimberRoutine) self = NULL;
  const char *id, *modified, *name, *notes;
  g_auto (GStrv) ignored = NULL;
  g_autofree char *extra = NULL;

  limber_json_reader_read_header (reader, FORMAT);
  id = limber_json_reader_require_id (reader, "id");
  modified = limber_json_reader_get_time_text (reader, "modified");
  name = limber_json_reader_require_string (reader, "name");
  notes = limber_json_reader_get_string (reader, "notes");

  self = limber_routine_new (id, name);
  become (&self, limber_routine_with_modified (self, modified));
  if (notes != NULL && notes[0] != '\0')
    become (&self, limber_routine_with_notes (self, notes));
  become (&self, limber_routine_with_level (self, limber_json_reader_get_enum (reader, "level",
                                                                               LIMBER_TYPE_LEVEL,
                                                                               LIMBER_LEVEL_NEW)));
  become (&self, limber_routine_with_focus (self, limber_json_reader_get_set (reader, "focus",
                                                                              LIMBER_TYPE_REGION)));
  read_sections (&self, reader);
  ignored = limber_json_reader_get_strings (reader, "ignored");
  if (ignored[0] != NULL)
    become (&self, limber_routine_with_ignored (self, (const char *const *) ignored));
  extra = limber_json_reader_end (reader);
  if (extra != NULL)
    become (&self, limber_routine_with_extra (self, extra));

  return limber_json_reader_failed (reader) ? NULL : g_steal_pointer (&self);
}

void
limber_routine_write (LimberRoutine *self, LimberJsonBuilder *builder, const char *member)
{
  limber_json_builder_begin (builder, member, limber_routine_get_extra (self));
  limber_json_builder_add_header (builder, FORMAT, limber_routine_get_id (self),
                                  limber_routine_get_modified (self));
  limber_json_builder_add_string (builder, "name", limber_routine_get_name (self));
  limber_json_builder_add_string (builder, "notes", limber_routine_get_notes (self));
  limber_json_builder_add_enum (builder, "level", LIMBER_TYPE_LEVEL,
                                limber_routine_get_level (self));
  limber_json_builder_add_set (builder, "focus", LIMBER_TYPE_REGION,
                               limber_routine_get_focus (self));

  limber_json_builder_begin_inline (builder, "sections");
  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    {
      limber_json_builder_begin_array (builder,
                                       limber_enum_get_nick (LIMBER_TYPE_SECTION, (int) section));
      for (guint i = 0; i < limber_routine_get_n_items (self, section); i++)
        limber_item_write (limber_routine_get_item (self, section, i), builder);
      limber_json_builder_end (builder);
    }
  limber_json_builder_end (builder);

  limber_json_builder_add_strings (builder, "ignored", limber_routine_get_ignored (self));
  limber_json_builder_end (builder);
}

JsonNode *
limber_routine_to_json (LimberRoutine *self)
{
  g_autoptr (LimberJsonBuilder) builder = limber_json_builder_new ();

  g_return_val_if_fail (LIMBER_IS_ROUTINE (self), NULL);

  limber_routine_write (self, builder, NULL);
  return limber_json_builder_finish (builder);
}

LimberRoutine *
limber_routine_from_json (JsonNode *node, const char *path, GError **error)
{
  g_autoptr (LimberJsonReader) reader = limber_json_reader_new (node, path);
  g_autoptr (LimberRoutine) routine = limber_routine_read (reader);

  return limber_json_reader_finish (reader, error) ? g_steal_pointer (&routine) : NULL;
}
