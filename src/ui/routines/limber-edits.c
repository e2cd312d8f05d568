/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-edits.h"
#include "ui/limber-fill-in.h"

#include <glib/gi18n.h>

#include "model/limber-coach.h"
#include "model/limber-routine-lines.h"

/* What a new circuit begins with; the rest in seconds. */
#define USUAL_ROUNDS 3
#define USUAL_ROUND_REST 60

char *
limber_item_to_title (LimberItem *item, LimberCatalog *catalog)
{
  return g_strdup (limber_item_is_circuit (item)
                       ? _ ("Circuit")
                       : limber_catalog_get_name (catalog, limber_item_get_exercise (item)));
}

char *
limber_items_to_title (GPtrArray *items, LimberCatalog *catalog)
{
  if (items->len == 1)
    return limber_item_to_title (items->pdata[0], catalog);
  return g_strdup_printf (ngettext ("%u exercise", "%u exercises", items->len), items->len);
}

/* Makes @next (transfer full) the present value, as a step whose name is @format with @title in it. */
static gboolean
apply (LimberDraft *draft,
       LimberRoutine *next,
       const char *format,
       const char *title,
       const char *merge_key)
{
  g_autoptr (LimberRoutine) owned = next;
  g_autofree char *label = NULL;

  if (next == NULL || limber_routine_equal (next, limber_draft_get_routine (draft)))
    return FALSE;

  label = limber_fill_in (format, title);
  limber_draft_apply (draft, next, label, merge_key);
  return TRUE;
}

/* Where @items stand now; of a circuit that went into another one, its lines. */
static GArray *
find_landed (LimberDraft *draft, GPtrArray *items)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  GArray *found = limber_routine_find_lines (limber_draft_get_routine (draft), items);

  if (found->len > 0)
    return found;
  g_array_unref (found);
  for (guint i = 0; i < items->len; i++)
    for (guint j = 0; j < limber_item_get_n_children (items->pdata[i]); j++)
      g_ptr_array_add (wanted, limber_item_get_child (items->pdata[i], j));
  return limber_routine_find_lines (limber_draft_get_routine (draft), wanted);
}

/* As apply(), for an edit of lines. */
static gboolean
apply_to (LimberDraft *draft,
          LimberCatalog *catalog,
          GPtrArray *items,
          LimberRoutine *next,
          const char *format,
          GArray **landed)
{
  g_autofree char *title = limber_items_to_title (items, catalog);

  if (!apply (draft, next, format, title, NULL))
    return FALSE;
  if (landed != NULL)
    *landed = find_landed (draft, items);
  return TRUE;
}

gboolean
limber_edit_insert (LimberDraft *draft,
                    LimberCatalog *catalog,
                    LimberSpot gap,
                    GPtrArray *items,
                    GArray **landed)
{
  LimberRoutine *present = limber_draft_get_routine (draft);
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (copies, limber_item_copy (items->pdata[i]));
  return apply_to (
      draft, catalog, copies, limber_routine_with_lines_inserted (present, &gap, copies),
      /* Translators: a step that can be undone; %s is an exercise, or “3 exercises”. */
      _ ("Addition of %s"), landed);
}

gboolean
limber_edit_move (LimberDraft *draft,
                  LimberCatalog *catalog,
                  GArray *spots,
                  LimberSpot gap,
                  GArray **landed)
{
  LimberRoutine *present = limber_draft_get_routine (draft);
  g_autoptr (GPtrArray) items = limber_routine_get_lines (present, spots);

  return apply_to (
      draft, catalog, items, limber_routine_with_lines_moved (present, spots, &gap),
      /* Translators: a step that can be undone; %s is an exercise, or “3 exercises”. */
      _ ("Move of %s"), landed);
}

gboolean
limber_edit_step (LimberDraft *draft,
                  LimberCatalog *catalog,
                  GArray *spots,
                  int direction,
                  GArray **landed)
{
  LimberRoutine *present = limber_draft_get_routine (draft);
  g_autoptr (GPtrArray) items = limber_routine_get_lines (present, spots);

  return apply_to (draft, catalog, items,
                   limber_routine_with_lines_stepped (present, spots, direction), _ ("Move of %s"),
                   landed);
}

gboolean
limber_edit_can_step (LimberRoutine *routine, GArray *spots, int direction)
{
  g_autoptr (LimberRoutine) next = limber_routine_with_lines_stepped (routine, spots, direction);

  return !limber_routine_equal (next, routine);
}

gboolean
limber_edit_remove (LimberDraft *draft, LimberCatalog *catalog, GArray *spots)
{
  LimberRoutine *present = limber_draft_get_routine (draft);
  g_autoptr (GPtrArray) items = limber_routine_get_lines (present, spots);

  return apply_to (
      draft, catalog, items, limber_routine_with_lines_removed (present, spots),
      /* Translators: a step that can be undone; %s is an exercise, or “3 exercises”. */
      _ ("Removal of %s"), NULL);
}

gboolean
limber_edit_make_circuit (LimberDraft *draft,
                          LimberCatalog *catalog,
                          GArray *spots,
                          GArray **landed)
{
  LimberRoutine *present = limber_draft_get_routine (draft);
  g_autoptr (GPtrArray) items = limber_routine_get_lines (present, spots);
  g_autoptr (GArray) lines = NULL;
  LimberSpot circuit;

  if (!apply_to (draft, catalog, items,
                 limber_routine_with_circuit (present, spots, USUAL_ROUNDS, USUAL_ROUND_REST),
                 /* Translators: a step that can be undone; %s is an exercise, or “3 exercises”. */
                 _ ("Circuit of %s"), &lines))
    return FALSE;

  circuit = g_array_index (lines, LimberSpot, 0);
  circuit = (LimberSpot) { .section = circuit.section, .index = circuit.index };
  *landed = g_array_new (FALSE, FALSE, sizeof (LimberSpot));
  g_array_append_val (*landed, circuit);
  return TRUE;
}

gboolean
limber_edit_dissolve_circuit (LimberDraft *draft, LimberSpot at, GArray **landed)
{
  LimberRoutine *present = limber_draft_get_routine (draft);
  LimberItem *item = limber_routine_get_item (present, at.section, at.index);
  g_autoptr (LimberItem) circuit = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  if (item == NULL)
    return FALSE;
  circuit = g_object_ref (item);
  g_ptr_array_add (items, circuit);
  if (!apply (draft, limber_routine_with_circuit_dissolved (present, &at),
              /* Translators: the name of a step that can be undone. */
              _ ("End of circuit"), "", NULL))
    return FALSE;
  *landed = find_landed (draft, items);
  return TRUE;
}

/* --- edits of one line ---------------------------------------------------------------------------- */

gboolean
limber_edit_replace (LimberDraft *draft,
                     LimberCatalog *catalog,
                     LimberSpot at,
                     LimberItem *item,
                     const char *field)
{
  LimberRoutine *present = limber_draft_get_routine (draft);
  g_autofree char *key =
      g_strdup_printf ("%s/%u/%d/%s", limber_enum_get_nick (LIMBER_TYPE_SECTION, at.section),
                       at.index, at.inside ? (int) at.child : -1, field);
  g_autofree char *title = limber_item_to_title (item, catalog);

  return apply (draft, limber_routine_with_line_replaced (present, &at, item),
                /* Translators: the name of a step that can be undone; %s is an exercise. */
                _ ("Change of %s"), title, key);
}

gboolean
limber_edit_swap (LimberDraft *draft,
                  LimberCatalog *catalog,
                  LimberSpot at,
                  const char *exercise_id)
{
  LimberRoutine *present = limber_draft_get_routine (draft);
  LimberItem *item = limber_routine_get_line (present, &at);
  g_autoptr (LimberItem) next = NULL;
  g_autofree char *title = NULL;

  if (item == NULL || limber_item_is_circuit (item))
    return FALSE;
  next = limber_item_with_exercise (item, exercise_id);
  title = limber_item_to_title (item, catalog);
  return apply (draft, limber_routine_with_line_replaced (present, &at, next),
                /* Translators: the name of a step that can be undone; %s is an exercise. */
                _ ("Swap of %s"), title, NULL);
}

/* --- edits of the routine ------------------------------------------------------------------------- */

gboolean
limber_edit_rename (LimberDraft *draft, const char *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  if (*stripped == '\0')
    return FALSE;
  return apply (draft, limber_routine_with_name (limber_draft_get_routine (draft), stripped),
                /* Translators: the name of a step that can be undone. */
                _ ("New name"), "", "name");
}

gboolean
limber_edit_set_level (LimberDraft *draft, LimberLevel level)
{
  return apply (draft, limber_routine_with_level (limber_draft_get_routine (draft), level),
                /* Translators: the name of a step that can be undone. */
                _ ("New level"), "", NULL);
}

/* --- the coach ------------------------------------------------------------------------------------ */

gboolean
limber_edit_fix (LimberDraft *draft, LimberCatalog *catalog, LimberAdvice *advice)
{
  return apply (draft,
                limber_coach_fix (limber_draft_get_routine (draft), catalog,
                                  limber_advice_get_rule (advice)),
                /* Translators: a step that can be undone; %s is a sentence of the coach. */
                _ ("Fix of “%s”"), limber_advice_get_text (advice), NULL);
}

gboolean
limber_edit_ignore (LimberDraft *draft, const char *rule)
{
  LimberRoutine *present = limber_draft_get_routine (draft);
  const char *const *ignored = limber_routine_get_ignored (present);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) next = NULL;

  if (g_strv_contains (ignored, rule))
    return FALSE;
  g_strv_builder_addv (builder, (const char **) ignored);
  g_strv_builder_add (builder, rule);
  next = g_strv_builder_end (builder);
  return apply (draft, limber_routine_with_ignored (present, (const char *const *) next),
                /* Translators: the name of a step that can be undone. */
                _ ("Ignored advice"), "", NULL);
}

gboolean
limber_edit_heed (LimberDraft *draft)
{
  return apply (draft, limber_routine_with_ignored (limber_draft_get_routine (draft), NULL),
                /* Translators: the name of a step that can be undone. */
                _ ("Return of ignored advice"), "", NULL);
}
