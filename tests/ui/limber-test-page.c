/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-page.h"

void
limber_test_page_present (LimberTestPage *f, GtkWidget *page, int width, int height)
{
  GtkWidget *toasts = adw_toast_overlay_new ();

  f->page = page;
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), page);
  f->window = limber_test_present (toasts, width, height);
}

static void
set_up (LimberTestPage *f, gconstpointer data)
{
  f->world = limber_test_world_new ();
}

void
limber_test_page_tear_down (LimberTestPage *f, gconstpointer data)
{
  gtk_window_destroy (f->window);
  limber_test_world_free (f->world);
}

void
limber_test_page_add (const char *path, void (*test) (LimberTestPage *, gconstpointer))
{
  g_test_add (path, LimberTestPage, NULL, set_up, test, limber_test_page_tear_down);
}
