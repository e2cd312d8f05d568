/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/print/limber-routine-sheet.h"

#include <glib/gi18n.h>

#include "ui/progress/limber-progress-stats.h"
#include "ui/routines/limber-item-text.h"
#include "ui/today/limber-routine-facts.h"

#define GAP 6.0
#define ROW_GAP 9.0
#define COLUMN_GAP 18.0
#define SECTION_GAP 15.0
#define INDENT 10.0 /* of the lines of a circuit */
#define BOX_SIZE 9.0
#define BOX_STEP 14.0
#define MAX_BOXES 10

/* The fewer columns, the more room for a picture. */
static double
get_poster_width (guint n_columns)
{
  return n_columns == 1 ? 104 : n_columns == 2 ? 76 : 60;
}

typedef struct
{
  LimberSheet *sheet;
  LimberContext *context;
  guint n_columns;
  double poster_width;
  double poster_height;
  guint column;      /* in which the next line stands */
  double row_height; /* of the lines that stand beside it */
  guint number;      /* of the last line */
} Drawing;

/* --- a line --------------------------------------------------------------------------------------- */

/* A box for each set, as many as fit into @width; returns their height. */
static double
draw_boxes (Drawing *self, LimberItem *item, guint rounds, double x, double y, double width)
{
  const LimberDose *dose = limber_item_get_dose (item);
  guint n = (dose->duration > 0 ? 1 : MAX (dose->sets, 1)) * rounds;

  n = MIN (n, MIN (MAX_BOXES, (guint) MAX (width / BOX_STEP, 1)));
  for (guint i = 0; i < n; i++)
    limber_sheet_draw_box (self->sheet, x + i * BOX_STEP, y + 2, BOX_SIZE);
  return BOX_SIZE + 4;
}

/* The words beside the poster; returns their height. */
static double
write_item (Drawing *self, LimberItem *item, guint rounds, double x, double top, double width)
{
  LimberCatalog *catalog = limber_context_get_catalog (self->context);
  g_autofree char *dose =
      limber_item_to_dose_text (item, catalog, limber_context_get_load_unit (self->context));
  /* Translators: the number of a line of a printed routine, and its exercise. */
  g_autofree char *name =
      g_strdup_printf (_ ("%u. %s"), self->number,
                       limber_catalog_get_name (catalog, limber_item_get_exercise (item)));
  const char *note = limber_item_get_note (item);
  double y = top;

  y += limber_sheet_write (self->sheet, LIMBER_INK_BOLD, name, x, y, width);
  y += limber_sheet_write (self->sheet, LIMBER_INK_BODY, dose, x, y, width);
  if (note[0] != '\0')
    y += limber_sheet_write (self->sheet, LIMBER_INK_SMALL, note, x, y, width);
  y += draw_boxes (self, item, rounds, x, y, width);
  return y - top;
}

/* Puts the pen below the lines that stand beside each other. */
static void
end_row (Drawing *self)
{
  if (self->column > 0)
    self->sheet->y += self->row_height + ROW_GAP;
  self->column = 0;
  self->row_height = 0;
}

static void
draw_exercise (Drawing *self, LimberItem *item, guint rounds, double indent)
{
  LimberSheet *sheet = self->sheet;
  LimberCatalog *catalog = limber_context_get_catalog (self->context);
  double whole = sheet->width - indent - (self->n_columns - 1) * COLUMN_GAP;
  double width = whole / self->n_columns;
  double x = indent + self->column * (width + COLUMN_GAP);
  double height;

  self->number++;
  limber_sheet_draw_poster (sheet, limber_context_get_library (self->context),
                            limber_catalog_lookup (catalog, limber_item_get_exercise (item)), x,
                            sheet->y, self->poster_width, self->poster_height);
  height = write_item (self, item, rounds, x + self->poster_width + GAP, sheet->y,
                       width - self->poster_width - GAP);
  self->row_height = MAX (self->row_height, MAX (height, self->poster_height));
  if (++self->column == self->n_columns)
    end_row (self);
}

/* --- circuits and sections ------------------------------------------------------------------------ */

static void
draw_circuit (Drawing *self, LimberItem *circuit)
{
  LimberCatalog *catalog = limber_context_get_catalog (self->context);
  g_autofree char *dose =
      limber_item_to_dose_text (circuit, catalog, limber_context_get_load_unit (self->context));
  /* Translators: the heading of a circuit in a printed routine: “Circuit · 3 rounds · rest 60 s”. */
  g_autofree char *heading = g_strdup_printf (_ ("Circuit · %s"), dose);
  double top;

  end_row (self);
  top = self->sheet->y;
  self->sheet->y += limber_sheet_write (self->sheet, LIMBER_INK_BOLD, heading, INDENT, top,
                                        self->sheet->width - INDENT)
                    + GAP;
  for (guint i = 0; i < limber_item_get_n_children (circuit); i++)
    draw_exercise (self, limber_item_get_child (circuit, i), limber_item_get_rounds (circuit),
                   INDENT);
  end_row (self);
  limber_sheet_draw_bar (self->sheet, 0, top, self->sheet->y - ROW_GAP - top);
}

static void
draw_heading (Drawing *self, LimberSection section, guint seconds)
{
  LimberSheet *sheet = self->sheet;
  g_autofree char *length = limber_seconds_to_text (seconds);

  sheet->y += SECTION_GAP - ROW_GAP;
  limber_sheet_write_at_end (sheet, LIMBER_INK_SMALL, length, sheet->y + 3);
  limber_sheet_write_line (sheet, LIMBER_INK_HEADING,
                           limber_enum_get_label (LIMBER_TYPE_SECTION, section), 3);
  limber_sheet_draw_rule (sheet, 0, sheet->y, sheet->width);
  sheet->y += GAP;
}

static void
draw_section (Drawing *self, LimberRoutine *routine, LimberSection section, guint seconds)
{
  guint n = limber_routine_get_n_items (routine, section);

  if (n == 0)
    return;

  draw_heading (self, section, seconds);
  for (guint i = 0; i < n; i++)
    {
      LimberItem *item = limber_routine_get_item (routine, section, i);

      if (limber_item_is_circuit (item))
        draw_circuit (self, item);
      else
        draw_exercise (self, item, 1, 0);
    }
  end_row (self);
}

static void
sum_up_sections (LimberRoutine *routine,
                 LimberCatalog *catalog,
                 const LimberPace *pace,
                 guint seconds[LIMBER_N_SECTIONS])
{
  g_autoptr (LimberTimeline) timeline = limber_timeline_new (routine, catalog, pace);

  for (guint i = 0; i < limber_timeline_get_n_phases (timeline); i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (timeline, i);

      seconds[phase->section] += phase->seconds;
    }
}

void
limber_routine_sheet_draw (LimberSheet *sheet,
                           LimberContext *context,
                           LimberRoutine *routine,
                           guint n_columns)
{
  Drawing self = { .sheet = sheet,
                   .context = context,
                   .n_columns = n_columns,
                   .poster_width = get_poster_width (n_columns),
                   .poster_height = get_poster_width (n_columns) * 3 / 4 };
  LimberCatalog *catalog = limber_context_get_catalog (context);
  guint seconds[LIMBER_N_SECTIONS] = { 0 };
  LimberRoutineFacts facts;
  LimberPace pace;
  g_autofree char *text = NULL;
  const char *notes = limber_routine_get_notes (routine);

  limber_context_get_pace (context, &pace);
  limber_routine_facts_init (&facts, routine, catalog, &pace);
  text = limber_routine_facts_to_text (&facts);
  sum_up_sections (routine, catalog, &pace, seconds);

  limber_sheet_write_line (sheet, LIMBER_INK_TITLE, limber_routine_get_name (routine), 0);
  limber_sheet_write_line (sheet, LIMBER_INK_SMALL, text, GAP);
  if (notes[0] != '\0')
    limber_sheet_write_line (sheet, LIMBER_INK_BODY, notes, GAP);
  for (int section = 0; section < LIMBER_N_SECTIONS; section++)
    draw_section (&self, routine, (LimberSection) section, seconds[section]);
}
