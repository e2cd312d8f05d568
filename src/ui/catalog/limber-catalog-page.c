/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-catalog-page.h"

#include <glib/gi18n.h>

#include "ui/catalog/limber-catalog-grid.h"
#include "ui/catalog/limber-catalog-order.h"
#include "ui/catalog/limber-filter-chips.h"
#include "ui/catalog/limber-filter-pane.h"
#include "ui/catalog/limber-pick-bar.h"
#include "ui/widgets/limber-announce.h"
#include "ui/widgets/limber-find-key.h"
#include "ui/widgets/limber-name.h"

struct _LimberCatalogPage
{
  AdwBreakpointBin parent_instance;

  LimberContext *context;
  LimberSearch *query;
  LimberCatalogOrder *sorting;
  LimberCatalogPicks *picks;

  LimberFilterPane *pane;
  GtkSearchEntry *search;
  GtkToggleButton *filters;
  GtkLabel *count;
  LimberFilterChips *chips;
  GtkToggleButton *select;
  GtkMenuButton *order;
  GtkStack *stack;
  LimberCatalogGrid *grid;
  AdwStatusPage *empty;
  GtkWidget *clear_filters;
  GtkWidget *clear_search;
  LimberPickBar *pick_bar;
};

enum
{
  PROP_0,
  PROP_CONTEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberCatalogPage, limber_catalog_page, ADW_TYPE_BREAKPOINT_BIN)

/* --- searching --- */

static char *
describe_count (LimberCatalogPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->query));

  return g_strdup_printf (ngettext ("%u exercise", "%u exercises", n), n);
}

static void
show_count (LimberCatalogPage *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->query)) > 0;
  gboolean filtered = limber_search_get_n_filters (self->query) > 0;
  gboolean searched = limber_search_has_text (self->query);
  g_autofree char *count = describe_count (self);

  gtk_label_set_label (self->count, count);
  limber_name_widget (GTK_WIDGET (self->count), count);
  gtk_stack_set_visible_child_name (self->stack, any ? "grid" : "empty");
  adw_status_page_set_description (self->empty, !searched ? _ ("Try fewer filters.")
                                                : !filtered
                                                    ? _ ("Try other words.")
                                                    : _ ("Try other words or fewer filters."));
  gtk_widget_set_visible (self->clear_filters, filtered);
  gtk_widget_set_visible (self->clear_search, searched);
}

static void
show_filters (LimberCatalogPage *self)
{
  guint n = limber_search_get_n_filters (self->query);
  g_autofree char *label
      /* Translators: a button; the number of filters that are on */
      = n > 0 ? g_strdup_printf (_ ("Filters (%u)"), n) : g_strdup (_ ("Filters"));

  gtk_button_set_label (GTK_BUTTON (self->filters), label);
}

static void
on_query_changed (LimberCatalogPage *self)
{
  g_autofree char *before = g_strdup (gtk_label_get_label (self->count));

  show_filters (self);
  show_count (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self))
      && !g_str_equal (before, gtk_label_get_label (self->count)))
    limber_announce (GTK_WIDGET (self), gtk_label_get_label (self->count));
}

static void
on_search_changed (LimberCatalogPage *self)
{
  limber_search_set_text (self->query, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

/* "catalog.search": @target: the words; filters from before don't stand in the way. */
static void
search (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberCatalogPage *self = LIMBER_CATALOG_PAGE (widget);

  limber_search_clear (self->query, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->search), g_variant_get_string (target, NULL));
  gtk_editable_set_position (GTK_EDITABLE (self->search), -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
on_stop_search (LimberCatalogPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

/* The button that was pressed goes with the page that it is on. */
static void
clear_filters (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberCatalogPage *self = LIMBER_CATALOG_PAGE (widget);

  limber_search_clear (self->query, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
clear_search (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberCatalogPage *self = LIMBER_CATALOG_PAGE (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  limber_search_set_text (self->query, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static gboolean
stop_picking (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LimberCatalogPage *self = LIMBER_CATALOG_PAGE (widget);
  gboolean picking = limber_catalog_picks_get_active (self->picks);

  limber_catalog_picks_set_active (self->picks, FALSE);
  return picking;
}

static void
add_escape (LimberCatalogPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut *escape = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                          gtk_callback_action_new (stop_picking, NULL, NULL));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), escape);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* --- the object --- */

static void
set_up_order (LimberCatalogPage *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GAction) action =
      g_settings_create_action (limber_context_get_settings (self->context), "catalog-order");

  g_action_map_add_action (G_ACTION_MAP (group), action);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "catalog-settings", G_ACTION_GROUP (group));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->order), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Sort"), -1);
  self->sorting = limber_catalog_order_new (self->context, self->query);
}

static void
limber_catalog_page_constructed (GObject *object)
{
  LimberCatalogPage *self = LIMBER_CATALOG_PAGE (object);

  G_OBJECT_CLASS (limber_catalog_page_parent_class)->constructed (object);
  self->query = limber_search_new (limber_context_get_catalog (self->context));
  self->picks = limber_catalog_picks_new ();
  set_up_order (self);
  limber_filter_pane_set_search (self->pane, self->context, self->query);
  limber_filter_chips_set_search (self->chips, self->query);
  limber_catalog_grid_set_model (self->grid, self->context, G_LIST_MODEL (self->query),
                                 self->picks);
  limber_pick_bar_set_picks (self->pick_bar, self->context, self->picks);
  g_object_bind_property (self->picks, "active", self->select, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (self->query, "changed", G_CALLBACK (on_query_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));
  show_filters (self);
  show_count (self);
}

static void
limber_catalog_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LimberCatalogPage *self = LIMBER_CATALOG_PAGE (object);

  switch (id)
    {
    case PROP_CONTEXT:
      self->context = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_catalog_page_dispose (GObject *object)
{
  LimberCatalogPage *self = LIMBER_CATALOG_PAGE (object);

  if (self->query != NULL)
    g_signal_handlers_disconnect_by_data (self->query, self);
  g_clear_object (&self->sorting);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_CATALOG_PAGE);
  g_clear_object (&self->picks);
  g_clear_object (&self->query);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (limber_catalog_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LIMBER_TYPE_CATALOG_GRID);
  g_type_ensure (LIMBER_TYPE_FILTER_PANE);
  g_type_ensure (LIMBER_TYPE_FILTER_CHIPS);
  g_type_ensure (LIMBER_TYPE_PICK_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/catalog/limber-catalog-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberCatalogPage, pane);
  gtk_widget_class_bind_template_child (widget_class, LimberCatalogPage, search);
  gtk_widget_class_bind_template_child (widget_class, LimberCatalogPage, filters);
  gtk_widget_class_bind_template_child (widget_class, LimberCatalogPage, count);
  gtk_widget_class_bind_template_child (widget_class, LimberCatalogPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LimberCatalogPage, grid);
  gtk_widget_class_bind_template_child (widget_class, LimberCatalogPage, chips);
  gtk_widget_class_bind_template_child (widget_class, LimberCatalogPage, select);
  gtk_widget_class_bind_template_child (widget_class, LimberCatalogPage, order);
  gtk_widget_class_bind_template_child (widget_class, LimberCatalogPage, pick_bar);
  gtk_widget_class_bind_template_child (widget_class, LimberCatalogPage, empty);
  gtk_widget_class_bind_template_child (widget_class, LimberCatalogPage, clear_filters);
  gtk_widget_class_bind_template_child (widget_class, LimberCatalogPage, clear_search);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
}

static void
limber_catalog_page_class_init (LimberCatalogPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = limber_catalog_page_constructed;
  object_class->dispose = limber_catalog_page_dispose;
  object_class->set_property = limber_catalog_page_set_property;
  properties[PROP_CONTEXT] =
      g_param_spec_object ("context", NULL, NULL, LIMBER_TYPE_CONTEXT,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "catalog.clear-filters", NULL, clear_filters);
  gtk_widget_class_install_action (widget_class, "catalog.search", "s", search);
  gtk_widget_class_install_action (widget_class, "catalog.clear-search", NULL, clear_search);
}

static void
limber_catalog_page_init (LimberCatalogPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_find_key_add (GTK_WIDGET (self->search));
  add_escape (self);
}

GtkWidget *
limber_catalog_page_new (LimberContext *context)
{
  return g_object_new (LIMBER_TYPE_CATALOG_PAGE, "context", context, NULL);
}
