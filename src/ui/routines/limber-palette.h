/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PALETTE (limber_palette_get_type ())
G_DECLARE_FINAL_TYPE (LimberPalette, limber_palette, LIMBER, PALETTE, AdwBin)

/*
 * The catalog beside the routine, with a search: exercises to drag into it, or to add by Enter, double click or
 * button (editor.insert). While a row of the routine is dragged it offers to take it away. Signal "removed"
 * (LimberDragItem *): a row was dropped on it.
 */
void limber_palette_set_context (LimberPalette *self, LimberContext *context);

/* limber_palette_set_removing: whether a row of the routine is being dragged. */
void limber_palette_set_removing (LimberPalette *self, gboolean removing);

/* limber_palette_set_hint: a line at the foot that says where Enter adds to. */
void limber_palette_set_hint (LimberPalette *self, const char *hint);

void limber_palette_focus_search (LimberPalette *self);

G_END_DECLS
