/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/print/limber-routine-sheet.h"

#include <glib/gi18n.h>

#include "ui/routines/limber-item-text.h"
#include "ui/today/limber-routine-facts.h"

#define GAP 6.0
#define INDENT 16.0 /* of the lines of a circuit */
#define POSTER_WIDTH 64.0
#define POSTER_HEIGHT 48.0
#define BOX_SIZE 9.0
#define BOX_STEP 14.0
#define MAX_BOXES 10

typedef struct
{
  LimberSheet *sheet;
  LimberContext *context;
} Drawing;

static void
draw_poster (Drawing *self, LimberExercise *exercise, double x, double y)
{
  LimberLibrary *library = limber_context_get_library (self->context);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  if (self->sheet->cr == NULL || exercise == NULL)
    return;
  file = limber_library_get_poster_file (library, exercise);
  if (file != NULL)
    texture = gdk_texture_new_from_file (file, NULL);
  if (texture != NULL)
    limber_sheet_draw_texture (self->sheet, texture, x, y, POSTER_WIDTH, POSTER_HEIGHT);
}

/* Draws the boxes at the far edge, and returns how wide they are. */
static double
draw_boxes (Drawing *self, LimberItem *item, double y)
{
  const LimberDose *dose = limber_item_get_dose (item);
  guint n = MIN (dose->duration > 0 ? 1 : MAX (dose->sets, 1), MAX_BOXES);
  double width = n * BOX_STEP;

  for (guint i = 0; i < n; i++)
    limber_sheet_draw_box (self->sheet, self->sheet->width - width + i * BOX_STEP, y, BOX_SIZE);
  return width;
}

static void
draw_exercise (Drawing *self, LimberItem *item, double indent)
{
  LimberSheet *sheet = self->sheet;
  LimberCatalog *catalog = limber_context_get_catalog (self->context);
  LimberExercise *exercise = limber_catalog_lookup (catalog, limber_item_get_exercise (item));
  g_autofree char *dose = limber_item_to_dose_text (item, catalog);
  const char *name =
      exercise != NULL ? limber_exercise_get_name (exercise) : _ ("Missing Exercise");
  const char *note = limber_item_get_note (item);
  double left = indent + POSTER_WIDTH + GAP;
  double top = sheet->y;
  double width = sheet->width - left - draw_boxes (self, item, top + 2) - GAP;
  double y = top;

  draw_poster (self, exercise, indent, top);
  y += limber_sheet_write (sheet, LIMBER_INK_BOLD, name, left, y, width);
  y += limber_sheet_write (sheet, LIMBER_INK_BODY, dose, left, y, width);
  if (note[0] != '\0')
    y += limber_sheet_write (sheet, LIMBER_INK_SMALL, note, left, y, width);
  sheet->y = MAX (y, top + POSTER_HEIGHT) + GAP;
}

static void
draw_item (Drawing *self, LimberItem *item)
{
  g_autofree char *rounds = NULL;

  if (!limber_item_is_circuit (item))
    {
      draw_exercise (self, item, 0);
      return;
    }
  rounds = limber_item_to_dose_text (item, limber_context_get_catalog (self->context));
  limber_sheet_write_line (self->sheet, LIMBER_INK_BOLD, rounds, GAP);
  for (guint i = 0; i < limber_item_get_n_children (item); i++)
    draw_exercise (self, limber_item_get_child (item, i), INDENT);
}

static void
draw_section (Drawing *self, LimberRoutine *routine, LimberSection section)
{
  guint n = limber_routine_get_n_items (routine, section);

  if (n == 0)
    return;

  limber_sheet_draw_rule (self->sheet, 0, self->sheet->y, self->sheet->width);
  self->sheet->y += GAP;
  limber_sheet_write_line (self->sheet, LIMBER_INK_HEADING,
                           limber_enum_get_label (LIMBER_TYPE_SECTION, section), GAP);
  for (guint i = 0; i < n; i++)
    draw_item (self, limber_routine_get_item (routine, section, i));
}

void
limber_routine_sheet_draw (LimberSheet *sheet, LimberContext *context, LimberRoutine *routine)
{
  Drawing self = { sheet, context };
  LimberRoutineFacts facts;
  LimberPace pace;
  g_autofree char *text = NULL;
  const char *notes = limber_routine_get_notes (routine);

  limber_context_get_pace (context, &pace);
  limber_routine_facts_init (&facts, routine, limber_context_get_catalog (context), &pace);
  text = limber_routine_facts_to_text (&facts);

  limber_sheet_write_line (sheet, LIMBER_INK_TITLE, limber_routine_get_name (routine), 0);
  limber_sheet_write_line (sheet, LIMBER_INK_SMALL, text, GAP);
  if (notes[0] != '\0')
    limber_sheet_write_line (sheet, LIMBER_INK_BODY, notes, GAP);
  for (int section = 0; section < LIMBER_N_SECTIONS; section++)
    draw_section (&self, routine, (LimberSection) section);
}
