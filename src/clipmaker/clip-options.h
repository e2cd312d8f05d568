/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the command line asks for. */
typedef struct
{
  char *out;             /* folder of the clips and posters, or NULL */
  char *sheet;           /* file of the one motion's contact sheet, or NULL */
  char *sheets;          /* folder of contact sheets, or NULL */
  gboolean check;        /* look for faults instead of rendering */
  gboolean changed_only; /* leave out clips that are up to date */
  int frame;             /* only this frame, as a picture; below zero: the whole clip */
  guint n_threads;       /* 0: one per processor */
  guint width, height;   /* of the pictures */
  char **motions;        /* at least one file */
} ClipOptions;

/* Returns: (transfer full) (nullable): NULL with a G_OPTION_ERROR that tells the user what is
 * wrong. */
ClipOptions *clip_options_parse (int argc, char **argv, GError **error);

void clip_options_free (ClipOptions *options);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ClipOptions, clip_options_free)

G_END_DECLS
