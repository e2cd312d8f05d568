/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-lock.h"
#include "test-folder.h"

/* One at a time; the next one can have it as soon as the first has let go. */
static void
test_lock (TestFolder *f, gconstpointer data)
{
  g_autoptr (GFile) folder = test_folder_get_file (f, "data");
  g_autoptr (GFile) other_folder = test_folder_get_file (f, "other");
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberLock) lock = limber_lock_take (folder, &error);
  g_autoptr (LimberLock) other = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (lock);
  g_assert_null (limber_lock_take (folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, g_file_peek_path (folder)));
  other = limber_lock_take (other_folder, NULL);
  g_assert_nonnull (other);

  g_clear_pointer (&lock, limber_lock_free);
  lock = limber_lock_take (folder, NULL);
  g_assert_nonnull (lock);
}

/* Where nothing can be written it isn't the lock that says so. */
static void
test_nowhere (TestFolder *f, gconstpointer data)
{
  g_autoptr (GFile) folder = test_folder_get_file (f, "file/data");
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberLock) lock = NULL;

  test_folder_write (f, "file", "");
  lock = limber_lock_take (folder, &error);
  g_assert_no_error (error);
  g_assert_nonnull (lock);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_folder_add ("/lock/lock", test_lock);
  test_folder_add ("/lock/nowhere", test_nowhere);

  return g_test_run ();
}
