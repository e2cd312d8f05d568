/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-shell.h"

#include "ui/import/limber-import-row.h"

static AdwDialog *
get_dialog (LimberTestShell *fixture)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
}

/* Opens a file that says @text. */
static void
open_text (LimberTestShell *fixture, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->world->folder, "x.json", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.import", "s", uri);
  g_assert_nonnull (get_dialog (fixture));
}

static gboolean
shows (gpointer data, const char *page)
{
  GtkWidget *stack = limber_test_find (GTK_WIDGET (get_dialog (data)), GTK_TYPE_STACK, NULL);

  return stack != NULL
         && g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), page) == 0;
}

static gboolean
shows_preview (gpointer data)
{
  LimberTestShell *fixture = data;

  return shows (data, "preview")
         && limber_test_find (GTK_WIDGET (get_dialog (fixture)), LIMBER_TYPE_IMPORT_ROW, NULL)
                != NULL;
}

static gboolean
shows_failure (gpointer data)
{
  return shows (data, "failed");
}

static gboolean
is_closed (gpointer data)
{
  return get_dialog (data) == NULL;
}

static LimberExercise *
find (LimberTestShell *fixture, const char *id)
{
  return limber_catalog_lookup (limber_library_get_catalog (fixture->world->library), id);
}

static gboolean
is_gone (gpointer data)
{
  return find (data, "free-exercise-db:a") == NULL;
}

#define RECORDS                                                                                    \
  "[{\"id\": \"a\", \"name\": \"A\", \"primaryMuscles\": [], \"category\": \"\"}, {\"id\": "       \
  "\"b\"}]"

/* Looked at, imported and undone. */
static void
test_import (LimberTestShell *fixture, gconstpointer data)
{
  open_text (fixture, RECORDS);
  limber_test_wait (shows_preview, fixture);
  limber_test_assert_names (GTK_WIDGET (get_dialog (fixture)));
  g_assert_null (find (fixture, "free-exercise-db:a"));

  gtk_widget_activate_action (GTK_WIDGET (get_dialog (fixture)), "import.apply", NULL);
  limber_test_wait (is_closed, fixture);
  g_assert_nonnull (find (fixture, "free-exercise-db:a"));
  g_assert_nonnull (limber_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "Undo"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo-import", NULL);
  limber_test_wait (is_gone, fixture);
}

static void
test_cancel (LimberTestShell *fixture, gconstpointer data)
{
  open_text (fixture, RECORDS);
  limber_test_wait (shows_preview, fixture);
  gtk_widget_activate_action (GTK_WIDGET (get_dialog (fixture)), "import.cancel", NULL);
  limber_test_wait (is_closed, fixture);
  g_assert_null (find (fixture, "free-exercise-db:a"));
}

/* A file that can't be read says why, and can't be imported. */
static void
test_failure (LimberTestShell *fixture, gconstpointer data)
{
  GtkWidget *button;

  open_text (fixture, "[");
  limber_test_wait (shows_failure, fixture);
  button = limber_test_find (GTK_WIDGET (get_dialog (fixture)), GTK_TYPE_BUTTON, "Import");
  g_assert_nonnull (button);
  g_assert_false (gtk_widget_is_sensitive (button));
}

int
main (int argc, char **argv)
{
  limber_test_init (&argc, &argv);

  g_test_add ("/import/import", LimberTestShell, NULL, limber_test_shell_set_up, test_import,
              limber_test_shell_tear_down);
  g_test_add ("/import/cancel", LimberTestShell, NULL, limber_test_shell_set_up, test_cancel,
              limber_test_shell_tear_down);
  g_test_add ("/import/failure", LimberTestShell, NULL, limber_test_shell_set_up, test_failure,
              limber_test_shell_tear_down);

  return g_test_run ();
}
