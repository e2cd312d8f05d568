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

/* limber_bench_tell: a value of the sample @name, for ./dev bench (see programs.py). */
void limber_bench_tell (const char *name, const char *unit, double value);

/* limber_bench_get_work: what this thread has worked so far, in microseconds: a machine that is busy with something else
 * doesn't count. */
gint64 limber_bench_get_work (void);

G_END_DECLS
