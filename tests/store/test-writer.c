/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>

#include <glib/gstdio.h>

#include "store/limber-writer.h"
#include "test-folder.h"

static void
write_text (LimberWriter *writer, GFile *file, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  limber_writer_write (writer, file, bytes);
}

static void
assert_text (TestFolder *f, const char *name, const char *expected)
{
  g_autofree char *text = test_folder_read (f, name);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_flush (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberWriter) writer = limber_writer_new ();
  g_autoptr (GFile) a = test_folder_get_file (f, "a.json");
  g_autoptr (GFile) b = test_folder_get_file (f, "deep/er/b.json");
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_writer_flush (writer, &error));
  g_assert_no_error (error);

  write_text (writer, a, "one");
  write_text (writer, b, "two");
  g_assert_true (limber_writer_flush (writer, &error));
  g_assert_no_error (error);
  assert_text (f, "a.json", "one");
  assert_text (f, "deep/er/b.json", "two");

  limber_writer_remove (writer, a);
  limber_writer_remove (writer, b);
  write_text (writer, b, "three");
  g_assert_true (limber_writer_flush (writer, &error));
  g_assert_no_error (error);
  g_assert_false (test_folder_has (f, "a.json"));
  assert_text (f, "deep/er/b.json", "three");
  g_assert_null (limber_writer_get_fault (writer));
}

/* Counts how often a file is replaced, by its inode being a new one. */
static void
on_changed (GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event, guint *n)
{
  if (event == G_FILE_MONITOR_EVENT_RENAMED)
    (*n)++;
}

/* Versions that follow each other at once are written once: the last one. */
static void
test_coalesces (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberWriter) writer = limber_writer_new ();
  g_autoptr (GFile) folder = test_folder_get_file (f, "");
  g_autoptr (GFile) a = test_folder_get_file (f, "a.json");
  g_autoptr (GFile) end = test_folder_get_file (f, "end.json");
  g_autoptr (GFileMonitor) monitor =
      g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  g_autofree char *big = g_strnfill (100, 'x');
  guint n = 0;

  g_file_monitor_set_rate_limit (monitor, 0);
  g_signal_connect (monitor, "changed", G_CALLBACK (on_changed), &n);

  for (guint i = 1; i <= 100; i++)
    {
      g_autofree char *text = g_strndup (big, i);

      write_text (writer, a, text);
    }
  g_assert_true (limber_writer_flush (writer, NULL));
  write_text (writer, end, "the last event");
  g_assert_true (limber_writer_flush (writer, NULL));

  while (n < 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n, ==, 2);
  assert_text (f, "a.json", big);
}

/* What was asked for is written soon, without being flushed. */
static void
test_writes_by_itself (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberWriter) writer = limber_writer_new ();
  g_autoptr (GFile) a = test_folder_get_file (f, "a.json");

  write_text (writer, a, "one");
  while (!test_folder_has (f, "a.json"))
    g_thread_yield ();
  assert_text (f, "a.json", "one");
}

static void
test_writes_at_the_end (TestFolder *f, gconstpointer data)
{
  LimberWriter *writer = limber_writer_new ();
  g_autoptr (GFile) a = test_folder_get_file (f, "a.json");

  write_text (writer, a, "one");
  g_object_unref (writer);
  assert_text (f, "a.json", "one");
}

static void
count_notify (LimberWriter *writer, GParamSpec *pspec, guint *n)
{
  (*n)++;
}

/* A file stands where the folder should be: that can't be written, is retried, and goes through when it is gone. */
static void
test_fault (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberWriter) writer = limber_writer_new ();
  g_autoptr (GFile) good = test_folder_get_file (f, "good.json");
  g_autoptr (GFile) bad = test_folder_get_file (f, "wall/bad.json");
  g_autoptr (GFile) wall = test_folder_get_file (f, "wall");
  g_autoptr (GError) error = NULL;
  guint n = 0;

  test_folder_write (f, "wall", "");
  g_signal_connect (writer, "notify::fault", G_CALLBACK (count_notify), &n);

  write_text (writer, bad, "one");
  write_text (writer, good, "two");
  g_assert_false (limber_writer_flush (writer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  g_assert_nonnull (strstr (error->message, g_file_peek_path (bad)));
  assert_text (f, "good.json", "two");

  while (limber_writer_get_fault (writer) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (limber_writer_get_fault (writer), ==, error->message);
  g_assert_cmpuint (n, ==, 1);

  g_assert_cmpint (g_unlink (g_file_peek_path (wall)), ==, 0);
  while (limber_writer_get_fault (writer) != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n, ==, 2);
  assert_text (f, "wall/bad.json", "one");
}

/* The newest version is what goes through in the end. */
static void
test_fault_newest (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberWriter) writer = limber_writer_new ();
  g_autoptr (GFile) bad = test_folder_get_file (f, "wall/bad.json");
  g_autoptr (GFile) wall = test_folder_get_file (f, "wall");

  test_folder_write (f, "wall", "");
  write_text (writer, bad, "one");
  g_assert_false (limber_writer_flush (writer, NULL));
  write_text (writer, bad, "two");
  g_assert_false (limber_writer_flush (writer, NULL));

  g_assert_cmpint (g_unlink (g_file_peek_path (wall)), ==, 0);
  g_assert_true (limber_writer_flush (writer, NULL));
  assert_text (f, "wall/bad.json", "two");
}

/* A writer that can't write ends all the same, and nothing that is under way touches it afterwards. */
static void
test_end_with_fault (TestFolder *f, gconstpointer data)
{
  LimberWriter *writer = limber_writer_new ();
  g_autoptr (GFile) bad = test_folder_get_file (f, "wall/bad.json");

  test_folder_write (f, "wall", "");
  write_text (writer, bad, "one");
  g_object_unref (writer);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (test_folder_count (f, ""), ==, 1);
}

/* --- many who flush -------------------------------------------------------------------------------- */

#define N_FLUSHERS 3
#define N_FLUSHES 20

/* The system's, seeing that no file is begun before the one before is in its place. */
typedef struct
{
  LimberDisk disk;
  int n_begun;
} LoneDisk;

static int
lone_open (gpointer data, const char *path, int flags, mode_t mode)
{
  LoneDisk *self = data;

  if ((flags & O_CREAT) != 0)
    g_assert_cmpint (g_atomic_int_add (&self->n_begun, 1), ==, 0);
  return limber_disk_get_system ()->open (NULL, path, flags, mode);
}

static int
lone_rename (gpointer data, const char *from, const char *to)
{
  LoneDisk *self = data;
  int status = limber_disk_get_system ()->rename (NULL, from, to);

  g_atomic_int_add (&self->n_begun, -1);
  return status;
}

typedef struct
{
  TestFolder *folder;
  LimberWriter *writer;
  char *name;
} Flusher;

static gpointer
flush_often (gpointer data)
{
  Flusher *self = data;
  g_autoptr (GFile) file = test_folder_get_file (self->folder, self->name);

  for (guint i = 0; i < N_FLUSHES; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      write_text (self->writer, file, text);
      g_assert_true (limber_writer_flush (self->writer, NULL));
      assert_text (self->folder, self->name, text);
    }

  return NULL;
}

/* Who flushes writes, but never two at once, and everybody finds his own on the disk. */
static void
test_flushes_at_once (TestFolder *f, gconstpointer data)
{
  LoneDisk lone = { .disk = *limber_disk_get_system () };
  g_autoptr (LimberWriter) writer = NULL;
  Flusher flushers[N_FLUSHERS];
  GThread *threads[N_FLUSHERS];

  lone.disk.open = lone_open;
  lone.disk.rename = lone_rename;
  lone.disk.data = &lone;
  writer = limber_writer_new_for (&lone.disk, NULL);
  for (guint i = 0; i < N_FLUSHERS; i++)
    {
      flushers[i] = (Flusher) { f, writer, g_strdup_printf ("%u.json", i) };
      threads[i] = g_thread_new ("flusher", flush_often, &flushers[i]);
    }
  for (guint i = 0; i < N_FLUSHERS; i++)
    {
      g_thread_join (threads[i]);
      g_free (flushers[i].name);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_folder_add ("/writer/flush", test_flush);
  test_folder_add ("/writer/coalesces", test_coalesces);
  test_folder_add ("/writer/writes-by-itself", test_writes_by_itself);
  test_folder_add ("/writer/writes-at-the-end", test_writes_at_the_end);
  test_folder_add ("/writer/flushes-at-once", test_flushes_at_once);
  test_folder_add ("/writer/fault", test_fault);
  test_folder_add ("/writer/fault-newest", test_fault_newest);
  test_folder_add ("/writer/end-with-fault", test_end_with_fault);

  return g_test_run ();
}
