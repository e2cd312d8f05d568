/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-item-text.h"

#include <glib/gi18n.h>

static char *
main_text (LimberItem *item, LimberCatalog *catalog)
{
  LimberExercise *exercise = limber_catalog_lookup (catalog, limber_item_get_exercise (item));
  guint rounds = limber_item_get_rounds (item);

  if (limber_item_is_circuit (item))
    return g_strdup_printf (ngettext ("%u round", "%u rounds", rounds), rounds);
  return limber_dose_to_text (limber_item_get_dose (item),
                              exercise != NULL ? limber_exercise_get_sides (exercise)
                                               : LIMBER_SIDES_BOTH);
}

char *
limber_item_to_dose_text (LimberItem *item, LimberCatalog *catalog)
{
  g_autofree char *text = main_text (item, catalog);

  if (limber_item_get_rest (item) == 0)
    return g_steal_pointer (&text);
  /* Translators: a dose, then how many seconds to rest after it: "3 × 12 · rest 30 s". */
  return g_strdup_printf (_ ("%s · rest %u s"), text, limber_item_get_rest (item));
}

char *
limber_item_to_description (LimberItem *item, LimberCatalog *catalog, guint index, guint n_items)
{
  g_autofree char *title = limber_item_to_title (item, catalog);
  g_autofree char *dose = limber_item_to_dose_text (item, catalog);

  /* Translators: what a screen reader says of a line of a routine: name, dose, and place in its section. */
  return g_strdup_printf (_ ("%s, %s, position %u of %u"), title, dose, index + 1, n_items);
}

char *
limber_spot_to_announcement (LimberItem *item, LimberCatalog *catalog, LimberSpot at)
{
  g_autofree char *title = limber_item_to_title (item, catalog);

  /* Translators: said by a screen reader: an exercise, its new place, and a section: Warm-up, Main or Cool-down. */
  return g_strdup_printf (_ ("%s moved to position %u of %s"), title, at.index + 1,
                          limber_enum_get_label (LIMBER_TYPE_SECTION, at.section));
}
