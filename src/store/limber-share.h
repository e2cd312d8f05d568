/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-bundle.h"
#include "store/limber-library.h"

G_BEGIN_DECLS

/* Of one clip or poster in a share file, and of all; larger ones stay behind. */
#define LIMBER_SHARE_MAX_MEDIA_BYTES (64 * 1024 * 1024)
#define LIMBER_SHARE_MAX_BYTES (128 * 1024 * 1024)

/**
 * limber_share_collect:
 * @document: an exercise, a routine or a plan
 *
 * Returns: (transfer full): @document and what it needs to be of use to somebody else: a plan's routines, a routine's own
 *     exercises. What is built in everybody has.
 */
LimberBundle *limber_share_collect (LimberLibrary *library,
                                    LimberDocumentKind kind,
                                    gpointer document);

/* limber_share_add_media: puts the clips and posters of the bundle's exercises in, as far as they are the library's own. */
void limber_share_add_media (LimberLibrary *library, LimberBundle *bundle);

/* limber_share_to_file: writes what limber_share_collect() finds, with media, as a .limber file. */
gboolean limber_share_to_file (LimberLibrary *library,
                               LimberDocumentKind kind,
                               gpointer document,
                               GFile *file,
                               GError **error);

G_END_DECLS
