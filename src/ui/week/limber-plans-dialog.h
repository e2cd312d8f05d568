/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/week/limber-week-book.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PLANS_DIALOG (limber_plans_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlansDialog, limber_plans_dialog, LIMBER, PLANS_DIALOG, AdwDialog)

/**
 * limber_plans_dialog_new:
 * @week: the first day of the week on show
 *
 * One's own plans, to turn on and off and to change, and those ready-made, to start on a day. Each change is a step of
 * @book. Signal "started" (guint): a plan was started, on that Julian day.
 */
AdwDialog *limber_plans_dialog_new (LimberContext *context,
                                    LimberWeekBook *book,
                                    const GDate *week);

G_END_DECLS
