/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/limber-ui.h"

#include "media/limber-heaps.h"
#include "ui/shell/limber-application.h"

static void
open_files (LimberApplication *application, char **names)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_commandline_arg (names[i]));
  g_application_open (G_APPLICATION (application), (GFile **) files->pdata, (int) files->len, "");
}

/* Asks the application (this process, or the one that runs already) for what the command line wants. */
static void
request (LimberApplication *application, const LimberCommandLine *options)
{
  if (options->start != NULL)
    g_action_group_activate_action (G_ACTION_GROUP (application), "start-routine",
                                    g_variant_new_string (options->start));
  else if (options->today)
    g_action_group_activate_action (G_ACTION_GROUP (application), "start-today", NULL);
  else if (options->files != NULL)
    open_files (application, options->files);
}

int
limber_ui_run (const LimberCommandLine *options, const char *program)
{
  g_autoptr (LimberApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  limber_heaps_limit ();
  /* Done by main(), and not again while a thread reads the library. */
  gtk_disable_setlocale ();
  application = limber_application_new (options->data_dir, options->service);
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    {
      g_printerr ("limber: %s\n", error->message);
      return EXIT_FAILURE;
    }
  request (application, options);

  return limber_application_run (application, program);
}
