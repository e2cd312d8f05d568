/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-new-routine.h"

#include <glib/gi18n.h>

#include "model/limber-beginning.h"

static gboolean
has_name (GListModel *routines, const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LimberRoutine) routine = g_list_model_get_item (routines, i);

      if (g_str_equal (limber_routine_get_name (routine), name))
        return TRUE;
    }
  return FALSE;
}

char *
limber_new_routine_make_name (LimberLibrary *library, const char *name)
{
  GListModel *routines = limber_library_get_routines (library);
  char *numbered = g_strdup (name);

  for (guint n = 2; has_name (routines, numbered); n++)
    {
      g_free (numbered);
      /* Translators: the name of a routine and a number, where there is one of that name already: “Desk Break 2”. */
      numbered = g_strdup_printf (_ ("%s %u"), name, n);
    }
  return numbered;
}

LimberRoutine *
limber_new_routine_copy (LimberLibrary *library, LimberRoutine *template, const char *name)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *title = limber_new_routine_make_name (library, name);
  g_autoptr (LimberRoutine) named = limber_routine_with_name (template, title);

  return limber_routine_with_id (named, id);
}

LimberRoutine *
limber_new_routine_from_session (LimberContext *context, LimberSession *session)
{
  LimberLibrary *library = limber_context_get_library (context);
  const char *id = limber_session_get_routine (session);
  LimberRoutine *origin = id != NULL ? limber_library_find_routine (library, id) : NULL;
  /* Translators: the name of a routine that holds what was done in a session of the routine %s. */
  g_autofree char *name =
      g_strdup_printf (_ ("%s (As Done)"), limber_session_get_routine_name (session));
  g_autofree char *title = limber_new_routine_make_name (library, name);

  return limber_routine_new_from_session (session, origin, title);
}

LimberRoutine *
limber_new_routine_from_lines (LimberContext *context, LimberRoutine *origin, GArray *spots)
{
  LimberLibrary *library = limber_context_get_library (context);
  /* Translators: the name of a routine that holds some exercises of the routine %s. */
  g_autofree char *name = g_strdup_printf (_ ("Part of %s"), limber_routine_get_name (origin));
  g_autofree char *title = limber_new_routine_make_name (library, name);

  return limber_routine_new_from_lines (origin, spots, title);
}
