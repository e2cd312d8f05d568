/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-trash-dialog.h"

#include <glib/gi18n.h>

#include "store/limber-library-trash.h"
#include "ui/shell/limber-trash-row.h"
#include "ui/widgets/limber-announce.h"

struct _LimberTrashDialog
{
  AdwDialog parent_instance;

  LimberContext *context;
  guint n_rows;

  GtkStack *stack;
  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (LimberTrashDialog, limber_trash_dialog, ADW_TYPE_DIALOG)

static void
update_stack (LimberTrashDialog *self)
{
  gtk_stack_set_visible_child_name (self->stack, self->n_rows > 0 ? "list" : "empty");
}

static void
on_restore (LimberTrashDialog *self, LimberTrashRow *row)
{
  LimberTrashed *trashed = limber_trash_row_get_trashed (row);
  const LimberDocumentClass *klass = limber_document_get_class (limber_trashed_get_kind (trashed));
  /* Translators: %s is the name of a routine, an exercise or a plan */
  g_autofree char *text =
      g_strdup_printf (_ ("“%s” is back"), klass->get_name (limber_trashed_get_document (trashed)));

  limber_library_restore_trashed (limber_context_get_library (self->context), trashed);
  limber_announce (GTK_WIDGET (self), text);
  adw_preferences_group_remove (self->group, GTK_WIDGET (row));
  self->n_rows--;
  update_stack (self);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LimberTrashDialog) self = user_data;
  g_autoptr (GPtrArray) all = limber_trash_read_finish (result, NULL);

  if (all == NULL || self->context == NULL)
    return;

  for (guint i = 0; i < all->len; i++)
    {
      GtkWidget *row =
          limber_trash_row_new (all->pdata[i], limber_context_get_clock (self->context));

      g_signal_connect_object (row, "restore", G_CALLBACK (on_restore), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->group, row);
      self->n_rows++;
    }
  update_stack (self);
}

static void
limber_trash_dialog_dispose (GObject *object)
{
  LimberTrashDialog *self = LIMBER_TRASH_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_TRASH_DIALOG);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (limber_trash_dialog_parent_class)->dispose (object);
}

static void
limber_trash_dialog_class_init (LimberTrashDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_trash_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/shell/limber-trash-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberTrashDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LimberTrashDialog, group);
}

static void
limber_trash_dialog_init (LimberTrashDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
limber_trash_dialog_new (LimberContext *context)
{
  LimberTrashDialog *self = g_object_new (LIMBER_TYPE_TRASH_DIALOG, NULL);

  self->context = g_object_ref (context);
  limber_trash_read_async (limber_library_get_data_folder (limber_context_get_library (context)),
                           NULL, on_read, g_object_ref (self));

  return ADW_DIALOG (self);
}
