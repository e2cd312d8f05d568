/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/limber-exercise.h"

G_BEGIN_DECLS

/* What exercises can be filtered by. */
typedef enum
{
  LIMBER_FACET_KIND,
  LIMBER_FACET_REGION,
  LIMBER_FACET_EQUIPMENT,
  LIMBER_FACET_POSITION,
} LimberFacet;

#define LIMBER_N_FACETS (LIMBER_FACET_POSITION + 1)

/* limber_facet_get_title: (transfer none), translated. */
const char *limber_facet_get_title (LimberFacet facet);
/* limber_facet_get_n_values: how many values can be chosen; equipment has one more than its enumeration: none. */
guint limber_facet_get_n_values (LimberFacet facet);
/* limber_facet_get_label: (transfer none), translated. */
const char *limber_facet_get_label (LimberFacet facet, guint value);

/*
 * What somebody looks for in the catalog: words, and values of facets. Values of one facet widen the result, facets
 * narrow it: (strength or stability) and (core). No GTK here, so that it is tested without a display.
 */
typedef struct _LimberExerciseQuery LimberExerciseQuery;

LimberExerciseQuery *limber_exercise_query_new (void);
void limber_exercise_query_free (LimberExerciseQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberExerciseQuery, limber_exercise_query_free)

void limber_exercise_query_set_text (LimberExerciseQuery *self, const char *text);
void limber_exercise_query_choose (LimberExerciseQuery *self,
                                   LimberFacet facet,
                                   guint value,
                                   gboolean chosen);
gboolean limber_exercise_query_is_chosen (const LimberExerciseQuery *self,
                                          LimberFacet facet,
                                          guint value);
/* limber_exercise_query_clear: back to everything, words included. */
void limber_exercise_query_clear (LimberExerciseQuery *self);

/* limber_exercise_query_get_n_chosen: values chosen in all facets; words don't count. */
guint limber_exercise_query_get_n_chosen (const LimberExerciseQuery *self);

gboolean limber_exercise_query_matches (const LimberExerciseQuery *self, LimberExercise *exercise);

/**
 * limber_exercise_query_count:
 * @exercises: GListModel of LimberExercise
 *
 * Returns: how many would be found if @value alone were chosen in its facet, all else as it is.
 */
guint limber_exercise_query_count (const LimberExerciseQuery *self,
                                   GListModel *exercises,
                                   LimberFacet facet,
                                   guint value);

G_END_DECLS
