/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_COACH_BUTTON (limber_coach_button_get_type ())
G_DECLARE_FINAL_TYPE (LimberCoachButton, limber_coach_button, LIMBER, COACH_BUTTON, GtkToggleButton)

/* Shows and hides the coach's pane, and says how much there is to read in it. */

/**
 * limber_coach_button_set_count:
 * @n_advice: how many pieces of advice the coach has; of none, no number is shown
 */
void limber_coach_button_set_count (LimberCoachButton *self, guint n_advice);

G_END_DECLS
