/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PAIN_CARD (limber_pain_card_get_type ())
G_DECLARE_FINAL_TYPE (LimberPainCard, limber_pain_card, LIMBER, PAIN_CARD, AdwBin)

/*
 * Speaks up when the pain of the latest sessions is strong or rises: what is to be seen, why it matters, and what is urgent.
 * Shown only then, and only as long as nobody has said that it was read; a later session may give a new reason.
 *
 * Property "lasting" (gboolean): it can't be put away, as long as there is a reason.
 */

/* limber_pain_card_refresh: looks at the log again. */
void limber_pain_card_refresh (LimberPainCard *self, LimberContext *context);

G_END_DECLS
