/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/limber-command-options.h"

#include <glib/gi18n.h>

/* Options that --help shows together. */
typedef struct
{
  const char *title; /* NULL: not shown */
  GOptionEntry entries[8];
} Group;

#define N_GROUPS 6

/* Titles, descriptions and arguments are not yet translated here. */
static void
list_groups (LimberCommandOptions *self, Group groups[N_GROUPS])
{
  const Group all[N_GROUPS] = {
    { N_ ("In a window:"),
      { { "start", 0, 0, G_OPTION_ARG_STRING, &self->start, N_ ("Begin a session of this routine"),
          N_ ("ROUTINE") },
        { "today", 0, 0, G_OPTION_ARG_NONE, &self->today, N_ ("Begin what the plan has for today"),
          NULL } } },
    { N_ ("To read:"),
      { { "list-exercises", 0, 0, G_OPTION_ARG_NONE, &self->list_exercises,
          N_ ("List all exercises"), NULL },
        { "list-routines", 0, 0, G_OPTION_ARG_NONE, &self->list_routines, N_ ("List all routines"),
          NULL },
        { "timeline", 0, 0, G_OPTION_ARG_FILENAME, &self->timeline,
          N_ ("Show what following a routine will be like"), N_ ("FILE|ROUTINE") },
        { "coach", 0, 0, G_OPTION_ARG_FILENAME, &self->coach,
          N_ ("Say what could be better in a routine or plan"), N_ ("FILE|ROUTINE") },
        { "validate", 0, 0, G_OPTION_ARG_NONE, &self->validate,
          N_ ("Check documents and say what is wrong"), N_ ("FILE…") } } },
    { N_ ("To take along:"),
      { { "export", 0, 0, G_OPTION_ARG_FILENAME, &self->export,
          N_ ("Write a file for sharing (.limber, .json), of sessions (.csv) or plans (.ics)"),
          N_ ("FILE") },
        { "import", 0, 0, G_OPTION_ARG_NONE, &self->import,
          N_ ("Import collections of exercises and what others share"), N_ ("FILE…") },
        { "dry-run", 0, 0, G_OPTION_ARG_NONE, &self->dry_run,
          N_ ("With --import: only say what would happen"), NULL },
        { "backup", 0, 0, G_OPTION_ARG_FILENAME, &self->backup,
          N_ ("Save the whole library as one file (.tar.zst, .zip)"), N_ ("FILE") },
        { "restore", 0, 0, G_OPTION_ARG_FILENAME, &self->restore,
          N_ ("Bring back what a back-up has"), N_ ("FILE") },
        { "merge", 0, 0, G_OPTION_ARG_NONE, &self->merge,
          N_ ("With --restore: of two versions the newer stays (this is what it does)"), NULL },
        { "replace", 0, 0, G_OPTION_ARG_NONE, &self->replace,
          N_ ("With --restore: the library becomes what the back-up is"), NULL } } },
    { N_ ("With any of these:"),
      { { "data-dir", 0, 0, G_OPTION_ARG_FILENAME, &self->data_dir, N_ ("Use another library"),
          N_ ("FOLDER") },
        { "json", 0, 0, G_OPTION_ARG_NONE, &self->json, N_ ("Print JSON, for programs"), NULL } } },
    { N_ ("About Limber:"),
      { { "version", 0, 0, G_OPTION_ARG_NONE, &self->version, N_ ("Print the version"), NULL },
        { "help", 'h', 0, G_OPTION_ARG_NONE, &self->help, N_ ("Print this"), NULL } } },
    { NULL,
      { { "gapplication-service", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &self->service, NULL,
          NULL },
        { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->files, NULL, NULL } } },
  };

  memcpy (groups, all, sizeof all);
}

static gboolean
fail (GError **error, const char *message)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);
  return FALSE;
}

/* One thing at a time, and each with what it needs. */
static gboolean
check (const LimberCommandOptions *self, GError **error)
{
  gboolean reads = self->list_exercises || self->list_routines || self->timeline != NULL
                   || self->coach != NULL || self->validate || self->import
                   || self->restore != NULL;
  guint n_commands = (guint) self->list_exercises + (guint) self->list_routines
                     + (self->timeline != NULL) + (guint) self->validate + (self->coach != NULL)
                     + (self->export != NULL) + (self->backup != NULL) + (self->restore != NULL)
                     + (guint) self->import + (self->start != NULL) + (guint) self->today;

  if (self->help || self->version)
    return TRUE;

  if (n_commands > 1)
    return fail (error, _ ("Only one thing can be asked for at a time"));

  if (self->validate && self->files == NULL)
    return fail (error, _ ("--validate needs files to check"));
  if (self->import && self->files == NULL)
    return fail (error, _ ("--import needs files to read"));
  if (self->dry_run && !self->import)
    return fail (error, _ ("--dry-run goes with --import"));
  if ((self->merge || self->replace) && self->restore == NULL)
    return fail (error, _ ("--merge and --replace go with --restore"));
  if (self->merge && self->replace)
    return fail (error, _ ("Only one thing can be asked for at a time"));

  /* Files alone are opened in a window. */
  if (n_commands > 0 && !self->validate && !self->import && self->files != NULL)
    {
      /* Translators: %s is an argument that no option asked for */
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("Unexpected argument “%s”"),
                   self->files[0]);
      return FALSE;
    }

  if (self->json && !reads)
    return fail (error,
                 _ ("--json goes with --list-exercises, --list-routines, --timeline, --coach, "
                    "--import, --restore or --validate"));

  return TRUE;
}

gboolean
limber_command_options_parse (LimberCommandOptions *self, int argc, char **argv, GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) arguments = NULL;
  Group groups[N_GROUPS];

  list_groups (self, groups);
  for (guint i = 0; i < N_GROUPS; i++)
    g_option_context_add_main_entries (context, groups[i].entries, NULL);
  g_option_context_set_help_enabled (context, FALSE);

  for (int i = 0; i < argc; i++)
    g_strv_builder_add (builder, argv[i]);
  arguments = g_strv_builder_end (builder);

  return g_option_context_parse_strv (context, &arguments, error) && check (self, error);
}

void
limber_command_options_clear (LimberCommandOptions *self)
{
  g_free (self->start);
  g_free (self->timeline);
  g_free (self->coach);
  g_free (self->export);
  g_free (self->backup);
  g_free (self->restore);
  g_free (self->data_dir);
  g_strfreev (self->files);
}

/* As "  --export FILE". */
static char *
format_usage (const GOptionEntry *entry)
{
  g_autoptr (GString) usage = g_string_new ("  ");

  if (entry->short_name != 0)
    g_string_append_printf (usage, "-%c, ", entry->short_name);
  g_string_append_printf (usage, "--%s", entry->long_name);
  if (entry->arg_description != NULL)
    g_string_append_printf (usage, " %s", _ (entry->arg_description));

  return g_string_free (g_steal_pointer (&usage), FALSE);
}

static void
append_group (GString *help, const Group *group, long width)
{
  g_string_append_printf (help, "\n%s\n", _ (group->title));
  for (const GOptionEntry *entry = group->entries; entry->long_name != NULL; entry++)
    {
      g_autofree char *usage = format_usage (entry);

      g_string_append_printf (help, "%s%*s%s\n", usage, (int) (width - g_utf8_strlen (usage, -1)),
                              "", _ (entry->description));
    }
}

char *
limber_command_options_get_help (void)
{
  LimberCommandOptions nothing = { NULL };
  Group groups[N_GROUPS];
  GString *help = g_string_new (NULL);
  long width = 0;

  g_string_append_printf (help, "%s limber [%s] [%s]\n\n%s\n", _ ("Usage:"), _ ("OPTION…"),
                          _ ("FILE…"), _ ("Plan and follow workouts that are kind to your back."));

  list_groups (&nothing, groups);
  for (guint i = 0; groups[i].title != NULL; i++)
    for (const GOptionEntry *entry = groups[i].entries; entry->long_name != NULL; entry++)
      {
        g_autofree char *usage = format_usage (entry);

        width = MAX (width, g_utf8_strlen (usage, -1) + 2);
      }

  for (guint i = 0; groups[i].title != NULL; i++)
    append_group (help, &groups[i], width);

  return g_string_free (help, FALSE);
}
