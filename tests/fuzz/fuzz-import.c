/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For memfd_create(). */
#define _GNU_SOURCE

#include "fuzz.h"

#include <sys/mman.h>
#include <unistd.h>

#include "store/limber-import-reader.h"

/* Collections of exercises in every format that can be imported, and bundles: all of the way from the file to the
 * entries that are shown before anything is done. */

static int
make_file (const guint8 *data, gsize size)
{
  int fd = memfd_create ("limber-fuzz", MFD_CLOEXEC);

  g_assert_cmpint (fd, >=, 0);
  for (gsize done = 0; done < size;)
    {
      ssize_t n = write (fd, data + done, size - done);

      g_assert_cmpint (n, >, 0);
      done += (gsize) n;
    }

  return fd;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const char *const languages[] = { "de", "en", NULL };
  int fd = make_file (data, size);
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (LimberImportReader) reader = limber_import_reader_new ();
  g_autoptr (GError) error = NULL;
  gboolean sound;

  reader->languages = languages;
  reader->folder = g_file_new_for_path ("/nowhere");
  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    if (reader->known[kind] == NULL)
      reader->known[kind] = g_hash_table_new (g_str_hash, g_str_equal);

  sound = limber_import_reader_read (reader, file, 0, size, &error);
  g_assert_true (sound == (error == NULL));
  close (fd);

  return 0;
}
