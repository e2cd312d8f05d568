/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-filter-pane.h"

#include "ui/catalog/limber-body-map.h"
#include "ui/catalog/limber-facet-group.h"
#include "ui/catalog/limber-owned-equipment.h"

struct _LimberFilterPane
{
  AdwBin parent_instance;

  LimberContext *context;
  LimberSearch *search;
  gboolean updating;

  GtkToggleButton *favourites;
  GtkToggleButton *owned;
  AdwBin *owned_bin;
  GtkBox *region_group;
  LimberBodyMap *map;
  GtkBox *facets;
};

G_DEFINE_FINAL_TYPE (LimberFilterPane, limber_filter_pane, ADW_TYPE_BIN)

/* --- favourites, and what one has --- */

static void
limit_to_favourites (LimberFilterPane *self, gboolean limited)
{
  LimberFavourites *favourites = limber_context_get_favourites (self->context);

  limber_search_limit_to_ids (self->search,
                              limited ? limber_favourites_get_ids (favourites) : NULL);
}

static void
limit_to_owned (LimberFilterPane *self, gboolean limited)
{
  GSettings *settings = limber_context_get_settings (self->context);

  limber_search_limit_to_equipment (self->search, limited, limber_owned_equipment_get (settings));
}

static void
on_favourites_toggled (LimberFilterPane *self)
{
  if (!self->updating)
    limit_to_favourites (self, gtk_toggle_button_get_active (self->favourites));
}

static void
on_owned_toggled (LimberFilterPane *self)
{
  if (!self->updating)
    limit_to_owned (self, gtk_toggle_button_get_active (self->owned));
}

static void
on_favourites_changed (LimberFilterPane *self)
{
  if (limber_search_is_limited_to_ids (self->search))
    limit_to_favourites (self, TRUE);
}

/* Who says what equipment there is wants to see what can be done with it. */
static void
on_owned_changed (LimberFilterPane *self)
{
  limit_to_owned (self, TRUE);
}

static void
update (LimberFilterPane *self)
{
  self->updating = TRUE;
  gtk_toggle_button_set_active (self->favourites, limber_search_is_limited_to_ids (self->search));
  gtk_toggle_button_set_active (self->owned, limber_search_is_limited_to_equipment (self->search));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "filter.clear",
                                 limber_search_get_n_filters (self->search) > 0);
  self->updating = FALSE;
}

/* --- the object --- */

static void
add_facets (LimberFilterPane *self)
{
  static const LimberFacet shown[] = { LIMBER_FACET_KIND, LIMBER_FACET_POSITION,
                                       LIMBER_FACET_EQUIPMENT, LIMBER_FACET_SOURCE };

  /* The only region that has no place on the map. */
  gtk_box_append (self->region_group,
                  limber_facet_group_new (self->search, LIMBER_FACET_REGION, NULL,
                                          LIMBER_SET_OF (LIMBER_REGION_WHOLE_BODY)));
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    gtk_box_append (self->facets,
                    limber_facet_group_new (self->search, shown[i],
                                            limber_facet_get_title (shown[i]), G_MAXUINT32));
}

void
limber_filter_pane_set_search (LimberFilterPane *self, LimberContext *context, LimberSearch *search)
{
  GSettings *settings = limber_context_get_settings (context);

  g_return_if_fail (self->search == NULL);

  self->context = g_object_ref (context);
  self->search = g_object_ref (search);
  limber_body_map_set_search (self->map, search);
  adw_bin_set_child (self->owned_bin, limber_owned_equipment_new_button (settings));
  add_facets (self);
  g_signal_connect_object (search, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (limber_context_get_favourites (context), "changed",
                           G_CALLBACK (on_favourites_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::my-equipment", G_CALLBACK (on_owned_changed), self,
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

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_FILTER_PANE);
  g_clear_object (&self->search);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (limber_filter_pane_parent_class)->dispose (object);
}

static void
limber_filter_pane_class_init (LimberFilterPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_filter_pane_dispose;

  g_type_ensure (LIMBER_TYPE_BODY_MAP);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/catalog/limber-filter-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberFilterPane, favourites);
  gtk_widget_class_bind_template_child (widget_class, LimberFilterPane, owned);
  gtk_widget_class_bind_template_child (widget_class, LimberFilterPane, owned_bin);
  gtk_widget_class_bind_template_child (widget_class, LimberFilterPane, region_group);
  gtk_widget_class_bind_template_child (widget_class, LimberFilterPane, map);
  gtk_widget_class_bind_template_child (widget_class, LimberFilterPane, facets);
  gtk_widget_class_bind_template_callback (widget_class, on_favourites_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_owned_toggled);
  gtk_widget_class_install_action (widget_class, "filter.clear", NULL, clear);
}

static void
limber_filter_pane_init (LimberFilterPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
