/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-edits.h"

#include <glib/gi18n.h>

char *
limber_item_to_title (LimberItem *item, LimberCatalog *catalog)
{
  return g_strdup (limber_item_is_circuit (item)
                       ? _ ("Circuit")
                       : limber_catalog_get_name (catalog, limber_item_get_exercise (item)));
}

static LimberItem *
get_item (LimberDraft *draft, LimberSpot at)
{
  return limber_routine_get_item (limber_draft_get_routine (draft), at.section, at.index);
}

/* Makes @next (transfer full) the present value, as a step whose name is @format with the item's title. */
static gboolean
apply (LimberDraft *draft,
       LimberCatalog *catalog,
       LimberItem *item,
       LimberRoutine *next,
       const char *format,
       const char *merge_key)
{
  g_autoptr (LimberRoutine) owned = next;
  g_autofree char *title = NULL;
  g_autoptr (GString) label = NULL;

  if (limber_routine_equal (next, limber_draft_get_routine (draft)))
    return FALSE;

  title = limber_item_to_title (item, catalog);
  label = g_string_new (format);
  g_string_replace (label, "%s", title, 1);
  limber_draft_apply (draft, next, label->str, merge_key);
  return TRUE;
}

gboolean
limber_edit_insert (LimberDraft *draft, LimberCatalog *catalog, LimberSpot gap, LimberItem *item)
{
  LimberRoutine *present = limber_draft_get_routine (draft);

  return apply (draft, catalog, item,
                limber_routine_with_item_inserted (present, gap.section, gap.index, item),
                /* Translators: the name of a step that can be undone; %s is an exercise. */
                _ ("Addition of %s"), NULL);
}

gboolean
limber_edit_move (LimberDraft *draft,
                  LimberCatalog *catalog,
                  LimberSpot from,
                  LimberSpot gap,
                  LimberSpot *landed)
{
  LimberRoutine *present = limber_draft_get_routine (draft);
  LimberItem *item = get_item (draft, from);
  guint n = limber_routine_get_n_items (present, gap.section);

  if (item == NULL)
    return FALSE;

  gap.index = MIN (gap.index, n);
  *landed = gap;
  /* Once it has left its old place above, everything below stands one higher. */
  if (from.section == gap.section && from.index < gap.index)
    landed->index--;

  return apply (draft, catalog, item,
                limber_routine_with_item_moved (present, from.section, from.index, gap.section,
                                                gap.index),
                /* Translators: the name of a step that can be undone; %s is an exercise. */
                _ ("Move of %s"), NULL);
}

/* The gap that lies one row further on; or FALSE at the routine's ends. */
static gboolean
find_step (LimberRoutine *routine, LimberSpot from, int direction, LimberSpot *gap)
{
  guint n = limber_routine_get_n_items (routine, from.section);

  *gap = from;
  if (direction < 0 && from.index > 0)
    gap->index = from.index - 1;
  else if (direction > 0 && from.index + 1 < n)
    gap->index = from.index + 2;
  else if (direction < 0 && from.section > LIMBER_SECTION_WARM_UP)
    {
      gap->section = from.section - 1;
      gap->index = limber_routine_get_n_items (routine, gap->section);
    }
  else if (direction > 0 && from.section < LIMBER_SECTION_COOL_DOWN)
    {
      gap->section = from.section + 1;
      gap->index = 0;
    }
  else
    return FALSE;
  return TRUE;
}

gboolean
limber_edit_step (LimberDraft *draft,
                  LimberCatalog *catalog,
                  LimberSpot from,
                  int direction,
                  LimberSpot *landed)
{
  LimberSpot gap;

  return find_step (limber_draft_get_routine (draft), from, direction, &gap)
         && limber_edit_move (draft, catalog, from, gap, landed);
}

gboolean
limber_edit_can_step (LimberRoutine *routine, LimberSpot from, int direction)
{
  LimberSpot gap;

  return find_step (routine, from, direction, &gap);
}

gboolean
limber_edit_remove (LimberDraft *draft, LimberCatalog *catalog, LimberSpot at)
{
  LimberItem *item = get_item (draft, at);

  if (item == NULL)
    return FALSE;
  return apply (draft, catalog, item,
                limber_routine_with_item_removed (limber_draft_get_routine (draft), at.section,
                                                  at.index),
                /* Translators: the name of a step that can be undone; %s is an exercise. */
                _ ("Removal of %s"), NULL);
}

gboolean
limber_edit_replace (LimberDraft *draft,
                     LimberCatalog *catalog,
                     LimberSpot at,
                     LimberItem *item,
                     const char *field)
{
  g_autofree char *key =
      g_strdup_printf ("%s/%u/%s", limber_enum_get_nick (LIMBER_TYPE_SECTION, at.section), at.index,
                       field);

  if (get_item (draft, at) == NULL)
    return FALSE;
  return apply (draft, catalog, item,
                limber_routine_with_item_replaced (limber_draft_get_routine (draft), at.section,
                                                   at.index, item),
                /* Translators: the name of a step that can be undone; %s is an exercise. */
                _ ("Change of %s"), key);
}

gboolean
limber_edit_rename (LimberDraft *draft, const char *name)
{
  LimberRoutine *present = limber_draft_get_routine (draft);
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  g_autoptr (LimberRoutine) next = NULL;

  if (*stripped == '\0' || g_strcmp0 (stripped, limber_routine_get_name (present)) == 0)
    return FALSE;

  next = limber_routine_with_name (present, stripped);
  /* Translators: the name of a step that can be undone. */
  limber_draft_apply (draft, next, _ ("New name"), "name");
  return TRUE;
}
