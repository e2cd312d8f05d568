/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-routine-tile-private.h"

#include <glib/gi18n.h>

#include "ui/routines/limber-drag-card.h"
#include "ui/week/limber-drag-entry.h"
#include "ui/week/limber-week-text.h"

/* --- actions ---------------------------------------------------------------------------------------- */

static void
choose_day (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutineTile *self = LIMBER_ROUTINE_TILE (widget);
  guint day = g_variant_get_uint32 (target);

  if (self->entry == NULL)
    gtk_widget_activate_action (widget, "week.add", "(su)", self->routine_id, day);
  else
    gtk_widget_activate_action (widget,
                                g_str_equal (name, "tile.copy-to-day") ? "week.copy" : "week.move",
                                "(uuuu)", g_date_get_julian (&self->date), self->index, day,
                                G_MAXUINT);
}

static void
shift (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutineTile *self = LIMBER_ROUTINE_TILE (widget);
  guint day = g_date_get_julian (&self->date);
  int days = g_str_has_suffix (name, "previous-day") ? -1 : 1;

  gtk_widget_activate_action (widget,
                              g_str_has_prefix (name, "tile.copy") ? "week.copy" : "week.move",
                              "(uuuu)", day, self->index, (guint) ((int) day + days), G_MAXUINT);
}

static void
step (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutineTile *self = LIMBER_ROUTINE_TILE (widget);
  guint day = g_date_get_julian (&self->date);
  /* The gap two below is the one beneath the next card. */
  guint gap = g_str_equal (name, "tile.move-up") ? self->index - 1 : self->index + 2;

  gtk_widget_activate_action (widget, "week.move", "(uuuu)", day, self->index, day, gap);
}

static void
remove_entry (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutineTile *self = LIMBER_ROUTINE_TILE (widget);

  gtk_widget_activate_action (widget, "week.remove", "(uu)", g_date_get_julian (&self->date),
                              self->index);
}

static void
set_time (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutineTile *self = LIMBER_ROUTINE_TILE (widget);

  gtk_widget_activate_action (widget, "week.set-time", "(uu)", g_date_get_julian (&self->date),
                              self->index);
}

static void
start (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutineTile *self = LIMBER_ROUTINE_TILE (widget);

  if (self->entry == NULL)
    gtk_widget_activate_action (widget, "win.start-routine", "s", self->routine_id);
  else
    gtk_widget_activate_action (widget, "week.start", "(uu)", g_date_get_julian (&self->date),
                                self->index);
}

static void
edit (GtkWidget *widget, const char *name, GVariant *target)
{
  gtk_widget_activate_action (widget, "win.edit-routine", "s",
                              LIMBER_ROUTINE_TILE (widget)->routine_id);
}

/* --- menu ------------------------------------------------------------------------------------------- */

/* Days, then what else there is. */
static GMenuModel *
make_menu (LimberRoutineTile *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) days = limber_week_to_menu (&self->week, "tile.choose-day");
  g_autoptr (GMenu) routine = g_menu_new ();

  g_menu_append (routine, _ ("_Start"), "tile.start");
  g_menu_append (routine, _ ("_Edit Routine"), "tile.edit");
  if (self->entry == NULL)
    {
      g_menu_append_section (menu, _ ("Add to Day"), days);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (routine));
    }
  else
    {
      g_autoptr (GMenuModel) copies = limber_week_to_menu (&self->week, "tile.copy-to-day");
      g_autoptr (GMenu) moves = g_menu_new ();
      g_autoptr (GMenu) removal = g_menu_new ();

      g_menu_append_section (menu, NULL, G_MENU_MODEL (routine));
      g_menu_append_submenu (moves, _ ("_Move to Day"), days);
      g_menu_append_submenu (moves, _ ("_Copy to Day"), copies);
      g_menu_append (moves, _ ("Set _Time…"), "tile.set-time");
      g_menu_append (moves, _ ("Move _Up"), "tile.move-up");
      g_menu_append (moves, _ ("Move _Down"), "tile.move-down");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
      g_menu_append (removal, _ ("_Remove"), "tile.remove");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));
    }
  return G_MENU_MODEL (menu);
}

/* Pops the menu up at @at, or (NULL) at the tile itself. */
static void
popup (LimberRoutineTile *self, const GdkRectangle *at)
{
  g_autoptr (GMenuModel) menu = make_menu (self);

  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (NULL);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), menu);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
open_menu (GtkWidget *widget, const char *name, GVariant *target)
{
  popup (LIMBER_ROUTINE_TILE (widget), NULL);
}

static void
on_pressed (LimberRoutineTile *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) != GDK_BUTTON_SECONDARY)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  popup (self, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

static void
on_released (LimberRoutineTile *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_PRIMARY)
    popup (self, NULL);
}

static void
on_long_pressed (LimberRoutineTile *self, double x, double y, GtkGestureLongPress *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  popup (self, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

/* --- dragging --------------------------------------------------------------------------------------- */

static GdkContentProvider *
on_drag_prepare (LimberRoutineTile *self, double x, double y, GtkDragSource *source)
{
  g_autoptr (LimberDragEntry) entry =
      self->entry != NULL ? limber_drag_entry_new_from (self->entry, &self->date, self->index)
                          : limber_drag_entry_new (self->routine_id);

  return gdk_content_provider_new_typed (LIMBER_TYPE_DRAG_ENTRY, entry);
}

static void
on_drag_begin (LimberRoutineTile *self, GdkDrag *drag, GtkDragSource *source)
{
  /* A drop may take this tile away before the drag has ended; it stays alive until then. */
  g_object_ref (self);
  limber_dragged_watch (source, drag);
  limber_drag_card_show (drag, self->context, self->face, self->name, 1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "dragged");
  if (self->entry != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "week.drag", "b", TRUE);
}

static void
on_drag_end (LimberRoutineTile *self, GdkDrag *drag, gboolean delete_data, GtkDragSource *source)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "dragged");
  gtk_widget_activate_action (GTK_WIDGET (self), "week.drag", "b", FALSE);
  g_object_unref (self);
}

/* Left is the day before where text runs from left to right, and the day after where it doesn't. */
static gboolean
on_arrow (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  gboolean left, copy;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  g_variant_get (args, "(bb)", &left, &copy);
  if (copy)
    return gtk_widget_activate_action (widget,
                                       left != rtl ? "tile.copy-previous-day"
                                                   : "tile.copy-next-day",
                                       NULL);
  return gtk_widget_activate_action (widget, left != rtl ? "tile.previous-day" : "tile.next-day",
                                     NULL);
}

void
limber_routine_tile_class_install_actions (GtkWidgetClass *klass)
{
  static const guint open_keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter,
                                     GDK_KEY_space, GDK_KEY_Menu };

  gtk_widget_class_install_action (klass, "tile.open", NULL, open_menu);
  gtk_widget_class_install_action (klass, "tile.choose-day", "u", choose_day);
  gtk_widget_class_install_action (klass, "tile.previous-day", NULL, shift);
  gtk_widget_class_install_action (klass, "tile.next-day", NULL, shift);
  gtk_widget_class_install_action (klass, "tile.copy-to-day", "u", choose_day);
  gtk_widget_class_install_action (klass, "tile.copy-previous-day", NULL, shift);
  gtk_widget_class_install_action (klass, "tile.copy-next-day", NULL, shift);
  gtk_widget_class_install_action (klass, "tile.set-time", NULL, set_time);
  gtk_widget_class_install_action (klass, "tile.move-up", NULL, step);
  gtk_widget_class_install_action (klass, "tile.move-down", NULL, step);
  gtk_widget_class_install_action (klass, "tile.remove", NULL, remove_entry);
  gtk_widget_class_install_action (klass, "tile.start", NULL, start);
  gtk_widget_class_install_action (klass, "tile.edit", NULL, edit);

  for (guint i = 0; i < G_N_ELEMENTS (open_keys); i++)
    gtk_widget_class_add_binding_action (klass, open_keys[i], GDK_NO_MODIFIER_MASK, "tile.open",
                                         NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F10, GDK_SHIFT_MASK, "tile.open", NULL);
  for (guint copy = 0; copy < 2; copy++)
    {
      GdkModifierType keys = copy ? GDK_CONTROL_MASK | GDK_SHIFT_MASK : GDK_CONTROL_MASK;

      gtk_widget_class_add_binding (klass, GDK_KEY_Left, keys, on_arrow, "(bb)", TRUE, copy);
      gtk_widget_class_add_binding (klass, GDK_KEY_Right, keys, on_arrow, "(bb)", FALSE, copy);
    }
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Up, GDK_CONTROL_MASK, "tile.move-up", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Down, GDK_CONTROL_MASK, "tile.move-down",
                                       NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_t, GDK_CONTROL_MASK, "tile.set-time", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Delete, GDK_NO_MODIFIER_MASK, "tile.remove",
                                       NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_Delete, GDK_NO_MODIFIER_MASK,
                                       "tile.remove", NULL);

  gtk_widget_class_bind_template_callback (klass, on_pressed);
  gtk_widget_class_bind_template_callback (klass, on_released);
  gtk_widget_class_bind_template_callback (klass, on_long_pressed);
  gtk_widget_class_bind_template_callback (klass, on_drag_prepare);
  gtk_widget_class_bind_template_callback (klass, on_drag_begin);
  gtk_widget_class_bind_template_callback (klass, on_drag_end);
}
