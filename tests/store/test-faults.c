/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>

#include "store/limber-json-parser.h"
#include "test-disk.h"

/* Each call of the operating system that a change takes fails in turn, for each reason; once, or from then on. */

#define N_MANY 12
#define BYSTANDER "{\"format\": \"limber-plan\", \"version\": 9, \"none\": \"of ours\"}"

/* --- what is changed ------------------------------------------------------------------------------- */

typedef struct
{
  const char *name;
  guint n_before; /* routines that there are */
  guint n_saved;  /* that are saved */
  gboolean remove;
} Scenario;

static const Scenario scenarios[] = {
  { "first", 0, 1, FALSE },
  { "again", 1, 1, FALSE },
  { "many", 0, N_MANY, FALSE },
  { "remove", 1, 0, TRUE },
};

static void
save (LimberLibrary *library, guint n, const char *name)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);
      g_autoptr (LimberRoutine) routine = limber_routine_new (id, name);

      limber_library_save_routine (library, routine);
    }
}

static void
change (LimberLibrary *library, const Scenario *scenario)
{
  save (library, scenario->n_saved, "new");
  if (scenario->remove)
    limber_library_remove_routine (library, "r0");
}

static void
prepare (TestFolder *f, const Scenario *scenario)
{
  g_autoptr (LimberLibrary) library = NULL;
  TestDisk faulty;

  test_disk_init (&faulty, -1, 0, FALSE);
  test_folder_set_up (f, NULL);
  test_folder_write (f, "data/plans/other.json", BYSTANDER);
  library = test_disk_load_library (&faulty.disk, f, "data");
  save (library, scenario->n_before, "old");
  g_assert_true (limber_library_flush (library, NULL));
}

/* --- what has to be true --------------------------------------------------------------------------- */

/* What the file of a routine says its name is; NULL when there is no file. */
static char *
read_name (TestFolder *f, guint index)
{
  g_autofree char *name = g_strdup_printf ("data/routines/r%u.json", index);
  g_autofree char *text = test_folder_read (f, name);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;

  if (text == NULL)
    return NULL;

  node = limber_json_parse (text, strlen (text), name, &error);
  g_assert_no_error (error);
  return g_strdup (json_object_get_string_member (json_node_get_object (node), "name"));
}

static void
assert_in_memory (LimberLibrary *library, const Scenario *scenario)
{
  for (guint i = 0; i < scenario->n_saved; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);
      LimberRoutine *routine = limber_library_find_routine (library, id);

      g_assert_cmpstr (limber_routine_get_name (routine), ==, "new");
    }
  if (scenario->remove)
    g_assert_null (limber_library_find_routine (library, "r0"));
}

/* All of the old or all of the new. */
static void
assert_whole (TestFolder *f, const Scenario *scenario)
{
  for (guint i = 0; i < MAX (scenario->n_saved, scenario->n_before); i++)
    {
      g_autofree char *name = read_name (f, i);

      if (name == NULL)
        g_assert_true (i >= scenario->n_before || scenario->remove);
      else
        g_assert_true (g_str_equal (name, "new")
                       || (i < scenario->n_before && g_str_equal (name, "old")));
    }
}

static void
assert_done (TestFolder *f, const Scenario *scenario)
{
  for (guint i = 0; i < scenario->n_saved; i++)
    {
      g_autofree char *name = read_name (f, i);

      g_assert_cmpstr (name, ==, "new");
    }
  if (scenario->remove)
    g_assert_false (test_folder_has (f, "data/routines/r0.json"));
}

static void
assert_bystander (TestFolder *f)
{
  g_autofree char *text = test_folder_read (f, "data/plans/other.json");

  g_assert_cmpstr (text, ==, BYSTANDER);
  g_assert_false (test_folder_has (f, "data/damaged"));
}

static void
assert_told (LimberLibrary *library, const GError *error, int reason)
{
  g_autofree char *folder =
      g_build_filename (g_file_peek_path (limber_library_get_data_folder (library)), "", NULL);

  g_assert_nonnull (strstr (error->message, folder));
  g_assert_nonnull (strstr (error->message, g_strerror (reason)));
}

/* --- one fault ------------------------------------------------------------------------------------- */

static void
fail_once (gconstpointer data, int at, int reason, gboolean all)
{
  const Scenario *scenario = data;
  TestFolder f;
  TestDisk faulty;
  g_autoptr (LimberLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  prepare (&f, scenario);
  test_disk_init (&faulty, at, reason, all);
  library = test_disk_load_library (&faulty.disk, &f, "data");
  change (library, scenario);

  if (limber_library_flush (library, &error))
    assert_done (&f, scenario);
  else
    assert_told (library, error, reason);
  assert_in_memory (library, scenario);
  assert_whole (&f, scenario);
  assert_bystander (&f);

  /* The fault is gone. */
  faulty.fail_at = -1;
  g_clear_error (&error);
  g_assert_true (limber_library_flush (library, &error));
  g_assert_no_error (error);
  assert_done (&f, scenario);
  assert_bystander (&f);
  g_clear_object (&library);

  library = test_disk_load_library (NULL, &f, "data");
  g_assert_cmpuint (test_folder_count_leftovers (&f, "data/routines"), ==, 0);
  g_clear_object (&library);
  test_folder_tear_down (&f, NULL);
}

static int
count_calls (const Scenario *scenario)
{
  TestFolder f;
  TestDisk faulty;
  g_autoptr (LimberLibrary) library = NULL;

  prepare (&f, scenario);
  test_disk_init (&faulty, -1, 0, FALSE);
  library = test_disk_load_library (&faulty.disk, &f, "data");
  change (library, scenario);
  g_assert_true (limber_library_flush (library, NULL));
  g_clear_object (&library);
  test_folder_tear_down (&f, NULL);

  return faulty.n_calls;
}

static void
test_faults (gconstpointer data)
{
  int n_calls = count_calls (data);

  g_assert_cmpint (n_calls, >=, 3);
  test_disk_fail_each (n_calls, fail_once, data);
}

/* --- the banner's text ----------------------------------------------------------------------------- */

static gboolean
has_fault (LimberLibrary *library)
{
  g_autofree char *fault = NULL;

  g_object_get (library, "fault", &fault, NULL);
  return fault != NULL;
}

/* Told while it lasts, and no longer. */
static void
test_told (void)
{
  TestFolder f;
  TestDisk faulty;
  g_autoptr (LimberLibrary) library = NULL;

  prepare (&f, &scenarios[1]);
  test_disk_init (&faulty, 0, ENOSPC, TRUE);
  library = test_disk_load_library (&faulty.disk, &f, "data");
  change (library, &scenarios[1]);
  while (!has_fault (library))
    g_main_context_iteration (NULL, TRUE);

  /* It tries again by itself. */
  faulty.fail_at = -1;
  while (has_fault (library))
    g_main_context_iteration (NULL, TRUE);
  assert_done (&f, &scenarios[1]);
  g_clear_object (&library);
  test_folder_tear_down (&f, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (scenarios); i++)
    {
      g_autofree char *path = g_strconcat ("/faults/", scenarios[i].name, NULL);

      g_test_add_data_func (path, &scenarios[i], test_faults);
    }
  g_test_add_func ("/faults/told", test_told);

  return g_test_run ();
}
