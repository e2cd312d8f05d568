/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-import-media.h"

#include "store/limber-durable.h"

#define MAX_NAME 255
#define MAX_SUFFIX 5
#define BLOCK (64 * 1024)

gboolean
limber_import_media_is_name (const char *name)
{
  const char *dot = strrchr (name, '.');

  if (dot == NULL || dot == name || name[0] == '.' || strlen (name) > MAX_NAME
      || strpbrk (name, "/\\:") != NULL)
    return FALSE;

  if (dot[1] == '\0' || strlen (dot + 1) > MAX_SUFFIX)
    return FALSE;
  for (const char *c = dot + 1; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c))
      return FALSE;

  return TRUE;
}

/* Of a file of the library; NULL when there is none. */
static char *
get_checksum (GFile *file)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *block = g_malloc (BLOCK);
  gssize n;

  if (stream == NULL)
    return NULL;

  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), block, BLOCK, NULL, NULL)) > 0)
    g_checksum_update (checksum, block, n);

  return n == 0 ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

/* The library's own names are UUIDs; the checksum's first half serves as one. */
static char *
make_name (const char *name, const char *checksum)
{
  g_autofree char *suffix = g_ascii_strdown (strrchr (name, '.'), -1);

  return g_strdup_printf ("%.8s-%.4s-%.4s-%.4s-%.12s%s", checksum, checksum + 8, checksum + 12,
                          checksum + 16, checksum + 20, suffix);
}

static gboolean
is_own_name (const char *name)
{
  g_autofree char *stem = g_strndup (name, (gsize) (strrchr (name, '.') - name));

  return g_uuid_string_is_valid (stem);
}

LimberImportMedia *
limber_import_media_new (const char *name, const char *checksum, GBytes *bytes, GFile *folder)
{
  LimberImportMedia *self = g_new0 (LimberImportMedia, 1);
  g_autoptr (GFile) same = g_file_get_child (folder, name);
  g_autofree char *present = get_checksum (same);
  g_autofree char *made = make_name (name, checksum);
  g_autoptr (GFile) copy = g_file_get_child (folder, made);

  self->name = g_strdup (name);
  self->checksum = g_strdup (checksum);
  self->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;

  if (g_strcmp0 (present, checksum) == 0)
    self->there = TRUE;
  else if (present != NULL || !is_own_name (name))
    self->there = g_file_query_exists (copy, NULL);
  self->stored = g_strcmp0 (present, checksum) == 0 || (present == NULL && is_own_name (name))
                     ? g_strdup (name)
                     : g_steal_pointer (&made);

  return self;
}

void
limber_import_media_free (LimberImportMedia *self)
{
  g_free (self->name);
  g_free (self->stored);
  g_free (self->checksum);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->archive);
  g_free (self);
}

static const char *
adopt_name (GHashTable *media, const char *name)
{
  LimberImportMedia *found = name != NULL ? g_hash_table_lookup (media, name) : NULL;

  if (found == NULL)
    return name;

  found->used = TRUE;
  return found->stored;
}

LimberExercise *
limber_import_media_adopt (GHashTable *media, LimberExercise *exercise)
{
  return limber_exercise_with (exercise, "clip",
                               adopt_name (media, limber_exercise_get_clip (exercise)), "poster",
                               adopt_name (media, limber_exercise_get_poster (exercise)), NULL);
}

gboolean
limber_import_media_write (GPtrArray *media, GFile *folder, GError **error)
{
  for (guint i = 0; i < media->len; i++)
    {
      const LimberImportMedia *self = media->pdata[i];
      g_autoptr (GFile) file = g_file_get_child (folder, self->stored);
      gconstpointer data;
      gsize length;

      if (!self->used || self->there || self->bytes == NULL)
        continue;

      data = g_bytes_get_data (self->bytes, &length);
      if (!limber_durable_replace (file, data != NULL ? data : "", length, error))
        return FALSE;
    }

  return TRUE;
}
