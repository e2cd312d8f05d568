/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "limber-test-world.h"

G_BEGIN_DECLS

/* A page that is tested by itself, in a world and a window of its own. */
typedef struct
{
  LimberTestWorld *world;
  GtkWidget *page;
  GtkWindow *window;
} LimberTestPage;

/* limber_test_page_present: @page (transfer full), made with the context of f->world, below a place for toasts in a window
 * of @width × @height. */
void limber_test_page_present (LimberTestPage *f, GtkWidget *page, int width, int height);

/* For g_test_add(), where all test cases present the same. */
void limber_test_page_tear_down (LimberTestPage *f, gconstpointer data);

/* limber_test_page_add: a test case, which has to present a page. */
void limber_test_page_add (const char *path, void (*test) (LimberTestPage *, gconstpointer));

G_END_DECLS
