/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/limber-pack.h"
#include "store/limber-witness.h"

G_BEGIN_DECLS

/*
 * What files of one folder hold, as they were when they last looked as they do now, in a form that is read many times
 * faster than theirs. It may be deleted at any time: nothing is in it that isn't in the files.
 *
 *     open        what was saved; whatever is wrong with that, it is as if nothing were
 *     find        what a file holds that still looks the same; else read the file, and put that
 *     keep, put   what is to be saved: nothing else will be
 *     save        unless it is all as it was
 *
 * A file isn't put that changed within the seconds before now, or since: it may be changing still. Finding is for any
 * thread, all else for one at a time.
 */
typedef struct _LimberCache LimberCache;

/* limber_cache_get_file: (transfer full): where in @folder the cache called @name of what lies in @root is saved: each root
 * has one of its own, so that two that are used in turn don't take each other's place. */
GFile *limber_cache_get_file (GFile *folder, const char *name, const char *root);

/**
 * limber_cache_new:
 * @file: where it is saved
 * @root: the folder whose files it knows; what was saved of another one doesn't count
 * @meaning: on what else it depends what the files mean, such as a language. It depends on this program as well.
 * @now: in seconds since 1970
 */
LimberCache *limber_cache_new (GFile *file, const char *root, const char *meaning, gint64 now);
LimberCache *limber_cache_ref (LimberCache *self);
void limber_cache_unref (LimberCache *self);

/* limber_cache_open: reads what was saved, unless that was done. */
void limber_cache_open (LimberCache *self);

/* limber_cache_is_settled: FALSE for what may change again within the same tick of its file system's clock, and then look
 * the same. */
gboolean limber_cache_is_settled (LimberCache *self, const LimberSight *sight);

/* limber_cache_find: @name: from @root on; @sight: how it looks; @found: (out): what was put, which @self has to outlive.
 * Returns whether there is any. */
gboolean limber_cache_find (LimberCache *self,
                            const char *name,
                            const LimberSight *sight,
                            LimberUnpack *found);

/* limber_cache_keep: what was found of @name is to be saved again. */
void limber_cache_keep (LimberCache *self, const char *name);

/* limber_cache_put: @pack: what the file @name holds */
void limber_cache_put (LimberCache *self,
                       const char *name,
                       const LimberSight *sight,
                       GByteArray *pack);

/* limber_cache_save: once, after all was put or kept; takes its time. Returns FALSE with why when it could not be written. */
gboolean limber_cache_save (LimberCache *self, GError **error);

/* limber_cache_sweep: removes the caches in the same folder that nobody has saved within the last month before now. */
void limber_cache_sweep (LimberCache *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberCache, limber_cache_unref)

G_END_DECLS
