/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-workers.h"

struct _ClipWorkers
{
  GThreadPool *pool; /* NULL with a single thread: the caller's */
  guint n_threads;
};

/* One call of clip_workers_run(): every thread takes the next piece until none is left. */
typedef struct
{
  ClipWork work;
  gpointer user_data;
  guint n_items;
  int next; /* atomic */
  guint n_running;
  GMutex lock;
  GCond done;
} Shift;

static void
take_pieces (Shift *shift)
{
  guint item;

  while ((item = (guint) g_atomic_int_add (&shift->next, 1)) < shift->n_items)
    shift->work (item, shift->user_data);
}

static void
thread_cb (gpointer data, gpointer user_data)
{
  Shift *shift = data;

  take_pieces (shift);
  g_mutex_lock (&shift->lock);
  if (--shift->n_running == 0)
    g_cond_signal (&shift->done);
  g_mutex_unlock (&shift->lock);
}

ClipWorkers *
clip_workers_new (guint n_threads)
{
  ClipWorkers *workers = g_new0 (ClipWorkers, 1);

  workers->n_threads = n_threads > 0 ? n_threads : g_get_num_processors ();
  if (workers->n_threads > 1)
    workers->pool = g_thread_pool_new (thread_cb, NULL, (int) workers->n_threads, FALSE, NULL);
  return workers;
}

void
clip_workers_run (ClipWorkers *workers, guint n_items, ClipWork work, gpointer user_data)
{
  Shift shift = { .work = work,
                  .user_data = user_data,
                  .n_items = n_items,
                  .n_running = workers->pool != NULL ? workers->n_threads : 0 };

  if (workers->pool == NULL)
    {
      take_pieces (&shift);
      return;
    }
  g_mutex_init (&shift.lock);
  g_cond_init (&shift.done);
  for (guint i = 0; i < workers->n_threads; i++)
    g_thread_pool_push (workers->pool, &shift, NULL);
  g_mutex_lock (&shift.lock);
  while (shift.n_running > 0)
    g_cond_wait (&shift.done, &shift.lock);
  g_mutex_unlock (&shift.lock);
  g_mutex_clear (&shift.lock);
  g_cond_clear (&shift.done);
}

void
clip_workers_free (ClipWorkers *workers)
{
  if (workers->pool != NULL)
    g_thread_pool_free (workers->pool, FALSE, TRUE);
  g_free (workers);
}
