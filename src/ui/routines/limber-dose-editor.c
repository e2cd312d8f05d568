/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-dose-editor.h"

#include <glib/gi18n.h>

#include "ui/routines/limber-dose-form.h"

struct _LimberDoseEditor
{
  AdwBin parent_instance;

  AdwToggleGroup *form;
  AdwSpinRow *sets;
  AdwSpinRow *reps;
  AdwSpinRow *hold;
  AdwSpinRow *duration;
  AdwSpinRow *rest;  /* between sets */
  AdwSpinRow *after; /* after the item */
  GtkWidget *side_row;
  AdwToggleGroup *side;
  GtkEditable *note;

  LimberItem *item;
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
get_number (AdwSpinRow *row)
{
  return (guint) adw_spin_row_get_value (row);
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
on_number_changed (LimberDoseEditor *self, GParamSpec *pspec, AdwSpinRow *row)
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
show_part (AdwSpinRow *row, gboolean visible, guint value)
{
  gtk_widget_set_visible (GTK_WIDGET (row), visible);
  if (visible)
    adw_spin_row_set_value (row, value);
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
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->reps),
                               sides == LIMBER_SIDES_BOTH ? "" : _ ("Per side"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->duration),
                               sides == LIMBER_SIDES_EACH ? _ ("Seconds per side") : _ ("Seconds"));

  gtk_widget_set_visible (self->side_row,
                          !self->dose_only
                              && (sides == LIMBER_SIDES_EACH || dose->side != LIMBER_SIDE_BOTH));
  adw_toggle_group_set_active_name (self->side,
                                    limber_enum_get_nick (LIMBER_TYPE_SIDE, dose->side));
}

static void
limber_dose_editor_dispose (GObject *object)
{
  LimberDoseEditor *self = LIMBER_DOSE_EDITOR (object);

  g_clear_object (&self->item);
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

  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/routines/limber-dose-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberDoseEditor, form);
  gtk_widget_class_bind_template_child (widget_class, LimberDoseEditor, sets);
  gtk_widget_class_bind_template_child (widget_class, LimberDoseEditor, reps);
  gtk_widget_class_bind_template_child (widget_class, LimberDoseEditor, hold);
  gtk_widget_class_bind_template_child (widget_class, LimberDoseEditor, duration);
  gtk_widget_class_bind_template_child (widget_class, LimberDoseEditor, rest);
  gtk_widget_class_bind_template_child (widget_class, LimberDoseEditor, after);
  gtk_widget_class_bind_template_child (widget_class, LimberDoseEditor, side_row);
  gtk_widget_class_bind_template_child (widget_class, LimberDoseEditor, side);
  gtk_widget_class_bind_template_child (widget_class, LimberDoseEditor, note);
  gtk_widget_class_bind_template_callback (widget_class, on_number_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_form_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_side_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_note_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_leave);
}

static void
limber_dose_editor_init (LimberDoseEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
limber_dose_editor_new (void)
{
  return g_object_new (LIMBER_TYPE_DOSE_EDITOR, NULL);
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
  adw_spin_row_set_value (self->after, limber_item_get_rest (item));
  /* Writing the same text again would send the cursor to its beginning while somebody types. */
  if (g_strcmp0 (gtk_editable_get_text (self->note), limber_item_get_note (item)) != 0)
    gtk_editable_set_text (self->note, limber_item_get_note (item));
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
