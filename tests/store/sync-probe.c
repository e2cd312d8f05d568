/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "store/limber-json-printer.h"
#include "store/limber-library-outside.h"

/* For test-syncthing.py: a library that is open, as in the application, and does what it is told by lines on its input:
 *
 *     save ID NAME     saves a routine and waits until it is on the disk
 *     settle CHOICE    ends every conflict: 0 ours, 1 theirs, 2 both
 *     list             says what there is
 *
 * It answers each with a line of JSON. It ends with its input. */

typedef struct
{
  LimberLibrary *library;
  GHashTable *offered; /* path of a conflict → how often it came up */
  GMainLoop *loop;
} Probe;

static void
on_conflicts_changed (GListModel *conflicts,
                      guint position,
                      guint removed,
                      guint added,
                      Probe *self)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (LimberConflict) conflict = g_list_model_get_item (conflicts, i);
      char *name = g_file_get_basename (limber_conflict_get_file (conflict));
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (self->offered, name));

      g_hash_table_replace (self->offered, name, GUINT_TO_POINTER (count + 1));
    }
}

static void
save (Probe *self, const char *id, const char *name)
{
  LimberRoutine *old = limber_library_find_routine (self->library, id);
  g_autoptr (LimberRoutine) routine =
      old != NULL ? limber_routine_with_name (old, name) : limber_routine_new (id, name);
  g_autoptr (GError) error = NULL;

  limber_library_save_routine (self->library, routine);
  if (!limber_library_flush (self->library, &error))
    g_printerr ("%s\n", error->message);
}

static void
settle (Probe *self, LimberConflictChoice choice)
{
  GListModel *conflicts = limber_library_get_conflicts (self->library);

  while (g_list_model_get_n_items (conflicts) > 0)
    {
      g_autoptr (LimberConflict) conflict = g_list_model_get_item (conflicts, 0);

      limber_library_settle (self->library, conflict, choice);
    }
  limber_library_flush (self->library, NULL);
}

static void
write_routines (Probe *self, LimberJsonBuilder *builder)
{
  GListModel *routines = limber_library_get_routines (self->library);

  limber_json_builder_begin (builder, "routines", NULL);
  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LimberRoutine) routine = g_list_model_get_item (routines, i);

      limber_json_builder_add_string (builder, limber_routine_get_id (routine),
                                      limber_routine_get_name (routine));
    }
  limber_json_builder_end (builder);
}

static void
write_conflicts (Probe *self, LimberJsonBuilder *builder)
{
  GListModel *conflicts = limber_library_get_conflicts (self->library);

  limber_json_builder_begin_array (builder, "conflicts");
  for (guint i = 0; i < g_list_model_get_n_items (conflicts); i++)
    {
      g_autoptr (LimberConflict) conflict = g_list_model_get_item (conflicts, i);

      limber_json_builder_begin (builder, NULL, NULL);
      limber_json_builder_add_string (builder, "id", limber_conflict_get_id (conflict));
      limber_json_builder_add_string (
          builder, "name", limber_routine_get_name (limber_conflict_get_document (conflict)));
      limber_json_builder_end (builder);
    }
  limber_json_builder_end (builder);
}

static void
list (Probe *self)
{
  g_autoptr (LimberJsonBuilder) builder = limber_json_builder_new ();
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;
  GHashTableIter iter;
  gpointer name, count;

  limber_json_builder_begin (builder, NULL, NULL);
  write_routines (self, builder);
  write_conflicts (self, builder);
  limber_json_builder_begin (builder, "offered", NULL);
  g_hash_table_iter_init (&iter, self->offered);
  while (g_hash_table_iter_next (&iter, &name, &count))
    limber_json_builder_add_int (builder, name, GPOINTER_TO_INT (count));
  limber_json_builder_end (builder);
  limber_json_builder_add_int (
      builder, "damaged",
      (int) g_list_model_get_n_items (limber_library_get_damaged (self->library)));
  limber_json_builder_end (builder);

  node = limber_json_builder_finish (builder);
  text = limber_json_print_line (node);
  puts (text);
  fflush (stdout);
}

static gboolean
on_input (GIOChannel *channel, GIOCondition condition, gpointer user_data)
{
  Probe *self = user_data;
  g_autofree char *line = NULL;
  g_auto (GStrv) words = NULL;

  if (g_io_channel_read_line (channel, &line, NULL, NULL, NULL) != G_IO_STATUS_NORMAL)
    {
      g_main_loop_quit (self->loop);
      return G_SOURCE_REMOVE;
    }

  words = g_strsplit (g_strchomp (line), " ", 3);
  if (g_str_equal (words[0], "save"))
    save (self, words[1], words[2]);
  else if (g_str_equal (words[0], "settle"))
    settle (self, (LimberConflictChoice) g_ascii_strtoull (words[1], NULL, 10));
  list (self);

  return G_SOURCE_CONTINUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) builtin = g_file_new_for_path ("/nowhere");
  g_autoptr (GFile) data = g_file_new_for_path (argv[1]);
  g_autoptr (LimberLibrary) library = limber_library_new (builtin, data);
  g_autoptr (GIOChannel) input = g_io_channel_unix_new (0);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GHashTable) offered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Probe probe = { library, offered, loop };

  if (!limber_library_load (library, NULL))
    return 1;

  g_signal_connect (limber_library_get_conflicts (library), "items-changed",
                    G_CALLBACK (on_conflicts_changed), &probe);
  limber_library_watch (library);
  g_io_add_watch (input, G_IO_IN | G_IO_HUP, on_input, &probe);
  g_main_loop_run (loop);

  return 0;
}
