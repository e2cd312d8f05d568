/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-shell.h"
#include "ui/shell/limber-place-bar.h"

static GtkWidget *
get_stack (LimberTestShell *fixture)
{
  return limber_test_find (GTK_WIDGET (fixture->window), ADW_TYPE_VIEW_STACK, NULL);
}

static GtkWidget *
find_label (GtkWidget *tab)
{
  return limber_test_find (tab, GTK_TYPE_LABEL, NULL);
}

/* With names as long as there is room for, and else none at all: never a part of one. */
static void
test_names (LimberTestShell *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window), *bar;

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  limber_test_settle (window);
  bar = limber_test_find (window, LIMBER_TYPE_PLACE_BAR, NULL);
  g_assert_true (gtk_widget_get_mapped (bar));
  for (GtkWidget *tab = gtk_widget_get_first_child (bar); tab != NULL;
       tab = gtk_widget_get_next_sibling (tab))
    g_assert_true (gtk_widget_get_child_visible (find_label (tab)));
  limber_test_assert_names (bar);

  g_signal_emit_by_name (gtk_widget_get_last_child (bar), "clicked");
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (get_stack (fixture))), ==,
                   "progress");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (gtk_widget_get_last_child (bar)),
                                    GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
}

/* @scale: in px per sp */
static void
scale_texts (GtkWidget *window, int scale)
{
  g_object_set (gtk_widget_get_settings (window), "gtk-xft-dpi", scale * 96 * PANGO_SCALE, NULL);
  limber_test_settle (window);
}

static gboolean
has_tooltip (GtkWidget *tab)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean shown = FALSE;

  g_signal_emit_by_name (tab, "query-tooltip", 0, 0, FALSE, tooltip, &shown);
  return shown;
}

/* Where the names don't fit there are icons, which say theirs in a tooltip; and they come back. */
static void
test_icons (LimberTestShell *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window), *bar, *tab;
  int small;

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  limber_test_settle (window);
  bar = limber_test_find (window, LIMBER_TYPE_PLACE_BAR, NULL);
  tab = gtk_widget_get_first_child (bar);
  small = gtk_widget_get_height (bar);
  g_assert_false (has_tooltip (tab));

  scale_texts (window, 2);
  for (; tab != NULL; tab = gtk_widget_get_next_sibling (tab))
    {
      g_assert_false (gtk_widget_get_child_visible (find_label (tab)));
      g_assert_true (has_tooltip (tab));
    }
  g_assert_cmpint (gtk_widget_get_width (window), ==, 360);
  limber_test_assert_names (bar);

  scale_texts (window, 1);
  g_assert_true (gtk_widget_get_child_visible (find_label (gtk_widget_get_first_child (bar))));
  g_assert_cmpint (gtk_widget_get_height (bar), ==, small);
}

static void
hover (GtkWidget *tab, const char *signal)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (tab);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_DROP_CONTROLLER_MOTION (controller))
        continue;
      if (g_str_equal (signal, "enter"))
        g_signal_emit_by_name (controller, signal, 1.0, 1.0);
      else
        g_signal_emit_by_name (controller, signal);
    }
}

static gboolean
shows_progress (gpointer stack)
{
  return g_str_equal (adw_view_stack_get_visible_child_name (stack), "progress");
}

static void
on_place_changed (guint *n)
{
  (*n)++;
}

/* Not where it only passes; another bar shows when it would have. */
static void
test_drag (LimberTestShell *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window), *stack = get_stack (fixture);
  GtkWidget *bar, *second;
  g_autoptr (GtkWidget) other =
      g_object_ref_sink (g_object_new (LIMBER_TYPE_PLACE_BAR, "stack", stack, NULL));
  guint n = 0;

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  limber_test_settle (window);
  bar = limber_test_find (window, LIMBER_TYPE_PLACE_BAR, NULL);
  second = gtk_widget_get_next_sibling (gtk_widget_get_first_child (bar));
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), "today");
  g_signal_connect_swapped (stack, "notify::visible-child", G_CALLBACK (on_place_changed), &n);
  hover (second, "enter");
  hover (second, "leave");
  hover (gtk_widget_get_last_child (other), "enter");
  limber_test_wait (shows_progress, stack);
  g_assert_cmpuint (n, ==, 1);
  hover (second, "enter");
}

/* In the header of a wide window, where its names are beside the icons; it and the narrow one show the same place. */
static void
test_wide (LimberTestShell *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window), *bar;

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 640);
  limber_test_settle (window);
  bar = limber_test_find (window, LIMBER_TYPE_PLACE_BAR, NULL);
  g_assert_true (gtk_widget_get_mapped (bar));
  g_assert_true (gtk_widget_has_css_class (bar, "wide"));
  limber_test_assert_names (bar);
  g_signal_emit_by_name (gtk_widget_get_last_child (bar), "clicked");
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (get_stack (fixture))), ==,
                   "progress");

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  limber_test_settle (window);
  bar = limber_test_find (window, LIMBER_TYPE_PLACE_BAR, NULL);
  g_assert_true (gtk_widget_get_mapped (bar));
  g_assert_false (gtk_widget_has_css_class (bar, "wide"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (gtk_widget_get_last_child (bar)),
                                    GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
}

int
main (int argc, char **argv)
{
  limber_test_init (&argc, &argv);

#define ADD(path, function)                                                                        \
  g_test_add ("/ui/place-bar/" path, LimberTestShell, NULL, limber_test_shell_set_up, function,    \
              limber_test_shell_tear_down)

  ADD ("names", test_names);
  ADD ("wide", test_wide);
  ADD ("icons", test_icons);
  ADD ("drag", test_drag);

  return g_test_run ();
}
