/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-check-file.h"
#include "clipmaker/clip-film.h"
#include "clipmaker/clip-stamp.h"

#include "test-clip.h"

#include <glib/gstdio.h>
#include <gst/gst.h>

#define LARGEST_LIBRARY (8 * 1000 * 1000)

static char *
get_clip_path (const char *motion_path, const char *suffix)
{
  g_autofree char *name = g_path_get_basename (motion_path);
  g_autofree char *clip = NULL;

  name[strlen (name) - strlen (".json")] = '\0';
  clip = g_strconcat (name, suffix, NULL);

  return g_build_filename (g_getenv ("LIMBER_CLIPS"), clip, NULL);
}

/* The clip that is committed was made from the motion that is committed. */
static void
test_belongs (gconstpointer motion_path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *film = get_clip_path (motion_path, ".webm");
  g_autofree char *poster = get_clip_path (motion_path, ".jpg");
  g_autofree char *wanted = clip_stamp_new (motion_path, &error);
  g_autofree char *stamp = clip_film_read_stamp (film);
  GStatBuf info;

  g_assert_no_error (error);
  g_assert_cmpstr (stamp, ==, wanted);
  g_assert_cmpint (g_stat (film, &info), ==, 0);
  g_assert_cmpint (info.st_size, <=, CLIP_FILM_MAX_SIZE);
  g_assert_true (g_file_test (poster, G_FILE_TEST_EXISTS));
}

/* And shows it still: length, loop, and some frames taken again. */
static void
test_looks (gconstpointer motion_path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *film = get_clip_path (motion_path, ".webm");
  g_autoptr (ClipMotion) motion = clip_motion_load (motion_path, &error);
  g_autoptr (ClipWorkers) workers = clip_workers_new (0);
  g_autoptr (GPtrArray) faults = clip_fault_list_new ();
  g_autoptr (ClipStudio) studio = NULL;

  if (g_getenv ("LIMBER_TEST_LONG") == NULL)
    {
      g_test_skip ("renders frames anew: only in a long run");
      return;
    }
  g_assert_no_error (error);
  studio = clip_studio_new (motion, workers, 640, 480);
  clip_check_file (studio, film, faults);
  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *text = clip_fault_to_string (g_ptr_array_index (faults, i));

      g_test_message ("%s", text);
    }
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
test_total (void)
{
  g_autoptr (GDir) dir = g_dir_open (g_getenv ("LIMBER_CLIPS"), 0, NULL);
  const char *name;
  goffset total = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (g_getenv ("LIMBER_CLIPS"), name, NULL);
      GStatBuf info;

      g_assert_cmpint (g_stat (path, &info), ==, 0);
      total += info.st_size;
    }
  g_assert_cmpint (total, >, 0);
  g_assert_cmpint (total, <=, LARGEST_LIBRARY);
}

static void
add_tests (const char *folder, const char *name)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autofree char *belongs = g_strconcat ("/clipmaker/library/belongs/", name, NULL);
  g_autofree char *looks = g_strconcat ("/clipmaker/library/looks/", name, NULL);

  g_test_add_data_func (belongs, path, test_belongs);
  g_test_add_data_func_full (looks, path, test_looks, g_free);
}

int
main (int argc, char **argv)
{
  const char *folder = g_getenv ("LIMBER_MOTIONS");
  g_autoptr (GDir) dir = NULL;
  const char *name;

  gst_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);

  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      add_tests (folder, name);
  g_test_add_func ("/clipmaker/library/total", test_total);

  return g_test_run ();
}
