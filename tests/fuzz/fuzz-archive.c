/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For memfd_create(). */
#define _GNU_SOURCE

#include "fuzz.h"

#include <sys/mman.h>
#include <unistd.h>

#include "store/limber-archive.h"
#include "store/limber-import-pack.h"
#include "store/limber-media.h"
#include "store/limber-restore.h"

/* Back-ups: all of the way from the archive to the entries that are shown before anything is done. Written by strangers as
 * well, since anybody may be handed one. */

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

/* Wherever a file would be unpacked to, it stays in there, and can be read or says why not. */
static gboolean
on_file (LimberArchive *archive, const char *path, gpointer data, GError **error)
{
  g_autofree char *plain = g_strconcat ("/to/", path, NULL);
  g_autofree char *place = g_canonicalize_filename (path, "/to");
  g_autofree char *checksum = NULL;
  g_autoptr (GError) own_error = NULL;

  g_assert_cmpstr (place, ==, plain);
  checksum = limber_archive_copy (archive, NULL, -1, LIMBER_MEDIA_MAX_BYTES, &own_error);
  g_assert_true ((checksum != NULL) == (own_error == NULL));
  return TRUE;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const char *const languages[] = { NULL };
  int fd = make_file (data, size);
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (LimberImportReader) reader = limber_import_reader_new ();
  g_autoptr (LimberImportPack) pack = limber_import_pack_new (reader);
  g_autoptr (GError) error = NULL;
  gboolean sound;

  reader->languages = languages;
  reader->folder = g_file_new_for_path ("/nowhere");
  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    reader->known[kind] = g_hash_table_new (g_str_hash, g_str_equal);

  sound = limber_restore_read (pack, reader, file, &error);
  g_assert_true (sound == (error == NULL));
  if (sound)
    limber_import_pack_unpack (pack);
  limber_archive_walk (file, on_file, NULL, NULL, NULL);
  close (fd);

  return 0;
}
