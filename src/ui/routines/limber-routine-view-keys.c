/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-routine-view-private.h"

/* --- the menu ------------------------------------------------------------------------------------- */

static GtkWidget *
ensure_menu (LimberRoutineView *self)
{
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (self->line_menu);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  return self->menu;
}

/* The menu is about what is selected; a row that isn't is selected first. */
static void
popup_at (LimberRoutineView *self, LimberItemRow *row, double x, double y)
{
  graphene_point_t point;

  if (limber_item_row_get_line (row) == NULL
      || !gtk_widget_compute_point (GTK_WIDGET (row), GTK_WIDGET (self),
                                    &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;
  if (!limber_routine_view_is_selected (self, row))
    limber_routine_view_focus (self, limber_line_get_spot (limber_item_row_get_line (row)));
  gtk_popover_set_pointing_to (GTK_POPOVER (ensure_menu (self)),
                               &(GdkRectangle) { (int) point.x, (int) point.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
on_menu (LimberItemRow *row, double x, double y, LimberRoutineView *self)
{
  popup_at (self, row, x, y);
}

void
limber_routine_view_add_menu (LimberRoutineView *self, LimberItemRow *row)
{
  g_signal_connect_object (row, "menu", G_CALLBACK (on_menu), self, G_CONNECT_DEFAULT);
}

/* --- keys ----------------------------------------------------------------------------------------- */

/* What keys mean while a row itself has the focus, not something inside of it. */
static const struct
{
  const char *trigger;
  const char *action;
} keys[] = {
  { "<Control>Up", "editor.move-up" },
  { "<Control>KP_Up", "editor.move-up" },
  { "<Control>Down", "editor.move-down" },
  { "<Control>KP_Down", "editor.move-down" },
  { "Delete", "editor.remove" },
  { "KP_Delete", "editor.remove" },
  { "<Control>x", "editor.cut" },
  { "<Control>c", "editor.copy" },
  { "<Control>v", "editor.paste" },
  { "<Control>g", "editor.make-circuit" },
  { "<Control><Shift>g", "editor.dissolve-circuit" },
  { "space", "editor.edit-dose" },
};

static gboolean
on_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LimberRoutineView *self =
      LIMBER_ROUTINE_VIEW (gtk_widget_get_ancestor (widget, LIMBER_TYPE_ROUTINE_VIEW));
  gboolean itself = FALSE;

  return limber_routine_view_get_focus_row (self, &itself) != NULL && itself
         && gtk_widget_activate_action (widget, user_data, NULL);
}

/* Closes what is open, from inside of it too. */
static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LimberRoutineView *self =
      LIMBER_ROUTINE_VIEW (gtk_widget_get_ancestor (widget, LIMBER_TYPE_ROUTINE_VIEW));
  LimberItemRow *row = limber_routine_view_get_focus_row (self, NULL);
  LimberLine *line = row != NULL ? limber_item_row_get_line (row) : NULL;

  if (line == NULL || !limber_line_get_expanded (line))
    return GDK_EVENT_PROPAGATE;
  limber_routine_view_focus (self, limber_line_get_spot (line));
  limber_line_set_expanded (line, FALSE);
  return GDK_EVENT_STOP;
}

static gboolean
on_menu_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LimberRoutineView *self =
      LIMBER_ROUTINE_VIEW (gtk_widget_get_ancestor (widget, LIMBER_TYPE_ROUTINE_VIEW));
  LimberItemRow *row = limber_routine_view_get_focus_row (self, NULL);

  if (row == NULL)
    return GDK_EVENT_PROPAGATE;
  popup_at (self, row, gtk_widget_get_width (GTK_WIDGET (row)) / 2.0,
            gtk_widget_get_height (GTK_WIDGET (row)) / 2.0);
  return GDK_EVENT_STOP;
}

static void
add_shortcut (GtkEventController *controller,
              const char *trigger,
              GtkShortcutFunc callback,
              const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                        gtk_callback_action_new (callback, (gpointer) action, NULL)));
}

void
limber_routine_view_init_keys (LimberRoutineView *self)
{
  GtkEventController *before = gtk_shortcut_controller_new ();
  GtkEventController *after = gtk_shortcut_controller_new ();

  /* Before the list, which has its own ideas about Ctrl with arrows and Space. */
  gtk_event_controller_set_propagation_phase (before, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    add_shortcut (before, keys[i].trigger, on_key, keys[i].action);
  gtk_widget_add_controller (GTK_WIDGET (self->list), before);

  add_shortcut (after, "Escape", on_escape, NULL);
  add_shortcut (after, "Menu", on_menu_key, NULL);
  add_shortcut (after, "<Shift>F10", on_menu_key, NULL);
  gtk_widget_add_controller (GTK_WIDGET (self->list), after);
}
