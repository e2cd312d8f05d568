/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-write-job.h"

#include "store/limber-durable.h"

LimberWriteJob *
limber_write_job_new (GFile *file)
{
  LimberWriteJob *self = g_new0 (LimberWriteJob, 1);

  self->file = g_object_ref (file);
  return self;
}

void
limber_write_job_free (LimberWriteJob *self)
{
  g_object_unref (self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_error (&self->failure);
  g_free (self);
}

gboolean
limber_write_job_run (const LimberWriteJob *self, GError **error)
{
  gconstpointer data;
  gsize length;

  if (self->bytes == NULL)
    return limber_durable_remove (self->file, error);

  data = g_bytes_get_data (self->bytes, &length);
  return limber_durable_replace (self->file, data, length, error);
}
