/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-change.h"

#include "model/limber-fold.h"
#include "store/limber-discard.h"

/* From so many steps on nobody waits until they are freed. */
#define MANY 1000

static void
step_free (LimberChangeStep *step)
{
  g_free (step->id);
  g_clear_object (&step->document);
  g_clear_object (&step->expected);
  g_free (step);
}

LimberChange *
limber_change_new (void)
{
  LimberChange *self = g_new0 (LimberChange, 1);

  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  return self;
}

void
limber_change_free (LimberChange *self)
{
  if (self->steps->len >= MANY)
    limber_discard (self->steps, (GDestroyNotify) g_ptr_array_unref);
  else
    g_ptr_array_unref (self->steps);
  g_free (self);
}

static void
add (LimberChange *self, LimberDocumentKind kind, const char *id, gpointer document)
{
  LimberChangeStep *step = g_new0 (LimberChangeStep, 1);

  step->kind = kind;
  step->id = g_strdup (id);
  g_set_object (&step->document, document);
  g_ptr_array_add (self->steps, step);
}

void
limber_change_put (LimberChange *self, LimberDocumentKind kind, gpointer document)
{
  add (self, kind, limber_document_get_class (kind)->get_id (document), document);
}

void
limber_change_remove (LimberChange *self, LimberDocumentKind kind, const char *id)
{
  add (self, kind, id, NULL);
}

void
limber_change_discard (LimberChange *self, LimberDocumentKind kind, const char *id)
{
  LimberChangeStep *step;

  add (self, kind, id, NULL);
  step = self->steps->pdata[self->steps->len - 1];
  step->discard = TRUE;
}

typedef struct
{
  LimberChangeStep *step;
  char *key;
} Place;

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *one = a;
  const Place *two = b;

  if (one->step->kind != two->step->kind)
    return one->step->kind < two->step->kind ? -1 : 1;

  return strcmp (one->key, two->key);
}

static char *
make_key (const LimberChangeStep *step)
{
  const LimberDocumentClass *klass = limber_document_get_class (step->kind);
  const char *name = step->document != NULL ? klass->get_name (step->document) : NULL;

  return limber_name_key (name != NULL ? name : step->id);
}

void
limber_change_sort (LimberChange *self)
{
  g_autofree Place *places = g_new (Place, self->steps->len);

  for (guint i = 0; i < self->steps->len; i++)
    places[i] = (Place) { self->steps->pdata[i], make_key (self->steps->pdata[i]) };

  if (self->steps->len > 0)
    qsort (places, self->steps->len, sizeof *places, compare_places);

  for (guint i = 0; i < self->steps->len; i++)
    {
      self->steps->pdata[i] = places[i].step;
      g_free (places[i].key);
    }
}
