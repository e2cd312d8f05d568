/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "limber-test-world.h"
#include "ui/catalog/limber-catalog-page.h"

G_BEGIN_DECLS

/* A catalog of the built-in exercises; the page is there once it is presented, as every test has to. */
typedef struct
{
  LimberTestWorld *world;
  GtkWidget *page;
  GtkWindow *window;
  guint expected; /* how many a search is to find */
} LimberTestCatalog;

/* For g_test_add(). */
void limber_test_catalog_set_up (LimberTestCatalog *self, gconstpointer data);
void limber_test_catalog_tear_down (LimberTestCatalog *self, gconstpointer data);

/* limber_test_catalog_add: a test case, with a catalog of its own. */
void limber_test_catalog_add (const char *path, void (*test) (LimberTestCatalog *, gconstpointer));

/* limber_test_catalog_present: in a window of that width, in pixels. */
void limber_test_catalog_present (LimberTestCatalog *self, int width);

/* limber_test_catalog_get_found: (transfer none): what the page shows. */
GListModel *limber_test_catalog_get_found (LimberTestCatalog *self);

/* limber_test_catalog_has_found: (as a condition to wait for): as many as expected. */
gboolean limber_test_catalog_has_found (gpointer self);

/* limber_test_catalog_search: waits until @expected are found. */
void limber_test_catalog_search (LimberTestCatalog *self, const char *text, guint expected);

G_END_DECLS
