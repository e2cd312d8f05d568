/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <unistd.h>

#include "fuzz-file.h"
#include "store/limber-archive.h"
#include "store/limber-import-pack.h"
#include "store/limber-media.h"
#include "store/limber-restore.h"

/* Back-ups: all of the way from the archive to the entries that are shown before anything is done. Written by strangers as
 * well, since anybody may be handed one. */

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
  int fd;
  g_autoptr (GFile) file = fuzz_make_file (data, size, &fd);
  g_autoptr (LimberImportReader) reader = fuzz_make_reader (languages);
  g_autoptr (LimberImportPack) pack = limber_import_pack_new (reader);
  g_autoptr (GError) error = NULL;
  gboolean sound;

  sound = limber_restore_read (pack, reader, file, &error);
  g_assert_true (sound == (error == NULL));
  if (sound)
    limber_import_pack_unpack (pack);
  limber_archive_walk (file, on_file, NULL, NULL, NULL);
  close (fd);

  return 0;
}
