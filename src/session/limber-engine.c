/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/limber-engine.h"

/* "previous" restarts a phase of which more than this has gone, in microseconds. */
#define RESTART_AFTER (3 * G_USEC_PER_SEC)

struct _LimberEngine
{
  GObject parent_instance;

  LimberTimeline *timeline;
  LimberEngineState state;
  guint index;
  gint64 length;   /* of the phase, with extensions */
  gint64 deadline; /* while running: when the phase ends, on the caller's clock */
  gint64 left;     /* else: how much of the phase is left */
};

G_DEFINE_FINAL_TYPE (LimberEngine, limber_engine, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum
{
  PHASE_LEFT,
  PHASE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
limber_engine_finalize (GObject *object)
{
  LimberEngine *self = LIMBER_ENGINE (object);

  g_clear_pointer (&self->timeline, limber_timeline_unref);

  G_OBJECT_CLASS (limber_engine_parent_class)->finalize (object);
}

static void
limber_engine_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LimberEngine *self = LIMBER_ENGINE (object);

  switch (id)
    {
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_engine_class_init (LimberEngineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = limber_engine_finalize;
  object_class->get_property = limber_engine_get_property;

  props[PROP_STATE] =
      g_param_spec_enum ("state", NULL, NULL, LIMBER_TYPE_ENGINE_STATE, LIMBER_ENGINE_READY,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[PHASE_LEFT] =
      g_signal_new ("phase-left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_INT64, G_TYPE_BOOLEAN);
  signals[PHASE_CHANGED] =
      g_signal_new ("phase-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
limber_engine_init (LimberEngine *self)
{
}

static gint64
planned_length (LimberEngine *self, guint index)
{
  if (index >= limber_timeline_get_n_phases (self->timeline))
    return 0;

  return (gint64) limber_timeline_get_phase (self->timeline, index)->seconds * G_USEC_PER_SEC;
}

LimberEngine *
limber_engine_new (LimberTimeline *timeline)
{
  LimberEngine *self;

  g_return_val_if_fail (timeline != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_ENGINE, NULL);
  self->timeline = limber_timeline_ref (timeline);
  self->length = self->left = planned_length (self, 0);

  return self;
}

LimberTimeline *
limber_engine_get_timeline (LimberEngine *self)
{
  g_return_val_if_fail (LIMBER_IS_ENGINE (self), NULL);

  return self->timeline;
}

LimberEngineState
limber_engine_get_state (LimberEngine *self)
{
  g_return_val_if_fail (LIMBER_IS_ENGINE (self), LIMBER_ENGINE_DONE);

  return self->state;
}

guint
limber_engine_get_phase_index (LimberEngine *self)
{
  g_return_val_if_fail (LIMBER_IS_ENGINE (self), 0);

  return self->index;
}

const LimberPhase *
limber_engine_get_phase (LimberEngine *self)
{
  g_return_val_if_fail (LIMBER_IS_ENGINE (self), NULL);

  if (self->index >= limber_timeline_get_n_phases (self->timeline))
    return NULL;

  return limber_timeline_get_phase (self->timeline, self->index);
}

gint64
limber_engine_get_remaining (LimberEngine *self, gint64 now)
{
  g_return_val_if_fail (LIMBER_IS_ENGINE (self), 0);

  if (self->state == LIMBER_ENGINE_RUNNING)
    return CLAMP (self->deadline - now, 0, self->length);

  return MAX (self->left, 0);
}

static gboolean
is_untimed (LimberEngine *self)
{
  const LimberPhase *phase = limber_engine_get_phase (self);

  return phase != NULL && phase->untimed;
}

gint64
limber_engine_get_elapsed (LimberEngine *self, gint64 now)
{
  g_return_val_if_fail (LIMBER_IS_ENGINE (self), 0);

  if (!is_untimed (self))
    return self->length - limber_engine_get_remaining (self, now);

  return self->length - (self->state == LIMBER_ENGINE_RUNNING ? self->deadline - now : self->left);
}

gint64
limber_engine_get_total_remaining (LimberEngine *self, gint64 now)
{
  gint64 total;

  g_return_val_if_fail (LIMBER_IS_ENGINE (self), 0);

  total = limber_engine_get_remaining (self, now);
  for (guint i = self->index + 1; i < limber_timeline_get_n_phases (self->timeline); i++)
    total += planned_length (self, i);

  return total;
}

gint64
limber_engine_get_length (LimberEngine *self)
{
  g_return_val_if_fail (LIMBER_IS_ENGINE (self), 0);

  return self->length;
}

static gboolean
is_under_way (LimberEngine *self)
{
  return self->state == LIMBER_ENGINE_RUNNING || self->state == LIMBER_ENGINE_PAUSED;
}

static void
set_state (LimberEngine *self, LimberEngineState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

/* enter: phase @index began at @since; beyond the last phase the session is done. */
static void
enter (LimberEngine *self, guint index, gint64 since)
{
  guint from = self->index;
  guint n = limber_timeline_get_n_phases (self->timeline);

  self->index = MIN (index, n);
  self->length = self->left = planned_length (self, self->index);
  self->deadline = since + self->length;

  g_object_freeze_notify (G_OBJECT (self));
  if (self->index == n)
    set_state (self, LIMBER_ENGINE_DONE);
  g_signal_emit (self, signals[PHASE_CHANGED], 0, from, self->index);
  g_object_thaw_notify (G_OBJECT (self));
}

/* go: leaves the phase at @now, before its end, for another. */
static void
go (LimberEngine *self, guint index, gint64 now)
{
  gint64 elapsed = limber_engine_get_elapsed (self, now);

  g_signal_emit (self, signals[PHASE_LEFT], 0, self->index, elapsed, FALSE);
  enter (self, index, now);
}

/* catch_up: the same as advance, for commands. Returns whether the phase that the person saw when giving the command is
 * over, so that a "next" that comes a moment after a phase's end doesn't also skip the one that nobody has seen. */
static gboolean
catch_up (LimberEngine *self, gint64 now)
{
  guint index = self->index;

  limber_engine_advance (self, now);

  return self->index != index;
}

void
limber_engine_start (LimberEngine *self, guint phase_index, gint64 elapsed, gint64 now)
{
  g_return_if_fail (LIMBER_IS_ENGINE (self));

  if (self->state != LIMBER_ENGINE_READY)
    return;

  self->index = MIN (phase_index, limber_timeline_get_n_phases (self->timeline));
  set_state (self, LIMBER_ENGINE_RUNNING);
  enter (self, self->index, now - CLAMP (elapsed, 0, planned_length (self, self->index)));
}

void
limber_engine_advance (LimberEngine *self, gint64 now)
{
  g_return_if_fail (LIMBER_IS_ENGINE (self));

  while (self->state == LIMBER_ENGINE_RUNNING && now >= self->deadline && !is_untimed (self))
    {
      g_signal_emit (self, signals[PHASE_LEFT], 0, self->index, self->length, TRUE);
      enter (self, self->index + 1, self->deadline);
    }
}

void
limber_engine_pause (LimberEngine *self, gint64 now)
{
  g_return_if_fail (LIMBER_IS_ENGINE (self));

  limber_engine_advance (self, now);
  if (self->state != LIMBER_ENGINE_RUNNING)
    return;

  self->left = MIN (self->deadline - now, self->length);
  set_state (self, LIMBER_ENGINE_PAUSED);
}

void
limber_engine_resume (LimberEngine *self, gint64 now)
{
  g_return_if_fail (LIMBER_IS_ENGINE (self));

  if (self->state != LIMBER_ENGINE_PAUSED)
    return;

  self->deadline = now + self->left;
  set_state (self, LIMBER_ENGINE_RUNNING);
}

void
limber_engine_next (LimberEngine *self, gint64 now)
{
  g_return_if_fail (LIMBER_IS_ENGINE (self));

  if (!catch_up (self, now) && is_under_way (self))
    go (self, self->index + 1, now);
}

void
limber_engine_previous (LimberEngine *self, gint64 now)
{
  gint64 elapsed;

  g_return_if_fail (LIMBER_IS_ENGINE (self));

  limber_engine_advance (self, now);
  if (!is_under_way (self))
    return;

  elapsed = limber_engine_get_elapsed (self, now);
  if (elapsed > RESTART_AFTER || self->index == 0)
    go (self, self->index, now);
  else
    go (self, self->index - 1, now);
}

/* is_with: whether phase @index belongs to the same doing of the same exercise as the current one: a line of a circuit is
 * done once in each round. */
static gboolean
is_with (LimberEngine *self, guint index)
{
  const LimberPhase *here = limber_engine_get_phase (self);
  const LimberPhase *there = limber_timeline_get_phase (self->timeline, index);

  return here->item == there->item && here->round == there->round;
}

void
limber_engine_restart_item (LimberEngine *self, gint64 now)
{
  guint first;

  g_return_if_fail (LIMBER_IS_ENGINE (self));

  limber_engine_advance (self, now);
  if (!is_under_way (self))
    return;

  first = self->index;
  while (first > 0 && is_with (self, first - 1))
    first--;
  /* What leads to the item comes before its first work, which there always is; one who is still there stays there. */
  while (first < self->index
         && limber_timeline_get_phase (self->timeline, first)->kind != LIMBER_PHASE_WORK)
    first++;
  go (self, first, now);
}

void
limber_engine_skip_item (LimberEngine *self, gint64 now)
{
  guint next;

  g_return_if_fail (LIMBER_IS_ENGINE (self));

  if (catch_up (self, now) || !is_under_way (self))
    return;

  next = self->index + 1;
  while (next < limber_timeline_get_n_phases (self->timeline) && is_with (self, next))
    next++;
  go (self, next, now);
}

void
limber_engine_jump (LimberEngine *self, guint phase_index, gint64 now)
{
  g_return_if_fail (LIMBER_IS_ENGINE (self));

  limber_engine_advance (self, now);
  if (is_under_way (self) && phase_index < limber_timeline_get_n_phases (self->timeline))
    go (self, phase_index, now);
}

void
limber_engine_extend (LimberEngine *self, guint seconds, gint64 now)
{
  gint64 more = (gint64) seconds * G_USEC_PER_SEC;

  g_return_if_fail (LIMBER_IS_ENGINE (self));

  limber_engine_advance (self, now);
  if (!is_under_way (self) || is_untimed (self))
    return;

  self->length += more;
  self->left += more;
  self->deadline += more;
}

void
limber_engine_change (LimberEngine *self, LimberTimeline *timeline, guint phase_index, gint64 now)
{
  gint64 elapsed;

  g_return_if_fail (LIMBER_IS_ENGINE (self));
  g_return_if_fail (timeline != NULL);

  limber_engine_advance (self, now);
  if (!is_under_way (self))
    return;

  elapsed = limber_engine_get_elapsed (self, now);
  g_signal_emit (self, signals[PHASE_LEFT], 0, self->index, elapsed, FALSE);
  limber_timeline_ref (timeline);
  limber_timeline_unref (self->timeline);
  self->timeline = timeline;
  enter (self, phase_index, now);
}

void
limber_engine_finish (LimberEngine *self, gint64 now)
{
  g_return_if_fail (LIMBER_IS_ENGINE (self));

  limber_engine_advance (self, now);
  if (is_under_way (self))
    go (self, limber_timeline_get_n_phases (self->timeline), now);
}
