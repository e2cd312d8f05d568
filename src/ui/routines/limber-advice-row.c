/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-advice-row.h"

#include <glib/gi18n.h>

struct _LimberAdviceRow
{
  GtkListBoxRow parent_instance;

  LimberAdvice *advice;

  GtkImage *severity_icon;
  GtkLabel *severity_label;
  GtkLabel *text_label;
  GtkWidget *fix_button;
  GtkWidget *why_button;
  GtkWidget *ignore_button;
  GtkLabel *why_label;
  GtkLabel *source_label;
};

G_DEFINE_FINAL_TYPE (LimberAdviceRow, limber_advice_row, GTK_TYPE_LIST_BOX_ROW)

static const char *const icons[] = {
  [LIMBER_SEVERITY_TIP] = "dialog-information-symbolic",
  [LIMBER_SEVERITY_WARNING] = "dialog-warning-symbolic",
  [LIMBER_SEVERITY_CAUTION] = "dialog-error-symbolic",
};

static void
on_fix_clicked (LimberAdviceRow *self, GtkButton *button)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "coach.fix", "s",
                              limber_advice_get_rule (self->advice));
}

static void
on_ignore_clicked (LimberAdviceRow *self, GtkButton *button)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "coach.ignore", "s",
                              limber_advice_get_rule (self->advice));
}

static void
limber_advice_row_dispose (GObject *object)
{
  g_clear_object (&LIMBER_ADVICE_ROW (object)->advice);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_ADVICE_ROW);

  G_OBJECT_CLASS (limber_advice_row_parent_class)->dispose (object);
}

static void
limber_advice_row_class_init (LimberAdviceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_advice_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/routines/limber-advice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberAdviceRow, severity_icon);
  gtk_widget_class_bind_template_child (widget_class, LimberAdviceRow, severity_label);
  gtk_widget_class_bind_template_child (widget_class, LimberAdviceRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, LimberAdviceRow, fix_button);
  gtk_widget_class_bind_template_child (widget_class, LimberAdviceRow, why_button);
  gtk_widget_class_bind_template_child (widget_class, LimberAdviceRow, ignore_button);
  gtk_widget_class_bind_template_child (widget_class, LimberAdviceRow, why_label);
  gtk_widget_class_bind_template_child (widget_class, LimberAdviceRow, source_label);
  gtk_widget_class_bind_template_callback (widget_class, on_fix_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_ignore_clicked);
}

static void
limber_advice_row_init (LimberAdviceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Its buttons are the same in every row; what they are about isn't. */
static void
describe_button (GtkWidget *button, const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text, -1);
}

static void
show_advice (LimberAdviceRow *self)
{
  LimberSeverity severity = limber_advice_get_severity (self->advice);
  const char *text = limber_advice_get_text (self->advice);
  const char *word = limber_enum_get_label (LIMBER_TYPE_SEVERITY, (int) severity);
  /* Translators: Tip, Warning or Caution, then a sentence of the coach. */
  g_autofree char *label = g_strdup_printf (_ ("%s: %s"), word, text);
  /* Translators: %s is the title of an article. */
  g_autofree char *source =
      g_strdup_printf (_ ("Source: %s"), limber_advice_get_source (self->advice));

  gtk_image_set_from_icon_name (self->severity_icon, icons[severity]);
  gtk_label_set_label (self->severity_label, word);
  gtk_label_set_label (self->text_label, text);
  gtk_label_set_label (self->why_label, limber_advice_get_why (self->advice));
  gtk_label_set_label (self->source_label, source);
  gtk_widget_set_visible (self->fix_button, limber_advice_get_fixable (self->advice));
  gtk_widget_add_css_class (GTK_WIDGET (self),
                            limber_enum_get_nick (LIMBER_TYPE_SEVERITY, (int) severity));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  describe_button (self->fix_button, text);
  describe_button (self->why_button, text);
  describe_button (self->ignore_button, text);
}

GtkWidget *
limber_advice_row_new (LimberAdvice *advice)
{
  LimberAdviceRow *self = g_object_new (LIMBER_TYPE_ADVICE_ROW, NULL);

  self->advice = g_object_ref (advice);
  show_advice (self);
  return GTK_WIDGET (self);
}

void
limber_advice_row_set_advice (LimberAdviceRow *self, LimberAdvice *advice)
{
  g_return_if_fail (LIMBER_IS_ADVICE_ROW (self));

  g_set_object (&self->advice, advice);
}

LimberAdvice *
limber_advice_row_get_advice (LimberAdviceRow *self)
{
  g_return_val_if_fail (LIMBER_IS_ADVICE_ROW (self), NULL);

  return self->advice;
}
