/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-catalog.h"
#include "model/limber-routine.h"

G_BEGIN_DECLS

/* limber_first_routine_measure: seconds that following @routine takes, at the usual pace. */
guint limber_first_routine_measure (LimberRoutine *routine, LimberCatalog *catalog);

/**
 * limber_first_routine_build:
 * @base: (nullable): a routine whose lines come first
 * @regions: what it is to be good for
 * @seconds: how long it is to take
 *
 * A routine of about that length, and never more than a tenth longer: as many lines of @base as fit, spread over its
 * sections, then exercises for @regions, then any others, none of which needs equipment that neither @base needs nor
 * every home has; then more sets.
 *
 * Returns: (transfer full): a new routine without a name.
 */
LimberRoutine *limber_first_routine_build (LimberRoutine *base,
                                           LimberRegionSet regions,
                                           LimberCatalog *catalog,
                                           guint seconds);

G_END_DECLS
