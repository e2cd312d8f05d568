/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-world.h"

#include <glib/gstdio.h>

#include "store/limber-library-outside.h"
#include "ui/catalog/limber-exercise-editor.h"
#include "ui/routines/limber-routine-editor.h"
#include "ui/routines/limber-routine-view.h"
#include "ui/shell/limber-conflict-facts.h"
#include "ui/shell/limber-window-private.h"
#include "ui/week/limber-day-column.h"

/* What others do to the library, as a person sees it. */

#define ROUTINE(version, name)                                                                     \
  "{\"format\": \"limber-routine\", \"version\": " version ", \"id\": \"mine\", \"name\": \"" name \
  "\", \"modified\": \"2026-11-20T07:00:00Z\", \"sections\": {\"main\": ["                         \
  "{\"exercise\": \"cat-cow\", \"dose\": {\"sets\": 1, \"reps\": 8}}]}}"
#define EXERCISE(version)                                                                          \
  "{\"format\": \"limber-exercise\", \"version\": " version                                        \
  ", \"id\": \"own\", \"name\": \"Own\","                                                          \
  " \"kind\": \"static\", \"position\": \"seated\", \"dose\": {\"sets\": 1, \"hold\": 20}}"
#define PLAN(version)                                                                              \
  "{\"format\": \"limber-plan\", \"version\": " version ", \"id\": \"week\", \"name\": \"Week\","  \
  " \"active\": true, \"start\": \"2026-11-16\", \"weeks\": [{}]}"

#define COPY "routines/mine.sync-conflict-20261120-070000-ABCDEF7.json"

typedef struct
{
  LimberTestWorld *world;
  LimberLibrary *library;
  LimberContext *context;
  LimberWindow *window;
} Fixture;

static void
write_file (Fixture *f, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (f->world->folder, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* A window over what lies in the folder by now. */
static void
open_window (Fixture *f)
{
  f->library = limber_test_world_reload (f->world);
  limber_library_watch (f->library);
  f->context = limber_context_new (f->library, f->world->settings, LIMBER_CLOCK (f->world->clock));
  g_set_weak_pointer (&f->window, limber_window_new (NULL, f->context));
  gtk_window_present (GTK_WINDOW (f->window));
  limber_test_wait (limber_test_is_mapped, f->window);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->world = limber_test_world_new ();
  write_file (f, "routines/mine.json", ROUTINE ("1", "Mine"));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  if (f->window != NULL)
    gtk_window_destroy (GTK_WINDOW (f->window));
  g_clear_weak_pointer (&f->window);
  limber_library_flush (f->library, NULL);
  g_object_unref (f->context);
  g_object_unref (f->library);
  limber_test_world_free (f->world);
}

static AdwNavigationPage *
get_page (Fixture *f)
{
  GtkWidget *navigation = limber_test_find (GTK_WIDGET (f->window), ADW_TYPE_NAVIGATION_VIEW, NULL);

  return adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (navigation));
}

static GtkWidget *
get_dialog (Fixture *f)
{
  return GTK_WIDGET (
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window)));
}

static gboolean
is_closed (gpointer data)
{
  return get_dialog (data) == NULL;
}

static gboolean
is_conflict_offered (gpointer data)
{
  return adw_banner_get_revealed (((Fixture *) data)->window->conflict_banner);
}

static const char *
get_name (Fixture *f)
{
  return limber_routine_get_name (limber_library_find_routine (f->library, "mine"));
}

/* --- conflicts ------------------------------------------------------------------------------------- */

static void
open_dialog (Fixture *f)
{
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.show-conflicts", NULL);
  limber_test_wait (limber_test_is_mapped, get_dialog (f));
}

/* A copy that a sync left is told of by the banner; both versions are shown, and one is kept. */
static void
test_conflict (Fixture *f, gconstpointer data)
{
  write_file (f, COPY, ROUTINE ("1", "Theirs"));
  open_window (f);
  g_assert_true (is_conflict_offered (f));
  g_assert_cmpstr (adw_banner_get_title (f->window->conflict_banner), ==,
                   "1 file was changed here and elsewhere");

  open_dialog (f);
  limber_test_assert_names (get_dialog (f));
  g_assert_nonnull (limber_test_find (get_dialog (f), GTK_TYPE_LABEL, "Mine"));
  g_assert_nonnull (limber_test_find (get_dialog (f), GTK_TYPE_LABEL, "Theirs"));
  g_signal_emit_by_name (limber_test_find (get_dialog (f), GTK_TYPE_BUTTON,
                                           "Keep the Other Version"),
                         "clicked");
  limber_test_wait (is_closed, f);
  g_assert_false (is_conflict_offered (f));
  g_assert_cmpstr (get_name (f), ==, "Theirs");
}

/* One that comes while the window is open. */
static void
test_conflict_comes (Fixture *f, gconstpointer data)
{
  open_window (f);
  g_assert_false (is_conflict_offered (f));
  write_file (f, COPY, ROUTINE ("1", "Theirs"));
  limber_test_wait (is_conflict_offered, f);

  open_dialog (f);
  gtk_widget_activate_action (get_dialog (f), "conflict.keep-ours", NULL);
  limber_test_wait (is_closed, f);
  g_assert_cmpstr (get_name (f), ==, "Mine");
}

static gboolean
shows_second (gpointer data)
{
  return limber_test_find (get_dialog (data), GTK_TYPE_LABEL, "Second") != NULL;
}

/* One after the other; what is left undecided is offered again. */
static void
test_conflicts (Fixture *f, gconstpointer data)
{
  write_file (f, COPY, ROUTINE ("1", "First"));
  write_file (f, "routines/mine (conflicted copy 2026-11-20 080000).json", ROUTINE ("1", "Second"));
  open_window (f);
  open_dialog (f);
  if (!shows_second (f))
    {
      gtk_widget_activate_action (get_dialog (f), "conflict.keep-both", NULL);
      limber_test_wait (shows_second, f);
    }
  adw_dialog_close (ADW_DIALOG (get_dialog (f)));
  limber_test_wait (is_closed, f);
  g_assert_true (is_conflict_offered (f));
}

static const LimberConflictFact *
find_fact (GPtrArray *facts, const char *label)
{
  for (guint i = 0; i < facts->len; i++)
    if (g_str_equal (((LimberConflictFact *) facts->pdata[i])->label, label))
      return facts->pdata[i];

  return NULL;
}

static void
assert_ours (GPtrArray *facts, const char *label, const char *expected)
{
  const LimberConflictFact *fact = find_fact (facts, label);

  g_assert_nonnull (fact);
  g_assert_cmpstr (fact != NULL ? fact->ours : NULL, ==, expected);
}

static void
test_facts (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/x.json");
  g_autoptr (LimberConflict) conflict = NULL;
  g_autoptr (LimberConflict) same = NULL;
  g_autoptr (LimberRoutine) renamed = NULL;
  g_autoptr (LimberRoutine) noted = NULL;
  g_autoptr (GPtrArray) facts = NULL;
  g_autoptr (GPtrArray) others = NULL;
  g_autofree char *time = NULL;
  g_autofree char *never = NULL;
  LimberRoutine *ours;

  open_window (f);
  ours = limber_library_find_routine (f->library, "mine");
  renamed = limber_routine_with_name (ours, "Theirs");
  noted = limber_routine_with_notes (ours, "A note");
  conflict = limber_conflict_new (LIMBER_DOCUMENT_ROUTINE, file, renamed);
  same = limber_conflict_new (LIMBER_DOCUMENT_ROUTINE, file, noted);

  facts = limber_conflict_list_facts (conflict, ours, f->library, LIMBER_LOAD_KG);
  g_assert_true (limber_conflict_fact_differs (find_fact (facts, "Name")));
  g_assert_false (limber_conflict_fact_differs (find_fact (facts, "Main")));
  assert_ours (facts, "Main", "Cat-Cow · 1 × 8");
  assert_ours (facts, "Warm-up", "Empty");
  g_assert_null (find_fact (facts, "Details"));

  others = limber_conflict_list_facts (same, ours, f->library, LIMBER_LOAD_KG);
  g_assert_nonnull (find_fact (others, "Details"));

  time = limber_conflict_describe_time (LIMBER_DOCUMENT_ROUTINE, ours);
  never = limber_conflict_describe_time (LIMBER_DOCUMENT_ROUTINE, NULL);
  g_assert_cmpstr (time, ==, "Changed Fri, 20 Nov 2026, 07:00");
  g_assert_cmpstr (never, ==, "Deleted");
}

/* --- faults ---------------------------------------------------------------------------------------- */

static gboolean
is_fault_told (gpointer data)
{
  return adw_banner_get_revealed (((Fixture *) data)->window->fault_banner);
}

static gboolean
is_fault_over (gpointer data)
{
  return !is_fault_told (data);
}

/* The library's folder goes away under the running application, and comes back. */
static void
test_fault (Fixture *f, gconstpointer data)
{
  g_autofree char *away = g_strconcat (f->world->folder, ".away", NULL);
  g_autofree char *saved = g_build_filename (f->world->folder, "routines", "late.json", NULL);
  g_autoptr (LimberRoutine) routine = limber_routine_new ("late", "Late");
  const char *title;

  open_window (f);
  g_assert_cmpint (g_rename (f->world->folder, away), ==, 0);
  limber_library_save_routine (f->library, routine);
  limber_test_wait (is_fault_told, f);
  title = adw_banner_get_title (f->window->fault_banner);
  g_assert_nonnull (strstr (title, "Changes could not be saved."));
  g_assert_nonnull (strstr (title, saved));
  g_assert_nonnull (strstr (title, "the library’s folder is gone"));
  g_assert_nonnull (limber_library_find_routine (f->library, "late"));

  g_assert_cmpint (g_rename (away, f->world->folder), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.retry-saving", NULL);
  limber_test_wait (is_fault_over, f);
  g_assert_true (g_file_test (saved, G_FILE_TEST_EXISTS));
}

static gboolean
is_window_gone (gpointer data)
{
  return ((Fixture *) data)->window == NULL;
}

/* What can't be saved is on the screen alone: so it stays there, unless somebody insists. */
static void
test_close (Fixture *f, gconstpointer data)
{
  g_autofree char *away = g_strconcat (f->world->folder, ".away", NULL);
  g_autoptr (LimberRoutine) routine = limber_routine_new ("late", "Late");
  GtkWidget *dialog;

  open_window (f);
  g_assert_cmpint (g_rename (f->world->folder, away), ==, 0);
  limber_library_save_routine (f->library, routine);

  gtk_window_close (GTK_WINDOW (f->window));
  dialog = get_dialog (f);
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "late.json"));
  g_signal_emit_by_name (limber_test_find (dialog, GTK_TYPE_BUTTON, "Keep Open"), "clicked");
  limber_test_wait (is_closed, f);
  g_assert_true (limber_test_is_mapped (f->window));

  gtk_window_close (GTK_WINDOW (f->window));
  g_signal_emit_by_name (limber_test_find (get_dialog (f), GTK_TYPE_BUTTON, "Close Anyway"),
                         "clicked");
  limber_test_wait (is_window_gone, f);
  g_assert_cmpint (g_rename (away, f->world->folder), ==, 0);
}

/* --- the editor ------------------------------------------------------------------------------------ */

static LimberDraft *
edit (Fixture *f)
{
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.edit-routine", "s", "mine");
  limber_test_wait (limber_test_is_mapped, get_page (f));
  return limber_routine_editor_get_draft (LIMBER_ROUTINE_EDITOR (get_page (f)));
}

static gboolean
shows_theirs (gpointer data)
{
  return g_str_equal (adw_navigation_page_get_title (get_page (data)), "Theirs");
}

/* A change from elsewhere comes into an editor where nothing was changed yet, and can be undone. */
static void
test_editor_follows (Fixture *f, gconstpointer data)
{
  LimberDraft *draft;

  open_window (f);
  draft = edit (f);
  write_file (f, "routines/mine.json", ROUTINE ("1", "Theirs"));
  limber_test_wait (shows_theirs, f);
  g_assert_false (is_conflict_offered (f));

  gtk_widget_activate_action (GTK_WIDGET (get_page (f)), "editor.undo", NULL);
  g_assert_cmpstr (limber_routine_get_name (limber_draft_get_routine (draft)), ==, "Mine");
  g_assert_cmpstr (get_name (f), ==, "Mine");
}

/* Where something was changed, both stay. */
static void
test_editor_stays (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberRoutine) edited = NULL;
  LimberDraft *draft;

  open_window (f);
  draft = edit (f);
  edited = limber_routine_with_name (limber_draft_get_routine (draft), "Edited");
  limber_draft_apply (draft, edited, "Edit", NULL);
  g_assert_true (limber_library_flush (f->library, NULL));

  write_file (f, "routines/mine.json", ROUTINE ("1", "Theirs"));
  limber_test_wait (is_conflict_offered, f);
  g_assert_cmpstr (adw_navigation_page_get_title (get_page (f)), ==, "Edited");
  g_assert_cmpstr (get_name (f), ==, "Edited");
}

/* --- newer versions -------------------------------------------------------------------------------- */

static AdwBanner *
find_banner (GtkWidget *root)
{
  return ADW_BANNER (limber_test_find (root, ADW_TYPE_BANNER, NULL));
}

static void
assert_locked (GtkWidget *page, GType part)
{
  AdwBanner *banner = find_banner (page);

  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_true (g_str_has_prefix (adw_banner_get_title (banner), "A newer version of Limber"));
  g_assert_false (gtk_widget_is_sensitive (limber_test_find (page, part, NULL)));
}

static void
test_newer_routine (Fixture *f, gconstpointer data)
{
  write_file (f, "routines/mine.json", ROUTINE ("2", "From then"));
  open_window (f);
  g_assert_false (adw_banner_get_revealed (f->window->damage_banner));
  edit (f);
  assert_locked (GTK_WIDGET (get_page (f)), LIMBER_TYPE_ROUTINE_VIEW);
}

static void
test_newer_exercise (Fixture *f, gconstpointer data)
{
  write_file (f, "exercises/own.json", EXERCISE ("2"));
  open_window (f);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.edit-exercise", "s", "own");
  limber_test_wait (limber_test_is_mapped, get_page (f));
  assert_locked (GTK_WIDGET (get_page (f)), ADW_TYPE_ENTRY_ROW);

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.delete-exercise", "s", "own");
  g_assert_nonnull (limber_catalog_lookup (limber_library_get_catalog (f->library), "own"));
}

static void
test_newer_plan (Fixture *f, gconstpointer data)
{
  GtkWidget *place;

  write_file (f, "plans/week.json", PLAN ("2"));
  open_window (f);
  limber_window_show_place (f->window, "week");
  place = adw_bin_get_child (ADW_BIN (adw_view_stack_get_visible_child (f->window->stack)));
  limber_test_wait (limber_test_is_mapped, place);
  assert_locked (place, LIMBER_TYPE_DAY_COLUMN);
}

/* What this Limber wrote is open to it. */
static void
test_not_newer (Fixture *f, gconstpointer data)
{
  open_window (f);
  edit (f);
  g_assert_false (adw_banner_get_revealed (find_banner (GTK_WIDGET (get_page (f)))));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  limber_test_init (&argc, &argv);

  ADD ("/ui/outside/conflict", test_conflict);
  ADD ("/ui/outside/conflict-comes", test_conflict_comes);
  ADD ("/ui/outside/conflicts", test_conflicts);
  ADD ("/ui/outside/facts", test_facts);
  ADD ("/ui/outside/fault", test_fault);
  ADD ("/ui/outside/close", test_close);
  ADD ("/ui/outside/editor-follows", test_editor_follows);
  ADD ("/ui/outside/editor-stays", test_editor_stays);
  ADD ("/ui/outside/newer-routine", test_newer_routine);
  ADD ("/ui/outside/newer-exercise", test_newer_exercise);
  ADD ("/ui/outside/newer-plan", test_newer_plan);
  ADD ("/ui/outside/not-newer", test_not_newer);

  return g_test_run ();
}
