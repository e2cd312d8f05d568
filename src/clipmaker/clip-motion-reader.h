/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-json.h"
#include "clipmaker/clip-motion.h"
#include "clipmaker/clip-script.h"

G_BEGIN_DECLS

/*
 * The members of a motion file, as ClipJsonReadFunc; the target is the ClipMotion. Props come
 * before all that names them.
 */
gboolean clip_read_props (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error);
gboolean clip_read_base (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error);
gboolean clip_read_keys (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error);
gboolean clip_read_oscillators (JsonNode *node,
                                const ClipPlace *place,
                                gpointer motion,
                                GError **error);
gboolean clip_read_ground (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error);
gboolean clip_read_anchor (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error);
gboolean clip_read_fits (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error);
gboolean clip_read_contacts (JsonNode *node,
                             const ClipPlace *place,
                             gpointer motion,
                             GError **error);
gboolean clip_read_touches (JsonNode *node,
                            const ClipPlace *place,
                            gpointer motion,
                            GError **error);

/* The first prop of the kind of that name; G_MAXUINT when there is none. */
guint clip_reader_find_prop (const ClipMotion *motion, const char *nick);

/* The joints that a name means, as bits: "pelvis", "kneeL", or "knee" for both; 0 when none. */
guint64 clip_reader_find_joints (const char *name);

G_END_DECLS
