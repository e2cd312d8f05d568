/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/limber-run.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_MPRIS (limber_mpris_get_type ())
G_DECLARE_FINAL_TYPE (LimberMpris, limber_mpris, LIMBER, MPRIS, GObject)

/* The name on the bus under which a session is found. */
#define LIMBER_MPRIS_NAME "org.mpris.MediaPlayer2." LIMBER_APP_ID

/*
 * A session as a media player (MPRIS 2.2), so that media keys, headphones, phones and the lock screen lead through it:
 * what is played is the exercise, a track is a phase. It is on the bus as long as it lives.
 *
 * Signal "raise": somebody wants to see the session's window.
 */
LimberMpris *limber_mpris_new (GDBusConnection *connection, LimberRun *run);

G_END_DECLS
