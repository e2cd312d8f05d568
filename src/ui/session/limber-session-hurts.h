/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/limber-exercise.h"

#include "model/limber-session.h"

G_BEGIN_DECLS

/* limber_session_hurts_new: what to do when it hurts. @easier: (nullable): offered in place of the exercise. Responses:
 * "go-on", "skip" and "easier". */
AdwDialog *limber_session_hurts_new (LimberExercise *easier);

/**
 * limber_session_hurts_advise:
 * @before: pain from 0 to 10 before a session, or -1
 * @after: and after it, or -1
 *
 * Returns: (transfer none) (nullable): what these numbers give reason to say, in a sentence.
 */
const char *limber_session_hurts_advise (int before, int after);

/**
 * limber_session_hurts_advise_all:
 * @session: the one that was just done
 * @sessions: GListModel of LimberSession, newest first, with or without it
 *
 * Returns: (transfer full) (nullable): what its pain gives reason to say, beside that of the sessions before.
 */
char *limber_session_hurts_advise_all (LimberSession *session, GListModel *sessions);

G_END_DECLS
