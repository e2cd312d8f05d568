/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gobject/gvaluecollector.h>

#include "model/limber-exercise.h"

/* All of an exercise, as names and values for g_object_new_with_properties(). */
typedef struct
{
  guint n;
  const char **names;
  GValue *values;
} Parts;

static void
parts_init (Parts *parts, LimberExercise *exercise)
{
  g_autofree GParamSpec **specs =
      g_object_class_list_properties (G_OBJECT_GET_CLASS (exercise), &parts->n);

  parts->names = g_new (const char *, parts->n);
  parts->values = g_new0 (GValue, parts->n);
  for (guint i = 0; i < parts->n; i++)
    {
      parts->names[i] = specs[i]->name;
      g_value_init (&parts->values[i], specs[i]->value_type);
      g_object_get_property (G_OBJECT (exercise), specs[i]->name, &parts->values[i]);
    }
}

static void
parts_clear (Parts *parts)
{
  for (guint i = 0; i < parts->n; i++)
    g_value_unset (&parts->values[i]);
  g_free (parts->values);
  g_free (parts->names);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

static GValue *
parts_find (Parts *parts, const char *name)
{
  for (guint i = 0; i < parts->n; i++)
    if (g_str_equal (parts->names[i], name))
      return &parts->values[i];

  return NULL;
}

LimberExercise *
limber_exercise_with (LimberExercise *self, const char *first_property, ...)
{
  g_auto (Parts) parts = { 0 };
  va_list args;

  g_return_val_if_fail (LIMBER_IS_EXERCISE (self), NULL);

  parts_init (&parts, self);
  va_start (args, first_property);
  for (const char *name = first_property; name != NULL; name = va_arg (args, const char *))
    {
      g_autofree char *error = NULL;
      GValue *value = parts_find (&parts, name);
      GType type = value != NULL ? G_VALUE_TYPE (value) : G_TYPE_INVALID;

      if (value == NULL)
        {
          g_critical ("An exercise has no \"%s\"", name);
          break;
        }
      g_value_unset (value);
      G_VALUE_COLLECT_INIT (value, type, args, 0, &error);
      g_assert (error == NULL);
    }
  va_end (args);

  return LIMBER_EXERCISE (g_object_new_with_properties (LIMBER_TYPE_EXERCISE, parts.n, parts.names,
                                                        parts.values));
}

/* Parameter specifications compare boxed values by their addresses. */
static gboolean
values_equal (const char *name, const GValue *a, const GValue *b)
{
  GParamSpec *spec;

  if (G_VALUE_HOLDS (a, G_TYPE_STRV))
    return g_strv_equal (g_value_get_boxed (a), g_value_get_boxed (b));
  if (G_VALUE_HOLDS (a, LIMBER_TYPE_DOSE))
    return limber_dose_equal (g_value_get_boxed (a), g_value_get_boxed (b));

  spec = g_object_class_find_property (g_type_class_peek (LIMBER_TYPE_EXERCISE), name);
  return g_param_values_cmp (spec, a, b) == 0;
}

gboolean
limber_exercise_equal (LimberExercise *a, LimberExercise *b)
{
  g_auto (Parts) one = { 0 };
  g_auto (Parts) other = { 0 };

  g_return_val_if_fail (LIMBER_IS_EXERCISE (a), FALSE);
  g_return_val_if_fail (LIMBER_IS_EXERCISE (b), FALSE);

  parts_init (&one, a);
  parts_init (&other, b);
  for (guint i = 0; i < one.n; i++)
    if (!values_equal (one.names[i], &one.values[i], &other.values[i]))
      return FALSE;

  return TRUE;
}
