/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-load.h"
#include "ui/routines/limber-edits.h"

G_BEGIN_DECLS

/* The words of a line in the routine editor, translated. All (transfer full). */

/* limber_item_to_dose_text: "3 × 12 · 8 kg · rest 30 s"; of a circuit "3 rounds · rest 60 s". */
char *limber_item_to_dose_text (LimberItem *item, LimberCatalog *catalog, LimberLoadUnit unit);

/* limber_item_to_dose_words: the same for a screen reader: "3 sets of 12 repetitions, 8 kg, rest 30 seconds". */
char *limber_item_to_dose_words (LimberItem *item, LimberCatalog *catalog, LimberLoadUnit unit);

/* limber_item_to_description: "Cat-Cow, 5 repetitions, 8 seconds each, position 1 of 3". */
char *limber_item_to_description (LimberItem *item,
                                  LimberCatalog *catalog,
                                  LimberLoadUnit unit,
                                  LimberSpot at,
                                  guint n_siblings);

/* limber_spot_to_announcement: @title: what has moved; "Cat-Cow moved to position 2 of Main". */
char *limber_spot_to_announcement (const char *title, LimberSpot at);

/* limber_spot_to_gap_text: where a drop would go: "Insert at position 2 of Main". */
char *limber_spot_to_gap_text (LimberSpot gap);

G_END_DECLS
