/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-item-row-private.h"

#include "ui/routines/limber-drag-card.h"
#include "ui/routines/limber-drag-item.h"

static void
edit_dose (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberItemRow *self = LIMBER_ITEM_ROW (widget);

  limber_item_row_set_expanded (self, !limber_item_row_get_expanded (self));
}

static void
step (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberItemRow *self = LIMBER_ITEM_ROW (widget);
  int direction = g_str_equal (name, "item.move-up") ? -1 : 1;

  gtk_widget_activate_action (widget, "editor.step", "(uui)", self->at.section, self->at.index,
                              direction);
}

static void
move_to (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberItemRow *self = LIMBER_ITEM_ROW (widget);
  int section = self->at.section;

  if (limber_enum_from_nick (LIMBER_TYPE_SECTION, g_variant_get_string (target, NULL), &section)
      && section != (int) self->at.section)
    gtk_widget_activate_action (widget, "editor.move", "(uuuu)", self->at.section, self->at.index,
                                section, G_MAXUINT);
}

static void
remove_item (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberItemRow *self = LIMBER_ITEM_ROW (widget);

  gtk_widget_activate_action (widget, "editor.remove", "(uu)", self->at.section, self->at.index);
}

static void
show_exercise (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberItemRow *self = LIMBER_ITEM_ROW (widget);

  gtk_widget_activate_action (widget, "win.show-exercise", "s",
                              limber_item_get_exercise (self->item));
}

void
limber_item_row_update_actions (LimberItemRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  LimberRoutine *routine = limber_draft_get_routine (self->draft);

  gtk_widget_action_set_enabled (widget, "item.move-up",
                                 limber_edit_can_step (routine, self->at, -1));
  gtk_widget_action_set_enabled (widget, "item.move-down",
                                 limber_edit_can_step (routine, self->at, 1));
  gtk_widget_action_set_enabled (widget, "item.edit-dose", !limber_item_is_circuit (self->item));
  gtk_widget_action_set_enabled (widget, "item.show-exercise",
                                 limber_item_row_get_item_exercise (self) != NULL);
}

/* --- keys that mean the row only while the row itself has the focus ------------------------------ */

static gboolean
on_delete (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  return gtk_widget_is_focus (widget) && gtk_widget_activate_action (widget, "item.remove", NULL);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LimberItemRow *self = LIMBER_ITEM_ROW (widget);

  if (!limber_item_row_get_expanded (self))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (widget);
  limber_item_row_set_expanded (self, FALSE);
  return GDK_EVENT_STOP;
}

static gboolean
on_menu_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  gtk_menu_button_popup (LIMBER_ITEM_ROW (widget)->menu_button);
  return GDK_EVENT_STOP;
}

/* --- context menu -------------------------------------------------------------------------------- */

/* The menu of the row's button, popped up at the pointer instead. */
static void
popup_at (LimberItemRow *self, double x, double y)
{
  graphene_point_t point;

  if (!gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (self->menu_button),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;
  gtk_popover_set_pointing_to (self->menu, &(GdkRectangle) { (int) point.x, (int) point.y, 1, 1 });
  gtk_menu_button_popup (self->menu_button);
}

static void
on_menu_closed (LimberItemRow *self, GtkPopover *menu)
{
  gtk_popover_set_pointing_to (menu, NULL);
}

static void
on_secondary_pressed (LimberItemRow *self,
                      int n_press,
                      double x,
                      double y,
                      GtkGestureClick *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  popup_at (self, x, y);
}

static void
on_long_pressed (LimberItemRow *self, double x, double y, GtkGestureLongPress *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  popup_at (self, x, y);
}

/* --- dragging ------------------------------------------------------------------------------------ */

static GdkContentProvider *
on_drag_prepare (LimberItemRow *self, double x, double y, GtkDragSource *source)
{
  g_autoptr (LimberDragItem) drag_item =
      limber_drag_item_new_from (self->item, self->draft, self->at);

  return gdk_content_provider_new_typed (LIMBER_TYPE_DRAG_ITEM, drag_item);
}

static void
on_drag_begin (LimberItemRow *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autofree char *title =
      limber_item_to_title (self->item, limber_context_get_catalog (self->context));

  /* A drop may take this row away before the drag has ended; it stays alive until then. */
  g_object_ref (self);
  limber_dragged_watch (source, drag);
  limber_drag_card_show (drag, self->context, limber_item_row_get_item_exercise (self), title);
  gtk_widget_add_css_class (GTK_WIDGET (self), "dragged");
  gtk_widget_activate_action (GTK_WIDGET (self), "editor.drag", "b", TRUE);
}

static void
on_drag_end (LimberItemRow *self, GdkDrag *drag, gboolean delete_data, GtkDragSource *source)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "dragged");
  gtk_widget_activate_action (GTK_WIDGET (self), "editor.drag", "b", FALSE);
  g_object_unref (self);
}

void
limber_item_row_class_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "item.edit-dose", NULL, edit_dose);
  gtk_widget_class_install_action (klass, "item.move-up", NULL, step);
  gtk_widget_class_install_action (klass, "item.move-down", NULL, step);
  gtk_widget_class_install_action (klass, "item.move-to", "s", move_to);
  gtk_widget_class_install_action (klass, "item.remove", NULL, remove_item);
  gtk_widget_class_install_action (klass, "item.show-exercise", NULL, show_exercise);

  gtk_widget_class_add_binding_action (klass, GDK_KEY_Up, GDK_CONTROL_MASK, "item.move-up", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Down, GDK_CONTROL_MASK, "item.move-down",
                                       NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Delete, GDK_NO_MODIFIER_MASK, on_delete, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_KP_Delete, GDK_NO_MODIFIER_MASK, on_delete, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK, on_escape, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Menu, GDK_NO_MODIFIER_MASK, on_menu_key, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_F10, GDK_SHIFT_MASK, on_menu_key, NULL);

  gtk_widget_class_bind_template_callback (klass, on_menu_closed);
  gtk_widget_class_bind_template_callback (klass, on_secondary_pressed);
  gtk_widget_class_bind_template_callback (klass, on_long_pressed);
  gtk_widget_class_bind_template_callback (klass, on_drag_prepare);
  gtk_widget_class_bind_template_callback (klass, on_drag_begin);
  gtk_widget_class_bind_template_callback (klass, on_drag_end);
}
