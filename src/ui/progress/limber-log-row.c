/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/progress/limber-log-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/progress/limber-progress-stats.h"
#include "ui/widgets/limber-name.h"

char *
limber_session_describe_time (LimberSession *session)
{
  g_autofree char *length = limber_seconds_to_text (limber_session_get_work_seconds (session));
  /* Translators: a day and a time as in "Fri, 20 Nov 2026, 07:30"; see strftime(3) */
  g_autofree char *time =
      g_date_time_format (limber_session_get_started (session), _ ("%a, %-d %b %Y, %H:%M"));

  /* Translators: when a session was · how long it took */
  return g_strdup_printf (_ ("%s · %s"), time, length);
}

static void
add_pain (AdwActionRow *row, LimberSession *session)
{
  int before = limber_session_get_pain_before (session);
  int after = limber_session_get_pain_after (session);
  g_autofree char *text = NULL, *said = NULL;
  GtkWidget *label;

  if (before < 0 || after < 0)
    return;
  /* Translators: pain from 0 to 10 before and after a session; right to left, turn the arrow */
  text = g_strdup_printf (_ ("%d → %d"), before, after);
  label = gtk_label_new (text);
  gtk_widget_set_tooltip_text (label, _ ("Pain before and after"));
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "numeric");
  limber_name_mute (label);
  adw_action_row_add_suffix (row, label);
  /* Translators: what a screen reader says of a session: pain from 0 to 10 */
  said = g_strdup_printf (_ ("Pain %d before, %d after"), before, after);
  /* Which comes first, and is empty with GTK 4.18. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, said,
                                  -1);
}

GtkWidget *
limber_log_row_new (LimberSession *session)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *subtitle = limber_session_describe_time (session);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 limber_session_get_routine_name (session));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  add_pain (ADW_ACTION_ROW (row), session);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-log");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", limber_session_get_id (session));
  return row;
}
