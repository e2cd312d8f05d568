/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-coach-button.h"

#include <glib/gi18n.h>

struct _LimberCoachButton
{
  GtkToggleButton parent_instance;

  guint n_advice;
  GtkLabel *count_label;
};

G_DEFINE_FINAL_TYPE (LimberCoachButton, limber_coach_button, GTK_TYPE_TOGGLE_BUTTON)

static void
limber_coach_button_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_COACH_BUTTON);

  G_OBJECT_CLASS (limber_coach_button_parent_class)->dispose (object);
}

static void
limber_coach_button_class_init (LimberCoachButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_coach_button_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/routines/limber-coach-button.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberCoachButton, count_label);
}

static void
show_count (LimberCoachButton *self)
{
  g_autofree char *count = g_strdup_printf ("%u", self->n_advice);
  g_autofree char *name =
      self->n_advice == 0
          ? g_strdup (_ ("Coach"))
          : g_strdup_printf (ngettext ("Coach: %u Advice", "Coach: %u Advice", self->n_advice),
                             self->n_advice);

  gtk_label_set_label (self->count_label, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count_label), self->n_advice > 0);
  /* The number stands beside an icon; in words it is the button's name. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
limber_coach_button_init (LimberCoachButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_count (self);
}

void
limber_coach_button_set_count (LimberCoachButton *self, guint n_advice)
{
  g_return_if_fail (LIMBER_IS_COACH_BUTTON (self));

  if (self->n_advice == n_advice)
    return;
  self->n_advice = n_advice;
  show_count (self);
}
