/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-catalog-order.h"

/* As in the settings' schema. */
typedef enum
{
  ORDER_NAME,
  ORDER_KIND,
  ORDER_FAVOURITES,
  ORDER_USED,
  ORDER_CHANGED,
} Order;

#define KEY "catalog-order"

struct _LimberCatalogOrder
{
  GObject parent_instance;

  LimberContext *context;
  LimberSearch *search;
  GHashTable *used; /* id of an exercise → its place among those last done, from 1 on */
};

G_DEFINE_FINAL_TYPE (LimberCatalogOrder, limber_catalog_order, G_TYPE_OBJECT)

static gint64
by_kind (LimberExercise *exercise, gpointer user_data)
{
  return limber_exercise_get_kind (exercise);
}

static gint64
favourites_first (LimberExercise *exercise, gpointer user_data)
{
  LimberCatalogOrder *self = user_data;

  return !limber_favourites_has (limber_context_get_favourites (self->context),
                                 limber_exercise_get_id (exercise));
}

static gint64
last_used_first (LimberExercise *exercise, gpointer user_data)
{
  LimberCatalogOrder *self = user_data;
  guint place =
      GPOINTER_TO_UINT (g_hash_table_lookup (self->used, limber_exercise_get_id (exercise)));

  return place > 0 ? place : G_MAXINT64;
}

static gint64
last_changed_first (LimberExercise *exercise, gpointer user_data)
{
  g_autofree char *modified = NULL;
  g_autoptr (GDateTime) time = NULL;

  g_object_get (exercise, "modified", &modified, NULL);
  if (modified != NULL)
    time = g_date_time_new_from_iso8601 (modified, NULL);
  return time != NULL ? -g_date_time_to_unix (time) : G_MAXINT64;
}

/* Sessions come newest first. */
static void
read_log (LimberCatalogOrder *self)
{
  GListModel *sessions = limber_library_get_sessions (limber_context_get_library (self->context));

  g_hash_table_remove_all (self->used);
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LimberSession) session = g_list_model_get_item (sessions, i);

      for (guint j = 0; j < limber_session_get_n_items (session); j++)
        {
          const LimberSessionItem *item = limber_session_get_item (session, j);

          if (item->skipped == LIMBER_SKIP_NONE
              && !g_hash_table_contains (self->used, item->exercise))
            g_hash_table_insert (self->used, g_strdup (item->exercise),
                                 GUINT_TO_POINTER (g_hash_table_size (self->used) + 1));
        }
    }
}

static Order
get_order (LimberCatalogOrder *self)
{
  return (Order) g_settings_get_enum (limber_context_get_settings (self->context), KEY);
}

static void
on_order_changed (LimberCatalogOrder *self)
{
  static const LimberSearchKey keys[] = { NULL, by_kind, favourites_first, last_used_first,
                                          last_changed_first };
  Order order = get_order (self);

  if (order == ORDER_USED)
    read_log (self);
  limber_search_set_order (self->search, keys[order], self);
}

static void
on_favourites_changed (LimberCatalogOrder *self)
{
  if (get_order (self) == ORDER_FAVOURITES)
    limber_search_reorder (self->search);
}

static void
on_sessions_changed (LimberCatalogOrder *self)
{
  if (get_order (self) == ORDER_USED)
    on_order_changed (self);
}

static void
limber_catalog_order_dispose (GObject *object)
{
  LimberCatalogOrder *self = LIMBER_CATALOG_ORDER (object);

  if (self->search != NULL)
    limber_search_set_order (self->search, NULL, NULL);
  g_clear_object (&self->search);
  g_clear_object (&self->context);
  g_clear_pointer (&self->used, g_hash_table_unref);
  G_OBJECT_CLASS (limber_catalog_order_parent_class)->dispose (object);
}

static void
limber_catalog_order_class_init (LimberCatalogOrderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_catalog_order_dispose;
}

static void
limber_catalog_order_init (LimberCatalogOrder *self)
{
  self->used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

LimberCatalogOrder *
limber_catalog_order_new (LimberContext *context, LimberSearch *search)
{
  LimberCatalogOrder *self = g_object_new (LIMBER_TYPE_CATALOG_ORDER, NULL);
  GListModel *sessions = limber_library_get_sessions (limber_context_get_library (context));

  self->context = g_object_ref (context);
  self->search = g_object_ref (search);
  g_signal_connect_object (limber_context_get_settings (context), "changed::" KEY,
                           G_CALLBACK (on_order_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (limber_context_get_favourites (context), "changed",
                           G_CALLBACK (on_favourites_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sessions, "items-changed", G_CALLBACK (on_sessions_changed), self,
                           G_CONNECT_SWAPPED);
  on_order_changed (self);
  return self;
}
