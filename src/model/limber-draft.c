/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-draft.h"

struct _LimberDraft
{
  GObject parent_instance;

  LimberHistory *history;
  GListStore *sections[LIMBER_N_SECTIONS];
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
  for (guint i = 0; i < LIMBER_N_SECTIONS; i++)
    g_clear_object (&self->sections[i]);

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
  for (guint i = 0; i < LIMBER_N_SECTIONS; i++)
    self->sections[i] = g_list_store_new (LIMBER_TYPE_ITEM);
}

/* is_same: whether the store's item @i is the routine's item @j. Items are immutable and shared
 * between the versions of a routine, so the same pointer is the same line, and an edited line is
 * another pointer. */
static gboolean
is_same (GListStore *store, guint i, LimberRoutine *routine, LimberSection section, guint j)
{
  g_autoptr (LimberItem) item = g_list_model_get_item (G_LIST_MODEL (store), i);

  return item == limber_routine_get_item (routine, section, j);
}

/*
 * Makes the section's list equal to the routine's by one splice of what lies between the first and
 * the last difference. A move within the section is thereby one change that spans both places:
 *
 *     A B C D E  →  A C D B E        items-changed (1, 3, 3)
 */
static void
sync_section (LimberDraft *self, LimberRoutine *routine, LimberSection section)
{
  GListStore *store = self->sections[section];
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint n_new = limber_routine_get_n_items (routine, section);
  guint head = 0, tail = 0;
  g_autoptr (GPtrArray) added = g_ptr_array_new ();

  while (head < MIN (n_old, n_new) && is_same (store, head, routine, section, head))
    head++;
  while (tail < MIN (n_old, n_new) - head
         && is_same (store, n_old - 1 - tail, routine, section, n_new - 1 - tail))
    tail++;

  if (head + tail == n_old && n_old == n_new)
    return;

  for (guint i = head; i < n_new - tail; i++)
    g_ptr_array_add (added, limber_routine_get_item (routine, section, i));
  g_list_store_splice (store, head, n_old - head - tail, added->pdata, added->len);
}

static void
sync_all (LimberDraft *self)
{
  g_autoptr (LimberRoutine) routine = g_object_ref (limber_draft_get_routine (self));

  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    sync_section (self, routine, section);
}

LimberDraft *
limber_draft_new (LimberRoutine *routine)
{
  LimberDraft *self;

  g_return_val_if_fail (LIMBER_IS_ROUTINE (routine), NULL);

  self = g_object_new (LIMBER_TYPE_DRAFT, NULL);
  self->history = limber_history_new (G_OBJECT (routine));
  sync_all (self);

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

GListModel *
limber_draft_get_section (LimberDraft *self, LimberSection section)
{
  g_return_val_if_fail (LIMBER_IS_DRAFT (self), NULL);
  g_return_val_if_fail (section < LIMBER_N_SECTIONS, NULL);

  return G_LIST_MODEL (self->sections[section]);
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
  sync_all (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
limber_draft_undo (LimberDraft *self)
{
  g_return_val_if_fail (LIMBER_IS_DRAFT (self), FALSE);

  if (!limber_history_undo (self->history))
    return FALSE;

  sync_all (self);
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

gboolean
limber_draft_redo (LimberDraft *self)
{
  g_return_val_if_fail (LIMBER_IS_DRAFT (self), FALSE);

  if (!limber_history_redo (self->history))
    return FALSE;

  sync_all (self);
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}
