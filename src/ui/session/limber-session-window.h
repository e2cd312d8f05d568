/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "session/limber-run.h"
#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_SESSION_WINDOW (limber_session_window_get_type ())
G_DECLARE_FINAL_TYPE (LimberSessionWindow, limber_session_window, LIMBER, SESSION_WINDOW, AdwWindow)

/**
 * limber_session_window_new:
 * @application: (nullable): asked to keep the screen awake while the session runs
 * @run: the session, new or resumed; the window starts it
 *
 * The window that leads through one session. It draws the state of @run and passes on commands; closing it while the
 * session is under way asks first, and leaves it to be resumed.
 */
GtkWidget *limber_session_window_new (LimberContext *context,
                                      GtkApplication *application,
                                      LimberRun *run);

G_END_DECLS
