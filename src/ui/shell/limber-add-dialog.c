/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-add-dialog.h"

#include <glib/gi18n.h>

#include "model/limber-addition.h"
#include "ui/widgets/limber-toggle-bin.h"

struct _LimberAddDialog
{
  AdwDialog parent_instance;

  LimberContext *context;
  LimberExercise *exercise;
  GPtrArray *ids; /* of the routine that each row of the list stands for */

  AdwToggleGroup *section;
  AdwPreferencesGroup *routines;
};

G_DEFINE_FINAL_TYPE (LimberAddDialog, limber_add_dialog, ADW_TYPE_DIALOG)

static void
add_to (LimberAddDialog *self, LimberRoutine *routine)
{
  LimberSection section = adw_toggle_group_get_active (self->section);
  g_autoptr (LimberItem) item = limber_addition_make_item (routine, self->exercise);
  g_autoptr (LimberRoutine) next =
      limber_routine_with_item_inserted (routine, section,
                                         limber_routine_get_n_items (routine, section), item);
  g_autofree char *text = NULL;

  limber_library_save_routine (limber_context_get_library (self->context), next);
  /* Translators: the first %s is an exercise, the second a routine */
  text = g_strdup_printf (_ ("%s added to “%s”"), limber_exercise_get_name (self->exercise),
                          limber_routine_get_name (next));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

static void
on_new_activated (LimberAddDialog *self)
{
  g_autoptr (LimberRoutine) routine =
      limber_context_create_routine (self->context, _ ("New Routine"));

  add_to (self, routine);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-routine", "s",
                              limber_routine_get_id (routine));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_row_activated (LimberAddDialog *self, AdwActionRow *row)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (row)));
  guint index = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  LimberRoutine *routine;

  g_return_if_fail (list != NULL && index < self->ids->len);

  routine = limber_library_find_routine (limber_context_get_library (self->context),
                                         self->ids->pdata[index]);
  if (routine != NULL)
    add_to (self, routine);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
add_rows (LimberAddDialog *self)
{
  GListModel *routines = limber_library_get_routines (limber_context_get_library (self->context));

  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LimberRoutine) routine = g_list_model_get_item (routines, i);
      g_autofree char *title = g_markup_escape_text (limber_routine_get_name (routine), -1);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated), self,
                               G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->routines, row);
      g_ptr_array_add (self->ids, g_strdup (limber_routine_get_id (routine)));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->routines), self->ids->len > 0);
}

/* The section that it belongs to by its kind is chosen already. */
static void
add_sections (LimberAddDialog *self)
{
  LimberKind kind = limber_exercise_get_kind (self->exercise);

  for (LimberSection section = 0; section < LIMBER_N_SECTIONS; section++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_label (toggle, limber_enum_get_label (LIMBER_TYPE_SECTION, (int) section));
      adw_toggle_group_add (self->section, toggle);
    }
  adw_toggle_group_set_active (self->section, limber_addition_get_section (kind));
}

static void
limber_add_dialog_dispose (GObject *object)
{
  LimberAddDialog *self = LIMBER_ADD_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_ADD_DIALOG);
  g_clear_object (&self->context);
  g_clear_object (&self->exercise);
  g_clear_pointer (&self->ids, g_ptr_array_unref);

  G_OBJECT_CLASS (limber_add_dialog_parent_class)->dispose (object);
}

static void
limber_add_dialog_class_init (LimberAddDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_add_dialog_dispose;

  g_type_ensure (LIMBER_TYPE_TOGGLE_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/shell/limber-add-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberAddDialog, section);
  gtk_widget_class_bind_template_child (widget_class, LimberAddDialog, routines);
  gtk_widget_class_bind_template_callback (widget_class, on_new_activated);
}

static void
limber_add_dialog_init (LimberAddDialog *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
limber_add_dialog_new (LimberContext *context, LimberExercise *exercise)
{
  LimberAddDialog *self = g_object_new (LIMBER_TYPE_ADD_DIALOG, NULL);

  self->context = g_object_ref (context);
  self->exercise = g_object_ref (exercise);
  add_sections (self);
  add_rows (self);

  return ADW_DIALOG (self);
}
