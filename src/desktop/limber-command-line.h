/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What Limber exits with. */
typedef enum
{
  LIMBER_EXIT_GOOD = 0,
  LIMBER_EXIT_INPUT = 1,   /* a file or name that was given is bad */
  LIMBER_EXIT_USAGE = 2,   /* the command line is bad */
  LIMBER_EXIT_LIBRARY = 3, /* the library, or what was to be written, can't be read or written */
} LimberExit;

/* What the command line asks of the window. */
typedef struct
{
  char *data_dir;   /* --data-dir, made absolute; NULL: the usual place */
  char *start;      /* --start: id of the routine to begin; NULL: none */
  gboolean today;   /* --today: begin what the plan has for today */
  char **files;     /* to look at and import; NULL: none */
  gboolean service; /* --gapplication-service: D-Bus started it; wait for what it wants */
} LimberCommandLine;

/* limber_command_line_run() found nothing for it to do: a window is wanted. */
#define LIMBER_COMMAND_LINE_OPEN (-1)

/**
 * limber_command_line_run:
 * @argc: number of arguments
 * @argv: the arguments, beginning with the program's name; not changed
 * @out: (out): what a window is to do, when LIMBER_COMMAND_LINE_OPEN is returned; always to be
 * cleared with limber_command_line_clear()
 *
 * Carries out the commands that need no display (--list-routines, --validate, …), with their output
 * on stdout and their errors on stderr. It neither loads nor needs GTK; call it before anything
 * else does, after setlocale().
 *
 * Returns: the status to exit with, a LimberExit, or LIMBER_COMMAND_LINE_OPEN.
 */
int limber_command_line_run (int argc, char **argv, LimberCommandLine *out);

void limber_command_line_clear (LimberCommandLine *self);

/* limber_command_line_get_data_folder: (transfer full) (nullable): --data-dir, else where the user's library lies; NULL with
 * why nobody knows that; see limber_location_read(). */
GFile *limber_command_line_get_data_folder (const LimberCommandLine *self, GError **error);

/* limber_command_line_get_content_folder: (transfer full): where the built-in exercises, routines,
 * plans and clips are installed. */
GFile *limber_command_line_get_content_folder (void);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimberCommandLine, limber_command_line_clear)

G_END_DECLS
