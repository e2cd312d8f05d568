/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_SET_PICKER (limber_set_picker_get_type ())
G_DECLARE_FINAL_TYPE (LimberSetPicker, limber_set_picker, LIMBER, SET_PICKER, AdwBin)

/*
 * A button for each value of an enumeration, any of which can be on. Property "set" (guint, notified): bit i stands for
 * value i.
 */

/* limber_set_picker_set_values: makes the buttons. @type: an enumeration of limber-enums.h; to be called once. */
void limber_set_picker_set_values (LimberSetPicker *self, GType type);

guint32 limber_set_picker_get_set (LimberSetPicker *self);
void limber_set_picker_set_set (LimberSetPicker *self, guint32 set);

G_END_DECLS
