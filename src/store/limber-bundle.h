/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-document-kind.h"

G_BEGIN_DECLS

/*
 * Several documents in one: what a .limber file carries to somebody else, and what an export to .json holds.
 *
 *     { "format": "limber-bundle", "version": 1, "exercises": […], "routines": […], "plans": […], "sessions": […],
 *       "media": [{ "name": "….webm", "data": "base64" }] }
 *
 * Each list holds whole documents; a list without any is left out. "media" are the clips and posters that the exercises
 * name; only LimberImport reads them.
 */
#define LIMBER_BUNDLE_FORMAT "limber-bundle"

typedef struct
{
  char *name;
  GBytes *bytes;
} LimberBundleMedia;

typedef struct
{
  GPtrArray *documents[LIMBER_N_DOCUMENT_KINDS];
  GPtrArray *media; /* of LimberBundleMedia, to be written */
  char *extra;      /* unknown members as JSON text, or NULL */
} LimberBundle;

LimberBundle *limber_bundle_new (void);
void limber_bundle_free (LimberBundle *self);

void limber_bundle_add_media (LimberBundle *self, const char *name, GBytes *bytes);

/* limber_bundle_to_json: (transfer full) */
JsonNode *limber_bundle_to_json (const LimberBundle *self);

/**
 * limber_bundle_from_json:
 * @node: a parsed bundle
 * @path: the file it comes from, as errors shall name it
 * @error: names @path and the place, as "x.limber: routines[2].sections.main[0].dose: …" (%LIMBER_DOCUMENT_ERROR)
 *
 * Returns: (transfer full) (nullable): the bundle, of which every document is sound; NULL when one isn't.
 */
LimberBundle *limber_bundle_from_json (JsonNode *node, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberBundle, limber_bundle_free)

G_END_DECLS
