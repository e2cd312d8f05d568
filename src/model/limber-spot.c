/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-spot.h"

int
limber_spot_compare (const LimberSpot *a, const LimberSpot *b)
{
  if (a->section != b->section)
    return a->section < b->section ? -1 : 1;
  if (a->index != b->index)
    return a->index < b->index ? -1 : 1;
  if (a->inside != b->inside)
    return b->inside ? -1 : 1;
  if (!a->inside || a->child == b->child)
    return 0;
  return a->child < b->child ? -1 : 1;
}

gboolean
limber_spot_equal (const LimberSpot *a, const LimberSpot *b)
{
  return limber_spot_compare (a, b) == 0;
}

LimberItem *
limber_routine_get_line (LimberRoutine *self, const LimberSpot *at)
{
  LimberItem *item = limber_routine_get_item (self, at->section, at->index);

  if (item == NULL || !at->inside)
    return item;
  return at->child < limber_item_get_n_children (item) ? limber_item_get_child (item, at->child)
                                                       : NULL;
}

static void
find_in_circuit (GArray *found, LimberItem *circuit, LimberSpot at, GHashTable *wanted)
{
  at.inside = TRUE;
  for (at.child = 0; at.child < limber_item_get_n_children (circuit); at.child++)
    if (g_hash_table_contains (wanted, limber_item_get_child (circuit, at.child)))
      g_array_append_val (found, at);
}

GArray *
limber_routine_find_lines (LimberRoutine *self, GPtrArray *items)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (LimberSpot));
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (LIMBER_IS_ROUTINE (self), found);

  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (wanted, items->pdata[i]);

  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    for (guint i = 0; i < limber_routine_get_n_items (self, section); i++)
      {
        LimberItem *item = limber_routine_get_item (self, section, i);
        LimberSpot at = { .section = section, .index = i };

        if (g_hash_table_contains (wanted, item))
          g_array_append_val (found, at);
        find_in_circuit (found, item, at, wanted);
      }

  return found;
}
