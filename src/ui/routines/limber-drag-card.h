/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/limber-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * limber_drag_card_show:
 * @exercise: (nullable): whose poster the card shows
 * @title: what is being dragged; of several things, the first
 * @n: how many things
 *
 * Lets a small card hang at the pointer during @drag, with the number of things where there are several.
 */
void limber_drag_card_show (GdkDrag *drag,
                            LimberContext *context,
                            LimberExercise *exercise,
                            const char *title,
                            guint n);

G_END_DECLS
