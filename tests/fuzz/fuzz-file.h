/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-import-reader.h"

/**
 * fuzz_make_file:
 * @fd: (out): to be closed
 *
 * Returns: (transfer full): a file in memory of those @size bytes, as long as @fd is open
 */
GFile *fuzz_make_file (const guint8 *data, gsize size, int *fd);

/* fuzz_make_reader: (transfer full): a reader of what is imported into an empty library, with texts in @languages (NULL
 * after the last; borrowed). */
LimberImportReader *fuzz_make_reader (const char *const *languages);
