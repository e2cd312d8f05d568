/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-pack-private.h"

/* The first number of a dose: which of these it has. */
enum
{
  HAS_TEMPO = 1 << 0,
  HAS_LOAD = 1 << 1,
  HAS_EXTRA = 1 << 2,
  IS_THERE = 1 << 3,
};

void
limber_pack_dose (GByteArray *pack, const LimberDose *dose)
{
  gboolean tempo = dose != NULL && limber_dose_has_tempo (dose);
  gboolean load = dose != NULL && (dose->kg > 0 || dose->band != LIMBER_BAND_NONE);

  if (dose == NULL)
    {
      limber_pack_number (pack, 0);
      return;
    }

  limber_pack_number (pack, IS_THERE | (tempo ? HAS_TEMPO : 0) | (load ? HAS_LOAD : 0)
                                | (dose->extra != NULL ? HAS_EXTRA : 0));
  limber_pack_number (pack, dose->sets);
  limber_pack_number (pack, dose->reps);
  limber_pack_number (pack, dose->hold);
  limber_pack_number (pack, dose->duration);
  limber_pack_number (pack, dose->rest);
  limber_pack_number (pack, dose->side);
  for (guint i = 0; tempo && i < G_N_ELEMENTS (dose->tempo); i++)
    limber_pack_number (pack, dose->tempo[i]);
  if (load)
    {
      limber_pack_real (pack, dose->kg);
      limber_pack_number (pack, dose->band);
    }
  if (dose->extra != NULL)
    limber_pack_text (pack, dose->extra);
}

LimberDose *
limber_unpack_dose (LimberUnpack *self)
{
  gint64 parts = limber_unpack_number (self);
  LimberDose *dose;

  if ((parts & IS_THERE) == 0)
    return NULL;

  dose = limber_dose_new ();
  dose->sets = (guint) limber_unpack_number (self);
  dose->reps = (guint) limber_unpack_number (self);
  dose->hold = (guint) limber_unpack_number (self);
  dose->duration = (guint) limber_unpack_number (self);
  dose->rest = (guint) limber_unpack_number (self);
  dose->side = (LimberSide) limber_unpack_number (self);
  for (guint i = 0; (parts & HAS_TEMPO) != 0 && i < G_N_ELEMENTS (dose->tempo); i++)
    dose->tempo[i] = (guint) limber_unpack_number (self);
  if ((parts & HAS_LOAD) != 0)
    {
      dose->kg = limber_unpack_real (self);
      dose->band = (LimberBand) limber_unpack_number (self);
    }
  if ((parts & HAS_EXTRA) != 0)
    dose->extra = g_strdup (limber_unpack_text (self));

  return dose;
}

/* --- exercises ------------------------------------------------------------------------------------- */

/* An exercise is its properties, so that none can be forgotten. */
static void
pack_value (GByteArray *pack, const GValue *value)
{
  GType type = G_VALUE_TYPE (value);

  if (type == G_TYPE_STRING)
    limber_pack_text (pack, g_value_get_string (value));
  else if (type == G_TYPE_STRV)
    limber_pack_texts (pack, g_value_get_boxed (value));
  else if (type == LIMBER_TYPE_DOSE)
    limber_pack_dose (pack, g_value_get_boxed (value));
  else if (type == G_TYPE_UINT)
    limber_pack_number (pack, g_value_get_uint (value));
  else if (type == G_TYPE_BOOLEAN)
    limber_pack_number (pack, g_value_get_boolean (value));
  else if (type == G_TYPE_DOUBLE)
    limber_pack_real (pack, g_value_get_double (value));
  else
    limber_pack_number (pack, g_value_get_enum (value));
}

/* What is within the cache's bytes, the exercise copies for itself. */
static void
unpack_value (LimberUnpack *self, GValue *value)
{
  GType type = G_VALUE_TYPE (value);

  if (type == G_TYPE_STRING)
    g_value_set_static_string (value, limber_unpack_text (self));
  else if (type == G_TYPE_STRV)
    g_value_set_static_boxed (value, limber_unpack_texts (self));
  else if (type == LIMBER_TYPE_DOSE)
    g_value_set_static_boxed (value, limber_unpack_dose (self));
  else if (type == G_TYPE_UINT)
    g_value_set_uint (value, (guint) limber_unpack_number (self));
  else if (type == G_TYPE_BOOLEAN)
    g_value_set_boolean (value, limber_unpack_number (self) != 0);
  else if (type == G_TYPE_DOUBLE)
    g_value_set_double (value, limber_unpack_real (self));
  else
    g_value_set_enum (value, (int) limber_unpack_number (self));
}

static void
clear_value (GValue *value)
{
  if (G_VALUE_TYPE (value) == G_TYPE_STRV)
    g_free (g_value_get_boxed (value));
  else if (G_VALUE_TYPE (value) == LIMBER_TYPE_DOSE)
    limber_dose_free (g_value_get_boxed (value));
}

void
limber_pack_exercise (GByteArray *pack, LimberExercise *exercise)
{
  guint n;
  GParamSpec *const *properties = limber_exercise_get_properties (&n);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (G_OBJECT (exercise), properties[i]->name, &value);
      pack_value (pack, &value);
    }
}

LimberExercise *
limber_unpack_exercise (LimberUnpack *self)
{
  guint n;
  GParamSpec *const *properties = limber_exercise_get_properties (&n);
  g_autofree const char **names = g_new (const char *, n);
  g_autofree GValue *values = g_new0 (GValue, n);
  GObject *exercise;

  for (guint i = 0; i < n; i++)
    {
      names[i] = properties[i]->name;
      g_value_init (&values[i], properties[i]->value_type);
      unpack_value (self, &values[i]);
    }

  exercise = g_object_new_with_properties (LIMBER_TYPE_EXERCISE, n, names, values);
  for (guint i = 0; i < n; i++)
    clear_value (&values[i]);

  return LIMBER_EXERCISE (exercise);
}
