/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-exercise-private.h"

enum
{
  PROP_0,
  PROP_ID,
  PROP_NAME,
  PROP_SYNONYMS,
  PROP_SUMMARY,
  PROP_KIND,
  PROP_PRIMARY,
  PROP_SECONDARY,
  PROP_POSITION,
  PROP_EQUIPMENT,
  PROP_SIDES,
  PROP_MIRRORABLE,
  PROP_BUILT_IN,
  PROP_DOSE,
  PROP_RANGE_FIELD,
  PROP_RANGE_MIN,
  PROP_RANGE_MAX,
  PROP_STEPS,
  PROP_MISTAKES,
  PROP_CAUTIONS,
  PROP_EASIER,
  PROP_HARDER,
  PROP_CLIP,
  PROP_POSTER,
  PROP_LOOP_START,
  PROP_LOOP_END,
  PROP_SOUND,
  PROP_SOURCE_TITLE,
  PROP_SOURCE_AUTHOR,
  PROP_SOURCE_LICENSE,
  PROP_SOURCE_ID,
  PROP_MODIFIED,
  PROP_EXTRA,
  N_PROPS,
};

/* With thirty properties that never change after construction, the values themselves are the
 * instance: value i belongs to property i. All are set once, because all are construct-only. */
struct _LimberExercise
{
  GObject parent_instance;

  GValue values[N_PROPS];
  char *folded;
};

G_DEFINE_FINAL_TYPE (LimberExercise, limber_exercise, G_TYPE_OBJECT)

static GParamSpec *props[N_PROPS];

static void
limber_exercise_finalize (GObject *object)
{
  LimberExercise *self = LIMBER_EXERCISE (object);

  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    g_value_unset (&self->values[i]);
  g_free (self->folded);

  G_OBJECT_CLASS (limber_exercise_parent_class)->finalize (object);
}

static void
limber_exercise_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_copy (&LIMBER_EXERCISE (object)->values[id], value);
}

static void
limber_exercise_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GValue *own = &LIMBER_EXERCISE (object)->values[id];
  static const char *const none[] = { NULL };

  g_value_init (own, pspec->value_type);
  g_value_copy (value, own);

  /* Readers shall not have to ask whether there is a list or a text before they walk it. */
  if (pspec->value_type == G_TYPE_STRV && g_value_get_boxed (own) == NULL)
    g_value_set_boxed (own, none);
  if ((id == PROP_ID || id == PROP_NAME || id == PROP_SUMMARY) && g_value_get_string (own) == NULL)
    g_value_set_static_string (own, "");
  if (id == PROP_DOSE && g_value_get_boxed (own) == NULL)
    g_value_take_boxed (own, limber_dose_new ());
}

#define FLAGS (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS)

static void
install_texts (void)
{
  static const struct
  {
    guint id;
    const char *name;
  } texts[] = {
    { PROP_ID, "id" },
    { PROP_NAME, "name" },
    { PROP_SUMMARY, "summary" },
    { PROP_RANGE_FIELD, "range-field" },
    { PROP_EASIER, "easier" },
    { PROP_HARDER, "harder" },
    { PROP_CLIP, "clip" },
    { PROP_POSTER, "poster" },
    { PROP_SOURCE_TITLE, "source-title" },
    { PROP_SOURCE_AUTHOR, "source-author" },
    { PROP_SOURCE_LICENSE, "source-license" },
    { PROP_SOURCE_ID, "source-id" },
    { PROP_MODIFIED, "modified" },
    { PROP_EXTRA, "extra" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    props[texts[i].id] = g_param_spec_string (texts[i].name, NULL, NULL, NULL, FLAGS);

  props[PROP_SYNONYMS] = g_param_spec_boxed ("synonyms", NULL, NULL, G_TYPE_STRV, FLAGS);
  props[PROP_STEPS] = g_param_spec_boxed ("steps", NULL, NULL, G_TYPE_STRV, FLAGS);
  props[PROP_MISTAKES] = g_param_spec_boxed ("mistakes", NULL, NULL, G_TYPE_STRV, FLAGS);
  props[PROP_CAUTIONS] = g_param_spec_boxed ("cautions", NULL, NULL, G_TYPE_STRV, FLAGS);
}

static void
install_choices (void)
{
  props[PROP_KIND] =
      g_param_spec_enum ("kind", NULL, NULL, LIMBER_TYPE_KIND, LIMBER_KIND_STRENGTH, FLAGS);
  props[PROP_POSITION] = g_param_spec_enum ("position", NULL, NULL, LIMBER_TYPE_POSITION,
                                            LIMBER_POSITION_STANDING, FLAGS);
  props[PROP_SIDES] =
      g_param_spec_enum ("sides", NULL, NULL, LIMBER_TYPE_SIDES, LIMBER_SIDES_BOTH, FLAGS);
  props[PROP_PRIMARY] = g_param_spec_uint ("primary", NULL, NULL, 0, G_MAXUINT, 0, FLAGS);
  props[PROP_SECONDARY] = g_param_spec_uint ("secondary", NULL, NULL, 0, G_MAXUINT, 0, FLAGS);
  props[PROP_EQUIPMENT] = g_param_spec_uint ("equipment", NULL, NULL, 0, G_MAXUINT, 0, FLAGS);
  props[PROP_MIRRORABLE] = g_param_spec_boolean ("mirrorable", NULL, NULL, FALSE, FLAGS);
  props[PROP_SOUND] = g_param_spec_boolean ("sound", NULL, NULL, FALSE, FLAGS);
  props[PROP_BUILT_IN] = g_param_spec_boolean ("built-in", NULL, NULL, FALSE, FLAGS);
}

static void
install_amounts (void)
{
  props[PROP_DOSE] = g_param_spec_boxed ("dose", NULL, NULL, LIMBER_TYPE_DOSE, FLAGS);
  props[PROP_RANGE_MIN] = g_param_spec_uint ("range-min", NULL, NULL, 0, G_MAXUINT, 0, FLAGS);
  props[PROP_RANGE_MAX] = g_param_spec_uint ("range-max", NULL, NULL, 0, G_MAXUINT, 0, FLAGS);
  props[PROP_LOOP_START] = g_param_spec_double ("loop-start", NULL, NULL, 0, G_MAXDOUBLE, 0, FLAGS);
  props[PROP_LOOP_END] = g_param_spec_double ("loop-end", NULL, NULL, 0, G_MAXDOUBLE, 0, FLAGS);
}

static void
limber_exercise_class_init (LimberExerciseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = limber_exercise_finalize;
  object_class->get_property = limber_exercise_get_property;
  object_class->set_property = limber_exercise_set_property;

  install_texts ();
  install_choices ();
  install_amounts ();
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
limber_exercise_init (LimberExercise *self)
{
}

static const char *
get_text (LimberExercise *self, guint id)
{
  g_return_val_if_fail (LIMBER_IS_EXERCISE (self), NULL);

  return g_value_get_string (&self->values[id]);
}

static const char *const *
get_texts (LimberExercise *self, guint id)
{
  g_return_val_if_fail (LIMBER_IS_EXERCISE (self), NULL);

  return g_value_get_boxed (&self->values[id]);
}

static guint
get_number (LimberExercise *self, guint id)
{
  g_return_val_if_fail (LIMBER_IS_EXERCISE (self), 0);

  return g_value_get_uint (&self->values[id]);
}

static int
get_choice (LimberExercise *self, guint id)
{
  g_return_val_if_fail (LIMBER_IS_EXERCISE (self), 0);

  return g_value_get_enum (&self->values[id]);
}

static gboolean
get_flag (LimberExercise *self, guint id)
{
  g_return_val_if_fail (LIMBER_IS_EXERCISE (self), FALSE);

  return g_value_get_boolean (&self->values[id]);
}

const char *
limber_exercise_get_id (LimberExercise *self)
{
  return get_text (self, PROP_ID);
}

const char *
limber_exercise_get_name (LimberExercise *self)
{
  return get_text (self, PROP_NAME);
}

const char *const *
limber_exercise_get_synonyms (LimberExercise *self)
{
  return get_texts (self, PROP_SYNONYMS);
}

const char *
limber_exercise_get_summary (LimberExercise *self)
{
  return get_text (self, PROP_SUMMARY);
}

LimberKind
limber_exercise_get_kind (LimberExercise *self)
{
  return (LimberKind) get_choice (self, PROP_KIND);
}

LimberRegionSet
limber_exercise_get_primary (LimberExercise *self)
{
  return get_number (self, PROP_PRIMARY);
}

LimberRegionSet
limber_exercise_get_secondary (LimberExercise *self)
{
  return get_number (self, PROP_SECONDARY);
}

LimberPosition
limber_exercise_get_position (LimberExercise *self)
{
  return (LimberPosition) get_choice (self, PROP_POSITION);
}

LimberEquipmentSet
limber_exercise_get_equipment (LimberExercise *self)
{
  return get_number (self, PROP_EQUIPMENT);
}

LimberSides
limber_exercise_get_sides (LimberExercise *self)
{
  return (LimberSides) get_choice (self, PROP_SIDES);
}

gboolean
limber_exercise_get_mirrorable (LimberExercise *self)
{
  return get_flag (self, PROP_MIRRORABLE);
}

gboolean
limber_exercise_get_built_in (LimberExercise *self)
{
  return get_flag (self, PROP_BUILT_IN);
}

const LimberDose *
limber_exercise_get_dose (LimberExercise *self)
{
  g_return_val_if_fail (LIMBER_IS_EXERCISE (self), NULL);

  return g_value_get_boxed (&self->values[PROP_DOSE]);
}

const char *
limber_exercise_get_range (LimberExercise *self, guint *min, guint *max)
{
  *min = get_number (self, PROP_RANGE_MIN);
  *max = get_number (self, PROP_RANGE_MAX);

  return get_text (self, PROP_RANGE_FIELD);
}

const char *const *
limber_exercise_get_steps (LimberExercise *self)
{
  return get_texts (self, PROP_STEPS);
}

const char *const *
limber_exercise_get_mistakes (LimberExercise *self)
{
  return get_texts (self, PROP_MISTAKES);
}

const char *const *
limber_exercise_get_cautions (LimberExercise *self)
{
  return get_texts (self, PROP_CAUTIONS);
}

const char *
limber_exercise_get_easier (LimberExercise *self)
{
  return get_text (self, PROP_EASIER);
}

const char *
limber_exercise_get_harder (LimberExercise *self)
{
  return get_text (self, PROP_HARDER);
}

const char *
limber_exercise_get_clip (LimberExercise *self)
{
  return get_text (self, PROP_CLIP);
}

const char *
limber_exercise_get_poster (LimberExercise *self)
{
  return get_text (self, PROP_POSTER);
}

const char *
limber_exercise_get_folded (LimberExercise *self)
{
  if (self->folded == NULL)
    self->folded = limber_exercise_fold (self);

  return self->folded;
}
