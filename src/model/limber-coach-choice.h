/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-coach-view.h"

G_BEGIN_DECLS

/* Which exercises a fix looks for. */
typedef struct
{
  guint kinds;                                  /* a set of LimberKind */
  LimberRegionSet regions;                      /* at least one of these is trained; 0: whatever */
  const char *const *favourites;                /* (nullable): ids that are to be taken if there */
  gboolean (*suits) (LimberExercise *exercise); /* (nullable): and this must hold */
} LimberCoachWish;

/**
 * limber_coach_choose:
 * @n: at most how many
 *
 * Favourites come first, in their order; then what needs nothing but the equipment that the routine uses anyway; then
 * what trains more of the regions wished for. A favourite has to be of the wished kinds too.
 *
 * Returns: (transfer full) (element-type LimberExercise): the best of the view's catalog; empty when nothing fits.
 */
GPtrArray *limber_coach_choose (const LimberCoachView *view, const LimberCoachWish *wish, guint n);

G_END_DECLS
