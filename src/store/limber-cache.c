/* SPDX-License-Identifier: GPL-3.0-or-later */

/* dladdr() */
#define _GNU_SOURCE
#include "store/limber-cache.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>

#include <glib/gstdio.h>

/* Checksum, what it is of, records in order of their keys, and what they point to. */
#define TYPE "(tsa(ttxxxxuu)ay)"

/* No library that people make needs as much; what does isn't ours. */
#define MAX_BYTES (256 * 1024 * 1024)

/* The clocks of some file systems tick that slowly, in seconds. */
#define SLOWEST_TICK 2

#define SUFFIX ".cache"

/* Of a library that is gone, or moved, or was only looked at, nobody needs it any more; in seconds. */
#define LIFETIME (30 * 24 * 60 * 60)

/* As one lies in the file. */
typedef struct
{
  guint64 key; /* of the name */
  guint64 inode;
  gint64 size;
  gint64 seconds;
  gint64 nanoseconds;
  gint64 touched;
  guint32 offset; /* of the name, followed by what was put */
  guint32 length;
} Record;

struct _LimberCache
{
  GFile *file;
  char *subject; /* what it is of */
  gint64 now;    /* in seconds */

  gboolean is_open;
  GVariant *saved; /* (nullable) */
  GBytes *bytes;   /* of which it is made */
  const Record *records;
  gsize n_records;
  const guint8 *data;
  gsize size;

  GArray *next; /* of Record */
  GByteArray *next_data;
  gboolean changed; /* something was put */
};

/* --- telling names and contents apart -------------------------------------------------------------- */

/* Each step can be undone, so that two texts that differ in one word never have the same sum. */
static guint64
mix (guint64 sum, guint64 word)
{
  sum = (sum ^ word) * 0x9e3779b97f4a7c15;
  return sum ^ (sum >> 29);
}

static guint64
add_up (guint64 sum, const guint8 *bytes, gsize n)
{
  guint64 word;

  for (; n >= sizeof word; n -= sizeof word, bytes += sizeof word)
    {
      memcpy (&word, bytes, sizeof word);
      sum = mix (sum, word);
    }

  word = 0;
  if (n > 0)
    memcpy (&word, bytes, n);
  return mix (mix (sum, word), n);
}

static guint64
get_key (const char *name)
{
  return add_up (0, (const guint8 *) name, strlen (name));
}

static guint64
get_sum (const Record *records, gsize n_records, const guint8 *data, gsize size)
{
  return add_up (add_up (1, (const guint8 *) records, n_records * sizeof *records), data, size);
}

/* The program has to be the same, since another one may pack its documents in another way: the library, or in the tests
 * the executable, that this function is in. */
static char *
describe (const char *root, const char *meaning)
{
  LimberSight program = { 0 };
  g_autofree char *escaped = g_strescape (root, NULL);
  Dl_info here;

  if (dladdr (describe, &here) != 0)
    limber_sight_take (here.dli_fname, &program);

  return g_strdup_printf ("%s %" G_GUINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT
                          " %" G_GINT64_FORMAT " %s %s",
                          LIMBER_VERSION, program.inode, program.size, program.seconds,
                          program.nanoseconds, escaped, meaning);
}

/* --- the object ------------------------------------------------------------------------------------ */

GFile *
limber_cache_get_file (GFile *folder, const char *name, const char *root)
{
  g_autofree char *key = g_compute_checksum_for_string (G_CHECKSUM_SHA256, root, -1);
  g_autofree char *file_name = g_strdup_printf ("%s-%.16s" SUFFIX, name, key);

  return g_file_get_child (folder, file_name);
}

LimberCache *
limber_cache_new (GFile *file, const char *root, const char *meaning, gint64 now)
{
  LimberCache *self;

  g_return_val_if_fail (G_IS_FILE (file) && g_file_peek_path (file) != NULL, NULL);
  g_return_val_if_fail (root != NULL && meaning != NULL, NULL);
  G_STATIC_ASSERT (sizeof (Record) == 56);

  self = g_atomic_rc_box_new0 (LimberCache);
  self->file = g_object_ref (file);
  self->subject = describe (root, meaning);
  self->now = now;
  self->next = g_array_new (FALSE, FALSE, sizeof (Record));
  self->next_data = g_byte_array_new ();

  return self;
}

LimberCache *
limber_cache_ref (LimberCache *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
cache_clear (gpointer data)
{
  LimberCache *self = data;

  g_object_unref (self->file);
  g_free (self->subject);
  g_clear_pointer (&self->saved, g_variant_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_array_unref (self->next);
  g_byte_array_unref (self->next_data);
}

void
limber_cache_unref (LimberCache *self)
{
  g_atomic_rc_box_release_full (self, cache_clear);
}

/* --- reading --------------------------------------------------------------------------------------- */

/* Of the library, in this language, by this program, and whole. */
static gboolean
take_saved (LimberCache *self, GVariant *saved)
{
  guint64 sum;
  const char *subject;
  g_autoptr (GVariant) records = g_variant_get_child_value (saved, 2);
  g_autoptr (GVariant) data = g_variant_get_child_value (saved, 3);
  gsize n_records, size;
  const Record *record = g_variant_get_fixed_array (records, &n_records, sizeof *record);
  const guint8 *bytes = g_variant_get_fixed_array (data, &size, 1);

  g_variant_get_child (saved, 0, "t", &sum);
  g_variant_get_child (saved, 1, "&s", &subject);
  if (!g_str_equal (subject, self->subject) || sum != get_sum (record, n_records, bytes, size))
    return FALSE;

  self->records = record;
  self->n_records = n_records;
  self->data = bytes;
  self->size = size;
  return TRUE;
}

/* Read, not mapped: whoever cuts a file short that is mapped ends the program that looks at it. */
void
limber_cache_open (LimberCache *self)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GVariant) saved = NULL;
  LimberSight sight;
  char *contents;
  gsize length;

  if (self->is_open)
    return;

  self->is_open = TRUE;
  if (!limber_sight_take (g_file_peek_path (self->file), &sight) || sight.size > MAX_BYTES
      || !g_file_get_contents (g_file_peek_path (self->file), &contents, &length, NULL))
    return;

  bytes = g_bytes_new_take (contents, length);
  saved = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (TYPE), bytes, FALSE));
  if (!take_saved (self, saved))
    return;

  self->saved = g_steal_pointer (&saved);
  self->bytes = g_steal_pointer (&bytes);
}

/* What the record points to, after the name; FALSE when it isn't of @name. */
static gboolean
unwrap (LimberCache *self, const Record *record, const char *name, LimberUnpack *found)
{
  const char *written;

  if (record->offset > self->size || record->length > self->size - record->offset)
    return FALSE;

  *found = (LimberUnpack) { .at = self->data + record->offset,
                            .end = self->data + record->offset + record->length,
                            .whole = self->bytes };
  written = limber_unpack_text (found);
  return written != NULL && g_str_equal (written, name);
}

static const Record *
find_record (LimberCache *self, const char *name, LimberUnpack *found)
{
  guint64 key = get_key (name);
  gsize first = 0, last = self->n_records;

  while (first < last)
    {
      gsize middle = first + (last - first) / 2;

      if (self->records[middle].key < key)
        first = middle + 1;
      else
        last = middle;
    }

  for (; first < self->n_records && self->records[first].key == key; first++)
    if (unwrap (self, &self->records[first], name, found))
      return &self->records[first];

  return NULL;
}

gboolean
limber_cache_find (LimberCache *self,
                   const char *name,
                   const LimberSight *sight,
                   LimberUnpack *found)
{
  const Record *record = find_record (self, name, found);

  return record != NULL && record->inode == sight->inode && record->size == sight->size
         && record->seconds == sight->seconds && record->nanoseconds == sight->nanoseconds
         && record->touched == sight->touched;
}

gboolean
limber_cache_is_settled (LimberCache *self, const LimberSight *sight)
{
  gint64 last = self->now - SLOWEST_TICK;

  return sight->seconds < last && sight->touched / 1000000000 < last;
}

/* --- saving ---------------------------------------------------------------------------------------- */

static void
append (LimberCache *self, Record record, const guint8 *bytes, guint n)
{
  record.offset = self->next_data->len;
  record.length = n;
  g_byte_array_append (self->next_data, bytes, n);
  g_array_append_val (self->next, record);
}

void
limber_cache_keep (LimberCache *self, const char *name)
{
  LimberUnpack found;
  const Record *record = find_record (self, name, &found);

  if (record != NULL)
    append (self, *record, self->data + record->offset, record->length);
}

void
limber_cache_put (LimberCache *self, const char *name, const LimberSight *sight, GByteArray *pack)
{
  g_autoptr (GByteArray) whole = NULL;
  Record record = { .key = get_key (name),
                    .inode = sight->inode,
                    .size = sight->size,
                    .seconds = sight->seconds,
                    .nanoseconds = sight->nanoseconds,
                    .touched = sight->touched };

  if (!limber_cache_is_settled (self, sight))
    return;

  whole = g_byte_array_new ();
  limber_pack_text (whole, name);
  g_byte_array_append (whole, pack->data, pack->len);
  append (self, record, whole->data, whole->len);
  self->changed = TRUE;
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  guint64 one = ((const Record *) a)->key;
  guint64 other = ((const Record *) b)->key;

  return (one > other) - (one < other);
}

static GVariant *
to_variant (LimberCache *self)
{
  const Record *records = (const Record *) (gpointer) self->next->data;
  GVariant *parts[4];

  g_array_sort (self->next, compare_keys);
  parts[0] = g_variant_new_uint64 (get_sum (records, self->next->len, self->next_data->data,
                                            self->next_data->len));
  parts[1] = g_variant_new_string (self->subject);
  parts[2] = g_variant_new_fixed_array (G_VARIANT_TYPE ("(ttxxxxuu)"), records, self->next->len,
                                        sizeof *records);
  parts[3] = g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, self->next_data->data,
                                        self->next_data->len, 1);

  return g_variant_ref_sink (g_variant_new_tuple (parts, G_N_ELEMENTS (parts)));
}

gboolean
limber_cache_save (LimberCache *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (self->file));
  g_autoptr (GVariant) variant = NULL;

  if (!self->changed && self->next->len == self->n_records)
    {
      /* Now it is in use. */
      utimensat (AT_FDCWD, g_file_peek_path (self->file), NULL, 0);
      return TRUE;
    }

  variant = to_variant (self);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", folder,
                   g_strerror (errno));
      return FALSE;
    }

  return g_file_set_contents_full (g_file_peek_path (self->file), g_variant_get_data (variant),
                                   (gssize) g_variant_get_size (variant),
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

void
limber_cache_sweep (LimberCache *self)
{
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (self->file));
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      LimberSight sight;

      if (g_str_has_suffix (name, SUFFIX) && limber_sight_take (path, &sight)
          && sight.seconds < self->now - LIFETIME)
        g_unlink (path);
    }
}
