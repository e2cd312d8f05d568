/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/limber-sandbox.h"

#include "test-folder.h"

/* Another file system than any that a test writes to. */
#define ELSEWHERE "/proc"

static void
test_kept (TestFolder *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->path, "not", "there", "yet", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_sandbox_check (self->path, ELSEWHERE, &error));
  g_assert_no_error (error);
  g_assert_true (limber_sandbox_check (path, ELSEWHERE, &error));
  g_assert_no_error (error);
}

static void
test_lost (TestFolder *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->path, "not", "there", "yet", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (limber_sandbox_check (path, self->path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_nonnull (strstr (error->message, "flatpak override"));
}

/* Who writes finds out what is wrong, and says it better. */
static void
test_unknown (TestFolder *self, gconstpointer data)
{
  g_autofree char *gone = g_build_filename (self->path, "gone", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_sandbox_check (self->path, gone, &error));
  g_assert_no_error (error);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/sandbox/" path, TestFolder, NULL, test_folder_set_up, function,                    \
              test_folder_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("kept", test_kept);
  ADD ("lost", test_lost);
  ADD ("unknown", test_unknown);

  return g_test_run ();
}
