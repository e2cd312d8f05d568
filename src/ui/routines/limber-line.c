/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-line.h"

struct _LimberLine
{
  GObject parent_instance;

  LimberLineKind kind;
  LimberLinePlace place; /* whose item is ours */
  gboolean expanded;
};

G_DEFINE_FINAL_TYPE (LimberLine, limber_line, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
limber_line_finalize (GObject *object)
{
  g_clear_object (&LIMBER_LINE (object)->place.item);

  G_OBJECT_CLASS (limber_line_parent_class)->finalize (object);
}

static void
limber_line_class_init (LimberLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_line_finalize;

  signals[CHANGED] = g_signal_new ("changed", LIMBER_TYPE_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
limber_line_init (LimberLine *self)
{
}

LimberLine *
limber_line_new (LimberLineKind kind)
{
  LimberLine *self = g_object_new (LIMBER_TYPE_LINE, NULL);

  self->kind = kind;
  return self;
}

LimberLineKind
limber_line_get_kind (LimberLine *self)
{
  g_return_val_if_fail (LIMBER_IS_LINE (self), LIMBER_LINE_EMPTY);

  return self->kind;
}

LimberItem *
limber_line_get_item (LimberLine *self)
{
  g_return_val_if_fail (LIMBER_IS_LINE (self), NULL);

  return self->place.item;
}

LimberSpot
limber_line_get_spot (LimberLine *self)
{
  g_return_val_if_fail (LIMBER_IS_LINE (self), (LimberSpot) { 0 });

  return self->place.spot;
}

guint
limber_line_get_n_siblings (LimberLine *self)
{
  g_return_val_if_fail (LIMBER_IS_LINE (self), 0);

  return self->place.n_siblings;
}

gboolean
limber_line_get_ends_section (LimberLine *self)
{
  g_return_val_if_fail (LIMBER_IS_LINE (self), FALSE);

  return self->place.ends_section;
}

gboolean
limber_line_get_expanded (LimberLine *self)
{
  g_return_val_if_fail (LIMBER_IS_LINE (self), FALSE);

  return self->expanded;
}

void
limber_line_set_expanded (LimberLine *self, gboolean expanded)
{
  g_return_if_fail (LIMBER_IS_LINE (self));

  expanded = expanded && self->kind != LIMBER_LINE_EMPTY;
  if (self->expanded == expanded)
    return;
  self->expanded = expanded;
  limber_line_announce (self);
}

gboolean
limber_line_place (LimberLine *self, const LimberLinePlace *place)
{
  gboolean news = self->place.item != place->item
                  || !limber_spot_equal (&self->place.spot, &place->spot)
                  || self->place.n_siblings != place->n_siblings
                  || self->place.ends_section != place->ends_section;
  LimberItem *item = self->place.item;

  self->place = *place;
  self->place.item = place->item != NULL ? g_object_ref (place->item) : NULL;
  g_clear_object (&item);
  return news;
}

void
limber_line_announce (LimberLine *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}
