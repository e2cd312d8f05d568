/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-disk.h"
#include "store/limber-document-kind.h"
#include "store/limber-witness.h"

G_BEGIN_DECLS

/* What is to become of one file, in LimberWriter's queue. */
typedef struct
{
  GFile *file;
  GBytes *bytes; /* what it shall hold; or NULL */
  gpointer
      document; /* what it shall hold, to be put into words when its turn comes; or NULL: with neither, the file goes */
  LimberDocumentKind kind; /* of the document */
  gint64 due;              /* when to try, in monotonic time */
  gint64 delay;            /* before the next retry; 0: it has not failed yet */
  guint64 round;           /* the flush during or after which it was queued or last tried */
  GError *failure;         /* of the last try, or NULL */
} LimberWriteJob;

/* limber_write_job_new: to remove @file, until it gets bytes or a document. */
LimberWriteJob *limber_write_job_new (GFile *file);
void limber_write_job_free (LimberWriteJob *self);

/* limber_write_job_set: what the file shall hold: @bytes, @document of @kind, or nothing. */
void limber_write_job_set (LimberWriteJob *self,
                           GBytes *bytes,
                           LimberDocumentKind kind,
                           gpointer document);

/**
 * limber_write_job_run_all:
 * @jobs: of LimberWriteJob
 * @disk: by which to do them
 * @witness: (nullable): what is known of the files. A document that somebody else changed meanwhile is not written over
 *     or removed: it steps aside first, under a name of limber-conflict.h
 *
 * Does them, durably; blocks. A few are done one by one, many together: then the disk is waited for once. Those that
 * fail have their failure set. Touches nothing but the disk.
 */
void limber_write_job_run_all (GPtrArray *jobs, const LimberDisk *disk, LimberWitness *witness);

G_END_DECLS
