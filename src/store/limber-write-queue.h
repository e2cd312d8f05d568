/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-write-job.h"

G_BEGIN_DECLS

/* What LimberWriter has yet to do: at most one job for a file, oldest first. Flushes are numbered by "round", so that what
 * has not been tried since one was asked for is known. Knows nothing of threads. */
typedef struct
{
  GQueue jobs;         /* of LimberWriteJob */
  GHashTable *waiting; /* file → its job, both borrowed from there */
  guint64 round;       /* number of flushes asked for, plus one */
} LimberWriteQueue;

void limber_write_queue_init (LimberWriteQueue *self);
void limber_write_queue_clear (LimberWriteQueue *self);

/* limber_write_queue_find: (transfer none) (nullable): the job for @file. */
LimberWriteJob *limber_write_queue_find (LimberWriteQueue *self, GFile *file);

/* limber_write_queue_push: @job: (transfer full): of a file that has none. */
void limber_write_queue_push (LimberWriteQueue *self, LimberWriteJob *job);

/* limber_write_queue_take: moves the jobs that are to be tried now to @taken, but no more than make one good batch. Returns
 * when the next one will be due, in monotonic time; G_MAXINT64: never. */
gint64 limber_write_queue_take (LimberWriteQueue *self, GPtrArray *taken);

/* limber_write_queue_put_back: @job: (transfer full): that failed. It is tried again after twice as long as the last time,
 * unless a newer version of the file waits by now. */
void limber_write_queue_put_back (LimberWriteQueue *self, LimberWriteJob *job);

/* limber_write_queue_find_failed: (transfer none) (nullable): the oldest job of which the last try failed. */
LimberWriteJob *limber_write_queue_find_failed (LimberWriteQueue *self);

/* limber_write_queue_has_untried: whether a job has yet to be tried since the flush number @round was asked for. */
gboolean limber_write_queue_has_untried (LimberWriteQueue *self, guint64 round);

G_END_DECLS
