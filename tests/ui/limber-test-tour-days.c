/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-tour-private.h"

#include "session/limber-run.h"
#include "ui/shell/limber-window-private.h"

#define LIVED_IN_ROUTINE "00000000-0000-4000-8000-00000000000a"
#define LIVED_IN_PLAN "my-week"

static void
look_at_place (LimberTestTour *self, const char *place, const char *name)
{
  limber_window_show_place (LIMBER_WINDOW (self->window), place);
  limber_test_tour_look (self, name, self->window);
}

/* Nothing is there yet. */
static void
look_at_first_day (LimberTestTour *self)
{
  static const char *const places[] = { "today", "week", "progress" };
  g_autoptr (LimberTestWorld) world = limber_test_world_new ();

  self->context = world->context;
  limber_test_tour_open (self);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    look_at_place (self, places[i], "the first day");
  limber_test_tour_close (self);
  self->context = self->world->context;
}

static void
leave_session (LimberTestTour *self)
{
  LimberLibrary *library = self->world->library;
  g_autoptr (LimberRun) run =
      limber_run_new (library, LIMBER_CLOCK (self->world->clock),
                      limber_library_find_routine (library, "desk-break"), NULL, NULL);

  limber_run_start (run);
  limber_run_leave (run);
}

static void
log_pain (LimberTestTour *self)
{
  GListModel *sessions = limber_library_get_sessions (self->world->library);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (LimberSession) session = g_list_model_get_item (sessions, i);

      limber_session_set_pain_before (session, 7);
      limber_session_set_pain_after (session, 9);
      limber_library_save_session (self->world->library, session);
    }
}

static void
look_at_bad_day (LimberTestTour *self)
{
  leave_session (self);
  log_pain (self);
  limber_library_remove_plan (self->world->library, LIVED_IN_PLAN);
  limber_library_remove_routine (self->world->library, "desk-break");
  limber_test_tour_open (self);
  look_at_place (self, "today", "a bad day");
  look_at_place (self, "progress", "a bad day: progress");
  gtk_widget_activate_action (self->window, "win.show-trash", NULL);
  limber_test_tour_look_at_dialog (self, "recently deleted");
  limber_test_tour_close (self);
}

/* Leaves beside the routine what a sync would of another version. */
static void
copy_routine (LimberTestTour *self)
{
  g_autofree char *path =
      g_build_filename (self->world->folder, "routines", LIVED_IN_ROUTINE ".json", NULL);
  g_autofree char *copy =
      g_build_filename (self->world->folder, "routines",
                        LIVED_IN_ROUTINE ".sync-conflict-20261120-070000-ABCDEF7.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) other = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  other = g_string_new (text);
  g_assert_cmpuint (g_string_replace (other, "Evening Stretch", "Evening Break", 0), >, 0);
  g_assert_true (g_file_set_contents (copy, other->str, -1, NULL));
}

static void
look_at_conflict (LimberTestTour *self)
{
  g_autoptr (LimberLibrary) library = NULL;
  g_autoptr (LimberContext) context = NULL;

  copy_routine (self);
  library = limber_test_world_reload (self->world);
  context = limber_context_new (library, self->world->settings, LIMBER_CLOCK (self->world->clock));
  self->context = context;
  limber_test_tour_open (self);
  look_at_place (self, "today", "a conflict");
  gtk_widget_activate_action (self->window, "win.show-conflicts", NULL);
  limber_test_tour_look_at_dialog (self, "compare versions");
  limber_test_tour_close (self);
  limber_library_flush (library, NULL);
  self->context = self->world->context;
}

void
limber_test_tour_rare_days (LimberTestTour *self)
{
  look_at_first_day (self);
  look_at_bad_day (self);
  look_at_conflict (self);
}
