/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-draft.h"

struct _LimberDraft
{
  GObject parent_instance;

  LimberHistory *history;
};

G_DEFINE_FINAL_TYPE (LimberDraft, limber_draft, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
limber_draft_dispose (GObject *object)
{
  LimberDraft *self = LIMBER_DRAFT (object);

  g_clear_object (&self->history);

  G_OBJECT_CLASS (limber_draft_parent_class)->dispose (object);
}

static void
limber_draft_class_init (LimberDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_draft_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_draft_init (LimberDraft *self)
{
}

LimberDraft *
limber_draft_new (LimberRoutine *routine)
{
  LimberDraft *self;

  g_return_val_if_fail (LIMBER_IS_ROUTINE (routine), NULL);

  self = g_object_new (LIMBER_TYPE_DRAFT, NULL);
  self->history = limber_history_new (G_OBJECT (routine));

  return self;
}

LimberRoutine *
limber_draft_get_routine (LimberDraft *self)
{
  g_return_val_if_fail (LIMBER_IS_DRAFT (self), NULL);

  return limber_history_get_present (self->history);
}

LimberHistory *
limber_draft_get_history (LimberDraft *self)
{
  g_return_val_if_fail (LIMBER_IS_DRAFT (self), NULL);

  return self->history;
}

void
limber_draft_apply (LimberDraft *self,
                    LimberRoutine *next,
                    const char *label,
                    const char *merge_key)
{
  g_return_if_fail (LIMBER_IS_DRAFT (self));
  g_return_if_fail (LIMBER_IS_ROUTINE (next));

  if (limber_routine_equal (limber_draft_get_routine (self), next))
    return;

  limber_history_push (self->history, next, label, merge_key);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
limber_draft_undo (LimberDraft *self)
{
  g_return_val_if_fail (LIMBER_IS_DRAFT (self), FALSE);

  if (!limber_history_undo (self->history))
    return FALSE;

  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

gboolean
limber_draft_redo (LimberDraft *self)
{
  g_return_val_if_fail (LIMBER_IS_DRAFT (self), FALSE);

  if (!limber_history_redo (self->history))
    return FALSE;

  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}
