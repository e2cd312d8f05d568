/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-history.h"

/* A document that the history can go to, and the name of the edit that lies between it and its
 * neighbour towards the present. */
typedef struct
{
  GObject *document;
  char *label;
} Step;

struct _LimberHistory
{
  GObject parent_instance;

  GObject *present;
  GPtrArray *undo; /* of Step; the last is the nearest */
  GPtrArray *redo;
  char *open_key; /* a push with this key joins the last step; NULL: none does */

  /* What was last notified. */
  char *undo_label;
  char *redo_label;
};

G_DEFINE_FINAL_TYPE (LimberHistory, limber_history, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PRESENT,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static Step *
step_new (GObject *document, const char *label)
{
  Step *step = g_new0 (Step, 1);

  step->document = g_object_ref (document);
  step->label = g_strdup (label);

  return step;
}

static void
step_free (Step *step)
{
  g_object_unref (step->document);
  g_free (step->label);
  g_free (step);
}

static void
limber_history_finalize (GObject *object)
{
  LimberHistory *self = LIMBER_HISTORY (object);

  g_clear_object (&self->present);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_free (self->open_key);
  g_free (self->undo_label);
  g_free (self->redo_label);

  G_OBJECT_CLASS (limber_history_parent_class)->finalize (object);
}

static void
limber_history_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LimberHistory *self = LIMBER_HISTORY (object);

  switch (id)
    {
    case PROP_PRESENT:
      g_value_set_object (value, self->present);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->undo->len > 0);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->redo->len > 0);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_history_class_init (LimberHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = limber_history_finalize;
  object_class->get_property = limber_history_get_property;

  props[PROP_PRESENT] = g_param_spec_object ("present", NULL, NULL, G_TYPE_OBJECT, flags);
  props[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  props[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  props[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  props[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
limber_history_init (LimberHistory *self)
{
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
}

LimberHistory *
limber_history_new (GObject *present)
{
  LimberHistory *self;

  g_return_val_if_fail (G_IS_OBJECT (present), NULL);

  self = g_object_new (LIMBER_TYPE_HISTORY, NULL);
  self->present = g_object_ref (present);

  return self;
}

gpointer
limber_history_get_present (LimberHistory *self)
{
  g_return_val_if_fail (LIMBER_IS_HISTORY (self), NULL);

  return self->present;
}

static const Step *
nearest (GPtrArray *steps)
{
  return steps->len > 0 ? g_ptr_array_index (steps, steps->len - 1) : NULL;
}

/* notify_label: also says whether there is a step at all, because one without a label would have no
 * name to show. */
static void
notify_side (LimberHistory *self, GPtrArray *steps, char **label, guint prop_label, guint prop_can)
{
  const Step *step = nearest (steps);
  gboolean could = *label != NULL;

  if (g_set_str (label, step != NULL ? step->label : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), props[prop_label]);
  if (could != (*label != NULL))
    g_object_notify_by_pspec (G_OBJECT (self), props[prop_can]);
}

static void
set_present (LimberHistory *self, GObject *document)
{
  g_object_freeze_notify (G_OBJECT (self));
  if (g_set_object (&self->present, document))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PRESENT]);
  notify_side (self, self->undo, &self->undo_label, PROP_UNDO_LABEL, PROP_CAN_UNDO);
  notify_side (self, self->redo, &self->redo_label, PROP_REDO_LABEL, PROP_CAN_REDO);
  g_object_thaw_notify (G_OBJECT (self));
}

void
limber_history_push (LimberHistory *self, gpointer next, const char *label, const char *merge_key)
{
  g_return_if_fail (LIMBER_IS_HISTORY (self));
  g_return_if_fail (G_IS_OBJECT (next));
  g_return_if_fail (label != NULL);

  if (merge_key == NULL || g_strcmp0 (merge_key, self->open_key) != 0)
    g_ptr_array_add (self->undo, step_new (self->present, label));
  g_ptr_array_set_size (self->redo, 0);
  g_set_str (&self->open_key, merge_key);
  set_present (self, next);
}

void
limber_history_seal (LimberHistory *self)
{
  g_return_if_fail (LIMBER_IS_HISTORY (self));

  g_clear_pointer (&self->open_key, g_free);
}

/* step_over: goes to the nearest step of @from and leaves the way back in @to. */
static gboolean
step_over (LimberHistory *self, GPtrArray *from, GPtrArray *to)
{
  Step *step;

  limber_history_seal (self);
  if (from->len == 0)
    return FALSE;

  step = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, step_new (self->present, step->label));
  set_present (self, step->document);
  step_free (step);

  return TRUE;
}

gboolean
limber_history_undo (LimberHistory *self)
{
  g_return_val_if_fail (LIMBER_IS_HISTORY (self), FALSE);

  return step_over (self, self->undo, self->redo);
}

gboolean
limber_history_redo (LimberHistory *self)
{
  g_return_val_if_fail (LIMBER_IS_HISTORY (self), FALSE);

  return step_over (self, self->redo, self->undo);
}
