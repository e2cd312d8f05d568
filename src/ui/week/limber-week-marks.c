/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-week-marks.h"

#include <glib/gi18n.h>

#include "model/limber-session.h"
#include "ui/progress/limber-progress-stats.h"
#include "ui/week/limber-week-edits.h"

/* The sessions of one day, each to be used up by one entry. */
static GPtrArray *
find_sessions (GListModel *sessions, const GDate *date)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LimberSession) session = g_list_model_get_item (sessions, i);
      GDate day;

      limber_session_get_date (session, &day);
      if (g_date_compare (&day, date) == 0)
        g_ptr_array_add (found, g_steal_pointer (&session));
    }
  return found;
}

/* Takes a session away that does @entry: the one it names, or else (@any) one of its routine. */
static gboolean
take_session (GPtrArray *left, LimberPlanEntry *entry, gboolean any)
{
  for (guint i = 0; i < left->len; i++)
    {
      LimberSession *session = g_ptr_array_index (left, i);
      gboolean same =
          any ? g_strcmp0 (limber_session_get_routine (session),
                           limber_plan_entry_get_routine (entry))
                    == 0
              : g_strcmp0 (limber_session_get_id (session), limber_plan_entry_get_done_by (entry))
                    == 0;

      if (same)
        {
          g_ptr_array_remove_index (left, i);
          return TRUE;
        }
    }
  return FALSE;
}

GArray *
limber_week_marks_new (LimberPlan *plan,
                       GListModel *sessions,
                       const GDate *date,
                       const GDate *today)
{
  g_autoptr (GPtrArray) left = find_sessions (sessions, date);
  guint n = limber_week_edit_count (plan, date);
  LimberWeekMark undone =
      g_date_compare (date, today) < 0 ? LIMBER_WEEK_MARK_MISSED : LIMBER_WEEK_MARK_OPEN;
  GArray *marks = g_array_sized_new (FALSE, FALSE, sizeof (LimberWeekMark), n);

  g_array_set_size (marks, n);
  /* Those that name their session first, so that nobody else takes it. */
  for (guint i = 0; i < n; i++)
    {
      LimberPlanEntry *entry = limber_week_edit_get_entry (plan, date, i);

      g_array_index (marks, LimberWeekMark, i) =
          take_session (left, entry, FALSE) ? LIMBER_WEEK_MARK_DONE : undone;
    }
  for (guint i = 0; i < n; i++)
    if (g_array_index (marks, LimberWeekMark, i) != LIMBER_WEEK_MARK_DONE
        && take_session (left, limber_week_edit_get_entry (plan, date, i), TRUE))
      g_array_index (marks, LimberWeekMark, i) = LIMBER_WEEK_MARK_DONE;
  return marks;
}

const char *
limber_week_mark_get_label (LimberWeekMark mark)
{
  switch (mark)
    {
    case LIMBER_WEEK_MARK_DONE:
      return _ ("Done");
    case LIMBER_WEEK_MARK_MISSED:
      return _ ("Not done");
    case LIMBER_WEEK_MARK_OPEN:
    default:
      return "";
    }
}
