/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-studio.h"

#include "clipmaker/clip-tracer.h"

#define SHEET_COLUMNS 4
#define SHEET_ROWS 3
#define SHEET_SHRINK 2

ClipStudio *
clip_studio_new (const ClipMotion *motion, ClipWorkers *workers, guint width, guint height)
{
  ClipStudio *studio = g_new0 (ClipStudio, 1);

  studio->take = clip_take_new (motion);
  studio->camera = clip_camera_fit (studio->take, (double) width / height);
  studio->workers = workers;
  studio->width = width;
  studio->height = height;
  return studio;
}

void
clip_studio_free (ClipStudio *studio)
{
  clip_take_free (studio->take);
  g_free (studio);
}

ClipImage *
clip_studio_shoot (const ClipStudio *studio, guint frame)
{
  g_autoptr (ClipScene) scene =
      clip_scene_new_for_pose (studio->take->motion, &studio->take->poses[frame]);

  return clip_tracer_render (scene, &studio->camera, studio->workers, studio->width,
                             studio->height);
}

GPtrArray *
clip_studio_shoot_all (const ClipStudio *studio)
{
  GPtrArray *frames = g_ptr_array_new_with_free_func ((GDestroyNotify) clip_image_free);

  for (guint i = 0; i < studio->take->n_frames; i++)
    g_ptr_array_add (frames, clip_studio_shoot (studio, i));
  return frames;
}

ClipImage *
clip_studio_shoot_sheet (const ClipStudio *studio)
{
  guint width = studio->width / SHEET_SHRINK;
  guint height = studio->height / SHEET_SHRINK;
  guint n = SHEET_COLUMNS * SHEET_ROWS;
  ClipImage *sheet = clip_image_new (width * SHEET_COLUMNS, height * SHEET_ROWS);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ClipImage) frame = clip_studio_shoot (studio, i * studio->take->n_frames / n);

      clip_image_paste (sheet, frame, i % SHEET_COLUMNS * width, i / SHEET_COLUMNS * height,
                        SHEET_SHRINK);
    }
  return sheet;
}
