/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-routine.h"
#include "ui/today/limber-routine-facts.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ROUTINE_SUMMARY (limber_routine_summary_get_type ())
G_DECLARE_FINAL_TYPE (LimberRoutineSummary,
                      limber_routine_summary,
                      LIMBER,
                      ROUTINE_SUMMARY,
                      GObject)

/* What the list of routines shows of one, sorts it by and finds it by. Immutable. */

/**
 * limber_routine_summary_new:
 * @pace: as in limber_timeline_new()
 * @done: (nullable): when a session of it began last
 */
LimberRoutineSummary *limber_routine_summary_new (LimberRoutine *routine,
                                                  LimberCatalog *catalog,
                                                  const LimberPace *pace,
                                                  GDateTime *done);

/* (transfer none) */
LimberRoutine *limber_routine_summary_get_routine (LimberRoutineSummary *self);
GDateTime *limber_routine_summary_get_done (LimberRoutineSummary *self); /* NULL: never */
guint limber_routine_summary_get_seconds (LimberRoutineSummary *self);

/* limber_routine_summary_describe_content: (transfer full): "18 min · Lower back, Core", or that there is nothing in it yet. */
char *limber_routine_summary_describe_content (LimberRoutineSummary *self);

/* limber_routine_summary_describe_use: (transfer full): "For newcomers · last done Tuesday". */
char *limber_routine_summary_describe_use (LimberRoutineSummary *self, const GDate *today);

/* limber_routine_summary_matches: @terms: of limber_search_terms(): whether each begins a word of its name, of its regions
 * or of the name of an exercise in it. */
gboolean limber_routine_summary_matches (LimberRoutineSummary *self, const char *const *terms);

/* limber_last_done_to_text: (transfer full): "last done Tuesday", "last done 3 weeks ago". */
char *limber_last_done_to_text (const GDate *date, const GDate *today);

G_END_DECLS
