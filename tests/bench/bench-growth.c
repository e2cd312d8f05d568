/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-bench.h"

#include <sys/resource.h>

#include <glib/gstdio.h>

#include "store/limber-library.h"
#include "test-folder.h"

/* What a start, until there is something to be shown, and a save of a routine cost in a library with ten and with ten
 * thousand documents of a kind: by the clock on the wall, and in processor time, which what else the machine does leaves
 * alone. Of sessions (ten years of them) a start waits for the last ones only, so it should cost the same; exercises,
 * routines and plans are all read. A save should cost the same whatever there is. Every start but the first finds the
 * cache that the first one left, as in real life.
 *
 *     bench-growth            all kinds
 *     bench-growth sessions   that one */

#define N_FEW 10
#define N_MANY 10000
#define N_YEARS 10
#define N_ITEMS 12
#define N_STARTS 15
#define N_SAVES 101

/* What was written so long ago may be cached, and how long the cache takes to be written, in seconds. */
#define LATER 60
#define PATIENCE 3

/* --- documents ------------------------------------------------------------------------------------- */

static void
write_document (const char *data, const char *path, const char *text)
{
  g_autofree char *full = g_build_filename (data, path, NULL);
  g_autofree char *folder = g_path_get_dirname (full);

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents_full (full, text, -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
}

static void
write_session (const char *data, guint number)
{
  g_autoptr (GDateTime) last = g_date_time_new_utc (2026, 11, 20, 7, 0, 0);
  g_autoptr (GDateTime) started =
      g_date_time_add_minutes (last, -(int) (number * (N_YEARS * 365 * 24 * 60 / N_MANY)));
  g_autofree char *time = g_date_time_format_iso8601 (started);
  g_autofree char *path =
      g_strdup_printf ("sessions/%d/session-%u.json", g_date_time_get_year (started), number);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *whole = NULL;

  g_string_append_printf (text,
                          "{\"format\": \"limber-session\", \"version\": 1, \"id\": "
                          "\"session-%u\", \"routine\": \"r\", \"routine-name\": \"Morning\", "
                          "\"started\": \"%s\", \"items\": [",
                          number, time);
  for (guint i = 0; i < N_ITEMS; i++)
    g_string_append_printf (text,
                            "%s{\"exercise\": \"exercise-%u\", \"name\": \"Exercise %u\", "
                            "\"planned\": {\"sets\": 2, \"hold\": 20}, \"seconds\": 40, \"sets\": "
                            "2}",
                            i > 0 ? ", " : "", i, i);
  g_string_append (text, "], \"pain\": {\"before\": 3, \"after\": 2}, \"effort\": 5}");
  whole = g_string_free_and_steal (g_steal_pointer (&text));
  write_document (data, path, whole);
}

/* @path, @text: with {n} wherever its number goes */
static void
write_numbered (const char *data, guint number, const char *path, const char *text)
{
  g_autoptr (GString) own_path = g_string_new (path);
  g_autoptr (GString) own_text = g_string_new (text);
  g_autofree char *n = g_strdup_printf ("%u", number);

  g_string_replace (own_path, "{n}", n, 0);
  g_string_replace (own_text, "{n}", n, 0);
  write_document (data, own_path->str, own_text->str);
}

static void
write_exercise (const char *data, guint number)
{
  write_numbered (data, number, "exercises/exercise-{n}.json",
                  "{\"format\": \"limber-exercise\", \"version\": 1, \"id\": \"exercise-{n}\", "
                  "\"name\": \"Exercise {n}\", \"kind\": \"strength\", \"position\": \"standing\", "
                  "\"regions\": {\"primary\": [\"lower-back\"]}, \"dose\": {\"sets\": 2, \"reps\": "
                  "10}, "
                  "\"steps\": [\"Stand upright.\", \"Bend.\", \"Come up again.\"], \"mistakes\": "
                  "[\"Bending the back.\"]}");
}

static void
write_routine (const char *data, guint number)
{
  write_numbered (
      data, number, "routines/routine-{n}.json",
      "{\"format\": \"limber-routine\", \"version\": 1, \"id\": \"routine-{n}\", \"name\": "
      "\"Routine {n}\", \"sections\": {\"main\": [{\"exercise\": \"cat-cow\", \"dose\": "
      "{\"sets\": 1, \"reps\": 8}}, {\"exercise\": \"glute-bridge\", \"dose\": {\"sets\": "
      "2, \"reps\": 8}}]}}");
}

static void
write_plan (const char *data, guint number)
{
  write_numbered (
      data, number, "plans/plan-{n}.json",
      "{\"format\": \"limber-plan\", \"version\": 1, \"id\": \"plan-{n}\", \"name\": \"Plan "
      "{n}\", \"start\": \"2026-11-16\", \"weeks\": [{\"mon\": [{\"routine\": \"r\"}]}]}");
}

static const struct
{
  const char *name;
  void (*write) (const char *data, guint number);
} kinds[] = {
  { "sessions", write_session },
  { "exercises", write_exercise },
  { "routines", write_routine },
  { "plans", write_plan },
};

/* --- measuring ------------------------------------------------------------------------------------- */

typedef struct
{
  GArray *wall;
  GArray *processor;
} Times;

typedef struct
{
  gint64 wall;
  gint64 processor;
} Moment;

static gint64
get_processor_time (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * G_USEC_PER_SEC + usage.ru_utime.tv_usec
         + usage.ru_stime.tv_usec;
}

static Moment
look_at_clocks (void)
{
  return (Moment) { g_get_monotonic_time (), get_processor_time () };
}

static void
add (Times *times, Moment since)
{
  gint64 processor = get_processor_time () - since.processor;

  limber_bench_add (times->wall, since.wall);
  g_array_append_val (times->processor, processor);
}

static LimberLibrary *
open_library (TestFolder *f)
{
  g_autoptr (GFile) builtin = g_file_new_for_path (LIMBER_BENCH_CONTENT);
  g_autoptr (GFile) data = test_folder_get_file (f, "data");
  g_autoptr (GFile) cache = test_folder_get_file (f, "cache");
  LimberLibrary *library = limber_library_new (builtin, data);

  limber_library_set_cache (library, cache, g_get_real_time () / G_USEC_PER_SEC + LATER);
  return library;
}

typedef struct
{
  Times *times;
  Moment begin;
  gboolean done;
} Start;

static void
on_loaded (GObject *library, GAsyncResult *result, gpointer data)
{
  Start *self = data;

  g_assert_true (limber_library_load_finish (LIMBER_LIBRARY (library), result, NULL));
  add (self->times, self->begin);
  self->done = TRUE;
}

/* Waits for what comes after the start as well, but doesn't count it. */
static void
measure_start (TestFolder *f, guint n_sessions, Times *times)
{
  g_autoptr (LimberLibrary) library = open_library (f);
  GListModel *sessions = limber_library_get_sessions (library);
  Start self = { .times = times, .begin = look_at_clocks () };

  limber_library_load_async (library, G_PRIORITY_DEFAULT, NULL, on_loaded, &self);
  while (!self.done || g_list_model_get_n_items (sessions) < n_sessions)
    g_main_context_iteration (NULL, TRUE);
}

/* Not counted. */
static void
measure_first (TestFolder *f, guint n_sessions)
{
  Times times = { limber_bench_new (), limber_bench_new () };

  measure_start (f, n_sessions, &times);
  g_array_unref (times.wall);
  g_array_unref (times.processor);
  for (gint64 end = g_get_monotonic_time () + PATIENCE * G_USEC_PER_SEC;
       g_get_monotonic_time () < end; g_usleep (G_USEC_PER_SEC / 10))
    while (g_main_context_iteration (NULL, FALSE))
      ;
}

static void
measure_save (LimberLibrary *library, guint number, Times *times)
{
  g_autofree char *name = g_strdup_printf ("%u", number);
  g_autoptr (LimberRoutine) routine = limber_routine_new ("mine", name);
  Moment begin = look_at_clocks ();

  limber_library_save_routine (library, routine);
  g_assert_true (limber_library_flush (library, NULL));
  add (times, begin);
}

static void
tell (const char *name, GArray *few, GArray *many)
{
  g_autofree char *name_few = g_strconcat (name, "-few", NULL);
  g_autofree char *name_many = g_strconcat (name, "-many", NULL);

  for (guint i = 0; i < few->len; i++)
    {
      limber_bench_tell (name_few, "ms", (double) g_array_index (few, gint64, i) / 1000);
      limber_bench_tell (name_many, "ms", (double) g_array_index (many, gint64, i) / 1000);
    }
}

static void
print_ratio (const char *what, const char *kind, Times *times)
{
  double few = limber_bench_get (times[0].wall, 0.5);
  double many = limber_bench_get (times[1].wall, 0.5);
  double few_processor = limber_bench_get (times[0].processor, 0.5);
  double many_processor = limber_bench_get (times[1].processor, 0.5);

  g_print ("%s, %-9s  %7.2f ms with %d, %7.2f ms with %d: ratio %.2f; of processor time %.2f\n",
           what, kind, few, N_FEW, many, N_MANY, many / few, many_processor / few_processor);
}

/* By turns, so that whatever else the machine does hits both. */
static void
measure (guint kind)
{
  const guint n[2] = { N_FEW, N_MANY };
  Times starts[2], saves[2];
  TestFolder folders[2];
  LimberLibrary *libraries[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *data = NULL;

      starts[i] = (Times) { limber_bench_new (), limber_bench_new () };
      saves[i] = (Times) { limber_bench_new (), limber_bench_new () };
      test_folder_set_up (&folders[i], NULL);
      data = g_build_filename (folders[i].path, "data", NULL);
      for (guint number = 0; number < n[i]; number++)
        kinds[kind].write (data, number);
    }

  for (guint i = 0; i < 2; i++)
    measure_first (&folders[i], kind == 0 ? n[i] : 0);
  for (guint round = 0; round < N_STARTS; round++)
    for (guint i = 0; i < 2; i++)
      measure_start (&folders[i], kind == 0 ? n[i] : 0, &starts[i]);
  for (guint i = 0; i < 2; i++)
    {
      libraries[i] = open_library (&folders[i]);
      g_assert_true (limber_library_load (libraries[i], NULL));
    }
  for (guint round = 0; round < N_SAVES; round++)
    for (guint i = 0; i < 2; i++)
      measure_save (libraries[i], round, &saves[i]);

  if (kind == 0)
    {
      tell ("growth-start", starts[0].wall, starts[1].wall);
      tell ("growth-save", saves[0].wall, saves[1].wall);
    }
  print_ratio ("a start", kinds[kind].name, starts);
  print_ratio ("a save ", kinds[kind].name, saves);
  for (guint i = 0; i < 2; i++)
    {
      g_object_unref (libraries[i]);
      test_folder_tear_down (&folders[i], NULL);
      g_array_unref (starts[i].wall);
      g_array_unref (starts[i].processor);
      g_array_unref (saves[i].wall);
      g_array_unref (saves[i].processor);
    }
}

int
main (int argc, char **argv)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    if (argc < 2 || g_str_equal (argv[1], kinds[kind].name))
      measure (kind);

  return 0;
}
