/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_WELCOME (limber_welcome_get_type ())
G_DECLARE_FINAL_TYPE (LimberWelcome, limber_welcome, LIMBER, WELCOME, AdwBin)

/* Leads a newcomer to a first plan in two clicks: a goal, then Make My Plan. Property "narrow": the goals stand below each
 * other. */
GtkWidget *limber_welcome_new (LimberContext *context);

G_END_DECLS
