/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/limber-advice.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ADVICE_ROW (limber_advice_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberAdviceRow, limber_advice_row, LIMBER, ADVICE_ROW, GtkListBoxRow)

/* One advice of the coach: how much it matters, in a word and an icon, what it says, why, and what can be done about it
 * (coach.fix, coach.ignore, both with the rule's id). */
GtkWidget *limber_advice_row_new (LimberAdvice *advice);

/* limber_advice_row_set_advice: @advice: says the same, perhaps of a line that stands elsewhere now */
void limber_advice_row_set_advice (LimberAdviceRow *self, LimberAdvice *advice);
/* limber_advice_row_get_advice: (transfer none) */
LimberAdvice *limber_advice_row_get_advice (LimberAdviceRow *self);

G_END_DECLS
