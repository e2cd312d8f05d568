/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * limber_drag_escape:
 * @source: whose drag has just begun
 *
 * Lets Escape cancel the drag, until it ends. GTK leaves that to the windowing system, and on X11 the key goes to
 * whatever has the focus instead.
 */
void limber_drag_escape (GtkDragSource *source);

G_END_DECLS
