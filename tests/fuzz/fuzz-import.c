/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <unistd.h>

#include "fuzz-file.h"
#include "store/limber-import-reader.h"

/* Collections of exercises in every format that can be imported, and bundles: all of the way from the file to the
 * entries that are shown before anything is done. */

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const char *const languages[] = { "de", "en", NULL };
  int fd;
  g_autoptr (GFile) file = fuzz_make_file (data, size, &fd);
  g_autoptr (LimberImportReader) reader = fuzz_make_reader (languages);
  g_autoptr (GError) error = NULL;
  gboolean sound;

  sound = limber_import_reader_read (reader, file, 0, size, &error);
  g_assert_true (sound == (error == NULL));
  close (fd);

  return 0;
}
