/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-catalog.h"

#define HEIGHT 700

void
limber_test_catalog_set_up (LimberTestCatalog *self, gconstpointer data)
{
  self->world = limber_test_world_new ();
}

void
limber_test_catalog_tear_down (LimberTestCatalog *self, gconstpointer data)
{
  gtk_window_destroy (self->window);
  limber_test_world_free (self->world);
}

void
limber_test_catalog_present (LimberTestCatalog *self, int width)
{
  self->page = limber_catalog_page_new (self->world->context);
  self->window = limber_test_present (self->page, width, HEIGHT);
}

GListModel *
limber_test_catalog_get_found (LimberTestCatalog *self)
{
  GtkWidget *grid = limber_test_find (self->page, GTK_TYPE_GRID_VIEW, NULL);

  return G_LIST_MODEL (gtk_grid_view_get_model (GTK_GRID_VIEW (grid)));
}

gboolean
limber_test_catalog_has_found (gpointer data)
{
  LimberTestCatalog *self = data;

  return g_list_model_get_n_items (limber_test_catalog_get_found (self)) == self->expected;
}

void
limber_test_catalog_search (LimberTestCatalog *self, const char *text, guint expected)
{
  GtkWidget *entry = limber_test_find (self->page, GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  self->expected = expected;
  limber_test_wait (limber_test_catalog_has_found, self);
}

void
limber_test_catalog_add (const char *path, void (*test) (LimberTestCatalog *, gconstpointer))
{
  g_test_add (path, LimberTestCatalog, NULL, limber_test_catalog_set_up, test,
              limber_test_catalog_tear_down);
}
