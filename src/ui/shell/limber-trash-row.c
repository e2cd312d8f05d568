/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-trash-row.h"

#include <glib/gi18n.h>

#include "ui/widgets/limber-name.h"

struct _LimberTrashRow
{
  AdwActionRow parent_instance;

  LimberTrashed *trashed;
};

G_DEFINE_FINAL_TYPE (LimberTrashRow, limber_trash_row, ADW_TYPE_ACTION_ROW)

enum
{
  RESTORE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_kind_label (LimberDocumentKind kind)
{
  switch (kind)
    {
    case LIMBER_DOCUMENT_EXERCISE:
      return _ ("Exercise");
    case LIMBER_DOCUMENT_ROUTINE:
      return _ ("Routine");
    case LIMBER_DOCUMENT_PLAN:
      return _ ("Plan");
    case LIMBER_DOCUMENT_SESSION:
    default:
      return _ ("Session");
    }
}

char *
limber_trash_to_subtitle (LimberDocumentKind kind, GDateTime *deleted, GDateTime *now)
{
  int days = (int) (g_date_time_difference (now, deleted) / G_TIME_SPAN_DAY);

  if (days <= 0)
    /* Translators: %s is “Exercise”, “Routine”, “Plan” or “Session” */
    return g_strdup_printf (_ ("%s, deleted less than a day ago"), get_kind_label (kind));

  /* Translators: %s is “Exercise”, “Routine”, “Plan” or “Session” */
  return g_strdup_printf (ngettext ("%s, deleted %d day ago", "%s, deleted %d days ago",
                                    (unsigned) days),
                          get_kind_label (kind), days);
}

static void
on_clicked (LimberTrashRow *self)
{
  g_signal_emit (self, signals[RESTORE], 0);
}

static void
limber_trash_row_finalize (GObject *object)
{
  g_clear_object (&LIMBER_TRASH_ROW (object)->trashed);

  G_OBJECT_CLASS (limber_trash_row_parent_class)->finalize (object);
}

static void
limber_trash_row_class_init (LimberTrashRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_trash_row_finalize;

  signals[RESTORE] = g_signal_new ("restore", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_trash_row_init (LimberTrashRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

GtkWidget *
limber_trash_row_new (LimberTrashed *trashed, LimberClock *clock)
{
  LimberTrashRow *self = g_object_new (LIMBER_TYPE_TRASH_ROW, NULL);
  LimberDocumentKind kind = limber_trashed_get_kind (trashed);
  const char *name =
      limber_document_get_class (kind)->get_name (limber_trashed_get_document (trashed));
  g_autoptr (GDateTime) now = limber_clock_get_now (clock);
  g_autofree char *subtitle =
      limber_trash_to_subtitle (kind, limber_trashed_get_time (trashed), now);
  /* Translators: what a button does; %s is the name of a routine, an exercise or a plan */
  g_autofree char *label = g_strdup_printf (_ ("Restore “%s”"), name);
  GtkWidget *button = gtk_button_new_with_label (_ ("Restore"));

  self->trashed = g_object_ref (trashed);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  limber_name_widget (button, label);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);

  return GTK_WIDGET (self);
}

LimberTrashed *
limber_trash_row_get_trashed (LimberTrashRow *self)
{
  g_return_val_if_fail (LIMBER_IS_TRASH_ROW (self), NULL);

  return self->trashed;
}
