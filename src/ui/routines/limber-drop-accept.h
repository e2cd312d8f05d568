/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * limber_drop_accept:
 * @target: takes whatever of @type is dragged over it, to move or to copy
 *
 * Not in the template: GtkBuilder reads the flags copy | move as copy alone.
 */
void limber_drop_accept (GtkDropTarget *target, GType type);

/**
 * limber_drop_get_action:
 *
 * Returns: what a drop now would mean: moving comes before copying; with Ctrl held a source only offers to copy.
 */
GdkDragAction limber_drop_get_action (GtkDropTarget *target);

G_END_DECLS
