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

static void
add_load (GStrvBuilder *parts, const LimberDose *dose, LimberLoadUnit unit)
{
  g_autofree char *load = limber_load_to_text (dose, unit);

  if (load != NULL)
    g_strv_builder_add (parts, load);
  if (limber_dose_has_tempo (dose))
    /* Translators: seconds to lower, pause, lift and pause, as “tempo 2-1-2-0”. */
    g_strv_builder_take (parts, g_strdup_printf (_ ("tempo %u-%u-%u-%u"), dose->tempo[0],
                                                 dose->tempo[1], dose->tempo[2], dose->tempo[3]));
}

char *
limber_item_to_dose_text (LimberItem *item, LimberCatalog *catalog, LimberLoadUnit unit)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  guint rest = limber_item_get_rest (item);

  g_strv_builder_take (parts, main_text (item, catalog));
  if (!limber_item_is_circuit (item))
    add_load (parts, limber_item_get_dose (item), unit);
  if (rest > 0)
    /* Translators: how many seconds to rest after an exercise. */
    g_strv_builder_take (parts, g_strdup_printf (_ ("rest %u s"), rest));
  list = g_strv_builder_end (parts);
  return g_strjoinv (" · ", list);
}

char *
limber_item_to_description (LimberItem *item,
                            LimberCatalog *catalog,
                            LimberLoadUnit unit,
                            LimberSpot at,
                            guint n_siblings)
{
  g_autofree char *title = limber_item_to_title (item, catalog);
  g_autofree char *dose = limber_item_to_dose_text (item, catalog, unit);

  if (at.inside)
    /* Translators: what a screen reader says of a line of a circuit: name, dose, and place in it. */
    return g_strdup_printf (_ ("%s, %s, position %u of %u in the circuit"), title, dose,
                            at.child + 1, n_siblings);
  /* Translators: what a screen reader says of a line of a routine: name, dose, and place in its section. */
  return g_strdup_printf (_ ("%s, %s, position %u of %u"), title, dose, at.index + 1, n_siblings);
}

char *
limber_spot_to_announcement (const char *title, LimberSpot at)
{
  const char *section = limber_enum_get_label (LIMBER_TYPE_SECTION, at.section);

  if (at.inside)
    /* Translators: said by a screen reader: an exercise or “3 exercises”, the new place, and a section. */
    return g_strdup_printf (_ ("%s moved to position %u of the circuit in %s"), title, at.child + 1,
                            section);
  /* Translators: said by a screen reader: an exercise or “3 exercises”, the new place, and a section. */
  return g_strdup_printf (_ ("%s moved to position %u of %s"), title, at.index + 1, section);
}

char *
limber_spot_to_gap_text (LimberSpot gap)
{
  const char *section = limber_enum_get_label (LIMBER_TYPE_SECTION, gap.section);

  if (gap.inside)
    /* Translators: where what is being dragged would go; %s is a section: Warm-up, Main or Cool-down. */
    return g_strdup_printf (_ ("Insert at position %u of the circuit in %s"), gap.child + 1,
                            section);
  /* Translators: where what is being dragged would go; %s is a section: Warm-up, Main or Cool-down. */
  return g_strdup_printf (_ ("Insert at position %u of %s"), gap.index + 1, section);
}
