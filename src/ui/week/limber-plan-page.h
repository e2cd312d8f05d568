/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/week/limber-week-book.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PLAN_PAGE (limber_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlanPage, limber_plan_page, LIMBER, PLAN_PAGE, AdwNavigationPage)

/**
 * limber_plan_page_new:
 * @id: of the plan
 * @week: the first day of the week that is on show, from which the plan can be put off
 *
 * All about one plan but for what it has on which day. Each change is a step of @book at once.
 */
AdwNavigationPage *limber_plan_page_new (LimberContext *context,
                                         LimberWeekBook *book,
                                         const char *id,
                                         const GDate *week);

G_END_DECLS
