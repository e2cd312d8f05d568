/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/session/limber-session-steps.h"

#include <glib/gi18n.h>

#include "model/limber-dose-words.h"
#include "ui/widgets/limber-label.h"
#include "ui/widgets/limber-poster.h"

#define POSTER_WIDTH 64

static gboolean
is_together (const LimberPhase *one, const LimberPhase *other)
{
  return one->item == other->item && one->round == other->round;
}

/* @words: for a screen reader */
static char *
describe (LimberTimeline *timeline,
          const LimberPhase *phase,
          LimberExercise *exercise,
          LimberLoadUnit unit,
          gboolean words)
{
  const LimberDose *dose = limber_item_get_dose (limber_timeline_get_item (timeline, phase->item));
  LimberSides sides = exercise != NULL ? limber_exercise_get_sides (exercise) : LIMBER_SIDES_BOTH;
  g_autofree char *text =
      words ? limber_dose_to_loaded_words (dose, sides, unit)
            : limber_load_add_to_text (limber_dose_to_text (dose, sides), dose, unit);

  if (phase->rounds == 1)
    return g_steal_pointer (&text);
  /* Translators: of a circuit, and how much is done in a round: “Round 2 of 3 · 12” */
  return g_strdup_printf (_ ("Round %u of %u · %s"), phase->round, phase->rounds, text);
}

static GtkWidget *
create_row (LimberContext *context, LimberRun *run, guint index, gboolean present)
{
  LimberTimeline *timeline = limber_engine_get_timeline (limber_run_get_engine (run));
  const LimberPhase *phase = limber_timeline_get_phase (timeline, index);
  LimberExercise *exercise = limber_run_get_exercise (run, index);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *poster = limber_poster_new (context, exercise, POSTER_WIDTH);
  LimberLoadUnit unit = limber_context_get_load_unit (context);
  g_autofree char *subtitle = describe (timeline, phase, exercise, unit, FALSE);
  g_autofree char *words = describe (timeline, phase, exercise, unit, TRUE);

  gtk_widget_set_halign (poster, GTK_ALIGN_START);
  gtk_widget_set_margin_top (poster, 6);
  gtk_widget_set_margin_bottom (poster, 6);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 exercise != NULL ? limber_exercise_get_name (exercise)
                                                  : phase->exercise);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  limber_label_say_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), poster);
  if (present)
    {
      GtkWidget *mark = gtk_image_new_from_icon_name ("media-playback-start-symbolic");

      gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ ("Now"), -1);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "session.jump");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "u", index);

  return row;
}

static GtkWidget *
create_list (LimberContext *context, LimberRun *run)
{
  LimberEngine *engine = limber_run_get_engine (run);
  LimberTimeline *timeline = limber_engine_get_timeline (engine);
  const LimberPhase *here = limber_engine_get_phase (engine);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Exercises"), -1);
  for (guint i = 0; i < limber_timeline_get_n_phases (timeline); i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (timeline, i);

      if (i == 0 || !is_together (phase, limber_timeline_get_phase (timeline, i - 1)))
        gtk_list_box_append (GTK_LIST_BOX (list),
                             create_row (context, run, i,
                                         here != NULL && is_together (phase, here)));
    }

  return list;
}

AdwDialog *
limber_session_steps_new (LimberContext *context, LimberRun *run)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = create_list (context, run);

  gtk_widget_set_margin_top (list, 12);
  gtk_widget_set_margin_bottom (list, 24);
  gtk_widget_set_margin_start (list, 12);
  gtk_widget_set_margin_end (list, 12);
  /* After the row's action, which needs the way up to the window. */
  g_signal_connect_object (list, "row-activated", G_CALLBACK (adw_dialog_close), dialog,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scrolled);
  adw_dialog_set_title (dialog, _ ("Exercises"));
  adw_dialog_set_content_width (dialog, 420);
  adw_dialog_set_child (dialog, view);

  return dialog;
}
