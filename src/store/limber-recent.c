/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-recent.h"

#include <dirent.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>

#include "store/limber-durable.h"

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

GPtrArray *
limber_recent_list (const char *folder, guint max, gboolean *more)
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

      look_at_year (year, candidates, more);
      *more = *more || (candidates->len >= max && i + 1 < years->len);
    }

  g_array_sort (candidates, compare_newest_first);
  for (guint i = 0; i < candidates->len && i < max; i++)
    g_ptr_array_add (paths, g_steal_pointer (&g_array_index (candidates, Candidate, i).path));
  *more = *more || candidates->len > max;

  return paths;
}
