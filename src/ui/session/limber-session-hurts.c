/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/session/limber-session-hurts.h"

#include <glib/gi18n.h>

#include "model/limber-coach.h"

/* From this score on pain is strong, as the coach has it. */
#define STRONG 7

AdwDialog *
limber_session_hurts_new (LimberExercise *easier)
{
  AdwDialog *dialog = adw_alert_dialog_new (
      _ ("Stop for a Moment"),
      _ ("A pull or some effort is fine. Sharp pain, or pain that spreads into an arm or below the "
         "knee, is not: leave the exercise out.\n\nSomething feels numb, grows weaker, or bladder "
         "or bowel give trouble? That can be urgent: end here and see a doctor."));
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_add_response (alert, "go-on", _ ("_Go On"));
  if (easier != NULL)
    {
      /* Translators: %s is the name of an exercise */
      g_autofree char *label =
          g_strdup_printf (_ ("_Easier: %s"), limber_exercise_get_name (easier));

      adw_alert_dialog_add_response (alert, "easier", label);
    }
  adw_alert_dialog_add_response (alert, "skip", _ ("_Skip This Exercise"));
  adw_alert_dialog_set_response_appearance (alert, "skip", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "skip");
  adw_alert_dialog_set_close_response (alert, "go-on");

  return dialog;
}

const char *
limber_session_hurts_advise (int before, int after)
{
  if (after >= STRONG)
    return _ ("That is strong pain. Rest today, and see a doctor or physiotherapist before you go "
              "on training.");
  if (before >= STRONG && after < 0)
    return _ ("That is strong pain. Better rest today, or do only what eases it, and see a doctor "
              "or physiotherapist.");
  if (before >= 0 && after > before)
    return _ ("It hurts more than before. Do less next time, or the easier exercises; if this "
              "happens again and again, see a doctor or physiotherapist.");

  return NULL;
}

char *
limber_session_hurts_advise_all (LimberSession *session, GListModel *sessions)
{
  g_autoptr (GListStore) all = g_list_store_new (LIMBER_TYPE_SESSION);
  g_autoptr (GPtrArray) advice = NULL;
  const char *own = limber_session_hurts_advise (limber_session_get_pain_before (session),
                                                 limber_session_get_pain_after (session));

  if (own == NULL || limber_session_get_pain_after (session) < 0)
    return NULL;

  g_list_store_append (all, session);
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LimberSession) other = g_list_model_get_item (sessions, i);

      if (!g_str_equal (limber_session_get_id (other), limber_session_get_id (session)))
        g_list_store_append (all, other);
    }
  advice = limber_coach_advise_sessions (G_LIST_MODEL (all));
  /* Strong pain has its own words here. */
  if (advice->len == 0 || limber_session_get_pain_after (session) >= STRONG)
    return g_strdup (own);
  return g_strdup (limber_advice_get_text (g_ptr_array_index (advice, 0)));
}
