/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-week-book.h"

#include <glib/gi18n.h>

#include "model/limber-history.h"

struct _LimberWeekBook
{
  GObject parent_instance;

  LimberContext *context;
  LimberHistory *history; /* of LimberPlanSet */
  LimberDayLog *log;      /* NULL until it is asked for */
  LimberPlan *fresh;      /* the target where there is no active plan; or NULL */
  char *target;           /* id; or NULL: whichever comes first */
  LimberScope scope;
  gboolean saving; /* the library is telling what we told it */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimberWeekBook, limber_week_book, G_TYPE_OBJECT)

static LimberLibrary *
get_library (LimberWeekBook *self)
{
  return limber_context_get_library (self->context);
}

static void
emit_changed (LimberWeekBook *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

LimberPlanSet *
limber_week_book_get_plans (LimberWeekBook *self)
{
  g_return_val_if_fail (LIMBER_IS_WEEK_BOOK (self), NULL);

  return limber_history_get_present (self->history);
}

/* --- the library -------------------------------------------------------------------------------------- */

static void
adopt (LimberWeekBook *self, LimberPlanSet *plans)
{
  g_clear_object (&self->history);
  self->history = limber_history_new (G_OBJECT (plans));
}

/* Somebody else made, changed or removed a plan: what we could undo belongs to the past. */
static void
on_plans_changed (LimberWeekBook *self)
{
  g_autoptr (LimberPlanSet) plans = NULL;

  if (self->saving)
    return;
  plans = limber_plan_set_new (limber_library_get_plans (get_library (self)));
  if (limber_plan_set_equal (plans, limber_week_book_get_plans (self)))
    return;
  adopt (self, plans);
  emit_changed (self);
}

static void
on_sessions_changed (LimberWeekBook *self)
{
  g_clear_pointer (&self->log, limber_day_log_free);
  emit_changed (self);
}

/* Brings the library from what it has to the set that is present. */
static void
save (LimberWeekBook *self)
{
  LimberPlanSet *present = limber_week_book_get_plans (self);
  g_autoptr (LimberPlanSet) before =
      limber_plan_set_new (limber_library_get_plans (get_library (self)));

  self->saving = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (present)); i++)
    {
      g_autoptr (LimberPlan) plan = g_list_model_get_item (G_LIST_MODEL (present), i);

      if (!limber_plan_equal (plan, limber_plan_set_find (before, limber_plan_get_id (plan))))
        limber_library_save_plan (get_library (self), plan);
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (before)); i++)
    {
      g_autoptr (LimberPlan) plan = g_list_model_get_item (G_LIST_MODEL (before), i);

      if (limber_plan_set_find (present, limber_plan_get_id (plan)) == NULL)
        limber_library_remove_plan (get_library (self), limber_plan_get_id (plan));
    }
  self->saving = FALSE;
  emit_changed (self);
}

/* --- steps ---------------------------------------------------------------------------------------------- */

void
limber_week_book_push (LimberWeekBook *self,
                       LimberPlanSet *next,
                       const char *label,
                       const char *merge_key)
{
  g_return_if_fail (LIMBER_IS_WEEK_BOOK (self));

  if (limber_plan_set_equal (next, limber_week_book_get_plans (self)))
    return;
  limber_history_push (self->history, next, label, merge_key);
  save (self);
}

void
limber_week_book_push_plan (LimberWeekBook *self, LimberPlan *plan, const char *label)
{
  g_autoptr (LimberPlanSet) next = limber_plan_set_with (limber_week_book_get_plans (self), plan);

  limber_week_book_push (self, next, label, NULL);
}

static char *
get_label (LimberWeekBook *self, const char *property)
{
  char *label = NULL;

  g_object_get (self->history, property, &label, NULL);
  return label;
}

char *
limber_week_book_get_undo_label (LimberWeekBook *self)
{
  return get_label (self, "undo-label");
}

char *
limber_week_book_get_redo_label (LimberWeekBook *self)
{
  return get_label (self, "redo-label");
}

gboolean
limber_week_book_undo (LimberWeekBook *self)
{
  if (!limber_history_undo (self->history))
    return FALSE;
  save (self);
  return TRUE;
}

gboolean
limber_week_book_redo (LimberWeekBook *self)
{
  if (!limber_history_redo (self->history))
    return FALSE;
  save (self);
  return TRUE;
}

/* --- the target ------------------------------------------------------------------------------------------- */

/* The first active plan, best one that still has something to say. */
static LimberPlan *
find_active (LimberWeekBook *self)
{
  GListModel *plans = G_LIST_MODEL (limber_week_book_get_plans (self));
  LimberPlan *over = NULL;
  GDate today;

  limber_clock_get_today (limber_context_get_clock (self->context), &today);
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (LimberPlan) plan = g_list_model_get_item (plans, i);

      if (limber_plan_get_active (plan) && !limber_plan_is_over (plan, &today))
        return plan;
      if (limber_plan_get_active (plan) && over == NULL)
        over = plan;
    }
  return over;
}

LimberPlan *
limber_week_book_get_target (LimberWeekBook *self)
{
  LimberPlan *plan;

  g_return_val_if_fail (LIMBER_IS_WEEK_BOOK (self), NULL);

  plan = limber_plan_set_find (limber_week_book_get_plans (self), self->target);
  if (plan == NULL || !limber_plan_get_active (plan))
    plan = find_active (self);
  if (plan != NULL)
    return plan;

  if (self->fresh == NULL)
    {
      GDate today;

      limber_clock_get_today (limber_context_get_clock (self->context), &today);
      self->fresh = limber_plan_new (NULL, _ ("My Week"), &today);
    }
  return self->fresh;
}

void
limber_week_book_set_target (LimberWeekBook *self, const char *id)
{
  g_return_if_fail (LIMBER_IS_WEEK_BOOK (self));

  if (g_set_str (&self->target, id))
    emit_changed (self);
}

LimberScope
limber_week_book_get_scope (LimberWeekBook *self)
{
  g_return_val_if_fail (LIMBER_IS_WEEK_BOOK (self), LIMBER_SCOPE_ONWARD);

  return self->scope;
}

void
limber_week_book_set_scope (LimberWeekBook *self, LimberScope scope)
{
  g_return_if_fail (LIMBER_IS_WEEK_BOOK (self));

  if (self->scope == scope)
    return;
  self->scope = scope;
  emit_changed (self);
}

/* --- days ------------------------------------------------------------------------------------------------- */

GPtrArray *
limber_week_book_list (LimberWeekBook *self, const GDate *date)
{
  GDate today;

  g_return_val_if_fail (LIMBER_IS_WEEK_BOOK (self), NULL);

  limber_clock_get_today (limber_context_get_clock (self->context), &today);
  if (self->log == NULL)
    self->log = limber_day_log_new (limber_library_get_sessions (get_library (self)));
  return limber_agenda_new (G_LIST_MODEL (limber_week_book_get_plans (self)), self->log, date,
                            &today);
}

gboolean
limber_week_book_is_rest (LimberWeekBook *self, const GDate *date)
{
  return limber_agenda_is_rest (G_LIST_MODEL (limber_week_book_get_plans (self)), date);
}

/* --- class ------------------------------------------------------------------------------------------------ */

static void
limber_week_book_finalize (GObject *object)
{
  LimberWeekBook *self = LIMBER_WEEK_BOOK (object);

  g_clear_object (&self->context);
  g_clear_object (&self->history);
  g_clear_object (&self->fresh);
  g_clear_pointer (&self->log, limber_day_log_free);
  g_clear_pointer (&self->target, g_free);

  G_OBJECT_CLASS (limber_week_book_parent_class)->finalize (object);
}

static void
limber_week_book_class_init (LimberWeekBookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_week_book_finalize;

  signals[CHANGED] = g_signal_new ("changed", LIMBER_TYPE_WEEK_BOOK, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_week_book_init (LimberWeekBook *self)
{
}

LimberWeekBook *
limber_week_book_new (LimberContext *context)
{
  LimberWeekBook *self = g_object_new (LIMBER_TYPE_WEEK_BOOK, NULL);
  LimberLibrary *library = limber_context_get_library (context);
  g_autoptr (LimberPlanSet) plans = limber_plan_set_new (limber_library_get_plans (library));

  self->context = g_object_ref (context);
  adopt (self, plans);
  g_signal_connect_object (limber_library_get_plans (library), "items-changed",
                           G_CALLBACK (on_plans_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (limber_library_get_sessions (library), "items-changed",
                           G_CALLBACK (on_sessions_changed), self, G_CONNECT_SWAPPED);
  return self;
}
