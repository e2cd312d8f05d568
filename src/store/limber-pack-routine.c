/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-pack-private.h"

static void
pack_item (GByteArray *pack, LimberItem *item)
{
  guint n = limber_item_get_n_children (item);
  gboolean circuit = limber_item_is_circuit (item);

  limber_pack_number (pack, circuit);
  limber_pack_number (pack, limber_item_get_rest (item));
  limber_pack_text (pack, limber_item_get_extra (item));
  if (!circuit)
    {
      limber_pack_text (pack, limber_item_get_exercise (item));
      limber_pack_dose (pack, limber_item_get_dose (item));
      limber_pack_text (pack, limber_item_get_note (item));
      return;
    }

  limber_pack_number (pack, limber_item_get_rounds (item));
  limber_pack_number (pack, n);
  for (guint i = 0; i < n; i++)
    pack_item (pack, limber_item_get_child (item, i));
}

static LimberItem *unpack_item (LimberUnpack *self);

/* Of n items, those that can be read. */
static GPtrArray *
unpack_items (LimberUnpack *self, guint max)
{
  guint n = limber_unpack_count (self, max);
  GPtrArray *items = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n && !self->failed; i++)
    {
      LimberItem *item = unpack_item (self);

      if (item != NULL)
        g_ptr_array_add (items, item);
    }

  return items;
}

static LimberItem *
unpack_circuit (LimberUnpack *self, guint rest)
{
  guint rounds = limber_unpack_count (self, LIMBER_CIRCUIT_MAX_ROUNDS);
  g_autoptr (GPtrArray) children = unpack_items (self, LIMBER_CIRCUIT_MAX_LINES);

  return limber_item_new_circuit (rounds, rest, children);
}

/* Replaces *item by @changed, which was made of it. */
static void
become (LimberItem **item, LimberItem *changed)
{
  g_object_unref (*item);
  *item = changed;
}

static LimberItem *
unpack_line (LimberUnpack *self, guint rest)
{
  const char *exercise = limber_unpack_text (self);
  g_autoptr (LimberDose) dose = limber_unpack_dose (self);
  const char *note = limber_unpack_text (self);
  LimberItem *item;

  if (self->failed || exercise == NULL || dose == NULL)
    return NULL;

  item = limber_item_new (exercise, dose);
  if (rest > 0)
    become (&item, limber_item_with_rest (item, rest));
  if (note != NULL && note[0] != '\0')
    become (&item, limber_item_with_note (item, note));

  return item;
}

static LimberItem *
unpack_item (LimberUnpack *self)
{
  gboolean circuit = limber_unpack_number (self) != 0;
  guint rest = limber_unpack_count (self, LIMBER_DOSE_MAX_REST);
  const char *extra = limber_unpack_text (self);
  LimberItem *item = circuit ? unpack_circuit (self, rest) : unpack_line (self, rest);

  if (item == NULL)
    self->failed = TRUE;
  else if (extra != NULL)
    become (&item, limber_item_with_extra (item, extra));

  return item;
}

/* --- routines -------------------------------------------------------------------------------------- */

void
limber_pack_routine (GByteArray *pack, LimberRoutine *routine)
{
  limber_pack_text (pack, limber_routine_get_id (routine));
  limber_pack_text (pack, limber_routine_get_name (routine));
  limber_pack_text (pack, limber_routine_get_modified (routine));
  limber_pack_text (pack, limber_routine_get_notes (routine));
  limber_pack_number (pack, limber_routine_get_level (routine));
  limber_pack_number (pack, limber_routine_get_focus (routine));
  limber_pack_texts (pack, limber_routine_get_ignored (routine));
  limber_pack_text (pack, limber_routine_get_extra (routine));
  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    {
      guint n = limber_routine_get_n_items (routine, section);

      limber_pack_number (pack, n);
      for (guint i = 0; i < n; i++)
        pack_item (pack, limber_routine_get_item (routine, section, i));
    }
}

static void
turn_into (LimberRoutine **routine, LimberRoutine *changed)
{
  g_object_unref (*routine);
  *routine = changed;
}

/* Few have any of these. */
static void
unpack_details (LimberUnpack *self, LimberRoutine **routine)
{
  const char *notes = limber_unpack_text (self);
  guint level = limber_unpack_count (self, LIMBER_LEVEL_ACTIVE);
  LimberRegionSet focus = (LimberRegionSet) limber_unpack_number (self);
  g_autofree const char **ignored = limber_unpack_texts (self);
  const char *extra = limber_unpack_text (self);

  if (notes != NULL && notes[0] != '\0')
    turn_into (routine, limber_routine_with_notes (*routine, notes));
  if (level != LIMBER_LEVEL_NEW)
    turn_into (routine, limber_routine_with_level (*routine, (LimberLevel) level));
  if (focus != 0)
    turn_into (routine, limber_routine_with_focus (*routine, focus));
  if (ignored[0] != NULL)
    turn_into (routine, limber_routine_with_ignored (*routine, ignored));
  if (extra != NULL)
    turn_into (routine, limber_routine_with_extra (*routine, extra));
}

LimberRoutine *
limber_unpack_routine (LimberUnpack *self)
{
  const char *id = limber_unpack_text (self);
  const char *name = limber_unpack_text (self);
  const char *modified = limber_unpack_text (self);
  LimberRoutine *routine = limber_routine_new (id, name);

  if (modified != NULL)
    turn_into (&routine, limber_routine_with_modified (routine, modified));
  unpack_details (self, &routine);
  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    {
      g_autoptr (GPtrArray) items = unpack_items (self, LIMBER_ROUTINE_MAX_ITEMS);

      if (items->len > 0)
        turn_into (&routine, limber_routine_with_section (routine, section, items));
    }

  return routine;
}
