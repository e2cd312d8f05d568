/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-trash.h"

#include "store/limber-document.h"
#include "store/limber-durable.h"
#include "store/limber-json-printer.h"

#define FOLDER "trash"
#define DELETED "deleted"

struct _LimberTrashed
{
  GObject parent_instance;

  LimberDocumentKind kind;
  gpointer document;
  GDateTime *time;
  GFile *file;
};

G_DEFINE_FINAL_TYPE (LimberTrashed, limber_trashed, G_TYPE_OBJECT)

static void
limber_trashed_finalize (GObject *object)
{
  LimberTrashed *self = LIMBER_TRASHED (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->time, g_date_time_unref);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (limber_trashed_parent_class)->finalize (object);
}

static void
limber_trashed_class_init (LimberTrashedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_trashed_finalize;
}

static void
limber_trashed_init (LimberTrashed *self)
{
}

LimberDocumentKind
limber_trashed_get_kind (LimberTrashed *self)
{
  g_return_val_if_fail (LIMBER_IS_TRASHED (self), LIMBER_DOCUMENT_EXERCISE);

  return self->kind;
}

gpointer
limber_trashed_get_document (LimberTrashed *self)
{
  g_return_val_if_fail (LIMBER_IS_TRASHED (self), NULL);

  return self->document;
}

GDateTime *
limber_trashed_get_time (LimberTrashed *self)
{
  g_return_val_if_fail (LIMBER_IS_TRASHED (self), NULL);

  return self->time;
}

GFile *
limber_trashed_get_file (LimberTrashed *self)
{
  g_return_val_if_fail (LIMBER_IS_TRASHED (self), NULL);

  return self->file;
}

/* --- files ----------------------------------------------------------------------------------------- */

GFile *
limber_trash_get_file (GFile *data, LimberDocumentKind kind, const char *id, guint number)
{
  g_autofree char *first = limber_document_id_to_name (id);
  g_autofree char *stem = g_strndup (first, strlen (first) - strlen (".json"));
  g_autofree char *name =
      number > 1 ? g_strdup_printf ("%s-%u.json", stem, number) : g_strdup (first);

  return g_file_new_build_filename (g_file_peek_path (data), FOLDER,
                                    limber_document_get_class (kind)->folder, name, NULL);
}

GBytes *
limber_trash_print (LimberDocumentKind kind, gpointer document, GDateTime *deleted)
{
  g_autoptr (JsonNode) node = limber_document_to_json (kind, document);
  g_autofree char *time = limber_json_format_time (deleted);
  char *text;

  json_object_set_string_member (json_node_get_object (node), DELETED, time);
  text = limber_json_print (node);
  return g_bytes_new_take (text, strlen (text));
}

/* Takes the time of the deletion out of @node; NULL when there is none. */
static GDateTime *
take_time (JsonNode *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonNode *member = object != NULL ? json_object_get_member (object, DELETED) : NULL;
  GDateTime *time = NULL;

  if (member != NULL && json_node_get_value_type (member) == G_TYPE_STRING)
    time = g_date_time_new_from_iso8601 (json_node_get_string (member), NULL);
  if (member != NULL)
    json_object_remove_member (object, DELETED);

  return time;
}

static LimberTrashed *
read_file (LimberDocumentKind kind, GFile *file)
{
  g_autoptr (JsonNode) node = limber_document_load (file, FOLDER, NULL);
  g_autoptr (LimberTrashed) self = g_object_new (LIMBER_TYPE_TRASHED, NULL);

  if (node == NULL)
    return NULL;

  self->kind = kind;
  self->file = g_object_ref (file);
  self->time = take_time (node);
  if (self->time != NULL)
    self->document = limber_document_from_json (kind, node, FALSE, FOLDER, NULL);

  return self->document != NULL ? g_steal_pointer (&self) : NULL;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const LimberTrashed *one = a;
  const LimberTrashed *other = b;
  int order = g_date_time_compare (other->time, one->time);

  return order != 0 ? order : strcmp (g_file_peek_path (one->file), g_file_peek_path (other->file));
}

GPtrArray *
limber_trash_read (GFile *data)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    {
      g_autofree char *folder = g_build_filename (g_file_peek_path (data), FOLDER,
                                                  limber_document_get_class (kind)->folder, NULL);
      g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
          LimberTrashed *trashed =
              name[0] != '.' && g_str_has_suffix (name, ".json") ? read_file (kind, file) : NULL;

          if (trashed != NULL)
            g_ptr_array_add (found, trashed);
        }
    }
  g_ptr_array_sort_values (found, compare_times);

  return found;
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, limber_trash_read (data), (GDestroyNotify) g_ptr_array_unref);
}

void
limber_trash_read_async (GFile *data,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, limber_trash_read_async);
  g_task_set_task_data (task, g_object_ref (data), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

GPtrArray *
limber_trash_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
limber_trash_expire (GFile *data, GDateTime *now)
{
  g_autoptr (GPtrArray) all = limber_trash_read (data);
  g_autoptr (GDateTime) last = g_date_time_add_days (now, -LIMBER_TRASH_DAYS);

  for (guint i = 0; i < all->len; i++)
    {
      const LimberTrashed *trashed = all->pdata[i];
      g_autoptr (GError) error = NULL;

      if (g_date_time_compare (trashed->time, last) < 0
          && !limber_durable_remove (trashed->file, &error))
        g_message ("%s", error->message);
    }
}
