/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-routine-editor-private.h"

#include <glib/gi18n.h>

#include "model/limber-coach.h"
#include "ui/routines/limber-toast.h"
#include "ui/widgets/limber-announce.h"

static LimberRoutine *
get_routine (LimberRoutineEditor *self)
{
  return limber_draft_get_routine (self->draft);
}

void
limber_routine_editor_update_coach (LimberRoutineEditor *self, LimberTimeline *timeline)
{
  LimberCatalog *catalog = limber_context_get_catalog (self->context);
  const char *const *ignored = limber_routine_get_ignored (get_routine (self));
  LimberShares shares;

  g_clear_pointer (&self->advice, g_ptr_array_unref);
  self->advice = limber_coach_advise_routine (get_routine (self), catalog);
  limber_shares_sum_up (timeline, catalog, &shares);
  limber_coach_pane_set_advice (self->coach, self->advice, g_strv_length ((char **) ignored));
  limber_coach_pane_set_shares (self->coach, &shares);
  limber_coach_button_set_count (self->coach_button, self->advice->len);
}

void
limber_routine_editor_show_advice (LimberRoutineEditor *self, LimberAdvice *advice)
{
  LimberSpot at = { .index = limber_advice_get_index (advice) };
  int section = LIMBER_SECTION_MAIN;

  limber_enum_from_nick (LIMBER_TYPE_SECTION, limber_advice_get_section (advice), &section);
  at.section = section;
  if (adw_overlay_split_view_get_collapsed (self->coach_split))
    adw_overlay_split_view_set_show_sidebar (self->coach_split, FALSE);
  limber_routine_view_focus (self->view, at);
}

/* --- actions -------------------------------------------------------------------------------------- */

static void
undo_from_toast (GtkWidget *widget)
{
  gtk_widget_activate_action (widget, "editor.undo", NULL);
}

/* Says what was done; the row whose button it was has gone, so the focus goes on to the pane. */
static void
settle (LimberRoutineEditor *self, const char *text)
{
  if (!gtk_widget_child_focus (GTK_WIDGET (self->coach), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (GTK_WIDGET (self->coach_button));
  limber_announce (GTK_WIDGET (self), text);
  limber_toast_show (&self->toast, GTK_WIDGET (self), text, undo_from_toast);
}

static void
fix_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (widget);
  const char *rule = g_variant_get_string (target, NULL);

  for (guint i = 0; i < self->advice->len; i++)
    {
      g_autoptr (LimberAdvice) advice = g_object_ref (self->advice->pdata[i]);

      if (!g_str_equal (limber_advice_get_rule (advice), rule))
        continue;
      if (limber_edit_fix (self->draft, limber_context_get_catalog (self->context), advice))
        settle (self, _ ("Fixed as the coach says"));
      return;
    }
}

static void
ignore_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (widget);

  if (limber_edit_ignore (self->draft, g_variant_get_string (target, NULL)))
    settle (self, _ ("The coach won’t say this here any more"));
}

static void
heed_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (widget);

  if (limber_edit_heed (self->draft))
    settle (self, _ ("The coach says everything again"));
}

void
limber_routine_editor_class_install_coach_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "coach.fix", "s", fix_action);
  gtk_widget_class_install_action (klass, "coach.ignore", "s", ignore_action);
  gtk_widget_class_install_action (klass, "coach.heed", NULL, heed_action);
}
