/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-remove-target.h"

#include "ui/routines/limber-dragged.h"

struct _LimberRemoveTarget
{
  AdwBin parent_instance;

  GtkDropTarget *drop_target;
};

G_DEFINE_FINAL_TYPE (LimberRemoveTarget, limber_remove_target, ADW_TYPE_BIN)

enum
{
  DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
on_drop (LimberRemoveTarget *self, const GValue *value, double x, double y, GtkDropTarget *target)
{
  if (limber_dragged_get_cancelled (g_value_get_object (value)))
    return FALSE;
  g_signal_emit (self, signals[DROPPED], 0, g_value_get_object (value));
  return TRUE;
}

static void
limber_remove_target_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_REMOVE_TARGET);

  G_OBJECT_CLASS (limber_remove_target_parent_class)->dispose (object);
}

static void
limber_remove_target_class_init (LimberRemoveTargetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_remove_target_dispose;

  signals[DROPPED] = g_signal_new ("dropped", LIMBER_TYPE_REMOVE_TARGET, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);

  gtk_widget_class_set_css_name (widget_class, "removetarget");
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/routines/limber-remove-target.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberRemoveTarget, drop_target);
  gtk_widget_class_bind_template_callback (widget_class, on_drop);
}

static void
limber_remove_target_init (LimberRemoveTarget *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
limber_remove_target_set_drag_type (LimberRemoveTarget *self, GType type)
{
  g_return_if_fail (LIMBER_IS_REMOVE_TARGET (self));

  limber_dragged_accept (self->drop_target, type, GDK_ACTION_MOVE);
}
