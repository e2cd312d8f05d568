/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-circuit-editor.h"

#include "ui/widgets/limber-number-row.h"

struct _LimberCircuitEditor
{
  AdwBin parent_instance;

  LimberNumberRow *rounds;
  LimberNumberRow *rest;

  LimberItem *item;
};

G_DEFINE_FINAL_TYPE (LimberCircuitEditor, limber_circuit_editor, ADW_TYPE_BIN)

enum
{
  EDITED,
  SETTLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_changed (LimberCircuitEditor *self, LimberNumberRow *row)
{
  guint value = (guint) limber_number_row_get_value (row);
  g_autoptr (LimberItem) next = NULL;

  if (self->item == NULL)
    return;
  next = row == self->rounds ? limber_item_with_rounds (self->item, value)
                             : limber_item_with_rest (self->item, value);
  g_signal_emit (self, signals[EDITED], 0, next, row == self->rounds ? "rounds" : "rest");
}

static void
on_leave (LimberCircuitEditor *self, GtkEventControllerFocus *controller)
{
  g_signal_emit (self, signals[SETTLED], 0);
}

static void
limber_circuit_editor_dispose (GObject *object)
{
  LimberCircuitEditor *self = LIMBER_CIRCUIT_EDITOR (object);

  g_clear_object (&self->item);
  /* A template that is taken apart lets go of the bin's child behind its back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_CIRCUIT_EDITOR);

  G_OBJECT_CLASS (limber_circuit_editor_parent_class)->dispose (object);
}

static void
limber_circuit_editor_class_init (LimberCircuitEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_circuit_editor_dispose;

  signals[EDITED] = g_signal_new ("edited", LIMBER_TYPE_CIRCUIT_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, LIMBER_TYPE_ITEM, G_TYPE_STRING);
  signals[SETTLED] = g_signal_new ("settled", LIMBER_TYPE_CIRCUIT_EDITOR, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LIMBER_TYPE_NUMBER_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/routines/limber-circuit-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberCircuitEditor, rounds);
  gtk_widget_class_bind_template_child (widget_class, LimberCircuitEditor, rest);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_leave);
}

static void
limber_circuit_editor_init (LimberCircuitEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
limber_circuit_editor_set_item (LimberCircuitEditor *self, LimberItem *item)
{
  g_return_if_fail (LIMBER_IS_CIRCUIT_EDITOR (self));
  g_return_if_fail (LIMBER_IS_ITEM (item) && limber_item_is_circuit (item));

  g_set_object (&self->item, item);
  limber_number_row_set_value (self->rounds, limber_item_get_rounds (item));
  limber_number_row_set_value (self->rest, limber_item_get_rest (item));
}
