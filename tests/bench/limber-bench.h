/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Durations, and what there is to say of many of them. */

/* limber_bench_new: (transfer full): of gint64, in microseconds. */
GArray *limber_bench_new (void);

/* limber_bench_add: another one, from @start (a time of g_get_monotonic_time()) to now. */
void limber_bench_add (GArray *times, gint64 start);

/* limber_bench_get: @part: 0 … 1: of all durations in order, the one that far along, in milliseconds; 0.5 is the median. */
double limber_bench_get (GArray *times, double part);

/* limber_bench_print: a line with the median, the 99th percentile, the worst, and of how many. */
void limber_bench_print (const char *what, GArray *times);

G_END_DECLS
