/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>

#include "store/limber-library.h"

/* For test-kill.c: edits three routines of the library in argv[1] as fast as it can, from edit number argv[2] on, and
 * prints the number of each edit that the library says is on the disk. Runs until it is killed. */

#define N_ROUTINES 3

static void
edit (LimberLibrary *library, guint routine, guint number)
{
  g_autofree char *id = g_strdup_printf ("routine-%u", routine);
  g_autofree char *name = g_strdup_printf ("%u", number);
  g_autoptr (LimberRoutine) document = limber_routine_new (id, name);

  limber_library_save_routine (library, document);
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) builtin = g_file_new_for_path ("/nowhere");
  g_autoptr (GFile) data = g_file_new_for_path (argv[1]);
  g_autoptr (LimberLibrary) library = limber_library_new (builtin, data);

  if (!limber_library_load (library, NULL))
    return 1;

  for (guint number = (guint) atoi (argv[2]);; number++)
    {
      for (guint routine = 0; routine < N_ROUTINES; routine++)
        edit (library, routine, number);
      if (!limber_library_flush (library, NULL))
        return 1;
      printf ("%u\n", number);
      fflush (stdout);
    }
}
