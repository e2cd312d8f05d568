/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-day-column-private.h"

/* Which card has the focus; -1: none, so it is the head that has it. */
static int
find_focused_card (LimberDayColumn *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  for (guint i = 0; focus != NULL && i < self->n_cards; i++)
    {
      GtkWidget *card = limber_day_column_get_card (self, i);

      if (focus == card || gtk_widget_is_ancestor (focus, card))
        return (int) i;
    }
  return -1;
}

/* Card @index or the last one; the head when there is none, or for -1. */
static gboolean
focus_card (LimberDayColumn *self, int index)
{
  if (index < 0 || self->n_cards == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->menu_button));
  return gtk_widget_grab_focus (limber_day_column_get_card (self, MIN ((guint) index,
                                                                       self->n_cards - 1)));
}

/* The next day is on the left where text runs from right to left. (nullable): there is none to be seen */
static LimberDayColumn *
get_neighbour (LimberDayColumn *self, GtkDirectionType direction)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *neighbour = (direction == GTK_DIR_RIGHT) != rtl ? gtk_widget_get_next_sibling (widget)
                                                             : gtk_widget_get_prev_sibling (widget);

  return neighbour != NULL && gtk_widget_get_visible (neighbour) ? LIMBER_DAY_COLUMN (neighbour)
                                                                 : NULL;
}

static gboolean
on_arrow (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LimberDayColumn *self = LIMBER_DAY_COLUMN (widget);
  LimberDayColumn *neighbour;
  int index = find_focused_card (self);
  int direction;

  g_variant_get (args, "(i)", &direction);
  switch ((GtkDirectionType) direction)
    {
    case GTK_DIR_UP:
      return index >= 0 && focus_card (self, index - 1);
    case GTK_DIR_DOWN:
      return index + 1 < (int) self->n_cards && focus_card (self, index + 1);
    default:
      neighbour = get_neighbour (self, (GtkDirectionType) direction);
      return neighbour != NULL && focus_card (neighbour, index);
    }
}

void
limber_day_column_class_add_keys (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key, keypad_key;
    GtkDirectionType direction;
  } arrows[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, GTK_DIR_UP },
    { GDK_KEY_Down, GDK_KEY_KP_Down, GTK_DIR_DOWN },
    { GDK_KEY_Left, GDK_KEY_KP_Left, GTK_DIR_LEFT },
    { GDK_KEY_Right, GDK_KEY_KP_Right, GTK_DIR_RIGHT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      gtk_widget_class_add_binding (klass, arrows[i].key, GDK_NO_MODIFIER_MASK, on_arrow, "(i)",
                                    arrows[i].direction);
      gtk_widget_class_add_binding (klass, arrows[i].keypad_key, GDK_NO_MODIFIER_MASK, on_arrow,
                                    "(i)", arrows[i].direction);
    }
}
