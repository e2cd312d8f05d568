/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "store/limber-backup.h"
#include "store/limber-import.h"
#include "store/limber-json-parser.h"
#include "store/limber-library-change.h"
#include "test-folder.h"

#define CLIP "00000000-1111-4222-8333-444444444444.webm"

typedef struct
{
  TestFolder folder;
  LimberLibrary *library;
  GFile *data;
} Fixture;

static void
load (Fixture *f)
{
  g_autoptr (GFile) builtin = test_folder_get_file (&f->folder, "builtin");

  if (f->library != NULL)
    limber_library_flush (f->library, NULL);
  g_clear_object (&f->library);
  f->library = limber_library_new (builtin, f->data);
  g_assert_true (limber_library_load (f->library, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (limber_library_get_damaged (f->library)), ==, 0);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  test_folder_set_up (&f->folder, NULL);
  f->data = test_folder_get_file (&f->folder, "data");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->library);
  g_object_unref (f->data);
  test_folder_tear_down (&f->folder, NULL);
}

/* A library with the fixtures of every kind, all fields set, and a clip. */
static void
fill (Fixture *f)
{
  static const char *const names[] = { "exercise", "routine", "plan", "session" };

  for (guint kind = 0; kind < G_N_ELEMENTS (names); kind++)
    {
      g_autofree char *file = g_strconcat (names[kind], ".json", NULL);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", file, NULL);
      g_autofree char *text = NULL;
      g_autofree char *name = NULL;
      g_autofree char *target = NULL;
      g_autoptr (JsonNode) node = NULL;
      g_autoptr (GObject) document = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      node = limber_json_parse (text, strlen (text), file, NULL);
      if (kind == LIMBER_DOCUMENT_EXERCISE)
        json_object_set_string_member (json_node_get_object (node), "clip", CLIP);
      document = limber_document_from_json (kind, node, FALSE, file, NULL);
      g_assert_nonnull (document);
      name = g_strconcat (limber_document_get_class (kind)->get_id (document), ".json", NULL);
      g_strdelimit (name, ":", '+');
      target = kind == LIMBER_DOCUMENT_SESSION
                   ? g_strdup_printf ("data/sessions/%d/%s",
                                      g_date_time_get_year (
                                          limber_session_get_started (LIMBER_SESSION (document))),
                                      name)
                   : g_strdup_printf ("data/%s/%s", limber_document_get_class (kind)->folder, name);
      {
        g_autofree char *whole = json_to_string (node, TRUE);

        test_folder_write (&f->folder, target, whole);
      }
    }
  test_folder_write (&f->folder, "data/media/" CLIP, "a clip");
  load (f);
}

static GFile *
back_up (Fixture *f, const char *name)
{
  GFile *file = test_folder_get_file (&f->folder, name);
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_library_flush (f->library, NULL));
  limber_backup_write (limber_disk_get_system (), f->data, file, TRUE, NULL, NULL, &error);
  g_assert_no_error (error);
  return file;
}

static LimberImport *
read_back (Fixture *f, GFile *file, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  const char *const languages[] = { NULL };

  g_ptr_array_add (files, file);
  return limber_import_read (f->library, files, languages, error);
}

static LimberChange *
restore (Fixture *f, GFile *file, LimberImportChoice choice)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberImport) import = read_back (f, file, &error);
  g_autoptr (LimberChange) change = NULL;

  g_assert_no_error (error);
  g_assert_true (limber_import_is_backup (import));
  change = limber_import_create_change (import, choice);
  limber_import_write_media (import, f->library, &error);
  g_assert_no_error (error);
  return limber_library_change (f->library, change);
}

static char *export (Fixture *f)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GListModel *lists[] = { G_LIST_MODEL (limber_library_get_catalog (f->library)),
                          limber_library_get_routines (f->library),
                          limber_library_get_plans (f->library),
                          limber_library_get_sessions (f->library) };

  for (guint kind = 0; kind < G_N_ELEMENTS (lists); kind++)
    for (guint i = 0; i < g_list_model_get_n_items (lists[kind]); i++)
      {
        g_autoptr (GObject) document = g_list_model_get_item (lists[kind], i);
        g_autoptr (JsonNode) node = limber_document_to_json (kind, document);
        g_autofree char *json = json_to_string (node, FALSE);

        g_string_append (text, json);
      }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Every field of every document, and media, come back into an empty library, from either kind of archive. */
static void
test_round_trip (Fixture *f, gconstpointer data)
{
  g_autofree char *before = (fill (f), export (f));
  g_autoptr (GFile) file = back_up (f, data);
  g_autofree char *after = NULL;
  g_autofree char *loaded = NULL;
  g_autofree char *clip = NULL;

  g_object_unref (f->data);
  f->data = test_folder_get_file (&f->folder, "other");
  load (f);
  limber_change_free (restore (f, file, LIMBER_IMPORT_NEWER));

  after = export (f);
  g_assert_cmpstr (after, ==, before);
  load (f);
  loaded = export (f);
  g_assert_cmpstr (loaded, ==, before);
  clip = test_folder_read (&f->folder, "other/media/" CLIP);
  g_assert_cmpstr (clip, ==, "a clip");
}

static LimberRoutine *
add_routine (Fixture *f, const char *id, const char *name)
{
  g_autoptr (LimberRoutine) routine = limber_routine_new (id, name);

  limber_library_save_routine (f->library, routine);
  return limber_library_find_routine (f->library, id);
}

/* Merging keeps what is newer here; replacing leaves nothing but the back-up; both can be undone. */
static void
test_merge_and_replace (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  test_folder_write (&f->folder, "data/routines/old.json",
                     "{\"format\": \"limber-routine\", \"version\": 1, \"id\": \"old\", \"name\": "
                     "\"Old\", \"modified\": \"2020-01-01T00:00:00Z\", \"sections\": {}}");
  load (f);
  file = back_up (f, "x.tar.zst");
  add_routine (f, "old", "Renamed");
  add_routine (f, "later", "Later");
  before = export (f);

  limber_change_free (restore (f, file, LIMBER_IMPORT_NEWER));
  after = export (f);
  g_assert_cmpstr (after, ==, before);

  {
    g_autoptr (LimberChange) undo = restore (f, file, LIMBER_IMPORT_EXACT);
    g_autofree char *undone = NULL;

    g_assert_cmpstr (limber_routine_get_name (limber_library_find_routine (f->library, "old")), ==,
                     "Old");
    g_assert_null (limber_library_find_routine (f->library, "later"));
    limber_change_free (limber_library_change (f->library, undo));
    undone = export (f);
    g_assert_cmpstr (undone, ==, before);
  }
}

/* --- archives that somebody made to do harm ------------------------------------------------------- */

typedef struct
{
  const char *path;
  int type;
  const char *link; /* hard link */
} Entry;

static void
write_archive (Fixture *f, const char *name, const Entry *entries, guint n)
{
  g_autofree char *path = g_build_filename (f->folder.path, name, NULL);
  struct archive *archive = archive_write_new ();

  archive_write_set_format_pax_restricted (archive);
  archive_write_add_filter_zstd (archive);
  g_assert_cmpint (archive_write_open_filename (archive, path), ==, ARCHIVE_OK);
  for (guint i = 0; i < n; i++)
    {
      struct archive_entry *entry = archive_entry_new ();

      archive_entry_set_pathname (entry, entries[i].path);
      archive_entry_set_filetype (entry, (unsigned) entries[i].type);
      archive_entry_set_perm (entry, 0644);
      if (entries[i].type == AE_IFLNK)
        archive_entry_set_symlink (entry, "/etc/passwd");
      if (entries[i].link != NULL)
        archive_entry_set_hardlink (entry, entries[i].link);
      if (entries[i].type == AE_IFREG && entries[i].link == NULL)
        archive_entry_set_size (entry, 2);
      g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
      if (entries[i].type == AE_IFREG && entries[i].link == NULL)
        g_assert_cmpint ((int) archive_write_data (archive, "{}", 2), ==, 2);
      archive_entry_free (entry);
    }
  g_assert_cmpint (archive_write_close (archive), ==, ARCHIVE_OK);
  archive_write_free (archive);
}

static void
assert_refused (Fixture *f, const char *name, const char *reason)
{
  g_autoptr (GFile) file = test_folder_get_file (&f->folder, name);
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberImport) import = read_back (f, file, &error);

  g_assert_null (import);
  if (strstr (error->message, reason) == NULL)
    g_error ("“%s” is not in “%s”", reason, error->message);
}

static void
test_hostile (Fixture *f, gconstpointer data)
{
  static const struct
  {
    Entry entries[2];
    guint n;
    const char *reason;
  } cases[] = {
    { { { "../x.json", AE_IFREG, NULL } }, 1, "a name that no file of a library has" },
    { { { "routines/../../x.json", AE_IFREG, NULL } }, 1, "a name that no file" },
    { { { "/etc/x.json", AE_IFREG, NULL } }, 1, "a name that no file" },
    { { { "routines//x.json", AE_IFREG, NULL } }, 1, "a name that no file" },
    { { { "routines/.x.json", AE_IFREG, NULL } }, 1, "a name that no file" },
    { { { "routines\\x.json", AE_IFREG, NULL } }, 1, "a name that no file" },
    { { { "routines/x\n.json", AE_IFREG, NULL } }, 1, "a name that no file" },
    { { { "routines/x.json", AE_IFLNK, NULL } }, 1, "not a file" },
    { { { "media/x.webm", AE_IFCHR, NULL } }, 1, "not a file" },
    { { { "media/x.webm", AE_IFIFO, NULL } }, 1, "not a file" },
    { { { "routines/a.json", AE_IFREG, NULL }, { "routines/b.json", AE_IFREG, "routines/a.json" } },
      2,
      "not a file" },
    { { { "routines/a.json", AE_IFREG, NULL }, { "routines/a.json", AE_IFREG, NULL } },
      2,
      "there are two files of this name" },
  };

  load (f);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      write_archive (f, "x.tar.zst", cases[i].entries, cases[i].n);
      assert_refused (f, "x.tar.zst", cases[i].reason);
    }

  test_folder_write (&f->folder, "text.zip", "not an archive at all");
  assert_refused (f, "text.zip", "text.zip: ");
  g_assert_false (test_folder_has (&f->folder, "x.json"));
}

/* A few kilobytes that would become a gigabyte: neither as a document nor as a clip. */
static void
test_bomb (Fixture *f, gconstpointer data)
{
  static const char *const paths[] = { "routines/x.json", "media/x.webm" };
  g_autofree char *zeros = g_malloc0 (1024 * 1024);

  load (f);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *path = g_build_filename (f->folder.path, "x.tar.zst", NULL);
      struct archive *archive = archive_write_new ();
      struct archive_entry *entry = archive_entry_new ();

      archive_write_set_format_pax_restricted (archive);
      archive_write_add_filter_zstd (archive);
      g_assert_cmpint (archive_write_open_filename (archive, path), ==, ARCHIVE_OK);
      archive_entry_set_pathname (entry, paths[i]);
      archive_entry_set_filetype (entry, AE_IFREG);
      archive_entry_set_size (entry, 256 * 1024 * 1024);
      g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
      for (guint k = 0; k < 256; k++)
        archive_write_data (archive, zeros, 1024 * 1024);
      archive_write_close (archive);
      archive_write_free (archive);
      archive_entry_free (entry);

      assert_refused (f, "x.tar.zst", "too large");
    }
}

/* A back-up that can't be written leaves the one before as it was, and nothing beside it. */
static void
test_failure (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = test_folder_get_file (&f->folder, "out/x.zip");
  g_autoptr (GFile) odd = test_folder_get_file (&f->folder, "out/x.doc");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;

  fill (f);
  test_folder_write (&f->folder, "out/x.zip", "the one before");
  g_cancellable_cancel (cancellable);
  g_assert_false (limber_backup_write (limber_disk_get_system (), f->data, file, TRUE, NULL,
                                       cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (limber_backup_write (limber_disk_get_system (), f->data, odd, TRUE, NULL, NULL,
                                       &error));

  kept = test_folder_read (&f->folder, "out/x.zip");
  g_assert_cmpstr (kept, ==, "the one before");
  g_assert_cmpuint (test_folder_count (&f->folder, "out"), ==, 1);
}

/* What a killed Limber left in the user's folder goes with the next back-up there; what another is writing stays, and so do
 * the user's own files. */
static void
test_leftovers (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = test_folder_get_file (&f->folder, "out/x.zip");
  g_autoptr (GFile) busy = test_folder_get_file (&f->folder, "out/.limber-22222222.tmp");
  g_autoptr (GError) error = NULL;
  int fd;

  fill (f);
  test_folder_write (&f->folder, "out/.limber-11111111.tmp", "half a back-up");
  test_folder_write (&f->folder, "out/.limber-22222222.tmp", "being written");
  test_folder_write (&f->folder, "out/.limber-notes", "mine");
  fd = open (g_file_peek_path (busy), O_RDONLY | O_CLOEXEC);
  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);

  limber_backup_write (limber_disk_get_system (), f->data, file, TRUE, NULL, NULL, &error);
  g_assert_no_error (error);
  close (fd);
  g_assert_false (test_folder_has (&f->folder, "out/.limber-11111111.tmp"));
  g_assert_true (test_folder_has (&f->folder, "out/.limber-22222222.tmp"));
  g_assert_true (test_folder_has (&f->folder, "out/.limber-notes"));
}

/* One a day, fourteen of them; what else lies there stays. */
static void
test_daily (Fixture *f, gconstpointer data)
{
  g_autoptr (GDateTime) first = g_date_time_new_utc (2026, 10, 25, 9, 0, 0);

  g_assert_true (limber_backup_roll (f->data, first, NULL));
  g_assert_false (test_folder_has (&f->folder, "data/backups"));

  fill (f);
  test_folder_write (&f->folder, "data/backups/mine.zip", "mine");
  for (int day = 0; day < 20; day++)
    {
      g_autoptr (GDateTime) morning = g_date_time_add_days (first, day);
      g_autoptr (GDateTime) evening = g_date_time_add_hours (morning, 8);
      g_autoptr (GError) error = NULL;

      limber_backup_roll (f->data, morning, &error);
      g_assert_no_error (error);
      g_assert_true (limber_backup_roll (f->data, evening, NULL));
    }

  g_assert_cmpuint (test_folder_count (&f->folder, "data/backups"), ==, LIMBER_BACKUP_DAYS + 1);
  g_assert_true (test_folder_has (&f->folder, "data/backups/2026-11-13.tar.zst"));
  g_assert_true (test_folder_has (&f->folder, "data/backups/2026-10-31.tar.zst"));
  g_assert_false (test_folder_has (&f->folder, "data/backups/2026-10-30.tar.zst"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, data, function) g_test_add (name, Fixture, data, set_up, function, tear_down)
  ADD ("/backup/round-trip-tar", "x.tar.zst", test_round_trip);
  ADD ("/backup/round-trip-zip", "x.zip", test_round_trip);
  ADD ("/backup/merge-and-replace", NULL, test_merge_and_replace);
  ADD ("/backup/hostile", NULL, test_hostile);
  ADD ("/backup/bomb", NULL, test_bomb);
  ADD ("/backup/failure", NULL, test_failure);
  ADD ("/backup/leftovers", NULL, test_leftovers);
  ADD ("/backup/daily", NULL, test_daily);

  return g_test_run ();
}
