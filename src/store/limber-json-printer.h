/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * limber_json_print:
 * @node: a tree
 *
 * Writes @node as people and diffs like to read it: a member a line, two spaces a level, members in the order in which
 * they were set, numbers with the fewest digits that give the same number again, a line feed at the end.
 *
 * Returns: (transfer full): UTF-8 text.
 */
char *limber_json_print (JsonNode *node);

/* limber_json_print_line: (transfer full): the same without any line feed and indentation. */
char *limber_json_print_line (JsonNode *node);

/*
 * Writes such a text piece by piece, where no tree is needed. The member argument is NULL within a list, and for what is
 * outermost.
 */
typedef struct _LimberJsonPrinter LimberJsonPrinter;

/* limber_json_printer_new: @pretty: as limber_json_print(), rather than as limber_json_print_line() */
LimberJsonPrinter *limber_json_printer_new (gboolean pretty);
void limber_json_printer_free (LimberJsonPrinter *self);
/* limber_json_printer_finish: (transfer full): the text, once all that was opened is closed. All that may follow is to free
 * the printer. */
char *limber_json_printer_finish (LimberJsonPrinter *self);

/* limber_json_printer_open: begins an object, or a list. */
void limber_json_printer_open (LimberJsonPrinter *self, const char *member, gboolean list);
void limber_json_printer_close (LimberJsonPrinter *self, gboolean list);
/* limber_json_printer_add_string: @value: (nullable): NULL is null */
void limber_json_printer_add_string (LimberJsonPrinter *self,
                                     const char *member,
                                     const char *value);
void limber_json_printer_add_int (LimberJsonPrinter *self, const char *member, gint64 value);
void limber_json_printer_add_double (LimberJsonPrinter *self, const char *member, double value);
void limber_json_printer_add_boolean (LimberJsonPrinter *self, const char *member, gboolean value);
void limber_json_printer_add_node (LimberJsonPrinter *self, const char *member, JsonNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberJsonPrinter, limber_json_printer_free)

G_END_DECLS
