/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-import-reader.h"

#include "store/limber-archive.h"
#include "store/limber-bundle.h"
#include "store/limber-document.h"
#include "store/limber-import-pack.h"
#include "store/limber-json-parser.h"
#include "store/limber-json-walk.h"
#include "store/limber-restore.h"

/* One file that is being read. */
typedef struct
{
  LimberImportReader *reader;
  const char *name;
  gsize before, total;

  const LimberImportFormat *format; /* of the present list; NULL: not known yet */
  char *list;                       /* that the format is of; NULL: the document itself */
  gboolean recognized;              /* something in it was */

  LimberImportPack *pack; /* documents of Limber, and what comes with them */
} File;

LimberImportReader *
limber_import_reader_new (void)
{
  LimberImportReader *self = g_new0 (LimberImportReader, 1);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->media = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_import_media_free);
  self->modified = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  for (guint i = 0; i < LIMBER_N_DOCUMENT_KINDS; i++)
    self->places[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
limber_import_reader_forget (LimberImportReader *self)
{
  for (guint i = 0; i < LIMBER_N_DOCUMENT_KINDS; i++)
    {
      g_clear_pointer (&self->known[i], g_hash_table_unref);
      g_clear_pointer (&self->places[i], g_hash_table_unref);
    }
}

void
limber_import_reader_free (LimberImportReader *self)
{
  limber_import_reader_forget (self);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->media);
  g_clear_object (&self->folder);
  g_free (self->modified);
  g_free (self);
}

/* --- one record ------------------------------------------------------------------------------------ */

void
limber_import_reader_skip (LimberImportReader *self, const char *reason)
{
  g_ptr_array_add (self->entries, limber_import_entry_new_skipped (reason));
}

gboolean
limber_import_reader_claim (LimberImportReader *self,
                            LimberDocumentKind kind,
                            const char *id,
                            const char *place)
{
  const char *first = g_hash_table_lookup (self->places[kind], id);
  g_autofree char *reason = NULL;

  if (first == NULL)
    {
      g_hash_table_insert (self->places[kind], g_strdup (id), g_strdup (place));
      return TRUE;
    }

  reason = g_strdup_printf ("%s: the id \"%s\" was at %s already", place, id, first);
  limber_import_reader_skip (self, reason);
  return FALSE;
}

/* When a document was last changed; NULL: it doesn't say. */
static GDateTime *
get_modified (JsonNode *node)
{
  const char *text =
      json_object_get_string_member_with_default (json_node_get_object (node), "modified", NULL);

  return text != NULL ? g_date_time_new_from_iso8601 (text, NULL) : NULL;
}

/* Whether the two say the same, whenever each was changed. @newer: whether @b was changed after @a. */
static gboolean
compare (LimberDocumentKind kind, gpointer a, gpointer b, gboolean *newer)
{
  g_autoptr (JsonNode) one = limber_document_to_json (kind, a);
  g_autoptr (JsonNode) other = limber_document_to_json (kind, b);
  g_autoptr (GDateTime) one_time = get_modified (one);
  g_autoptr (GDateTime) other_time = get_modified (other);

  *newer =
      one_time == NULL || (other_time != NULL && g_date_time_compare (other_time, one_time) > 0);
  json_object_remove_member (json_node_get_object (one), "modified");
  json_object_remove_member (json_node_get_object (other), "modified");

  return json_node_equal (one, other);
}

void
limber_import_reader_add (LimberImportReader *self,
                          LimberDocumentKind kind,
                          gboolean foreign,
                          gpointer document,
                          const char *place)
{
  const char *id = limber_document_get_class (kind)->get_id (document);
  gpointer old = self->known[kind] != NULL ? g_hash_table_lookup (self->known[kind], id) : NULL;
  LimberImportFate fate = LIMBER_IMPORT_NEW;
  gboolean newer = TRUE;

  if (old != NULL)
    fate = compare (kind, old, document, &newer) ? LIMBER_IMPORT_KNOWN : LIMBER_IMPORT_CHANGED;

  g_ptr_array_add (self->entries,
                   limber_import_entry_new (fate, kind, foreign, newer, document, place));
}

static LimberImportRecord *
read_record (const File *file, JsonNode *node, const char *place, GError **error)
{
  g_autoptr (LimberJsonReader) json = limber_json_reader_new (node, place);
  g_autoptr (LimberImportRecord) record = limber_import_record_new ();

  if (!limber_json_reader_failed (json))
    file->format->read (record, json, file->reader->languages);
  if (record->name == NULL)
    limber_json_reader_fail (json, "name", "a text");

  return limber_json_reader_finish (json, error) ? g_steal_pointer (&record) : NULL;
}

static void
import_record (const File *file, JsonNode *node, const char *place)
{
  LimberImportReader *reader = file->reader;
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberImportRecord) record = read_record (file, node, place, &error);
  g_autoptr (LimberExercise) exercise = NULL;
  g_autofree char *id = NULL;
  LimberExercise *old = NULL;

  if (record == NULL)
    {
      limber_import_reader_skip (reader, error->message);
      return;
    }

  id = limber_import_record_get_id (record, file->format->source);
  if (!limber_import_reader_claim (reader, LIMBER_DOCUMENT_EXERCISE, id, place))
    return;

  if (reader->known[LIMBER_DOCUMENT_EXERCISE] != NULL)
    old = g_hash_table_lookup (reader->known[LIMBER_DOCUMENT_EXERCISE], id);
  exercise =
      limber_import_record_to_exercise (record, id, file->format->source, old, reader->modified);
  limber_import_reader_add (reader, LIMBER_DOCUMENT_EXERCISE, TRUE, exercise, place);
  reader->n_media += record->n_media;
}

/* --- one file -------------------------------------------------------------------------------------- */

/* Whether lists of that name may hold documents of Limber. */
static gboolean
is_folder (const char *list)
{
  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    if (g_strcmp0 (limber_document_get_class (kind)->folder, list) == 0)
      return TRUE;

  return FALSE;
}

/* A list whose elements nobody recognizes is none of ours: exercemus has lists of muscles, too. But once one element is
 * recognized, those after it are records, be they broken. */
static void
import_element (File *file, const char *list, guint index, JsonNode *node)
{
  g_autofree char *place =
      g_strdup_printf ("%s: %s[%u]", file->name, list != NULL ? list : "", index);
  LimberDocumentKind kind;

  if (index == 0 || g_strcmp0 (file->list, list) != 0)
    {
      g_set_str (&file->list, list);
      file->format = NULL;
    }
  if (file->format == NULL)
    file->format = limber_import_find_format (list, node);

  if (file->format != NULL)
    import_record (file, node, place);
  else if (is_folder (list) && limber_document_find_kind (limber_document_get_format (node), &kind))
    limber_import_pack_add (file->pack, kind, node, place);
  else if (g_strcmp0 (list, "media") == 0 && file->recognized)
    limber_import_pack_add_media (file->pack, node, place);
  else
    return;

  file->recognized = TRUE;
}

static gboolean
on_element (const char *list,
            guint index,
            JsonNode *node,
            gsize read,
            gpointer data,
            GError **error)
{
  File *file = data;

  if (g_cancellable_set_error_if_cancelled (file->reader->cancellable, error))
    return FALSE;

  if (file->reader->entries->len >= LIMBER_IMPORT_MAX_RECORDS)
    {
      g_set_error (error, LIMBER_DOCUMENT_ERROR, LIMBER_DOCUMENT_ERROR_LIMIT,
                   "%s: more than %d records", file->name, LIMBER_IMPORT_MAX_RECORDS);
      return FALSE;
    }

  import_element (file, list, index, node);
  limber_progress_set (file->reader->progress, file->before + read, file->total);
  return TRUE;
}

/* A file that is no list of anything may be one of Limber's documents. */
static gboolean
import_whole (File *file, GBytes *bytes, GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (JsonNode) node = limber_json_parse (text, length, file->name, error);
  LimberDocumentKind kind;

  if (node == NULL)
    return FALSE;

  /* What an empty library gives. */
  if (g_strcmp0 (limber_document_get_format (node), LIMBER_BUNDLE_FORMAT) == 0)
    return TRUE;

  if (!limber_document_find_kind (limber_document_get_format (node), &kind))
    {
      g_set_error (error, LIMBER_DOCUMENT_ERROR, LIMBER_DOCUMENT_ERROR_VALUE,
                   "%s: neither a collection of exercises nor a document of Limber", file->name);
      return FALSE;
    }

  limber_import_pack_add (file->pack, kind, node, file->name);
  return TRUE;
}

static gboolean
read_backup (LimberImportReader *self, GFile *file, GError **error)
{
  g_autoptr (LimberImportPack) pack = limber_import_pack_new (self);

  if (!limber_restore_read (pack, self, file, error))
    return FALSE;

  self->backup = TRUE;
  limber_import_pack_unpack (pack);
  return TRUE;
}

gboolean
limber_import_reader_read (LimberImportReader *self,
                           GFile *source,
                           gsize read,
                           gsize total,
                           GError **error)
{
  g_autofree char *name = g_file_get_basename (source);
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LimberImportPack) pack = limber_import_pack_new (self);
  File file = { .reader = self, .name = shown, .before = read, .total = total, .pack = pack };
  gboolean sound;

  if (limber_archive_is_name (name))
    return read_backup (self, source, error);

  bytes = limber_document_read (source, shown, LIMBER_IMPORT_MAX_BYTES, error);
  if (bytes == NULL)
    return FALSE;

  sound = limber_json_walk (bytes, shown, LIMBER_IMPORT_MAX_BYTES, on_element, &file, error);
  g_free (file.list);
  if (!sound || (!file.recognized && !import_whole (&file, bytes, error)))
    return FALSE;

  limber_import_pack_unpack (pack);
  return TRUE;
}
