/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/limber-item.h"
#include "ui/limber-context.h"

G_BEGIN_DECLS

/*
 * Lines of routines on the clipboard: for Limber, as a routine document of a type of its own, that holds them in its main
 * section; for everybody else, as text. So they can be pasted into another routine, another window, or a mail.
 */
#define LIMBER_LINES_CLIP_TYPE "application/vnd.limber.lines+json"

/* limber_lines_clip_new: (transfer full): @items: (element-type LimberItem). The text is in the words and units of @context. */
GdkContentProvider *limber_lines_clip_new (GPtrArray *items, LimberContext *context);

/* limber_lines_clip_copy_exercise: puts a line of @exercise, with its own dose, on @widget's clipboard. */
void limber_lines_clip_copy_exercise (GtkWidget *widget,
                                      LimberExercise *exercise,
                                      LimberContext *context);

/* limber_lines_clip_is_in: whether there are lines to paste. */
gboolean limber_lines_clip_is_in (GdkClipboard *clipboard);

/**
 * limber_lines_clip_read_async:
 *
 * Reads the lines on @clipboard. They may come from anywhere, and are checked as any document is.
 */
void limber_lines_clip_read_async (GdkClipboard *clipboard,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);

/* Returns: (transfer full) (element-type LimberItem) (nullable): NULL with @error. */
GPtrArray *limber_lines_clip_read_finish (GAsyncResult *result, GError **error);

G_END_DECLS
