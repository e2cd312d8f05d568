/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-shell.h"

#include <glib/gstdio.h>

#include "ui/shell/limber-about.h"
#include "ui/shell/limber-add-dialog.h"
#include "ui/shell/limber-preferences.h"
#include "ui/shell/limber-safety-dialog.h"
#include "ui/shell/limber-shortcuts.h"

static const char *const places[] = { "today", "catalog", "routines", "week", "progress" };

static GtkWidget *
get_stack (LimberTestShell *fixture)
{
  return limber_test_find (GTK_WIDGET (fixture->window), ADW_TYPE_VIEW_STACK, NULL);
}

static GtkWidget *
get_place (LimberTestShell *fixture)
{
  return adw_bin_get_child (
      ADW_BIN (adw_view_stack_get_visible_child (ADW_VIEW_STACK (get_stack (fixture)))));
}

/* The window opens on Today; every other place is built only when it is shown. */
static void
test_places_are_built_when_shown (LimberTestShell *fixture, gconstpointer data)
{
  AdwViewStack *stack = ADW_VIEW_STACK (get_stack (fixture));

  g_assert_cmpstr (adw_view_stack_get_visible_child_name (stack), ==, "today");
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      GtkWidget *bin = adw_view_stack_get_child_by_name (stack, places[i]);

      g_assert_cmpint (adw_bin_get_child (ADW_BIN (bin)) != NULL, ==, i == 0);
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-place", "s", places[i]);
      g_assert_nonnull (adw_bin_get_child (ADW_BIN (bin)));
    }
}

static void
test_search_shows_the_catalog (LimberTestShell *fixture, gconstpointer data)
{
  GtkWidget *search;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", "s", "cat cow");
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (get_stack (fixture))), ==,
                   "catalog");
  search = limber_test_find (get_place (fixture), GTK_TYPE_SEARCH_ENTRY, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "cat cow");
}

static void
test_place_is_remembered (LimberTestShell *fixture, gconstpointer data)
{
  g_autofree char *place = NULL;

  limber_window_show_place (fixture->window, "week");
  place = g_settings_get_string (fixture->world->settings, "place");
  g_assert_cmpstr (place, ==, "week");
  g_settings_reset (fixture->world->settings, "place");
}

/* After a session that was cut off the window opens where it can be resumed. */
static void
test_unfinished_opens_today (LimberTestShell *fixture, gconstpointer data)
{
  g_autofree char *journal =
      g_build_filename (g_file_peek_path (limber_library_get_data_folder (fixture->world->library)),
                        "running.json", NULL);
  g_autoptr (GError) error = NULL;

  g_settings_set_string (fixture->world->settings, "place", "week");
  g_file_set_contents (journal, "{}", -1, &error);
  g_assert_no_error (error);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = limber_window_new (NULL, fixture->world->context);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (get_stack (fixture))), ==,
                   "today");
}

static void
test_every_place_is_named (LimberTestShell *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      limber_window_show_place (fixture->window, places[i]);
      limber_test_wait (limber_test_is_mapped, get_place (fixture));
      limber_test_assert_names (GTK_WIDGET (fixture->window));
    }
}

static AdwNavigationPage *
get_page (LimberTestShell *fixture)
{
  GtkWidget *navigation =
      limber_test_find (GTK_WIDGET (fixture->window), ADW_TYPE_NAVIGATION_VIEW, NULL);

  return adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (navigation));
}

static void
assert_pushes (LimberTestShell *fixture, const char *action, const char *target, const char *type)
{
  limber_window_show_place (fixture->window, "today");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, "s", target);
  g_assert_cmpstr (G_OBJECT_TYPE_NAME (get_page (fixture)), ==, type);
  limber_test_wait (limber_test_is_mapped, get_page (fixture));
  limber_test_assert_names (GTK_WIDGET (get_page (fixture)));
}

static void
test_pages_are_pushed (LimberTestShell *fixture, gconstpointer data)
{
  assert_pushes (fixture, "win.show-exercise", "cat-cow", "LimberExercisePage");
  assert_pushes (fixture, "win.edit-routine", "desk-break", "LimberRoutineEditor");
  assert_pushes (fixture, "win.new-routine", "", "LimberRoutineEditor");
}

/* What is gone is said, not shown: the page beneath stays. */
static void
test_unknown_ids_push_nothing (LimberTestShell *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-exercise", "s",
                              "no-such-exercise");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.edit-routine", "s",
                              "no-such-routine");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.start-routine", "s",
                              "no-such-routine");
  g_assert_cmpstr (adw_navigation_page_get_tag (get_page (fixture)), ==, "places");
}

static gboolean
is_damage_shown (gpointer window)
{
  for (GtkWidget *banner = limber_test_find (window, ADW_TYPE_BANNER, NULL); banner != NULL;
       banner = gtk_widget_get_next_sibling (banner))
    if (ADW_IS_BANNER (banner) && adw_banner_get_revealed (ADW_BANNER (banner))
        && g_str_has_prefix (adw_banner_get_title (ADW_BANNER (banner)),
                             "1 file could not be read"))
      return TRUE;

  return FALSE;
}

static void
test_damaged_file_raises_banner (void)
{
  g_autoptr (LimberTestWorld) world = limber_test_world_new ();
  g_autofree char *folder = g_build_filename (world->folder, "routines", NULL);
  g_autofree char *broken = g_build_filename (folder, "broken.json", NULL);
  g_autoptr (LimberLibrary) library = NULL;
  g_autoptr (LimberContext) context = NULL;
  g_autoptr (GError) error = NULL;
  LimberWindow *window;

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (broken, "{ \"format\": ", -1, &error);
  g_assert_no_error (error);
  library = limber_test_world_reload (world);
  context = limber_context_new (library, world->settings, LIMBER_CLOCK (world->clock));

  window = limber_window_new (NULL, context);
  gtk_window_present (GTK_WINDOW (window));
  limber_test_wait (is_damage_shown, window);
  g_assert_false (g_file_test (broken, G_FILE_TEST_EXISTS));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
assert_dialog (LimberTestShell *fixture, AdwDialog *dialog)
{
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  limber_test_wait (limber_test_is_mapped, dialog);
  limber_test_assert_names (GTK_WIDGET (dialog));
  adw_dialog_force_close (dialog);
}

static void
test_dialogs_are_named (LimberTestShell *fixture, gconstpointer data)
{
  LimberExercise *exercise =
      limber_catalog_lookup (limber_library_get_catalog (fixture->world->library), "cat-cow");

  assert_dialog (fixture, limber_safety_dialog_new ());
  assert_dialog (fixture, limber_preferences_new (fixture->world->context));
  assert_dialog (fixture, limber_add_dialog_new (fixture->world->context, exercise));

  limber_shortcuts_present (GTK_WIDGET (fixture->window));
  limber_test_assert_names (GTK_WIDGET (
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window))));
}

/* What is turned in a pace row, found by the row's own name, is the setting, and the other way round. */
static void
test_pace_is_a_setting (LimberTestShell *fixture, gconstpointer data)
{
  GSettings *settings = fixture->world->settings;
  AdwDialog *dialog = limber_preferences_new (fixture->world->context);
  GtkSpinButton *seconds;

  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  limber_test_wait (limber_test_is_mapped, dialog);
  seconds = GTK_SPIN_BUTTON (limber_test_find (GTK_WIDGET (dialog), GTK_TYPE_SPIN_BUTTON,
                                               "Switching Sides"));
  g_assert_nonnull (seconds);
  g_assert_cmpuint (g_settings_get_uint (settings, "switch"), ==,
                    (guint) gtk_spin_button_get_value_as_int (seconds));

  gtk_spin_button_set_value (seconds, 9);
  g_assert_cmpuint (g_settings_get_uint (settings, "switch"), ==, 9);
  g_settings_set_uint (settings, "switch", 4);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (seconds), ==, 4);

  g_settings_reset (settings, "switch");
}

/* The library can be moved from here; not while it is where it was, to there; and not if the command line named it. */
static void
test_library_can_be_moved (LimberTestShell *fixture, gconstpointer data)
{
  LimberContext *context = fixture->world->context;
  AdwDialog *dialog = limber_preferences_new (context);
  GtkWidget *question;

  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  limber_test_wait (limber_test_is_mapped, dialog);
  g_assert_true (gtk_widget_get_visible (limber_test_find (GTK_WIDGET (dialog), ADW_TYPE_BUTTON_ROW,
                                                           "Move Library…")));
  g_assert_false (gtk_widget_get_visible (limber_test_find (GTK_WIDGET (dialog),
                                                            ADW_TYPE_BUTTON_ROW,
                                                            "Move Library to Default Folder…")));
  adw_dialog_force_close (dialog);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.move-library-back", NULL);
  question = GTK_WIDGET (
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (question)), ==,
                   "Library Not Moved");
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (question)),
                            fixture->world->folder));
  adw_dialog_force_close (ADW_DIALOG (question));

  limber_context_set_location (context, NULL);
  dialog = limber_preferences_new (context);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  limber_test_wait (limber_test_is_mapped, dialog);
  g_assert_false (gtk_widget_get_visible (limber_test_find (GTK_WIDGET (dialog),
                                                            ADW_TYPE_BUTTON_ROW, "Move Library…")));
}

static void
assert_choices (LimberTestShell *fixture, AdwDialog *dialog, const char *title, const char *key)
{
  GSettings *settings = fixture->world->settings;
  AdwComboRow *row =
      ADW_COMBO_ROW (limber_test_find (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, title));
  guint n = g_list_model_get_n_items (adw_combo_row_get_model (row));

  for (guint i = 0; i < n; i++)
    {
      adw_combo_row_set_selected (row, (i + 1) % n);
      g_assert_cmpint (g_settings_get_enum (settings, key), ==, (int) ((i + 1) % n));
      g_settings_set_enum (settings, key, (int) i);
      g_assert_cmpuint (adw_combo_row_get_selected (row), ==, i);
    }
  g_settings_reset (settings, key);
}

/* Each row to choose from is the setting, value by value. */
static void
test_choices_are_settings (LimberTestShell *fixture, gconstpointer data)
{
  AdwDialog *dialog = limber_preferences_new (fixture->world->context);

  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  limber_test_wait (limber_test_is_mapped, dialog);
  assert_choices (fixture, dialog, "Stretching Experience", "level");
  assert_choices (fixture, dialog, "Weights", "load-unit");
  assert_choices (fixture, dialog, "First Day of the Week", "week-start");
  assert_choices (fixture, dialog, "Sounds", "sound-set");
}

/* Versions and counts, but nothing of whose they are. */
static void
test_about (LimberTestShell *fixture, gconstpointer data)
{
  g_autofree char *text = limber_about_describe (fixture->world->context);
  g_autofree char *count =
      g_strdup_printf ("Exercises: %u\n",
                       g_list_model_get_n_items (
                           G_LIST_MODEL (limber_context_get_catalog (fixture->world->context))));

  g_assert_true (g_str_has_prefix (text, "Limber " LIMBER_VERSION "\nGTK "));
  g_assert_nonnull (strstr (text, count));
  g_assert_null (strstr (text, "Desk Break"));

  limber_about_present (fixture->world->context, GTK_WIDGET (fixture->window));
  limber_test_assert_names (GTK_WIDGET (
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window))));
}

/* A routine that somebody begins is of the level that the preferences have. */
static void
test_level_is_obeyed (LimberTestShell *fixture, gconstpointer data)
{
  g_autoptr (LimberRoutine) routine = NULL;

  g_settings_set_string (fixture->world->settings, "level", "active");
  routine = limber_context_create_routine (fixture->world->context, "Mine");
  g_assert_cmpint (limber_routine_get_level (routine), ==, LIMBER_LEVEL_ACTIVE);
  g_settings_reset (fixture->world->settings, "level");
}

/* Choosing a routine in the dialog puts the exercise at the end of the section that its kind belongs in. */
static void
test_add_dialog_adds (LimberTestShell *fixture, gconstpointer data)
{
  LimberLibrary *library = fixture->world->library;
  LimberExercise *exercise =
      limber_catalog_lookup (limber_library_get_catalog (library), "cat-cow");
  AdwDialog *dialog = limber_add_dialog_new (fixture->world->context, exercise);
  LimberRoutine *before = limber_library_find_routine (library, "desk-break");
  g_autofree char *name = g_strdup (limber_routine_get_name (before));
  guint n = limber_routine_get_n_items (before, LIMBER_SECTION_WARM_UP);
  LimberRoutine *routine;

  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  adw_action_row_activate (ADW_ACTION_ROW (limber_test_find (GTK_WIDGET (dialog),
                                                             ADW_TYPE_ACTION_ROW, name)));

  routine = limber_library_find_routine (library, "desk-break");
  g_assert_cmpuint (limber_routine_get_n_items (routine, LIMBER_SECTION_WARM_UP), ==, n + 1);
  g_assert_cmpstr (limber_item_get_exercise (limber_routine_get_item (routine,
                                                                      LIMBER_SECTION_WARM_UP, n)),
                   ==, "cat-cow");
}

/* The section is suggested, and can be another. */
static void
test_add_dialog_section (LimberTestShell *fixture, gconstpointer data)
{
  LimberLibrary *library = fixture->world->library;
  LimberExercise *exercise =
      limber_catalog_lookup (limber_library_get_catalog (library), "glute-bridge");
  AdwDialog *dialog = limber_add_dialog_new (fixture->world->context, exercise);
  AdwToggleGroup *section;
  LimberRoutine *before = limber_library_find_routine (library, "desk-break");
  g_autofree char *name = g_strdup (limber_routine_get_name (before));
  guint n = limber_routine_get_n_items (before, LIMBER_SECTION_COOL_DOWN);
  LimberRoutine *routine;

  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  limber_test_wait (limber_test_is_mapped, dialog);
  section =
      ADW_TOGGLE_GROUP (limber_test_find (GTK_WIDGET (dialog), ADW_TYPE_TOGGLE_GROUP, "Section"));
  g_assert_cmpuint (adw_toggle_group_get_active (section), ==, LIMBER_SECTION_MAIN);
  adw_toggle_group_set_active (section, LIMBER_SECTION_COOL_DOWN);
  adw_action_row_activate (ADW_ACTION_ROW (limber_test_find (GTK_WIDGET (dialog),
                                                             ADW_TYPE_ACTION_ROW, name)));

  routine = limber_library_find_routine (library, "desk-break");
  g_assert_cmpuint (limber_routine_get_n_items (routine, LIMBER_SECTION_COOL_DOWN), ==, n + 1);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, LimberTestShell, NULL, limber_test_shell_set_up, function,                     \
              limber_test_shell_tear_down)

int
main (int argc, char **argv)
{
  limber_test_init (&argc, &argv);

  ADD ("/ui/shell/places-are-built-when-shown", test_places_are_built_when_shown);
  ADD ("/ui/shell/search-shows-the-catalog", test_search_shows_the_catalog);
  ADD ("/ui/shell/place-is-remembered", test_place_is_remembered);
  ADD ("/ui/shell/unfinished-opens-today", test_unfinished_opens_today);
  ADD ("/ui/shell/every-place-is-named", test_every_place_is_named);
  ADD ("/ui/shell/pages-are-pushed", test_pages_are_pushed);
  ADD ("/ui/shell/unknown-ids-push-nothing", test_unknown_ids_push_nothing);
  ADD ("/ui/shell/dialogs-are-named", test_dialogs_are_named);
  ADD ("/ui/shell/pace-is-a-setting", test_pace_is_a_setting);
  ADD ("/ui/shell/library-can-be-moved", test_library_can_be_moved);
  ADD ("/ui/shell/choices-are-settings", test_choices_are_settings);
  ADD ("/ui/shell/about", test_about);
  ADD ("/ui/shell/level-is-obeyed", test_level_is_obeyed);
  ADD ("/ui/shell/add-dialog-adds", test_add_dialog_adds);
  ADD ("/ui/shell/add-dialog-section", test_add_dialog_section);
  g_test_add_func ("/ui/shell/damaged-file-raises-banner", test_damaged_file_raises_banner);

  return g_test_run ();
}
