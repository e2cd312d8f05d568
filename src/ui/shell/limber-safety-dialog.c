/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-safety-dialog.h"

#include "ui/widgets/limber-label.h"

struct _LimberSafetyDialog
{
  AdwDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (LimberSafetyDialog, limber_safety_dialog, ADW_TYPE_DIALOG)

static void
limber_safety_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_SAFETY_DIALOG);

  G_OBJECT_CLASS (limber_safety_dialog_parent_class)->dispose (object);
}

static void
limber_safety_dialog_class_init (LimberSafetyDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_safety_dialog_dispose;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), LIMBER_RESOURCE_PREFIX
                                               "/ui/shell/limber-safety-dialog.ui");
}

static void
limber_safety_dialog_init (LimberSafetyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_label_wrap_titles (adw_dialog_get_child (ADW_DIALOG (self)));
}

AdwDialog *
limber_safety_dialog_new (void)
{
  return g_object_new (LIMBER_TYPE_SAFETY_DIALOG, NULL);
}
