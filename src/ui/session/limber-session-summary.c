/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/session/limber-session-summary.h"

#include <glib/gi18n.h>

#include "model/limber-beginning.h"
#include "ui/session/limber-rating.h"
#include "ui/session/limber-session-hurts.h"
#include "ui/widgets/limber-announce.h"
#include "ui/widgets/limber-name.h"

struct _LimberSessionSummary
{
  AdwBin parent_instance;

  GtkLabel *heading;
  GtkLabel *routine;
  GtkLabel *minutes;
  GtkLabel *minutes_unit;
  GtkLabel *sets;
  GtkLabel *sets_unit;
  GtkLabel *exercises;
  GtkLabel *exercises_unit;
  GtkLabel *skipped;
  GtkWidget *pain_box;
  GtkLabel *advice;
  GtkLabel *pain_before;
  LimberRating *pain;
  LimberRating *effort;
  GtkEditable *note;
  GtkButton *save_as_routine;
  GtkWidget *done;

  LimberSession *session;
  GListModel *sessions; /* of the log */
};

enum
{
  CHANGED,
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimberSessionSummary, limber_session_summary, ADW_TYPE_BIN)

static void
show_comparison (LimberSessionSummary *self)
{
  int before = limber_session_get_pain_before (self->session);
  int after = limber_session_get_pain_after (self->session);
  g_autofree char *advice = limber_session_hurts_advise_all (self->session, self->sessions);
  g_autofree char *text = NULL;

  gtk_label_set_label (self->advice, advice != NULL ? advice : "");
  gtk_widget_set_visible (GTK_WIDGET (self->advice), advice != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->pain_before), before >= 0);
  if (before < 0)
    return;

  if (after < 0)
    /* Translators: a number from 0 to 10 and its word: “Before: 4, Moderate Pain” */
    text = g_strdup_printf (_ ("Before: %d, %s"), before, limber_rating_get_pain_word (before));
  else
    /* Translators: two numbers from 0 to 10, of pain */
    text = g_strdup_printf (_ ("%d before → %d now"), before, after);
  gtk_label_set_label (self->pain_before, text);
}

static void
on_pain_changed (LimberSessionSummary *self)
{
  limber_session_set_pain_after (self->session, limber_rating_get_value (self->pain));
  show_comparison (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_effort_changed (LimberSessionSummary *self)
{
  limber_session_set_effort (self->session, limber_rating_get_value (self->effort));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_note_changed (LimberSessionSummary *self)
{
  limber_session_set_note (self->session, gtk_editable_get_text (self->note));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_done_clicked (LimberSessionSummary *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static gboolean
limber_session_summary_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LIMBER_SESSION_SUMMARY (widget)->done);
}

static void
limber_session_summary_dispose (GObject *object)
{
  LimberSessionSummary *self = LIMBER_SESSION_SUMMARY (object);

  g_clear_object (&self->session);
  g_clear_object (&self->sessions);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_SESSION_SUMMARY);

  G_OBJECT_CLASS (limber_session_summary_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/session/limber-session-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberSessionSummary, heading);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionSummary, routine);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionSummary, minutes);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionSummary, minutes_unit);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionSummary, sets);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionSummary, sets_unit);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionSummary, exercises);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionSummary, exercises_unit);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionSummary, skipped);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionSummary, pain_box);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionSummary, advice);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionSummary, pain_before);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionSummary, pain);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionSummary, effort);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionSummary, note);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionSummary, save_as_routine);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionSummary, done);
  gtk_widget_class_bind_template_callback (widget_class, on_pain_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_effort_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_note_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_done_clicked);
}

static void
limber_session_summary_class_init (LimberSessionSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_session_summary_dispose;
  widget_class->grab_focus = limber_session_summary_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  g_type_ensure (LIMBER_TYPE_RATING);
  bind_template (widget_class);
}

static void
limber_session_summary_init (LimberSessionSummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_name_rows (GTK_WIDGET (self));
}

static void
show_number (GtkLabel *number, guint value, GtkLabel *unit, const char *text)
{
  g_autofree char *digits = g_strdup_printf ("%u", value);

  gtk_label_set_label (number, digits);
  gtk_label_set_label (unit, text);
}

static void
show_numbers (LimberSessionSummary *self)
{
  guint minutes = (limber_session_get_work_seconds (self->session) + 59) / 60;
  guint sets = limber_session_get_n_sets (self->session);
  guint done = limber_session_get_n_done (self->session);

  /* Translators: stands below the number */
  show_number (self->minutes, minutes, self->minutes_unit,
               ngettext ("minute of work", "minutes of work", minutes));
  /* Translators: stands below the number */
  show_number (self->sets, sets, self->sets_unit, ngettext ("set", "sets", sets));
  /* Translators: stands below the number */
  show_number (self->exercises, done, self->exercises_unit,
               ngettext ("exercise", "exercises", done));
}

static const char *
get_skip_word (LimberSkip skip)
{
  switch (skip)
    {
    case LIMBER_SKIP_HURTS:
      return _ ("hurts");
    case LIMBER_SKIP_NO_EQUIPMENT:
      return _ ("no equipment");
    case LIMBER_SKIP_NOT_NOW:
    case LIMBER_SKIP_NONE:
    default:
      return _ ("not now");
    }
}

char *
limber_session_summary_describe_skipped (LimberSession *session)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < limber_session_get_n_items (session); i++)
    {
      LimberSessionItem *item = limber_session_get_item (session, i);

      if (item->skipped == LIMBER_SKIP_NONE)
        continue;
      if (names->len > 0)
        g_string_append (names, ", ");
      /* Translators: an exercise that was skipped, and why: “Plank (hurts)” */
      g_string_append_printf (names, _ ("%s (%s)"), item->name, get_skip_word (item->skipped));
    }

  /* Translators: %s is a list of exercises */
  return names->len > 0 ? g_strdup_printf (_ ("Skipped: %s"), names->str) : NULL;
}

void
limber_session_summary_set_session (LimberSessionSummary *self,
                                    LimberSession *session,
                                    GListModel *sessions,
                                    gboolean ask_pain)
{
  g_autofree char *skipped = NULL;

  g_return_if_fail (LIMBER_IS_SESSION_SUMMARY (self));
  g_return_if_fail (LIMBER_IS_SESSION (session));

  g_set_object (&self->session, session);
  g_set_object (&self->sessions, sessions);
  skipped = limber_session_summary_describe_skipped (session);
  gtk_label_set_label (self->heading, limber_session_get_n_sets (session) > 0
                                          ? _ ("Well Done")
                                          : _ ("Maybe Another Time"));
  gtk_label_set_label (self->routine, limber_session_get_routine_name (session));
  show_numbers (self);
  gtk_widget_set_visible (GTK_WIDGET (self->save_as_routine), limber_session_has_work (session));
  gtk_widget_set_visible (self->pain_box, ask_pain);
  show_comparison (self);
  gtk_label_set_label (self->skipped, skipped != NULL ? skipped : "");
  gtk_widget_set_visible (GTK_WIDGET (self->skipped), skipped != NULL);
}

void
limber_session_summary_show_saved (LimberSessionSummary *self, const char *name)
{
  g_autofree char *text = NULL;

  g_return_if_fail (LIMBER_IS_SESSION_SUMMARY (self));

  /* Translators: %s is the name of a new routine. */
  text = g_strdup_printf (_ ("Saved as “%s”"), name);
  gtk_button_set_label (self->save_as_routine, text);
  limber_announce (GTK_WIDGET (self), text);
}
