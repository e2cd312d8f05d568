/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-exercise-query.h"

#include <glib/gi18n.h>

struct _LimberExerciseQuery
{
  char **terms;
  guint32 chosen[LIMBER_N_FACETS]; /* bit i: value i; 0: all */
};

static GType
get_type_of (LimberFacet facet)
{
  switch (facet)
    {
    case LIMBER_FACET_REGION:
      return LIMBER_TYPE_REGION;
    case LIMBER_FACET_EQUIPMENT:
      return LIMBER_TYPE_EQUIPMENT;
    case LIMBER_FACET_POSITION:
      return LIMBER_TYPE_POSITION;
    case LIMBER_FACET_KIND:
    default:
      return LIMBER_TYPE_KIND;
    }
}

const char *
limber_facet_get_title (LimberFacet facet)
{
  switch (facet)
    {
    case LIMBER_FACET_REGION:
      return _ ("Region");
    case LIMBER_FACET_EQUIPMENT:
      return _ ("Equipment");
    case LIMBER_FACET_POSITION:
      return _ ("Position");
    case LIMBER_FACET_KIND:
    default:
      return _ ("Kind");
    }
}

guint
limber_facet_get_n_values (LimberFacet facet)
{
  return limber_enum_get_n_values (get_type_of (facet)) + (facet == LIMBER_FACET_EQUIPMENT);
}

const char *
limber_facet_get_label (LimberFacet facet, guint value)
{
  GType type = get_type_of (facet);

  if (value == limber_enum_get_n_values (type))
    /* Translators: a filter: exercises that need no equipment */
    return _ ("None");
  return limber_enum_get_label (type, (int) value);
}

LimberExerciseQuery *
limber_exercise_query_new (void)
{
  LimberExerciseQuery *self = g_new0 (LimberExerciseQuery, 1);

  self->terms = limber_search_terms ("");
  return self;
}

void
limber_exercise_query_free (LimberExerciseQuery *self)
{
  g_strfreev (self->terms);
  g_free (self);
}

void
limber_exercise_query_set_text (LimberExerciseQuery *self, const char *text)
{
  g_strfreev (self->terms);
  self->terms = limber_search_terms (text);
}

void
limber_exercise_query_choose (LimberExerciseQuery *self,
                              LimberFacet facet,
                              guint value,
                              gboolean chosen)
{
  if (chosen)
    self->chosen[facet] |= LIMBER_SET_OF (value);
  else
    self->chosen[facet] &= ~LIMBER_SET_OF (value);
}

gboolean
limber_exercise_query_is_chosen (const LimberExerciseQuery *self, LimberFacet facet, guint value)
{
  return LIMBER_SET_HAS (self->chosen[facet], value);
}

void
limber_exercise_query_clear (LimberExerciseQuery *self)
{
  limber_exercise_query_set_text (self, "");
  for (guint facet = 0; facet < LIMBER_N_FACETS; facet++)
    self->chosen[facet] = 0;
}

guint
limber_exercise_query_get_n_chosen (const LimberExerciseQuery *self)
{
  guint n = 0;

  for (guint facet = 0; facet < LIMBER_N_FACETS; facet++)
    for (guint value = 0; value < limber_facet_get_n_values (facet); value++)
      n += LIMBER_SET_HAS (self->chosen[facet], value);
  return n;
}

/* The exercise's values of the facet, as a set. */
static guint32
get_values (LimberExercise *exercise, LimberFacet facet)
{
  guint32 equipment;

  switch (facet)
    {
    case LIMBER_FACET_REGION:
      return limber_exercise_get_primary (exercise) | limber_exercise_get_secondary (exercise);
    case LIMBER_FACET_EQUIPMENT:
      equipment = limber_exercise_get_equipment (exercise);
      return equipment != 0 ? equipment
                            : LIMBER_SET_OF (limber_enum_get_n_values (LIMBER_TYPE_EQUIPMENT));
    case LIMBER_FACET_POSITION:
      return LIMBER_SET_OF (limber_exercise_get_position (exercise));
    case LIMBER_FACET_KIND:
    default:
      return LIMBER_SET_OF (limber_exercise_get_kind (exercise));
    }
}

static gboolean
matches_with (const LimberExerciseQuery *self,
              LimberExercise *exercise,
              LimberFacet facet,
              guint32 chosen)
{
  for (guint other = 0; other < LIMBER_N_FACETS; other++)
    {
      guint32 wanted = other == facet ? chosen : self->chosen[other];

      if (wanted != 0 && (wanted & get_values (exercise, other)) == 0)
        return FALSE;
    }
  return limber_exercise_matches (exercise, (const char *const *) self->terms);
}

gboolean
limber_exercise_query_matches (const LimberExerciseQuery *self, LimberExercise *exercise)
{
  return matches_with (self, exercise, LIMBER_FACET_KIND, self->chosen[LIMBER_FACET_KIND]);
}

guint
limber_exercise_query_count (const LimberExerciseQuery *self,
                             GListModel *exercises,
                             LimberFacet facet,
                             guint value)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (LimberExercise) exercise = g_list_model_get_item (exercises, i);

      n += matches_with (self, exercise, facet, LIMBER_SET_OF (value));
    }
  return n;
}
