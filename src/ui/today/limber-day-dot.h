/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/today/limber-today-state.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_DAY_DOT (limber_day_dot_get_type ())
G_DECLARE_FINAL_TYPE (LimberDayDot, limber_day_dot, LIMBER, DAY_DOT, GtkWidget)

/*
 * How one day stands, as a small drawing in the text's and the accent's colours; each mark has its own shape, so that
 * it reads without colour:
 *
 *     done: disc with a tick · part: half a disc · planned: ring · missed: dotted ring · rest: dash
 *
 * It is decorative: what it belongs to says the mark in words.
 */
GtkWidget *limber_day_dot_new (LimberDayMark mark);
void limber_day_dot_set_mark (LimberDayDot *self, LimberDayMark mark);

G_END_DECLS
