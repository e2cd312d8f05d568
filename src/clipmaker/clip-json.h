/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-math.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/*
 * Reading JSON with messages that say where. A place is a chain of names on the stack, from the
 * member at hand up to the document; it costs nothing until something is wrong.
 */
typedef struct _ClipPlace
{
  const struct _ClipPlace *up; /* NULL: the document itself */
  const char *name;            /* member, or the document's name; NULL: an element of an array */
  guint index;
} ClipPlace;

/* Sets error to "file: path: message". Returns: FALSE, to return at once. */
gboolean clip_place_fail (const ClipPlace *place, GError **error, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

gboolean clip_json_read_number (JsonNode *node,
                                const ClipPlace *place,
                                double min,
                                double max,
                                double *value,
                                GError **error);

/* An array of three numbers. */
gboolean clip_json_read_vec (JsonNode *node,
                             const ClipPlace *place,
                             ClipVec *value,
                             GError **error);

gboolean clip_json_read_boolean (JsonNode *node,
                                 const ClipPlace *place,
                                 gboolean *value,
                                 GError **error);

/* value is borrowed from node. */
gboolean clip_json_read_string (JsonNode *node,
                                const ClipPlace *place,
                                const char **value,
                                GError **error);

/* Reads what a member or an element holds into target. */
typedef gboolean (*ClipJsonReadFunc) (JsonNode *node,
                                      const ClipPlace *place,
                                      gpointer target,
                                      GError **error);

typedef struct
{
  const char *name;
  ClipJsonReadFunc read;
} ClipJsonMember;

/* An object that has no members but these n; those that it has go to their readers in this order.
 */
gboolean clip_json_read_object (JsonNode *node,
                                const ClipPlace *place,
                                const ClipJsonMember *members,
                                gsize n_members,
                                gpointer target,
                                GError **error);

/* An object with free names: every member goes to read, whose place has the name. */
gboolean clip_json_read_map (JsonNode *node,
                             const ClipPlace *place,
                             ClipJsonReadFunc read,
                             gpointer target,
                             GError **error);

/* An array: every element goes to read, whose place has the index. */
gboolean clip_json_read_array (JsonNode *node,
                               const ClipPlace *place,
                               ClipJsonReadFunc read,
                               gpointer target,
                               GError **error);

G_END_DECLS
