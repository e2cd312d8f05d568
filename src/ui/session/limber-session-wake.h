/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_SESSION_WAKE (limber_session_wake_get_type ())
G_DECLARE_FINAL_TYPE (LimberSessionWake, limber_session_wake, LIMBER, SESSION_WAKE, GObject)

/* How long a pause keeps the screen awake. */
#define LIMBER_SESSION_WAKE_PAUSE_SECONDS (5 * 60)

/*
 * Keeps the screen on and the machine from suspending while a session runs, and for five minutes of a pause. Lets go when
 * it is freed. Properties "awake" (gboolean, read-only, notified), "patience" (guint: seconds of a pause, five minutes).
 *
 * Signal "refused": the desktop would not have it. Emitted once.
 */
LimberSessionWake *limber_session_wake_new (GtkApplication *application, GtkWindow *window);

/* The session runs; stands still, which lets go after a while; and is over. */
void limber_session_wake_run (LimberSessionWake *self);
void limber_session_wake_pause (LimberSessionWake *self);
void limber_session_wake_end (LimberSessionWake *self);

G_END_DECLS
