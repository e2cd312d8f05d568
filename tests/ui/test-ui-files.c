/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-world.h"

#include "ui/import/limber-import-dialog.h"
#include "ui/shell/limber-trash-row.h"
#include "ui/shell/limber-window-private.h"

typedef struct
{
  LimberTestWorld *world;
  LimberWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LimberRoutine) routine = limber_routine_new ("mine", "Mine");

  fixture->world = limber_test_world_new ();
  limber_library_save_routine (fixture->world->library, routine);
  fixture->window = limber_window_new (NULL, fixture->world->context);
  gtk_window_present (GTK_WINDOW (fixture->window));
  limber_test_wait (limber_test_is_mapped, fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  limber_test_world_free (fixture->world);
}

static GtkWidget *
get_dialog (Fixture *fixture)
{
  return GTK_WIDGET (
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
}

static GtkWidget *
find_restore (Fixture *fixture)
{
  return limber_test_find (get_dialog (fixture), GTK_TYPE_BUTTON, "Restore “Mine”");
}

static gboolean
can_restore (gpointer data)
{
  return find_restore (data) != NULL;
}

static gboolean
is_gone (gpointer data)
{
  return find_restore (data) == NULL;
}

/* What was deleted is listed, and comes back at the press of its button. */
static void
test_trash (Fixture *fixture, gconstpointer data)
{
  limber_library_remove_routine (fixture->world->library, "mine");
  g_assert_true (limber_library_flush (fixture->world->library, NULL));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-trash", NULL);
  limber_test_wait (can_restore, fixture);
  limber_test_assert_names (get_dialog (fixture));
  g_signal_emit_by_name (find_restore (fixture), "clicked");
  limber_test_wait (is_gone, fixture);
  g_assert_nonnull (limber_library_find_routine (fixture->world->library, "mine"));
}

static void
test_trash_texts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 20, 8, 0, 0);
  g_autoptr (GDateTime) then = g_date_time_add_hours (now, -23);
  g_autoptr (GDateTime) before = g_date_time_add_days (now, -3);
  g_autofree char *recent = limber_trash_to_subtitle (LIMBER_DOCUMENT_PLAN, then, now);
  g_autofree char *old = limber_trash_to_subtitle (LIMBER_DOCUMENT_ROUTINE, before, now);

  g_assert_cmpstr (recent, ==, "Plan, deleted less than a day ago");
  g_assert_cmpstr (old, ==, "Routine, deleted 3 days ago");
}

static gboolean
has_file (gpointer file)
{
  return g_file_query_exists (file, NULL);
}

static gboolean
offers_restore (gpointer data)
{
  GtkWidget *dialog = get_dialog (data);

  return dialog != NULL && limber_test_find (dialog, ADW_TYPE_COMBO_ROW, NULL) != NULL
         && gtk_widget_get_mapped (limber_test_find (dialog, ADW_TYPE_COMBO_ROW, NULL));
}

static gboolean
is_closed (gpointer data)
{
  return get_dialog (data) == NULL;
}

/* Saved, lost, and brought back by opening the file; then all of that undone. */
static void
test_back_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->world->folder, "x.tar.zst", NULL);
  g_autofree char *uri = g_file_get_uri (file);

  limber_window_back_up_to (fixture->window, file);
  limber_test_wait (has_file, file);
  limber_library_remove_routine (fixture->world->library, "mine");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.import", "s", uri);
  limber_test_wait (offers_restore, fixture);
  limber_test_assert_names (get_dialog (fixture));
  gtk_widget_activate_action (get_dialog (fixture), "import.apply", NULL);
  limber_test_wait (is_closed, fixture);
  g_assert_nonnull (limber_library_find_routine (fixture->world->library, "mine"));
}

/* --- closed meanwhile ------------------------------------------------------------------------------ */

#define CLIP_BYTES (32 * 1024 * 1024)

typedef struct
{
  Fixture *fixture;
  GFile *file;
  LimberWindow *window; /* as long as somebody waits for the back-up */
} Closing;

/* A clip that takes a while to be packed. */
static void
add_clip (Fixture *fixture)
{
  g_autofree char *folder = g_build_filename (fixture->world->folder, "media", NULL);
  g_autofree char *path = g_build_filename (folder, "clip.webm", NULL);
  g_autofree guint32 *noise = g_new (guint32, CLIP_BYTES / sizeof (guint32));

  for (guint i = 0; i < CLIP_BYTES / sizeof (guint32); i++)
    noise[i] = g_random_int ();
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, (const char *) noise, CLIP_BYTES, NULL));
}

static void
on_activate (GtkApplication *application, Closing *closing)
{
  g_set_weak_pointer (&closing->window,
                      limber_window_new (application, closing->fixture->world->context));
  gtk_window_present (GTK_WINDOW (closing->window));
  limber_window_back_up_to (closing->window, closing->file);
  gtk_window_close (GTK_WINDOW (closing->window));
}

/* The last window is closed while a back-up is being written: it is finished first. */
static void
test_back_up_and_close (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = g_strdup_printf (LIMBER_APP_ID ".Test%u", g_random_int ());
  g_autoptr (GtkApplication) application = gtk_application_new (id, G_APPLICATION_NON_UNIQUE);
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->world->folder, "x.tar.zst", NULL);
  Closing closing = { fixture, file, NULL };

  add_clip (fixture);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), &closing);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 0, NULL), ==, 0);
  g_assert_null (closing.window);
  g_assert_true (g_file_query_exists (file, NULL));
}

int
main (int argc, char **argv)
{
  limber_test_init (&argc, &argv);

  g_test_add ("/files/trash", Fixture, NULL, set_up, test_trash, tear_down);
  g_test_add ("/files/trash-texts", Fixture, NULL, set_up, test_trash_texts, tear_down);
  g_test_add ("/files/back-up", Fixture, NULL, set_up, test_back_up, tear_down);
  g_test_add ("/files/back-up-and-close", Fixture, NULL, set_up, test_back_up_and_close, tear_down);

  return g_test_run ();
}
