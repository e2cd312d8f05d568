/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "model/limber-enums.h"

G_BEGIN_DECLS

/*
 * Walks a document for the codecs, and takes three burdens off them:
 *
 *   - the place: it knows the path to where it stands ("sections.main[3].dose") and names it in errors;
 *   - errors: the first one is kept. From then on every read gives its fallback and every list is empty, so a codec
 *     reads straight through and asks once, at the end (or before it makes something of what it read);
 *   - unknown members: it notes which members were read; end() returns the others, as JSON text.
 *
 * A member that is null counts as missing.
 */
typedef struct _LimberJsonReader LimberJsonReader;

/* limber_json_reader_new: stands in @root, which is to be an object. @file: its name for errors. */
LimberJsonReader *limber_json_reader_new (JsonNode *root, const char *file);
void limber_json_reader_free (LimberJsonReader *self);

gboolean limber_json_reader_failed (LimberJsonReader *self);

/* limber_json_reader_finish: moves the error, if there is one, to @error. Returns whether all went well. */
gboolean limber_json_reader_finish (LimberJsonReader *self, GError **error);

/* limber_json_reader_fail: the present object's @member (NULL: the object itself) is wrong: it is not @expected. */
void limber_json_reader_fail (LimberJsonReader *self, const char *member, const char *expected);

/* limber_json_reader_has: whether there is such a member and it isn't null. */
gboolean limber_json_reader_has (LimberJsonReader *self, const char *member);

/**
 * limber_json_reader_begin:
 * @member: of the present object; the name is borrowed until the reader leaves it
 *
 * Returns: whether the reader now stands in the object @member, to be left with an end function; FALSE when it is
 *     missing or isn't an object.
 */
gboolean limber_json_reader_begin (LimberJsonReader *self, const char *member);

/**
 * limber_json_reader_begin_array:
 * @max: how many elements are allowed
 * @n: (out): how many there are
 *
 * Returns: as limber_json_reader_begin(), for a list. Leave it with limber_json_reader_end_inline().
 */
gboolean limber_json_reader_begin_array (LimberJsonReader *self,
                                         const char *member,
                                         guint max,
                                         guint *n);

/* limber_json_reader_begin_element: as limber_json_reader_begin(), for the object at @index of the present list. */
gboolean limber_json_reader_begin_element (LimberJsonReader *self, guint index);

/**
 * limber_json_reader_end:
 *
 * Leaves the present object.
 *
 * Returns: (transfer full) (nullable): its unknown members as the text of a JSON object, NULL when there are none.
 */
char *limber_json_reader_end (LimberJsonReader *self);

/* limber_json_reader_end_inline: leaves an object or list that the model has no place for of its own (an exercise's
 * "regions"): its unknown members become part of what the end() of the object around it returns. */
void limber_json_reader_end_inline (LimberJsonReader *self);

/* limber_json_reader_peek: (transfer none) (nullable): the member as it is, noted as read. */
JsonNode *limber_json_reader_peek (LimberJsonReader *self, const char *member);

/* Values of the present object. The require functions fail when the member is missing; the others give their fallback,
 * or NULL, or an empty set. Strings are owned by the document. */
const char *limber_json_reader_get_string (LimberJsonReader *self, const char *member);
const char *limber_json_reader_require_string (LimberJsonReader *self, const char *member);
/* Of something that becomes or refers to a file name; see limber_document_is_id(). */
const char *limber_json_reader_get_id (LimberJsonReader *self, const char *member);
const char *limber_json_reader_require_id (LimberJsonReader *self, const char *member);
/* A file name without folder. */
const char *limber_json_reader_get_file_name (LimberJsonReader *self, const char *member);
gboolean limber_json_reader_get_boolean (LimberJsonReader *self,
                                         const char *member,
                                         gboolean fallback);
int limber_json_reader_get_int (LimberJsonReader *self,
                                const char *member,
                                int min,
                                int max,
                                int fallback);
double limber_json_reader_get_double (LimberJsonReader *self,
                                      const char *member,
                                      double min,
                                      double max,
                                      double fallback);
int limber_json_reader_get_enum (LimberJsonReader *self,
                                 const char *member,
                                 GType type,
                                 int fallback);
int limber_json_reader_require_enum (LimberJsonReader *self, const char *member, GType type);
/* A list of nicks of @type as a bit set. */
guint32 limber_json_reader_get_set (LimberJsonReader *self, const char *member, GType type);
/* (transfer full): never NULL. */
char **limber_json_reader_get_strings (LimberJsonReader *self, const char *member);
/* limber_json_reader_get_pair: two whole numbers [@a, @b] with min ≤ a ≤ b ≤ max. */
gboolean limber_json_reader_get_pair (LimberJsonReader *self,
                                      const char *member,
                                      int min,
                                      int max,
                                      int *a,
                                      int *b);
/* limber_json_reader_get_date: "2026-11-21"; FALSE: missing (or failed). */
gboolean limber_json_reader_get_date (LimberJsonReader *self, const char *member, GDate *date);
/* limber_json_reader_get_minute: "07:30" as minute of the day; -1: missing. */
int limber_json_reader_get_minute (LimberJsonReader *self, const char *member);
/* limber_json_reader_get_time: (transfer full): RFC 3339 with offset, as "2026-11-21T07:30:00+01:00". */
GDateTime *limber_json_reader_get_time (LimberJsonReader *self, const char *member);
/* limber_json_reader_get_time_text: the same as the text that it is; NULL: missing (or failed). */
const char *limber_json_reader_get_time_text (LimberJsonReader *self, const char *member);

/* limber_json_reader_read_header: "format", which must be @format, and "version", which must be one that this Limber
 * reads. */
void limber_json_reader_read_header (LimberJsonReader *self, const char *format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberJsonReader, limber_json_reader_free)

G_END_DECLS
