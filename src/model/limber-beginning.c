/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-beginning.h"

#include <glib/gi18n.h>

#include "model/limber-level.h"
#include "model/limber-routine-lines.h"

/* Of a shape's circuit; the rest in seconds. */
#define ROUNDS 3
#define ROUND_REST 60
#define MAX_LINES 6

/* --- shapes --------------------------------------------------------------------------------------- */

static const struct
{
  const char *title;
  const char *summary;
  const char *lines[LIMBER_N_SECTIONS][MAX_LINES + 1]; /* ids of exercises */
} shapes[LIMBER_N_SHAPES] = {
  [LIMBER_SHAPE_EMPTY] = {
    N_ ("Empty"),
    N_ ("Three sections, and nothing in them yet"),
    { { NULL } },
  },
  [LIMBER_SHAPE_SECTIONS] = {
    N_ ("Three Sections"),
    N_ ("Warm up, work, stretch: some of each, to swap for your own"),
    {
      { "march-in-place", "cat-cow" },
      { "glute-bridge", "bird-dog", "wall-angel" },
      { "childs-pose", "hamstring-stretch" },
    },
  },
  [LIMBER_SHAPE_CIRCUIT] = {
    N_ ("Circuit"),
    N_ ("Four exercises in a row, three rounds of them"),
    {
      { "march-in-place", "cat-cow" },
      { "sit-to-stand", "glute-bridge", "bird-dog", "wall-angel" },
      { "childs-pose", "thread-the-needle" },
    },
  },
  [LIMBER_SHAPE_STRETCHES] = {
    N_ ("Stretches"),
    N_ ("From neck to hips, with a little core work first"),
    {
      { "shoulder-roll", "cat-cow" },
      { "abdominal-brace" },
      { "upper-trapezius-stretch", "doorway-chest-stretch", "seated-rotation", "thread-the-needle", "childs-pose",
        "knee-to-chest-stretch" },
    },
  },
};

const char *
limber_shape_get_title (LimberShape self)
{
  g_return_val_if_fail (self < LIMBER_N_SHAPES, NULL);

  return _ (shapes[self].title);
}

const char *
limber_shape_get_summary (LimberShape self)
{
  g_return_val_if_fail (self < LIMBER_N_SHAPES, NULL);

  return _ (shapes[self].summary);
}

/* The lines of one section. (transfer full) (element-type LimberItem) */
static GPtrArray *
make_lines (LimberShape shape, LimberSection section, LimberLevel level, LimberCatalog *catalog)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (const char *const *id = shapes[shape].lines[section]; *id != NULL; id++)
    {
      LimberExercise *exercise = limber_catalog_lookup (catalog, *id);

      if (exercise != NULL)
        g_ptr_array_add (items, limber_level_create_item (level, exercise));
    }
  return items;
}

/* Puts the lines into one circuit, where each is done once a round. */
static void
make_circuit (GPtrArray *items)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < items->len; i++)
    {
      LimberDose dose = *limber_item_get_dose (items->pdata[i]);

      dose.sets = 1;
      dose.rest = 0;
      g_ptr_array_add (lines, limber_item_with_dose (items->pdata[i], &dose));
    }
  g_ptr_array_set_size (items, 0);
  if (lines->len > 0)
    g_ptr_array_add (items, limber_item_new_circuit (ROUNDS, ROUND_REST, lines));
}

LimberRoutine *
limber_shape_make_routine (LimberShape self, LimberCatalog *catalog, const char *name)
{
  LimberRoutine *routine;

  g_return_val_if_fail (self < LIMBER_N_SHAPES, NULL);

  routine = limber_routine_new (NULL, name);
  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    {
      g_autoptr (LimberRoutine) before = routine;
      g_autoptr (GPtrArray) items =
          make_lines (self, section, limber_routine_get_level (before), catalog);

      if (self == LIMBER_SHAPE_CIRCUIT && section == LIMBER_SECTION_MAIN)
        make_circuit (items);
      routine = limber_routine_with_section (before, section, items);
    }
  return routine;
}

/* --- lines of another ------------------------------------------------------------------------------ */

/* Puts @items, one array for each section, into a routine of @level. */
static LimberRoutine *
assemble (const char *name, LimberLevel level, GPtrArray *const *items)
{
  g_autoptr (LimberRoutine) empty = limber_routine_new (NULL, name);
  LimberRoutine *routine = limber_routine_with_level (empty, level);

  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    {
      g_autoptr (LimberRoutine) before = routine;

      routine = limber_routine_with_section (before, section, items[section]);
    }
  return routine;
}

LimberRoutine *
limber_routine_new_from_lines (LimberRoutine *origin, GArray *spots, const char *name)
{
  GPtrArray *items[LIMBER_N_SECTIONS];
  LimberRoutine *routine;

  g_return_val_if_fail (LIMBER_IS_ROUTINE (origin), NULL);

  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    {
      g_autoptr (GArray) here = g_array_new (FALSE, FALSE, sizeof (LimberSpot));

      for (guint i = 0; i < spots->len; i++)
        if (g_array_index (spots, LimberSpot, i).section == section)
          g_array_append_val (here, g_array_index (spots, LimberSpot, i));
      items[section] = limber_routine_get_lines (origin, here);
    }
  routine = assemble (name, limber_routine_get_level (origin), items);
  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    g_ptr_array_unref (items[section]);
  return routine;
}

/* --- what was done --------------------------------------------------------------------------------- */

/* Makes @dose what was done of it. Returns: whether that is anything. */
static gboolean
cut_to_done (LimberDose *dose, const LimberSessionItem *item)
{
  guint sets = MIN (item->sets, LIMBER_DOSE_MAX_SETS);

  if (item->skipped == LIMBER_SKIP_HURTS)
    return FALSE;
  if (dose->duration > 0 && sets <= 1)
    {
      if (sets == 0)
        dose->duration = MIN (dose->duration, item->seconds);
      return dose->duration > 0;
    }
  if (dose->duration > 0)
    {
      /* In each round of a circuit: several stretches of time are holds. */
      dose->hold = dose->duration;
      dose->duration = 0;
    }
  dose->sets = sets;
  return sets > 0;
}

/* (transfer full) (nullable): NULL: nothing was done of it */
static LimberItem *
make_done (const LimberSessionItem *item)
{
  LimberDose dose = *item->planned;

  return cut_to_done (&dose, item) ? limber_item_new (item->exercise, &dose) : NULL;
}

LimberRoutine *
limber_routine_new_from_session (LimberSession *session, LimberRoutine *origin, const char *name)
{
  LimberLevel level = origin != NULL ? limber_routine_get_level (origin) : LIMBER_LEVEL_NEW;
  GPtrArray *items[LIMBER_N_SECTIONS];
  LimberRoutine *routine;

  g_return_val_if_fail (LIMBER_IS_SESSION (session), NULL);

  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    items[section] = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < limber_session_get_n_items (session); i++)
    {
      const LimberSessionItem *item = limber_session_get_item (session, i);
      LimberItem *done = make_done (item);

      if (done != NULL && items[item->section]->len < LIMBER_ROUTINE_MAX_ITEMS)
        g_ptr_array_add (items[item->section], done);
      else
        g_clear_object (&done);
    }
  routine = assemble (name, level, items);
  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    g_ptr_array_unref (items[section]);
  return routine;
}

gboolean
limber_session_has_work (LimberSession *session)
{
  g_return_val_if_fail (LIMBER_IS_SESSION (session), FALSE);

  for (guint i = 0; i < limber_session_get_n_items (session); i++)
    {
      const LimberSessionItem *item = limber_session_get_item (session, i);
      LimberDose dose = *item->planned;

      if (cut_to_done (&dose, item))
        return TRUE;
    }
  return FALSE;
}
