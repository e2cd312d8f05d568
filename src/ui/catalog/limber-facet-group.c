/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-facet-group.h"

#include <glib/gi18n.h>

struct _LimberFacetGroup
{
  AdwBin parent_instance;

  LimberSearch *search;
  LimberFacet facet;
  guint32 values;
  gboolean titled;
  gboolean updating;

  guint n_toggles;
  GtkToggleButton *toggles[LIMBER_FACET_MAX_VALUES];
  GtkLabel *counts[LIMBER_FACET_MAX_VALUES];
  AdwWrapBox *box;
};

G_DEFINE_FINAL_TYPE (LimberFacetGroup, limber_facet_group, ADW_TYPE_BIN)

static void
on_toggled (LimberFacetGroup *self)
{
  if (self->updating)
    return;
  for (guint value = 0; value < self->n_toggles; value++)
    limber_search_choose (self->search, self->facet, value,
                          gtk_toggle_button_get_active (self->toggles[value]));
}

static const char *
get_label (LimberFacetGroup *self, guint value)
{
  return limber_search_index_get_label (limber_search_get_index (self->search), self->facet, value);
}

static void
add_toggle (LimberFacetGroup *self)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (get_label (self, self->n_toggles));
  GtkWidget *count = gtk_label_new (NULL);

  self->toggles[self->n_toggles] = GTK_TOGGLE_BUTTON (button);
  self->counts[self->n_toggles] = GTK_LABEL (count);
  self->n_toggles++;
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (count, "dimmed");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "filter");
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->box, button);
}

/* Returns: whether it is shown. */
static gboolean
update_toggle (LimberFacetGroup *self, guint value)
{
  GtkToggleButton *toggle = self->toggles[value];
  gboolean chosen = limber_search_is_chosen (self->search, self->facet, value);
  gboolean wanted =
      LIMBER_SET_HAS (self->values, value) || value >= limber_facet_get_n_values (self->facet);
  gboolean shown = wanted && (chosen || limber_search_offers (self->search, self->facet, value));
  guint count = limber_search_count (self->search, self->facet, value);
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_autofree char *label
      /* Translators: a filter, as "Strength", and how many exercises it would show */
      = g_strdup_printf (ngettext ("%s: %u exercise", "%s: %u exercises", count),
                         get_label (self, value), count);

  gtk_toggle_button_set_active (toggle, chosen);
  gtk_label_set_label (self->counts[value], number);
  gtk_widget_set_visible (GTK_WIDGET (toggle), shown);
  gtk_widget_set_sensitive (GTK_WIDGET (toggle), chosen || count > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return shown;
}

static void
update (LimberFacetGroup *self)
{
  LimberSearchIndex *index = limber_search_get_index (self->search);
  guint n_shown = 0;

  self->updating = TRUE;
  while (self->n_toggles < limber_search_index_get_n_values (index, self->facet))
    add_toggle (self);
  for (guint value = 0; value < self->n_toggles; value++)
    n_shown += (guint) update_toggle (self, value);
  gtk_widget_set_visible (GTK_WIDGET (self), n_shown > (self->titled ? 1 : 0));
  self->updating = FALSE;
}

static void
limber_facet_group_dispose (GObject *object)
{
  g_clear_object (&LIMBER_FACET_GROUP (object)->search);
  G_OBJECT_CLASS (limber_facet_group_parent_class)->dispose (object);
}

static void
limber_facet_group_class_init (LimberFacetGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_facet_group_dispose;
}

static void
limber_facet_group_init (LimberFacetGroup *self)
{
}

static GtkWidget *
create_title (const char *title)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  return label;
}

GtkWidget *
limber_facet_group_new (LimberSearch *search, LimberFacet facet, const char *title, guint32 values)
{
  LimberFacetGroup *self = g_object_new (LIMBER_TYPE_FACET_GROUP, NULL);
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->search = g_object_ref (search);
  self->facet = facet;
  self->values = values;
  self->titled = title != NULL;
  self->box = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->box, 6);
  adw_wrap_box_set_line_spacing (self->box, 6);
  if (title != NULL)
    gtk_box_append (GTK_BOX (group), create_title (title));
  gtk_box_append (GTK_BOX (group), GTK_WIDGET (self->box));
  adw_bin_set_child (ADW_BIN (self), group);
  g_signal_connect_object (search, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
