/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-library-private.h"

enum
{
  PROP_0,
  PROP_FAULT,
  PROP_LOADED,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberLibrary, limber_library, G_TYPE_OBJECT)

static int
compare_sessions (gconstpointer a, gconstpointer b, gpointer shelf)
{
  return limber_session_compare ((gpointer) a, (gpointer) b);
}

static const char *
get_fault (LimberLibrary *self)
{
  const char *fault = limber_writer_get_fault (self->writer);
  GHashTableIter iter;
  gpointer refusal;

  if (fault != NULL)
    return fault;

  g_hash_table_iter_init (&iter, self->refusals);
  return g_hash_table_iter_next (&iter, NULL, &refusal) ? refusal : NULL;
}

static void
on_writer_fault (LimberLibrary *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FAULT]);
}

void
limber_library_set_refusal (LimberLibrary *self, GFile *file, const char *reason)
{
  if (reason != NULL)
    g_hash_table_replace (self->refusals, g_object_ref (file), g_strdup (reason));
  else if (!g_hash_table_remove (self->refusals, file))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FAULT]);
}

void
limber_library_set_loaded (LimberLibrary *self)
{
  if (self->loaded)
    return;

  self->loaded = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADED]);
}

static void
limber_library_finalize (GObject *object)
{
  LimberLibrary *self = LIMBER_LIBRARY (object);

  g_clear_handle_id (&self->quiet_source, g_source_remove);
  g_clear_pointer (&self->awaiting, g_ptr_array_unref);
  g_clear_object (&self->watch);
  /* Waits for the last writes. */
  g_clear_object (&self->writer);

  for (guint i = 0; i < LIMBER_N_DOCUMENT_KINDS; i++)
    {
      limber_shelf_free (self->shelves[i]);
      g_hash_table_unref (self->newer[i]);
      g_hash_table_unref (self->held[i]);
    }
  limber_library_drop_caches (self);
  g_clear_object (&self->catalog);
  g_clear_object (&self->conflicts);
  g_clear_pointer (&self->witness, limber_witness_unref);
  g_hash_table_unref (self->doubtful);
  g_clear_object (&self->damaged);
  g_hash_table_unref (self->kept);
  g_hash_table_unref (self->trashed);
  g_hash_table_unref (self->trash_files);
  g_hash_table_unref (self->refusals);
  g_hash_table_unref (self->works);
  g_clear_object (&self->builtin);
  g_clear_object (&self->data);

  G_OBJECT_CLASS (limber_library_parent_class)->finalize (object);
}

static void
limber_library_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LimberLibrary *self = LIMBER_LIBRARY (object);

  switch (id)
    {
    case PROP_FAULT:
      g_value_set_string (value, get_fault (self));
      break;

    case PROP_LOADED:
      g_value_set_boolean (value, self->loaded);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_library_class_init (LimberLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = limber_library_finalize;
  object_class->get_property = limber_library_get_property;

  props[PROP_FAULT] =
      g_param_spec_string ("fault", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_LOADED] =
      g_param_spec_boolean ("loaded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
limber_library_init (LimberLibrary *self)
{
  self->shelves[LIMBER_DOCUMENT_EXERCISE] =
      limber_shelf_new (LIMBER_DOCUMENT_EXERCISE, LIMBER_TYPE_EXERCISE, NULL);
  self->shelves[LIMBER_DOCUMENT_ROUTINE] =
      limber_shelf_new (LIMBER_DOCUMENT_ROUTINE, LIMBER_TYPE_ROUTINE, limber_shelf_compare_names);
  self->shelves[LIMBER_DOCUMENT_PLAN] =
      limber_shelf_new (LIMBER_DOCUMENT_PLAN, LIMBER_TYPE_PLAN, limber_shelf_compare_names);
  self->shelves[LIMBER_DOCUMENT_SESSION] =
      limber_shelf_new (LIMBER_DOCUMENT_SESSION, LIMBER_TYPE_SESSION, compare_sessions);

  self->catalog = limber_catalog_new ();
  self->damaged = g_list_store_new (LIMBER_TYPE_DAMAGE);
  self->kept = g_hash_table_new_full (g_file_hash, (GEqualFunc) g_file_equal, g_object_unref, NULL);
  self->trashed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, limber_discarded_free);
  self->trash_files =
      g_hash_table_new_full (g_file_hash, (GEqualFunc) g_file_equal, g_object_unref, NULL);
  self->refusals =
      g_hash_table_new_full (g_file_hash, (GEqualFunc) g_file_equal, g_object_unref, g_free);
  self->works = g_hash_table_new (NULL, NULL);
  self->conflicts = g_list_store_new (LIMBER_TYPE_CONFLICT);
  self->doubtful = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < LIMBER_N_DOCUMENT_KINDS; i++)
    {
      self->newer[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      self->held[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    }
}

void
limber_library_use (LimberLibrary *self, const LimberDisk *disk, const LimberMigration *migration)
{
  if (migration != NULL)
    self->migration = migration;

  self->disk = disk != NULL ? disk : limber_disk_get_system ();
  g_clear_object (&self->writer);
  self->writer = limber_writer_new_for (self->disk, self->witness);
  g_signal_connect_object (self->writer, "notify::fault", G_CALLBACK (on_writer_fault), self,
                           G_CONNECT_SWAPPED);
}

LimberLibrary *
limber_library_new (GFile *builtin, GFile *data)
{
  LimberLibrary *self;

  g_return_val_if_fail (G_IS_FILE (builtin) && g_file_peek_path (builtin) != NULL, NULL);
  g_return_val_if_fail (G_IS_FILE (data) && g_file_peek_path (data) != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_LIBRARY, NULL);
  self->builtin = g_object_ref (builtin);
  self->data = g_object_ref (data);
  self->witness = limber_witness_new (g_file_peek_path (data));
  limber_library_use (self, NULL, limber_migration_get_default ());

  return self;
}

LimberLibrary *
limber_library_new_read_only (GFile *builtin, GFile *data)
{
  LimberLibrary *self = limber_library_new (builtin, data);

  if (self != NULL)
    self->read_only = TRUE;
  return self;
}

GFile *
limber_library_get_data_folder (LimberLibrary *self)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);

  return self->data;
}

LimberCatalog *
limber_library_get_catalog (LimberLibrary *self)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);

  return self->catalog;
}

GListModel *
limber_library_get_routines (LimberLibrary *self)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);

  return limber_shelf_get_list (self->shelves[LIMBER_DOCUMENT_ROUTINE]);
}

GListModel *
limber_library_get_plans (LimberLibrary *self)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);

  return limber_shelf_get_list (self->shelves[LIMBER_DOCUMENT_PLAN]);
}

GListModel *
limber_library_get_sessions (LimberLibrary *self)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);

  return limber_shelf_get_list (self->shelves[LIMBER_DOCUMENT_SESSION]);
}

GListModel *
limber_library_get_damaged (LimberLibrary *self)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->damaged);
}

gboolean
limber_library_lists_damage (LimberLibrary *self, GFile *file)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->damaged)); i++)
    {
      g_autoptr (LimberDamage) damage = g_list_model_get_item (G_LIST_MODEL (self->damaged), i);

      if (g_file_equal (limber_damage_get_file (damage), file))
        return TRUE;
    }

  return FALSE;
}

void
limber_library_report_damage (LimberLibrary *self, GFile *file, const GError *error)
{
  g_autoptr (GFile) moved = NULL;
  g_autoptr (LimberDamage) damage = NULL;

  g_return_if_fail (LIMBER_IS_LIBRARY (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (error != NULL);

  if (!self->read_only)
    moved = limber_damage_set_aside (g_file_peek_path (self->data), g_file_peek_path (file), error);
  if (moved == NULL && limber_library_lists_damage (self, file))
    return;

  damage = limber_damage_new (moved != NULL ? moved : file, error->message);
  g_list_store_append (self->damaged, damage);
}

LimberRoutine *
limber_library_find_routine (LimberLibrary *self, const char *id)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);

  return limber_shelf_find (self->shelves[LIMBER_DOCUMENT_ROUTINE], id);
}

LimberPlan *
limber_library_find_plan (LimberLibrary *self, const char *id)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);

  return limber_shelf_find (self->shelves[LIMBER_DOCUMENT_PLAN], id);
}

gboolean
limber_library_owns_routine (LimberLibrary *self, const char *id)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), FALSE);

  return limber_shelf_owns (self->shelves[LIMBER_DOCUMENT_ROUTINE], id);
}

gboolean
limber_library_owns_plan (LimberLibrary *self, const char *id)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), FALSE);

  return limber_shelf_owns (self->shelves[LIMBER_DOCUMENT_PLAN], id);
}

/* A file of that name in the user's media/, else among the built-in clips. */
static GFile *
find_media (LimberLibrary *self, const char *name)
{
  g_autoptr (GFile) media = NULL;
  g_autoptr (GFile) own = NULL;
  g_autoptr (GFile) clips = NULL;

  if (name == NULL)
    return NULL;

  media = g_file_get_child (self->data, "media");
  own = g_file_get_child (media, name);
  if (g_file_query_exists (own, NULL))
    return g_steal_pointer (&own);

  clips = g_file_get_child (self->builtin, "clips");
  return g_file_get_child (clips, name);
}

GFile *
limber_library_get_clip_file (LimberLibrary *self, LimberExercise *exercise)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (LIMBER_IS_EXERCISE (exercise), NULL);

  return find_media (self, limber_exercise_get_clip (exercise));
}

GFile *
limber_library_get_poster_file (LimberLibrary *self, LimberExercise *exercise)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (LIMBER_IS_EXERCISE (exercise), NULL);

  return find_media (self, limber_exercise_get_poster (exercise));
}
