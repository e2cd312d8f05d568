/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/catalog/limber-catalog-card.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_VISIBLE_CARDS (limber_visible_cards_get_type ())
G_DECLARE_FINAL_TYPE (LimberVisibleCards, limber_visible_cards, LIMBER, VISIBLE_CARDS, GObject)

/*
 * Lets only those cards of a scrolled grid hold a picture that can be seen. A grid view makes many more, for scrolling to
 * be smooth: with all of their pictures in memory, a large catalog would take some hundred MB.
 */
LimberVisibleCards *limber_visible_cards_new (GtkScrolledWindow *window);

/* The cards that show an exercise. */
void limber_visible_cards_add (LimberVisibleCards *self, LimberCatalogCard *card);
void limber_visible_cards_remove (LimberVisibleCards *self, LimberCatalogCard *card);

G_END_DECLS
