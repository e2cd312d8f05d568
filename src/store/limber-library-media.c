/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-library-private.h"

GFile *
limber_library_get_media_folder (LimberLibrary *self)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);

  return g_file_get_child (self->data, "media");
}

static gboolean
is_used (LimberLibrary *self, const char *name)
{
  GListModel *catalog = G_LIST_MODEL (self->catalog);

  for (guint i = 0; i < g_list_model_get_n_items (catalog); i++)
    {
      g_autoptr (LimberExercise) exercise = g_list_model_get_item (catalog, i);

      if (g_strcmp0 (limber_exercise_get_clip (exercise), name) == 0
          || g_strcmp0 (limber_exercise_get_poster (exercise), name) == 0)
        return TRUE;
    }

  return FALSE;
}

void
limber_library_release_media (LimberLibrary *self, const char *name)
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) file = NULL;

  g_return_if_fail (LIMBER_IS_LIBRARY (self));
  g_return_if_fail (!self->read_only);

  if (name == NULL || is_used (self, name))
    return;

  folder = limber_library_get_media_folder (self);
  file = g_file_get_child (folder, name);
  if (g_file_query_exists (file, NULL))
    limber_writer_remove (self->writer, file);
}

void
limber_library_sweep_media (LimberLibrary *self, GPtrArray *names)
{
  /* A document that can't be read may name any of them, and so may the other version of one. */
  if (self->read_only || g_list_model_get_n_items (G_LIST_MODEL (self->damaged)) > 0
      || g_list_model_get_n_items (G_LIST_MODEL (self->conflicts)) > 0)
    return;

  for (guint i = 0; i < names->len; i++)
    limber_library_release_media (self, g_ptr_array_index (names, i));
}
