/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-agenda.h"

G_BEGIN_DECLS

/* Dates in words, in the locale's language. All (transfer full). */

/* limber_week_to_text: "16–22 November", "30 November – 6 December"; with years when it is not all in @today's. */
char *limber_week_to_text (const GDate *first, const GDate *today);

/* limber_week_to_short_text: the same with short names of months: "16–22 Nov", "30 Nov – 6 Dec". */
char *limber_week_to_short_text (const GDate *first, const GDate *today);

char *limber_day_to_short_name (const GDate *date); /* "Mon" */
char *limber_day_to_number (const GDate *date);     /* "16" */
char *limber_day_to_name (const GDate *date);       /* "Monday" */
char *limber_day_to_text (const GDate *date);       /* "Monday, 16 November" */

char *limber_day_to_short_text (const GDate *date); /* "Mon 16" */

char *limber_date_to_text (const GDate *date); /* "16 November 2026" */

/* limber_minute_to_text: @minute: of the day: "14:30" */
char *limber_minute_to_text (int minute);

/* limber_mark_to_text: (transfer none): the mark in a word or two; "" for one that is open. */
const char *limber_mark_to_text (LimberMark mark);

/**
 * limber_week_to_menu:
 * @first: the first of seven days
 * @action: what a day does, as "tile.choose-day", with its Julian day number as target (u)
 *
 * Returns: (transfer full): a menu of the seven days.
 */
GMenuModel *limber_week_to_menu (const GDate *first, const char *action);

G_END_DECLS
