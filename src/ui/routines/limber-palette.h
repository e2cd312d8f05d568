/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PALETTE (limber_palette_get_type ())
G_DECLARE_FINAL_TYPE (LimberPalette, limber_palette, LIMBER, PALETTE, AdwBin)

/*
 * The catalog, with a search: exercises to drag into the routine beside it, or to choose by Enter, double click or
 * button. While rows of the routine are dragged it offers to take them away. Signals: "chosen" (const char *id);
 * "removed" (LimberDragItem *): rows were dropped on it. Property "plain" (gboolean, construct-only): only to choose from.
 */
void limber_palette_set_context (LimberPalette *self, LimberContext *context);

/* limber_palette_set_like: @exercise: (nullable): those like it come first; after limber_palette_set_context() */
void limber_palette_set_like (LimberPalette *self, LimberExercise *exercise);

/* limber_palette_set_removing: whether a row of the routine is being dragged. */
void limber_palette_set_removing (LimberPalette *self, gboolean removing);

/* limber_palette_set_hint: a line at the foot that says where Enter adds to. */
void limber_palette_set_hint (LimberPalette *self, const char *hint);

void limber_palette_focus_search (LimberPalette *self);

G_END_DECLS
