/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-lines-clip.h"

#include "store/limber-json-parser.h"
#include "store/limber-json-printer.h"
#include "store/limber-routine-codec.h"
#include "ui/routines/limber-edits.h"
#include "ui/routines/limber-item-text.h"

/* --- copying -------------------------------------------------------------------------------------- */

static void
add_text (GString *text, LimberItem *item, LimberContext *context, const char *indent)
{
  LimberCatalog *catalog = limber_context_get_catalog (context);
  g_autofree char *title = limber_item_to_title (item, catalog);
  g_autofree char *dose =
      limber_item_to_dose_text (item, catalog, limber_context_get_load_unit (context));

  g_string_append_printf (text, "%s%s, %s\n", indent, title, dose);
  for (guint i = 0; i < limber_item_get_n_children (item); i++)
    add_text (text, limber_item_get_child (item, i), context, "    ");
}

static GBytes *
make_document (GPtrArray *items)
{
  g_autoptr (LimberRoutine) empty = limber_routine_new (NULL, "Lines");
  g_autoptr (LimberRoutine) routine =
      limber_routine_with_section (empty, LIMBER_SECTION_MAIN, items);
  g_autoptr (JsonNode) node = limber_routine_to_json (routine);
  char *text = limber_json_print (node);

  return g_bytes_new_take (text, strlen (text));
}

GdkContentProvider *
limber_lines_clip_new (GPtrArray *items, LimberContext *context)
{
  g_autoptr (GBytes) document = make_document (items);
  g_autoptr (GString) text = g_string_new (NULL);
  GdkContentProvider *providers[2];

  for (guint i = 0; i < items->len; i++)
    add_text (text, items->pdata[i], context, "");
  providers[0] = gdk_content_provider_new_for_bytes (LIMBER_LINES_CLIP_TYPE, document);
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text->str);
  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

void
limber_lines_clip_copy_exercise (GtkWidget *widget,
                                 LimberExercise *exercise,
                                 LimberContext *context)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GdkContentProvider) provider = NULL;

  g_ptr_array_add (items, limber_item_new (limber_exercise_get_id (exercise),
                                           limber_exercise_get_dose (exercise)));
  provider = limber_lines_clip_new (items, context);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), provider);
}

/* --- pasting -------------------------------------------------------------------------------------- */

gboolean
limber_lines_clip_is_in (GdkClipboard *clipboard)
{
  return gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard),
                                                LIMBER_LINES_CLIP_TYPE);
}

static GPtrArray *
parse (GBytes *bytes, GError **error)
{
  GPtrArray *items;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (LimberRoutine) routine = NULL;
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  node = limber_json_parse (text, size, LIMBER_LINES_CLIP_TYPE, error);
  routine = node != NULL ? limber_routine_from_json (node, LIMBER_LINES_CLIP_TYPE, error) : NULL;
  if (routine == NULL)
    return NULL;

  items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < limber_routine_get_n_items (routine, LIMBER_SECTION_MAIN); i++)
    g_ptr_array_add (items,
                     g_object_ref (limber_routine_get_item (routine, LIMBER_SECTION_MAIN, i)));
  return items;
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  GOutputStream *memory = G_OUTPUT_STREAM (source);
  g_autoptr (GBytes) bytes = NULL;
  GPtrArray *items = NULL;

  if (g_output_stream_splice_finish (memory, result, &error) >= 0)
    {
      bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
      items = parse (bytes, &error);
    }
  if (items != NULL)
    g_task_return_pointer (task, items, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_stream (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GInputStream) stream =
      gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);

  if (stream == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  g_output_stream_splice_async (memory, stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE
                                    | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, g_task_get_cancellable (task), on_read,
                                g_object_ref (task));
}

void
limber_lines_clip_read_async (GdkClipboard *clipboard,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  const char *types[] = { LIMBER_LINES_CLIP_TYPE, NULL };
  GTask *task = g_task_new (clipboard, cancellable, callback, user_data);

  gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, cancellable, on_stream, task);
}

GPtrArray *
limber_lines_clip_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
