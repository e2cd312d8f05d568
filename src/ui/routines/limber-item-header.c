/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-item-header.h"

#include <glib/gi18n.h>

#include "ui/limber-fill-in.h"
#include "ui/routines/limber-edits.h"
#include "ui/routines/limber-item-text.h"
#include "ui/widgets/limber-poster.h"

struct _LimberItemHeader
{
  GtkBox parent_instance;

  LimberContext *context;

  LimberPoster *poster;
  GtkWidget *circuit_icon;
  GtkLabel *title_label;
  GtkLabel *dose_label;
  GtkLabel *note_label;
  GtkButton *expander;
  GtkWidget *menu_button;
};

G_DEFINE_FINAL_TYPE (LimberItemHeader, limber_item_header, GTK_TYPE_BOX)

static void
limber_item_header_dispose (GObject *object)
{
  g_clear_object (&LIMBER_ITEM_HEADER (object)->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_ITEM_HEADER);

  G_OBJECT_CLASS (limber_item_header_parent_class)->dispose (object);
}

static void
limber_item_header_class_init (LimberItemHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_item_header_dispose;

  g_type_ensure (LIMBER_TYPE_POSTER);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/routines/limber-item-header.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberItemHeader, poster);
  gtk_widget_class_bind_template_child (widget_class, LimberItemHeader, circuit_icon);
  gtk_widget_class_bind_template_child (widget_class, LimberItemHeader, title_label);
  gtk_widget_class_bind_template_child (widget_class, LimberItemHeader, dose_label);
  gtk_widget_class_bind_template_child (widget_class, LimberItemHeader, note_label);
  gtk_widget_class_bind_template_child (widget_class, LimberItemHeader, expander);
  gtk_widget_class_bind_template_child (widget_class, LimberItemHeader, menu_button);
}

static void
limber_item_header_init (LimberItemHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
limber_item_header_new (LimberContext *context)
{
  LimberItemHeader *self = g_object_new (LIMBER_TYPE_ITEM_HEADER, NULL);

  self->context = g_object_ref (context);
  limber_poster_set_context (self->poster, context);
  return GTK_WIDGET (self);
}

static void
name_button (gpointer button, const char *format, const char *title)
{
  g_autofree char *name = limber_fill_in (format, title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
limber_item_header_set_item (LimberItemHeader *self, LimberItem *item, LimberExercise *exercise)
{
  LimberCatalog *catalog = limber_context_get_catalog (self->context);
  gboolean circuit = limber_item_is_circuit (item);
  g_autofree char *title = limber_item_to_title (item, catalog);
  g_autofree char *dose =
      limber_item_to_dose_text (item, catalog, limber_context_get_load_unit (self->context));
  const char *note = limber_item_get_note (item);

  g_return_if_fail (LIMBER_IS_ITEM_HEADER (self));

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->dose_label, dose);
  gtk_label_set_label (self->note_label, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), *note != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->poster), !circuit);
  gtk_widget_set_visible (self->circuit_icon, circuit);
  if (!circuit)
    limber_poster_set_exercise (self->poster, exercise);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->expander),
                               circuit ? _ ("Edit Circuit") : _ ("Edit Dose"));
  /* Translators: a button; %s is an exercise. */
  name_button (self->expander, circuit ? _ ("Edit Circuit") : _ ("Edit Dose of %s"), title);
  /* Translators: a button that opens a menu; %s is an exercise. */
  name_button (self->menu_button, _ ("More for %s"), title);
}

void
limber_item_header_set_expanded (LimberItemHeader *self, gboolean expanded)
{
  g_return_if_fail (LIMBER_IS_ITEM_HEADER (self));

  gtk_button_set_icon_name (self->expander, expanded ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_STATE_EXPANDED,
                               expanded, -1);
}

GtkWidget *
limber_item_header_get_menu_button (LimberItemHeader *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM_HEADER (self), NULL);

  return self->menu_button;
}
