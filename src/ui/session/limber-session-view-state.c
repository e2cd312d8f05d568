/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/session/limber-session-view-state.h"

#include <glib/gi18n.h>

/* How long a step stands before the next one takes its place, in microseconds: time to read it from across the room. */
#define STEP_TIME (8 * G_USEC_PER_SEC)

typedef struct
{
  const char *word;
  const char *icon;
  const char *css_class;
} Look;

static const Look looks[] = {
  [LIMBER_STAGE_GET_READY] = { N_ ("Get Ready"), "alarm-symbolic", "stage-get-ready" },
  [LIMBER_STAGE_MOVE] = { N_ ("Move"), "media-playlist-repeat-symbolic", "stage-move" },
  [LIMBER_STAGE_HOLD] = { N_ ("Hold"), "limber-hold-symbolic", "stage-hold" },
  [LIMBER_STAGE_SWITCH] = { N_ ("Switch Sides"), "object-flip-horizontal-symbolic",
                            "stage-switch" },
  [LIMBER_STAGE_REST] = { N_ ("Rest"), "weather-clear-night-symbolic", "stage-rest" },
  [LIMBER_STAGE_DONE] = { N_ ("Done"), "object-select-symbolic", "stage-done" },
};

static const LimberDose *
get_dose (LimberTimeline *timeline, const LimberPhase *phase)
{
  return limber_item_get_dose (limber_timeline_get_item (timeline, phase->item));
}

/* A hold without repetitions is held, and so is a stretch of time in which a static exercise is done. */
static LimberStage
get_work_stage (const LimberDose *dose, LimberExercise *exercise)
{
  if (dose->reps > 0)
    return LIMBER_STAGE_MOVE;
  if (dose->hold > 0)
    return LIMBER_STAGE_HOLD;
  if (exercise != NULL && limber_exercise_get_kind (exercise) == LIMBER_KIND_STATIC)
    return LIMBER_STAGE_HOLD;
  return LIMBER_STAGE_MOVE;
}

static LimberStage
get_stage (LimberTimeline *timeline, const LimberPhase *phase, LimberExercise *exercise)
{
  switch (phase->kind)
    {
    case LIMBER_PHASE_WORK:
      return get_work_stage (get_dose (timeline, phase), exercise);
    case LIMBER_PHASE_SWITCH:
      return LIMBER_STAGE_SWITCH;
    case LIMBER_PHASE_REST:
      return LIMBER_STAGE_REST;
    case LIMBER_PHASE_GET_READY:
    case LIMBER_PHASE_TRANSITION:
    default:
      return LIMBER_STAGE_GET_READY;
    }
}

/* The first phase of work from @index on (@after_item: of another item than @item); n_phases when there is none. */
static guint
find_work (LimberTimeline *timeline, guint index, gboolean after_item, guint item)
{
  guint n = limber_timeline_get_n_phases (timeline);

  for (; index < n; index++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (timeline, index);

      if (phase->kind == LIMBER_PHASE_WORK && !(after_item && phase->item == item))
        break;
    }
  return index;
}

/* Where the way to the work at @work begins: the transition or rest that leads to it. */
static guint
find_lead (LimberTimeline *timeline, guint work)
{
  guint item = limber_timeline_get_phase (timeline, work)->item;

  while (work > 0 && limber_timeline_get_phase (timeline, work - 1)->item == item)
    work--;
  return work;
}

static void
append_part (GString *text, char *part)
{
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
  g_free (part);
}

static char *
describe_position (const LimberPhase *work)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (work->rounds > 1)
    /* Translators: of a circuit: “Round 2 of 3” */
    append_part (text, g_strdup_printf (_ ("Round %u of %u"), work->round, work->rounds));
  if (work->sets > 1)
    /* Translators: “Set 1 of 2” */
    append_part (text, g_strdup_printf (_ ("Set %u of %u"), work->set, work->sets));
  if (work->side == LIMBER_SIDE_LEFT)
    append_part (text, g_strdup (text->len > 0 ? _ ("left side") : _ ("Left side")));
  else if (work->side == LIMBER_SIDE_RIGHT)
    append_part (text, g_strdup (text->len > 0 ? _ ("right side") : _ ("Right side")));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
count_repetitions (const LimberDose *dose, LimberExercise *exercise)
{
  gboolean alternating =
      exercise != NULL && limber_exercise_get_sides (exercise) == LIMBER_SIDES_ALTERNATING;
  g_autofree char *reps = NULL;

  if (dose->reps == 0)
    return g_strdup ("");

  /* Translators: “per side” when sides are taken in turn */
  reps = g_strdup_printf (alternating ? g_dngettext (GETTEXT_PACKAGE, "%u repetition per side",
                                                     "%u repetitions per side", dose->reps)
                                      : g_dngettext (GETTEXT_PACKAGE, "%u repetition",
                                                     "%u repetitions", dose->reps),
                          dose->reps);
  if (dose->hold == 0)
    return g_steal_pointer (&reps);
  /* Translators: “8 repetitions per side, hold 5 s” */
  return g_strdup_printf (_ ("%s, hold %u s"), reps, dose->hold);
}

static char *
describe_dose (const LimberDose *dose, LimberExercise *exercise, LimberLoadUnit unit)
{
  return limber_load_add_to_text (count_repetitions (dose, exercise), dose, unit);
}

static char *
describe_phase (const LimberSessionViewState *self, guint seconds)
{
  g_autoptr (GString) text = g_string_new (self->word);

  g_string_append_printf (text, ". %s. ", self->title);
  if (*self->position != '\0')
    g_string_append_printf (text, "%s. ", self->position);
  if (*self->dose != '\0')
    g_string_append_printf (text, "%s. ", self->dose);
  if (self->untimed)
    g_string_append (text, _ ("Press Enter when you are done."));
  else
    g_string_append_printf (
        text,
        /* Translators: how long a phase lasts, for a screen reader: “20 seconds.” */
        g_dngettext (GETTEXT_PACKAGE, "%u second.", "%u seconds.", seconds), seconds);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
set_stage (LimberSessionViewState *self, LimberStage stage)
{
  self->stage = stage;
  self->word = g_dgettext (GETTEXT_PACKAGE, looks[stage].word);
  self->icon = looks[stage].icon;
  self->css_class = looks[stage].css_class;
}

static LimberExercise *
ref_exercise (LimberCatalog *catalog, const char *id)
{
  LimberExercise *exercise = limber_catalog_lookup (catalog, id);

  return exercise != NULL ? g_object_ref (exercise) : NULL;
}

/* Clips show the left side; where left and right are not each other's mirror image (a wall, a door) they stay as they are. */
static gboolean
is_mirrored (LimberExercise *exercise, const LimberPhase *work)
{
  return work->side == LIMBER_SIDE_RIGHT && exercise != NULL
         && limber_exercise_get_mirrorable (exercise);
}

static void
fill_next (LimberSessionViewState *self,
           LimberTimeline *timeline,
           guint work,
           LimberCatalog *catalog)
{
  guint item = limber_timeline_get_phase (timeline, work)->item;
  guint next = find_work (timeline, work, TRUE, item);
  const LimberPhase *phase;

  if (next == limber_timeline_get_n_phases (timeline))
    return;

  phase = limber_timeline_get_phase (timeline, next);
  self->next = ref_exercise (catalog, phase->exercise);
  self->next_mirrored = is_mirrored (self->next, phase);
  self->next_name = g_strdup (limber_catalog_get_name (catalog, phase->exercise));
  self->next_phase = find_lead (timeline, next);
}

static LimberSessionViewState *
new_done (void)
{
  LimberSessionViewState *self = g_new0 (LimberSessionViewState, 1);

  set_stage (self, LIMBER_STAGE_DONE);
  self->title = g_strdup (_ ("Well Done"));
  self->position = g_strdup ("");
  self->dose = g_strdup ("");
  self->announcement = g_strdup (_ ("The session is done."));
  return self;
}

LimberSessionViewState *
limber_session_view_state (LimberTimeline *timeline,
                           guint index,
                           LimberCatalog *catalog,
                           LimberLoadUnit unit)
{
  guint n = limber_timeline_get_n_phases (timeline);
  guint work = find_work (timeline, index, FALSE, 0);
  const LimberPhase *phase, *shown;
  LimberSessionViewState *self;

  if (index >= n)
    return new_done ();

  self = g_new0 (LimberSessionViewState, 1);
  phase = limber_timeline_get_phase (timeline, index);
  work = work < n ? work : index;
  shown = limber_timeline_get_phase (timeline, work);

  self->exercise = ref_exercise (catalog, shown->exercise);
  self->title = g_strdup (limber_catalog_get_name (catalog, shown->exercise));
  self->position = describe_position (shown);
  self->dose = describe_dose (get_dose (timeline, shown), self->exercise, unit);
  self->reps = phase->kind == LIMBER_PHASE_WORK ? get_dose (timeline, phase)->reps : 0;
  self->untimed = phase->untimed;
  self->mirrored = is_mirrored (self->exercise, shown);
  set_stage (self, get_stage (timeline, phase, self->exercise));
  fill_next (self, timeline, work, catalog);
  self->announcement = describe_phase (self, phase->seconds);

  return self;
}

void
limber_session_view_state_free (LimberSessionViewState *self)
{
  g_clear_object (&self->exercise);
  g_clear_object (&self->next);
  g_free (self->title);
  g_free (self->position);
  g_free (self->dose);
  g_free (self->next_name);
  g_free (self->announcement);
  g_free (self);
}

char *
limber_session_view_spoken (const LimberSessionViewState *self)
{
  switch (self->stage)
    {
    case LIMBER_STAGE_SWITCH:
      return g_strdup (_ ("Switch sides"));
    case LIMBER_STAGE_GET_READY:
    case LIMBER_STAGE_REST:
      /* Translators: spoken; %s is the name of an exercise */
      return g_strdup_printf (_ ("Next: %s"), self->title);
    case LIMBER_STAGE_DONE:
      return g_strdup (self->announcement);
    case LIMBER_STAGE_MOVE:
    case LIMBER_STAGE_HOLD:
    default:
      return NULL;
    }
}

char *
limber_session_view_digits (gint64 remaining)
{
  gint64 seconds = (MAX (remaining, 0) + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC;

  if (seconds < 100)
    return g_strdup_printf ("%d", (int) seconds);
  return g_strdup_printf ("%d:%02d", (int) (seconds / 60), (int) (seconds % 60));
}

static int
count_seconds (gint64 remaining)
{
  return (int) ((MAX (remaining, 0) + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC);
}

char *
limber_session_view_time (gint64 remaining)
{
  int seconds = count_seconds (remaining);

  if (seconds < 3600)
    return g_strdup_printf ("%d:%02d", seconds / 60, seconds % 60);
  return g_strdup_printf ("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

char *
limber_session_view_time_left (gint64 remaining)
{
  int seconds = count_seconds (remaining);

  if (seconds < 3600)
    /* Translators: minutes and seconds: “11:40 left” */
    return g_strdup_printf (_ ("%d:%02d left"), seconds / 60, seconds % 60);
  /* Translators: hours, minutes and seconds: “1:02:05 left” */
  return g_strdup_printf (_ ("%d:%02d:%02d left"), seconds / 3600, seconds / 60 % 60, seconds % 60);
}

const char *
limber_session_view_instruction (const LimberSessionViewState *self, gint64 elapsed)
{
  const char *const *steps;
  guint n;

  if (self->exercise == NULL)
    return NULL;
  steps = limber_exercise_get_steps (self->exercise);
  n = g_strv_length ((char **) steps);
  if (n == 0)
    return NULL;

  /* The first step is how to take the position. */
  if (n == 1 || (self->stage != LIMBER_STAGE_MOVE && self->stage != LIMBER_STAGE_HOLD))
    return steps[0];
  return steps[1 + (guint) (MAX (elapsed, 0) / STEP_TIME) % (n - 1)];
}

guint
limber_session_view_rep (const LimberSessionViewState *self, gint64 elapsed, gint64 length)
{
  if (self->reps == 0 || self->untimed || length <= 0)
    return 0;
  return CLAMP ((guint) (MAX (elapsed, 0) * self->reps / length) + 1, 1, self->reps);
}

char *
limber_session_view_ring_digits (const LimberSessionViewState *self, gint64 elapsed, gint64 length)
{
  if (self->untimed)
    return g_strdup_printf ("%u", self->reps);
  return limber_session_view_digits (length - elapsed);
}

char *
limber_session_view_caption (const LimberSessionViewState *self, gint64 elapsed, gint64 length)
{
  guint rep = limber_session_view_rep (self, elapsed, length);

  if (self->untimed)
    /* Translators: stands below their number */
    return g_strdup (g_dngettext (GETTEXT_PACKAGE, "repetition", "repetitions",
                                  (gulong) self->reps));
  if (rep == 0)
    return NULL;
  /* Translators: which repetition is being done: “3 of 8” */
  return g_strdup_printf (_ ("%u of %u"), rep, self->reps);
}
