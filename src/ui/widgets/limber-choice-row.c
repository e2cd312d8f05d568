/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/limber-choice-row.h"

/* As wide as a line becomes, where there is room for it. */
#define LINE_CHARS 20

struct _LimberChoiceRow
{
  AdwComboRow parent_instance;
};

G_DEFINE_FINAL_TYPE (LimberChoiceRow, limber_choice_row, ADW_TYPE_COMBO_ROW)

static void
on_setup (LimberChoiceRow *self, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LINE_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
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

static void
on_bind (LimberChoiceRow *self, GtkListItem *item)
{
  g_autofree char *text = get_text (self, gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text != NULL ? text : "");
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
