/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "desktop/limber-command-line.h"
#include "store/limber-library.h"

G_BEGIN_DECLS

/* What the commands share. */
typedef struct
{
  GFile *content;
  GFile *data;
  GFile *cache;    /* what the window keeps there is looked at, and stays as it is */
  gboolean json;   /* print JSON, for programs */
  GString *output; /* what goes to stdout at the end */
} LimberCommand;

/* limber_command_load: (transfer full) (nullable): the library, read only; what of it is damaged is told on stderr. NULL
 * when it can't be read; that is told too. */
LimberLibrary *limber_command_load (const LimberCommand *self);

/* limber_command_open: (transfer full) (nullable): as limber_command_load(), but to be written to. */
LimberLibrary *limber_command_open (const LimberCommand *self);

/* limber_command_complain: a line on stderr. */
void limber_command_complain (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* limber_command_print_json: @node: (transfer full) */
void limber_command_print_json (const LimberCommand *self, JsonNode *node);

/**
 * limber_command_print_table:
 * @rows: of char **, all of the same length, the first being the titles
 *
 * Aligns columns by how wide their text is on a terminal.
 */
void limber_command_print_table (const LimberCommand *self, GPtrArray *rows);

/* The commands. Each appends what it has to say to the output, tells what is wrong on stderr, and returns how the program
 * is to end. */
LimberExit limber_command_list_exercises (const LimberCommand *self);
LimberExit limber_command_list_routines (const LimberCommand *self);
LimberExit limber_command_validate (const LimberCommand *self, const char *const *files);
/* @name: a file, or the id of a routine in the library */
LimberExit limber_command_timeline (const LimberCommand *self, const char *name);
/* @name: a file with a routine, plan or session, or the id of a routine or plan in the library */
LimberExit limber_command_coach (const LimberCommand *self, const char *name);
LimberExit limber_command_export (const LimberCommand *self, const char *path);
/* @dry_run: only say what would happen */
LimberExit limber_command_import (const LimberCommand *self,
                                  const char *const *files,
                                  gboolean dry_run);
LimberExit limber_command_backup (const LimberCommand *self, const char *path);
/* @replace: the library becomes what the back-up is; else, of two versions, the newer stays */
LimberExit limber_command_restore (const LimberCommand *self, const char *path, gboolean replace);

G_END_DECLS
