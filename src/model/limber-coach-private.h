/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-coach.h"
#include "model/limber-coach-view.h"
#include "model/limber-session.h"

G_BEGIN_DECLS

/* What a rule about a routine found. */
typedef struct
{
  const LimberCoachLine *line; /* the first that it is about */
  gboolean fixable;
  char *text; /* the sentence */
} LimberCoachFinding;

/* What a rule is, but for what it looks at. Texts are not yet translated. */
typedef struct
{
  const char *id;
  LimberSeverity severity;
  const char *why;
  const char *source;
} LimberCoachRule;

/* A rule about a routine. See returns whether there is something to say, and only then fills @finding. Fix is only
 * called when see found something; NULL: it can't. */
typedef struct
{
  LimberCoachRule rule;
  gboolean (*see) (const LimberCoachView *view, LimberCoachFinding *finding);
  LimberRoutine *(*fix) (const LimberCoachView *view);
} LimberCoachRoutineRule;

/* What a week of a plan makes somebody train. Days: 0 Monday … 6 Sunday, 7 the Monday after it. */
#define LIMBER_COACH_N_DAYS 8
typedef struct
{
  LimberRegionSet regions[LIMBER_COACH_N_DAYS];  /* that the day's routines are for */
  LimberRegionSet strength[LIMBER_COACH_N_DAYS]; /* that do strength work that day */
} LimberCoachWeek;

/* A rule about a week. See returns: (transfer full) (nullable): the sentence, when there is something to say. Fix:
 * (transfer full) (nullable): the plan for which it is silent; @loads as of limber_coach_weigh_routines(). */
typedef struct _LimberCoachWeekRule LimberCoachWeekRule;
struct _LimberCoachWeekRule
{
  LimberCoachRule rule;
  char *(*see) (const LimberCoachWeek *week);
  LimberPlan *(*fix) (const LimberCoachWeekRule *self,
                      LimberPlan *plan,
                      guint week,
                      GHashTable *loads);
};

/* A rule about the log. See: @index: (out): the session that it is about. */
typedef struct
{
  LimberCoachRule rule;
  char *(*see) (GListModel *sessions, guint *index);
} LimberCoachLogRule;

/* The rules, in the order in which their advice is given. (transfer none) */
const LimberCoachRoutineRule *limber_coach_get_routine_rules (guint *n);
const LimberCoachWeekRule *limber_coach_get_week_rules (guint *n);
const LimberCoachLogRule *limber_coach_get_log_rules (guint *n);

/* limber_coach_weigh_routines: (transfer full): by id, what each routine brings to a day, for what follows. */
GHashTable *limber_coach_weigh_routines (GListModel *routines, LimberCatalog *catalog);
LimberCoachWeek limber_coach_sum_up_week (LimberPlan *plan, guint week, GHashTable *loads);

/* limber-coach-warm-up.c */
gboolean limber_coach_see_warm_up_missing (const LimberCoachView *view,
                                           LimberCoachFinding *finding);
LimberRoutine *limber_coach_fix_warm_up_missing (const LimberCoachView *view);
gboolean limber_coach_see_warm_up_length (const LimberCoachView *view, LimberCoachFinding *finding);
LimberRoutine *limber_coach_fix_warm_up_length (const LimberCoachView *view);

/* limber-coach-holds.c */
gboolean limber_coach_see_static_before_work (const LimberCoachView *view,
                                              LimberCoachFinding *finding);
LimberRoutine *limber_coach_fix_static_before_work (const LimberCoachView *view);
gboolean limber_coach_see_static_hold_in_warm_up (const LimberCoachView *view,
                                                  LimberCoachFinding *finding);
LimberRoutine *limber_coach_fix_static_hold_in_warm_up (const LimberCoachView *view);
gboolean limber_coach_see_long_hold_before_work (const LimberCoachView *view,
                                                 LimberCoachFinding *finding);
LimberRoutine *limber_coach_fix_long_hold_before_work (const LimberCoachView *view);
gboolean limber_coach_see_hold_by_level (const LimberCoachView *view, LimberCoachFinding *finding);
LimberRoutine *limber_coach_fix_hold_by_level (const LimberCoachView *view);

/* limber-coach-back.c */
gboolean limber_coach_see_stretch_only_back (const LimberCoachView *view,
                                             LimberCoachFinding *finding);
LimberRoutine *limber_coach_fix_stretch_only_back (const LimberCoachView *view);
gboolean limber_coach_see_stability_first (const LimberCoachView *view,
                                           LimberCoachFinding *finding);
LimberRoutine *limber_coach_fix_stability_first (const LimberCoachView *view);
gboolean limber_coach_see_glutes_and_core (const LimberCoachView *view,
                                           LimberCoachFinding *finding);
LimberRoutine *limber_coach_fix_glutes_and_core (const LimberCoachView *view);

/* limber-coach-balance.c */
gboolean limber_coach_see_one_sided (const LimberCoachView *view, LimberCoachFinding *finding);
LimberRoutine *limber_coach_fix_one_sided (const LimberCoachView *view);
gboolean limber_coach_see_equipment_mix (const LimberCoachView *view, LimberCoachFinding *finding);
LimberRoutine *limber_coach_fix_equipment_mix (const LimberCoachView *view);

/* limber-coach-week.c */
char *limber_coach_see_week_too_few (const LimberCoachWeek *week);
char *limber_coach_see_week_no_rest (const LimberCoachWeek *week);

/* limber-coach-week-fix.c */
LimberPlan *limber_coach_fix_week_too_few (const LimberCoachWeekRule *rule,
                                           LimberPlan *plan,
                                           guint week,
                                           GHashTable *loads);
LimberPlan *limber_coach_fix_week_no_rest (const LimberCoachWeekRule *rule,
                                           LimberPlan *plan,
                                           guint week,
                                           GHashTable *loads);

/* limber-coach-pain.c */
char *limber_coach_see_pain_rising (GListModel *sessions, guint *index);

G_END_DECLS
