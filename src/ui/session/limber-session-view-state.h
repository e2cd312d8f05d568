/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-catalog.h"
#include "model/limber-load.h"
#include "session/limber-engine.h"

G_BEGIN_DECLS

/* What a person is to do. */
typedef enum
{
  LIMBER_STAGE_GET_READY,
  LIMBER_STAGE_MOVE,
  LIMBER_STAGE_HOLD,
  LIMBER_STAGE_SWITCH,
  LIMBER_STAGE_REST,
  LIMBER_STAGE_DONE,
} LimberStage;

/*
 * All that the session window shows of one phase, as a plain value. The window draws it and decides nothing.
 *
 * Before work (get ready, rest, switch) the window already shows what comes: exercise, set and side are those of the next
 * phase of work.
 */
typedef struct
{
  LimberStage stage;
  const char *word;      /* "Hold"; with the icon and the colour it says the stage */
  const char *icon;      /* name of a symbolic icon */
  const char *css_class; /* "stage-hold" */

  LimberExercise *exercise; /* what is shown; NULL when it is unknown */
  char *title;              /* its name */
  char *position;           /* "Set 1 of 2 · left side"; "" when there is nothing to say */
  char *dose;               /* "8 repetitions · 4 kg"; "" when nothing is counted or held */
  guint reps;               /* to be done in this phase; 0: not counted */
  gboolean untimed;         /* they last until the person says that they are done */
  gboolean mirrored;        /* the clip shows the other side */

  LimberExercise *next; /* what comes after it; NULL on the last */
  gboolean next_mirrored;
  guint next_phase;   /* where a jump to it goes; only with a next */
  char *next_name;    /* NULL on the last */
  char *announcement; /* the phase in one sentence, for a screen reader */
} LimberSessionViewState;

/**
 * limber_session_view_state:
 * @phase: index of the phase, or the number of phases when the session is done
 * @catalog: (nullable): where the exercises are
 * @unit: of weights
 *
 * Returns: (transfer full): what a window shows of that phase.
 */
LimberSessionViewState *limber_session_view_state (LimberTimeline *timeline,
                                                   guint phase,
                                                   LimberCatalog *catalog,
                                                   LimberLoadUnit unit);
void limber_session_view_state_free (LimberSessionViewState *self);

/* limber_session_view_spoken: (transfer full) (nullable): what is said aloud as the phase begins; NULL where the tone says
 * enough. */
char *limber_session_view_spoken (const LimberSessionViewState *self);

/**
 * limber_session_view_digits:
 * @remaining: microseconds
 *
 * Returns: (transfer full): the count-down: whole seconds, rounded up so that it ends on 1; minutes from 100 s on ("1:40").
 */
char *limber_session_view_digits (gint64 remaining);

/* limber_session_view_time: (transfer full): "11:40", "1:02:05". @remaining: microseconds. */
char *limber_session_view_time (gint64 remaining);

/* limber_session_view_time_left: (transfer full): "11:40 left". @remaining: microseconds. */
char *limber_session_view_time_left (gint64 remaining);

/**
 * limber_session_view_instruction:
 * @elapsed: microseconds of the phase that have gone
 *
 * Returns: (transfer none) (nullable): the step to show: how to start before work, then the others in turn.
 */
const char *limber_session_view_instruction (const LimberSessionViewState *self, gint64 elapsed);

/**
 * limber_session_view_rep:
 * @elapsed: microseconds of the phase that have gone
 * @length: microseconds that it lasts
 *
 * Returns: the repetition that is being done, from 1; 0 when none are counted.
 */
guint limber_session_view_rep (const LimberSessionViewState *self, gint64 elapsed, gint64 length);

/* limber_session_view_ring_digits: (transfer full): the count-down, or how many repetitions there are to do when nobody
 * counts the time. @elapsed, @length: as above. */
char *limber_session_view_ring_digits (const LimberSessionViewState *self,
                                       gint64 elapsed,
                                       gint64 length);

/* limber_session_view_caption: (transfer full) (nullable): what stands below those digits: “3 of 8”. */
char *limber_session_view_caption (const LimberSessionViewState *self,
                                   gint64 elapsed,
                                   gint64 length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberSessionViewState, limber_session_view_state_free)

G_END_DECLS
