/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * limber_toast_show:
 * @toast: (inout): a weak pointer to the toast that stood here before, which goes; then to the new one
 * @from: a widget in the window that is to show it
 * @title: one line, translated, no markup
 * @undo: (nullable): called with @from when somebody presses Undo; NULL for a toast without the button
 *
 * At most one toast of each owner is on screen, so that Undo on it always means the last thing done.
 */
void limber_toast_show (AdwToast **toast,
                        GtkWidget *from,
                        const char *title,
                        void (*undo) (GtkWidget *from));

/* limber_toast_clear: takes the toast away, if it is still there. */
void limber_toast_clear (AdwToast **toast);

G_END_DECLS
