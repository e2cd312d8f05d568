/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-import-apply.h"
#include "test-folder.h"

/* What many documents are part of is done in full, or not at all, even if the end comes while it is being done. */

#define N_MANY 2000
/* For one turn of the main loop, on any machine. */
#define N_TOO_MANY 40000

static LimberChange *
make_change (guint n)
{
  LimberChange *change = limber_change_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);
      g_autoptr (LimberRoutine) routine = limber_routine_new (id, "One of Many");

      limber_change_put (change, LIMBER_DOCUMENT_ROUTINE, routine);
    }

  return change;
}

static guint
count_in_memory (LimberLibrary *library)
{
  return g_list_model_get_n_items (limber_library_get_routines (library));
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static void
await (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
finish (LimberLibrary *library)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_library_finish (library, &error));
  g_assert_no_error (error);
}

static void
test_change (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = test_folder_load_library (f);
  g_autoptr (GAsyncResult) result = NULL;

  limber_library_change_async (library, make_change (N_MANY), NULL, NULL, on_done, &result);
  while (count_in_memory (library) == 0)
    g_main_context_iteration (NULL, TRUE);
  finish (library);
  g_assert_cmpuint (test_folder_count (f, "data/routines"), ==, N_MANY);

  /* It may have been no end after all. */
  await (&result);
  g_assert_true (limber_library_change_finish (library, result, NULL, NULL));
  g_assert_cmpuint (count_in_memory (library), ==, N_MANY);
}

static void
test_cancelled (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = test_folder_load_library (f);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;

  limber_library_change_async (library, make_change (N_TOO_MANY), NULL, cancellable, on_done,
                               &result);
  while (count_in_memory (library) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_cancellable_cancel (cancellable);
  finish (library);
  g_assert_cmpuint (count_in_memory (library), ==, 0);
  g_assert_cmpuint (test_folder_count (f, "data/routines"), ==, 0);

  await (&result);
  g_assert_false (limber_library_change_finish (library, result, NULL, NULL));
}

static LimberImport *
read_collection (TestFolder *f, LimberLibrary *library)
{
  g_autoptr (GString) text = g_string_new ("[");
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  const char *const languages[] = { "en", NULL };
  g_autoptr (GError) error = NULL;
  LimberImport *import;

  for (guint i = 0; i < N_MANY; i++)
    g_string_append_printf (text,
                            "%s{\"id\": \"Lean_%u\", \"name\": \"Lean %u\", \"primaryMuscles\": "
                            "[\"quadriceps\"], \"category\": \"strength\", \"instructions\": "
                            "[\"Lean.\"], \"images\": []}",
                            i > 0 ? "," : "", i, i);
  g_string_append_c (text, ']');
  test_folder_write (f, "large.json", text->str);
  g_ptr_array_add (files, test_folder_get_file (f, "large.json"));
  import = limber_import_read (library, files, languages, &error);
  g_assert_no_error (error);
  return import;
}

/* Before anything of it is to be seen. */
static void
test_import (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = test_folder_load_library (f);
  g_autoptr (LimberImport) import = read_collection (f, library);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (LimberChange) undo = NULL;

  g_assert_false (limber_library_is_busy (library));
  limber_import_apply_async (import, library, LIMBER_IMPORT_KEEP_BOTH, NULL, NULL, on_done,
                             &result);
  g_assert_true (limber_library_is_busy (library));
  finish (library);
  g_assert_false (limber_library_is_busy (library));
  g_assert_cmpuint (test_folder_count (f, "data/exercises"), ==, N_MANY);

  await (&result);
  g_assert_true (limber_import_apply_finish (import, result, &undo, NULL));
  g_assert_cmpuint (undo->steps->len, ==, N_MANY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_folder_add ("/ending/change", test_change);
  test_folder_add ("/ending/cancelled", test_cancelled);
  test_folder_add ("/ending/import", test_import);

  return g_test_run ();
}
