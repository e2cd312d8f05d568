/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <stdio.h>

#include "desktop/limber-command-line.h"

/* What limber's main() does, but for the window: instead, it says what the window would be asked for. */
int
main (int argc, char **argv)
{
  g_auto (LimberCommandLine) line = { NULL };
  g_autoptr (GFile) folder = NULL;
  int status;

  setlocale (LC_ALL, "");
  status = limber_command_line_run (argc, argv, &line);
  if (status != LIMBER_COMMAND_LINE_OPEN)
    return status;

  folder = limber_command_line_get_data_folder (&line, NULL);
  printf ("data %s\n", g_file_peek_path (folder));
  if (line.start != NULL)
    printf ("start %s\n", line.start);
  if (line.today)
    printf ("today\n");
  if (line.service)
    printf ("service\n");
  for (guint i = 0; line.files != NULL && line.files[i] != NULL; i++)
    printf ("file %s\n", line.files[i]);

  return 0;
}
