/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "session/limber-run.h"
#include "ui/limber-context.h"

G_BEGIN_DECLS

/* limber_session_steps_new: all exercises of the session, in each round of a circuit again, the present one marked. One
 * that is chosen activates the action "session.jump" (u: its first phase) and closes the dialog. */
AdwDialog *limber_session_steps_new (LimberContext *context, LimberRun *run);

G_END_DECLS
