/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "model/limber-enums.h"

G_BEGIN_DECLS

/*
 * Makes a document for the codecs, members in the order in which they are set. The counterpart of LimberJsonReader:
 * unknown members come back at the end of the object they were found in.
 *
 * The member argument is NULL within a list.
 */
typedef struct _LimberJsonBuilder LimberJsonBuilder;

LimberJsonBuilder *limber_json_builder_new (void);
/* limber_json_builder_new_text: for the text that limber_json_print() would make of the tree, in a third of the time. */
LimberJsonBuilder *limber_json_builder_new_text (void);
void limber_json_builder_free (LimberJsonBuilder *self);

/* limber_json_builder_finish: (transfer full): the value that was built. */
JsonNode *limber_json_builder_finish (LimberJsonBuilder *self);
/* limber_json_builder_finish_text: (transfer full): its text. */
char *limber_json_builder_finish_text (LimberJsonBuilder *self);

/* limber_json_builder_begin: opens an object. @extra: (nullable): what limber_json_reader_end() gave for it. */
void limber_json_builder_begin (LimberJsonBuilder *self, const char *member, const char *extra);
/* limber_json_builder_begin_inline: opens an object that was left with limber_json_reader_end_inline(). */
void limber_json_builder_begin_inline (LimberJsonBuilder *self, const char *member);
void limber_json_builder_begin_array (LimberJsonBuilder *self, const char *member);
/* limber_json_builder_end: closes what was opened last. */
void limber_json_builder_end (LimberJsonBuilder *self);

/* limber_json_builder_omit: @member is known, but has nothing to say; what was kept of it is dropped too. */
void limber_json_builder_omit (LimberJsonBuilder *self, const char *member);

void limber_json_builder_add_null (LimberJsonBuilder *self, const char *member);
/* limber_json_builder_add_string: @value: (nullable): NULL is null */
void limber_json_builder_add_string (LimberJsonBuilder *self,
                                     const char *member,
                                     const char *value);
void limber_json_builder_add_int (LimberJsonBuilder *self, const char *member, gint64 value);
/* limber_json_builder_add_double: a whole @value is written without a fraction. */
void limber_json_builder_add_double (LimberJsonBuilder *self, const char *member, double value);
void limber_json_builder_add_boolean (LimberJsonBuilder *self, const char *member, gboolean value);
void limber_json_builder_add_enum (LimberJsonBuilder *self,
                                   const char *member,
                                   GType type,
                                   int value);
void limber_json_builder_add_set (LimberJsonBuilder *self,
                                  const char *member,
                                  GType type,
                                  guint32 set);
/* limber_json_builder_add_strings: @values: (nullable): NULL is an empty list */
void limber_json_builder_add_strings (LimberJsonBuilder *self,
                                      const char *member,
                                      const char *const *values);
/* limber_json_builder_add_date: @date: (nullable): NULL is null */
void limber_json_builder_add_date (LimberJsonBuilder *self, const char *member, const GDate *date);
/* limber_json_builder_add_minute: @minute: of the day; -1 is null */
void limber_json_builder_add_minute (LimberJsonBuilder *self, const char *member, int minute);
/* limber_json_builder_add_time: @time: (nullable): NULL is null */
void limber_json_builder_add_time (LimberJsonBuilder *self, const char *member, GDateTime *time);

/* limber_json_builder_add_header: "format", "version", "id" and, unless NULL, "modified". */
void limber_json_builder_add_header (LimberJsonBuilder *self,
                                     const char *format,
                                     const char *id,
                                     const char *modified);

/* limber_json_format_time: (transfer full): RFC 3339, with microseconds when there are some. */
char *limber_json_format_time (GDateTime *time);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberJsonBuilder, limber_json_builder_free)

G_END_DECLS
