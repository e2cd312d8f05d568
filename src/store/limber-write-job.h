/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is to become of one file, in LimberWriter's queue. */
typedef struct
{
  GFile *file;
  GBytes *bytes;   /* NULL: remove it */
  gint64 due;      /* when to try, in monotonic time */
  gint64 delay;    /* before the next retry; 0: it has not failed yet */
  guint64 round;   /* the flush during or after which it was queued or last tried */
  GError *failure; /* of the last try, or NULL */
} LimberWriteJob;

/* limber_write_job_new: to remove @file, until it gets bytes. */
LimberWriteJob *limber_write_job_new (GFile *file);
void limber_write_job_free (LimberWriteJob *self);

/* limber_write_job_run: does it, durably; blocks. Touches nothing but the disk. */
gboolean limber_write_job_run (const LimberWriteJob *self, GError **error);

G_END_DECLS
