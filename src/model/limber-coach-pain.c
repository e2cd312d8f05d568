/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-coach-private.h"

#include <glib/gi18n-lib.h>

/* How many sessions back the coach looks, and from which score on pain is strong. */
#define N_SESSIONS 3
#define STRONG 7

/* Whoever did not answer counts for nothing. */
static gboolean
has_score (LimberSession *session)
{
  return limber_session_get_pain_before (session) >= 0
         || limber_session_get_pain_after (session) >= 0;
}

static gboolean
has_risen (LimberSession *session)
{
  return limber_session_get_pain_before (session) >= 0
         && limber_session_get_pain_after (session) > limber_session_get_pain_before (session);
}

static gboolean
is_strong (LimberSession *session)
{
  return limber_session_get_pain_before (session) >= STRONG
         || limber_session_get_pain_after (session) >= STRONG;
}

char *
limber_coach_see_pain_rising (GListModel *sessions, guint *index)
{
  guint n_scored = 0, n_risen = 0, newest = 0;

  for (guint i = 0; i < g_list_model_get_n_items (sessions) && n_scored < N_SESSIONS; i++)
    {
      g_autoptr (LimberSession) session = g_list_model_get_item (sessions, i);

      if (!has_score (session))
        continue;
      if (is_strong (session))
        {
          *index = i;
          return g_strdup (_ ("The pain is strong: pause, and see a doctor or physiotherapist"));
        }
      if (n_scored++ == 0)
        newest = i;
      n_risen += has_risen (session);
    }

  if (n_risen < N_SESSIONS)
    return NULL;

  *index = newest;
  return g_strdup (_ ("The pain rose in each of the last three sessions: pause, and see a doctor "
                      "or "
                      "physiotherapist"));
}
