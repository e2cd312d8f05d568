/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-bench.h"

#include <time.h>

GArray *
limber_bench_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (gint64));
}

void
limber_bench_add (GArray *times, gint64 start)
{
  gint64 time = g_get_monotonic_time () - start;

  g_array_append_val (times, time);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

double
limber_bench_get (GArray *times, double part)
{
  g_return_val_if_fail (times->len > 0, 0);

  g_array_sort (times, compare);

  return (double) g_array_index (times, gint64, (guint) (part * (times->len - 1))) / 1000;
}

void
limber_bench_print (const char *what, GArray *times)
{
  g_print ("%s: median %.2f ms, 99 of 100 below %.2f ms, worst %.2f ms (%u times)\n", what,
           limber_bench_get (times, 0.5), limber_bench_get (times, 0.99),
           limber_bench_get (times, 1), times->len);
}

void
limber_bench_tell (const char *name, const char *unit, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_print ("= %s %s %s\n", name, unit, g_ascii_dtostr (text, sizeof text, value));
}

gint64
limber_bench_get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}
