/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The digits and captions that LimberCountdownRing draws. */

/* limber_countdown_text_new: (transfer full): @text in @widget's font. @size: of the font in px; 0: the widget's own. */
PangoLayout *limber_countdown_text_new (GtkWidget *widget,
                                        const char *text,
                                        float size,
                                        PangoWeight weight);

/* limber_countdown_text_scale: makes the font @part as large as it was. */
void limber_countdown_text_scale (PangoLayout *self, float part);

/* limber_countdown_text_shrink: likewise, where @part is less than 1. */
void limber_countdown_text_shrink (PangoLayout *self, double part);

/* limber_countdown_text_fit: makes the font smaller, if it must be, so that the text is no wider than @width px. */
void limber_countdown_text_fit (PangoLayout *self, float width);

/* limber_countdown_text_snapshot: draws it with what is inked, since figures have no descenders, centred on a point. */
void limber_countdown_text_snapshot (PangoLayout *self,
                                     GtkSnapshot *snapshot,
                                     float x,
                                     float y,
                                     const GdkRGBA *color);

G_END_DECLS
