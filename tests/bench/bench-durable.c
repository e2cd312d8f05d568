/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "limber-bench.h"
#include "store/limber-library.h"
#include "test-folder.h"

/* How long it takes until an edited routine is on the disk, beside what nobody can do without who wants the same bytes
 * to be there, whatever happens: write, fsync, rename, fsync of the folder. In turn. */

#define N_ROUNDS 9
#define N_EDITS 40
#define N_ITEMS 20

static LimberRoutine *
make_routine (void)
{
  g_autoptr (LimberRoutine) empty = limber_routine_new ("edited", "Edit");
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  LimberDose dose = { .sets = 2, .reps = 8, .rest = 20 };

  for (guint i = 0; i < N_ITEMS; i++)
    g_ptr_array_add (items, limber_item_new ("bridge", &dose));
  return limber_routine_with_section (empty, LIMBER_SECTION_MAIN, items);
}

/* Another version for each edit, as long as the one before. */
static void
edit (LimberLibrary *library, LimberRoutine *routine, guint number)
{
  g_autofree char *name = g_strdup_printf ("Edit %06u", number);
  g_autoptr (LimberRoutine) edited = limber_routine_with_name (routine, name);

  limber_library_save_routine (library, edited);
  g_assert_true (limber_library_flush (library, NULL));
}

/* --- the floor ---------------------------------------------------------------------------------- */

typedef struct
{
  char *folder, *temporary, *path;
  char *bytes;
  gsize length;
} Floor;

static void
write_durably (const Floor *floor)
{
  int fd = open (floor->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  int folder;

  g_assert_true (fd >= 0);
  g_assert_true (write (fd, floor->bytes, floor->length) == (gssize) floor->length);
  g_assert_true (fsync (fd) == 0);
  g_assert_true (close (fd) == 0);
  g_assert_true (rename (floor->temporary, floor->path) == 0);

  folder = open (floor->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  g_assert_true (folder >= 0);
  g_assert_true (fsync (folder) == 0);
  g_assert_true (close (folder) == 0);
}

static void
floor_init (Floor *floor, TestFolder *folder)
{
  g_autofree char *path = g_build_filename (folder->path, "data", "routines", "edited.json", NULL);

  g_assert_true (g_file_get_contents (path, &floor->bytes, &floor->length, NULL));
  floor->folder = g_build_filename (folder->path, "floor", NULL);
  floor->temporary = g_build_filename (floor->folder, "new.tmp", NULL);
  floor->path = g_build_filename (floor->folder, "edited.json", NULL);
  test_folder_write (folder, "floor/edited.json", "");
}

static void
floor_clear (Floor *floor)
{
  g_free (floor->folder);
  g_free (floor->temporary);
  g_free (floor->path);
  g_free (floor->bytes);
}

/* --- */

static void
measure_round (LimberLibrary *library, LimberRoutine *routine, const Floor *floor, guint first)
{
  g_autoptr (GArray) ours = limber_bench_new ();
  g_autoptr (GArray) theirs = limber_bench_new ();

  for (guint i = 0; i < N_EDITS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      edit (library, routine, first + i);
      limber_bench_add (ours, start);
      start = g_get_monotonic_time ();
      write_durably (floor);
      limber_bench_add (theirs, start);
    }
  limber_bench_tell ("edit-ours", "ms", limber_bench_get (ours, 0.5));
  limber_bench_tell ("edit-floor", "ms", limber_bench_get (theirs, 0.5));
}

int
main (void)
{
  TestFolder folder;
  Floor floor = { NULL };
  g_autoptr (GFile) builtin = NULL;
  g_autoptr (GFile) data = NULL;
  g_autoptr (LimberLibrary) library = NULL;
  g_autoptr (LimberRoutine) routine = make_routine ();

  test_folder_set_up (&folder, NULL);
  builtin = test_folder_get_file (&folder, "builtin");
  data = test_folder_get_file (&folder, "data");
  library = limber_library_new (builtin, data);
  g_assert_true (limber_library_load (library, NULL));
  edit (library, routine, 0);
  floor_init (&floor, &folder);
  for (guint i = 0; i < N_ROUNDS; i++)
    measure_round (library, routine, &floor, 1 + i * N_EDITS);
  g_clear_object (&library);
  floor_clear (&floor);
  test_folder_tear_down (&folder, NULL);
  return 0;
}
