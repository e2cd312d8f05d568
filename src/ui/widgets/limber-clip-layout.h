/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_CLIP_LAYOUT (limber_clip_layout_get_type ())
G_DECLARE_FINAL_TYPE (LimberClipLayout, limber_clip_layout, LIMBER, CLIP_LAYOUT, GtkLayoutManager)

/* The frame of a clip: the widget's only child, four to three, as large as there is room for, in the middle. */

G_END_DECLS
