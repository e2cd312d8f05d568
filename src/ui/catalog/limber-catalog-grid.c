/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-catalog-grid.h"

#include "ui/catalog/limber-catalog-card.h"
#include "ui/catalog/limber-catalog-mover.h"
#include "ui/catalog/limber-visible-cards.h"

/* The least width of a card and what lies around it, in px or, where two of them fit, in sp; see its template. */
#define CARD_WIDTH 168

struct _LimberCatalogGrid
{
  AdwBin parent_instance;

  LimberContext *context;
  LimberCatalogPicks *picks;
  LimberCatalogMover *mover;
  LimberVisibleCards *visible;
  gulong focus_handler;
  guint source;

  GtkScrolledWindow *scrolled;
  GtkGridView *grid;
};

G_DEFINE_FINAL_TYPE (LimberCatalogGrid, limber_catalog_grid, ADW_TYPE_BIN)

/* --- cards --- */

static void
on_hovered (LimberCatalogGrid *self, GParamSpec *pspec, LimberCatalogCard *card)
{
  limber_catalog_mover_hover (self->mover, card);
}

static void
on_setup (LimberCatalogGrid *self, GtkListItem *item)
{
  GtkWidget *card = limber_catalog_card_new (self->context);

  limber_catalog_card_set_picks (LIMBER_CATALOG_CARD (card), self->picks);
  g_signal_connect_object (card, "notify::hovered", G_CALLBACK (on_hovered), self,
                           G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, card);
}

static void
on_bind (LimberCatalogGrid *self, GtkListItem *item)
{
  LimberExercise *exercise = gtk_list_item_get_item (item);
  LimberCatalogCard *card = LIMBER_CATALOG_CARD (gtk_list_item_get_child (item));

  limber_catalog_card_set_exercise (card, exercise);
  limber_visible_cards_add (self->visible, card);
  gtk_list_item_set_accessible_label (item, limber_exercise_get_name (exercise));
}

static void
on_unbind (LimberCatalogGrid *self, GtkListItem *item)
{
  LimberCatalogCard *card = LIMBER_CATALOG_CARD (gtk_list_item_get_child (item));

  limber_catalog_mover_forget (self->mover, card);
  limber_visible_cards_remove (self->visible, card);
  limber_catalog_card_set_exercise (card, NULL);
}

static void
on_activate (LimberCatalogGrid *self, guint position)
{
  g_autoptr (LimberExercise) exercise =
      g_list_model_get_item (G_LIST_MODEL (gtk_grid_view_get_model (self->grid)), position);
  const char *id = limber_exercise_get_id (exercise);

  if (limber_catalog_picks_get_active (self->picks))
    limber_catalog_picks_toggle (self->picks, id);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-exercise", "s", id);
}

/* --- the card with the focus --- */

/* The grid's cells take the focus; their only child is the card. */
static LimberCatalogCard *
get_focused_card (LimberCatalogGrid *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *child = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return child != NULL && LIMBER_IS_CATALOG_CARD (child) ? LIMBER_CATALOG_CARD (child) : NULL;
}

static void
on_focus_changed (LimberCatalogGrid *self)
{
  if (self->mover != NULL)
    limber_catalog_mover_focus (self->mover, get_focused_card (self));
}

static void
pick (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberCatalogGrid *self = LIMBER_CATALOG_GRID (widget);
  LimberCatalogCard *card = get_focused_card (self);
  LimberExercise *exercise = card != NULL ? limber_catalog_card_get_exercise (card) : NULL;

  if (exercise != NULL)
    limber_catalog_picks_toggle (self->picks, limber_exercise_get_id (exercise));
}

static void
limber_catalog_grid_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (limber_catalog_grid_parent_class)->root (widget);
  LIMBER_CATALOG_GRID (widget)->focus_handler =
      g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget",
                               G_CALLBACK (on_focus_changed), widget, G_CONNECT_SWAPPED);
}

static void
limber_catalog_grid_unroot (GtkWidget *widget)
{
  g_clear_signal_handler (&LIMBER_CATALOG_GRID (widget)->focus_handler,
                          gtk_widget_get_root (widget));
  GTK_WIDGET_CLASS (limber_catalog_grid_parent_class)->unroot (widget);
}

static gboolean
limber_catalog_grid_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIMBER_CATALOG_GRID (widget)->grid));
}

/* --- columns --- */

static guint
get_max_columns (LimberCatalogGrid *self)
{
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (self->scrolled);
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));
  double width = gtk_adjustment_get_page_size (across);
  guint n = (guint) MAX (width / CARD_WIDTH, 1);
  guint n_readable =
      (guint) (width / adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, CARD_WIDTH, settings));

  return MAX (MIN (n, 2), MIN (n, n_readable));
}

static void
on_time (gpointer user_data)
{
  LimberCatalogGrid *self = user_data;

  self->source = 0;
  gtk_grid_view_set_max_columns (self->grid, get_max_columns (self));
}

/* A grid view makes thirty rows of as many cards as it may have columns: so it may have no more than fit. Not at once,
 * since it is being laid out. */
static void
on_width_changed (LimberCatalogGrid *self)
{
  if (self->source == 0 && get_max_columns (self) != gtk_grid_view_get_max_columns (self->grid))
    self->source = g_idle_add_once (on_time, self);
}

/* --- the object --- */

void
limber_catalog_grid_set_model (LimberCatalogGrid *self,
                               LimberContext *context,
                               GListModel *exercises,
                               LimberCatalogPicks *picks)
{
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (g_object_ref (exercises));

  g_return_if_fail (LIMBER_IS_CATALOG_GRID (self));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  self->picks = g_object_ref (picks);
  self->mover = limber_catalog_mover_new (context);
  self->visible = limber_visible_cards_new (self->scrolled);
  gtk_grid_view_set_model (self->grid, GTK_SELECTION_MODEL (selection));
}

static void
limber_catalog_grid_dispose (GObject *object)
{
  LimberCatalogGrid *self = LIMBER_CATALOG_GRID (object);

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->grid != NULL)
    gtk_grid_view_set_model (self->grid, NULL);
  g_clear_object (&self->mover);
  g_clear_object (&self->visible);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_CATALOG_GRID);
  g_clear_object (&self->picks);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (limber_catalog_grid_parent_class)->dispose (object);
}

static void
limber_catalog_grid_class_init (LimberCatalogGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_catalog_grid_dispose;
  widget_class->root = limber_catalog_grid_root;
  widget_class->unroot = limber_catalog_grid_unroot;
  widget_class->grab_focus = limber_catalog_grid_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/catalog/limber-catalog-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberCatalogGrid, scrolled);
  gtk_widget_class_bind_template_child (widget_class, LimberCatalogGrid, grid);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_install_action (widget_class, "grid.pick", NULL, pick);
}

static void
limber_catalog_grid_init (LimberCatalogGrid *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scrolled),
                           "notify::page-size", G_CALLBACK (on_width_changed), self,
                           G_CONNECT_SWAPPED);
}
