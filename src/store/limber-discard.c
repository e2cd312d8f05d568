/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-discard.h"

typedef struct
{
  gpointer data;
  GDestroyNotify destroy;
} Discard;

static gpointer
run (gpointer data)
{
  g_autofree Discard *self = data;

  self->destroy (self->data);
  return NULL;
}

void
limber_discard (gpointer data, GDestroyNotify destroy)
{
  Discard *self = g_new (Discard, 1);

  *self = (Discard) { data, destroy };
  g_thread_unref (g_thread_new ("limber-discard", run, self));
}
