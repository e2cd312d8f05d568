/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-item-row-private.h"

#include <glib/gi18n.h>

#include "ui/routines/limber-item-text.h"

G_DEFINE_FINAL_TYPE (LimberItemRow, limber_item_row, GTK_TYPE_LIST_BOX_ROW)

static void
on_edited (LimberDoseEditor *editor, LimberItem *next, const char *field, LimberItemRow *self)
{
  limber_edit_replace (self->draft, limber_context_get_catalog (self->context), self->at, next,
                       field);
}

static void
on_settled (LimberDoseEditor *editor, LimberItemRow *self)
{
  limber_history_seal (limber_draft_get_history (self->draft));
}

/* Most rows are never opened; the editor's many rows are made for those that are. */
static LimberDoseEditor *
ensure_dose_editor (LimberItemRow *self)
{
  if (self->dose_editor == NULL)
    {
      self->dose_editor = LIMBER_DOSE_EDITOR (limber_dose_editor_new ());
      g_signal_connect_object (self->dose_editor, "edited", G_CALLBACK (on_edited), self,
                               G_CONNECT_DEFAULT);
      g_signal_connect_object (self->dose_editor, "settled", G_CALLBACK (on_settled), self,
                               G_CONNECT_DEFAULT);
      gtk_revealer_set_child (self->revealer, GTK_WIDGET (self->dose_editor));
    }
  return self->dose_editor;
}

LimberExercise *
limber_item_row_get_item_exercise (LimberItemRow *self)
{
  LimberItem *item = self->item;

  if (limber_item_is_circuit (item) && limber_item_get_n_children (item) > 0)
    item = limber_item_get_child (item, 0);
  return limber_item_is_circuit (item)
             ? NULL
             : limber_catalog_lookup (limber_context_get_catalog (self->context),
                                      limber_item_get_exercise (item));
}

static GtkWidget *
make_child_line (LimberItemRow *self, LimberItem *child)
{
  LimberCatalog *catalog = limber_context_get_catalog (self->context);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *title = limber_item_to_title (child, catalog);
  g_autofree char *dose = limber_item_to_dose_text (child, catalog);
  GtkWidget *title_label = gtk_label_new (title);
  GtkWidget *dose_label = gtk_label_new (dose);
  GtkWidget *poster;

  poster =
      limber_poster_new (self->context,
                         limber_catalog_lookup (catalog, limber_item_get_exercise (child)), 48);
  gtk_widget_set_halign (poster, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), poster);
  gtk_label_set_ellipsize (GTK_LABEL (title_label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (title_label), 0);
  gtk_widget_set_hexpand (title_label, TRUE);
  gtk_box_append (GTK_BOX (box), title_label);
  gtk_widget_add_css_class (dose_label, "caption");
  gtk_widget_add_css_class (dose_label, "dimmed");
  gtk_box_append (GTK_BOX (box), dose_label);
  return box;
}

static void
show_children (LimberItemRow *self)
{
  gboolean circuit = limber_item_is_circuit (self->item);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->children))) != NULL)
    gtk_box_remove (self->children, child);
  for (guint i = 0; circuit && i < limber_item_get_n_children (self->item); i++)
    gtk_box_append (self->children, make_child_line (self, limber_item_get_child (self->item, i)));

  gtk_widget_set_visible (GTK_WIDGET (self->children), circuit);
  gtk_widget_set_visible (self->circuit_icon, circuit);
  gtk_widget_set_visible (GTK_WIDGET (self->poster), !circuit);
  gtk_widget_set_visible (GTK_WIDGET (self->expander), !circuit);
}

static void
name_button (gpointer button, const char *format, const char *title)
{
  g_autoptr (GString) name = g_string_new (format);

  g_string_replace (name, "%s", title, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str,
                                  -1);
}

static void
show_item (LimberItemRow *self)
{
  LimberCatalog *catalog = limber_context_get_catalog (self->context);
  g_autofree char *title = limber_item_to_title (self->item, catalog);
  g_autofree char *dose = limber_item_to_dose_text (self->item, catalog);
  const char *note = limber_item_get_note (self->item);
  gboolean has_note = note != NULL && *note != '\0';

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->dose_label, dose);
  /* Translators: a button; %s is an exercise. */
  name_button (self->expander, _ ("Edit Dose of %s"), title);
  /* Translators: a button that opens a menu; %s is an exercise. */
  name_button (self->menu_button, _ ("More for %s"), title);
  gtk_label_set_label (self->note_label, has_note ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), has_note);
  show_children (self);

  if (limber_item_is_circuit (self->item))
    limber_item_row_set_expanded (self, FALSE);
  else
    {
      limber_poster_set_exercise (self->poster, limber_item_row_get_item_exercise (self));
      if (limber_item_row_get_expanded (self))
        limber_dose_editor_set_item (self->dose_editor, self->item,
                                     limber_item_row_get_item_exercise (self));
    }
}

static void
limber_item_row_dispose (GObject *object)
{
  LimberItemRow *self = LIMBER_ITEM_ROW (object);

  g_clear_object (&self->context);
  g_clear_object (&self->draft);
  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_ITEM_ROW);

  G_OBJECT_CLASS (limber_item_row_parent_class)->dispose (object);
}

static void
limber_item_row_class_init (LimberItemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_item_row_dispose;

  g_type_ensure (LIMBER_TYPE_POSTER);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/routines/limber-item-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberItemRow, poster);
  gtk_widget_class_bind_template_child (widget_class, LimberItemRow, circuit_icon);
  gtk_widget_class_bind_template_child (widget_class, LimberItemRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, LimberItemRow, dose_label);
  gtk_widget_class_bind_template_child (widget_class, LimberItemRow, note_label);
  gtk_widget_class_bind_template_child (widget_class, LimberItemRow, expander);
  gtk_widget_class_bind_template_child (widget_class, LimberItemRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LimberItemRow, menu);
  gtk_widget_class_bind_template_child (widget_class, LimberItemRow, children);
  gtk_widget_class_bind_template_child (widget_class, LimberItemRow, revealer);

  limber_item_row_class_install_actions (widget_class);
}

static void
limber_item_row_init (LimberItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
limber_item_row_new (LimberContext *context, LimberDraft *draft)
{
  LimberItemRow *self = g_object_new (LIMBER_TYPE_ITEM_ROW, NULL);

  self->context = g_object_ref (context);
  self->draft = g_object_ref (draft);
  limber_poster_set_context (self->poster, context);
  return GTK_WIDGET (self);
}

void
limber_item_row_set_item (LimberItemRow *self, LimberItem *item, LimberSpot at, guint n_items)
{
  g_autofree char *description = NULL;

  g_return_if_fail (LIMBER_IS_ITEM_ROW (self));
  g_return_if_fail (LIMBER_IS_ITEM (item));

  self->at = at;
  self->n_items = n_items;
  if (g_set_object (&self->item, item))
    show_item (self);

  description = limber_item_to_description (item, limber_context_get_catalog (self->context),
                                            at.index, n_items);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                  -1);
  limber_item_row_update_actions (self);
}

LimberItem *
limber_item_row_get_item (LimberItemRow *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM_ROW (self), NULL);

  return self->item;
}

void
limber_item_row_set_expanded (LimberItemRow *self, gboolean expanded)
{
  g_return_if_fail (LIMBER_IS_ITEM_ROW (self));

  expanded = expanded && !limber_item_is_circuit (self->item);
  if (expanded)
    limber_dose_editor_set_item (ensure_dose_editor (self), self->item,
                                 limber_item_row_get_item_exercise (self));
  else
    limber_history_seal (limber_draft_get_history (self->draft));
  gtk_revealer_set_reveal_child (self->revealer, expanded);
  gtk_button_set_icon_name (self->expander, expanded ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
}

gboolean
limber_item_row_get_expanded (LimberItemRow *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM_ROW (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}
