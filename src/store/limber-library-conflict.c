/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "store/limber-import-copy.h"
#include "store/limber-library-private.h"
#include "store/limber-trash.h"

gboolean
limber_library_can_change (LimberLibrary *self, LimberDocumentKind kind, const char *id)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), FALSE);

  return id == NULL || !g_hash_table_contains (self->newer[kind], id);
}

GListModel *
limber_library_get_conflicts (LimberLibrary *self)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->conflicts);
}

gpointer
limber_library_find (LimberLibrary *self, LimberDocumentKind kind, const char *id)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);

  return limber_shelf_find (self->shelves[kind], id);
}

/* @document under a new id, and under a name that tells it from ours. A second active plan would not be asked for. */
static gpointer
copy_as_other (LimberDocumentKind kind, gpointer document)
{
  g_autoptr (LimberImportCopies) copies = limber_import_copies_new ();
  g_autoptr (GObject) copy = NULL;
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object;

  limber_import_copies_add (copies, kind, document);
  copy = limber_import_copies_apply (copies, kind, document);
  g_return_val_if_fail (copy != NULL, NULL);

  node = limber_document_to_json (kind, copy);
  object = json_node_get_object (node);
  if (json_object_has_member (object, "name"))
    {
      /* Translators: the name of the other one of two versions; %s is the name that both have */
      g_autofree char *name = g_strdup_printf (_ ("%s (Other Version)"),
                                               limber_document_get_class (kind)->get_name (copy));

      json_object_set_string_member (object, "name", name);
    }
  if (json_object_has_member (object, "active"))
    json_object_set_boolean_member (object, "active", FALSE);

  return limber_document_from_json (kind, node, FALSE, "", NULL);
}

void
limber_library_settle (LimberLibrary *self, LimberConflict *conflict, LimberConflictChoice choice)
{
  LimberDocumentKind kind = limber_conflict_get_kind (conflict);
  const char *id = limber_conflict_get_id (conflict);
  gpointer theirs = limber_conflict_get_document (conflict);
  g_autoptr (GObject) ours = NULL;
  g_autoptr (GObject) copy = NULL;
  guint index;

  g_return_if_fail (LIMBER_IS_LIBRARY (self));

  /* It may have been settled on another machine while somebody was thinking here. */
  if (!g_list_store_find (self->conflicts, conflict, &index))
    return;

  if (limber_shelf_owns (self->shelves[kind], id))
    ours = g_object_ref (limber_library_find (self, kind, id));
  switch (choice)
    {
    case LIMBER_CONFLICT_KEEP_OURS:
      limber_library_keep_in_trash (self, kind, theirs);
      break;

    case LIMBER_CONFLICT_KEEP_THEIRS:
      if (ours != NULL)
        limber_library_keep_in_trash (self, kind, ours);
      limber_library_save (self, kind, theirs);
      break;

    case LIMBER_CONFLICT_KEEP_BOTH:
      copy = copy_as_other (kind, theirs);
      limber_library_save (self, kind, copy);
      break;

    default:
      g_return_if_reached ();
    }

  limber_writer_remove (self->writer, limber_conflict_get_file (conflict));
  g_list_store_remove (self->conflicts, index);
}
