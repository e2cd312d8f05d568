/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-run.h"

static char *program;

void
test_run_init (const char *path)
{
  program = g_canonicalize_filename (path, NULL); /* since runs happen in other folders */
}

void
run_clear (Run *self)
{
  g_free (self->output);
  g_free (self->errors);
}

Run
run (TestFolder *f, ...)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *config = g_build_filename (f->path, "config", NULL);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *cache = g_build_filename (f->path, "cache", NULL);
  g_autoptr (GError) error = NULL;
  const char *argument;
  Run result;
  va_list args;

  g_ptr_array_add (argv, (gpointer) program);
  va_start (args, f);
  while ((argument = va_arg (args, const char *)) != NULL)
    g_ptr_array_add (argv, (gpointer) argument);
  va_end (args);
  g_ptr_array_add (argv, NULL);

  g_subprocess_launcher_set_cwd (launcher, f->path);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", f->path, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_CACHE_HOME", cache, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_CONFIG_HOME", config, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &result.output, &result.errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  result.status = g_subprocess_get_exit_status (process);

  return result;
}
