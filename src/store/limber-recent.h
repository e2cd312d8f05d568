/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-cache.h"

G_BEGIN_DECLS

/**
 * limber_recent_list:
 * @folder: of the sessions, with a folder for each year
 * @max: how many at most
 * @cache: (nullable): where the answer may be, and is put else
 * @more: whether there is more to be seen to: other documents, folders that can't be read, or what a killed writer left
 *
 * Looks for the documents that were changed last, in the last year that there is and in those before it until there are
 * enough. A start waits for this, so it is of a year's files that it takes a look at each, not of all; and of none when no
 * file came or went since it last did. One that was written in its place may not be among the last then.
 *
 * Returns: (transfer full) (element-type filename): their paths
 */
GPtrArray *limber_recent_list (const char *folder, guint max, LimberCache *cache, gboolean *more);

/* limber_recent_is_year: whether a folder of that name holds a year's sessions. */
gboolean limber_recent_is_year (const char *name);

G_END_DECLS
