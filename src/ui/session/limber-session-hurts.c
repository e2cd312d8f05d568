/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/session/limber-session-hurts.h"

#include <glib/gi18n.h>

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
