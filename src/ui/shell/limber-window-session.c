/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-window-private.h"

#include <glib/gi18n.h>

#include "session/limber-run.h"
#include "ui/session/limber-session-window.h"

/* Only one session at a time: a second start brings the first to the front. */
static gboolean
present_running (LimberWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (LIMBER_IS_SESSION_WINDOW (l->data))
      {
        gtk_window_present (l->data);
        return TRUE;
      }

  return FALSE;
}

/* Ticks the first entry of that routine on that day that is not yet ticked. */
static LimberPlan *
plan_with_done (LimberPlan *plan, const GDate *date, const char *routine_id, const char *session_id)
{
  for (guint i = 0; i < limber_plan_count (plan, date); i++)
    {
      LimberPlanEntry *entry = limber_plan_find_entry (plan, date, i);

      if (limber_plan_entry_get_done_by (entry) == NULL
          && g_strcmp0 (limber_plan_entry_get_routine (entry), routine_id) == 0)
        {
          g_autoptr (LimberPlanEntry) done = limber_plan_entry_with_done_by (entry, session_id);

          return limber_plan_with_replaced_on (plan, date, i, done, LIMBER_SCOPE_ONCE);
        }
    }

  return NULL;
}

static void
on_finished (LimberWindow *self, LimberRun *run)
{
  LimberLibrary *library = limber_context_get_library (self->context);
  LimberSession *session = limber_run_get_session (run);
  const char *plan_id = limber_session_get_plan (session);
  LimberPlan *plan = plan_id != NULL ? limber_library_find_plan (library, plan_id) : NULL;
  g_autoptr (LimberPlan) done = NULL;
  GDate today;

  limber_clock_get_today (limber_context_get_clock (self->context), &today);
  /* A repeating plan uses its weeks again, so there the log alone says what was done. */
  if (plan == NULL || (limber_plan_get_repeat (plan) && !limber_plan_is_exception (plan, &today)))
    return;

  done = plan_with_done (plan, &today, limber_session_get_routine (session),
                         limber_session_get_id (session));
  if (done != NULL)
    limber_library_save_plan (library, done);
}

static void
present_run (LimberWindow *self, LimberRun *run)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  g_signal_connect_object (run, "finished", G_CALLBACK (on_finished), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (limber_session_window_new (self->context, application, run)));
}

/* There is one journal, so a session that was left behind is logged as far as it went before another one begins. */
static void
finish_left_behind (LimberWindow *self)
{
  g_autoptr (LimberRun) left =
      limber_run_new_from_journal (limber_context_get_library (self->context),
                                   limber_context_get_clock (self->context), NULL);
  g_autofree char *text = NULL;

  if (left == NULL)
    return;

  limber_run_finish (left);
  /* Translators: %s is the name of a routine */
  text = g_strdup_printf (_ ("“%s” was logged as far as it went"),
                          limber_routine_get_name (limber_run_get_routine (left)));
  limber_window_toast (self, text);
}

void
limber_window_start (LimberWindow *self, LimberRoutine *routine, const char *plan_id)
{
  g_autoptr (LimberRun) run = NULL;
  LimberPace pace;

  if (present_running (self))
    return;

  finish_left_behind (self);
  limber_context_get_pace (self->context, &pace);
  run = limber_run_new (limber_context_get_library (self->context),
                        limber_context_get_clock (self->context), routine, &pace, plan_id);
  present_run (self, run);
}

void
limber_window_resume (LimberWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberRun) run = NULL;

  if (present_running (self))
    return;

  run = limber_run_new_from_journal (limber_context_get_library (self->context),
                                     limber_context_get_clock (self->context), &error);
  if (run != NULL)
    present_run (self, run);
  else
    limber_window_toast (self,
                         error != NULL ? error->message : _ ("There is no session to resume"));
}
