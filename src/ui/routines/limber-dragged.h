/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_DRAGGED (limber_dragged_get_type ())
G_DECLARE_DERIVABLE_TYPE (LimberDragged, limber_dragged, LIMBER, DRAGGED, GObject)

/*
 * What is being dragged, whatever it is: the item of a model and where it comes from. It can be let go of in mid-air with
 * Escape; GTK leaves that to the windowing system, and on X11 the key goes to whatever has the focus.
 */
struct _LimberDraggedClass
{
  GObjectClass parent_class;
};

/**
 * limber_dragged_watch:
 * @source: whose drag has just begun, with a LimberDragged as content
 * @drag: that drag
 *
 * Lets Escape cancel the drag, until it ends: its icon goes, and no target takes it any more.
 */
void limber_dragged_watch (GtkDragSource *source, GdkDrag *drag);

/**
 * limber_dragged_accept:
 * @target: takes whatever of @type is dragged over it
 * @type: a LimberDragged
 * @actions: in place of the template's "actions", since GtkBuilder reads the flags copy | move as copy alone
 */
void limber_dragged_accept (GtkDropTarget *target, GType type, GdkDragAction actions);

/**
 * limber_dragged_get_action:
 *
 * Returns: what a drop now would mean: moving comes before copying; with Ctrl held a source only offers to copy. 0 when
 *     the drag was cancelled.
 */
GdkDragAction limber_dragged_get_action (GtkDropTarget *target);

/* limber_dragged_get_cancelled: whether it must not be dropped. */
gboolean limber_dragged_get_cancelled (LimberDragged *self);

G_END_DECLS
