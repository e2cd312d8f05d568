/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/limber-choice-row.h"

/* As large as texts may be, beside their usual size, for the narrowest window to have room for title and choice. */
#define MAX_TEXT_SCALE 1.4

/* In sp: how wide the lines of a choice are then. */
#define LINE_WIDTH 65

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

static gboolean
is_text_large (LimberChoiceRow *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));

  return adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, 1, settings) > MAX_TEXT_SCALE;
}

/* (transfer full): @text in lines of its own, since the list in which GTK shows it is as high as one that doesn't wrap. */
static char *
break_lines (GtkWidget *label, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (label, text);
  g_autoptr (GString) lines = g_string_new (NULL);
  double width =
      adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, LINE_WIDTH, gtk_widget_get_settings (label));

  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    {
      const PangoLayoutLine *line = l->data;
      g_autofree char *words = g_strndup (text + line->start_index, (gsize) line->length);

      g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", g_strstrip (words));
    }
  return g_string_free_and_steal (g_steal_pointer (&lines));
}

/* Choices of our own words are whole, so that it is the title that wraps; the names of what people have may be long. */
static void
on_bind (LimberChoiceRow *self, GtkListItem *item)
{
  g_autofree char *text = get_text (self, gtk_list_item_get_item (item));
  GtkWidget *label = gtk_list_item_get_child (item);
  gboolean own = adw_combo_row_get_expression (ADW_COMBO_ROW (self)) == NULL;
  g_autofree char *lines =
      own && text != NULL && is_text_large (self) ? break_lines (label, text) : NULL;

  if (lines == NULL)
    lines = g_steal_pointer (&text);
  gtk_label_set_label (GTK_LABEL (label), lines != NULL ? lines : "");
  gtk_label_set_wrap (GTK_LABEL (label), !own);
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
