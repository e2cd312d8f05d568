/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-witness.h"

#include <sys/stat.h>

#include <glib/gi18n.h>

#include "store/limber-conflict.h"
#include "store/limber-document-kind.h"

typedef struct
{
  LimberSight known;
  LimberSight expected;
} Memory;

struct _LimberWitness
{
  char *root;

  GMutex mutex;
  GHashTable *memories; /* path → Memory */
  gboolean has_root;
  dev_t device;
  ino_t inode;
};

static gboolean
take (const char *path, mode_t type, LimberSight *sight)
{
  struct stat info;

  if (lstat (path, &info) != 0 || (info.st_mode & S_IFMT) != type)
    return FALSE;

  *sight = (LimberSight) {
    .inode = info.st_ino,
    .size = info.st_size,
    .seconds = info.st_mtim.tv_sec,
    .nanoseconds = info.st_mtim.tv_nsec,
    .touched = info.st_ctim.tv_sec * 1000000000LL + info.st_ctim.tv_nsec,
  };
  return TRUE;
}

gboolean
limber_sight_take (const char *path, LimberSight *sight)
{
  return take (path, S_IFREG, sight);
}

gboolean
limber_sight_take_folder (const char *path, LimberSight *sight)
{
  return take (path, S_IFDIR, sight);
}

gboolean
limber_sight_equal (const LimberSight *a, const LimberSight *b)
{
  return a->inode == b->inode && a->size == b->size && a->seconds == b->seconds
         && a->nanoseconds == b->nanoseconds;
}

LimberWitness *
limber_witness_new (const char *root)
{
  LimberWitness *self = g_atomic_rc_box_new0 (LimberWitness);

  self->root = g_strdup (root);
  self->memories = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_mutex_init (&self->mutex);

  return self;
}

LimberWitness *
limber_witness_ref (LimberWitness *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
witness_clear (gpointer data)
{
  LimberWitness *self = data;

  g_free (self->root);
  g_hash_table_unref (self->memories);
  g_mutex_clear (&self->mutex);
}

void
limber_witness_unref (LimberWitness *self)
{
  g_atomic_rc_box_release_full (self, witness_clear);
}

gboolean
limber_witness_covers (LimberWitness *self, const char *path)
{
  gsize length = strlen (self->root);

  if (!g_str_has_prefix (path, self->root) || path[length] != G_DIR_SEPARATOR
      || !g_str_has_suffix (path, ".json") || limber_conflict_is_name (path))
    return FALSE;

  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    {
      const char *folder = limber_document_get_class (kind)->folder;

      if (g_str_has_prefix (path + length + 1, folder)
          && path[length + 1 + strlen (folder)] == G_DIR_SEPARATOR)
        return TRUE;
    }

  return FALSE;
}

/* Called with the mutex held. */
static Memory *
get_memory (LimberWitness *self, const char *path)
{
  Memory *memory = g_hash_table_lookup (self->memories, path);

  if (memory == NULL)
    {
      memory = g_new0 (Memory, 1);
      g_hash_table_insert (self->memories, g_strdup (path), memory);
    }

  return memory;
}

void
limber_witness_note (LimberWitness *self, const char *path, const LimberSight *sight)
{
  g_mutex_lock (&self->mutex);
  *get_memory (self, path) = (Memory) { *sight, *sight };
  g_mutex_unlock (&self->mutex);
}

void
limber_witness_expect (LimberWitness *self, const char *path, const LimberSight *sight)
{
  g_mutex_lock (&self->mutex);
  get_memory (self, path)->expected = *sight;
  g_mutex_unlock (&self->mutex);
}

gboolean
limber_witness_knows (LimberWitness *self, const char *path)
{
  gboolean known;

  g_mutex_lock (&self->mutex);
  known = g_hash_table_contains (self->memories, path);
  g_mutex_unlock (&self->mutex);

  return known;
}

void
limber_witness_forget (LimberWitness *self, const char *path)
{
  g_mutex_lock (&self->mutex);
  g_hash_table_remove (self->memories, path);
  g_mutex_unlock (&self->mutex);
}

LimberWitnessView
limber_witness_check (LimberWitness *self, const char *path)
{
  LimberWitnessView view;
  const Memory *memory;
  LimberSight sight;
  gboolean there;

  /* The lock comes first: with it later, our own writer could have renamed since. */
  g_mutex_lock (&self->mutex);
  there = limber_sight_take (path, &sight);
  memory = g_hash_table_lookup (self->memories, path);
  if (!there)
    view = memory != NULL ? LIMBER_WITNESS_GONE : LIMBER_WITNESS_SAME;
  else if (memory != NULL
           && (limber_sight_equal (&sight, &memory->known)
               || limber_sight_equal (&sight, &memory->expected)))
    view = LIMBER_WITNESS_SAME;
  else
    view = LIMBER_WITNESS_CHANGED;
  g_mutex_unlock (&self->mutex);

  return view;
}

gboolean
limber_witness_check_root (LimberWitness *self, GError **error)
{
  struct stat info;
  gboolean there, same;

  g_mutex_lock (&self->mutex);
  there = stat (self->root, &info) == 0 && S_ISDIR (info.st_mode);
  same = !self->has_root || (there && info.st_dev == self->device && info.st_ino == self->inode);
  if (there && !self->has_root)
    {
      self->has_root = TRUE;
      self->device = info.st_dev;
      self->inode = info.st_ino;
    }
  g_mutex_unlock (&self->mutex);

  if (!same)
    g_set_error (error, G_IO_ERROR, there ? G_IO_ERROR_WRONG_ETAG : G_IO_ERROR_NOT_FOUND,
                 /* Translators: %s is the name of the folder with the user's routines */
                 there ? _ ("%s: this folder was put in place of the library’s")
                       : _ ("%s: the library’s folder is gone"),
                 self->root);
  return same;
}

void
limber_witness_learn_root (LimberWitness *self)
{
  gboolean known;

  g_mutex_lock (&self->mutex);
  known = self->has_root;
  g_mutex_unlock (&self->mutex);

  if (!known)
    limber_witness_check_root (self, NULL);
}
