/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-check.h"

#include "test-clip.h"

/* Every motion that comes with Limber, one test each: it reads, and nobody in it does the impossible. */
static void
test_motion (gconstpointer path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ClipMotion) motion = clip_motion_load (path, &error);
  g_autoptr (ClipTake) take = NULL;
  g_autoptr (GPtrArray) faults = clip_fault_list_new ();
  ClipCamera camera;

  g_assert_no_error (error);
  take = clip_take_new (motion);
  camera = clip_camera_fit (take, 4.0 / 3);
  clip_check_take (take, faults);
  clip_check_framing (take, &camera, faults);

  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *text = clip_fault_to_string (g_ptr_array_index (faults, i));

      g_test_message ("%s", text);
    }
  g_assert_cmpuint (faults->len, ==, 0);
}

int
main (int argc, char **argv)
{
  const char *folder = g_getenv ("LIMBER_MOTIONS");
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);

  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      {
        g_autofree char *test = g_strconcat ("/clipmaker/motions/", name, NULL);

        g_test_add_data_func_full (test, g_build_filename (folder, name, NULL), test_motion,
                                   g_free);
      }

  return g_test_run ();
}
