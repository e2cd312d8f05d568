/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-routine-lines.h"

/*
 * A routine taken apart, to be changed in place. What is taken out leaves a hole (a NULL), so that the places of all the
 * rest stay what they were until it is put together again:
 *
 *     A  B  ( C  D )  E      take B and C      A  ·  ( ·  D )  E      put in before E     A  ( D )  B  C  E
 */
typedef struct
{
  LimberItem *item;    /* NULL: a hole */
  GPtrArray *children; /* of LimberItem or NULL, of a circuit; else NULL */
} Entry;

typedef struct
{
  LimberRoutine *routine;
  GPtrArray *sections[LIMBER_N_SECTIONS]; /* of Entry */
} Outline;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->item);
  g_clear_pointer (&entry->children, g_ptr_array_unref);
  g_free (entry);
}

static void
unref_item (gpointer item)
{
  g_clear_object (&item);
}

static Entry *
entry_new (LimberItem *item)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->item = g_object_ref (item);
  if (limber_item_is_circuit (item))
    {
      entry->children = g_ptr_array_new_with_free_func (unref_item);
      for (guint i = 0; i < limber_item_get_n_children (item); i++)
        g_ptr_array_add (entry->children, g_object_ref (limber_item_get_child (item, i)));
    }
  return entry;
}

static void
outline_init (Outline *self, LimberRoutine *routine)
{
  self->routine = routine;
  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    {
      self->sections[section] = g_ptr_array_new_with_free_func (entry_free);
      for (guint i = 0; i < limber_routine_get_n_items (routine, section); i++)
        g_ptr_array_add (self->sections[section],
                         entry_new (limber_routine_get_item (routine, section, i)));
    }
}

static void
outline_clear (Outline *self)
{
  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    g_clear_pointer (&self->sections[section], g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outline, outline_clear)

static Entry *
get_entry (Outline *self, const LimberSpot *at)
{
  GPtrArray *section = self->sections[at->section];

  return at->index < section->len ? section->pdata[at->index] : NULL;
}

/* Takes the line at @at out. (transfer full) (nullable) */
static LimberItem *
take (Outline *self, const LimberSpot *at)
{
  Entry *entry = get_entry (self, at);
  LimberItem *item;

  if (entry == NULL || entry->item == NULL)
    return NULL;
  if (!at->inside)
    return g_steal_pointer (&entry->item);
  if (entry->children == NULL || at->child >= entry->children->len)
    return NULL;

  item = entry->children->pdata[at->child];
  entry->children->pdata[at->child] = NULL;
  return item;
}

static int
compare_spots (gconstpointer a, gconstpointer b)
{
  return limber_spot_compare (a, b);
}

static GArray *
sort_spots (GArray *spots)
{
  GArray *sorted = g_array_copy (spots);

  g_array_sort (sorted, compare_spots);
  return sorted;
}

/* Takes all lines out; circuits come before their lines, which are then gone already. (transfer full) */
static GPtrArray *
take_all (Outline *self, GArray *spots)
{
  g_autoptr (GArray) sorted = sort_spots (spots);
  GPtrArray *taken = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < sorted->len; i++)
    {
      LimberItem *item = take (self, &g_array_index (sorted, LimberSpot, i));

      if (item != NULL)
        g_ptr_array_add (taken, item);
    }
  return taken;
}

/* The lines of @items, circuits opened. (transfer full) */
static GPtrArray *
flatten (GPtrArray *items)
{
  GPtrArray *flat = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < items->len; i++)
    {
      LimberItem *item = items->pdata[i];

      for (guint j = 0; j < limber_item_get_n_children (item); j++)
        g_ptr_array_add (flat, g_object_ref (limber_item_get_child (item, j)));
      if (!limber_item_is_circuit (item))
        g_ptr_array_add (flat, g_object_ref (item));
    }
  return flat;
}

static guint
count_lines (GPtrArray *items)
{
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    n += items->pdata[i] != NULL;
  return n;
}

static gboolean
put_in_section (GPtrArray *section, guint index, GPtrArray *items)
{
  guint n = 0;

  for (guint i = 0; i < section->len; i++)
    n += ((const Entry *) section->pdata[i])->item != NULL;
  if (n + items->len > LIMBER_ROUTINE_MAX_ITEMS)
    return FALSE;
  index = MIN (index, section->len);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_insert (section, (int) (index + i), entry_new (items->pdata[i]));
  return TRUE;
}

static gboolean
put_in_circuit (Entry *circuit, guint index, GPtrArray *items)
{
  g_autoptr (GPtrArray) flat = flatten (items);

  if (circuit == NULL || circuit->item == NULL || circuit->children == NULL
      || count_lines (circuit->children) + flat->len > LIMBER_CIRCUIT_MAX_LINES)
    return FALSE;
  index = MIN (index, circuit->children->len);
  for (guint i = 0; i < flat->len; i++)
    g_ptr_array_insert (circuit->children, (int) (index + i), g_object_ref (flat->pdata[i]));
  return TRUE;
}

/* Whether they could be put in there. */
static gboolean
put (Outline *self, const LimberSpot *gap, GPtrArray *items)
{
  return gap->inside ? put_in_circuit (get_entry (self, gap), gap->child, items)
                     : put_in_section (self->sections[gap->section], gap->index, items);
}

/* What has become of an entry: itself as long as its lines are the same, NULL when none is left. (transfer full) */
static LimberItem *
close_entry (const Entry *entry)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean same;

  if (entry->item == NULL || entry->children == NULL)
    return entry->item != NULL ? g_object_ref (entry->item) : NULL;

  for (guint i = 0; i < entry->children->len; i++)
    if (entry->children->pdata[i] != NULL)
      g_ptr_array_add (children, g_object_ref (entry->children->pdata[i]));

  same = children->len == limber_item_get_n_children (entry->item);
  for (guint i = 0; same && i < children->len; i++)
    same = children->pdata[i] == limber_item_get_child (entry->item, i);
  if (same)
    return g_object_ref (entry->item);
  return children->len > 0 ? limber_item_with_children (entry->item, children) : NULL;
}

static LimberRoutine *
outline_close (Outline *self)
{
  LimberRoutine *result = g_object_ref (self->routine);

  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    {
      g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (LimberRoutine) before = result;

      for (guint i = 0; i < self->sections[section]->len; i++)
        {
          LimberItem *item = close_entry (self->sections[section]->pdata[i]);

          if (item != NULL)
            g_ptr_array_add (items, item);
        }
      result = limber_routine_with_section (before, section, items);
    }
  return result;
}

GPtrArray *
limber_routine_get_lines (LimberRoutine *self, GArray *spots)
{
  g_auto (Outline) outline = { 0 };

  outline_init (&outline, self);
  return take_all (&outline, spots);
}

LimberRoutine *
limber_routine_with_lines_removed (LimberRoutine *self, GArray *spots)
{
  g_auto (Outline) outline = { 0 };
  g_autoptr (GPtrArray) taken = NULL;

  outline_init (&outline, self);
  taken = take_all (&outline, spots);
  return taken->len > 0 ? outline_close (&outline) : g_object_ref (self);
}

LimberRoutine *
limber_routine_with_lines_inserted (LimberRoutine *self, const LimberSpot *gap, GPtrArray *items)
{
  g_auto (Outline) outline = { 0 };

  outline_init (&outline, self);
  if (items->len == 0 || !put (&outline, gap, items))
    return g_object_ref (self);
  return outline_close (&outline);
}

LimberRoutine *
limber_routine_with_lines_moved (LimberRoutine *self, GArray *spots, const LimberSpot *gap)
{
  g_auto (Outline) outline = { 0 };
  g_autoptr (GPtrArray) taken = NULL;

  outline_init (&outline, self);
  taken = take_all (&outline, spots);
  if (taken->len == 0 || !put (&outline, gap, taken))
    return g_object_ref (self);
  return outline_close (&outline);
}

LimberRoutine *
limber_routine_with_line_replaced (LimberRoutine *self, const LimberSpot *at, LimberItem *item)
{
  g_auto (Outline) outline = { 0 };
  g_autoptr (LimberItem) taken = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  outline_init (&outline, self);
  taken = take (&outline, at);
  g_ptr_array_add (items, item);
  if (taken == NULL || !put (&outline, at, items))
    return g_object_ref (self);
  return outline_close (&outline);
}

/* --- steps --------------------------------------------------------------------------------------- */

typedef struct
{
  GArray *gaps; /* of LimberSpot, all there are without what was taken out */
  const LimberSpot *first;
  int here; /* the gap in which the first line stood */
} Gaps;

static void
see_gap (Gaps *self, LimberSpot at, gboolean is_hole)
{
  if (self->first->inside == at.inside && limber_spot_equal (self->first, &at))
    self->here = (int) self->gaps->len;
  if (!is_hole)
    g_array_append_val (self->gaps, at);
}

static void
see_circuit (Gaps *self, const Entry *circuit, LimberSpot at)
{
  at.inside = TRUE;
  for (at.child = 0; at.child < circuit->children->len; at.child++)
    see_gap (self, at, circuit->children->pdata[at.child] == NULL);
  see_gap (self, at, FALSE);
}

/* @into_circuits: whether what was taken out may go into them. */
static void
see_all (Gaps *self, Outline *outline, gboolean into_circuits)
{
  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    {
      GPtrArray *entries = outline->sections[section];
      LimberSpot at = { .section = section };

      for (at.index = 0; at.index < entries->len; at.index++)
        {
          const Entry *entry = entries->pdata[at.index];

          see_gap (self, at, entry->item == NULL);
          if (entry->item != NULL && entry->children != NULL && into_circuits)
            see_circuit (self, entry, at);
        }
      see_gap (self, at, FALSE);
    }
}

static gboolean
has_circuit (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (limber_item_is_circuit (items->pdata[i]))
      return TRUE;
  return FALSE;
}

LimberRoutine *
limber_routine_with_lines_stepped (LimberRoutine *self, GArray *spots, int direction)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (LimberSpot));
  g_autoptr (GArray) sorted = sort_spots (spots);
  g_auto (Outline) outline = { 0 };
  g_autoptr (GPtrArray) taken = NULL;
  Gaps seen = { .gaps = gaps, .here = -1 };
  LimberSpot first;
  int gap;

  outline_init (&outline, self);
  taken = take_all (&outline, sorted);
  if (taken->len == 0)
    return g_object_ref (self);

  first = g_array_index (sorted, LimberSpot, 0);
  /* With a circuit among them, lines of another circuit can only step out of it. */
  if (has_circuit (taken))
    first.inside = FALSE;
  seen.first = &first;
  see_all (&seen, &outline, !has_circuit (taken));
  gap = seen.here + direction;
  if (seen.here < 0 || gap < 0 || gap >= (int) gaps->len
      || !put (&outline, &g_array_index (gaps, LimberSpot, gap), taken))
    return g_object_ref (self);
  return outline_close (&outline);
}

/* --- circuits ------------------------------------------------------------------------------------ */

LimberRoutine *
limber_routine_with_circuit (LimberRoutine *self, GArray *spots, guint rounds, guint rest)
{
  g_autoptr (GArray) sorted = sort_spots (spots);
  g_auto (Outline) outline = { 0 };
  g_autoptr (GPtrArray) taken = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) circuit = g_ptr_array_new_with_free_func (g_object_unref);
  LimberSpot gap;

  outline_init (&outline, self);
  taken = take_all (&outline, sorted);
  lines = flatten (taken);
  if (lines->len == 0 || lines->len > LIMBER_CIRCUIT_MAX_LINES)
    return g_object_ref (self);

  gap = g_array_index (sorted, LimberSpot, 0);
  if (gap.inside)
    gap = (LimberSpot) { .section = gap.section, .index = gap.index + 1 };
  g_ptr_array_add (circuit, limber_item_new_circuit (rounds, rest, lines));
  return put (&outline, &gap, circuit) ? outline_close (&outline) : g_object_ref (self);
}

LimberRoutine *
limber_routine_with_circuit_dissolved (LimberRoutine *self, const LimberSpot *at)
{
  LimberItem *circuit = limber_routine_get_item (self, at->section, at->index);
  g_auto (Outline) outline = { 0 };
  g_autoptr (LimberItem) taken = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GPtrArray) lines = NULL;
  LimberSpot gap = { .section = at->section, .index = at->index };

  if (circuit == NULL || !limber_item_is_circuit (circuit))
    return g_object_ref (self);

  g_ptr_array_add (items, circuit);
  lines = flatten (items);
  outline_init (&outline, self);
  taken = take (&outline, &gap);
  return put (&outline, &gap, lines) ? outline_close (&outline) : g_object_ref (self);
}
