/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-document.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/limber-json-parser.h"

#define MAX_ID_LENGTH 100

G_DEFINE_QUARK (limber - document - error - quark, limber_document_error)

static gboolean
fail (GError **error, const char *path, int code)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", path, g_strerror (code));
  return FALSE;
}

static gboolean
check_file (int fd, const char *path, gsize max_bytes, GError **error)
{
  struct stat info;

  if (fstat (fd, &info) != 0)
    return fail (error, path, errno);

  if (!S_ISREG (info.st_mode))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "%s: not a file", path);
      return FALSE;
    }

  if (info.st_size > (goffset) max_bytes)
    {
      g_set_error (error, LIMBER_DOCUMENT_ERROR, LIMBER_DOCUMENT_ERROR_LIMIT,
                   "%s: the file is larger than %" G_GSIZE_FORMAT " MB", path,
                   max_bytes / 1024 / 1024);
      return FALSE;
    }

  return TRUE;
}

/* Reads to the end, but never more than one byte over the limit, should the file be growing. */
static gboolean
read_all (int fd, GByteArray *bytes, const char *path, gsize max_bytes, GError **error)
{
  guint8 block[64 * 1024];

  while (bytes->len <= max_bytes)
    {
      ssize_t n = read (fd, block, sizeof block);

      if (n < 0 && errno != EINTR)
        return fail (error, path, errno);
      if (n == 0)
        break;
      if (n > 0)
        g_byte_array_append (bytes, block, (guint) n);
    }

  return TRUE;
}

GBytes *
limber_document_read (GFile *file, const char *path, gsize max_bytes, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gboolean whole;
  int fd;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  if (g_file_peek_path (file) == NULL)
    {
      fail (error, path, ENOENT);
      return NULL;
    }

  /* O_NONBLOCK: opening a pipe that nobody writes to must not wait for somebody who does. */
  do
    fd = open (g_file_peek_path (file), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  while (fd < 0 && errno == EINTR);

  if (fd < 0)
    {
      fail (error, path, errno);
      return NULL;
    }

  whole = check_file (fd, path, max_bytes, error) && read_all (fd, bytes, path, max_bytes, error);
  close (fd);

  return whole ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

JsonNode *
limber_document_load (GFile *file, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = limber_document_read (file, path, LIMBER_DOCUMENT_MAX_BYTES, error);
  gconstpointer data;
  gsize length;

  if (bytes == NULL)
    return NULL;

  data = g_bytes_get_data (bytes, &length);
  return limber_json_parse (data != NULL ? data : "", length, path, error);
}

const char *
limber_document_get_format (JsonNode *node)
{
  JsonNode *format;

  g_return_val_if_fail (node != NULL, NULL);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return NULL;

  format = json_object_get_member (json_node_get_object (node), "format");
  if (format == NULL || json_node_get_value_type (format) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (format);
}

gboolean
limber_document_is_id (const char *id)
{
  gsize length = id != NULL ? strlen (id) : 0;

  if (length == 0 || length > MAX_ID_LENGTH || !g_ascii_isalnum (id[0]))
    return FALSE;

  for (const char *c = id; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && strchr ("-_.:", *c) == NULL)
      return FALSE;

  return TRUE;
}

char *
limber_document_id_to_name (const char *id)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (limber_document_is_id (id), NULL);

  name = g_strconcat (id, ".json", NULL);
  return g_strdelimit (g_steal_pointer (&name), ":", '+');
}
