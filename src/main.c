/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include <glib/gi18n.h>
#include <gmodule.h>

#include "desktop/limber-command-line.h"
#include "limber-paths.h"
#include "ui/limber-ui.h"

/* Only now come GTK and GStreamer, which take longer to link than most commands to run. */
static int
open_window (const LimberCommandLine *options, const char *program)
{
  GModule *module =
      g_module_open (LIMBER_PKGLIBDIR G_DIR_SEPARATOR_S LIMBER_UI_MODULE, G_MODULE_BIND_LAZY);
  gpointer run;

  if (module == NULL || !g_module_symbol (module, LIMBER_UI_RUN, &run))
    {
      g_printerr ("limber: %s\n", g_module_error ());
      return EXIT_FAILURE;
    }
  return ((LimberUiRun *) run) (options, program);
}

int
main (int argc, char **argv)
{
  g_auto (LimberCommandLine) options = { 0 };
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LIMBER_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  status = limber_command_line_run (argc, argv, &options);
  return status == LIMBER_COMMAND_LINE_OPEN ? open_window (&options, argv[0]) : status;
}
