/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-window-private.h"

#include <glib/gi18n.h>

#include "store/limber-library-outside.h"
#include "ui/catalog/limber-exercise-editor.h"

/* A video can't be had back from anywhere else, so there is time to think. */
#define UNDO_SECONDS 10

static LimberExercise *
find_exercise (LimberWindow *self, GVariant *target)
{
  LimberExercise *exercise = limber_catalog_lookup (limber_context_get_catalog (self->context),
                                                    g_variant_get_string (target, NULL));

  if (exercise == NULL)
    limber_window_toast (self, _ ("This exercise is no longer in the catalog"));
  return exercise;
}

static void
push_editor (LimberWindow *self, LimberExercise *exercise)
{
  limber_window_push (self,
                      ADW_NAVIGATION_PAGE (limber_exercise_editor_new (self->context, exercise)));
}

static void
new_exercise (GtkWidget *widget, const char *name, GVariant *target)
{
  g_autoptr (LimberExercise) exercise = limber_exercise_editor_create ();

  push_editor (LIMBER_WINDOW (widget), exercise);
}

static void
edit_exercise (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWindow *self = LIMBER_WINDOW (widget);
  LimberExercise *exercise = find_exercise (self, target);

  if (exercise != NULL)
    push_editor (self, exercise);
}

static void
duplicate_exercise (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWindow *self = LIMBER_WINDOW (widget);
  LimberExercise *exercise = find_exercise (self, target);
  g_autoptr (LimberExercise) copy = NULL;

  if (exercise == NULL)
    return;

  copy = limber_exercise_editor_duplicate (exercise);
  limber_library_save_exercise (limber_context_get_library (self->context), copy);
  push_editor (self, copy);
}

/* --- deleting, and undoing it -------------------------------------------------------------------- */

/* What the toast offers to bring back. */
typedef struct
{
  LimberLibrary *library;
  LimberExercise *exercise;
  gboolean is_back;
} Deleted;

static void
bring_back (Deleted *deleted)
{
  deleted->is_back = TRUE;
  limber_library_save_exercise (deleted->library, deleted->exercise);
}

/* With the toast goes the last way back, and what nobody else shows. */
static void
deleted_free (gpointer data, GClosure *closure)
{
  Deleted *deleted = data;

  if (!deleted->is_back)
    {
      limber_library_release_media (deleted->library, limber_exercise_get_clip (deleted->exercise));
      limber_library_release_media (deleted->library,
                                    limber_exercise_get_poster (deleted->exercise));
    }
  g_object_unref (deleted->exercise);
  g_object_unref (deleted->library);
  g_free (deleted);
}

static gboolean
item_uses (LimberItem *item, const char *id)
{
  for (guint i = 0; i < limber_item_get_n_children (item); i++)
    if (item_uses (limber_item_get_child (item, i), id))
      return TRUE;

  return g_strcmp0 (limber_item_get_exercise (item), id) == 0;
}

static gboolean
routine_uses (LimberRoutine *routine, const char *id)
{
  for (LimberSection section = 0; section < LIMBER_N_SECTIONS; section++)
    for (guint i = 0; i < limber_routine_get_n_items (routine, section); i++)
      if (item_uses (limber_routine_get_item (routine, section, i), id))
        return TRUE;

  return FALSE;
}

static guint
count_routines (LimberLibrary *library, const char *id)
{
  GListModel *routines = limber_library_get_routines (library);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LimberRoutine) routine = g_list_model_get_item (routines, i);

      n += routine_uses (routine, id) ? 1 : 0;
    }
  return n;
}

static char *
describe (LimberLibrary *library, LimberExercise *exercise)
{
  const char *name = limber_exercise_get_name (exercise);
  guint n = count_routines (library, limber_exercise_get_id (exercise));

  if (n == 0)
    /* Translators: %s is the name of an exercise. */
    return g_strdup_printf (_ ("“%s” deleted"), name);
  return g_strdup_printf (
      /* Translators: the name of an exercise, and how many routines have it. */
      ngettext ("“%s” deleted; %u routine still names it",
                "“%s” deleted; %u routines still name it", n),
      name, n);
}

static void
delete_exercise (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWindow *self = LIMBER_WINDOW (widget);
  LimberLibrary *library = limber_context_get_library (self->context);
  LimberExercise *exercise = find_exercise (self, target);
  g_autofree char *title = NULL;
  Deleted *deleted;
  AdwToast *toast;

  if (exercise == NULL || limber_exercise_get_built_in (exercise))
    return;
  if (!limber_library_can_change (library, LIMBER_DOCUMENT_EXERCISE,
                                  limber_exercise_get_id (exercise)))
    {
      limber_window_toast (self, _ ("A newer version of Limber made this exercise; it stays"));
      return;
    }

  deleted = g_new0 (Deleted, 1);
  deleted->library = g_object_ref (library);
  deleted->exercise = g_object_ref (exercise);
  title = describe (library, exercise);
  limber_library_remove_exercise (library, limber_exercise_get_id (exercise));

  toast = adw_toast_new (title);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_timeout (toast, UNDO_SECONDS);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (bring_back), deleted, deleted_free,
                         G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
limber_window_class_install_exercise_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.new-exercise", NULL, new_exercise);
  gtk_widget_class_install_action (klass, "win.edit-exercise", "s", edit_exercise);
  gtk_widget_class_install_action (klass, "win.duplicate-exercise", "s", duplicate_exercise);
  gtk_widget_class_install_action (klass, "win.delete-exercise", "s", delete_exercise);
}
