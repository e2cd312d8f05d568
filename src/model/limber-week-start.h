/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The day that weeks begin with where they are shown. The weeks of plans begin on Monday, whatever is shown. As in the
 * settings. */
typedef enum
{
  LIMBER_WEEK_START_LOCALE, /* as the locale has it */
  LIMBER_WEEK_START_MONDAY,
  LIMBER_WEEK_START_SATURDAY,
  LIMBER_WEEK_START_SUNDAY,
} LimberWeekStart;

/* limber_week_begin: @first: (out): the first day of @date's week. */
void limber_week_begin (const GDate *date, LimberWeekStart start, GDate *first);

G_END_DECLS
