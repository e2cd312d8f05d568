/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How the lines of a card are set. */
typedef enum
{
  LIMBER_TEXT_CARD_PLAIN,
  LIMBER_TEXT_CARD_NUMBERED,
  LIMBER_TEXT_CARD_BULLETS,
  LIMBER_TEXT_CARD_CAUTION, /* bullets, and the look of a warning */
} LimberTextCardStyle;

/* limber_text_card_new: a card with a heading and wrapped lines. */
GtkWidget *limber_text_card_new (const char *title,
                                 const char *const *lines,
                                 LimberTextCardStyle style);

/* limber_text_card_new_said: a plain one, of which a screen reader says @words for the lines, one for each. */
GtkWidget *limber_text_card_new_said (const char *title,
                                      const char *const *lines,
                                      const char *const *words);

G_END_DECLS
