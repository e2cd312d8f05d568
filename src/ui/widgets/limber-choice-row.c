/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/limber-choice-row.h"

/* As large as texts may be, beside their usual size, for the narrowest window to have room for title and choice. */
#define MAX_TEXT_SCALE 1.4

struct _LimberChoiceRow
{
  AdwComboRow parent_instance;
};

G_DEFINE_FINAL_TYPE (LimberChoiceRow, limber_choice_row, ADW_TYPE_COMBO_ROW)

static void
on_setup (LimberChoiceRow *self, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_list_item_set_child (item, label);
}

static char *
get_text (LimberChoiceRow *self, GObject *choice)
{
  GtkExpression *expression = adw_combo_row_get_expression (ADW_COMBO_ROW (self));
  g_auto (GValue) value = G_VALUE_INIT;

  if (expression != NULL && gtk_expression_evaluate (expression, choice, &value))
    return g_value_dup_string (&value);
  return GTK_IS_STRING_OBJECT (choice)
             ? g_strdup (gtk_string_object_get_string (GTK_STRING_OBJECT (choice)))
             : NULL;
}

/* Choices of our own words, not the names of what people have. */
static gboolean
has_room (LimberChoiceRow *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));

  return adw_combo_row_get_expression (ADW_COMBO_ROW (self)) == NULL
         && adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, 1, settings) <= MAX_TEXT_SCALE;
}

static void
on_bind (LimberChoiceRow *self, GtkListItem *item)
{
  g_autofree char *text = get_text (self, gtk_list_item_get_item (item));
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  /* Else it is the title that wraps. */
  gtk_label_set_wrap (GTK_LABEL (label), !has_room (self));
}

static void
limber_choice_row_class_init (LimberChoiceRowClass *klass)
{
}

static void
limber_choice_row_init (LimberChoiceRow *self)
{
  AdwComboRow *row = ADW_COMBO_ROW (self);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  /* The usual one makes the list, with a mark at what is chosen. */
  adw_combo_row_set_list_factory (row, adw_combo_row_get_factory (row));
  adw_combo_row_set_factory (row, factory);
}
