/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The version of the documents that this Limber writes, and the newest that it reads. */
#define LIMBER_DOCUMENT_VERSION 1

/* Documents may come from strangers: no larger, no deeper, no more of them. */
#define LIMBER_DOCUMENT_MAX_BYTES (8 * 1024 * 1024)
#define LIMBER_DOCUMENT_MAX_DEPTH 64
#define LIMBER_DOCUMENT_MAX_VALUES 500000

/*
 * What is wrong with a document. Messages name the file and the place in it:
 *
 *     routines/x.json: line 3, column 5: expected a comma or "}"
 *     routines/x.json: sections.main[3].dose.hold: expected a number from 1 to 3600, got "ten"
 */
typedef enum
{
  LIMBER_DOCUMENT_ERROR_SYNTAX,  /* not JSON */
  LIMBER_DOCUMENT_ERROR_LIMIT,   /* too large or too deep */
  LIMBER_DOCUMENT_ERROR_VALUE,   /* JSON, but not what this kind of document holds */
  LIMBER_DOCUMENT_ERROR_VERSION, /* written by a newer Limber */
} LimberDocumentError;

#define LIMBER_DOCUMENT_ERROR (limber_document_error_quark ())
GQuark limber_document_error_quark (void);

/**
 * limber_document_read:
 * @file: a local file
 * @path: the file's name for errors
 * @max_bytes: a larger file is an error; somewhat more may come of one that is growing
 * @error: names @path (%LIMBER_DOCUMENT_ERROR, or %G_IO_ERROR when it can't be read)
 *
 * Only regular files are read: a pipe or a device could keep us waiting for ever.
 *
 * Returns: (transfer full) (nullable): what it holds.
 */
GBytes *limber_document_read (GFile *file, const char *path, gsize max_bytes, GError **error);

/**
 * limber_document_load:
 * @file: a local file
 * @path: the file's name for errors
 * @error: names @path (%LIMBER_DOCUMENT_ERROR, or %G_IO_ERROR when it can't be read)
 *
 * Reads a file and parses it.
 *
 * Returns: (transfer full) (nullable): the tree.
 */
JsonNode *limber_document_load (GFile *file, const char *path, GError **error);

/**
 * limber_document_get_format:
 * @node: a parsed document
 *
 * Returns: (transfer none) (nullable): what its "format" says, as "limber-routine".
 */
const char *limber_document_get_format (JsonNode *node);

/**
 * limber_document_is_id:
 * @id: (nullable): what claims to be an id
 *
 * Ids come from strangers and become file names: 1 to 100 of A–Z a–z 0–9 - _ . : and never a leading punctuation, so
 * that none is hidden, leads to another folder or is taken for an option.
 *
 * Returns: whether @id may be one.
 */
gboolean limber_document_is_id (const char *id);

/**
 * limber_document_id_to_name:
 * @id: a valid id
 *
 * Returns: (transfer full): the file name for it. Colons, which some file systems refuse, become "+", which no id has.
 */
char *limber_document_id_to_name (const char *id);

G_END_DECLS
