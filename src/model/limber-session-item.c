/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-session.h"

LimberSessionItem *
limber_session_item_new (const char *exercise,
                         const char *name,
                         LimberSection section,
                         const LimberDose *planned)
{
  LimberSessionItem *self;

  g_return_val_if_fail (exercise != NULL, NULL);
  g_return_val_if_fail (planned != NULL, NULL);

  self = g_new0 (LimberSessionItem, 1);
  self->exercise = g_strdup (exercise);
  self->name = g_strdup (name != NULL ? name : exercise);
  self->section = section;
  self->planned = limber_dose_copy (planned);

  return self;
}

LimberSessionItem *
limber_session_item_copy (const LimberSessionItem *self)
{
  LimberSessionItem *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = limber_session_item_new (self->exercise, self->name, self->section, self->planned);
  copy->seconds = self->seconds;
  copy->sets = self->sets;
  copy->skipped = self->skipped;
  copy->instead_of = g_strdup (self->instead_of);
  copy->extra = g_strdup (self->extra);

  return copy;
}

void
limber_session_item_free (LimberSessionItem *self)
{
  if (self == NULL)
    return;

  g_free (self->exercise);
  g_free (self->name);
  limber_dose_free (self->planned);
  g_free (self->instead_of);
  g_free (self->extra);
  g_free (self);
}

guint
limber_session_get_n_done (LimberSession *self)
{
  guint done = 0;

  for (guint i = 0; i < limber_session_get_n_items (self); i++)
    done += limber_session_get_item (self, i)->skipped == LIMBER_SKIP_NONE;

  return done;
}

guint
limber_session_get_n_sets (LimberSession *self)
{
  guint sets = 0;

  for (guint i = 0; i < limber_session_get_n_items (self); i++)
    sets += limber_session_get_item (self, i)->sets;

  return sets;
}
