/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/limber-lock.h"
#include "store/limber-move.h"
#include "test-disk.h"
#include "test-folder.h"

/* A library that moves: whatever fails and whenever it is killed, the note names a folder in which all of it is, and what is
 * done next ends well. */

#define CLIP_BYTES (300 * 1024)

static const char *const names[] = { "exercises/mine.json", "sessions/2026/one.json",
                                     "trash/plans/old.json", "media/clip.webm", "of-a-sync.txt" };

/* What each leads to, %s being the folder of the test, and what is found there. */
static const struct
{
  const char *name, *target, *text;
} links[] = {
  { "beside.txt", "of-a-sync.txt", "of-a-sync.txt" },
  { "media/above.txt", "../of-a-sync.txt", "of-a-sync.txt" },
  { "media/far.txt", "../../far/away", "far away" },
  { "far", "../far", NULL },
  { "far-whole", "%s/far", NULL },
  { "back.txt", "%s/data/of-a-sync.txt", "of-a-sync.txt" },
  { "around.txt", "../data/of-a-sync.txt", "of-a-sync.txt" },
  { "nowhere", "nothing", NULL },
};

static char *
make_text (guint i)
{
  return g_str_has_suffix (names[i], ".webm") ? g_strnfill (CLIP_BYTES, 'x') : g_strdup (names[i]);
}

static void
prepare (TestFolder *f)
{
  test_folder_set_up (f, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = g_build_filename ("data", names[i], NULL);
      g_autofree char *text = make_text (i);

      test_folder_write (f, name, text);
    }
  test_folder_write (f, "out/bystander", "as it was");
  test_folder_write (f, "far/away", "far away");
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *path = g_build_filename (f->path, "data", links[i].name, NULL);
      g_autoptr (GString) target = g_string_new (links[i].target);

      g_string_replace (target, "%s", f->path, 0);
      g_assert_cmpint (symlink (target->str, path), ==, 0);
    }
}

static gboolean
says (GFile *folder, const char *name, const char *expected)
{
  g_autofree char *path = g_build_filename (g_file_peek_path (folder), name, NULL);
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) && g_str_equal (text, expected);
}

static gboolean
has_links (GFile *folder)
{
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *path = g_build_filename (g_file_peek_path (folder), links[i].name, NULL);

      if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK)
          || (links[i].text != NULL && !says (folder, links[i].name, links[i].text)))
        return FALSE;
    }
  return says (folder, "far/away", "far away") && says (folder, "far-whole/away", "far away");
}

static gboolean
is_whole (GFile *folder)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *expected = make_text (i);

      if (!says (folder, names[i], expected))
        return FALSE;
    }
  return has_links (folder);
}

static char *
read_link (TestFolder *f, const char *name)
{
  g_autofree char *path = g_build_filename (f->path, name, NULL);

  return g_file_read_link (path, NULL);
}

static LimberLocation *
open_location (TestFolder *f)
{
  g_autoptr (GFile) note = test_folder_get_file (f, "config/limber/library.ini");
  g_autoptr (GFile) usual = test_folder_get_file (f, "data");
  LimberLocation *self = limber_location_new_at (note, usual);
  g_autoptr (GError) error = NULL;

  limber_location_read (self, &error);
  g_assert_no_error (error);
  return self;
}

static gboolean
move (TestFolder *f, LimberLocation *location, const LimberDisk *disk, GError **error)
{
  g_autoptr (GFile) out = test_folder_get_file (f, "out");
  g_autoptr (GFile) to = NULL;
  gboolean adopts;

  to = limber_move_plan (location, out, &adopts, error);
  g_assert_nonnull (to);
  g_assert_false (adopts);
  return limber_move_run (location, disk, to, NULL, NULL, error);
}

/* What the next start and the next try make of it. */
static void
recover (TestFolder *f)
{
  g_autoptr (LimberLocation) location = open_location (f);
  g_autoptr (GFile) to = test_folder_get_file (f, "out/Limber");
  g_autoptr (GError) error = NULL;
  TestDisk disk; /* which waits for nothing */

  test_disk_init (&disk, -1, 0, FALSE);
  g_assert_true (is_whole (limber_location_get_folder (location)));
  limber_move_clean_up (location, &disk.disk);
  if (!g_file_equal (limber_location_get_folder (location), to))
    {
      move (f, location, &disk.disk, &error);
      g_assert_no_error (error);
    }

  g_assert_true (is_whole (to));
  g_assert_false (test_folder_has (f, "data"));
  g_assert_cmpuint (test_folder_count (f, "out"), ==, 2);
  g_clear_pointer (&location, limber_location_free);
  location = open_location (f);
  g_assert_true (g_file_equal (limber_location_get_folder (location), to));
  g_assert_null (limber_location_get_left (location));
}

static void
fail_once (gconstpointer data, int at, int reason, gboolean all)
{
  TestFolder f;
  TestDisk disk;
  g_autoptr (LimberLocation) location = NULL;
  g_autoptr (GError) error = NULL;

  prepare (&f);
  location = open_location (&f);
  test_disk_init (&disk, at, reason, all);
  if (move (&f, location, &disk.disk, &error))
    g_assert_true (is_whole (limber_location_get_folder (location)));
  else
    {
      g_assert_nonnull (strstr (error->message, g_strerror (reason)));
      g_assert_nonnull (strstr (error->message, f.path));
      g_assert_true (is_whole (limber_location_get_folder (location)));
      g_assert_null (limber_location_get_left (location));
    }
  /* What could be removed when it failed was. */
  if (error != NULL && !all)
    g_assert_cmpuint (test_folder_count (&f, "out"), ==, 1);
  recover (&f);
  test_folder_tear_down (&f, NULL);
}

static int
count_calls (void)
{
  TestFolder f;
  TestDisk disk;
  g_autoptr (LimberLocation) location = NULL;

  prepare (&f);
  location = open_location (&f);
  test_disk_init (&disk, -1, 0, FALSE);
  g_assert_true (move (&f, location, &disk.disk, NULL));
  recover (&f);
  test_folder_tear_down (&f, NULL);
  return disk.n_calls;
}

static void
test_faults (void)
{
  test_disk_fail_each (count_calls (), fail_once, NULL);
}

static void
test_kills (void)
{
  int n = count_calls ();

  for (int at = 0; at < n; at++)
    {
      TestFolder f;
      int status;
      pid_t child;

      prepare (&f);
      child = fork ();
      if (child == 0)
        {
          g_autoptr (LimberLocation) location = open_location (&f);
          TestDisk disk;

          test_disk_init (&disk, at, TEST_DISK_KILLS, FALSE);
          move (&f, location, &disk.disk, NULL);
          _exit (0);
        }
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
      recover (&f);
      test_folder_tear_down (&f, NULL);
    }
  g_test_message ("killed before each of %d calls", n);
}

static void
test_back (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLocation) location = NULL;
  g_autoptr (GFile) usual = NULL;
  g_autoptr (GError) error = NULL;
  gboolean adopts;

  prepare (f);
  location = open_location (f);
  g_assert_true (move (f, location, limber_disk_get_system (), NULL));
  usual = limber_move_plan_back (location, &adopts, &error);
  g_assert_no_error (error);
  g_assert_false (adopts);
  limber_move_run (location, limber_disk_get_system (), usual, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (is_whole (usual));
  g_assert_false (test_folder_has (f, "out/Limber"));
  g_assert_false (test_folder_has (f, "config/limber/library.ini"));
}

/* What somebody changes while the old folder is being cleaned up isn't thrown away. */
static void
test_late_change (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLocation) location = NULL;
  g_autoptr (GFile) to = NULL;
  g_autofree char *text = NULL;

  prepare (f);
  location = open_location (f);
  g_assert_true (move (f, location, limber_disk_get_system (), NULL));
  to = g_object_ref (limber_location_get_folder (location));
  test_folder_write (f, "data/exercises/mine.json", "changed");
  test_folder_write (f, "data/media/clip.webm", "");
  g_assert_true (limber_location_write (location, limber_disk_get_system (), to,
                                        limber_location_get_usual (location), NULL));
  limber_move_clean_up (location, limber_disk_get_system ());
  text = test_folder_read (f, "data/exercises/mine.json");
  g_assert_cmpstr (text, ==, "changed");
  g_assert_true (is_whole (to));
}

/* Somebody cancels just when a file is opened, or all is being written out. */
typedef struct
{
  LimberDisk disk;
  GCancellable *cancellable;
  int left; /* how often that happens before */
} Impatience;

static int
impatient_open (gpointer data, const char *path, int flags, mode_t mode)
{
  Impatience *self = data;

  if (self->left-- == 0)
    g_cancellable_cancel (self->cancellable);
  return limber_disk_get_system ()->open (NULL, path, flags, mode);
}

static int
impatient_syncfs (gpointer data, int fd)
{
  g_cancellable_cancel (((Impatience *) data)->cancellable);
  return 0;
}

/* Returns whether it was cancelled. */
static gboolean
cancel_at (int at)
{
  TestFolder f;
  g_autoptr (LimberLocation) location = NULL;
  g_autoptr (LimberProgress) progress = limber_progress_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Impatience self = { *limber_disk_get_system (), cancellable, at };
  g_autoptr (GFile) to = NULL;
  g_autoptr (GError) error = NULL;

  self.disk.open = impatient_open;
  self.disk.data = &self;
  if (at < 0)
    self.disk.syncfs = impatient_syncfs;
  prepare (&f);
  location = open_location (&f);
  to = test_folder_get_file (&f, "out/Limber");
  if (limber_move_run (location, &self.disk, to, progress, cancellable, &error))
    g_assert_cmpfloat (limber_progress_get (progress), ==, 1);
  else
    {
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpfloat (limber_progress_get (progress), <, 1);
      g_assert_cmpuint (test_folder_count (&f, "out"), ==, 1);
      g_assert_false (test_folder_has (&f, "config/limber/library.ini"));
    }
  recover (&f);
  test_folder_tear_down (&f, NULL);
  return error != NULL;
}

static void
test_cancelled (void)
{
  int n = 0;

  while (cancel_at (n))
    n++;
  g_assert_cmpint (n, >=, (int) G_N_ELEMENTS (names));
  g_assert_true (cancel_at (-1));
}

/* What a link leads to stays; where it led within the library stays so, and names no folder that may have another name
 * tomorrow. */
static void
test_links (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLocation) location = NULL;
  g_autofree char *above = NULL, *nowhere = NULL, *changed = NULL;

  prepare (f);
  location = open_location (f);
  g_assert_true (move (f, location, limber_disk_get_system (), NULL));
  changed = test_folder_read (f, "far/away");
  g_assert_cmpstr (changed, ==, "far away");
  above = read_link (f, "out/Limber/media/above.txt");
  g_assert_cmpstr (above, ==, "../of-a-sync.txt");
  nowhere = read_link (f, "out/Limber/nowhere");
  g_assert_cmpstr (nowhere, ==, "nothing");
}

/* Of a folder that is itself known by a link. */
static void
test_linked_library (TestFolder *f, gconstpointer data)
{
  g_autofree char *link = NULL, *real = NULL;
  g_autoptr (LimberLocation) location = NULL;

  prepare (f);
  link = g_build_filename (f->path, "data", NULL);
  real = g_build_filename (f->path, "real", NULL);
  g_assert_cmpint (rename (link, real), ==, 0);
  g_assert_cmpint (symlink ("real", link), ==, 0);
  location = open_location (f);
  g_assert_true (move (f, location, limber_disk_get_system (), NULL));
  g_assert_true (is_whole (limber_location_get_folder (location)));
  g_assert_cmpuint (test_folder_count (f, "real"), ==, 0);
}

/* Returns what is said against it, or NULL. */
static char *
plan (TestFolder *f, const char *name, gboolean *adopts)
{
  g_autoptr (LimberLocation) location = open_location (f);
  g_autoptr (GFile) chosen = test_folder_get_file (f, name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) to = limber_move_plan (location, chosen, adopts, &error);

  return to == NULL ? g_strdup (error->message) : NULL;
}

static void
test_plan (TestFolder *f, gconstpointer data)
{
  gboolean adopts = FALSE;
  g_autofree char *itself = NULL, *inside = NULL, *taken = NULL, *library = NULL;

  prepare (f);
  test_folder_write (f, "full/Limber/else", "");
  test_folder_write (f, "other/routines/a.json", "{}");
  itself = plan (f, "data", &adopts);
  g_assert_nonnull (strstr (itself, "already"));
  inside = plan (f, "data/media", &adopts);
  g_assert_nonnull (strstr (inside, "part of the library"));
  taken = plan (f, "full", &adopts);
  g_assert_nonnull (strstr (taken, "full/Limber has other files"));
  library = plan (f, "other", &adopts);
  g_assert_null (library);
  g_assert_true (adopts);
}

/* Somebody's own files never go, even if they came just now. */
static void
test_not_empty (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLocation) location = NULL;
  g_autoptr (GFile) to = NULL;
  g_autoptr (GError) error = NULL;

  prepare (f);
  location = open_location (f);
  to = test_folder_get_file (f, "out/Limber");
  test_folder_write (f, "out/Limber/theirs", "theirs");
  g_assert_false (limber_move_run (location, limber_disk_get_system (), to, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_assert_true (test_folder_has (f, "out/Limber/theirs"));
  g_assert_true (is_whole (limber_location_get_folder (location)));
}

static void
test_note (TestFolder *f, gconstpointer data)
{
  g_autoptr (GFile) note = test_folder_get_file (f, "note.ini");
  g_autoptr (GFile) usual = test_folder_get_file (f, "data");
  g_autoptr (GFile) odd = test_folder_get_file (f, "n\xff\n=[x]");
  g_autoptr (LimberLocation) location = limber_location_new_at (note, usual);
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_location_read (location, &error));
  g_assert_true (g_file_equal (limber_location_get_folder (location), usual));

  g_assert_true (limber_location_write (location, limber_disk_get_system (), odd, usual, &error));
  g_assert_false (limber_location_read (location, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (g_file_make_directory (odd, NULL, NULL));
  g_assert_true (limber_location_read (location, &error));
  g_assert_true (g_file_equal (limber_location_get_folder (location), odd));
  g_assert_true (g_file_equal (limber_location_get_left (location), usual));

  test_folder_write (f, "note.ini", "[library]\nfolder=nowhere\n");
  g_assert_false (limber_location_read (location, &error));
  g_assert_nonnull (strstr (error->message, "note.ini"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/move/faults", test_faults);
  g_test_add_func ("/move/kills", test_kills);
  g_test_add_func ("/move/cancelled", test_cancelled);
#define ADD(path, function)                                                                        \
  g_test_add (path, TestFolder, NULL, NULL, function, test_folder_tear_down)
  ADD ("/move/back", test_back);
  ADD ("/move/late-change", test_late_change);
  ADD ("/move/links", test_links);
  ADD ("/move/linked-library", test_linked_library);
  ADD ("/move/plan", test_plan);
  ADD ("/move/not-empty", test_not_empty);
#undef ADD
  g_test_add ("/location/note", TestFolder, NULL, test_folder_set_up, test_note,
              test_folder_tear_down);

  return g_test_run ();
}
