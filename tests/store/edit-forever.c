/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>

#include "store/limber-library.h"

/* For test-kill.c: edits documents of every kind in the library in argv[1] as fast as it can, from edit number argv[2] on,
 * and prints the number of each edit that the library says is on the disk. Every tenth edit is of many documents, which
 * are written together. Runs until it is killed. */

#define N_ROUTINES 3
#define MANY 12

static void
edit_routines (LimberLibrary *library, const char *name, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("routine-%u", i);
      g_autoptr (LimberRoutine) routine = limber_routine_new (id, name);

      limber_library_save_routine (library, routine);
    }
}

static void
edit_others (LimberLibrary *library, const char *name)
{
  g_autoptr (GDate) date = g_date_new_dmy (16, 11, 2026);
  g_autoptr (GDateTime) started = g_date_time_new_utc (2026, 11, 16, 7, 0, 0);
  g_autoptr (LimberPlan) plan = limber_plan_new ("plan", name, date);
  g_autoptr (LimberSession) session = limber_session_new ("session", "routine-0", name, started);
  g_autoptr (LimberDose) dose = limber_dose_new ();
  g_autoptr (LimberExercise) exercise = NULL;

  dose->sets = 1;
  dose->reps = 10;
  exercise =
      g_object_new (LIMBER_TYPE_EXERCISE, "id", "exercise", "name", name, "kind",
                    LIMBER_KIND_STRENGTH, "position", LIMBER_POSITION_STANDING, "dose", dose, NULL);
  limber_library_save_plan (library, plan);
  limber_library_save_session (library, session);
  limber_library_save_exercise (library, exercise);
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
      g_autofree char *name = g_strdup_printf ("%u", number);

      edit_routines (library, name, number % 10 == 0 ? MANY : N_ROUTINES);
      edit_others (library, name);
      if (!limber_library_flush (library, NULL))
        return 1;
      printf ("%u\n", number);
      fflush (stdout);
    }
}
