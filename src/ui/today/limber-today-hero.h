/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"
#include "ui/today/limber-today-state.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_TODAY_HERO (limber_today_hero_get_type ())
G_DECLARE_FINAL_TYPE (LimberTodayHero, limber_today_hero, LIMBER, TODAY_HERO, AdwBin)

/*
 * The large card of the next thing to do: moving picture, name, length, equipment, regions, Start.
 *
 * Property "narrow" (gboolean): the picture stands above the words.
 */
GtkWidget *limber_today_hero_new (void);

void limber_today_hero_show_entry (LimberTodayHero *self,
                                   LimberContext *context,
                                   const LimberTodayEntry *entry);

G_END_DECLS
