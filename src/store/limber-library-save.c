/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "store/limber-document.h"
#include "store/limber-json-printer.h"
#include "store/limber-library-private.h"

/* DATA/routines/ID.json; sessions lie in a folder for each year. */
GFile *
limber_library_get_file (LimberLibrary *self, LimberDocumentKind kind, gpointer document)
{
  const LimberDocumentClass *klass = limber_document_get_class (kind);
  g_autofree char *name = limber_document_id_to_name (klass->get_id (document));
  g_autofree char *year = NULL;

  if (kind == LIMBER_DOCUMENT_SESSION)
    year = g_strdup_printf ("%04d", g_date_time_get_year (limber_session_get_started (document)));

  return g_file_new_build_filename (g_file_peek_path (self->data), klass->folder,
                                    year != NULL ? year : name, year != NULL ? name : NULL, NULL);
}

/* Whether the document's @file may be written. What could not be read, or not be understood in full, must not be lost by
 * writing over it. */
static gboolean
may_write (LimberLibrary *self, LimberDocumentKind kind, gpointer document, GFile *file)
{
  const char *id = limber_document_get_class (kind)->get_id (document);
  g_autofree char *refusal = NULL;

  if (!g_hash_table_contains (self->kept, file))
    return TRUE;

  refusal =
      g_strdup_printf (limber_library_can_change (self, kind, id)
                           /* Translators: %s is the name of a file */
                           ? _ ("%s: not saved, because this file could not be read and would be "
                                "lost")
                           /* Translators: %s is the name of a file */
                           : _ ("%s: not saved, because a newer version of Limber wrote this file"),
                       g_file_peek_path (file));
  limber_library_set_refusal (self, file, refusal);
  return FALSE;
}

/* Gives the document to the writer, unless it would be set aside as damaged when it is read the next time: then it
 * stays in memory only, and the user is told. */
static void
write_document (LimberLibrary *self, LimberDocumentKind kind, gpointer document)
{
  g_autoptr (GFile) file = limber_library_get_file (self, kind, document);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GObject) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *text;

  if (!may_write (self, kind, document, file))
    return;

  node = limber_document_to_json (kind, document);
  again = limber_document_from_json (kind, node, FALSE, g_file_peek_path (file), &error);
  limber_library_set_refusal (self, file, again == NULL ? error->message : NULL);
  if (again == NULL)
    return;

  text = limber_json_print (node);
  bytes = g_bytes_new_take (text, strlen (text));
  limber_writer_write (self->writer, file, bytes);
}

void
limber_library_write (LimberLibrary *self, LimberDocumentKind kind, gpointer document)
{
  g_autoptr (GFile) file = limber_library_get_file (self, kind, document);
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  if (!may_write (self, kind, document, file))
    return;

  limber_library_set_refusal (self, file, NULL);
  if (kind != LIMBER_DOCUMENT_SESSION)
    {
      limber_writer_write_document (self->writer, file, kind, document);
      return;
    }

  text = limber_document_print (kind, document);
  bytes = g_bytes_new_take (text, strlen (text));
  limber_writer_write (self->writer, file, bytes);
}

void
limber_library_erase (LimberLibrary *self, LimberDocumentKind kind, gpointer document)
{
  g_autoptr (GFile) file = limber_library_get_file (self, kind, document);

  if (!may_write (self, kind, document, file))
    return;

  limber_library_set_refusal (self, file, NULL);
  limber_writer_remove (self->writer, file);
}

void
limber_library_save (LimberLibrary *self, LimberDocumentKind kind, gpointer document)
{
  const LimberDocumentClass *klass = limber_document_get_class (kind);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *modified = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autoptr (GObject) stamped = NULL;

  g_return_if_fail (!self->read_only);
  g_return_if_fail (limber_document_is_id (klass->get_id (document)));

  stamped = klass->stamp (document, modified);
  g_return_if_fail (stamped != NULL);

  limber_library_undiscard (self, kind, document);
  if (g_hash_table_contains (self->held[kind], klass->get_id (document)))
    g_hash_table_replace (self->held[kind], g_strdup (klass->get_id (document)),
                          GINT_TO_POINTER (TRUE));
  limber_shelf_put (self->shelves[kind], stamped);
  if (kind == LIMBER_DOCUMENT_EXERCISE)
    limber_catalog_add (self->catalog, LIMBER_EXERCISE (stamped));

  write_document (self, kind, stamped);
}

static void
remove_own (LimberLibrary *self, LimberDocumentKind kind, const char *id)
{
  LimberShelf *shelf = self->shelves[kind];

  g_return_if_fail (!self->read_only);

  if (!limber_shelf_owns (shelf, id) || !limber_library_can_change (self, kind, id))
    return;

  limber_library_discard (self, kind, limber_shelf_find (shelf, id));
  limber_library_erase (self, kind, limber_shelf_find (shelf, id));
  limber_shelf_remove (shelf, id);
}

void
limber_library_save_exercise (LimberLibrary *self, LimberExercise *exercise)
{
  g_return_if_fail (LIMBER_IS_LIBRARY (self));
  g_return_if_fail (LIMBER_IS_EXERCISE (exercise));

  limber_library_save (self, LIMBER_DOCUMENT_EXERCISE, exercise);
}

void
limber_library_save_routine (LimberLibrary *self, LimberRoutine *routine)
{
  g_return_if_fail (LIMBER_IS_LIBRARY (self));
  g_return_if_fail (LIMBER_IS_ROUTINE (routine));

  limber_library_save (self, LIMBER_DOCUMENT_ROUTINE, routine);
}

void
limber_library_save_plan (LimberLibrary *self, LimberPlan *plan)
{
  g_return_if_fail (LIMBER_IS_LIBRARY (self));
  g_return_if_fail (LIMBER_IS_PLAN (plan));

  limber_library_save (self, LIMBER_DOCUMENT_PLAN, plan);
}

void
limber_library_save_session (LimberLibrary *self, LimberSession *session)
{
  g_return_if_fail (LIMBER_IS_LIBRARY (self));
  g_return_if_fail (LIMBER_IS_SESSION (session));

  limber_library_save (self, LIMBER_DOCUMENT_SESSION, session);
}

void
limber_library_remove_exercise (LimberLibrary *self, const char *id)
{
  LimberExercise *below;
  g_autofree char *own_id = NULL;

  g_return_if_fail (LIMBER_IS_LIBRARY (self));

  if (!limber_shelf_owns (self->shelves[LIMBER_DOCUMENT_EXERCISE], id))
    return;

  /* @id may belong to the exercise that goes away now. */
  own_id = g_strdup (id);
  remove_own (self, LIMBER_DOCUMENT_EXERCISE, own_id);

  below = limber_shelf_find (self->shelves[LIMBER_DOCUMENT_EXERCISE], own_id);
  if (below != NULL)
    limber_catalog_add (self->catalog, below);
  else
    limber_catalog_remove (self->catalog, own_id);
}

void
limber_library_remove_routine (LimberLibrary *self, const char *id)
{
  g_return_if_fail (LIMBER_IS_LIBRARY (self));

  remove_own (self, LIMBER_DOCUMENT_ROUTINE, id);
}

void
limber_library_remove_plan (LimberLibrary *self, const char *id)
{
  g_return_if_fail (LIMBER_IS_LIBRARY (self));

  remove_own (self, LIMBER_DOCUMENT_PLAN, id);
}

void
limber_library_remove_session (LimberLibrary *self, const char *id)
{
  g_return_if_fail (LIMBER_IS_LIBRARY (self));

  remove_own (self, LIMBER_DOCUMENT_SESSION, id);
}

gboolean
limber_library_flush (LimberLibrary *self, GError **error)
{
  GHashTableIter iter;
  gpointer refusal;

  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), FALSE);

  if (!limber_writer_flush (self->writer, error))
    return FALSE;

  g_hash_table_iter_init (&iter, self->refusals);
  if (!g_hash_table_iter_next (&iter, NULL, &refusal))
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, refusal);
  return FALSE;
}
