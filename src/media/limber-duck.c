/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "media/limber-duck.h"

/* How long it takes from one level to the other, in milliseconds. */
#define DOWN 100
#define UP 500

struct _LimberDuck
{
  GObject parent_instance;

  GstElement *volume;
  double level;
  gint64 until; /* of the monotonic clock: it is low before */
  guint source;
};

G_DEFINE_FINAL_TYPE (LimberDuck, limber_duck, G_TYPE_OBJECT)

double
limber_duck_get_level (double level, gboolean low)
{
  const double way = 1 - LIMBER_DUCK_LEVEL;

  level += low ? -way * LIMBER_DUCK_STEP / DOWN : way * LIMBER_DUCK_STEP / UP;
  return CLAMP (level, LIMBER_DUCK_LEVEL, 1);
}

static gboolean
on_step (gpointer data)
{
  LimberDuck *self = data;

  self->level = limber_duck_get_level (self->level, g_get_monotonic_time () < self->until);
  g_object_set (self->volume, "volume", self->level, NULL);
  if (self->level < 1)
    return G_SOURCE_CONTINUE;

  self->source = 0;
  return G_SOURCE_REMOVE;
}

static void
limber_duck_dispose (GObject *object)
{
  LimberDuck *self = LIMBER_DUCK (object);

  g_clear_handle_id (&self->source, g_source_remove);
  gst_clear_object (&self->volume);

  G_OBJECT_CLASS (limber_duck_parent_class)->dispose (object);
}

static void
limber_duck_class_init (LimberDuckClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_duck_dispose;
}

static void
limber_duck_init (LimberDuck *self)
{
  self->level = 1;
}

LimberDuck *
limber_duck_new (GstElement *volume)
{
  LimberDuck *self = g_object_new (LIMBER_TYPE_DUCK, NULL);

  self->volume = gst_object_ref (volume);
  return self;
}

void
limber_duck_press (LimberDuck *self, guint milliseconds)
{
  gint64 until = g_get_monotonic_time () + (gint64) milliseconds * 1000;

  g_return_if_fail (LIMBER_IS_DUCK (self));

  self->until = MAX (self->until, until);
  if (self->source == 0)
    self->source = g_timeout_add (LIMBER_DUCK_STEP, on_step, self);
}
