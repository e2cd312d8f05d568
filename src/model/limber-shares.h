/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-timeline.h"

G_BEGIN_DECLS

/* How the work of a session is shared out, in seconds. */
typedef struct
{
  guint total;
  guint kinds[LIMBER_KIND_STATIC + 1];
  /* By what an exercise is for in the first place; one that is for two regions counts for both. */
  guint regions[LIMBER_REGION_WHOLE_BODY + 1];
} LimberShares;

/* limber_shares_sum_up: @shares: (out): the work in @timeline; exercises that @catalog lacks count in total alone. */
void limber_shares_sum_up (LimberTimeline *timeline, LimberCatalog *catalog, LimberShares *shares);

G_END_DECLS
