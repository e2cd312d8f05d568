/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-options.h"

#include <stdio.h>

#define WIDTH 640
#define HEIGHT 480
#define SMALLEST 16
#define LARGEST 4096
#define MOST_THREADS 256

void
clip_options_free (ClipOptions *options)
{
  g_free (options->out);
  g_free (options->sheet);
  g_free (options->sheets);
  g_strfreev (options->motions);
  g_free (options);
}

static gboolean
fail (GError **error, const char *message)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);
  return FALSE;
}

/* Chroma is stored for squares of two pixels and rows in whole words: hence the multiples. */
static gboolean
parse_size (ClipOptions *options, const char *size, GError **error)
{
  char rest;

  if (sscanf (size, "%ux%u%c", &options->width, &options->height, &rest) != 2)
    return fail (error, "--size: expected WIDTHxHEIGHT, as in 640x480");
  if (options->width < SMALLEST || options->height < SMALLEST || options->width > LARGEST
      || options->height > LARGEST)
    return fail (error, "--size: width and height must lie between 16 and 4096");
  if (options->width % 8 != 0 || options->height % 2 != 0)
    return fail (error, "--size: the width must be a multiple of 8, the height of 2");
  return TRUE;
}

static gboolean
validate (const ClipOptions *options, gboolean has_frame, int threads, GError **error)
{
  if (options->motions == NULL)
    return fail (error, "no motion is given");
  if (threads < 0 || threads > MOST_THREADS)
    return fail (error, "--threads: expected 0 (one per processor) to 256");
  if (has_frame && options->frame < 0)
    return fail (error, "--frame: frames are counted from 0");
  if (options->sheet != NULL && options->motions[1] != NULL)
    return fail (error, "--sheet is for one motion; for several there is --sheets FOLDER");
  if (options->check && (options->sheet || options->sheets || has_frame || options->changed_only))
    return fail (error, "--check renders nothing: it goes with --out, --size and --threads only");
  return TRUE;
}

ClipOptions *
clip_options_parse (int argc, char **argv, GError **error)
{
  g_autoptr (ClipOptions) options = g_new0 (ClipOptions, 1);
  g_autoptr (GOptionContext) context = g_option_context_new ("MOTION.json…");
  g_autofree char *size = NULL;
  g_auto (GStrv) arguments = g_new0 (char *, argc + 1);
  int threads = 0;
  int frame = G_MININT;
  const GOptionEntry entries[] = {
    { "out", 0, 0, G_OPTION_ARG_FILENAME, &options->out, "Where clips and posters go", "FOLDER" },
    { "sheet", 0, 0, G_OPTION_ARG_FILENAME, &options->sheet, "Make a contact sheet", "FILE.png" },
    { "sheets", 0, 0, G_OPTION_ARG_FILENAME, &options->sheets, "Make contact sheets", "FOLDER" },
    { "check", 0, 0, G_OPTION_ARG_NONE, &options->check, "Look for faults, render nothing", NULL },
    { "changed-only", 0, 0, G_OPTION_ARG_NONE, &options->changed_only,
      "Leave out clips that are up to date", NULL },
    { "frame", 0, 0, G_OPTION_ARG_INT, &frame, "Make a picture of this frame only", "NUMBER" },
    { "threads", 0, 0, G_OPTION_ARG_INT, &threads, "Threads to use", "NUMBER" },
    { "size", 0, 0, G_OPTION_ARG_STRING, &size, "Size of the pictures, 640x480", "WxH" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->motions, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };

  options->width = WIDTH;
  options->height = HEIGHT;
  for (int i = 0; i < argc; i++)
    arguments[i] = g_strdup (argv[i]);
  g_option_context_set_summary (context, "Renders motions into clips.");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse_strv (context, &arguments, error)
      || (size != NULL && !parse_size (options, size, error)))
    return NULL;
  options->frame = frame == G_MININT ? -1 : frame;
  if (!validate (options, frame != G_MININT, threads, error))
    return NULL;
  options->n_threads = (guint) threads;
  return g_steal_pointer (&options);
}
