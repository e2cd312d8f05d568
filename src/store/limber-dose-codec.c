/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-codec-private.h"

#define MAX_KG 1000

/* "2-1-2-0": each part 0 … LIMBER_DOSE_MAX_TEMPO seconds, not all of them 0. */
static gboolean
parse_tempo (const char *text, guint tempo[4])
{
  g_auto (GStrv) parts = g_strsplit (text, "-", 5);
  guint64 sum = 0;

  if (g_strv_length (parts) != 4)
    return FALSE;

  for (guint i = 0; i < 4; i++)
    {
      guint64 seconds;

      if (!g_ascii_string_to_unsigned (parts[i], 10, 0, LIMBER_DOSE_MAX_TEMPO, &seconds, NULL))
        return FALSE;
      tempo[i] = (guint) seconds;
      sum += seconds;
    }

  return sum > 0;
}

static void
read_tempo (LimberDose *dose, LimberJsonReader *reader)
{
  const char *text = limber_json_reader_get_string (reader, "tempo");

  if (text != NULL && !parse_tempo (text, dose->tempo))
    limber_json_reader_fail (reader, "tempo",
                             "seconds to lower, pause, lift and pause, as \"2-1-2-0\"");
}

static void
read_load (LimberDose *dose, LimberJsonReader *reader)
{
  if (!limber_json_reader_begin (reader, "load"))
    return;

  dose->kg = limber_json_reader_get_double (reader, "kg", 0, MAX_KG, 0);
  dose->band =
      (LimberBand) limber_json_reader_get_enum (reader, "band", LIMBER_TYPE_BAND, LIMBER_BAND_NONE);
  if (dose->kg > 0 && dose->band != LIMBER_BAND_NONE)
    limber_json_reader_fail (reader, NULL, "either a weight or a band");
  limber_json_reader_end_inline (reader);
}

LimberDose *
limber_dose_read (LimberJsonReader *reader)
{
  g_autoptr (LimberDose) dose = limber_dose_new ();

  dose->sets = (guint) limber_json_reader_get_int (reader, "sets", 1, LIMBER_DOSE_MAX_SETS, 1);
  dose->reps = (guint) limber_json_reader_get_int (reader, "reps", 1, LIMBER_DOSE_MAX_REPS, 0);
  dose->hold = (guint) limber_json_reader_get_int (reader, "hold", 1, LIMBER_DOSE_MAX_SECONDS, 0);
  dose->duration =
      (guint) limber_json_reader_get_int (reader, "duration", 1, LIMBER_DOSE_MAX_SECONDS, 0);
  read_tempo (dose, reader);
  dose->rest = (guint) limber_json_reader_get_int (reader, "rest", 0, LIMBER_DOSE_MAX_REST, 0);
  read_load (dose, reader);
  dose->side = (LimberSide) limber_json_reader_get_enum (reader, "sides", LIMBER_TYPE_SIDE,
                                                         LIMBER_SIDE_BOTH);

  if (!limber_dose_is_valid (dose))
    limber_json_reader_fail (reader, NULL, "sets with reps, hold or both, or a duration alone");

  dose->extra = limber_json_reader_end (reader);
  return limber_json_reader_failed (reader) ? NULL : g_steal_pointer (&dose);
}

LimberDose *
limber_dose_read_member (LimberJsonReader *reader, const char *member)
{
  if (limber_json_reader_begin (reader, member))
    return limber_dose_read (reader);

  limber_json_reader_fail (reader, member, "a dose");
  return NULL;
}

static void
write_load (const LimberDose *self, LimberJsonBuilder *builder)
{
  if (self->kg <= 0 && self->band == LIMBER_BAND_NONE)
    {
      limber_json_builder_omit (builder, "load");
      return;
    }

  limber_json_builder_begin_inline (builder, "load");
  if (self->kg > 0)
    limber_json_builder_add_double (builder, "kg", self->kg);
  else
    limber_json_builder_add_enum (builder, "band", LIMBER_TYPE_BAND, self->band);
  limber_json_builder_end (builder);
}

void
limber_dose_write (const LimberDose *self, LimberJsonBuilder *builder, const char *member)
{
  limber_json_builder_begin (builder, member, self->extra);

  if (self->duration == 0)
    limber_json_builder_add_int (builder, "sets", self->sets);
  if (self->reps > 0)
    limber_json_builder_add_int (builder, "reps", self->reps);
  if (self->hold > 0)
    limber_json_builder_add_int (builder, "hold", self->hold);
  if (self->duration > 0)
    limber_json_builder_add_int (builder, "duration", self->duration);

  if (limber_dose_has_tempo (self))
    {
      g_autofree char *tempo = g_strdup_printf ("%u-%u-%u-%u", self->tempo[0], self->tempo[1],
                                                self->tempo[2], self->tempo[3]);

      limber_json_builder_add_string (builder, "tempo", tempo);
    }

  if (self->rest > 0)
    limber_json_builder_add_int (builder, "rest", self->rest);
  write_load (self, builder);
  if (self->side != LIMBER_SIDE_BOTH)
    limber_json_builder_add_enum (builder, "sides", LIMBER_TYPE_SIDE, self->side);

  limber_json_builder_end (builder);
}
