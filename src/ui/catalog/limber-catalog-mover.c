/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-catalog-mover.h"

#include "ui/widgets/limber-clip-view.h"

/* Long enough for a pointer that passes by, short enough to feel immediate. */
#define DELAY_MS 120
/* Some turns of the movement; whoever looks longer opens the card. */
#define PLAY_SECONDS 15

struct _LimberCatalogMover
{
  GObject parent_instance;

  GtkWidget *clip;
  LimberCatalogCard *hovered; /* unowned: forgotten before it goes */
  LimberCatalogCard *focused; /* unowned */
  LimberCatalogCard *holder;  /* unowned: has the clip now */
  guint source;
};

G_DEFINE_FINAL_TYPE (LimberCatalogMover, limber_catalog_mover, G_TYPE_OBJECT)

static void
take_back (LimberCatalogMover *self)
{
  if (self->holder == NULL)
    return;
  limber_clip_view_set_playing (LIMBER_CLIP_VIEW (self->clip), FALSE);
  limber_catalog_card_set_mover (self->holder, NULL);
  self->holder = NULL;
}

static void
on_tired (gpointer user_data)
{
  LimberCatalogMover *self = user_data;

  self->source = 0;
  take_back (self);
}

static void
give (LimberCatalogMover *self, LimberCatalogCard *card)
{
  self->holder = card;
  limber_clip_view_set_exercise (LIMBER_CLIP_VIEW (self->clip),
                                 limber_catalog_card_get_exercise (card));
  limber_catalog_card_set_mover (card, self->clip);
  limber_clip_view_set_playing (LIMBER_CLIP_VIEW (self->clip), TRUE);
}

static void
on_time (gpointer user_data)
{
  LimberCatalogMover *self = user_data;
  LimberCatalogCard *card = self->hovered != NULL ? self->hovered : self->focused;

  self->source = 0;
  if (card != self->holder)
    {
      take_back (self);
      if (card != NULL)
        give (self, card);
    }
  if (self->holder != NULL)
    self->source = g_timeout_add_seconds_once (PLAY_SECONDS, on_tired, self);
}

static void
schedule (LimberCatalogMover *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add_once (DELAY_MS, on_time, self);
}

void
limber_catalog_mover_hover (LimberCatalogMover *self, LimberCatalogCard *card)
{
  if (limber_catalog_card_get_hovered (card))
    self->hovered = card;
  else if (self->hovered == card)
    self->hovered = NULL;
  schedule (self);
}

void
limber_catalog_mover_focus (LimberCatalogMover *self, LimberCatalogCard *card)
{
  if (self->focused == card)
    return;
  self->focused = card;
  schedule (self);
}

void
limber_catalog_mover_forget (LimberCatalogMover *self, LimberCatalogCard *card)
{
  if (self->hovered == card)
    self->hovered = NULL;
  if (self->focused == card)
    self->focused = NULL;
  if (self->holder == card)
    take_back (self);
}

static void
limber_catalog_mover_dispose (GObject *object)
{
  LimberCatalogMover *self = LIMBER_CATALOG_MOVER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  take_back (self);
  g_clear_object (&self->clip);
  G_OBJECT_CLASS (limber_catalog_mover_parent_class)->dispose (object);
}

static void
limber_catalog_mover_class_init (LimberCatalogMoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_catalog_mover_dispose;
}

static void
limber_catalog_mover_init (LimberCatalogMover *self)
{
}

LimberCatalogMover *
limber_catalog_mover_new (LimberContext *context)
{
  LimberCatalogMover *self = g_object_new (LIMBER_TYPE_CATALOG_MOVER, NULL);

  self->clip = g_object_ref_sink (limber_clip_view_new (context));
  gtk_widget_set_can_target (self->clip, FALSE);
  return self;
}
