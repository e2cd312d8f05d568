/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-write-queue.h"

#define FIRST_RETRY (500 * G_TIME_SPAN_MILLISECOND)
#define LAST_RETRY (30 * G_TIME_SPAN_SECOND)

/* How many files are written together at most. */
#define BATCH 4000

void
limber_write_queue_init (LimberWriteQueue *self)
{
  g_queue_init (&self->jobs);
  self->waiting = g_hash_table_new (g_file_hash, (GEqualFunc) g_file_equal);
  self->round = 1;
}

void
limber_write_queue_clear (LimberWriteQueue *self)
{
  g_hash_table_unref (self->waiting);
  g_queue_clear_full (&self->jobs, (GDestroyNotify) limber_write_job_free);
}

LimberWriteJob *
limber_write_queue_find (LimberWriteQueue *self, GFile *file)
{
  return g_hash_table_lookup (self->waiting, file);
}

void
limber_write_queue_push (LimberWriteQueue *self, LimberWriteJob *job)
{
  g_queue_push_tail (&self->jobs, job);
  g_hash_table_insert (self->waiting, job->file, job);
}

gint64
limber_write_queue_take (LimberWriteQueue *self, GPtrArray *taken)
{
  gint64 now = g_get_monotonic_time ();
  gint64 next = G_MAXINT64;

  for (GList *l = self->jobs.head, *after; l != NULL && taken->len < BATCH; l = after)
    {
      LimberWriteJob *job = l->data;

      after = l->next;
      if (job->due <= now || job->round < self->round)
        {
          g_hash_table_remove (self->waiting, job->file);
          g_queue_delete_link (&self->jobs, l);
          g_ptr_array_add (taken, job);
        }
      else
        next = MIN (next, job->due);
    }

  return next;
}

void
limber_write_queue_put_back (LimberWriteQueue *self, LimberWriteJob *job)
{
  LimberWriteJob *newer = limber_write_queue_find (self, job->file);

  if (newer != NULL)
    {
      g_clear_error (&newer->failure);
      newer->failure = g_steal_pointer (&job->failure);
      newer->delay = job->delay;
      limber_write_job_free (job);
      return;
    }

  job->delay = job->delay == 0 ? FIRST_RETRY : MIN (job->delay * 2, LAST_RETRY);
  job->due = g_get_monotonic_time () + job->delay;
  limber_write_queue_push (self, job);
}

LimberWriteJob *
limber_write_queue_find_failed (LimberWriteQueue *self)
{
  for (GList *l = self->jobs.head; l != NULL; l = l->next)
    if (((LimberWriteJob *) l->data)->failure != NULL)
      return l->data;

  return NULL;
}

gboolean
limber_write_queue_has_untried (LimberWriteQueue *self, guint64 round)
{
  for (GList *l = self->jobs.head; l != NULL; l = l->next)
    if (((LimberWriteJob *) l->data)->round < round)
      return TRUE;

  return FALSE;
}
