/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-swap-dialog.h"

#include <glib/gi18n.h>

#include "ui/routines/limber-palette.h"

struct _LimberSwapDialog
{
  AdwDialog parent_instance;

  LimberPalette *palette;
};

G_DEFINE_FINAL_TYPE (LimberSwapDialog, limber_swap_dialog, ADW_TYPE_DIALOG)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_chosen (LimberSwapDialog *self, const char *exercise, LimberPalette *palette)
{
  g_signal_emit (self, signals[CHOSEN], 0, exercise);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
limber_swap_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_SWAP_DIALOG);

  G_OBJECT_CLASS (limber_swap_dialog_parent_class)->dispose (object);
}

static void
limber_swap_dialog_class_init (LimberSwapDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_swap_dialog_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", LIMBER_TYPE_SWAP_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (LIMBER_TYPE_PALETTE);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/routines/limber-swap-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberSwapDialog, palette);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
}

static void
limber_swap_dialog_init (LimberSwapDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
limber_swap_dialog_new (LimberContext *context, const char *exercise)
{
  LimberSwapDialog *self = g_object_new (LIMBER_TYPE_SWAP_DIALOG, NULL);
  LimberExercise *present = limber_catalog_lookup (limber_context_get_catalog (context), exercise);
  g_autofree char *hint = NULL;

  limber_palette_set_context (self->palette, context);
  limber_palette_set_like (self->palette, present);
  /* Translators: %s is an exercise. */
  hint = g_strdup_printf (_ ("Takes the place and the dose of %s"),
                          present != NULL ? limber_exercise_get_name (present) : exercise);
  limber_palette_set_hint (self->palette, hint);
  return ADW_DIALOG (self);
}
