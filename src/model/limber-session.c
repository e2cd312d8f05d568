/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-session.h"

struct _LimberSession
{
  GObject parent_instance;

  char *id;
  char *routine;
  char *routine_name;
  char *plan;
  GDateTime *started;
  GDateTime *ended;
  int pain_before;
  int pain_after;
  int effort;
  char *note;
  char *modified;
  char *extra;
  GPtrArray *items; /* of LimberSessionItem; NULL while they are packed */
  GBytes *packed;   /* NULL while they aren't */
  LimberSessionUnpack *unpack;
  guint packed_seconds;
  int lock; /* of the last four; see g_bit_lock() */
};

G_DEFINE_FINAL_TYPE (LimberSession, limber_session, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_ROUTINE,
  PROP_ROUTINE_NAME,
  PROP_STARTED,
  PROP_PLAN,
  PROP_ENDED,
  PROP_PAIN_BEFORE,
  PROP_PAIN_AFTER,
  PROP_EFFORT,
  PROP_NOTE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
limber_session_finalize (GObject *object)
{
  LimberSession *self = LIMBER_SESSION (object);

  g_free (self->id);
  g_free (self->routine);
  g_free (self->routine_name);
  g_free (self->plan);
  g_clear_pointer (&self->started, g_date_time_unref);
  g_clear_pointer (&self->ended, g_date_time_unref);
  g_free (self->note);
  g_free (self->modified);
  g_free (self->extra);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->packed, g_bytes_unref);

  G_OBJECT_CLASS (limber_session_parent_class)->finalize (object);
}

static void
limber_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LimberSession *self = LIMBER_SESSION (object);

  switch (id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_ROUTINE:
      g_value_set_string (value, self->routine);
      break;
    case PROP_ROUTINE_NAME:
      g_value_set_string (value, self->routine_name);
      break;
    case PROP_STARTED:
      g_value_set_boxed (value, self->started);
      break;
    case PROP_PLAN:
      g_value_set_string (value, self->plan);
      break;
    case PROP_ENDED:
      g_value_set_boxed (value, self->ended);
      break;
    case PROP_PAIN_BEFORE:
      g_value_set_int (value, self->pain_before);
      break;
    case PROP_PAIN_AFTER:
      g_value_set_int (value, self->pain_after);
      break;
    case PROP_EFFORT:
      g_value_set_int (value, self->effort);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LimberSession *self = LIMBER_SESSION (object);

  switch (id)
    {
    case PROP_PLAN:
      limber_session_set_plan (self, g_value_get_string (value));
      break;
    case PROP_ENDED:
      limber_session_set_ended (self, g_value_get_boxed (value));
      break;
    case PROP_PAIN_BEFORE:
      limber_session_set_pain_before (self, g_value_get_int (value));
      break;
    case PROP_PAIN_AFTER:
      limber_session_set_pain_after (self, g_value_get_int (value));
      break;
    case PROP_EFFORT:
      limber_session_set_effort (self, g_value_get_int (value));
      break;
    case PROP_NOTE:
      limber_session_set_note (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_session_class_init (LimberSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags fixed = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamFlags open = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = limber_session_finalize;
  object_class->get_property = limber_session_get_property;
  object_class->set_property = limber_session_set_property;

  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, fixed);
  props[PROP_ROUTINE] = g_param_spec_string ("routine", NULL, NULL, NULL, fixed);
  props[PROP_ROUTINE_NAME] = g_param_spec_string ("routine-name", NULL, NULL, NULL, fixed);
  props[PROP_STARTED] = g_param_spec_boxed ("started", NULL, NULL, G_TYPE_DATE_TIME, fixed);
  props[PROP_PLAN] = g_param_spec_string ("plan", NULL, NULL, NULL, open);
  props[PROP_ENDED] = g_param_spec_boxed ("ended", NULL, NULL, G_TYPE_DATE_TIME, open);
  props[PROP_PAIN_BEFORE] = g_param_spec_int ("pain-before", NULL, NULL, -1, 10, -1, open);
  props[PROP_PAIN_AFTER] = g_param_spec_int ("pain-after", NULL, NULL, -1, 10, -1, open);
  props[PROP_EFFORT] = g_param_spec_int ("effort", NULL, NULL, -1, 10, -1, open);
  props[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, "", open);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
limber_session_init (LimberSession *self)
{
  self->pain_before = -1;
  self->pain_after = -1;
  self->effort = -1;
  self->note = g_strdup ("");
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_session_item_free);
}

LimberSession *
limber_session_new (const char *id,
                    const char *routine_id,
                    const char *routine_name,
                    GDateTime *started)
{
  LimberSession *self;

  g_return_val_if_fail (started != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_SESSION, NULL);
  self->id = id != NULL ? g_strdup (id) : g_uuid_string_random ();
  self->routine = g_strdup (routine_id);
  self->routine_name = g_strdup (routine_name != NULL ? routine_name : "");
  self->started = g_date_time_ref (started);

  return self;
}

const char *
limber_session_get_id (LimberSession *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION (self), NULL);

  return self->id;
}

const char *
limber_session_get_routine (LimberSession *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION (self), NULL);

  return self->routine;
}

const char *
limber_session_get_routine_name (LimberSession *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION (self), NULL);

  return self->routine_name;
}

const char *
limber_session_get_plan (LimberSession *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION (self), NULL);

  return self->plan;
}

GDateTime *
limber_session_get_started (LimberSession *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION (self), NULL);

  return self->started;
}

GDateTime *
limber_session_get_ended (LimberSession *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION (self), NULL);

  return self->ended;
}

int
limber_session_compare (LimberSession *self, LimberSession *other)
{
  int order =
      g_date_time_compare (limber_session_get_started (other), limber_session_get_started (self));

  return order != 0 ? order : strcmp (self->id, other->id);
}

void
limber_day_of (GDateTime *time, guint first_hour, GDate *day)
{
  int year, month, of_month;

  g_date_time_get_ymd (time, &year, &month, &of_month);
  g_date_clear (day, 1);
  g_date_set_dmy (day, (GDateDay) of_month, (GDateMonth) month, (GDateYear) year);
  if (g_date_time_get_hour (time) < (int) first_hour)
    g_date_subtract_days (day, 1);
}

void
limber_session_get_day (LimberSession *self, guint first_hour, GDate *day)
{
  limber_day_of (limber_session_get_started (self), first_hour, day);
}

void
limber_session_get_date (LimberSession *self, GDate *date)
{
  limber_session_get_day (self, 0, date);
}

int
limber_session_get_pain_before (LimberSession *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION (self), -1);

  return self->pain_before;
}

int
limber_session_get_pain_after (LimberSession *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION (self), -1);

  return self->pain_after;
}

int
limber_session_get_effort (LimberSession *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION (self), -1);

  return self->effort;
}

const char *
limber_session_get_note (LimberSession *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION (self), NULL);

  return self->note;
}

const char *
limber_session_get_modified (LimberSession *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION (self), NULL);

  return self->modified;
}

const char *
limber_session_get_extra (LimberSession *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION (self), NULL);

  return self->extra;
}

static void
set_text (LimberSession *self, char **field, const char *text, guint prop)
{
  if (g_set_str (field, text))
    g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static void
set_grade (LimberSession *self, int *field, int grade, guint prop)
{
  if (*field == grade)
    return;

  *field = grade;
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

void
limber_session_set_plan (LimberSession *self, const char *plan_id)
{
  g_return_if_fail (LIMBER_IS_SESSION (self));

  set_text (self, &self->plan, plan_id, PROP_PLAN);
}

void
limber_session_set_ended (LimberSession *self, GDateTime *ended)
{
  g_return_if_fail (LIMBER_IS_SESSION (self));

  if (ended != NULL)
    g_date_time_ref (ended);
  g_clear_pointer (&self->ended, g_date_time_unref);
  self->ended = ended;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENDED]);
}

void
limber_session_set_pain_before (LimberSession *self, int pain)
{
  g_return_if_fail (LIMBER_IS_SESSION (self));

  set_grade (self, &self->pain_before, CLAMP (pain, -1, 10), PROP_PAIN_BEFORE);
}

void
limber_session_set_pain_after (LimberSession *self, int pain)
{
  g_return_if_fail (LIMBER_IS_SESSION (self));

  set_grade (self, &self->pain_after, CLAMP (pain, -1, 10), PROP_PAIN_AFTER);
}

void
limber_session_set_effort (LimberSession *self, int effort)
{
  g_return_if_fail (LIMBER_IS_SESSION (self));

  set_grade (self, &self->effort, effort < 1 ? -1 : MIN (effort, 10), PROP_EFFORT);
}

void
limber_session_set_note (LimberSession *self, const char *note)
{
  g_return_if_fail (LIMBER_IS_SESSION (self));

  set_text (self, &self->note, note != NULL ? note : "", PROP_NOTE);
}

void
limber_session_set_modified (LimberSession *self, const char *modified)
{
  g_return_if_fail (LIMBER_IS_SESSION (self));

  g_set_str (&self->modified, modified);
}

void
limber_session_set_extra (LimberSession *self, const char *extra)
{
  g_return_if_fail (LIMBER_IS_SESSION (self));

  g_set_str (&self->extra, extra);
}

/* A thread may ask for them too, as when a session is exported. */
static GPtrArray *
get_items (LimberSession *self)
{
  if (g_atomic_pointer_get (&self->items) == NULL)
    {
      g_bit_lock (&self->lock, 0);
      if (self->items == NULL)
        g_atomic_pointer_set (&self->items, self->unpack (self->packed));
      g_clear_pointer (&self->packed, g_bytes_unref);
      g_bit_unlock (&self->lock, 0);
    }

  return self->items;
}

void
limber_session_set_packed (LimberSession *self,
                           guint seconds,
                           GBytes *packed,
                           LimberSessionUnpack *unpack)
{
  g_return_if_fail (LIMBER_IS_SESSION (self) && self->packed == NULL);
  g_return_if_fail (packed != NULL && unpack != NULL);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->packed = g_bytes_ref (packed);
  self->unpack = unpack;
  self->packed_seconds = seconds;
}

guint
limber_session_get_n_items (LimberSession *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION (self), 0);

  return get_items (self)->len;
}

LimberSessionItem *
limber_session_get_item (LimberSession *self, guint index)
{
  g_return_val_if_fail (index < limber_session_get_n_items (self), NULL);

  return g_ptr_array_index (get_items (self), index);
}

void
limber_session_add_item (LimberSession *self, LimberSessionItem *item)
{
  g_return_if_fail (LIMBER_IS_SESSION (self));
  g_return_if_fail (item != NULL);

  g_ptr_array_add (get_items (self), item);
}

guint
limber_session_get_work_seconds (LimberSession *self)
{
  guint seconds = 0;

  g_return_val_if_fail (LIMBER_IS_SESSION (self), 0);

  if (g_atomic_pointer_get (&self->items) == NULL)
    return self->packed_seconds;

  for (guint i = 0; i < self->items->len; i++)
    seconds += limber_session_get_item (self, i)->seconds;
  return seconds;
}
