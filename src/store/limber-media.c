/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-media.h"

#include <glib/gi18n.h>

#include "store/limber-durable.h"

/* What has to stay free beside the copy, for the documents. */
#define RESERVE_BYTES ((guint64) 16 * 1024 * 1024)

#define OLD_SECONDS (7 * 24 * 60 * 60)

/* A copy that has not grown for so long is nobody's any more. */
#define LEFTOVER_SECONDS (60 * 60)

#define MAX_SUFFIX 5

/* Progress is told of the whole, not in bytes. */
typedef struct
{
  LimberMediaProgress progress;
  gpointer data;
  goffset size;
} Teller;

static void
tell (goffset bytes, gpointer data)
{
  const Teller *teller = data;

  if (teller->progress != NULL && teller->size > 0)
    teller->progress (MIN ((double) bytes / (double) teller->size, 1), teller->data);
}

/* ".mp4" of "Me.MP4", "" when there is nothing short and plain after the last dot. */
static char *
get_suffix (GFile *source)
{
  g_autofree char *name = g_file_get_basename (source);
  const char *dot = name != NULL ? strrchr (name, '.') : NULL;

  if (dot == NULL || dot[1] == '\0' || strlen (dot + 1) > MAX_SUFFIX)
    return g_strdup ("");
  for (const char *p = dot + 1; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p))
      return g_strdup ("");

  return g_ascii_strdown (dot, -1);
}

static char *
create_name (const char *suffix)
{
  g_autofree char *id = g_uuid_string_random ();

  return g_strconcat (id, suffix, NULL);
}

static char *
get_display_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name != NULL ? name : "");
}

static gboolean
fail_too_large (GFile *source, goffset size, GError **error)
{
  g_autofree char *name = get_display_name (source);
  g_autofree char *its = g_format_size ((guint64) size);
  g_autofree char *most = g_format_size ((guint64) LIMBER_MEDIA_MAX_BYTES);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
               /* Translators: the name of a file, its size, and the largest size that is taken. */
               _ ("“%s” is too large: it has %s, and %s is the most."), name, its, most);
  return FALSE;
}

/* The nearest folder that is there tells how much room there is. */
static gboolean
check_room (GFile *source, goffset size, GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) place = g_object_ref (folder);
  g_autoptr (GFileInfo) info = NULL;

  while (place != NULL && !g_file_query_exists (place, cancellable))
    {
      GFile *parent = g_file_get_parent (place);

      g_object_unref (place);
      place = parent;
    }
  if (place != NULL)
    info =
        g_file_query_filesystem_info (place, G_FILE_ATTRIBUTE_FILESYSTEM_FREE, cancellable, NULL);

  if (info != NULL && g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_FILESYSTEM_FREE))
    {
      guint64 room = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_FILESYSTEM_FREE);

      if (room < (guint64) size + RESERVE_BYTES)
        {
          g_autofree char *name = get_display_name (source);
          g_autofree char *its = g_format_size ((guint64) size);
          g_autofree char *left = g_format_size (room);

          g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                       /* Translators: the name of a file, its size, and how much room there is. */
                       _ ("There is no room for “%s”: it has %s, and the disk has %s left."), name,
                       its, left);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
query_size (GFile *source, goffset *size, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (source, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return FALSE;

  /* A pipe or a device would keep us waiting for ever. */
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_autofree char *name = get_display_name (source);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                   /* Translators: %s is the name of a folder or of something odd. */
                   _ ("“%s” is not a file."), name);
      return FALSE;
    }

  *size = g_file_info_get_size (info);
  return TRUE;
}

gboolean
limber_media_check (GFile *source, GFile *folder, GCancellable *cancellable, GError **error)
{
  goffset size;

  g_return_val_if_fail (G_IS_FILE (source), FALSE);
  g_return_val_if_fail (G_IS_FILE (folder), FALSE);

  if (!query_size (source, &size, cancellable, error))
    return FALSE;
  if (size > LIMBER_MEDIA_MAX_BYTES)
    return fail_too_large (source, size, error);

  return check_room (source, size, folder, cancellable, error);
}

/* What the disk says, in words that say what became of the file. */
static void
explain (GFile *source, GError **error)
{
  g_autofree char *name = get_display_name (source);

  if (error == NULL || g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Translators: %s is the name of a file; a reason follows. */
  g_prefix_error (error, _ ("“%s” could not be copied: "), name);
}

char *
limber_media_copy (const LimberDisk *disk,
                   GFile *source,
                   GFile *folder,
                   LimberMediaProgress progress,
                   gpointer data,
                   GCancellable *cancellable,
                   GError **error)
{
  Teller teller = { progress, data, 0 };
  g_autofree char *suffix = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInputStream) stream = NULL;

  if (!limber_media_check (source, folder, cancellable, error)
      || !query_size (source, &teller.size, cancellable, error))
    return NULL;

  suffix = get_suffix (source);
  name = create_name (suffix);
  file = g_file_get_child (folder, name);
  stream = g_file_read (source, cancellable, error);
  if (stream == NULL
      || !limber_durable_copy (disk, G_INPUT_STREAM (stream), file, LIMBER_MEDIA_MAX_BYTES, tell,
                               &teller, cancellable, error))
    {
      explain (source, error);
      return NULL;
    }

  return g_steal_pointer (&name);
}

char *
limber_media_store (GBytes *bytes, const char *suffix, GFile *folder, GError **error)
{
  g_autofree char *dotted = g_strconcat (".", suffix, NULL);
  g_autofree char *name = create_name (dotted);
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (!limber_durable_replace (file, data, length, error))
    return NULL;

  return g_steal_pointer (&name);
}

static gboolean
is_ours (const char *name)
{
  g_autofree char *id = g_strndup (name, 36);

  return g_uuid_string_is_valid (id) && (name[36] == '.' || name[36] == '\0');
}

GPtrArray *
limber_media_list_old (GFile *folder, gint64 now)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GFileEnumerator) files =
      g_file_enumerate_children (folder,
                                 G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE
                                                                "," G_FILE_ATTRIBUTE_TIME_CHANGED,
                                 G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFileInfo *info;
  GFile *file;

  while (files != NULL && g_file_enumerator_iterate (files, &info, &file, NULL, NULL)
         && info != NULL)
    {
      const char *name = g_file_info_get_name (info);
      /* When it came here, not when it was made: that is what a syncing program preserves. */
      gint64 since =
          (gint64) g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_CHANGED);

      if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
        continue;
      if (limber_durable_is_leftover (name) && now - since > LEFTOVER_SECONDS)
        limber_durable_remove (file, NULL);
      else if (is_ours (name) && now - since > OLD_SECONDS)
        g_ptr_array_add (names, g_strdup (name));
    }

  return g_steal_pointer (&names);
}
