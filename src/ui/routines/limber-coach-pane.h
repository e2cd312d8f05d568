/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/limber-advice.h"
#include "model/limber-shares.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_COACH_PANE (limber_coach_pane_get_type ())
G_DECLARE_FINAL_TYPE (LimberCoachPane, limber_coach_pane, LIMBER, COACH_PANE, AdwBin)

/*
 * What the coach says about a routine or a week, and what its time goes to. Signal "chosen" (LimberAdvice *):
 * somebody wants to see the line that an advice is about. The rest it asks of the page around it: coach.fix,
 * coach.ignore, coach.heed.
 */

/**
 * limber_coach_pane_set_advice:
 * @advice: (element-type LimberAdvice): rows that say the same as before stay
 * @n_ignored: how many rules are silent
 */
void limber_coach_pane_set_advice (LimberCoachPane *self, GPtrArray *advice, guint n_ignored);

void limber_coach_pane_set_shares (LimberCoachPane *self, const LimberShares *shares);

G_END_DECLS
