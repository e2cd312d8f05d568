/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-visible-cards.h"

struct _LimberVisibleCards
{
  GObject parent_instance;

  GtkScrolledWindow *window; /* unowned: owns the cards' grid */
  GHashTable *cards;         /* a set, unowned: removed before they go */
  GdkFrameClock *clock;      /* whose next frame is waited for, or NULL */
};

G_DEFINE_FINAL_TYPE (LimberVisibleCards, limber_visible_cards, G_TYPE_OBJECT)

static gboolean
is_visible (LimberVisibleCards *self, GtkWidget *card)
{
  graphene_rect_t bounds;
  graphene_rect_t view =
      GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self->window)),
                          (float) gtk_widget_get_height (GTK_WIDGET (self->window)));

  return gtk_widget_get_mapped (card)
         && gtk_widget_compute_bounds (card, GTK_WIDGET (self->window), &bounds)
         && bounds.size.height > 0 && graphene_rect_intersection (&bounds, &view, NULL);
}

static void
stop_waiting (LimberVisibleCards *self)
{
  if (self->clock != NULL) /* a window that closes takes the handlers off its clock */
    g_signal_handlers_disconnect_by_data (self->clock, self);
  g_clear_object (&self->clock);
}

static void
on_painted (LimberVisibleCards *self)
{
  GHashTableIter iter;
  gpointer card;

  stop_waiting (self);
  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, &card, NULL))
    limber_catalog_card_set_shown (card, is_visible (self, card));
}

/* Once the grid has put the cards in their places, which it does with the next frame. Before there are any frames,
 * nothing can be seen. */
static void
schedule (LimberVisibleCards *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));

  if (clock == NULL || clock == self->clock)
    return;
  stop_waiting (self);
  self->clock = g_object_ref (clock);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_painted), self);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_AFTER_PAINT);
}

void
limber_visible_cards_add (LimberVisibleCards *self, LimberCatalogCard *card)
{
  g_hash_table_add (self->cards, card);
  schedule (self);
}

void
limber_visible_cards_remove (LimberVisibleCards *self, LimberCatalogCard *card)
{
  g_hash_table_remove (self->cards, card);
  limber_catalog_card_set_shown (card, FALSE);
}

static void
limber_visible_cards_finalize (GObject *object)
{
  LimberVisibleCards *self = LIMBER_VISIBLE_CARDS (object);

  stop_waiting (self);
  g_hash_table_unref (self->cards);
  G_OBJECT_CLASS (limber_visible_cards_parent_class)->finalize (object);
}

static void
limber_visible_cards_class_init (LimberVisibleCardsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_visible_cards_finalize;
}

static void
limber_visible_cards_init (LimberVisibleCards *self)
{
  self->cards = g_hash_table_new (NULL, NULL);
}

LimberVisibleCards *
limber_visible_cards_new (GtkScrolledWindow *window)
{
  LimberVisibleCards *self = g_object_new (LIMBER_TYPE_VISIBLE_CARDS, NULL);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (window);

  self->window = window;
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (schedule), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (schedule), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "map", G_CALLBACK (schedule), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return self;
}
