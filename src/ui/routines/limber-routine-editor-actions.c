/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-routine-editor-private.h"

#include <glib/gi18n.h>

#include "ui/routines/limber-toast.h"

/* The focus may have gone with the row that had it; without it our keys would go unheard. */
static void
keep_focus (LimberRoutineEditor *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    limber_routine_view_focus (self->view,
                               (LimberSpot) { .section =
                                                  limber_routine_view_get_section (self->view) });
}

/* --- actions -------------------------------------------------------------------------------------- */

static void
show_palette_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (widget);

  if (target != NULL)
    limber_routine_view_set_section (self->view, g_variant_get_uint32 (target));
  adw_overlay_split_view_set_show_sidebar (self->split, TRUE);
  limber_palette_focus_search (self->palette);
}

static void
hide_palette_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (widget);
  LimberSpot at = { .section = limber_routine_view_get_section (self->view), .index = G_MAXUINT };

  if (!adw_overlay_split_view_get_collapsed (self->split))
    return;
  adw_overlay_split_view_set_show_sidebar (self->split, FALSE);
  limber_routine_view_focus (self->view, at);
}

static gboolean
lies_over (AdwOverlaySplitView *split)
{
  return adw_overlay_split_view_get_collapsed (split)
         && adw_overlay_split_view_get_show_sidebar (split);
}

/* Escape leaves the page, but for the palette or the coach that lies over it. */
static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (widget);

  if (lies_over (self->coach_split))
    {
      adw_overlay_split_view_set_show_sidebar (self->coach_split, FALSE);
      return GDK_EVENT_STOP;
    }
  if (!lies_over (self->split))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (widget, "editor.hide-palette", NULL);
  return GDK_EVENT_STOP;
}

static void
drag_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (widget);
  gboolean dragging = g_variant_get_boolean (target);

  /* A toast would lie over the places to drop on. */
  if (dragging)
    limber_toast_clear (&self->toast);
  limber_palette_set_removing (self->palette, dragging);
  /* Where the palette is put away, the place to remove comes up at the foot. */
  gtk_revealer_set_reveal_child (self->remove_revealer,
                                 dragging
                                     && !adw_overlay_split_view_get_show_sidebar (self->split));
}

static void
travel (LimberRoutineEditor *self, gboolean back)
{
  LimberHistory *history = limber_draft_get_history (self->draft);
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;

  g_object_get (history, back ? "undo-label" : "redo-label", &label, NULL);
  if (!(back ? limber_draft_undo (self->draft) : limber_draft_redo (self->draft)))
    return;
  keep_focus (self);
  /* Translators: %s is the name of a step, as “Move of Cat-Cow”. */
  text = g_strdup_printf (back ? _ ("Undone: %s") : _ ("Done again: %s"), label);
  limber_toast_show (&self->toast, GTK_WIDGET (self), text, NULL);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *target)
{
  travel (LIMBER_ROUTINE_EDITOR (widget), g_str_equal (name, "editor.undo"));
}

static void
rename_action (GtkWidget *widget, const char *name, GVariant *target)
{
  gtk_menu_button_popup (LIMBER_ROUTINE_EDITOR (widget)->title_button);
}

static void
start_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (widget);

  gtk_widget_activate_action (widget, "win.start-routine", "s",
                              limber_routine_get_id (limber_draft_get_routine (self->draft)));
}

/* Tells both buttons of one direction what they would do. */
static void
name_buttons (GtkWidget *a, GtkWidget *b, const char *verb, const char *step)
{
  /* Translators: “Undo” or “Redo”, then the name of the step, as “Undo: Move of Cat-Cow”. */
  g_autofree char *text =
      step != NULL ? g_strdup_printf (_ ("%s: %s"), verb, step) : g_strdup (verb);
  GtkWidget *buttons[] = { a, b };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      gtk_widget_set_tooltip_text (buttons[i], text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (buttons[i]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      text, -1);
    }
}

void
limber_routine_editor_update_actions (LimberRoutineEditor *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean can_undo, can_redo;
  g_autofree char *undo_label = NULL;
  g_autofree char *redo_label = NULL;

  g_object_get (limber_draft_get_history (self->draft), "can-undo", &can_undo, "can-redo",
                &can_redo, "undo-label", &undo_label, "redo-label", &redo_label, NULL);
  gtk_widget_action_set_enabled (widget, "editor.undo", can_undo);
  gtk_widget_action_set_enabled (widget, "editor.redo", can_redo);
  gtk_widget_action_set_enabled (widget, "editor.start",
                                 !limber_routine_is_empty (limber_draft_get_routine (self->draft)));
  limber_routine_editor_update_line_actions (self);
  name_buttons (self->undo_button, self->narrow_undo_button, _ ("Undo"), undo_label);
  name_buttons (self->redo_button, self->narrow_redo_button, _ ("Redo"), redo_label);
}

void
limber_routine_editor_class_install_actions (GtkWidgetClass *klass)
{
  limber_routine_editor_class_install_line_actions (klass);
  limber_routine_editor_class_install_coach_actions (klass);
  gtk_widget_class_install_action (klass, "editor.add-to", "u", show_palette_action);
  gtk_widget_class_install_action (klass, "editor.show-palette", NULL, show_palette_action);
  gtk_widget_class_install_action (klass, "editor.hide-palette", NULL, hide_palette_action);
  gtk_widget_class_install_action (klass, "editor.drag", "b", drag_action);
  gtk_widget_class_install_action (klass, "editor.undo", NULL, undo_action);
  gtk_widget_class_install_action (klass, "editor.redo", NULL, undo_action);
  gtk_widget_class_install_action (klass, "editor.rename", NULL, rename_action);
  gtk_widget_class_install_action (klass, "editor.start", NULL, start_action);

  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK, on_escape, NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, GDK_CONTROL_MASK, "editor.undo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "editor.redo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_y, GDK_CONTROL_MASK, "editor.redo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_f, GDK_CONTROL_MASK, "editor.show-palette",
                                       NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F2, GDK_NO_MODIFIER_MASK, "editor.rename",
                                       NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Return, GDK_CONTROL_MASK, "editor.start",
                                       NULL);
}
