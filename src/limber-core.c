/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-core.h"

#include <dlfcn.h>
#include <locale.h>

#include <glib/gi18n.h>

#include "desktop/limber-command-line.h"
#include "limber-paths.h"
#include "ui/limber-ui.h"

/* A library's names are looked for in all libraries that are opened together, one after the other, which are more than a
 * hundred for a window. Half of that is for what these two bring along, GTK's way to the graphics card and libadwaita's to
 * the news of an application; opened first, each looks among its own. Where they have other names, a start takes longer. */
static void
open_largest (void)
{
  static const char *const names[] = { "libepoxy.so.0", "libappstream.so.5" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    dlopen (names[i], RTLD_LAZY | RTLD_LOCAL);
}

/* Only now come GTK and GStreamer, which take longer to link than most commands to run. */
static int
open_window (const LimberCommandLine *options, const char *program)
{
  void *module, *run;

  open_largest ();
  /* For all to see, as if it had been linked: GtkBuilder looks for types by name. */
  module = dlopen (LIMBER_PKGLIBDIR G_DIR_SEPARATOR_S LIMBER_UI_MODULE, RTLD_LAZY | RTLD_GLOBAL);
  run = module != NULL ? dlsym (module, LIMBER_UI_RUN) : NULL;
  if (run == NULL)
    {
      g_printerr ("limber: %s\n", dlerror ());
      return EXIT_FAILURE;
    }
  return ((LimberUiRun *) run) (options, program);
}

int
limber_core_run (int argc, char **argv)
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
