/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-recent.h"

#include <dirent.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>

#include "store/limber-durable.h"

/* How the folders look that were looked into. */
typedef struct
{
  LimberCache *cache; /* or NULL */
  GByteArray *sights;
  gboolean settled; /* all of them */
} Folders;

/* One file of a year. */
typedef struct
{
  char *path;
  struct timespec changed;
} Candidate;

static void
candidate_clear (gpointer candidate)
{
  g_free (((Candidate *) candidate)->path);
}

static void
folders_add (Folders *self, const char *path)
{
  LimberSight sight = { 0 };

  if (self->cache == NULL || !limber_sight_take_folder (path, &sight)
      || !limber_cache_is_settled (self->cache, &sight))
    self->settled = FALSE;

  limber_pack_text (self->sights, path);
  limber_pack_number (self->sights, (gint64) sight.inode);
  limber_pack_number (self->sights, sight.touched);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const struct timespec *one = &((const Candidate *) a)->changed;
  const struct timespec *other = &((const Candidate *) b)->changed;

  if (one->tv_sec != other->tv_sec)
    return one->tv_sec < other->tv_sec ? 1 : -1;
  return (one->tv_nsec < other->tv_nsec) - (one->tv_nsec > other->tv_nsec);
}

gboolean
limber_recent_is_year (const char *name)
{
  return strlen (name) == 4 && strspn (name, "0123456789") == 4;
}

/* By way of the open folder, which spares the way there for each file. */
static void
look_at_year (const char *folder, GArray *candidates, gboolean *more)
{
  DIR *dir = opendir (folder);
  const struct dirent *entry;

  if (dir == NULL)
    {
      *more = TRUE;
      return;
    }

  while ((entry = readdir (dir)) != NULL)
    {
      struct stat info;

      if (limber_durable_is_leftover (entry->d_name))
        *more = TRUE;
      else if (entry->d_name[0] != '.' && g_str_has_suffix (entry->d_name, ".json")
               && fstatat (dirfd (dir), entry->d_name, &info, AT_SYMLINK_NOFOLLOW) == 0)
        {
          Candidate candidate = { g_build_filename (folder, entry->d_name, NULL), info.st_mtim };

          g_array_append_val (candidates, candidate);
        }
    }
  closedir (dir);
}

static int
compare_later_first (gconstpointer a, gconstpointer b)
{
  return strcmp (b, a);
}

/* The last one first. What else lies there is for others to find. */
static GPtrArray *
list_years (const char *folder, gboolean *more)
{
  GPtrArray *years = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  if (dir == NULL)
    *more = *more || !g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (limber_recent_is_year (name))
      g_ptr_array_add (years, g_strdup (name));
    else
      *more = TRUE;
  g_ptr_array_sort_values (years, compare_later_first);

  return years;
}

/* @folders: hears of each folder before it is looked into */
static GPtrArray *
look (const char *folder, guint max, Folders *folders, gboolean *more)
{
  g_autoptr (GPtrArray) years = NULL;
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  *more = FALSE;
  g_array_set_clear_func (candidates, candidate_clear);
  years = list_years (folder, more);
  for (guint i = 0; i < years->len && candidates->len < max; i++)
    {
      g_autofree char *year = g_build_filename (folder, years->pdata[i], NULL);

      folders_add (folders, year);
      look_at_year (year, candidates, more);
      *more = *more || (candidates->len >= max && i + 1 < years->len);
    }

  g_array_sort (candidates, compare_newest_first);
  for (guint i = 0; i < candidates->len && i < max; i++)
    g_ptr_array_add (paths, g_steal_pointer (&g_array_index (candidates, Candidate, i).path));
  *more = *more || candidates->len > max;

  return paths;
}

/* --- by way of a cache ----------------------------------------------------------------------------- */

static gboolean
looks_the_same (LimberUnpack *sights)
{
  const char *path = limber_unpack_text (sights);
  guint64 inode = (guint64) limber_unpack_number (sights);
  gint64 touched = limber_unpack_number (sights);
  LimberSight sight;

  return path != NULL && limber_sight_take_folder (path, &sight) && sight.inode == inode
         && sight.touched == touched;
}

/* (transfer full) (nullable) */
static GPtrArray *
recall (LimberUnpack *pack, guint max, gboolean *more)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  gboolean same = limber_unpack_number (pack) == max;
  g_autofree const char **found = NULL;

  *more = limber_unpack_number (pack) != 0;
  found = limber_unpack_texts (pack);
  for (guint i = 0; found[i] != NULL; i++)
    g_ptr_array_add (paths, g_strdup (found[i]));
  while (same && pack->at < pack->end)
    same = looks_the_same (pack);

  return same && !pack->failed ? g_steal_pointer (&paths) : NULL;
}

static void
remember (const Folders *folders,
          const char *name,
          const LimberSight *sight,
          guint max,
          gboolean more,
          GPtrArray *paths)
{
  g_autoptr (GByteArray) pack = g_byte_array_new ();
  g_autofree const char **texts = g_new0 (const char *, paths->len + 1);

  for (guint i = 0; i < paths->len; i++)
    texts[i] = paths->pdata[i];
  limber_pack_number (pack, max);
  limber_pack_number (pack, more);
  limber_pack_texts (pack, texts);
  g_byte_array_append (pack, folders->sights->data, folders->sights->len);
  limber_cache_put (folders->cache, name, sight, pack);
}

GPtrArray *
limber_recent_list (const char *folder, guint max, LimberCache *cache, gboolean *more)
{
  g_autofree char *name = g_path_get_basename (folder);
  g_autoptr (GByteArray) sights = g_byte_array_new ();
  Folders folders = { cache, sights, cache != NULL };
  GPtrArray *paths = NULL;
  LimberSight sight = { 0 };
  LimberUnpack pack;
  gboolean there = limber_sight_take_folder (folder, &sight);

  if (there && cache != NULL && limber_cache_find (cache, name, &sight, &pack))
    paths = recall (&pack, max, more);
  if (paths != NULL)
    {
      limber_cache_keep (cache, name);
      return paths;
    }

  paths = look (folder, max, &folders, more);
  if (there && folders.settled)
    remember (&folders, name, &sight, max, *more, paths);
  return paths;
}
