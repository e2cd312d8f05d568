/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-conflict-dialog.h"

#include <glib/gi18n.h>

#include "store/limber-library-outside.h"
#include "ui/shell/limber-conflict-facts.h"
#include "ui/widgets/limber-announce.h"
#include "ui/widgets/limber-label.h"

struct _LimberConflictDialog
{
  AdwDialog parent_instance;

  LimberContext *context;
  LimberConflict *conflict; /* on show; NULL: there is none any more */

  AdwWindowTitle *title;
  GtkLabel *our_time;
  GtkLabel *their_time;
  GtkListBox *our_facts;
  GtkListBox *their_facts;
  GtkWidget *our_button;
};

G_DEFINE_FINAL_TYPE (LimberConflictDialog, limber_conflict_dialog, ADW_TYPE_DIALOG)

static LimberLibrary *
get_library (LimberConflictDialog *self)
{
  return limber_context_get_library (self->context);
}

/* --- what is shown --------------------------------------------------------------------------------- */

static void
add_fact (GtkListBox *list, const LimberConflictFact *fact, const char *text, const char *words)
{
  gboolean differs = limber_conflict_fact_differs (fact);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *markup = g_markup_escape_text (text != NULL ? text : "", -1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fact->label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), markup);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), FALSE);
  if (words != NULL && g_strcmp0 (words, text) != 0)
    limber_label_say_subtitle (ADW_ACTION_ROW (row), words);
  gtk_widget_add_css_class (row, "property");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  if (differs)
    {
      GtkWidget *mark = gtk_image_new_from_icon_name ("object-flip-horizontal-symbolic");

      gtk_widget_set_tooltip_text (mark, _ ("Different in the other version"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ ("Different in the other version"), -1);
      gtk_widget_add_css_class (mark, "accent");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
    }
  gtk_list_box_append (list, row);
}

static void
show_conflict (LimberConflictDialog *self)
{
  LimberDocumentKind kind = limber_conflict_get_kind (self->conflict);
  gpointer theirs = limber_conflict_get_document (self->conflict);
  gpointer ours =
      limber_library_find (get_library (self), kind, limber_conflict_get_id (self->conflict));
  g_autoptr (GPtrArray) facts =
      limber_conflict_list_facts (self->conflict, ours, get_library (self),
                                  limber_context_get_load_unit (self->context));
  g_autofree char *our_time = limber_conflict_describe_time (kind, ours);
  g_autofree char *their_time = limber_conflict_describe_time (kind, theirs);

  adw_window_title_set_subtitle (self->title, limber_document_get_class (kind)->get_name (theirs));
  gtk_label_set_label (self->our_time, our_time);
  gtk_label_set_label (self->their_time, their_time);
  gtk_list_box_remove_all (self->our_facts);
  gtk_list_box_remove_all (self->their_facts);
  for (guint i = 0; i < facts->len; i++)
    {
      const LimberConflictFact *fact = facts->pdata[i];

      add_fact (self->our_facts, fact, fact->ours, fact->our_words);
      add_fact (self->their_facts, fact, fact->theirs, fact->their_words);
    }
}

/* The one that waits the longest; without any there is nothing left to do here. */
static void
update (LimberConflictDialog *self)
{
  GListModel *conflicts = limber_library_get_conflicts (get_library (self));
  g_autoptr (LimberConflict) first = g_list_model_get_item (conflicts, 0);

  if (first == NULL)
    adw_dialog_force_close (ADW_DIALOG (self));
  else if (g_set_object (&self->conflict, first))
    show_conflict (self);
}

/* --- what is done ---------------------------------------------------------------------------------- */

static void
choose (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberConflictDialog *self = LIMBER_CONFLICT_DIALOG (widget);
  LimberConflictChoice choice = LIMBER_CONFLICT_KEEP_BOTH;
  const char *text = _ ("Both versions stay");

  if (g_str_equal (name, "conflict.keep-ours"))
    {
      choice = LIMBER_CONFLICT_KEEP_OURS;
      text = _ ("The version of this computer stays");
    }
  else if (g_str_equal (name, "conflict.keep-theirs"))
    {
      choice = LIMBER_CONFLICT_KEEP_THEIRS;
      text = _ ("The other version stays");
    }

  limber_announce (widget, text);
  gtk_widget_grab_focus (self->our_button);
  limber_library_settle (get_library (self), self->conflict, choice);
}

/* --- class ----------------------------------------------------------------------------------------- */

static void
limber_conflict_dialog_dispose (GObject *object)
{
  LimberConflictDialog *self = LIMBER_CONFLICT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_CONFLICT_DIALOG);
  g_clear_object (&self->conflict);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (limber_conflict_dialog_parent_class)->dispose (object);
}

static void
limber_conflict_dialog_class_init (LimberConflictDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_conflict_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/shell/limber-conflict-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberConflictDialog, title);
  gtk_widget_class_bind_template_child (widget_class, LimberConflictDialog, our_time);
  gtk_widget_class_bind_template_child (widget_class, LimberConflictDialog, their_time);
  gtk_widget_class_bind_template_child (widget_class, LimberConflictDialog, our_facts);
  gtk_widget_class_bind_template_child (widget_class, LimberConflictDialog, their_facts);
  gtk_widget_class_bind_template_child (widget_class, LimberConflictDialog, our_button);
  gtk_widget_class_install_action (widget_class, "conflict.keep-ours", NULL, choose);
  gtk_widget_class_install_action (widget_class, "conflict.keep-theirs", NULL, choose);
  gtk_widget_class_install_action (widget_class, "conflict.keep-both", NULL, choose);
}

static void
limber_conflict_dialog_init (LimberConflictDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
limber_conflict_dialog_new (LimberContext *context)
{
  LimberConflictDialog *self = g_object_new (LIMBER_TYPE_CONFLICT_DIALOG, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (limber_library_get_conflicts (get_library (self)), "items-changed",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return ADW_DIALOG (self);
}
