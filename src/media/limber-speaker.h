/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_SPEAKER (limber_speaker_get_type ())
G_DECLARE_FINAL_TYPE (LimberSpeaker, limber_speaker, LIMBER, SPEAKER, GObject)

/*
 * Says sentences through Speech Dispatcher where one runs; it isn't started for that. All talking to it is done by a thread,
 * so that neither a slow nor a dead one is waited for, and where there is none, nothing is heard and nothing happens.
 */
LimberSpeaker *limber_speaker_new (void);

/* limber_speaker_say: @text, as soon as possible; what still waits to be said is no longer true, and isn't. */
void limber_speaker_say (LimberSpeaker *self, const char *text);

G_END_DECLS
