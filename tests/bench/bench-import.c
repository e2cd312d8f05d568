/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <time.h>

#include <glib/gstdio.h>

#include "store/limber-import-apply.h"
#include "test-folder.h"

/*
 * How long an import takes from the file to the disk, and how long it keeps the main loop from its other work at worst:
 *
 *     bench-import            873 and 100,000 records as free-exercise-db has them
 *     bench-import FILE…      these
 *
 * The floor is what writing as many files of that size costs, when nobody waits for the disk. ext4 goes round the places
 * of files that were deleted in the last five minutes, which makes both several times as slow: leave that long between
 * two runs.
 */

/* How often the main loop is looked at. */
#define TICK 2

typedef struct
{
  TestFolder folder;
  GMainLoop *loop;
  LimberLibrary *library;
  LimberImport *import;
  gint64 last_tick;
  gint64 longest; /* time between two ticks */
} Bench;

static gint64
milliseconds_since (gint64 start)
{
  return (g_get_monotonic_time () - start) / 1000;
}

/* Of the whole process, in milliseconds: it doesn't depend on what else the machine does. */
static gint64
get_processor_time (void)
{
  return (gint64) clock () * 1000 / CLOCKS_PER_SEC;
}

static gboolean
on_tick (gpointer user_data)
{
  Bench *bench = user_data;
  gint64 now = g_get_monotonic_time ();

  if (bench->last_tick != 0)
    bench->longest = MAX (bench->longest, now - bench->last_tick);
  bench->last_tick = now;

  return G_SOURCE_CONTINUE;
}

static void
on_applied (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Bench *bench = user_data;
  g_autoptr (LimberChange) undo = NULL;
  g_autoptr (GError) error = NULL;

  if (!limber_import_apply_finish (LIMBER_IMPORT (source), result, &undo, &error))
    g_error ("%s", error->message);
  g_main_loop_quit (bench->loop);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Bench *bench = user_data;
  g_autoptr (GError) error = NULL;

  bench->import = limber_import_read_finish (result, &error);
  if (bench->import == NULL)
    g_error ("%s", error->message);
  g_main_loop_quit (bench->loop);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Bench *bench = user_data;

  g_assert_true (limber_library_load_finish (LIMBER_LIBRARY (source), result, NULL));
  g_main_loop_quit (bench->loop);
}

static void
load (Bench *bench)
{
  g_autoptr (GFile) builtin = test_folder_get_file (&bench->folder, "builtin");
  g_autoptr (GFile) data = test_folder_get_file (&bench->folder, "data");

  g_clear_object (&bench->library);
  bench->library = limber_library_new (builtin, data);
  limber_library_load_async (bench->library, G_PRIORITY_DEFAULT, NULL, on_loaded, bench);
  g_main_loop_run (bench->loop);
}

static gint64
measure_floor (Bench *bench, guint n)
{
  static char block[1600];
  gint64 start = g_get_monotonic_time ();

  memset (block, 'x', sizeof block);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/%u", bench->folder.path, i);
      g_autofree char *next = g_strconcat (name, ".json", NULL);
      FILE *file = g_fopen (name, "w");

      g_assert_nonnull (file);
      g_assert_true (fwrite (block, sizeof block, 1, file) == 1 && fclose (file) == 0);
      g_assert_true (g_rename (name, next) == 0);
    }

  return milliseconds_since (start);
}

static void
run (GFile *file)
{
  Bench bench = { .loop = g_main_loop_new (NULL, FALSE) };
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  const char *const languages[] = { NULL };
  gint64 start, read, applied, loaded, floor, processor;
  guint tick, n;

  test_folder_set_up (&bench.folder, NULL);
  g_ptr_array_add (files, file);
  load (&bench);

  /* As when the catalog is on screen. */
  limber_search_index_update (limber_catalog_get_index (limber_library_get_catalog (bench
                                                                                        .library)));

  tick = g_timeout_add_full (G_PRIORITY_DEFAULT, TICK, on_tick, &bench, NULL);
  processor = get_processor_time ();
  start = g_get_monotonic_time ();
  limber_import_read_async (bench.library, files, languages, NULL, NULL, on_read, &bench);
  g_main_loop_run (bench.loop);
  read = milliseconds_since (start);
  limber_import_apply_async (bench.import, bench.library, LIMBER_IMPORT_REPLACE, NULL, NULL,
                             on_applied, &bench);
  g_main_loop_run (bench.loop);
  applied = milliseconds_since (start);
  processor = get_processor_time () - processor;
  g_source_remove (tick);

  start = g_get_monotonic_time ();
  load (&bench);
  loaded = milliseconds_since (start);

  n = g_list_model_get_n_items (G_LIST_MODEL (limber_library_get_catalog (bench.library)));
  floor = measure_floor (&bench, n);
  g_print ("%u exercises: read %" G_GINT64_FORMAT " ms, all %" G_GINT64_FORMAT
           " ms (%.1f of the floor, %" G_GINT64_FORMAT " ms), processor %" G_GINT64_FORMAT
           " ms; longest stall %.1f ms; loaded again "
           "in %" G_GINT64_FORMAT " ms\n",
           n, read, applied, (double) applied / (double) MAX (floor, 1), floor, processor,
           (double) bench.longest / 1000, loaded);

  g_object_unref (bench.import);
  g_object_unref (bench.library);
  g_main_loop_unref (bench.loop);
  test_folder_tear_down (&bench.folder, NULL);
}

static void
run_synthetic (guint n)
{
  static const char step[] =
      "Keep your back long and your shoulders low, breathe out while you lift, and come "
      "back as slowly as you went, without letting the weight fall at the end.";
  g_autoptr (GString) text = g_string_new ("[");
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  int fd = g_file_open_tmp ("limber-bench-XXXXXX.json", &path, NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (
        text,
        "%s{\"id\": \"exercise_%u\", \"name\": \"Lift %u\", \"force\": \"pull\", \"level\": "
        "\"beginner\", \"equipment\": \"dumbbell\", \"primaryMuscles\": [\"lats\"], "
        "\"secondaryMuscles\": [\"biceps\", \"shoulders\"], \"instructions\": [\"%s\", \"%s\", "
        "\"%s\", \"%s\"], \"category\": \"strength\", \"images\": [\"%u/0.jpg\", \"%u/1.jpg\"]}\n",
        i > 0 ? "," : "", i, i * 7919 % n, step, step, step, step, i, i);
  g_string_append_c (text, ']');
  g_assert_true (fd >= 0 && g_close (fd, NULL));
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));

  file = g_file_new_for_path (path);
  run (file);
  g_unlink (path);
}

int
main (int argc, char **argv)
{
  if (argc == 1)
    {
      run_synthetic (873);
      run_synthetic (100000);
    }

  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[i]);

      run (file);
    }

  return 0;
}
