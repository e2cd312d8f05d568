/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-dose-editor.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/limber-level.h"
#include "ui/routines/limber-dose-form.h"
#include "ui/widgets/limber-fault.h"
#include "ui/widgets/limber-name.h"
#include "ui/widgets/limber-number-row.h"
#include "ui/widgets/limber-toggle-bin.h"

/* Of weights, and what dumbbells differ by. */
#define MAX_KG 500
#define MAX_LB 1100
#define STEP_KG 0.5
#define STEP_LB 2.5
#define DIGITS_KG 2
#define DIGITS_LB 1

struct _LimberDoseEditor
{
  AdwBin parent_instance;

  AdwToggleGroup *form;
  LimberNumberRow *sets;
  LimberNumberRow *reps;
  LimberNumberRow *hold;
  LimberNumberRow *duration;
  GtkEditable *tempo;
  LimberNumberRow *kg;
  GtkWidget *band_row;
  AdwToggleGroup *band;
  LimberNumberRow *rest;  /* between sets */
  LimberNumberRow *after; /* after the item */
  GtkWidget *side_row;
  AdwToggleGroup *side;
  GtkEditable *note;

  LimberItem *item;
  LimberLevel level;
  LimberLoadUnit unit;
  gboolean dose_only;
  gboolean updating; /* the widgets are being told the item, not the other way round */
};

G_DEFINE_FINAL_TYPE (LimberDoseEditor, limber_dose_editor, ADW_TYPE_BIN)

enum
{
  EDITED,
  SETTLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Takes @next (transfer full). */
static void
emit_edited (LimberDoseEditor *self, LimberItem *next, const char *field)
{
  g_autoptr (LimberItem) owned = next;

  g_signal_emit (self, signals[EDITED], 0, next, field);
}

static guint
get_number (LimberNumberRow *row)
{
  return (guint) limber_number_row_get_value (row);
}

/* The item's dose with the numbers that the visible rows show. */
static LimberDose *
read_dose (LimberDoseEditor *self)
{
  LimberDose *dose = limber_dose_copy (limber_item_get_dose (self->item));
  LimberDosePart parts = limber_dose_form_get_parts (limber_dose_form_of (dose), dose->sets);

  if (parts & LIMBER_DOSE_PART_SETS)
    dose->sets = get_number (self->sets);
  if (parts & LIMBER_DOSE_PART_REPS)
    dose->reps = get_number (self->reps);
  if (parts & LIMBER_DOSE_PART_HOLD)
    dose->hold = get_number (self->hold);
  if (parts & LIMBER_DOSE_PART_DURATION)
    dose->duration = get_number (self->duration);
  if (parts & LIMBER_DOSE_PART_REST)
    dose->rest = get_number (self->rest);
  return dose;
}

static void
on_number_changed (LimberDoseEditor *self, LimberNumberRow *row)
{
  g_autoptr (LimberDose) dose = NULL;

  if (self->updating || self->item == NULL)
    return;
  if (row == self->after)
    {
      emit_edited (self, limber_item_with_rest (self->item, get_number (row)), "after");
      return;
    }
  dose = read_dose (self);
  if (row == self->kg)
    {
      dose->kg = limber_load_to_kg (limber_number_row_get_value (row), self->unit);
      dose->band = LIMBER_BAND_NONE;
    }
  emit_edited (self, limber_item_with_dose (self->item, dose),
               gtk_buildable_get_buildable_id (GTK_BUILDABLE (row)));
}

static void
on_form_changed (LimberDoseEditor *self, GParamSpec *pspec, AdwToggleGroup *group)
{
  g_autoptr (LimberDose) dose = NULL;

  if (self->updating || self->item == NULL)
    return;
  dose =
      limber_dose_with_form (limber_item_get_dose (self->item),
                             limber_dose_form_from_nick (adw_toggle_group_get_active_name (group)));
  emit_edited (self, limber_item_with_dose (self->item, dose), "form");
}

static void
on_side_changed (LimberDoseEditor *self, GParamSpec *pspec, AdwToggleGroup *group)
{
  g_autoptr (LimberDose) dose = NULL;
  int side = LIMBER_SIDE_BOTH;

  if (self->updating || self->item == NULL)
    return;
  dose = limber_dose_copy (limber_item_get_dose (self->item));
  limber_enum_from_nick (LIMBER_TYPE_SIDE, adw_toggle_group_get_active_name (group), &side);
  dose->side = side;
  emit_edited (self, limber_item_with_dose (self->item, dose), "side");
}

static void
on_band_changed (LimberDoseEditor *self, GParamSpec *pspec, AdwToggleGroup *group)
{
  g_autoptr (LimberDose) dose = NULL;
  int band = LIMBER_BAND_NONE;

  if (self->updating || self->item == NULL)
    return;
  dose = limber_dose_copy (limber_item_get_dose (self->item));
  limber_enum_from_nick (LIMBER_TYPE_BAND, adw_toggle_group_get_active_name (group), &band);
  dose->band = band;
  dose->kg = 0;
  emit_edited (self, limber_item_with_dose (self->item, dose), "band");
}

static void
on_tempo_changed (LimberDoseEditor *self, GtkEditable *entry)
{
  g_autoptr (LimberDose) dose = NULL;
  gboolean good;

  if (self->updating || self->item == NULL)
    return;
  dose = limber_dose_copy (limber_item_get_dose (self->item));
  good = limber_dose_parse_tempo (gtk_editable_get_text (entry), dose->tempo);
  limber_fault_show (entry, good ? NULL : _ ("A tempo is four numbers, as 2-1-2-0"));
  if (good)
    emit_edited (self, limber_item_with_dose (self->item, dose), "tempo");
}

static void
on_note_changed (LimberDoseEditor *self, GtkEditable *note)
{
  if (!self->updating && self->item != NULL)
    emit_edited (self, limber_item_with_note (self->item, gtk_editable_get_text (note)), "note");
}

static void
on_leave (LimberDoseEditor *self, GtkEventControllerFocus *controller)
{
  g_signal_emit (self, signals[SETTLED], 0);
}

static void
show_part (LimberNumberRow *row, gboolean visible, guint value)
{
  gtk_widget_set_visible (GTK_WIDGET (row), visible);
  if (visible)
    limber_number_row_set_value (row, value);
}

/* Writing the same text again would send the cursor to its beginning while somebody types. */
static void
show_text (GtkEditable *entry, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (entry), text) != 0)
    gtk_editable_set_text (entry, text);
}

/* "02-1-2-0", being typed, says the same as what is shown of it. */
static void
show_tempo (LimberDoseEditor *self, const LimberDose *dose, gboolean visible)
{
  g_autofree char *text = limber_dose_tempo_to_text (dose);
  guint shown[4];

  gtk_widget_set_visible (GTK_WIDGET (self->tempo), visible);
  if (!limber_dose_parse_tempo (gtk_editable_get_text (self->tempo), shown)
      || memcmp (shown, dose->tempo, sizeof shown) != 0)
    gtk_editable_set_text (self->tempo, text);
  limber_fault_show (self->tempo, NULL);
}

/* Offers weights and bands for what is done with them, and for whatever has them. */
static void
show_load (LimberDoseEditor *self, const LimberDose *dose, LimberExercise *exercise)
{
  LimberEquipmentSet equipment = exercise != NULL ? limber_exercise_get_equipment (exercise) : 0;
  gboolean banded = LIMBER_SET_HAS (equipment, LIMBER_EQUIPMENT_RESISTANCE_BAND);
  gboolean strength =
      exercise != NULL && limber_exercise_get_kind (exercise) == LIMBER_KIND_STRENGTH;

  gtk_widget_set_visible (GTK_WIDGET (self->kg),
                          dose->kg > 0 || (strength && !banded)
                              || LIMBER_SET_HAS (equipment, LIMBER_EQUIPMENT_DUMBBELL));
  limber_number_row_set_value (self->kg, limber_load_from_kg (dose->kg, self->unit));
  gtk_widget_set_visible (self->band_row, dose->band != LIMBER_BAND_NONE || banded);
  adw_toggle_group_set_active_name (self->band,
                                    limber_enum_get_nick (LIMBER_TYPE_BAND, (int) dose->band));
}

static void
show_hold_range (LimberDoseEditor *self, LimberExercise *exercise)
{
  g_autofree char *text = NULL;
  guint min, max;

  if (!self->dose_only && exercise != NULL && limber_level_governs (exercise))
    {
      limber_level_get_hold (self->level, &min, &max);
      /* Translators: of a hold; how many seconds suit the level of the routine, from and to. */
      text = g_strdup_printf (_ ("Seconds; %u–%u suit the routine’s level"), min, max);
    }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->hold), text != NULL ? text : _ ("Seconds"));
}

static void
show_dose (LimberDoseEditor *self, const LimberDose *dose, LimberSides sides)
{
  LimberDoseForm form = limber_dose_form_of (dose);
  LimberDosePart parts = limber_dose_form_get_parts (form, dose->sets);

  adw_toggle_group_set_active_name (self->form, limber_dose_form_get_nick (form));
  show_part (self->sets, (parts & LIMBER_DOSE_PART_SETS) != 0, dose->sets);
  show_part (self->reps, (parts & LIMBER_DOSE_PART_REPS) != 0, dose->reps);
  show_part (self->hold, (parts & LIMBER_DOSE_PART_HOLD) != 0, dose->hold);
  show_part (self->duration, (parts & LIMBER_DOSE_PART_DURATION) != 0, dose->duration);
  show_part (self->rest, (parts & LIMBER_DOSE_PART_REST) != 0, dose->rest);
  show_tempo (self, dose, (parts & LIMBER_DOSE_PART_TEMPO) != 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->reps),
                               sides == LIMBER_SIDES_BOTH ? "" : _ ("Per side"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->duration),
                               sides == LIMBER_SIDES_EACH ? _ ("Seconds per side") : _ ("Seconds"));

  gtk_widget_set_visible (self->side_row,
                          !self->dose_only
                              && (sides == LIMBER_SIDES_EACH || dose->side != LIMBER_SIDE_BOTH));
  adw_toggle_group_set_active_name (self->side,
                                    limber_enum_get_nick (LIMBER_TYPE_SIDE, (int) dose->side));
}

static void
limber_dose_editor_dispose (GObject *object)
{
  LimberDoseEditor *self = LIMBER_DOSE_EDITOR (object);

  g_clear_object (&self->item);
  /* A template that is taken apart lets go of the bin's child behind its back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_DOSE_EDITOR);

  G_OBJECT_CLASS (limber_dose_editor_parent_class)->dispose (object);
}

static void
limber_dose_editor_class_init (LimberDoseEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_dose_editor_dispose;

  signals[EDITED] = g_signal_new ("edited", LIMBER_TYPE_DOSE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, LIMBER_TYPE_ITEM, G_TYPE_STRING);
  signals[SETTLED] = g_signal_new ("settled", LIMBER_TYPE_DOSE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LIMBER_TYPE_NUMBER_ROW);
  g_type_ensure (LIMBER_TYPE_TOGGLE_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/routines/limber-dose-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberDoseEditor, form);
  gtk_widget_class_bind_template_child (widget_class, LimberDoseEditor, sets);
  gtk_widget_class_bind_template_child (widget_class, LimberDoseEditor, reps);
  gtk_widget_class_bind_template_child (widget_class, LimberDoseEditor, hold);
  gtk_widget_class_bind_template_child (widget_class, LimberDoseEditor, duration);
  gtk_widget_class_bind_template_child (widget_class, LimberDoseEditor, tempo);
  gtk_widget_class_bind_template_child (widget_class, LimberDoseEditor, kg);
  gtk_widget_class_bind_template_child (widget_class, LimberDoseEditor, band_row);
  gtk_widget_class_bind_template_child (widget_class, LimberDoseEditor, band);
  gtk_widget_class_bind_template_child (widget_class, LimberDoseEditor, rest);
  gtk_widget_class_bind_template_child (widget_class, LimberDoseEditor, after);
  gtk_widget_class_bind_template_child (widget_class, LimberDoseEditor, side_row);
  gtk_widget_class_bind_template_child (widget_class, LimberDoseEditor, side);
  gtk_widget_class_bind_template_child (widget_class, LimberDoseEditor, note);
  gtk_widget_class_bind_template_callback (widget_class, on_number_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_form_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_side_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_tempo_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_band_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_note_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_leave);
}

static void
limber_dose_editor_init (LimberDoseEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_name_rows (GTK_WIDGET (self));
}

void
limber_dose_editor_set_item (LimberDoseEditor *self, LimberItem *item, LimberExercise *exercise)
{
  g_return_if_fail (LIMBER_IS_DOSE_EDITOR (self));
  g_return_if_fail (LIMBER_IS_ITEM (item) && !limber_item_is_circuit (item));

  self->updating = TRUE;
  g_set_object (&self->item, item);
  show_dose (self, limber_item_get_dose (item),
             exercise != NULL ? limber_exercise_get_sides (exercise) : LIMBER_SIDES_BOTH);
  show_load (self, limber_item_get_dose (item), exercise);
  show_hold_range (self, exercise);
  limber_number_row_set_value (self->after, limber_item_get_rest (item));
  show_text (self->note, limber_item_get_note (item));
  self->updating = FALSE;
}

void
limber_dose_editor_set_level (LimberDoseEditor *self, LimberLevel level)
{
  g_return_if_fail (LIMBER_IS_DOSE_EDITOR (self));

  self->level = level;
}

void
limber_dose_editor_set_load_unit (LimberDoseEditor *self, LimberLoadUnit unit)
{
  gboolean pounds = unit == LIMBER_LOAD_LB;

  g_return_if_fail (LIMBER_IS_DOSE_EDITOR (self));

  if (self->unit == unit)
    return;

  self->unit = unit;
  self->updating = TRUE;
  limber_number_row_set_range (self->kg, pounds ? MAX_LB : MAX_KG, pounds ? STEP_LB : STEP_KG,
                               pounds ? DIGITS_LB : DIGITS_KG);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->kg), pounds ? _ ("Pounds") : _ ("Kilograms"));
  self->updating = FALSE;
}

void
limber_dose_editor_set_dose_only (LimberDoseEditor *self, gboolean dose_only)
{
  g_return_if_fail (LIMBER_IS_DOSE_EDITOR (self));

  self->dose_only = dose_only;
  gtk_widget_set_visible (GTK_WIDGET (self->after), !dose_only);
  gtk_widget_set_visible (GTK_WIDGET (self->note), !dose_only);
}
