/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-session.h"
#include "model/limber-timeline.h"

G_BEGIN_DECLS

/*
 * Filling in a session's log as it goes on. Item i of the session is exercise line i of the timeline; in a circuit all
 * rounds of a line add up in one item.
 */

/* limber_log_open: one item for each exercise line, nothing of it done. @catalog: (nullable): says the names. */
void limber_log_open (LimberSession *session, LimberTimeline *timeline, LimberCatalog *catalog);

/**
 * limber_log_add_phase:
 * @phase: a phase that was just left; only work counts
 * @elapsed: microseconds it ran
 * @finished: whether it ran to its end or was called done
 *
 * A set is finished with its last side. Finishing one takes back that the item was skipped.
 */
void limber_log_add_phase (LimberSession *session,
                           const LimberPhase *phase,
                           gint64 elapsed,
                           gboolean finished);

/* limber_log_skip: the item of @phase is skipped for @reason, unless all its sets are finished. */
void limber_log_skip (LimberSession *session, const LimberPhase *phase, LimberSkip reason);

/* limber_log_ease: from now on @easier is done in place of the exercise of @phase, @dose of it. */
void limber_log_ease (LimberSession *session,
                      const LimberPhase *phase,
                      LimberExercise *easier,
                      const LimberDose *dose);

/* limber_log_close: the session ended at @ended; items of which nothing was done count as skipped ("not-now"). Where the
 * clock on the wall was set back meanwhile, it ended when its work was done. */
void limber_log_close (LimberSession *session, GDateTime *ended);

G_END_DECLS
