/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_LINES_EDITOR (limber_lines_editor_get_type ())
G_DECLARE_FINAL_TYPE (LimberLinesEditor, limber_lines_editor, LIMBER, LINES_EDITOR, AdwBin)

/*
 * A list of lines of text, each with an entry: Enter begins another line below, Backspace in an empty one takes it away,
 * Ctrl+Up and Ctrl+Down move it; the menu of a line does the same.
 *
 * Properties: "title" (of the list), "description", "line-title" (of each line, as "Step"). Signal "changed" (int): the text
 * of that line is another; −1: there are others, or in another order.
 */

/* limber_lines_editor_get_lines: (transfer full): the lines that are not empty, without space around them. */
char **limber_lines_editor_get_lines (LimberLinesEditor *self);

/* limber_lines_editor_set_lines: leaves alone what is there when it says the same. */
void limber_lines_editor_set_lines (LimberLinesEditor *self, const char *const *lines);

G_END_DECLS
