/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_REMOVE_TARGET (limber_remove_target_get_type ())
G_DECLARE_FINAL_TYPE (LimberRemoveTarget, limber_remove_target, LIMBER, REMOVE_TARGET, AdwBin)

/*
 * A place to drop what is to be taken away; shown while something that can be taken away is dragged. Signal "dropped"
 * (GObject *): what was dropped.
 */

/* limber_remove_target_set_drag_type: the LimberDragged that it takes. */
void limber_remove_target_set_drag_type (LimberRemoveTarget *self, GType type);

G_END_DECLS
