/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-plan-set.h"

struct _LimberPlanSet
{
  GObject parent_instance;

  GPtrArray *plans;
};

static void limber_plan_set_init_list (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberPlanSet,
                               limber_plan_set,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, limber_plan_set_init_list))

static GType
limber_plan_set_get_item_type (GListModel *list)
{
  return LIMBER_TYPE_PLAN;
}

static guint
limber_plan_set_get_n_items (GListModel *list)
{
  return LIMBER_PLAN_SET (list)->plans->len;
}

static gpointer
limber_plan_set_get_item (GListModel *list, guint position)
{
  LimberPlanSet *self = LIMBER_PLAN_SET (list);

  return position < self->plans->len ? g_object_ref (self->plans->pdata[position]) : NULL;
}

static void
limber_plan_set_init_list (GListModelInterface *iface)
{
  iface->get_item_type = limber_plan_set_get_item_type;
  iface->get_n_items = limber_plan_set_get_n_items;
  iface->get_item = limber_plan_set_get_item;
}

static void
limber_plan_set_finalize (GObject *object)
{
  g_ptr_array_unref (LIMBER_PLAN_SET (object)->plans);

  G_OBJECT_CLASS (limber_plan_set_parent_class)->finalize (object);
}

static void
limber_plan_set_class_init (LimberPlanSetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_plan_set_finalize;
}

static void
limber_plan_set_init (LimberPlanSet *self)
{
  self->plans = g_ptr_array_new_with_free_func (g_object_unref);
}

LimberPlanSet *
limber_plan_set_new (GListModel *plans)
{
  LimberPlanSet *self = g_object_new (LIMBER_TYPE_PLAN_SET, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    g_ptr_array_add (self->plans, g_list_model_get_item (plans, i));

  return self;
}

static gboolean
find (LimberPlanSet *self, const char *id, guint *index)
{
  for (*index = 0; *index < self->plans->len; (*index)++)
    if (g_strcmp0 (limber_plan_get_id (self->plans->pdata[*index]), id) == 0)
      return TRUE;

  return FALSE;
}

LimberPlan *
limber_plan_set_find (LimberPlanSet *self, const char *id)
{
  guint index;

  g_return_val_if_fail (LIMBER_IS_PLAN_SET (self), NULL);

  return find (self, id, &index) ? self->plans->pdata[index] : NULL;
}

LimberPlanSet *
limber_plan_set_with (LimberPlanSet *self, LimberPlan *plan)
{
  LimberPlanSet *result = limber_plan_set_new (G_LIST_MODEL (self));
  guint index;

  if (find (result, limber_plan_get_id (plan), &index))
    g_ptr_array_remove_index (result->plans, index);
  g_ptr_array_insert (result->plans, (int) index, g_object_ref (plan));

  return result;
}

LimberPlanSet *
limber_plan_set_without (LimberPlanSet *self, const char *id)
{
  LimberPlanSet *result = limber_plan_set_new (G_LIST_MODEL (self));
  guint index;

  if (find (result, id, &index))
    g_ptr_array_remove_index (result->plans, index);

  return result;
}

gboolean
limber_plan_set_equal (LimberPlanSet *a, LimberPlanSet *b)
{
  if (a == b)
    return TRUE;
  if (a->plans->len != b->plans->len)
    return FALSE;

  for (guint i = 0; i < a->plans->len; i++)
    if (!limber_plan_equal (a->plans->pdata[i],
                            limber_plan_set_find (b, limber_plan_get_id (a->plans->pdata[i]))))
      return FALSE;

  return TRUE;
}
