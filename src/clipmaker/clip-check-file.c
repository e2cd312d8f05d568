/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-check-file.h"

#include "clipmaker/clip-film.h"

#include <glib/gstdio.h>

#define SHORTEST 3.0 /* seconds */
#define LONGEST 10.0
#define SEAM 1.2      /* of the largest step between neighbouring frames */
#define LIKENESS 35.0 /* decibels */
#define N_COMPARED 3  /* frames that are rendered anew */

static void
check_size (const char *path, GPtrArray *faults)
{
  GStatBuf info;

  if (g_stat (path, &info) == 0 && info.st_size > CLIP_FILM_MAX_SIZE)
    clip_fault_list_note (faults, "size", path, 0, (double) info.st_size / 1000, "kB");
}

static void
check_length (const ClipMotion *motion,
              const char *path,
              const GPtrArray *frames,
              GPtrArray *faults)
{
  double seconds = (double) frames->len / motion->fps;

  if (seconds < SHORTEST || seconds > LONGEST)
    clip_fault_list_note (faults, "length", path, 0, seconds, "s");
  if (frames->len != motion->n_frames)
    clip_fault_list_note (faults, "frames", path, 0, frames->len, "frames");
}

/* The step from the last frame to the first must not stand out. */
static void
check_seam (const char *path, const GPtrArray *frames, GPtrArray *faults)
{
  double largest = 0;
  double seam;

  for (guint i = 1; i < frames->len; i++)
    largest = MAX (largest, clip_image_get_error (g_ptr_array_index (frames, i - 1),
                                                  g_ptr_array_index (frames, i)));
  seam = clip_image_get_error (g_ptr_array_index (frames, frames->len - 1),
                               g_ptr_array_index (frames, 0));
  if (seam > SEAM * SEAM * largest)
    clip_fault_list_note (faults, "seam", path, frames->len - 1, sqrt (seam / largest),
                          "× the largest step");
}

static void
check_likeness (const ClipStudio *studio,
                const char *path,
                const GPtrArray *frames,
                GPtrArray *faults)
{
  for (guint i = 0; i < N_COMPARED; i++)
    {
      guint frame = i * studio->take->n_frames / N_COMPARED;
      g_autoptr (ClipImage) anew = clip_studio_shoot (studio, frame);
      double likeness = clip_image_get_psnr (anew, g_ptr_array_index (frames, frame));

      if (likeness < LIKENESS)
        clip_fault_list_note (faults, "likeness", path, frame, likeness, "dB");
    }
}

void
clip_check_file (const ClipStudio *studio, const char *path, GPtrArray *faults)
{
  const ClipMotion *motion = studio->take->motion;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) frames = clip_film_read (path, &error);
  const ClipImage *first;

  if (frames == NULL || frames->len == 0)
    {
      clip_fault_list_note (faults, "playable", error != NULL ? error->message : path, 0, 0,
                            "frames");
      return;
    }
  check_size (path, faults);
  check_length (motion, path, frames, faults);
  check_seam (path, frames, faults);
  first = g_ptr_array_index (frames, 0);
  if (first->width != studio->width || first->height != studio->height)
    clip_fault_list_note (faults, "width", path, 0, first->width, "px");
  else if (frames->len == motion->n_frames)
    check_likeness (studio, path, frames, faults);
}
