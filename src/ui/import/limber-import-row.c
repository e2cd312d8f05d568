/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/import/limber-import-row.h"

struct _LimberImportRow
{
  GtkBox parent_instance;

  GtkLabel *name;
  GtkLabel *text;
};

G_DEFINE_FINAL_TYPE (LimberImportRow, limber_import_row, GTK_TYPE_BOX)

static void
limber_import_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_IMPORT_ROW);

  G_OBJECT_CLASS (limber_import_row_parent_class)->dispose (object);
}

static void
limber_import_row_class_init (LimberImportRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_import_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/import/limber-import-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberImportRow, name);
  gtk_widget_class_bind_template_child (widget_class, LimberImportRow, text);
}

static void
limber_import_row_init (LimberImportRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
limber_import_row_new (void)
{
  return g_object_new (LIMBER_TYPE_IMPORT_ROW, NULL);
}

void
limber_import_row_set_entry (LimberImportRow *self, LimberImportEntry *entry)
{
  const char *name = limber_import_entry_get_name (entry);

  g_return_if_fail (LIMBER_IS_IMPORT_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->name), name != NULL);
  gtk_label_set_label (self->name, name != NULL ? name : "");
  gtk_label_set_label (self->text, limber_import_entry_get_text (entry));
}
