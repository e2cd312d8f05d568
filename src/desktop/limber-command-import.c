/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "desktop/limber-command-private.h"
#include "store/limber-archive.h"
#include "store/limber-backup.h"
#include "store/limber-import.h"
#include "store/limber-json-builder.h"
#include "store/limber-library-change.h"

static const char *const fates[LIMBER_N_IMPORT_FATES] = {
  [LIMBER_IMPORT_NEW] = "new",
  [LIMBER_IMPORT_CHANGED] = "changed",
  [LIMBER_IMPORT_KNOWN] = "known",
  [LIMBER_IMPORT_SKIPPED] = "skipped",
};

static void
write_entry (LimberImportEntry *entry, LimberJsonBuilder *builder)
{
  LimberImportFate fate = limber_import_entry_get_fate (entry);
  gboolean skipped = fate == LIMBER_IMPORT_SKIPPED;
  const LimberDocumentClass *klass =
      limber_document_get_class (limber_import_entry_get_kind (entry));

  limber_json_builder_begin (builder, NULL, NULL);
  limber_json_builder_add_string (builder, "fate", fates[fate]);
  if (!skipped)
    {
      limber_json_builder_add_string (builder, "format", klass->format);
      limber_json_builder_add_string (builder, "id",
                                      klass->get_id (limber_import_entry_get_document (entry)));
      limber_json_builder_add_string (builder, "name", limber_import_entry_get_name (entry));
    }
  limber_json_builder_add_string (builder, skipped ? "reason" : "place",
                                  limber_import_entry_get_text (entry));
  limber_json_builder_end (builder);
}

static void
print_json (const LimberCommand *self, LimberImport *import)
{
  g_autoptr (LimberJsonBuilder) builder = limber_json_builder_new ();

  limber_json_builder_begin (builder, NULL, NULL);
  for (guint fate = 0; fate < LIMBER_N_IMPORT_FATES; fate++)
    limber_json_builder_add_int (builder, fates[fate], limber_import_count (import, fate));
  limber_json_builder_add_int (builder, "media-left-out", limber_import_get_n_media (import));

  limber_json_builder_begin_array (builder, "records");
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (import)); i++)
    {
      g_autoptr (LimberImportEntry) entry = g_list_model_get_item (G_LIST_MODEL (import), i);

      write_entry (entry, builder);
    }
  limber_json_builder_end (builder);
  limber_json_builder_end (builder);
  limber_command_print_json (self, limber_json_builder_finish (builder));
}

static void
print_text (const LimberCommand *self, LimberImport *import)
{
  guint n_media = limber_import_get_n_media (import);

  g_string_append_printf (
      self->output,
      /* Translators: of the records of a file: new ones, some that differ from what is there,
                           * some that are there just so, and some that can't be used */
      _ ("%u new, %u changed, %u known, %u skipped"),
      limber_import_count (import, LIMBER_IMPORT_NEW),
      limber_import_count (import, LIMBER_IMPORT_CHANGED),
      limber_import_count (import, LIMBER_IMPORT_KNOWN),
      limber_import_count (import, LIMBER_IMPORT_SKIPPED));
  g_string_append_c (self->output, '\n');

  if (n_media == 0)
    return;
  g_string_append_printf (self->output,
                          ngettext ("%u picture or video is left out",
                                    "%u pictures and videos are left out", n_media),
                          n_media);
  g_string_append_c (self->output, '\n');
}

/* Those that can't be used. */
static void
complain (LimberImport *import)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (import)); i++)
    {
      g_autoptr (LimberImportEntry) entry = g_list_model_get_item (G_LIST_MODEL (import), i);

      if (limber_import_entry_get_fate (entry) == LIMBER_IMPORT_SKIPPED)
        limber_command_complain ("%s", limber_import_entry_get_text (entry));
    }
}

static LimberExit
apply (LimberLibrary *library, LimberImport *import, LimberImportChoice choice)
{
  g_autoptr (LimberChange) change = limber_import_create_change (import, choice);
  g_autoptr (LimberChange) undo = NULL;
  g_autoptr (GError) error = NULL;

  if (limber_import_write_media (import, library, &error))
    {
      undo = limber_library_change (library, change);
      if (limber_library_flush (library, &error))
        return LIMBER_EXIT_GOOD;
    }

  limber_command_complain ("%s", error->message);
  return LIMBER_EXIT_LIBRARY;
}

static LimberExit
run (const LimberCommand *self, GPtrArray *files, LimberImportChoice choice, gboolean dry_run)
{
  g_autoptr (LimberLibrary) library =
      dry_run ? limber_command_load (self) : limber_command_open (self);
  g_autoptr (LimberImport) import = NULL;
  g_autoptr (GError) error = NULL;

  if (library == NULL)
    return LIMBER_EXIT_LIBRARY;

  import = limber_import_read (library, files, g_get_language_names (), &error);
  if (import == NULL)
    {
      limber_command_complain ("%s", error->message);
      return LIMBER_EXIT_INPUT;
    }

  complain (import);
  if (self->json)
    print_json (self, import);
  else
    print_text (self, import);

  return dry_run ? LIMBER_EXIT_GOOD : apply (library, import, choice);
}

LimberExit
limber_command_import (const LimberCommand *self, const char *const *names, gboolean dry_run)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_path (names[i]));

  /* Nobody can be asked here, so nothing is lost: both stay. */
  return run (self, files, LIMBER_IMPORT_KEEP_BOTH, dry_run);
}

static gboolean
check_archive (const char *path)
{
  if (limber_archive_is_name (path))
    return TRUE;

  /* Translators: %s is a file name that was given to --backup or --restore */
  limber_command_complain (_ ("%s: the name has to end in .tar.zst or .zip"), path);
  return FALSE;
}

LimberExit
limber_command_restore (const LimberCommand *self, const char *path, gboolean replace)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  if (!check_archive (path))
    return LIMBER_EXIT_USAGE;

  g_ptr_array_add (files, g_file_new_for_path (path));
  return run (self, files, replace ? LIMBER_IMPORT_EXACT : LIMBER_IMPORT_NEWER, FALSE);
}

LimberExit
limber_command_backup (const LimberCommand *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (!check_archive (path))
    return LIMBER_EXIT_USAGE;
  if (limber_backup_write (limber_disk_get_system (), self->data, file, TRUE, NULL, NULL, &error))
    return LIMBER_EXIT_GOOD;

  limber_command_complain ("%s", error->message);
  return LIMBER_EXIT_LIBRARY;
}
