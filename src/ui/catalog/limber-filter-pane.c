/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-filter-pane.h"

#include <glib/gi18n.h>

struct _LimberFilterPane
{
  AdwBin parent_instance;

  LimberSearch *search;
  gboolean updating;

  GtkToggleButton *toggles[LIMBER_N_FACETS][LIMBER_FACET_MAX_VALUES];
  GtkLabel *counts[LIMBER_N_FACETS][LIMBER_FACET_MAX_VALUES];

  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (LimberFilterPane, limber_filter_pane, ADW_TYPE_BIN)

static void
read_toggles (LimberFilterPane *self)
{
  if (self->updating)
    return;
  for (guint facet = 0; facet < LIMBER_N_FACETS; facet++)
    for (guint value = 0; value < limber_facet_get_n_values (facet); value++)
      limber_search_choose (self->search, facet, value,
                            gtk_toggle_button_get_active (self->toggles[facet][value]));
}

static GtkWidget *
create_toggle (LimberFilterPane *self, LimberFacet facet, guint value)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *count = gtk_label_new (NULL);

  self->toggles[facet][value] = GTK_TOGGLE_BUTTON (button);
  self->counts[facet][value] = GTK_LABEL (count);
  gtk_widget_add_css_class (count, "dimmed");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), gtk_label_new (limber_facet_get_label (facet, value)));
  gtk_box_append (GTK_BOX (box), count);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "filter");
  g_signal_connect_object (button, "toggled", G_CALLBACK (read_toggles), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_facet (LimberFilterPane *self, LimberFacet facet)
{
  GtkWidget *title = gtk_label_new (limber_facet_get_title (facet));
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *wrap = adw_wrap_box_new ();

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (wrap), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (wrap), 6);
  for (guint value = 0; value < limber_facet_get_n_values (facet); value++)
    adw_wrap_box_append (ADW_WRAP_BOX (wrap), create_toggle (self, facet, value));
  gtk_box_append (GTK_BOX (group), title);
  gtk_box_append (GTK_BOX (group), wrap);
  gtk_box_append (self->box, group);
}

/* A value that nothing in the catalog has is not offered; one that only the other filters rule out is greyed. */
static void
update_toggle (LimberFilterPane *self, LimberFacet facet, guint value)
{
  GtkToggleButton *toggle = self->toggles[facet][value];
  gboolean chosen = limber_search_is_chosen (self->search, facet, value);
  guint count = limber_search_count (self->search, facet, value);
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_autofree char *label
      /* Translators: a filter, as "Strength", and how many exercises it would show */
      = g_strdup_printf (ngettext ("%s: %u exercise", "%s: %u exercises", count),
                         limber_facet_get_label (facet, value), count);

  gtk_toggle_button_set_active (toggle, chosen);
  gtk_label_set_label (self->counts[facet][value], number);
  gtk_widget_set_visible (GTK_WIDGET (toggle),
                          chosen || limber_search_offers (self->search, facet, value));
  gtk_widget_set_sensitive (GTK_WIDGET (toggle), chosen || count > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
update (LimberFilterPane *self)
{
  self->updating = TRUE;
  for (guint facet = 0; facet < LIMBER_N_FACETS; facet++)
    for (guint value = 0; value < limber_facet_get_n_values (facet); value++)
      update_toggle (self, facet, value);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "filter.clear",
                                 limber_search_get_n_filters (self->search) > 0);
  self->updating = FALSE;
}

void
limber_filter_pane_set_search (LimberFilterPane *self, LimberSearch *search)
{
  g_return_if_fail (self->search == NULL);

  self->search = g_object_ref (search);
  for (guint facet = 0; facet < LIMBER_N_FACETS; facet++)
    add_facet (self, facet);
  g_signal_connect_object (search, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (limber_search_get_index (search), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

static void
clear (GtkWidget *widget, const char *name, GVariant *target)
{
  limber_search_clear (LIMBER_FILTER_PANE (widget)->search, FALSE);
}

static void
limber_filter_pane_dispose (GObject *object)
{
  LimberFilterPane *self = LIMBER_FILTER_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_FILTER_PANE);
  g_clear_object (&self->search);
  G_OBJECT_CLASS (limber_filter_pane_parent_class)->dispose (object);
}

static void
limber_filter_pane_class_init (LimberFilterPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_filter_pane_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/catalog/limber-filter-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberFilterPane, box);
  gtk_widget_class_install_action (widget_class, "filter.clear", NULL, clear);
}

static void
limber_filter_pane_init (LimberFilterPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
