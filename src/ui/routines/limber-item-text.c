/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-item-text.h"

#include <glib/gi18n.h>

#include "model/limber-dose-words.h"

static LimberSides
get_sides (LimberItem *item, LimberCatalog *catalog)
{
  LimberExercise *exercise = limber_catalog_lookup (catalog, limber_item_get_exercise (item));

  return exercise != NULL ? limber_exercise_get_sides (exercise) : LIMBER_SIDES_BOTH;
}

static char *
rounds_to_text (LimberItem *item)
{
  guint rounds = limber_item_get_rounds (item);

  return g_strdup_printf (ngettext ("%u round", "%u rounds", rounds), rounds);
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

  if (limber_item_is_circuit (item))
    g_strv_builder_take (parts, rounds_to_text (item));
  else
    {
      const LimberDose *dose = limber_item_get_dose (item);

      g_strv_builder_take (parts, limber_dose_to_text (dose, get_sides (item, catalog)));
      add_load (parts, dose, unit);
    }
  if (rest > 0)
    /* Translators: how many seconds to rest after an exercise. */
    g_strv_builder_take (parts, g_strdup_printf (_ ("rest %u s"), rest));
  list = g_strv_builder_end (parts);
  return g_strjoinv (" · ", list);
}

/* Takes @part (transfer full). */
static void
add_words (char **words, char *part)
{
  g_autofree char *before = *words;
  g_autofree char *owned = part;

  /* Translators: said by a screen reader: a dose and more of it, as “3 sets of 12 repetitions, 8 kg” */
  *words = g_strdup_printf (C_ ("dose", "%s, %s"), before, owned);
}

char *
limber_item_to_dose_words (LimberItem *item, LimberCatalog *catalog, LimberLoadUnit unit)
{
  gboolean circuit = limber_item_is_circuit (item);
  const LimberDose *dose = circuit ? NULL : limber_item_get_dose (item);
  char *words = circuit ? rounds_to_text (item)
                        : limber_dose_to_loaded_words (dose, get_sides (item, catalog), unit);
  guint rest = limber_item_get_rest (item);

  if (!circuit && limber_dose_has_tempo (dose))
    /* Translators: said by a screen reader: seconds to lower, pause, lift and pause, as “tempo 2, 1, 2, 0”. */
    add_words (&words, g_strdup_printf (_ ("tempo %u, %u, %u, %u"), dose->tempo[0], dose->tempo[1],
                                        dose->tempo[2], dose->tempo[3]));
  if (rest > 0)
    add_words (&words,
               /* Translators: said by a screen reader: how long to rest after an exercise. */
               g_strdup_printf (ngettext ("rest %u second", "rest %u seconds", rest), rest));
  return words;
}

char *
limber_item_to_description (LimberItem *item,
                            LimberCatalog *catalog,
                            LimberLoadUnit unit,
                            LimberSpot at,
                            guint n_siblings)
{
  g_autofree char *title = limber_item_to_title (item, catalog);
  g_autofree char *dose = limber_item_to_dose_words (item, catalog, unit);

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
