/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/limber-durable.h"
#include "store/limber-library-private.h"
#include "store/limber-media.h"
#include "test-folder.h"

#define WEEK (7 * 24 * 60 * 60)
#define EXERCISE                                                                                   \
  "{\"format\": \"limber-exercise\", \"version\": 1, \"id\": \"mine\", \"name\": \"Mine\", "       \
  "\"kind\": \"static\", \"position\": \"seated\", \"dose\": {\"sets\": 1, \"hold\": 20}, "        \
  "\"clip\": \"%s\"}"

static GFile *
write_clip (TestFolder *f, const char *name)
{
  test_folder_write (f, name, "moving pictures");
  return test_folder_get_file (f, name);
}

static char *
copy (TestFolder *f, GFile *source, GError **error)
{
  g_autoptr (GFile) media = test_folder_get_file (f, "media");

  return limber_media_copy (limber_disk_get_system (), source, media, NULL, NULL, NULL, error);
}

static void
note_progress (double done, gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (done, >, *last);
  g_assert_cmpfloat (done, <=, 1);
  *last = done;
}

/* The copy has the bytes, but not the name; the folder is made for it. */
static void
test_copy (TestFolder *f, gconstpointer data)
{
  g_autoptr (GFile) source = write_clip (f, "holiday/Me & Ann.MP4");
  g_autoptr (GFile) media = test_folder_get_file (f, "media");
  g_autoptr (GError) error = NULL;
  double progress = 0;
  g_autofree char *name = limber_media_copy (limber_disk_get_system (), source, media,
                                             note_progress, &progress, NULL, &error);
  g_autofree char *path = g_strconcat ("media/", name, NULL);
  g_autofree char *text = test_folder_read (f, path);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "moving pictures");
  g_assert_cmpfloat (progress, ==, 1);
  g_assert_true (g_str_has_suffix (name, ".mp4"));
  g_assert_null (strstr (name, "Ann"));
  g_assert_cmpuint (test_folder_count (f, "media"), ==, 1);
}

/* What comes after the last dot is kept only where it is harmless: it becomes part of a file name. */
static void
test_names (TestFolder *f, gconstpointer data)
{
  static const char *const odd[] = { "clip", "clip.", "clip.m p4", "clip.superlong",
                                     "clip.m\303\244" };

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (GFile) source = write_clip (f, odd[i]);
      g_autofree char *name = copy (f, source, NULL);

      g_assert_true (g_uuid_string_is_valid (name));
    }
}

/* Two gigabytes that take no room on the disk: they are not even begun. */
static void
test_too_large (TestFolder *f, gconstpointer data)
{
  g_autoptr (GFile) source = write_clip (f, "long.mkv");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (truncate (g_file_peek_path (source), (off_t) 2 * 1024 * 1024 * 1024), ==, 0);
  g_assert_null (copy (f, source, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "long.mkv"));
  g_assert_nonnull (strstr (error->message, "2.1"));
  g_assert_false (test_folder_has (f, "media"));
}

static void
test_no_file (TestFolder *f, gconstpointer data)
{
  g_autoptr (GFile) missing = test_folder_get_file (f, "missing.webm");
  g_autoptr (GFile) folder = test_folder_get_file (f, ".");
  g_autoptr (GFile) pipe = test_folder_get_file (f, "pipe");
  g_autoptr (GError) error = NULL;

  g_assert_null (copy (f, missing, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (copy (f, folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_clear_error (&error);
  g_assert_cmpint (mkfifo (g_file_peek_path (pipe), 0600), ==, 0);
  g_assert_null (copy (f, pipe, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_assert_false (test_folder_has (f, "media"));
}

/* A disk that fills up half way. */
static void
test_full_disk (TestFolder *f, gconstpointer data)
{
  const struct rlimit all = { RLIM_INFINITY, RLIM_INFINITY };
  const struct rlimit few = { 10, RLIM_INFINITY };
  g_autoptr (GFile) source = write_clip (f, "clip.webm");
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &few), ==, 0);
  name = copy (f, source, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &all), ==, 0);

  g_assert_null (name);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "“clip.webm” could not be copied"));
  g_assert_cmpuint (test_folder_count (f, "media"), ==, 0);
}

static void
cancel (double done, gpointer data)
{
  g_cancellable_cancel (data);
}

/* Cancelled after the first of its three pieces. */
static void
test_cancel (TestFolder *f, gconstpointer data)
{
  g_autoptr (GFile) source = write_clip (f, "clip.webm");
  g_autoptr (GFile) media = test_folder_get_file (f, "media");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (truncate (g_file_peek_path (source), 3 * 1024 * 1024), ==, 0);
  g_assert_null (limber_media_copy (limber_disk_get_system (), source, media, cancel, cancellable,
                                    cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (test_folder_count (f, "media"), ==, 0);
}

/* A file that grows while it is read is held to the limit too. */
static void
test_endless (TestFolder *f, gconstpointer data)
{
  g_autoptr (GFile) zero = g_file_new_for_path ("/dev/zero");
  g_autoptr (GFileInputStream) stream = g_file_read (zero, NULL, NULL);
  g_autoptr (GFile) file = test_folder_get_file (f, "media/zero");
  g_autoptr (GError) error = NULL;

  g_assert_false (limber_durable_copy (limber_disk_get_system (), G_INPUT_STREAM (stream), file,
                                       3000000, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
  g_assert_cmpuint (test_folder_count (f, "media"), ==, 0);
}

static void
test_store (TestFolder *f, gconstpointer data)
{
  g_autoptr (GFile) media = test_folder_get_file (f, "media");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("poster", 6);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = limber_media_store (bytes, "jpg", media, &error);
  g_autofree char *path = g_strconcat ("media/", name, NULL);
  g_autofree char *text = test_folder_read (f, path);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "poster");
  g_assert_true (g_str_has_suffix (name, ".jpg"));
}

static guint
count_old (TestFolder *f, gint64 age)
{
  g_autoptr (GFile) media = test_folder_get_file (f, "media");
  g_autoptr (GPtrArray) names =
      limber_media_list_old (media, g_get_real_time () / G_USEC_PER_SEC + age);

  return names->len;
}

/* Only what we named, and only when it has lain for a week, since it may have come before its document. */
static void
test_old (TestFolder *f, gconstpointer data)
{
  g_autoptr (GFile) source = write_clip (f, "clip.webm");
  g_autofree char *name = NULL;

  g_assert_cmpuint (count_old (f, WEEK), ==, 0);
  name = copy (f, source, NULL);
  test_folder_write (f, "media/put-here-by-hand.webm", "");
  test_folder_write (f, "media/.limber-0123abcd.tmp", "");

  g_assert_cmpuint (count_old (f, 0), ==, 0);
  g_assert_cmpuint (count_old (f, WEEK - 60), ==, 0);
  g_assert_false (test_folder_has (f, "media/.limber-0123abcd.tmp"));
  g_assert_cmpuint (count_old (f, WEEK + 60), ==, 1);
}

static LimberLibrary *
load_library (TestFolder *f)
{
  g_autoptr (GFile) builtin = test_folder_get_file (f, "builtin");
  g_autoptr (GFile) data = g_file_new_for_path (f->path);
  LimberLibrary *library = limber_library_new (builtin, data);
  g_autoptr (GError) error = NULL;

  limber_library_load (library, &error);
  g_assert_no_error (error);
  return library;
}

static void
sweep (LimberLibrary *library, const char *name)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (names, g_strdup (name));
  limber_library_sweep_media (library, names);
  g_assert_true (limber_library_flush (library, NULL));
}

/* A file stays as long as an exercise names it. */
static void
test_release (TestFolder *f, gconstpointer data)
{
  g_autoptr (GFile) source = write_clip (f, "clip.webm");
  g_autofree char *name = copy (f, source, NULL);
  g_autofree char *document = g_strdup_printf (EXERCISE, name);
  g_autoptr (LimberLibrary) library = NULL;

  test_folder_write (f, "exercises/mine.json", document);
  library = load_library (f);

  limber_library_release_media (library, NULL);
  limber_library_release_media (library, name);
  sweep (library, name);
  g_assert_cmpuint (test_folder_count (f, "media"), ==, 1);

  limber_library_remove_exercise (library, "mine");
  limber_library_release_media (library, name);
  g_assert_true (limber_library_flush (library, NULL));
  g_assert_cmpuint (test_folder_count (f, "media"), ==, 0);
}

/* While a document can't be read, nobody knows what it names. */
static void
test_sweep_with_damage (TestFolder *f, gconstpointer data)
{
  g_autoptr (GFile) source = write_clip (f, "clip.webm");
  g_autofree char *name = copy (f, source, NULL);
  g_autoptr (LimberLibrary) library = NULL;

  test_folder_write (f, "exercises/mine.json", "{");
  library = load_library (f);
  sweep (library, name);
  g_assert_cmpuint (test_folder_count (f, "media"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_folder_add ("/media/copy", test_copy);
  test_folder_add ("/media/names", test_names);
  test_folder_add ("/media/too-large", test_too_large);
  test_folder_add ("/media/no-file", test_no_file);
  test_folder_add ("/media/full-disk", test_full_disk);
  test_folder_add ("/media/cancel", test_cancel);
  test_folder_add ("/media/endless", test_endless);
  test_folder_add ("/media/store", test_store);
  test_folder_add ("/media/old", test_old);
  test_folder_add ("/media/release", test_release);
  test_folder_add ("/media/sweep-with-damage", test_sweep_with_damage);
  return g_test_run ();
}
