/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_TODAY_PAGE (limber_today_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberTodayPage, limber_today_page, LIMBER, TODAY_PAGE, AdwBreakpointBin)

/* The place that says what there is to do today. Follows the library and turns its page at midnight. */
GtkWidget *limber_today_page_new (LimberContext *context);

G_END_DECLS
