/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/import/limber-import-dialog.h"

#include <glib/gi18n.h>

#include "store/limber-import-apply.h"
#include "ui/import/limber-import-row.h"
#include "ui/import/limber-import-texts.h"
#include "ui/widgets/limber-announce.h"
#include "ui/widgets/limber-choice-row.h"
#include "ui/widgets/limber-toggle-bin.h"

/* How often the progress bar moves, in milliseconds. */
#define PROGRESS_INTERVAL 100

struct _LimberImportDialog
{
  AdwDialog parent_instance;

  LimberContext *context;
  LimberImport *import; /* NULL: still reading */
  GtkCustomFilter *filter;
  LimberImportFate shown;
  LimberChange *undo;

  GCancellable *cancellable;
  LimberProgress *progress;
  guint progress_source;

  GtkButton *apply_button;
  GtkStack *stack;
  GtkLabel *working_label;
  GtkProgressBar *progress_bar;
  AdwStatusPage *failed_page;
  GtkLabel *summary;
  GtkWidget *choice_list;
  AdwComboRow *choice_row;
  AdwToggleGroup *fates;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (LimberImportDialog, limber_import_dialog, ADW_TYPE_DIALOG)

enum
{
  IMPORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* In the order of the rows to choose from. */
static const LimberImportChoice choices[] = { LIMBER_IMPORT_KEEP_BOTH, LIMBER_IMPORT_REPLACE,
                                              LIMBER_IMPORT_SKIP };
static const LimberImportChoice backup_choices[] = { LIMBER_IMPORT_NEWER, LIMBER_IMPORT_EXACT };

static gboolean
on_progress (gpointer user_data)
{
  LimberImportDialog *self = user_data;

  gtk_progress_bar_set_fraction (self->progress_bar, limber_progress_get (self->progress));
  return G_SOURCE_CONTINUE;
}

static void
stop_progress (LimberImportDialog *self)
{
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_pointer (&self->progress, limber_progress_unref);
}

static void
start_progress (LimberImportDialog *self, const char *label)
{
  stop_progress (self);
  self->progress = limber_progress_new ();
  self->progress_source = g_timeout_add (PROGRESS_INTERVAL, on_progress, self);
  gtk_label_set_label (self->working_label, label);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  gtk_stack_set_visible_child_name (self->stack, "working");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.apply", FALSE);
}

static void
show_failure (LimberImportDialog *self, const GError *error)
{
  g_autofree char *markup = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failed_page, markup);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

/* --- the preview ----------------------------------------------------------------------------------- */

static gboolean
is_shown (gpointer item, gpointer user_data)
{
  return limber_import_entry_get_fate (item) == LIMBER_IMPORT_DIALOG (user_data)->shown;
}

static void
on_fate_changed (LimberImportDialog *self)
{
  const char *name = adw_toggle_group_get_active_name (self->fates);

  if (name == NULL)
    return;

  self->shown = (LimberImportFate) g_ascii_digit_value (*name);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

/* A toggle for each fate that there is; its name is the fate's number. */
static void
add_toggles (LimberImportDialog *self)
{
  for (guint fate = 0; fate < LIMBER_N_IMPORT_FATES; fate++)
    {
      g_autofree char *label = limber_import_fate_to_label (self->import, fate);
      g_autofree char *name = g_strdup_printf ("%u", fate);
      AdwToggle *toggle;

      if (limber_import_count (self->import, fate) == 0)
        continue;

      toggle = adw_toggle_new ();
      adw_toggle_set_name (toggle, name);
      adw_toggle_set_label (toggle, label);
      adw_toggle_group_add (self->fates, toggle);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->fates),
                          adw_toggle_group_get_n_toggles (self->fates) > 1);
  on_fate_changed (self);
}

/* With a back-up there is always something to choose. */
static void
show_choice (LimberImportDialog *self)
{
  const char *const rows[] = { _ ("Keep what is newer"), _ ("Replace everything"), NULL };
  g_autoptr (GtkStringList) model = NULL;

  gtk_widget_set_visible (self->choice_list, limber_import_has_conflicts (self->import)
                                                 || limber_import_is_backup (self->import));
  if (!limber_import_is_backup (self->import))
    return;

  model = gtk_string_list_new (rows);
  adw_combo_row_set_model (self->choice_row, G_LIST_MODEL (model));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->choice_row), _ ("Your Library"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->choice_row),
                               _ ("Replacing removes what the back-up doesn’t have"));
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Restore"));
  gtk_button_set_label (self->apply_button, _ ("_Restore"));
}

static void
show_preview (LimberImportDialog *self)
{
  g_autofree char *summary = limber_import_to_summary (self->import);
  GtkFilterListModel *shown;
  GtkNoSelection *selection;

  add_toggles (self);
  gtk_label_set_label (self->summary, summary);
  show_choice (self);

  shown = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->import)),
                                     GTK_FILTER (g_object_ref (self->filter)));
  selection = gtk_no_selection_new (G_LIST_MODEL (shown));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.apply",
                                 limber_import_is_backup (self->import)
                                     || limber_import_count (self->import, LIMBER_IMPORT_NEW)
                                                + limber_import_count (self->import,
                                                                       LIMBER_IMPORT_CHANGED)
                                            > 0);
  gtk_stack_set_visible_child_name (self->stack, "preview");
  limber_announce (GTK_WIDGET (self), summary);
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, limber_import_row_new ());
  gtk_list_item_set_activatable (item, FALSE);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item)
{
  limber_import_row_set_entry (LIMBER_IMPORT_ROW (gtk_list_item_get_child (item)),
                               gtk_list_item_get_item (item));
}

/* --- what is done ---------------------------------------------------------------------------------- */

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LimberImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberImport) import = limber_import_read_finish (result, &error);

  stop_progress (self);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->context == NULL)
    return;

  g_set_object (&self->import, import);
  if (import != NULL)
    show_preview (self);
  else
    show_failure (self, error);
}

static void
on_applied (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LimberImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  stop_progress (self);
  g_clear_pointer (&self->undo, limber_change_free);
  limber_import_apply_finish (LIMBER_IMPORT (source), result, &self->undo, &error);
  /* Or the window was closed with it, and nobody is to be told. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->context == NULL)
    return;

  if (self->undo == NULL && error != NULL)
    {
      show_failure (self, error);
      return;
    }

  /* What could not be written yet is in the library all the same, which tells of it and goes on trying. */
  g_signal_emit (self, signals[IMPORTED], 0);
  /* It may have been closed when there was nothing left to be stopped. */
  if (!g_cancellable_is_cancelled (self->cancellable))
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
apply (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberImportDialog *self = LIMBER_IMPORT_DIALOG (widget);
  guint selected = adw_combo_row_get_selected (self->choice_row);
  LimberImportChoice choice =
      limber_import_is_backup (self->import) ? backup_choices[selected] : choices[selected];

  start_progress (self, _ ("Importing…"));
  limber_import_apply_async (self->import, limber_context_get_library (self->context), choice,
                             self->progress, self->cancellable, on_applied, g_object_ref (self));
}

static void
cancel (GtkWidget *widget, const char *name, GVariant *target)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* --- the object ------------------------------------------------------------------------------------ */

static void
limber_import_dialog_closed (AdwDialog *dialog)
{
  LimberImportDialog *self = LIMBER_IMPORT_DIALOG (dialog);

  g_cancellable_cancel (self->cancellable);
  stop_progress (self);
}

static void
limber_import_dialog_dispose (GObject *object)
{
  LimberImportDialog *self = LIMBER_IMPORT_DIALOG (object);

  stop_progress (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->context);
  g_clear_object (&self->import);
  g_clear_object (&self->filter);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->undo, limber_change_free);

  G_OBJECT_CLASS (limber_import_dialog_parent_class)->dispose (object);
}

static void
limber_import_dialog_class_init (LimberImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_import_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = limber_import_dialog_closed;

  signals[IMPORTED] = g_signal_new ("imported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LIMBER_TYPE_CHOICE_ROW);
  g_type_ensure (LIMBER_TYPE_TOGGLE_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/import/limber-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberImportDialog, apply_button);
  gtk_widget_class_bind_template_child (widget_class, LimberImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LimberImportDialog, working_label);
  gtk_widget_class_bind_template_child (widget_class, LimberImportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, LimberImportDialog, failed_page);
  gtk_widget_class_bind_template_child (widget_class, LimberImportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, LimberImportDialog, choice_list);
  gtk_widget_class_bind_template_child (widget_class, LimberImportDialog, choice_row);
  gtk_widget_class_bind_template_child (widget_class, LimberImportDialog, fates);
  gtk_widget_class_bind_template_child (widget_class, LimberImportDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, on_fate_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);

  gtk_widget_class_install_action (widget_class, "import.apply", NULL, apply);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel);
}

static void
limber_import_dialog_init (LimberImportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->filter = gtk_custom_filter_new (is_shown, self, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

LimberImportDialog *
limber_import_dialog_new (LimberContext *context, GPtrArray *files)
{
  LimberImportDialog *self = g_object_new (LIMBER_TYPE_IMPORT_DIALOG, NULL);

  self->context = g_object_ref (context);
  start_progress (self, _ ("Reading…"));
  limber_import_read_async (limber_context_get_library (context), files, g_get_language_names (),
                            self->progress, self->cancellable, on_read, g_object_ref (self));

  return self;
}

LimberChange *
limber_import_dialog_steal_undo (LimberImportDialog *self)
{
  g_return_val_if_fail (LIMBER_IS_IMPORT_DIALOG (self), NULL);

  return g_steal_pointer (&self->undo);
}
