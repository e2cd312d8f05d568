/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the command line says, an option a field. */
typedef struct
{
  char *start;
  gboolean today;
  gboolean list_exercises;
  gboolean list_routines;
  gboolean validate;
  char *timeline;
  char *coach;
  char *export;
  char *backup;
  char *restore;
  gboolean merge;
  gboolean replace;
  gboolean import;
  gboolean dry_run;
  char *data_dir;
  gboolean json;
  gboolean version;
  gboolean help;
  gboolean service;
  char **files; /* NULL: none */
} LimberCommandOptions;

/**
 * limber_command_options_parse:
 * @self: all zero
 * @argv: with the program's name; not changed
 * @error: what is wrong, for people (%G_OPTION_ERROR)
 *
 * Returns: whether every option is known and has what it needs, and all go together.
 */
gboolean limber_command_options_parse (LimberCommandOptions *self,
                                       int argc,
                                       char **argv,
                                       GError **error);

void limber_command_options_clear (LimberCommandOptions *self);

/* limber_command_options_get_help: (transfer full): the text of --help, translated. */
char *limber_command_options_get_help (void);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimberCommandOptions, limber_command_options_clear)

G_END_DECLS
