/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-codec-private.h"

/* Replaces *self by @changed, which was made of it. */
static void
become (LimberItem **self, LimberItem *changed)
{
  g_object_unref (*self);
  *self = changed;
}

/* Most lines have neither a rest of their own nor a note, and need no copy to say so. */
static LimberItem *
read_exercise_line (LimberJsonReader *reader)
{
  const char *exercise = limber_json_reader_require_id (reader, "exercise");
  g_autoptr (LimberDose) dose = limber_dose_read_member (reader, "dose");
  int rest = limber_json_reader_get_int (reader, "rest", 0, LIMBER_DOSE_MAX_REST, 0);
  const char *note = limber_json_reader_get_string (reader, "note");
  LimberItem *line;

  if (limber_json_reader_failed (reader))
    return NULL;

  line = limber_item_new (exercise, dose);
  if (rest > 0)
    become (&line, limber_item_with_rest (line, (guint) rest));
  if (note != NULL && note[0] != '\0')
    become (&line, limber_item_with_note (line, note));

  return line;
}

static void
read_children (GPtrArray *children, LimberJsonReader *reader)
{
  guint n;

  if (!limber_json_reader_begin_array (reader, "items", LIMBER_CIRCUIT_MAX_LINES, &n))
    {
      limber_json_reader_fail (reader, "items", "a list");
      return;
    }

  for (guint i = 0; i < n && limber_json_reader_begin_element (reader, i); i++)
    {
      LimberItem *child;

      if (limber_json_reader_has (reader, "circuit"))
        limber_json_reader_fail (reader, NULL, "an exercise: a circuit can't hold another");

      child = limber_item_read (reader);
      if (child != NULL)
        g_ptr_array_add (children, child);
    }

  limber_json_reader_end_inline (reader);
}

static LimberItem *
read_circuit (LimberJsonReader *reader)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func (g_object_unref);
  int rounds = limber_json_reader_get_int (reader, "rounds", 1, LIMBER_CIRCUIT_MAX_ROUNDS, 1);
  int rest = limber_json_reader_get_int (reader, "rest", 0, LIMBER_DOSE_MAX_REST, 0);

  read_children (children, reader);
  limber_json_reader_end_inline (reader);

  return limber_item_new_circuit ((guint) rounds, (guint) rest, children);
}

LimberItem *
limber_item_read (LimberJsonReader *reader)
{
  g_autoptr (LimberItem) item = NULL;
  g_autofree char *extra = NULL;

  if (limber_json_reader_begin (reader, "circuit"))
    item = read_circuit (reader);
  else
    item = read_exercise_line (reader);

  extra = limber_json_reader_end (reader);
  if (limber_json_reader_failed (reader))
    return NULL;

  if (extra != NULL)
    become (&item, limber_item_with_extra (item, extra));

  return g_steal_pointer (&item);
}

static void
write_circuit (LimberItem *self, LimberJsonBuilder *builder)
{
  limber_json_builder_begin_inline (builder, "circuit");
  limber_json_builder_add_int (builder, "rounds", limber_item_get_rounds (self));
  limber_json_builder_add_int (builder, "rest", limber_item_get_rest (self));
  limber_json_builder_begin_array (builder, "items");
  for (guint i = 0; i < limber_item_get_n_children (self); i++)
    limber_item_write (limber_item_get_child (self, i), builder);
  limber_json_builder_end (builder);
  limber_json_builder_end (builder);
}

void
limber_item_write (LimberItem *self, LimberJsonBuilder *builder)
{
  limber_json_builder_begin (builder, NULL, limber_item_get_extra (self));

  if (limber_item_is_circuit (self))
    {
      write_circuit (self, builder);
    }
  else
    {
      limber_json_builder_add_string (builder, "exercise", limber_item_get_exercise (self));
      limber_dose_write (limber_item_get_dose (self), builder, "dose");
      limber_json_builder_add_int (builder, "rest", limber_item_get_rest (self));
      limber_json_builder_add_string (builder, "note", limber_item_get_note (self));
    }

  limber_json_builder_end (builder);
}
