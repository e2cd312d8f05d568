/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-section-heading.h"

#include <glib/gi18n.h>

#include "ui/progress/limber-progress-stats.h"

struct _LimberSectionHeading
{
  GtkBox parent_instance;

  LimberSection section;

  GtkLabel *title_label;
  GtkLabel *time_label;
  GtkWidget *add_button;
};

G_DEFINE_FINAL_TYPE (LimberSectionHeading, limber_section_heading, GTK_TYPE_BOX)

static void
on_add_clicked (LimberSectionHeading *self, GtkButton *button)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "editor.add-to", "u", (guint) self->section);
}

static void
limber_section_heading_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_SECTION_HEADING);

  G_OBJECT_CLASS (limber_section_heading_parent_class)->dispose (object);
}

static void
limber_section_heading_class_init (LimberSectionHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_section_heading_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/routines/limber-section-heading.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberSectionHeading, title_label);
  gtk_widget_class_bind_template_child (widget_class, LimberSectionHeading, time_label);
  gtk_widget_class_bind_template_child (widget_class, LimberSectionHeading, add_button);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked);
}

static void
limber_section_heading_init (LimberSectionHeading *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
limber_section_heading_new (void)
{
  return g_object_new (LIMBER_TYPE_SECTION_HEADING, NULL);
}

void
limber_section_heading_set_section (LimberSectionHeading *self, LimberSection section)
{
  const char *title = limber_enum_get_label (LIMBER_TYPE_SECTION, (int) section);
  /* Translators: %s is a section: Warm-up, Main or Cool-down. */
  g_autofree char *add = g_strdup_printf (_ ("Add Exercise to %s"), title);

  g_return_if_fail (LIMBER_IS_SECTION_HEADING (self));

  self->section = section;
  gtk_label_set_label (self->title_label, title);
  gtk_widget_set_tooltip_text (self->add_button, add);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  add, -1);
}

LimberSection
limber_section_heading_get_section (LimberSectionHeading *self)
{
  g_return_val_if_fail (LIMBER_IS_SECTION_HEADING (self), LIMBER_SECTION_MAIN);

  return self->section;
}

void
limber_section_heading_set_seconds (LimberSectionHeading *self, guint seconds)
{
  g_autofree char *text = NULL;

  g_return_if_fail (LIMBER_IS_SECTION_HEADING (self));

  text = seconds > 0 ? limber_seconds_to_text (seconds) : g_strdup ("");
  gtk_label_set_label (self->time_label, text);
}
