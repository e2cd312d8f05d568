/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-restore.h"

#include <string.h>

#include "store/limber-archive.h"
#include "store/limber-conflict.h"
#include "store/limber-document.h"
#include "store/limber-durable.h"
#include "store/limber-json-parser.h"
#include "store/limber-media.h"

#define MEDIA "media/"

typedef struct
{
  LimberImportPack *pack;
  LimberImportReader *reader;
  GFile *file;
  char *name; /* of it, for errors */
} Restore;

/* --- reading --------------------------------------------------------------------------------------- */

/* "routines/x.json"; sessions lie in a folder for each year. */
static gboolean
find_kind (const char *path, LimberDocumentKind *kind)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);
  guint n = g_strv_length (parts);

  if (n < 2 || !g_str_has_suffix (path, ".json"))
    return FALSE;

  for (guint i = 0; i < LIMBER_N_DOCUMENT_KINDS; i++)
    if (g_str_equal (parts[0], limber_document_get_class (i)->folder))
      {
        *kind = i;
        return n == (i == LIMBER_DOCUMENT_SESSION ? 3 : 2);
      }

  return FALSE;
}

static gboolean
read_document (Restore *self,
               LimberArchive *archive,
               LimberDocumentKind kind,
               const char *path,
               GError **error)
{
  g_autofree char *place = g_strdup_printf ("%s: %s", self->name, path);
  g_autoptr (GBytes) bytes = limber_archive_read (archive, LIMBER_DOCUMENT_MAX_BYTES, error);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) own_error = NULL;
  gconstpointer data;
  gsize length;

  if (bytes == NULL)
    return FALSE;

  data = g_bytes_get_data (bytes, &length);
  node = limber_json_parse (data != NULL ? data : "", length, place, &own_error);
  if (node != NULL)
    limber_import_pack_add (self->pack, kind, node, place);
  else
    limber_import_reader_skip (self->reader, own_error->message);

  return TRUE;
}

/* Only what is known of it; it is unpacked when it is wanted. */
static gboolean
read_media (Restore *self, LimberArchive *archive, const char *name, GError **error)
{
  g_autofree char *checksum =
      limber_archive_copy (archive, NULL, -1, LIMBER_MEDIA_MAX_BYTES, error);
  LimberImportMedia *media;

  if (checksum == NULL)
    return FALSE;

  media = limber_import_media_new (name, checksum, NULL, self->reader->folder);
  media->archive = g_object_ref (self->file);
  limber_import_pack_take_media (self->pack, media);
  return TRUE;
}

/* A version beside the document would claim its id. */
static gboolean
skip_conflict (Restore *self, const char *path)
{
  g_autofree char *reason = NULL;

  if (!limber_conflict_is_name (path))
    return FALSE;

  reason = g_strdup_printf ("%s: %s: another version of a document stays in the back-up",
                            self->name, path);
  limber_import_reader_skip (self->reader, reason);
  return TRUE;
}

static gboolean
on_file (LimberArchive *archive, const char *path, gpointer data, GError **error)
{
  Restore *self = data;
  LimberDocumentKind kind;

  if (find_kind (path, &kind))
    return skip_conflict (self, path) || read_document (self, archive, kind, path, error);
  if (g_str_has_prefix (path, MEDIA) && limber_import_media_is_name (path + strlen (MEDIA)))
    return read_media (self, archive, path + strlen (MEDIA), error);

  /* The manifest, what is in there beside the documents, and what other programs may have put in. */
  return TRUE;
}

gboolean
limber_restore_read (LimberImportPack *pack,
                     LimberImportReader *reader,
                     GFile *file,
                     GError **error)
{
  Restore self = { pack, reader, file, g_filename_display_basename (g_file_peek_path (file)) };
  gboolean done = limber_archive_walk (file, on_file, &self, reader->cancellable, error);

  g_free (self.name);
  return done;
}

/* --- unpacking ------------------------------------------------------------------------------------- */

typedef struct
{
  const LimberDisk *disk;
  GFile *file;
  GPtrArray *media;
  GFile *folder;
} Unpack;

typedef struct
{
  LimberArchive *archive;
  const char *checksum;
} Fill;

static gboolean
fill (const LimberDisk *disk, int fd, gpointer data, GError **error)
{
  const Fill *self = data;
  g_autofree char *checksum =
      limber_archive_copy (self->archive, disk, fd, LIMBER_MEDIA_MAX_BYTES, error);

  if (checksum != NULL && !g_str_equal (checksum, self->checksum))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         "the back-up was changed meanwhile");

  return g_strcmp0 (checksum, self->checksum) == 0;
}

static gboolean
on_media (LimberArchive *archive, const char *path, gpointer data, GError **error)
{
  const Unpack *self = data;

  if (!g_str_has_prefix (path, MEDIA))
    return TRUE;

  for (guint i = 0; i < self->media->len; i++)
    {
      const LimberImportMedia *media = self->media->pdata[i];
      const Fill how = { archive, media->checksum };
      g_autoptr (GFile) file = NULL;

      if (media->archive == NULL || !g_file_equal (media->archive, self->file) || !media->used
          || media->there || !g_str_equal (media->name, path + strlen (MEDIA)))
        continue;

      file = g_file_get_child (self->folder, media->stored);
      return limber_durable_fill (self->disk, file, fill, (gpointer) &how, error);
    }

  return TRUE;
}

gboolean
limber_restore_write_media (const LimberDisk *disk,
                            GFile *file,
                            GPtrArray *media,
                            GFile *folder,
                            GError **error)
{
  Unpack self = { disk, file, media, folder };

  return limber_archive_walk (file, on_media, &self, NULL, error);
}
