/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-check-file.h"
#include "clipmaker/clip-check.h"
#include "clipmaker/clip-check.h"
#include "clipmaker/clip-film.h"
#include "clipmaker/clip-options.h"
#include "clipmaker/clip-stamp.h"
#include "clipmaker/clip-still.h"
#include "clipmaker/clip-studio.h"

#include <errno.h>
#include <gst/gst.h>
#include <locale.h>

#define EXIT_FAULTS 1 /* something couldn't be rendered, or a check found a fault */
#define EXIT_USAGE 2

/* A file of the motion's name in folder (NULL: the current one). */
static char *
make_path (const char *folder, const char *id, const char *suffix)
{
  g_autofree char *name = g_strconcat (id, suffix, NULL);

  return g_build_filename (folder != NULL ? folder : ".", name, NULL);
}

static gboolean
make_folder (const char *folder, GError **error)
{
  if (folder == NULL || g_mkdir_with_parents (folder, 0777) == 0)
    return TRUE;
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", folder,
               g_strerror (errno));
  return FALSE;
}

static gboolean
is_up_to_date (const ClipOptions *options, const ClipMotion *motion, const char *stamp)
{
  g_autofree char *film = make_path (options->out, motion->id, ".webm");
  g_autofree char *poster = make_path (options->out, motion->id, ".jpg");
  g_autofree char *old = NULL;

  if (!g_file_test (poster, G_FILE_TEST_EXISTS) || !g_file_test (film, G_FILE_TEST_EXISTS))
    return FALSE;
  old = clip_film_read_stamp (film);
  return g_strcmp0 (old, stamp) == 0;
}

static gboolean
make_clip (const ClipOptions *options, ClipStudio *studio, const char *stamp, GError **error)
{
  const ClipMotion *motion = studio->take->motion;
  g_autofree char *film = make_path (options->out, motion->id, ".webm");
  g_autofree char *poster = make_path (options->out, motion->id, ".jpg");
  g_autoptr (GPtrArray) frames = clip_studio_shoot_all (studio);
  guint still = clip_motion_get_poster_frame (motion);

  return clip_still_write (poster, g_ptr_array_index (frames, still), error)
         && clip_film_write (film, frames, motion->fps, stamp, error);
}

static gboolean
make_frame (const ClipOptions *options, ClipStudio *studio, GError **error)
{
  const ClipMotion *motion = studio->take->motion;
  g_autofree char *suffix = g_strdup_printf ("-%03d.png", options->frame);
  g_autofree char *path = make_path (options->out, motion->id, suffix);
  g_autoptr (ClipImage) image = NULL;

  if ((guint) options->frame >= studio->take->n_frames)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   "%s has %u frames: there is no frame %d", motion->id, studio->take->n_frames,
                   options->frame);
      return FALSE;
    }
  image = clip_studio_shoot (studio, (guint) options->frame);
  return clip_still_write (path, image, error);
}

static gboolean
make_sheet (const ClipOptions *options, ClipStudio *studio, GError **error)
{
  g_autofree char *path = options->sheet != NULL
                              ? g_strdup (options->sheet)
                              : make_path (options->sheets, studio->take->motion->id, ".png");
  g_autoptr (ClipImage) sheet = clip_studio_shoot_sheet (studio);

  return clip_still_write (path, sheet, error);
}

static void
print_warnings (const ClipTake *take)
{
  for (guint i = 0; i < take->warnings->len; i++)
    {
      g_autofree char *text = clip_fault_to_string (g_ptr_array_index (take->warnings, i));

      g_printerr ("%s: %s\n", take->motion->id, text);
    }
}

/* A clip, unless only a frame or a sheet is wanted. */
static gboolean
render (const ClipOptions *options,
        const char *path,
        const ClipMotion *motion,
        ClipWorkers *workers,
        GError **error)
{
  gboolean sheet = options->sheet != NULL || options->sheets != NULL;
  g_autofree char *stamp = clip_stamp_new (path, error);
  g_autoptr (ClipStudio) studio = NULL;

  if (stamp == NULL)
    return FALSE;
  if (options->changed_only && is_up_to_date (options, motion, stamp))
    return TRUE;
  studio = clip_studio_new (motion, workers, options->width, options->height);
  print_warnings (studio->take);
  if (options->frame >= 0)
    return make_frame (options, studio, error);
  if ((options->out != NULL || !sheet) && !make_clip (options, studio, stamp, error))
    return FALSE;
  g_print ("%s: %u frames\n", motion->id, studio->take->n_frames);
  return !sheet || make_sheet (options, studio, error);
}

/* Prints what is wrong. Returns: whether nothing was. */
static gboolean
check (const ClipOptions *options, const ClipMotion *motion, ClipWorkers *workers)
{
  g_autoptr (ClipStudio) studio =
      clip_studio_new (motion, workers, options->width, options->height);
  g_autoptr (GPtrArray) faults = clip_fault_list_new ();
  g_autofree char *film = make_path (options->out, motion->id, ".webm");

  clip_check_take (studio->take, faults);
  clip_check_framing (studio->take, &studio->camera, faults);
  if (options->out != NULL)
    clip_check_file (studio, film, faults);
  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *text = clip_fault_to_string (g_ptr_array_index (faults, i));

      g_printerr ("%s: %s\n", motion->id, text);
    }
  return faults->len == 0;
}

static gboolean
handle (const ClipOptions *options, const char *path, ClipWorkers *workers)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ClipMotion) motion = clip_motion_load (path, &error);

  if (motion != NULL && options->check)
    return check (options, motion, workers);
  if (motion == NULL || !render (options, path, motion, workers, &error))
    {
      g_printerr ("limber-clipmaker: %s\n", error->message);
      return FALSE;
    }
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ClipOptions) options = NULL;
  g_autoptr (ClipWorkers) workers = NULL;
  gboolean ok = TRUE;

  setlocale (LC_ALL, "");
  options = clip_options_parse (argc, argv, &error);
  if (options == NULL || !make_folder (options->out, &error)
      || !make_folder (options->sheets, &error))
    {
      g_printerr ("limber-clipmaker: %s\n", error->message);
      return EXIT_USAGE;
    }
  gst_init (NULL, NULL);
  workers = clip_workers_new (options->n_threads);
  for (guint i = 0; options->motions[i] != NULL; i++)
    ok = handle (options, options->motions[i], workers) && ok;
  return ok ? EXIT_SUCCESS : EXIT_FAULTS;
}
