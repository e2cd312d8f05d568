/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For memfd_create(). */
#define _GNU_SOURCE

#include "fuzz-file.h"

#include <sys/mman.h>
#include <unistd.h>

GFile *
fuzz_make_file (const guint8 *data, gsize size, int *fd)
{
  g_autofree char *path = NULL;

  *fd = memfd_create ("limber-fuzz", MFD_CLOEXEC);
  g_assert_cmpint (*fd, >=, 0);
  for (gsize done = 0; done < size;)
    {
      ssize_t n = write (*fd, data + done, size - done);

      g_assert_cmpint (n, >, 0);
      done += (gsize) n;
    }

  path = g_strdup_printf ("/proc/self/fd/%d", *fd);
  return g_file_new_for_path (path);
}

LimberImportReader *
fuzz_make_reader (const char *const *languages)
{
  LimberImportReader *reader = limber_import_reader_new ();

  reader->languages = languages;
  reader->folder = g_file_new_for_path ("/nowhere");
  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    reader->known[kind] = g_hash_table_new (g_str_hash, g_str_equal);

  return reader;
}
