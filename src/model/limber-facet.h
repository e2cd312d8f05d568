/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-exercise.h"

G_BEGIN_DECLS

/* What exercises can be filtered by. */
typedef enum
{
  LIMBER_FACET_KIND,
  LIMBER_FACET_REGION,
  LIMBER_FACET_EQUIPMENT,
  LIMBER_FACET_POSITION,
  LIMBER_FACET_SOURCE,
} LimberFacet;

#define LIMBER_N_FACETS (LIMBER_FACET_SOURCE + 1)

/* No facet has more values than a set has bits. */
#define LIMBER_FACET_MAX_VALUES 32

/* The sources that there always are; collections that were imported follow. */
#define LIMBER_SOURCE_BUILT_IN 0
#define LIMBER_SOURCE_OWN 1

/* limber_facet_get_title: (transfer none), translated. */
const char *limber_facet_get_title (LimberFacet facet);

/* limber_facet_get_n_values: how many it has whatever the catalog; equipment has one more than its enumeration: none. */
guint limber_facet_get_n_values (LimberFacet facet);

/* limber_facet_get_label: (transfer none), translated; of a value below limber_facet_get_n_values(). */
const char *limber_facet_get_label (LimberFacet facet, guint value);

/* limber_facet_get_values: the exercise's values of any facet but the source, as a set. */
guint32 limber_facet_get_values (LimberFacet facet, LimberExercise *exercise);

G_END_DECLS
