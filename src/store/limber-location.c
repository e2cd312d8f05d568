/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-location.h"

#include <errno.h>
#include <string.h>

#include <glib/gi18n.h>

#include "store/limber-durable.h"

#define GROUP "library"
#define FOLDER "folder"
#define LEFT "left"

struct _LimberLocation
{
  GFile *note;
  GFile *usual;
  GFile *folder;
  GFile *left; /* or NULL */
};

LimberLocation *
limber_location_new_at (GFile *note, GFile *usual)
{
  LimberLocation *self = g_new0 (LimberLocation, 1);

  self->note = g_object_ref (note);
  self->usual = g_object_ref (usual);
  self->folder = g_object_ref (usual);
  return self;
}

LimberLocation *
limber_location_new (void)
{
  g_autoptr (GFile) note =
      g_file_new_build_filename (g_get_user_config_dir (), "limber", "library.ini", NULL);
  g_autoptr (GFile) usual = g_file_new_build_filename (g_get_user_data_dir (), "limber", NULL);

  return limber_location_new_at (note, usual);
}

void
limber_location_free (LimberLocation *self)
{
  g_object_unref (self->note);
  g_object_unref (self->usual);
  g_object_unref (self->folder);
  g_clear_object (&self->left);
  g_free (self);
}

/* (transfer full) (nullable): as URIs, since the name of a folder may be no text at all. */
static GFile *
get_file (GKeyFile *note, const char *key, GError **error)
{
  g_autofree char *uri = g_key_file_get_string (note, GROUP, key, error);
  g_autofree char *path = uri != NULL ? g_filename_from_uri (uri, NULL, error) : NULL;

  return path != NULL ? g_file_new_for_path (path) : NULL;
}

static gboolean
read_note (LimberLocation *self, GError **error)
{
  g_autoptr (GKeyFile) note = g_key_file_new ();
  g_autoptr (GError) problem = NULL;
  g_autoptr (GFile) folder = NULL;

  g_set_object (&self->folder, self->usual);
  g_clear_object (&self->left);
  if (!g_key_file_load_from_file (note, g_file_peek_path (self->note), G_KEY_FILE_NONE, &problem)
      && g_error_matches (problem, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return TRUE;

  folder = problem == NULL ? get_file (note, FOLDER, &problem) : NULL;
  if (folder == NULL)
    {
      g_propagate_prefixed_error (error, g_steal_pointer (&problem),
                                  "%s: ", g_file_peek_path (self->note));
      return FALSE;
    }
  g_set_object (&self->folder, folder);
  self->left = get_file (note, LEFT, NULL);
  return TRUE;
}

gboolean
limber_location_read (LimberLocation *self, GError **error)
{
  if (!read_note (self, error))
    return FALSE;

  if (!g_file_equal (self->folder, self->usual)
      && !g_file_test (g_file_peek_path (self->folder), G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   /* Translators: %s is a folder */
                   _ ("%s, where your library is, can’t be found"),
                   g_file_peek_path (self->folder));
      return FALSE;
    }
  return TRUE;
}

GFile *
limber_location_get_folder (LimberLocation *self)
{
  return self->folder;
}

GFile *
limber_location_get_usual (LimberLocation *self)
{
  return self->usual;
}

GFile *
limber_location_get_left (LimberLocation *self)
{
  return self->left;
}

static gboolean
write_text (const LimberDisk *disk, int fd, gpointer data, GError **error)
{
  const char *text = data;

  if (limber_durable_write (disk, fd, text, strlen (text)))
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
  return FALSE;
}

static void
set_file (GKeyFile *note, const char *key, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  g_key_file_set_string (note, GROUP, key, uri);
}

/* Without a note the library is where it always was. */
static gboolean
remove_note (LimberLocation *self, const LimberDisk *disk, GError **error)
{
  g_autoptr (GFile) parent = g_file_get_parent (self->note);

  if (!g_file_query_exists (self->note, NULL))
    return TRUE;
  return limber_durable_unlink (disk, self->note, error)
         && limber_durable_sync_folder (disk, g_file_peek_path (parent), error);
}

gboolean
limber_location_write (LimberLocation *self,
                       const LimberDisk *disk,
                       GFile *folder,
                       GFile *left,
                       GError **error)
{
  g_autoptr (GKeyFile) note = g_key_file_new ();
  g_autofree char *text = NULL;
  gboolean done;

  set_file (note, FOLDER, folder);
  if (left != NULL)
    set_file (note, LEFT, left);
  text = g_key_file_to_data (note, NULL, NULL);

  done = left == NULL && g_file_equal (folder, self->usual)
             ? remove_note (self, disk, error)
             : limber_durable_fill (disk, self->note, write_text, text, error);
  /* What failed may have been the last step of it. */
  read_note (self, NULL);
  return done;
}
