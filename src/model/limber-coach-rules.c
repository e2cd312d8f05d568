/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-coach-private.h"

#include <glib/gi18n-lib.h>

#define STABILITY_FIRST N_ ("Back pain: stability first")
#define NINETEEN_MOVEMENTS N_ ("Nineteen movements for neck and back")
#define SIX_STRETCHES N_ ("Six stretches for back spasms")
#define COMMON_PRACTICE N_ ("Common practice")

static const LimberCoachRoutineRule routine_rules[] = {
  { { "long-hold-before-work", LIMBER_SEVERITY_WARNING,
      N_ ("A stretch held for 60 seconds or more lowers strength, endurance and reaction time for "
          "a "
          "while. After the strength work it does no harm."),
      NINETEEN_MOVEMENTS },
    limber_coach_see_long_hold_before_work,
    limber_coach_fix_long_hold_before_work },
  { { "warm-up-missing", LIMBER_SEVERITY_WARNING,
      N_ ("Muscles work better, and are hurt less easily, when they are warm: five to ten minutes "
          "of "
          "easy cardio, or two or three moves of 30–60 seconds each."),
      NINETEEN_MOVEMENTS },
    limber_coach_see_warm_up_missing,
    limber_coach_fix_warm_up_missing },
  { { "stability-first", LIMBER_SEVERITY_WARNING,
      N_ ("A lower back that is held steady can be moved and loaded without harm: so stability "
          "comes first, then movement patterns, mobility and strength."),
      STABILITY_FIRST },
    limber_coach_see_stability_first,
    limber_coach_fix_stability_first },
  { { "hold-by-level", LIMBER_SEVERITY_WARNING,
      N_ ("Who is new to stretching holds for 15–30 seconds, who is active for 30–45. Less hardly "
          "lengthens the muscle; more asks too much of it."),
      SIX_STRETCHES },
    limber_coach_see_hold_by_level,
    limber_coach_fix_hold_by_level },
  { { "one-sided", LIMBER_SEVERITY_WARNING,
      N_ ("What is done on one side only makes the body uneven. Give the other side its turn."),
      SIX_STRETCHES },
    limber_coach_see_one_sided,
    limber_coach_fix_one_sided },
  { { "static-before-work", LIMBER_SEVERITY_TIP,
      N_ ("Moving prepares for strength work; holding a stretch calms down. It belongs to the "
          "cool-down, when the muscles are warm."),
      NINETEEN_MOVEMENTS },
    limber_coach_see_static_before_work,
    limber_coach_fix_static_before_work },
  { { "static-hold-in-warm-up", LIMBER_SEVERITY_TIP,
      N_ ("Before work, 10–20 seconds are all that a stretch is good for. Longer holds are for "
          "afterwards."),
      NINETEEN_MOVEMENTS },
    limber_coach_see_static_hold_in_warm_up,
    limber_coach_fix_static_hold_in_warm_up },
  { { "warm-up-length", LIMBER_SEVERITY_TIP,
      N_ ("In less than 30 seconds a move hardly warms; after 60 seconds the next one does more."),
      NINETEEN_MOVEMENTS },
    limber_coach_see_warm_up_length,
    limber_coach_fix_warm_up_length },
  { { "stretch-only-back", LIMBER_SEVERITY_TIP,
      N_ ("Stretching eases the back for a while, but is a tool and not the cure. What lasts comes "
          "from muscles that brace the spine."),
      STABILITY_FIRST },
    limber_coach_see_stretch_only_back,
    limber_coach_fix_stretch_only_back },
  { { "glutes-and-core", LIMBER_SEVERITY_TIP,
      N_ ("Glutes and core take load off the back. A glute bridge or a dead bug beside the work "
          "for "
          "the back makes it count."),
      STABILITY_FIRST },
    limber_coach_see_glutes_and_core,
    limber_coach_fix_glutes_and_core },
  { { "equipment-mix", LIMBER_SEVERITY_TIP,
      N_ ("Work against one’s own weight trains control, weights and bands train strength: both "
          "together do more than either."),
      NINETEEN_MOVEMENTS },
    limber_coach_see_equipment_mix,
    limber_coach_fix_equipment_mix },
};

static const LimberCoachWeekRule week_rules[] = {
  { { "week-too-few", LIMBER_SEVERITY_TIP,
      N_ ("The back answers to what is done several times a week; short and often beats long and "
          "rarely."),
      NINETEEN_MOVEMENTS },
    limber_coach_see_week_too_few,
    limber_coach_fix_week_too_few },
  { { "week-no-rest", LIMBER_SEVERITY_TIP,
      N_ ("Muscles grow stronger in the day after the work. Put a day between two that load the "
          "same region."),
      COMMON_PRACTICE },
    limber_coach_see_week_no_rest,
    limber_coach_fix_week_no_rest },
};

static const LimberCoachLogRule log_rules[] = {
  { { "pain-rising", LIMBER_SEVERITY_CAUTION,
      N_ ("Exercise for the back should ease pain or leave it as it is. Limber plans exercise and "
          "can’t judge pain; somebody who examines you can."),
      NINETEEN_MOVEMENTS },
    limber_coach_see_pain_rising },
};

const LimberCoachRoutineRule *
limber_coach_get_routine_rules (guint *n)
{
  *n = G_N_ELEMENTS (routine_rules);

  return routine_rules;
}

const LimberCoachWeekRule *
limber_coach_get_week_rules (guint *n)
{
  *n = G_N_ELEMENTS (week_rules);

  return week_rules;
}

const LimberCoachLogRule *
limber_coach_get_log_rules (guint *n)
{
  *n = G_N_ELEMENTS (log_rules);

  return log_rules;
}
