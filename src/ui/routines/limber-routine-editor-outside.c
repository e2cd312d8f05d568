/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "store/limber-library-outside.h"
#include "ui/routines/limber-routine-editor-private.h"

/* What others do to the routine while it is being edited: another page, another computer. */

static const char *
get_id (LimberRoutineEditor *self)
{
  return limber_routine_get_id (limber_draft_get_routine (self->draft));
}

static LimberLibrary *
get_library (LimberRoutineEditor *self)
{
  return limber_context_get_library (self->context);
}

/* A newer Limber's routine can be read and started. */
static void
update_lock (LimberRoutineEditor *self)
{
  gboolean can_change =
      limber_library_can_change (get_library (self), LIMBER_DOCUMENT_ROUTINE, get_id (self));
  GtkWidget *const parts[] = { GTK_WIDGET (self->title_button), GTK_WIDGET (self->palette),
                               GTK_WIDGET (self->view), GTK_WIDGET (self->coach) };

  adw_banner_set_revealed (self->newer_banner, !can_change);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_widget_set_sensitive (parts[i], can_change);
}

/* Theirs is a step that can be undone. It is on the disk already. */
static void
on_routines_changed (LimberRoutineEditor *self)
{
  LimberRoutine *routine = limber_library_find_routine (get_library (self), get_id (self));

  if (routine != NULL && !limber_routine_equal (routine, limber_draft_get_routine (self->draft)))
    {
      self->adopting = TRUE;
      /* Translators: the name of a step that can be undone: another program or computer did it. */
      limber_draft_apply (self->draft, routine, _ ("Change from elsewhere"), NULL);
      self->adopting = FALSE;
    }
  update_lock (self);
}

void
limber_routine_editor_follow (LimberRoutineEditor *self)
{
  limber_library_hold (get_library (self), LIMBER_DOCUMENT_ROUTINE, get_id (self));
  g_signal_connect_object (limber_library_get_routines (get_library (self)), "items-changed",
                           G_CALLBACK (on_routines_changed), self, G_CONNECT_SWAPPED);
  update_lock (self);
}

void
limber_routine_editor_leave (LimberRoutineEditor *self)
{
  if (self->context != NULL && self->draft != NULL)
    limber_library_let_go (get_library (self), LIMBER_DOCUMENT_ROUTINE, get_id (self));
}
