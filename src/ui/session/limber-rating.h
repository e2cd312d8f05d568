/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_RATING (limber_rating_get_type ())
G_DECLARE_FINAL_TYPE (LimberRating, limber_rating, LIMBER, RATING, AdwBin)

/*
 * A number up to 10 that somebody gives to pain (0 … 10, with a face) or to effort (1 … 10), each with a word. Nothing is
 * chosen at first.
 *
 * Properties: "value" (int, -1: no answer), "effort" (gboolean, only at construction: effort instead of pain).
 */
GtkWidget *limber_rating_new (gboolean effort);

int limber_rating_get_value (LimberRating *self);
void limber_rating_set_value (LimberRating *self, int value);

/* (transfer none): the word and the symbolic icon for a value; for -1 what stands there before there is an answer. */
const char *limber_rating_get_pain_word (int pain);
const char *limber_rating_get_pain_icon (int pain);
const char *limber_rating_get_effort_word (int effort);

G_END_DECLS
