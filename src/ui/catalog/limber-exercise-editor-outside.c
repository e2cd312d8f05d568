/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "store/limber-library-outside.h"
#include "ui/catalog/limber-exercise-editor-private.h"

/* What others do to the exercise while it is being edited: another program, another computer. */

static const char *
get_id (LimberExerciseEditor *self)
{
  return limber_exercise_get_id (limber_exercise_editor_get_exercise (self));
}

static void
update_lock (LimberExerciseEditor *self)
{
  gboolean can_change = limber_library_can_change (limber_context_get_library (self->context),
                                                   LIMBER_DOCUMENT_EXERCISE, get_id (self));

  adw_banner_set_revealed (self->newer_banner, !can_change);
  gtk_widget_set_sensitive (self->form, can_change);
}

/* Whether it says anything else, whenever it was changed. */
static gboolean
differs (LimberExerciseEditor *self, LimberExercise *exercise)
{
  LimberExercise *present = limber_exercise_editor_get_exercise (self);
  g_autofree char *modified = NULL;
  g_autoptr (LimberExercise) now = NULL;

  g_object_get (present, "modified", &modified, NULL);
  now = limber_exercise_with (exercise, "modified", modified, NULL);
  return !limber_exercise_equal (now, present);
}

/* Theirs is a step that can be undone. It is on the disk already. */
static void
on_catalog_changed (LimberExerciseEditor *self)
{
  LimberExercise *exercise =
      limber_catalog_lookup (limber_context_get_catalog (self->context), get_id (self));

  if (exercise != NULL && !self->saving && differs (self, exercise))
    {
      limber_history_push (self->history, exercise, _ ("Change from elsewhere"), NULL);
      limber_exercise_editor_update (self);
    }
  update_lock (self);
}

void
limber_exercise_editor_follow (LimberExerciseEditor *self)
{
  limber_library_hold (limber_context_get_library (self->context), LIMBER_DOCUMENT_EXERCISE,
                       get_id (self));
  g_signal_connect_object (limber_context_get_catalog (self->context), "items-changed",
                           G_CALLBACK (on_catalog_changed), self, G_CONNECT_SWAPPED);
  update_lock (self);
}

void
limber_exercise_editor_leave (LimberExerciseEditor *self)
{
  if (self->context != NULL && self->history != NULL)
    limber_library_let_go (limber_context_get_library (self->context), LIMBER_DOCUMENT_EXERCISE,
                           get_id (self));
}
