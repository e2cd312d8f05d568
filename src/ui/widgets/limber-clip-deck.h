/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CLIP_DECK (limber_clip_deck_get_type ())
G_DECLARE_FINAL_TYPE (LimberClipDeck, limber_clip_deck, LIMBER, CLIP_DECK, GObject)

/*
 * At most two clip players: the one whose clip is seen, and one that has already loaded the clip that comes next. They
 * change places when it comes, so that its first frame is there at once. Signal "changed": the player, its state or its
 * problem is another.
 */
LimberClipDeck *limber_clip_deck_new (LimberContext *context);

/* limber_clip_deck_show: @exercise: (nullable): does nothing when it is shown already. */
void limber_clip_deck_show (LimberClipDeck *self, LimberExercise *exercise);
/* limber_clip_deck_prepare: @exercise: (nullable): what is likely to be shown next. It is loaded when nothing else is to be
 * done, so that what is shown now is seen first. */
void limber_clip_deck_prepare (LimberClipDeck *self, LimberExercise *exercise, gboolean mirrored);

/* Of the clip that is seen; they stay when another one is shown. */
void limber_clip_deck_set_playing (LimberClipDeck *self, gboolean playing);
void limber_clip_deck_set_mirrored (LimberClipDeck *self, gboolean mirrored);
void limber_clip_deck_set_rate (LimberClipDeck *self, double rate);
/* limber_clip_deck_set_sound: whether clips that are to be heard are heard; takes effect at once. Default FALSE. */
void limber_clip_deck_set_sound (LimberClipDeck *self, gboolean sound);

/* limber_clip_deck_duck: the sound of the clip that is seen makes room for a cue of @milliseconds. */
void limber_clip_deck_duck (LimberClipDeck *self, guint milliseconds);

/* (transfer none) (nullable): the player that is seen, and the one that waits. */
LimberClipPlayer *limber_clip_deck_get_player (LimberClipDeck *self);
LimberClipPlayer *limber_clip_deck_get_next_player (LimberClipDeck *self);

G_END_DECLS
