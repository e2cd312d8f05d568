/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-conflict.h"

#define OWN_MARK ".limber-conflict-"

struct _LimberConflict
{
  GObject parent_instance;

  LimberDocumentKind kind;
  GFile *file;
  GObject *document;
};

G_DEFINE_FINAL_TYPE (LimberConflict, limber_conflict, G_TYPE_OBJECT)

gboolean
limber_conflict_is_name (const char *name)
{
  /* An id may have any of these in it but the parenthesis, so those are followed by the digits of a date. */
  static const char *const dated[] = { ".sync-conflict-", "_conflict-", OWN_MARK };
  const char *slash = strrchr (name, G_DIR_SEPARATOR);
  const char *base = slash != NULL ? slash + 1 : name;
  const char *copy;

  if (!g_str_has_suffix (base, ".json"))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (dated); i++)
    {
      const char *mark = g_strrstr (base, dated[i]);
      const char *date = mark != NULL ? mark + strlen (dated[i]) : "";

      if (mark != NULL && mark > base && strspn (date, "0123456789") == 8 && date[8] == '-')
        return TRUE;
    }

  /* Dropbox numbers a second copy of a day: "desk (Anna's conflicted copy 2026-11-21) (1).json" */
  copy = strstr (base, "conflicted copy");
  return copy != NULL && memchr (base, '(', (gsize) (copy - base)) != NULL
         && strchr (copy, ')') != NULL;
}

char *
limber_conflict_name_copy (const char *path)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%d-%H%M%S");

  return g_strdup_printf ("%.*s" OWN_MARK "%s-%04x.json", (int) (strlen (path) - strlen (".json")),
                          path, time, g_random_int () & 0xffff);
}

static void
limber_conflict_finalize (GObject *object)
{
  LimberConflict *self = LIMBER_CONFLICT (object);

  g_clear_object (&self->file);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (limber_conflict_parent_class)->finalize (object);
}

static void
limber_conflict_class_init (LimberConflictClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_conflict_finalize;
}

static void
limber_conflict_init (LimberConflict *self)
{
}

LimberConflict *
limber_conflict_new (LimberDocumentKind kind, GFile *file, gpointer document)
{
  LimberConflict *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (G_IS_OBJECT (document), NULL);

  self = g_object_new (LIMBER_TYPE_CONFLICT, NULL);
  self->kind = kind;
  self->file = g_object_ref (file);
  self->document = g_object_ref (document);

  return self;
}

LimberDocumentKind
limber_conflict_get_kind (LimberConflict *self)
{
  g_return_val_if_fail (LIMBER_IS_CONFLICT (self), LIMBER_DOCUMENT_EXERCISE);

  return self->kind;
}

GFile *
limber_conflict_get_file (LimberConflict *self)
{
  g_return_val_if_fail (LIMBER_IS_CONFLICT (self), NULL);

  return self->file;
}

gpointer
limber_conflict_get_document (LimberConflict *self)
{
  g_return_val_if_fail (LIMBER_IS_CONFLICT (self), NULL);

  return self->document;
}

const char *
limber_conflict_get_id (LimberConflict *self)
{
  g_return_val_if_fail (LIMBER_IS_CONFLICT (self), NULL);

  return limber_document_get_class (self->kind)->get_id (self->document);
}

gboolean
limber_conflict_is_empty (LimberConflict *self, gpointer document)
{
  g_return_val_if_fail (LIMBER_IS_CONFLICT (self), FALSE);

  return limber_document_says_the_same (self->kind, self->document, document);
}
