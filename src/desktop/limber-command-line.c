/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/limber-command-line.h"

#include <errno.h>
#include <stdio.h>

#include <glib/gi18n.h>

#include "desktop/limber-command-options.h"
#include "desktop/limber-command-private.h"
#include "desktop/limber-sandbox.h"
#include "limber-paths.h"
#include "store/limber-location.h"

static char *
make_absolute (const char *path)
{
  return path != NULL ? g_canonicalize_filename (path, NULL) : NULL;
}

static void
hand_on (const LimberCommandOptions *options, LimberCommandLine *out)
{
  out->data_dir = make_absolute (options->data_dir);
  out->start = g_strdup (options->start);
  out->today = options->today;
  out->service = options->service;
  out->files = g_strdupv (options->files);
}

/* Returns LIMBER_COMMAND_LINE_OPEN when there is no command among the options. */
static int
run_command (const LimberCommand *self, const LimberCommandOptions *options)
{
  if (options->help)
    {
      g_autofree char *help = limber_command_options_get_help ();

      g_string_append (self->output, help);
      return LIMBER_EXIT_GOOD;
    }

  if (options->version)
    {
      g_string_append (self->output, "limber " LIMBER_VERSION "\n");
      return LIMBER_EXIT_GOOD;
    }

  if (options->list_exercises)
    return limber_command_list_exercises (self);
  if (options->list_routines)
    return limber_command_list_routines (self);
  if (options->validate)
    return limber_command_validate (self, (const char *const *) options->files);
  if (options->timeline != NULL)
    return limber_command_timeline (self, options->timeline);
  if (options->coach != NULL)
    return limber_command_coach (self, options->coach);
  if (options->export != NULL)
    return limber_command_export (self, options->export);
  if (options->backup != NULL)
    return limber_command_backup (self, options->backup);
  if (options->restore != NULL)
    return limber_command_restore (self, options->restore, options->replace);
  if (options->import)
    return limber_command_import (self, (const char *const *) options->files, options->dry_run);

  return LIMBER_COMMAND_LINE_OPEN;
}

/* Of what is to be written where the user says, and not where a file dialog did. */
static gboolean
check_sandbox (const LimberCommandOptions *options)
{
  const char *const paths[] = { options->data_dir, options->export, options->backup };
  g_autoptr (GError) error = NULL;

  if (!limber_sandbox_is_around ())
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    if (paths[i] != NULL && !limber_sandbox_check (paths[i], "/", &error))
      {
        limber_command_complain ("limber: %s", error->message);
        return FALSE;
      }

  return TRUE;
}

/* A window says for itself why there is none to be seen. */
static gboolean
uses_library (const LimberCommandOptions *options)
{
  return options->list_exercises || options->list_routines || options->validate || options->import
         || options->timeline != NULL || options->coach != NULL || options->export != NULL
         || options->backup != NULL || options->restore != NULL;
}

/* What only reads a library, and finds nothing in one that isn't there. */
static gboolean
needs_folder (const LimberCommandOptions *options)
{
  return options->data_dir != NULL
         && (options->list_exercises || options->list_routines || options->timeline != NULL
             || options->coach != NULL || options->export != NULL || options->backup != NULL);
}

/* NULL, having said why. */
static GFile *
find_data_folder (const LimberCommandOptions *options, const LimberCommandLine *line)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) data = limber_command_line_get_data_folder (line, &error);

  if (data == NULL)
    limber_command_complain ("limber: %s", error->message);
  else if (needs_folder (options) && !g_file_query_exists (data, NULL))
    limber_command_complain ("limber: %s: %s", g_file_peek_path (data), g_strerror (ENOENT));
  else
    return g_steal_pointer (&data);
  return NULL;
}

/* Everything at once at the end, so that a full disk or a closed pipe is noticed in one place. */
static int
print_output (const GString *output, int status)
{
  if (output->len == 0)
    return status;

  if (fwrite (output->str, 1, output->len, stdout) == output->len && fflush (stdout) == 0)
    return status;

  limber_command_complain ("limber: %s", g_strerror (errno));
  return status == LIMBER_EXIT_GOOD ? LIMBER_EXIT_LIBRARY : status;
}

int
limber_command_line_run (int argc, char **argv, LimberCommandLine *out)
{
  g_auto (LimberCommandOptions) options = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) content = limber_command_line_get_content_folder ();
  g_autoptr (GFile) cache = g_file_new_build_filename (g_get_user_cache_dir (), "limber", NULL);
  g_autoptr (GFile) data = NULL;
  g_autoptr (GString) output = g_string_new (NULL);
  LimberCommand command = { 0 };

  *out = (LimberCommandLine) { 0 };

  if (!limber_command_options_parse (&options, argc, argv, &error))
    {
      limber_command_complain ("limber: %s", error->message);
      limber_command_complain ("%s", _ ("“limber --help” says what is possible."));
      return LIMBER_EXIT_USAGE;
    }

  if (!check_sandbox (&options))
    return LIMBER_EXIT_LIBRARY;

  hand_on (&options, out);
  if (uses_library (&options) && (data = find_data_folder (&options, out)) == NULL)
    return LIMBER_EXIT_LIBRARY;
  command = (LimberCommand) {
    .content = content, .data = data, .cache = cache, .json = options.json, .output = output
  };

  return print_output (output, run_command (&command, &options));
}

void
limber_command_line_clear (LimberCommandLine *self)
{
  g_clear_pointer (&self->data_dir, g_free);
  g_clear_pointer (&self->start, g_free);
  g_clear_pointer (&self->files, g_strfreev);
}

GFile *
limber_command_line_get_data_folder (const LimberCommandLine *self, GError **error)
{
  g_autoptr (LimberLocation) location = NULL;

  if (self->data_dir != NULL)
    return g_file_new_for_path (self->data_dir);

  location = limber_location_new ();
  return limber_location_read (location, error)
             ? g_object_ref (limber_location_get_folder (location))
             : NULL;
}

GFile *
limber_command_line_get_content_folder (void)
{
  return g_file_new_for_path (LIMBER_PKGDATADIR);
}
