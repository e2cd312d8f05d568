/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-line-row.h"

#include <glib/gi18n.h>

#include "ui/widgets/limber-name.h"

struct _LimberLineRow
{
  AdwEntryRow parent_instance;

  GtkWidget *menu;
};

enum
{
  WISH,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimberLineRow, limber_line_row, ADW_TYPE_ENTRY_ROW)

static void
wish (LimberLineRow *self, LimberLineWish what)
{
  g_signal_emit (self, signals[WISH], 0, (int) what);
}

static void
remove_line (GtkWidget *widget, const char *name, GVariant *target)
{
  wish (LIMBER_LINE_ROW (widget), LIMBER_LINE_REMOVE);
}

static void
move_up (GtkWidget *widget, const char *name, GVariant *target)
{
  wish (LIMBER_LINE_ROW (widget), LIMBER_LINE_UP);
}

static void
move_down (GtkWidget *widget, const char *name, GVariant *target)
{
  wish (LIMBER_LINE_ROW (widget), LIMBER_LINE_DOWN);
}

static void
on_enter (LimberLineRow *self)
{
  wish (self, LIMBER_LINE_ADD);
}

static gboolean
on_key (LimberLineRow *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_BackSpace || *gtk_editable_get_text (GTK_EDITABLE (self)) != '\0')
    return GDK_EVENT_PROPAGATE;

  wish (self, LIMBER_LINE_REMOVE);
  return GDK_EVENT_STOP;
}

static void
limber_line_row_class_init (LimberLineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[WISH] = g_signal_new ("wish", LIMBER_TYPE_LINE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_install_action (widget_class, "line.remove", NULL, remove_line);
  gtk_widget_class_install_action (widget_class, "line.up", NULL, move_up);
  gtk_widget_class_install_action (widget_class, "line.down", NULL, move_down);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_CONTROL_MASK, "line.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_CONTROL_MASK, "line.down",
                                       NULL);
}

static GMenuModel *
create_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("Move _Up"), "line.up");
  g_menu_append (menu, _ ("Move _Down"), "line.down");
  g_menu_append (menu, _ ("_Remove"), "line.remove");
  return G_MENU_MODEL (menu);
}

static void
limber_line_row_init (LimberLineRow *self)
{
  g_autoptr (GMenuModel) menu = create_menu ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->menu = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu), menu);
  gtk_widget_set_valign (self->menu, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->menu, "flat");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), self->menu);

  /* Before the text, which would ring the bell. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "entry-activated", G_CALLBACK (on_enter), NULL);
}

GtkWidget *
limber_line_row_new (const char *text)
{
  GtkWidget *self = g_object_new (LIMBER_TYPE_LINE_ROW, "use-markup", FALSE, NULL);

  gtk_editable_set_text (GTK_EDITABLE (self), text);
  return self;
}

void
limber_line_row_number (LimberLineRow *self, const char *title, guint index, guint n_lines)
{
  /* Translators: a kind of line and its number, as "Step 2" */
  g_autofree char *name = g_strdup_printf (_ ("%s %u"), title, index + 1);
  /* Translators: the menu of a line, as "Step 2: Menu" */
  g_autofree char *menu = g_strdup_printf (_ ("%s: Menu"), name);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  limber_name_rows (GTK_WIDGET (self));
  gtk_widget_set_tooltip_text (self->menu, menu);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, menu,
                                  -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "line.up", index > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "line.down", index + 1 < n_lines);
}
