/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>

#include "store/limber-backup.h"
#include "store/limber-import.h"
#include "store/limber-media.h"
#include "test-disk.h"

/* Back-ups and clips: as for documents, each call of the operating system fails in turn, for each reason; once, or from
 * then on. What was there stays, and the next try succeeds. */

#define CLIP "00000000-1111-4222-8333-444444444444.webm"
#define EXERCISE                                                                                   \
  "{\"format\": \"limber-exercise\", \"version\": 1, \"id\": \"mine\", \"name\": \"Mine\", "       \
  "\"kind\": \"static\", \"position\": \"seated\", \"dose\": {\"sets\": 1, \"hold\": 20}, "        \
  "\"clip\": \"" CLIP "\"}"

/* More than is read from an archive at once. */
#define CLIP_BYTES (320 * 1024)

typedef struct
{
  const char *name;
  const char *folder; /* that is written to, below the test's */
  gboolean (*run) (TestFolder *f, const LimberDisk *disk, GError **error);
  gboolean (*is_done) (TestFolder *f);
} Scenario;

static char *
make_clip (void)
{
  char *text = g_malloc (CLIP_BYTES + 1);
  guint32 noise = 1;

  for (guint i = 0; i < CLIP_BYTES; i++)
    {
      noise = noise * 1103515245 + 12345;
      text[i] = (char) ('a' + (noise >> 16) % 26);
    }
  text[CLIP_BYTES] = '\0';
  return text;
}

/* A library with an exercise and its clip. */
static void
prepare (TestFolder *f)
{
  g_autofree char *clip = make_clip ();

  test_folder_set_up (f, NULL);
  test_folder_write (f, "data/exercises/mine.json", EXERCISE);
  test_folder_write (f, "data/media/" CLIP, clip);
  test_folder_write (f, "out/bystander", "as it was");
}

static gboolean
has_clip (TestFolder *f, const char *name)
{
  g_autofree char *clip = test_folder_read (f, "data/media/" CLIP);
  g_autofree char *copy = test_folder_read (f, name);

  return g_strcmp0 (clip, copy) == 0;
}

/* --- a back-up ------------------------------------------------------------------------------------- */

static gboolean
back_up (TestFolder *f, const LimberDisk *disk, GError **error)
{
  g_autoptr (GFile) data = test_folder_get_file (f, "data");
  g_autoptr (GFile) file = test_folder_get_file (f, "out/x.tar.zst");

  return limber_backup_write (disk, data, file, TRUE, NULL, NULL, error);
}

static LimberImport *
read_archive (TestFolder *f, LimberLibrary *library, const char *name)
{
  static const char *const languages[] = { NULL };
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, test_folder_get_file (f, name));
  return limber_import_read (library, files, languages, NULL);
}

static gboolean
is_backed_up (TestFolder *f)
{
  g_autoptr (LimberLibrary) library = test_disk_load_library (NULL, f, "out");
  g_autoptr (LimberImport) import = read_archive (f, library, "out/x.tar.zst");

  return import != NULL && limber_import_count (import, LIMBER_IMPORT_NEW) == 1;
}

/* --- its clips, restored --------------------------------------------------------------------------- */

static gboolean
restore (TestFolder *f, const LimberDisk *disk, GError **error)
{
  g_autoptr (GFile) data = test_folder_get_file (f, "data");
  g_autoptr (GFile) file = test_folder_get_file (f, "x.zip");
  g_autoptr (LimberLibrary) library = test_disk_load_library (disk, f, "out");
  g_autoptr (LimberImport) import = NULL;

  g_assert_true (limber_backup_write (limber_disk_get_system (), data, file, TRUE, NULL, NULL,
                                      NULL));
  import = read_archive (f, library, "x.zip");
  return limber_import_write_media (import, library, error);
}

static gboolean
is_restored (TestFolder *f)
{
  return has_clip (f, "out/media/" CLIP);
}

/* --- a clip ---------------------------------------------------------------------------------------- */

static gboolean
bring_clip (TestFolder *f, const LimberDisk *disk, GError **error)
{
  g_autoptr (GFile) source = test_folder_get_file (f, "data/media/" CLIP);
  g_autoptr (GFile) folder = test_folder_get_file (f, "out");
  g_autofree char *name = limber_media_copy (disk, source, folder, NULL, NULL, NULL, error);

  return name != NULL;
}

static gboolean
is_brought (TestFolder *f)
{
  g_autofree char *path = g_build_filename (f->path, "out", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_strconcat ("out/", name, NULL);

      if (g_str_has_suffix (name, ".webm"))
        return has_clip (f, file);
    }

  return FALSE;
}

/* --- one fault ------------------------------------------------------------------------------------- */

static const Scenario scenarios[] = {
  { "back-up", "out", back_up, is_backed_up },
  { "restored-clip", "out/media", restore, is_restored },
  { "clip", "out", bring_clip, is_brought },
};

static void
fail_once (gconstpointer data, int at, int reason, gboolean all)
{
  const Scenario *scenario = data;
  TestFolder f;
  TestDisk disk;
  g_autoptr (GError) error = NULL;
  g_autofree char *bystander = NULL;

  prepare (&f);
  test_disk_init (&disk, at, reason, all);
  if (scenario->run (&f, &disk.disk, &error))
    g_assert_true (scenario->is_done (&f));
  else
    {
      g_assert_nonnull (strstr (error->message, g_strerror (reason)));
      if (!all)
        g_assert_cmpuint (test_folder_count_leftovers (&f, scenario->folder), ==, 0);
    }

  disk.fail_at = -1;
  g_clear_error (&error);
  g_assert_true (scenario->run (&f, &disk.disk, &error));
  g_assert_no_error (error);
  g_assert_true (scenario->is_done (&f));
  /* In a library the next start sees to it. */
  if (scenario->run == back_up)
    g_assert_cmpuint (test_folder_count_leftovers (&f, scenario->folder), ==, 0);
  bystander = test_folder_read (&f, "out/bystander");
  g_assert_cmpstr (bystander, ==, "as it was");
  test_folder_tear_down (&f, NULL);
}

static int
count_calls (const Scenario *scenario)
{
  TestFolder f;
  TestDisk disk;

  prepare (&f);
  test_disk_init (&disk, -1, 0, FALSE);
  g_assert_true (scenario->run (&f, &disk.disk, NULL));
  test_folder_tear_down (&f, NULL);
  return disk.n_calls;
}

static void
test_faults (gconstpointer data)
{
  int n_calls = count_calls (data);

  g_assert_cmpint (n_calls, >=, 5);
  test_disk_fail_each (n_calls, fail_once, data);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (scenarios); i++)
    {
      g_autofree char *path = g_strconcat ("/file-faults/", scenarios[i].name, NULL);

      g_test_add_data_func (path, &scenarios[i], test_faults);
    }

  return g_test_run ();
}
