/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-exercise-codec.h"

#include "store/limber-codec-private.h"

#define FORMAT "limber-exercise"

/* The longest own clip, in seconds. */
#define MAX_LOOP 3600

/* What may be narrowed by "range", and how far. */
static const struct
{
  const char *field;
  int max;
} ranges[] = {
  { "reps", LIMBER_DOSE_MAX_REPS },
  { "hold", LIMBER_DOSE_MAX_SECONDS },
  { "duration", LIMBER_DOSE_MAX_SECONDS },
};

/* The properties of an exercise are given all at once, so they are gathered first. Strings belong to the document. */
typedef struct
{
  const char *id, *modified, *name, *summary;
  char **synonyms;
  int kind, position, sides;
  LimberRegionSet primary, secondary;
  LimberEquipmentSet equipment;
  gboolean mirrorable;
  LimberDose *dose;
  const char *range;
  int range_min, range_max;
  char **steps, **mistakes, **cautions;
  const char *easier, *harder, *clip, *poster;
  double loop_start, loop_end;
  gboolean sound;
  const char *title, *author, *license, *source_id;
  char *extra;
} Parts;

static void
parts_clear (Parts *self)
{
  g_strfreev (self->synonyms);
  g_clear_pointer (&self->dose, limber_dose_free);
  g_strfreev (self->steps);
  g_strfreev (self->mistakes);
  g_strfreev (self->cautions);
  g_free (self->extra);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

static void
read_regions (Parts *parts, LimberJsonReader *reader)
{
  if (!limber_json_reader_begin (reader, "regions"))
    return;

  parts->primary = limber_json_reader_get_set (reader, "primary", LIMBER_TYPE_REGION);
  parts->secondary = limber_json_reader_get_set (reader, "secondary", LIMBER_TYPE_REGION);
  limber_json_reader_end_inline (reader);
}

static void
read_range (Parts *parts, LimberJsonReader *reader)
{
  if (!limber_json_reader_begin (reader, "range"))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      int min, max;

      if (!limber_json_reader_get_pair (reader, ranges[i].field, 1, ranges[i].max, &min, &max))
        continue;

      if (parts->range != NULL)
        limber_json_reader_fail (reader, NULL, "one of reps, hold and duration");
      parts->range = ranges[i].field;
      parts->range_min = min;
      parts->range_max = max;
    }

  if (parts->range == NULL)
    limber_json_reader_fail (reader, NULL, "one of reps, hold and duration");
  limber_json_reader_end_inline (reader);
}

static void
read_loop (Parts *parts, LimberJsonReader *reader)
{
  if (!limber_json_reader_begin (reader, "loop"))
    return;

  parts->loop_start = limber_json_reader_get_double (reader, "start", 0, MAX_LOOP, 0);
  parts->loop_end = limber_json_reader_get_double (reader, "end", 0, MAX_LOOP, 0);
  if (parts->loop_end > 0 && parts->loop_end <= parts->loop_start)
    limber_json_reader_fail (reader, "end", "a time after the start");
  limber_json_reader_end_inline (reader);
}

static void
read_source (Parts *parts, LimberJsonReader *reader)
{
  if (!limber_json_reader_begin (reader, "source"))
    return;

  parts->title = limber_json_reader_get_string (reader, "title");
  parts->author = limber_json_reader_get_string (reader, "author");
  parts->license = limber_json_reader_get_string (reader, "license");
  parts->source_id = limber_json_reader_get_string (reader, "id");
  limber_json_reader_end_inline (reader);
}

/* What it is. */
static void
read_nature (Parts *parts, LimberJsonReader *reader)
{
  limber_json_reader_read_header (reader, FORMAT);
  parts->id = limber_json_reader_require_id (reader, "id");
  parts->modified = limber_json_reader_get_time_text (reader, "modified");
  parts->name = limber_json_reader_require_string (reader, "name");
  parts->synonyms = limber_json_reader_get_strings (reader, "synonyms");
  parts->summary = limber_json_reader_get_string (reader, "summary");
  parts->kind = limber_json_reader_require_enum (reader, "kind", LIMBER_TYPE_KIND);
  read_regions (parts, reader);
  parts->position = limber_json_reader_require_enum (reader, "position", LIMBER_TYPE_POSITION);
  parts->equipment = limber_json_reader_get_set (reader, "equipment", LIMBER_TYPE_EQUIPMENT);
  parts->sides =
      limber_json_reader_get_enum (reader, "sides", LIMBER_TYPE_SIDES, LIMBER_SIDES_BOTH);
  parts->mirrorable = limber_json_reader_get_boolean (reader, "mirrorable", FALSE);
}

/* How it is done. */
static void
read_practice (Parts *parts, LimberJsonReader *reader)
{
  parts->dose = limber_dose_read_member (reader, "dose");
  read_range (parts, reader);
  parts->steps = limber_json_reader_get_strings (reader, "steps");
  parts->mistakes = limber_json_reader_get_strings (reader, "mistakes");
  parts->cautions = limber_json_reader_get_strings (reader, "cautions");
  parts->easier = limber_json_reader_get_id (reader, "easier");
  parts->harder = limber_json_reader_get_id (reader, "harder");
  parts->clip = limber_json_reader_get_file_name (reader, "clip");
  parts->poster = limber_json_reader_get_file_name (reader, "poster");
  read_loop (parts, reader);
  parts->sound = limber_json_reader_get_boolean (reader, "sound", FALSE);
}

LimberExercise *
limber_exercise_read (LimberJsonReader *reader, gboolean built_in)
{
  g_auto (Parts) parts = { NULL };

  read_nature (&parts, reader);
  read_practice (&parts, reader);
  read_source (&parts, reader);
  parts.extra = limber_json_reader_end (reader);

  if (limber_json_reader_failed (reader))
    return NULL;

  /* clang-format off */
  return g_object_new (LIMBER_TYPE_EXERCISE,
                       "id", parts.id,
                       "modified", parts.modified,
                       "name", parts.name,
                       "synonyms", parts.synonyms,
                       "summary", parts.summary,
                       "kind", parts.kind,
                       "primary", parts.primary,
                       "secondary", parts.secondary,
                       "position", parts.position,
                       "equipment", parts.equipment,
                       "sides", parts.sides,
                       "mirrorable", parts.mirrorable,
                       "built-in", built_in,
                       "dose", parts.dose,
                       "range-field", parts.range,
                       "range-min", (guint) parts.range_min,
                       "range-max", (guint) parts.range_max,
                       "steps", parts.steps,
                       "mistakes", parts.mistakes,
                       "cautions", parts.cautions,
                       "easier", parts.easier,
                       "harder", parts.harder,
                       "clip", parts.clip,
                       "poster", parts.poster,
                       "loop-start", parts.loop_start,
                       "loop-end", parts.loop_end,
                       "sound", parts.sound,
                       "source-title", parts.title,
                       "source-author", parts.author,
                       "source-license", parts.license,
                       "source-id", parts.source_id,
                       "extra", parts.extra,
                       NULL);
  /* clang-format on */
}

static void
write_regions (LimberExercise *self, LimberJsonBuilder *builder)
{
  limber_json_builder_begin_inline (builder, "regions");
  limber_json_builder_add_set (builder, "primary", LIMBER_TYPE_REGION,
                               limber_exercise_get_primary (self));
  limber_json_builder_add_set (builder, "secondary", LIMBER_TYPE_REGION,
                               limber_exercise_get_secondary (self));
  limber_json_builder_end (builder);
}

static void
write_range (LimberExercise *self, LimberJsonBuilder *builder)
{
  guint min, max;
  const char *field = limber_exercise_get_range (self, &min, &max);

  if (field == NULL)
    {
      limber_json_builder_omit (builder, "range");
      return;
    }

  limber_json_builder_begin_inline (builder, "range");
  limber_json_builder_begin_array (builder, field);
  limber_json_builder_add_int (builder, NULL, min);
  limber_json_builder_add_int (builder, NULL, max);
  limber_json_builder_end (builder);
  limber_json_builder_end (builder);
}

static void
write_loop (LimberExercise *self, LimberJsonBuilder *builder)
{
  double start, end;

  g_object_get (self, "loop-start", &start, "loop-end", &end, NULL);
  if (start <= 0 && end <= 0)
    {
      limber_json_builder_omit (builder, "loop");
      return;
    }

  limber_json_builder_begin_inline (builder, "loop");
  limber_json_builder_add_double (builder, "start", start);
  limber_json_builder_add_double (builder, "end", end);
  limber_json_builder_end (builder);
}

/* Clips are silent unless somebody wants to hear theirs. */
static void
write_sound (LimberExercise *self, LimberJsonBuilder *builder)
{
  gboolean sound;

  g_object_get (self, "sound", &sound, NULL);
  if (sound)
    limber_json_builder_add_boolean (builder, "sound", TRUE);
  else
    limber_json_builder_omit (builder, "sound");
}

static void
write_source (LimberExercise *self, LimberJsonBuilder *builder)
{
  g_autofree char *title = NULL;
  g_autofree char *author = NULL;
  g_autofree char *license = NULL;
  g_autofree char *id = NULL;

  g_object_get (self, "source-title", &title, "source-author", &author, "source-license", &license,
                "source-id", &id, NULL);
  if (title == NULL && author == NULL && license == NULL && id == NULL)
    {
      limber_json_builder_omit (builder, "source");
      return;
    }

  limber_json_builder_begin_inline (builder, "source");
  limber_json_builder_add_string (builder, "title", title);
  limber_json_builder_add_string (builder, "author", author);
  limber_json_builder_add_string (builder, "license", license);
  limber_json_builder_add_string (builder, "id", id);
  limber_json_builder_end (builder);
}

void
limber_exercise_write (LimberExercise *self, LimberJsonBuilder *builder, const char *member)
{
  g_autofree char *modified = NULL;
  g_autofree char *extra = NULL;

  g_object_get (self, "modified", &modified, "extra", &extra, NULL);

  limber_json_builder_begin (builder, member, extra);
  limber_json_builder_add_header (builder, FORMAT, limber_exercise_get_id (self), modified);
  limber_json_builder_add_string (builder, "name", limber_exercise_get_name (self));
  limber_json_builder_add_strings (builder, "synonyms", limber_exercise_get_synonyms (self));
  limber_json_builder_add_string (builder, "summary", limber_exercise_get_summary (self));
  limber_json_builder_add_enum (builder, "kind", LIMBER_TYPE_KIND, limber_exercise_get_kind (self));
  write_regions (self, builder);
  limber_json_builder_add_enum (builder, "position", LIMBER_TYPE_POSITION,
                                limber_exercise_get_position (self));
  limber_json_builder_add_set (builder, "equipment", LIMBER_TYPE_EQUIPMENT,
                               limber_exercise_get_equipment (self));
  limber_json_builder_add_enum (builder, "sides", LIMBER_TYPE_SIDES,
                                limber_exercise_get_sides (self));
  limber_json_builder_add_boolean (builder, "mirrorable", limber_exercise_get_mirrorable (self));
  limber_dose_write (limber_exercise_get_dose (self), builder, "dose");
  write_range (self, builder);
  limber_json_builder_add_strings (builder, "steps", limber_exercise_get_steps (self));
  limber_json_builder_add_strings (builder, "mistakes", limber_exercise_get_mistakes (self));
  limber_json_builder_add_strings (builder, "cautions", limber_exercise_get_cautions (self));
  limber_json_builder_add_string (builder, "easier", limber_exercise_get_easier (self));
  limber_json_builder_add_string (builder, "harder", limber_exercise_get_harder (self));
  limber_json_builder_add_string (builder, "clip", limber_exercise_get_clip (self));
  limber_json_builder_add_string (builder, "poster", limber_exercise_get_poster (self));
  write_loop (self, builder);
  write_sound (self, builder);
  write_source (self, builder);
  limber_json_builder_end (builder);
}

JsonNode *
limber_exercise_to_json (LimberExercise *self)
{
  g_autoptr (LimberJsonBuilder) builder = limber_json_builder_new ();

  g_return_val_if_fail (LIMBER_IS_EXERCISE (self), NULL);

  limber_exercise_write (self, builder, NULL);
  return limber_json_builder_finish (builder);
}

LimberExercise *
limber_exercise_from_json (JsonNode *node, const char *path, GError **error)
{
  g_autoptr (LimberJsonReader) reader = limber_json_reader_new (node, path);
  g_autoptr (LimberExercise) exercise = limber_exercise_read (reader, FALSE);

  return limber_json_reader_finish (reader, error) ? g_steal_pointer (&exercise) : NULL;
}
