/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "media/limber-heaps.h"

#include <malloc.h>
#include <stdio.h>
#include <string.h>

#define N_THREADS 24

typedef struct
{
  GMutex lock;
  GCond changed;
  guint n_there;
} Crowd;

/* Is there until all are, each with a piece of memory that is its own. */
static gpointer
join_crowd (gpointer data)
{
  Crowd *crowd = data;
  g_autofree char *piece = g_strdup_printf ("a piece of %p", data);

  g_mutex_lock (&crowd->lock);
  crowd->n_there++;
  g_cond_broadcast (&crowd->changed);
  while (crowd->n_there < N_THREADS)
    g_cond_wait (&crowd->changed, &crowd->lock);
  g_mutex_unlock (&crowd->lock);
  return NULL;
}

#ifdef __GLIBC__
static guint
count_heaps (void)
{
  char *text = NULL;
  size_t length;
  FILE *file = open_memstream (&text, &length);
  guint n = 0;

  g_assert_nonnull (file);
  g_assert_cmpint (malloc_info (0, file), ==, 0);
  fclose (file);
  for (const char *at = text; (at = strstr (at, "<heap ")) != NULL; at++)
    n++;
  free (text);
  return n;
}
#else
static guint
count_heaps (void)
{
  return 1;
}
#endif

static void
test_many_threads (void)
{
  Crowd crowd = { .n_there = 0 };
  GThread *threads[N_THREADS];

  g_mutex_init (&crowd.lock);
  g_cond_init (&crowd.changed);
  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("crowd", join_crowd, &crowd);
  for (guint i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
  g_mutex_clear (&crowd.lock);
  g_cond_clear (&crowd.changed);

  g_assert_cmpuint (count_heaps (), <=, 2);
}

int
main (int argc, char **argv)
{
  limber_heaps_limit ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/media/heaps/many-threads", test_many_threads);

  return g_test_run ();
}
