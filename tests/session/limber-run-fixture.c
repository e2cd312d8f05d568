/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-run-fixture.h"

#include "limber-sample.h"
#include "session/limber-journal.h"

static LimberLibrary *
open_library (GFile *folder)
{
  static const struct
  {
    const char *id, *name;
    LimberSides sides;
  } exercises[] = {
    { "row", "Dumbbell row", LIMBER_SIDES_EACH },
    { "bridge", "Glute bridge", LIMBER_SIDES_BOTH },
  };
  g_autoptr (GFile) builtin = g_file_get_child (folder, "builtin");
  g_autoptr (GFile) data = g_file_get_child (folder, "data");
  LimberLibrary *library;

  g_file_make_directory (builtin, NULL, NULL);
  library = limber_library_new (builtin, data);
  g_assert_true (limber_library_load (library, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (exercises); i++)
    {
      g_autoptr (LimberExercise) exercise =
          limber_sample_exercise (exercises[i].id, exercises[i].name, exercises[i].sides);

      limber_catalog_add (limber_library_get_catalog (library), exercise);
    }

  return library;
}

static void
on_cue (LimberRun *run, int cue, LimberRunFixture *self)
{
  g_string_append_printf (self->heard, "%s ", limber_enum_get_nick (LIMBER_TYPE_CUE, cue));
}

static void
on_phase_changed (LimberRun *run, LimberRunFixture *self)
{
  g_string_append_printf (self->heard, "%u ",
                          limber_engine_get_phase_index (limber_run_get_engine (run)));
}

static void
on_finished (LimberRun *run, LimberRunFixture *self)
{
  g_string_append (self->heard, "finished ");
}

static void
listen (LimberRunFixture *self)
{
  g_signal_connect (self->run, "cue", G_CALLBACK (on_cue), self);
  g_signal_connect (self->run, "phase-changed", G_CALLBACK (on_phase_changed), self);
  g_signal_connect (self->run, "finished", G_CALLBACK (on_finished), self);
}

void
limber_run_fixture_set_up_at (LimberRunFixture *self, const char *path)
{
  self->folder = g_file_new_for_path (path);
  self->library = open_library (self->folder);
  self->clock = limber_fake_clock_new ();
  self->routine = limber_sample_routine ();
  self->heard = g_string_new (NULL);
}

void
limber_run_fixture_set_up (LimberRunFixture *self, gconstpointer data)
{
  g_autofree char *path = g_dir_make_tmp ("limber-run-XXXXXX", NULL);

  limber_run_fixture_set_up_at (self, path);
  limber_run_fixture_open (self);
}

static void
remove_tree (GFile *file)
{
  g_autoptr (GFileEnumerator) children =
      g_file_enumerate_children (file, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                 G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFile *child;

  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL)
         && child != NULL)
    remove_tree (child);
  g_file_delete (file, NULL, NULL);
}

void
limber_run_fixture_let_go (LimberRunFixture *self)
{
  g_clear_object (&self->run);
  g_clear_object (&self->library);
  g_clear_object (&self->routine);
  g_clear_object (&self->clock);
  g_string_free (self->heard, TRUE);
  g_clear_object (&self->folder);
}

void
limber_run_fixture_tear_down (LimberRunFixture *self, gconstpointer data)
{
  g_autoptr (GFile) folder = g_object_ref (self->folder);

  limber_run_fixture_let_go (self);
  remove_tree (folder);
}

static void
open_run (LimberRunFixture *self, const LimberPace *pace)
{
  g_clear_object (&self->run);
  self->run =
      limber_run_new (self->library, LIMBER_CLOCK (self->clock), self->routine, pace, "plan");
  listen (self);
}

void
limber_run_fixture_open (LimberRunFixture *self)
{
  open_run (self, NULL);
}

void
limber_run_fixture_open_at_own_pace (LimberRunFixture *self)
{
  LimberPace pace = LIMBER_PACE_DEFAULT;

  pace.own_pace = TRUE;
  open_run (self, &pace);
}

void
limber_run_fixture_kill (LimberRunFixture *self, GError **error)
{
  g_clear_object (&self->run);
  g_clear_object (&self->library);
  self->library = open_library (self->folder);
  self->run = limber_run_new_from_journal (self->library, LIMBER_CLOCK (self->clock), error);
  if (self->run != NULL)
    listen (self);
}

void
limber_run_fixture_turn (LimberRunFixture *self, guint seconds, guint step)
{
  for (guint gone = 0; gone < seconds * 1000; gone += step)
    {
      limber_fake_clock_advance (self->clock, (gint64) step * 1000);
      limber_run_tick (self->run);
    }
}

void
limber_run_fixture_assert_heard (LimberRunFixture *self, const char *expected)
{
  g_assert_cmpstr (self->heard->str, ==, expected);
  g_string_truncate (self->heard, 0);
}

LimberSession *
limber_run_fixture_get_log (LimberRunFixture *self)
{
  g_autoptr (LimberLibrary) library = open_library (self->folder);
  GListModel *sessions = limber_library_get_sessions (library);

  g_assert_cmpuint (g_list_model_get_n_items (sessions), <=, 1);

  return g_list_model_get_item (sessions, 0);
}

gboolean
limber_run_fixture_has_journal (LimberRunFixture *self)
{
  g_autoptr (GFile) file = limber_journal_get_file (limber_library_get_data_folder (self->library));

  return g_file_query_exists (file, NULL);
}

void
limber_run_fixture_add (const char *path, void (*test) (LimberRunFixture *, gconstpointer))
{
  g_test_add (path, LimberRunFixture, NULL, limber_run_fixture_set_up, test,
              limber_run_fixture_tear_down);
}
