/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_TIME_PICKER (limber_time_picker_get_type ())
G_DECLARE_FINAL_TYPE (LimberTimePicker, limber_time_picker, LIMBER, TIME_PICKER, GtkBox)

/* A time of day to set: hours and minutes. Property "minute" (int): of the day, 0 … 1439. */
GtkWidget *limber_time_picker_new (void);

int limber_time_picker_get_minute (LimberTimePicker *self);
void limber_time_picker_set_minute (LimberTimePicker *self, int minute);

G_END_DECLS
