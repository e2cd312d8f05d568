/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-dose.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_EXERCISE (limber_exercise_get_type ())
G_DECLARE_FINAL_TYPE (LimberExercise, limber_exercise, LIMBER, EXERCISE, GObject)

/*
 * A catalog entry. Immutable: all properties are construct-only and named as the getters
 * ("id", "name", "synonyms", "kind", "primary", …); make one with g_object_new().
 *
 *   "id", "name", "summary", "clip", "poster", "easier", "harder", "extra", "modified"   string
 *   "synonyms", "steps", "mistakes", "cautions"                               GStrv (never NULL when read)
 *   "kind", "position", "sides"                                               enums
 *   "primary", "secondary", "equipment"                                       guint (bit sets)
 *   "mirrorable", "built-in"                                                  gboolean
 *   "dose"                                                                    LimberDose
 *   "range-field", "range-min", "range-max"            "reps", "hold" or "duration" and its ends; NULL, 0, 0: none
 *   "loop-start", "loop-end"                           double, seconds within an own clip; end 0: to its end
 *   "sound"                                            gboolean, whether the sound of an own clip is heard
 *   "source-title", "source-author", "source-license", "source-id"            string or NULL
 */

/**
 * limber_exercise_with:
 * @first_property: a property's name, followed by its value, more such pairs, and NULL, as for g_object_new()
 *
 * Returns: (transfer full): an exercise that is as @self but for these properties.
 */
LimberExercise *limber_exercise_with (LimberExercise *self,
                                      const char *first_property,
                                      ...) G_GNUC_NULL_TERMINATED;

/* limber_exercise_get_properties: (transfer none): all of them, in an order that is the same in every process; @n: (out): how
 * many. */
GParamSpec *const *limber_exercise_get_properties (guint *n);

/* limber_exercise_equal: whether all of @a is as in @b, the time of the last change included. */
gboolean limber_exercise_equal (LimberExercise *a, LimberExercise *b);

const char *limber_exercise_get_id (LimberExercise *self);
const char *limber_exercise_get_name (LimberExercise *self);

/* limber_exercise_get_name_key: the limber_name_key() of its name. */
const char *limber_exercise_get_name_key (LimberExercise *self);

const char *const *limber_exercise_get_synonyms (LimberExercise *self);
const char *limber_exercise_get_summary (LimberExercise *self);
LimberKind limber_exercise_get_kind (LimberExercise *self);
LimberRegionSet limber_exercise_get_primary (LimberExercise *self);
LimberRegionSet limber_exercise_get_secondary (LimberExercise *self);
LimberPosition limber_exercise_get_position (LimberExercise *self);
LimberEquipmentSet limber_exercise_get_equipment (LimberExercise *self);
LimberSides limber_exercise_get_sides (LimberExercise *self);
gboolean limber_exercise_get_mirrorable (LimberExercise *self);
gboolean limber_exercise_get_built_in (LimberExercise *self);
const LimberDose *limber_exercise_get_dose (LimberExercise *self);
const char *limber_exercise_get_range (LimberExercise *self, guint *min, guint *max);
const char *const *limber_exercise_get_steps (LimberExercise *self);
const char *const *limber_exercise_get_mistakes (LimberExercise *self);
const char *const *limber_exercise_get_cautions (LimberExercise *self);
const char *limber_exercise_get_easier (LimberExercise *self);
const char *limber_exercise_get_harder (LimberExercise *self);

/* File names without a folder, or NULL. The library knows the folder. */
const char *limber_exercise_get_clip (LimberExercise *self);
const char *limber_exercise_get_poster (LimberExercise *self);

/**
 * limber_exercise_matches:
 * @terms: (array zero-terminated=1): from limber_search_terms()
 *
 * Returns: whether every term begins a word of the name, synonyms, regions, equipment, kind, summary or steps;
 *     case and accents don't count.
 */
gboolean limber_exercise_matches (LimberExercise *self, const char *const *terms);

G_END_DECLS
