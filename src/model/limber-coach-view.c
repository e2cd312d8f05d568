/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-coach-view.h"

#include <glib/gi18n-lib.h>

static void
add_line (LimberCoachView *self, LimberSection section, guint index, int child, LimberItem *item)
{
  LimberCoachLine line = {
    .section = section,
    .index = index,
    .child = child,
    .item = item,
    .exercise = limber_catalog_lookup (self->catalog, limber_item_get_exercise (item)),
  };

  g_array_append_val (self->lines, line);
  if (line.exercise != NULL)
    self->equipment |= limber_exercise_get_equipment (line.exercise);
}

static void
add_item (LimberCoachView *self, LimberSection section, guint index)
{
  LimberItem *item = limber_routine_get_item (self->routine, section, index);

  if (!limber_item_is_circuit (item))
    add_line (self, section, index, -1, item);

  for (guint i = 0; i < limber_item_get_n_children (item); i++)
    add_line (self, section, index, (int) i, limber_item_get_child (item, i));
}

static gboolean
is_same_circuit (const LimberCoachLine *a, const LimberCoachLine *b)
{
  return a->child >= 0 && b->child >= 0 && a->section == b->section && a->index == b->index;
}

static guint
get_rounds (const LimberCoachView *self, const LimberCoachLine *line)
{
  return limber_item_get_rounds (limber_routine_get_item (self->routine, line->section,
                                                          line->index));
}

/* In a circuit of several rounds, each of its lines comes before the others' next round. */
static void
mark_rounds (LimberCoachView *self, guint work)
{
  LimberCoachLine *lines = (LimberCoachLine *) (gpointer) self->lines->data;

  if (get_rounds (self, &lines[work]) < 2)
    return;

  for (guint i = work + 1; i < self->lines->len && is_same_circuit (&lines[work], &lines[i]); i++)
    lines[i].before_work = TRUE;
}

static void
mark_before_work (LimberCoachView *self)
{
  LimberCoachLine *lines = (LimberCoachLine *) (gpointer) self->lines->data;
  const LimberCoachLine *last = NULL;

  for (guint i = self->lines->len; i > 0; i--)
    {
      lines[i - 1].before_work = last != NULL;
      if (last == NULL && limber_coach_line_is (&lines[i - 1], LIMBER_KIND_STRENGTH))
        last = &lines[i - 1];
    }

  if (last != NULL)
    mark_rounds (self, (guint) (last - lines));
}

/* Without a focus, a routine is for what at least half of its lines train. */
static LimberRegionSet
find_regions (LimberCoachView *self)
{
  LimberRegionSet regions = limber_routine_get_focus (self->routine);
  guint counts[LIMBER_REGION_WHOLE_BODY + 1] = { 0 };

  if (regions != 0)
    return regions;

  for (guint i = 0; i < self->lines->len; i++)
    {
      LimberExercise *exercise = limber_coach_view_get_line (self, i)->exercise;

      for (guint region = 0; exercise != NULL && region < G_N_ELEMENTS (counts); region++)
        counts[region] += LIMBER_SET_HAS (limber_exercise_get_primary (exercise), region);
    }

  for (guint region = 0; region < G_N_ELEMENTS (counts); region++)
    if (counts[region] > 0 && counts[region] * 2 >= self->lines->len)
      regions |= LIMBER_SET_OF (region);

  return regions;
}

void
limber_coach_view_init (LimberCoachView *self, LimberRoutine *routine, LimberCatalog *catalog)
{
  *self = (LimberCoachView) { .routine = routine, .catalog = catalog };
  self->lines = g_array_new (FALSE, FALSE, sizeof (LimberCoachLine));

  for (LimberSection section = 0; section < LIMBER_N_SECTIONS; section++)
    for (guint i = 0; i < limber_routine_get_n_items (routine, section); i++)
      add_item (self, section, i);

  mark_before_work (self);
  self->regions = find_regions (self);
}

void
limber_coach_view_clear (LimberCoachView *self)
{
  g_clear_pointer (&self->lines, g_array_unref);
}

const LimberCoachLine *
limber_coach_view_get_line (const LimberCoachView *self, guint i)
{
  return &g_array_index (self->lines, LimberCoachLine, i);
}

const LimberCoachLine *
limber_coach_view_find (const LimberCoachView *self, LimberCoachMatch match, guint *n)
{
  const LimberCoachLine *first = NULL;
  guint count = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const LimberCoachLine *line = limber_coach_view_get_line (self, i);

      if (!match (self, line))
        continue;
      if (first == NULL)
        first = line;
      count++;
      if (n == NULL)
        break;
    }

  if (n != NULL)
    *n = count;

  return first;
}

char *
limber_coach_view_name (const LimberCoachView *self, LimberCoachMatch match)
{
  guint n;
  const LimberCoachLine *first = limber_coach_view_find (self, match, &n);
  const char *name;

  g_return_val_if_fail (first != NULL && first->exercise != NULL, NULL);

  name = limber_exercise_get_name (first->exercise);
  if (n == 1)
    return g_strdup (name);

  /* Translators: %s is the name of an exercise, %u how many lines of the routine besides it are meant */
  return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", n - 1), name, n - 1);
}

gboolean
limber_coach_line_is (const LimberCoachLine *line, LimberKind kind)
{
  return line->exercise != NULL && limber_exercise_get_kind (line->exercise) == kind;
}

gboolean
limber_coach_match_strength (const LimberCoachView *view, const LimberCoachLine *line)
{
  return limber_coach_line_is (line, LIMBER_KIND_STRENGTH);
}

guint
limber_coach_line_get_hold (const LimberCoachLine *line)
{
  const LimberDose *dose = limber_item_get_dose (line->item);

  return dose->duration > 0 ? dose->duration : dose->hold;
}
