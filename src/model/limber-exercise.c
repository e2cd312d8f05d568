/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-exercise.h"

#include "model/limber-fold.h"

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

/* What a property holds, by the type of its value. */
typedef union
{
  char *text;
  char **texts;
  LimberDose *dose;
  guint number;
  int choice;
  gboolean flag;
  double seconds;
} Field;

/* With thirty properties that never change after construction, the values themselves are the
 * instance: field i belongs to property i. All are set once, because all are construct-only. */
struct _LimberExercise
{
  GObject parent_instance;

  Field fields[N_PROPS];
  char *name_key;
};

G_DEFINE_FINAL_TYPE (LimberExercise, limber_exercise, G_TYPE_OBJECT)

static GParamSpec *props[N_PROPS];

/* Readers shall not have to ask whether there is a list or a text before they walk it. */
static const char *
get_text (LimberExercise *self, guint id)
{
  const char *text;

  g_return_val_if_fail (LIMBER_IS_EXERCISE (self), NULL);

  text = self->fields[id].text;
  if (text == NULL && (id == PROP_ID || id == PROP_NAME || id == PROP_SUMMARY))
    return "";
  return text;
}

static const char *const *
get_texts (LimberExercise *self, guint id)
{
  static const char *const none[] = { NULL };

  g_return_val_if_fail (LIMBER_IS_EXERCISE (self), none);

  return self->fields[id].texts != NULL ? (const char *const *) self->fields[id].texts : none;
}

/* An empty list takes no room. */
static char **
dup_texts (char **texts)
{
  return texts != NULL && texts[0] != NULL ? g_strdupv (texts) : NULL;
}

/* Now, since it is most often in a thread that they are made, and later the user waits. */
static void
limber_exercise_constructed (GObject *object)
{
  LimberExercise *self = LIMBER_EXERCISE (object);

  G_OBJECT_CLASS (limber_exercise_parent_class)->constructed (object);
  self->name_key = limber_name_key (get_text (self, PROP_NAME));
}

static void
limber_exercise_finalize (GObject *object)
{
  LimberExercise *self = LIMBER_EXERCISE (object);

  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    if (props[i]->value_type == G_TYPE_STRING)
      g_free (self->fields[i].text);
    else if (props[i]->value_type == G_TYPE_STRV)
      g_strfreev (self->fields[i].texts);
  limber_dose_free (self->fields[PROP_DOSE].dose);
  g_free (self->name_key);

  G_OBJECT_CLASS (limber_exercise_parent_class)->finalize (object);
}

static void
limber_exercise_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LimberExercise *self = LIMBER_EXERCISE (object);
  const Field *field = &self->fields[id];

  if (pspec->value_type == G_TYPE_STRING)
    g_value_set_string (value, get_text (self, id));
  else if (pspec->value_type == G_TYPE_STRV)
    g_value_set_boxed (value, get_texts (self, id));
  else if (pspec->value_type == LIMBER_TYPE_DOSE)
    g_value_set_boxed (value, field->dose);
  else if (pspec->value_type == G_TYPE_UINT)
    g_value_set_uint (value, field->number);
  else if (pspec->value_type == G_TYPE_BOOLEAN)
    g_value_set_boolean (value, field->flag);
  else if (pspec->value_type == G_TYPE_DOUBLE)
    g_value_set_double (value, field->seconds);
  else
    g_value_set_enum (value, field->choice);
}

static void
limber_exercise_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  Field *field = &LIMBER_EXERCISE (object)->fields[id];

  if (pspec->value_type == G_TYPE_STRING)
    field->text = g_value_dup_string (value);
  else if (pspec->value_type == G_TYPE_STRV)
    field->texts = dup_texts (g_value_get_boxed (value));
  else if (pspec->value_type == LIMBER_TYPE_DOSE)
    field->dose =
        g_value_get_boxed (value) != NULL ? g_value_dup_boxed (value) : limber_dose_new ();
  else if (pspec->value_type == G_TYPE_UINT)
    field->number = g_value_get_uint (value);
  else if (pspec->value_type == G_TYPE_BOOLEAN)
    field->flag = g_value_get_boolean (value);
  else if (pspec->value_type == G_TYPE_DOUBLE)
    field->seconds = g_value_get_double (value);
  else
    field->choice = g_value_get_enum (value);
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

  object_class->constructed = limber_exercise_constructed;
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

GParamSpec *const *
limber_exercise_get_properties (guint *n)
{
  g_type_class_unref (g_type_class_ref (LIMBER_TYPE_EXERCISE));
  *n = N_PROPS - 1;
  return props + 1;
}

static guint
get_number (LimberExercise *self, guint id)
{
  g_return_val_if_fail (LIMBER_IS_EXERCISE (self), 0);

  return self->fields[id].number;
}

static int
get_choice (LimberExercise *self, guint id)
{
  g_return_val_if_fail (LIMBER_IS_EXERCISE (self), 0);

  return self->fields[id].choice;
}

static gboolean
get_flag (LimberExercise *self, guint id)
{
  g_return_val_if_fail (LIMBER_IS_EXERCISE (self), FALSE);

  return self->fields[id].flag;
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

const char *
limber_exercise_get_name_key (LimberExercise *self)
{
  g_return_val_if_fail (LIMBER_IS_EXERCISE (self), NULL);

  return self->name_key;
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

  return self->fields[PROP_DOSE].dose;
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
