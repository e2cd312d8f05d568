/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/today/limber-today-state.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CALM_CARD (limber_calm_card_get_type ())
G_DECLARE_FINAL_TYPE (LimberCalmCard, limber_calm_card, LIMBER, CALM_CARD, GtkBox)

/* The card for a day on which nothing is left to do. */
GtkWidget *limber_calm_card_new (void);

/* limber_calm_card_show_kind: @kind: of the day: done, free, or without a plan. */
void limber_calm_card_show_kind (LimberCalmCard *self, LimberTodayKind kind);

G_END_DECLS
