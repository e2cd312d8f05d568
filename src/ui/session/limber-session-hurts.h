/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/limber-exercise.h"

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

G_END_DECLS
