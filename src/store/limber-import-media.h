/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/limber-exercise.h"

G_BEGIN_DECLS

/* Of one clip or poster that comes with what is imported. */
#define LIMBER_IMPORT_MAX_MEDIA_BYTES (128 * 1024 * 1024)

/*
 * A clip or poster that comes along. Its name is a stranger's: one of the library's is never written over, so the file may
 * have to be called differently here. The new name follows from what is in it, so that it is the same the next time.
 */
typedef struct
{
  char *name;     /* as the documents that came with it call it */
  char *stored;   /* in the library's media/ */
  char *checksum; /* SHA-256 of its bytes */
  GBytes *bytes;  /* NULL: still in its archive */
  GFile *archive; /* or NULL */
  gboolean there; /* the library has just that file under that name */
  gboolean used;  /* an exercise names it */
} LimberImportMedia;

/* limber_import_media_is_name: whether @name may be one of a clip or poster: no folder, a short plain suffix. */
gboolean limber_import_media_is_name (const char *name);

/**
 * limber_import_media_new:
 * @name: a valid name
 * @checksum: SHA-256 of the file
 * @bytes: (nullable): what is in it
 * @folder: the library's media/
 *
 * Looks whether the library has it, and finds a name for it. In any thread.
 */
LimberImportMedia *limber_import_media_new (const char *name,
                                            const char *checksum,
                                            GBytes *bytes,
                                            GFile *folder);
void limber_import_media_free (LimberImportMedia *self);

/* limber_import_media_adopt: (transfer full): @exercise with the names that its clip and poster have in the library. @media:
 * name → LimberImportMedia; those that are named are marked as used. */
LimberExercise *limber_import_media_adopt (GHashTable *media, LimberExercise *exercise);

/* limber_import_media_write: @media: of LimberImportMedia; writes those that are used, not there, and in memory. */
gboolean limber_import_media_write (GPtrArray *media, GFile *folder, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberImportMedia, limber_import_media_free)

G_END_DECLS
