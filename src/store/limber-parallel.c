/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-parallel.h"

/* How many items a thread takes at a time, and how many threads there are at most. */
#define RANGE 64
#define MAX_THREADS 4

typedef struct
{
  GPtrArray *items;
  void (*work) (gpointer item, gpointer data);
  gpointer data;
} Parallel;

/* Does the range number @number, the first being 1. */
static void
do_range (gpointer number, gpointer user_data)
{
  const Parallel *self = user_data;
  guint first = (GPOINTER_TO_UINT (number) - 1) * RANGE;

  for (guint i = first; i < MIN (first + RANGE, self->items->len); i++)
    self->work (self->items->pdata[i], self->data);
}

void
limber_parallel (GPtrArray *items, void (*work) (gpointer item, gpointer data), gpointer data)
{
  Parallel self = { items, work, data };
  guint n = (items->len + RANGE - 1) / RANGE;
  int n_threads = (int) MIN (g_get_num_processors (), MAX_THREADS);
  GThreadPool *pool;

  if (n <= 1)
    {
      g_ptr_array_foreach (items, work, data);
      return;
    }

  pool = g_thread_pool_new (do_range, &self, n_threads, FALSE, NULL);
  for (guint i = 1; i <= n; i++)
    g_thread_pool_push (pool, GUINT_TO_POINTER (i), NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
}
