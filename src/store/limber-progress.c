/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-progress.h"

/* In so many parts, since whole numbers can be set in one go. */
#define PARTS 10000

struct _LimberProgress
{
  gatomicrefcount references;
  int parts;
};

LimberProgress *
limber_progress_new (void)
{
  LimberProgress *self = g_new0 (LimberProgress, 1);

  g_atomic_ref_count_init (&self->references);
  return self;
}

LimberProgress *
limber_progress_ref (LimberProgress *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
limber_progress_unref (LimberProgress *self)
{
  if (g_atomic_ref_count_dec (&self->references))
    g_free (self);
}

void
limber_progress_set (LimberProgress *self, gsize done, gsize total)
{
  if (self != NULL && total > 0)
    g_atomic_int_set (&self->parts, (int) ((double) MIN (done, total) / (double) total * PARTS));
}

double
limber_progress_get (LimberProgress *self)
{
  return (double) g_atomic_int_get (&self->parts) / PARTS;
}
