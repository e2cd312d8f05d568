/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-import-entry.h"

struct _LimberImportEntry
{
  GObject parent_instance;

  LimberImportFate fate;
  LimberDocumentKind kind;
  gboolean foreign;
  gboolean newer;
  gpointer document;
  char *text;
};

G_DEFINE_FINAL_TYPE (LimberImportEntry, limber_import_entry, G_TYPE_OBJECT)

static void
limber_import_entry_finalize (GObject *object)
{
  LimberImportEntry *self = LIMBER_IMPORT_ENTRY (object);

  g_clear_object (&self->document);
  g_free (self->text);

  G_OBJECT_CLASS (limber_import_entry_parent_class)->finalize (object);
}

static void
limber_import_entry_class_init (LimberImportEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_import_entry_finalize;
}

static void
limber_import_entry_init (LimberImportEntry *self)
{
}

LimberImportEntry *
limber_import_entry_new (LimberImportFate fate,
                         LimberDocumentKind kind,
                         gboolean foreign,
                         gboolean newer,
                         gpointer document,
                         const char *place)
{
  LimberImportEntry *self = g_object_new (LIMBER_TYPE_IMPORT_ENTRY, NULL);

  self->fate = fate;
  self->kind = kind;
  self->foreign = foreign;
  self->newer = newer;
  self->document = g_object_ref (document);
  self->text = g_strdup (place);

  return self;
}

LimberImportEntry *
limber_import_entry_new_skipped (const char *reason)
{
  LimberImportEntry *self = g_object_new (LIMBER_TYPE_IMPORT_ENTRY, NULL);

  self->fate = LIMBER_IMPORT_SKIPPED;
  self->text = g_strdup (reason);

  return self;
}

LimberImportFate
limber_import_entry_get_fate (LimberImportEntry *self)
{
  g_return_val_if_fail (LIMBER_IS_IMPORT_ENTRY (self), LIMBER_IMPORT_SKIPPED);

  return self->fate;
}

gboolean
limber_import_entry_is_foreign (LimberImportEntry *self)
{
  g_return_val_if_fail (LIMBER_IS_IMPORT_ENTRY (self), FALSE);

  return self->foreign;
}

gboolean
limber_import_entry_is_newer (LimberImportEntry *self)
{
  g_return_val_if_fail (LIMBER_IS_IMPORT_ENTRY (self), FALSE);

  return self->newer;
}

LimberDocumentKind
limber_import_entry_get_kind (LimberImportEntry *self)
{
  g_return_val_if_fail (LIMBER_IS_IMPORT_ENTRY (self), LIMBER_DOCUMENT_EXERCISE);

  return self->kind;
}

gpointer
limber_import_entry_get_document (LimberImportEntry *self)
{
  g_return_val_if_fail (LIMBER_IS_IMPORT_ENTRY (self), NULL);

  return self->document;
}

const char *
limber_import_entry_get_name (LimberImportEntry *self)
{
  g_return_val_if_fail (LIMBER_IS_IMPORT_ENTRY (self), NULL);

  return self->document != NULL ? limber_document_get_class (self->kind)->get_name (self->document)
                                : NULL;
}

const char *
limber_import_entry_get_text (LimberImportEntry *self)
{
  g_return_val_if_fail (LIMBER_IS_IMPORT_ENTRY (self), NULL);

  return self->text;
}
