/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-tour-private.h"

#include "ui/catalog/limber-body-part.h"
#include "ui/catalog/limber-filter-pane.h"
#include "ui/session/limber-session-window.h"
#include "ui/shell/limber-add-dialog.h"
#include "ui/shell/limber-window-private.h"
#include "ui/week/limber-week-page.h"

/* In px: of windows whose sides are sheets. */
#define NARROW 600

void
limber_test_tour_look (LimberTestTour *self, const char *name, GtkWidget *shown)
{
  limber_test_wait (limber_test_is_mapped, shown);
  limber_test_settle (self->window);
  self->visit (name, shown, self->data);
}

static void
visit_places (LimberTestTour *self)
{
  static const char *const places[] = { "today", "catalog", "routines", "week", "progress" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      limber_window_show_place (LIMBER_WINDOW (self->window), places[i]);
      limber_test_tour_look (self, places[i], self->window);
    }
}

/* Of the catalog, by two kinds of buttons. */
static void
visit_filters (LimberTestTour *self)
{
  GtkWidget *pane, *part, *favourites;

  limber_window_show_place (LIMBER_WINDOW (self->window), "catalog");
  limber_test_settle (self->window);
  pane = limber_test_find (self->window, LIMBER_TYPE_FILTER_PANE, NULL);
  part = limber_test_find (pane, LIMBER_TYPE_BODY_PART, NULL);
  favourites = limber_test_find (pane, GTK_TYPE_TOGGLE_BUTTON, NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (part), TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (favourites), TRUE);
  limber_test_tour_look (self, "filters", self->window);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (part), FALSE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (favourites), FALSE);
}

/* What opens in place of the places; a NULL target is none. */
static void
visit_pages (LimberTestTour *self)
{
  static const struct
  {
    const char *name, *action, *target;
  } pages[] = {
    { "exercise", "win.show-exercise", "bird-dog" },
    { "exercise editor", "win.new-exercise", NULL },
    { "routine editor", "win.edit-routine", "upper-back-strength" },
    { "empty routine", "win.new-routine", "" },
    { "log", "win.show-log", "00000000-0000-4000-8000-000000000001" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      limber_window_show_place (LIMBER_WINDOW (self->window), "today");
      g_assert_true (gtk_widget_activate_action (self->window, pages[i].action,
                                                 pages[i].target != NULL ? "s" : NULL,
                                                 pages[i].target));
      limber_test_tour_look (self, pages[i].name, self->window);
    }
  limber_window_show_place (LIMBER_WINDOW (self->window), "today");
}

static AdwDialog *
get_dialog (LimberTestTour *self)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));
}

void
limber_test_tour_look_at_dialog (LimberTestTour *self, const char *name)
{
  AdwDialog *dialog = get_dialog (self);

  g_assert_nonnull (dialog);
  limber_test_tour_look (self, name, GTK_WIDGET (dialog));
  adw_dialog_force_close (dialog);
}

static void
visit_dialogs (LimberTestTour *self)
{
  static const char *const actions[] = {
    "win.show-preferences", "win.show-shortcuts", "win.show-trash",        "win.show-safety",
    "win.show-about",       "win.show-help",      "win.new-from-template",
  };
  LimberExercise *exercise =
      limber_catalog_lookup (limber_library_get_catalog (self->world->library), "cat-cow");

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_activate_action (self->window, actions[i], NULL);
      limber_test_tour_look_at_dialog (self, actions[i]);
    }
  adw_dialog_present (limber_add_dialog_new (self->world->context, exercise), self->window);
  limber_test_tour_look_at_dialog (self, "add to routine");
  limber_window_show_place (LIMBER_WINDOW (self->window), "week");
  limber_test_settle (self->window);
  gtk_widget_activate_action (limber_test_find (self->window, LIMBER_TYPE_WEEK_PAGE, NULL),
                              "week.plans", NULL);
  limber_test_tour_look (self, "plans", GTK_WIDGET (get_dialog (self)));
  gtk_widget_activate_action (GTK_WIDGET (get_dialog (self)), "plans.show", "s", "my-week");
  limber_test_tour_look_at_dialog (self, "plan");
}

static void
visit_help (LimberTestTour *self)
{
  gtk_widget_activate_action (self->window, "win.show-help", NULL);
  gtk_widget_activate_action (GTK_WIDGET (get_dialog (self)), "help.open", "s", "command-line");
  limber_test_tour_look_at_dialog (self, "help: a page");
}

/* Whether to move the library to a folder; and why not. */
static void
visit_move (LimberTestTour *self)
{
  g_autoptr (GFile) chosen = g_file_new_for_path (g_get_tmp_dir ());

  limber_window_plan_move (LIMBER_WINDOW (self->window), chosen);
  limber_test_tour_look_at_dialog (self, "move library");
  limber_window_plan_move (LIMBER_WINDOW (self->window), NULL);
  limber_test_tour_look_at_dialog (self, "library not moved");
}

static char *
write_file (LimberTestTour *self, const char *name, const char *text)
{
  char *path = g_build_filename (self->world->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static gboolean
has_read (gpointer dialog)
{
  GtkWidget *stack = limber_test_find (dialog, GTK_TYPE_STACK, NULL);

  return stack != NULL
         && g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "working") != 0;
}

/* A collection of which some records are good, and what is none. */
static void
visit_imports (LimberTestTour *self)
{
  static const char *const files[][2] = {
    { "import", "[{\"id\": \"a\", \"name\": \"A\", \"primaryMuscles\": [], \"category\": \"\"},"
                " {\"id\": \"b\"}]" },
    { "import: nothing", "[" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = write_file (self, "collection.json", files[i][1]);
      g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

      gtk_widget_activate_action (self->window, "win.import", "s", uri);
      limber_test_wait (has_read, get_dialog (self));
      limber_test_tour_look_at_dialog (self, files[i][0]);
    }
}

/* The first of each kind, and for each side. */
static void
visit_phases (LimberTestTour *self, LimberRun *run)
{
  LimberTimeline *timeline = limber_engine_get_timeline (limber_run_get_engine (run));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < limber_timeline_get_n_phases (timeline); i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (timeline, i);
      g_autofree char *name = g_strdup_printf ("session: phase %u", i);

      if (!g_hash_table_add (seen, GUINT_TO_POINTER (phase->kind << 8 | phase->side << 4 | 1)))
        continue;
      limber_run_jump (run, i);
      limber_test_tour_look (self, name, self->window);
    }
}

static void
visit_session_dialogs (LimberTestTour *self)
{
  static const char *const actions[] = { "session.steps", "session.hurts", "session.leave" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      AdwDialog *dialog;

      gtk_widget_activate_action (self->window, actions[i], NULL);
      dialog = adw_window_get_visible_dialog (ADW_WINDOW (self->window));
      limber_test_tour_look (self, actions[i], GTK_WIDGET (dialog));
      adw_dialog_force_close (dialog);
    }
}

static void
visit_session (LimberTestTour *self)
{
  LimberTestWorld *world = self->world;
  LimberRoutine *routine = limber_library_find_routine (world->library, "desk-break");
  g_autoptr (LimberRun) run =
      limber_run_new (world->library, LIMBER_CLOCK (world->clock), routine, NULL, NULL);

  self->window = limber_session_window_new (world->context, NULL, run);
  gtk_window_present (GTK_WINDOW (self->window));
  limber_test_tour_look (self, "session: how it begins", self->window);
  gtk_widget_activate_action (self->window, "session.start", NULL);
  visit_phases (self, run);
  limber_run_pause (run);
  limber_test_tour_look (self, "session: paused", self->window);
  visit_session_dialogs (self);
  limber_run_finish (run);
  limber_test_tour_look (self, "session: how it ends", self->window);
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static void
set_size (LimberTestTour *self, int width, int height)
{
  static const char *const keys[][2] = { { "window-width", "window-height" },
                                         { "session-width", "session-height" } };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_settings_set_int (self->world->settings, keys[i][0], width);
      g_settings_set_int (self->world->settings, keys[i][1], height);
    }
}

void
limber_test_tour_open (LimberTestTour *self)
{
  g_settings_set_string (self->world->settings, "place", "today");
  self->window = GTK_WIDGET (limber_window_new (NULL, self->context));
  g_object_set (gtk_widget_get_settings (self->window), "gtk-enable-animations", FALSE, NULL);
  gtk_window_present (GTK_WINDOW (self->window));
}

void
limber_test_tour_close (LimberTestTour *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
}

void
limber_test_tour (LimberTestWorld *world,
                  int width,
                  int height,
                  LimberTestVisit visitor,
                  gpointer data)
{
  LimberTestTour self = { world, world->context, NULL, visitor, data };

  set_size (&self, width, height);
  limber_test_tour_open (&self);
  visit_places (&self);
  visit_filters (&self);
  visit_pages (&self);
  visit_dialogs (&self);
  visit_help (&self);
  visit_move (&self);
  visit_imports (&self);
  if (width <= NARROW)
    limber_test_tour_sheets (&self);
  limber_test_tour_close (&self);
  visit_session (&self);
  limber_test_tour_rare_days (&self);
}

void
limber_test_tour_places (LimberTestWorld *world,
                         int width,
                         int height,
                         LimberTestVisit visitor,
                         gpointer data)
{
  LimberTestTour self = { world, world->context, NULL, visitor, data };

  set_size (&self, width, height);
  limber_test_tour_open (&self);
  visit_places (&self);
  visit_filters (&self);
  limber_test_tour_close (&self);
}
