/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-routine-list.h"

#include <gtk/gtk.h>

#include "model/limber-fold.h"

#define KEY "routine-order"

/* As in the settings' schema. */
typedef enum
{
  ORDER_NAME,
  ORDER_DONE,
  ORDER_MINUTES,
  ORDER_CHANGED,
} Order;

struct _LimberRoutineList
{
  GObject parent_instance;

  LimberContext *context;
  GHashTable *done; /* id of a routine → GDateTime: when its last session began */
  char **terms;     /* that are searched for */
  Order order;

  GListStore *summaries; /* of LimberRoutineSummary, in the library's order */
  GtkCustomFilter *filter;
  GtkCustomSorter *sorter;
  GListModel *model; /* of those found, in order */
};

static void limber_routine_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberRoutineList,
                               limber_routine_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      limber_routine_list_model_init))

static GListModel *
get_sessions (LimberRoutineList *self)
{
  return limber_library_get_sessions (limber_context_get_library (self->context));
}

/* --- what there is --------------------------------------------------------------------------------- */

static GListModel *
get_routines (LimberRoutineList *self)
{
  return limber_library_get_routines (limber_context_get_library (self->context));
}

/* Sums the library's routines up anew from @position on. */
static void
on_routines_changed (LimberRoutineList *self, guint position, guint removed, guint added)
{
  g_autoptr (GPtrArray) next = g_ptr_array_new_with_free_func (g_object_unref);
  LimberPace pace;

  limber_context_get_pace (self->context, &pace);
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (LimberRoutine) routine = g_list_model_get_item (get_routines (self), i);

      g_ptr_array_add (next,
                       limber_routine_summary_new (
                           routine, limber_context_get_catalog (self->context), &pace,
                           g_hash_table_lookup (self->done, limber_routine_get_id (routine))));
    }
  g_list_store_splice (self->summaries, position, removed, next->pdata, next->len);
}

/* Sessions come newest first. */
static void
read_log (LimberRoutineList *self)
{
  GListModel *sessions = get_sessions (self);

  g_hash_table_remove_all (self->done);
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LimberSession) session = g_list_model_get_item (sessions, i);
      const char *routine = limber_session_get_routine (session);

      if (routine != NULL && !g_hash_table_contains (self->done, routine))
        g_hash_table_insert (self->done, g_strdup (routine),
                             g_date_time_ref (limber_session_get_started (session)));
    }
}

void
limber_routine_list_refresh (LimberRoutineList *self)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_LIST (self));

  read_log (self);
  on_routines_changed (self, 0, g_list_model_get_n_items (G_LIST_MODEL (self->summaries)),
                       g_list_model_get_n_items (get_routines (self)));
}

/* --- what is found --------------------------------------------------------------------------------- */

static gboolean
is_found (gpointer item, gpointer user_data)
{
  LimberRoutineList *self = user_data;

  return limber_routine_summary_matches (item, (const char *const *) self->terms);
}

void
limber_routine_list_set_text (LimberRoutineList *self, const char *text)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_LIST (self));

  g_strfreev (self->terms);
  self->terms = limber_search_terms (text);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

/* --- in which order -------------------------------------------------------------------------------- */

/* What comes first has the smallest; never done or changed comes last. */
static gint64
get_key (LimberRoutineSummary *summary, Order order)
{
  LimberRoutine *routine = limber_routine_summary_get_routine (summary);
  const char *modified = limber_routine_get_modified (routine);
  GDateTime *done = limber_routine_summary_get_done (summary);
  g_autoptr (GDateTime) changed = NULL;

  switch (order)
    {
    case ORDER_DONE:
      return done != NULL ? -g_date_time_to_unix (done) : G_MAXINT64;
    case ORDER_MINUTES:
      return limber_routine_summary_get_seconds (summary);
    case ORDER_CHANGED:
      changed = modified != NULL ? g_date_time_new_from_iso8601 (modified, NULL) : NULL;
      return changed != NULL ? -g_date_time_to_unix (changed) : G_MAXINT64;
    case ORDER_NAME:
    default:
      return 0;
    }
}

static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  LimberRoutineList *self = user_data;
  LimberRoutineSummary *first = (LimberRoutineSummary *) a, *second = (LimberRoutineSummary *) b;
  gint64 x = get_key (first, self->order), y = get_key (second, self->order);

  if (x != y)
    return x < y ? -1 : 1;
  return g_utf8_collate (limber_routine_get_name (limber_routine_summary_get_routine (first)),
                         limber_routine_get_name (limber_routine_summary_get_routine (second)));
}

static void
on_order_changed (LimberRoutineList *self)
{
  self->order = (Order) g_settings_get_enum (limber_context_get_settings (self->context), KEY);
  gtk_sorter_changed (GTK_SORTER (self->sorter), GTK_SORTER_CHANGE_DIFFERENT);
}

/* --- the object ------------------------------------------------------------------------------------ */

static GType
limber_routine_list_get_item_type (GListModel *model)
{
  return LIMBER_TYPE_ROUTINE_SUMMARY;
}

static guint
limber_routine_list_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (LIMBER_ROUTINE_LIST (model)->model);
}

static gpointer
limber_routine_list_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (LIMBER_ROUTINE_LIST (model)->model, position);
}

static void
limber_routine_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = limber_routine_list_get_item_type;
  iface->get_n_items = limber_routine_list_get_n_items;
  iface->get_item = limber_routine_list_get_item;
}

static void
on_found_changed (LimberRoutineList *self, guint position, guint removed, guint added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

/* Somebody may still hold the inner lists, which ask us. */
static void
limber_routine_list_dispose (GObject *object)
{
  LimberRoutineList *self = LIMBER_ROUTINE_LIST (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, on_found_changed, self);
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  if (self->sorter != NULL)
    gtk_custom_sorter_set_sort_func (self->sorter, NULL, NULL, NULL);
  g_clear_object (&self->model);
  g_clear_object (&self->summaries);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (limber_routine_list_parent_class)->dispose (object);
}

static void
limber_routine_list_finalize (GObject *object)
{
  LimberRoutineList *self = LIMBER_ROUTINE_LIST (object);

  g_hash_table_unref (self->done);
  g_strfreev (self->terms);

  G_OBJECT_CLASS (limber_routine_list_parent_class)->finalize (object);
}

static void
limber_routine_list_class_init (LimberRoutineListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_routine_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = limber_routine_list_finalize;
}

static void
limber_routine_list_init (LimberRoutineList *self)
{
  self->done =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_date_time_unref);
  self->terms = limber_search_terms ("");
}

/* routines → a summary of each → those that are found → in order */
static void
chain (LimberRoutineList *self)
{
  GListModel *found;

  self->summaries = g_list_store_new (LIMBER_TYPE_ROUTINE_SUMMARY);
  self->filter = gtk_custom_filter_new (is_found, self, NULL);
  self->sorter = gtk_custom_sorter_new (compare, self, NULL);
  found = G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->summaries)),
                                                   GTK_FILTER (g_object_ref (self->filter))));
  self->model =
      G_LIST_MODEL (gtk_sort_list_model_new (found, GTK_SORTER (g_object_ref (self->sorter))));
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (on_found_changed), self,
                           G_CONNECT_SWAPPED);
}

LimberRoutineList *
limber_routine_list_new (LimberContext *context)
{
  LimberRoutineList *self = g_object_new (LIMBER_TYPE_ROUTINE_LIST, NULL);

  self->context = g_object_ref (context);
  chain (self);
  on_order_changed (self);
  limber_routine_list_refresh (self);
  g_signal_connect_object (get_routines (self), "items-changed", G_CALLBACK (on_routines_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_sessions (self), "items-changed",
                           G_CALLBACK (limber_routine_list_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (limber_context_get_settings (context), "changed::" KEY,
                           G_CALLBACK (on_order_changed), self, G_CONNECT_SWAPPED);
  return self;
}
