/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-check.h"

#include "clipmaker/clip-body.h"

/* Share of the picture, from the middle to an edge, that the subject may reach. */
#define MARGIN 0.95

static void
check_ball (const ClipCamera *camera,
            ClipBall ball,
            const char *where,
            guint frame,
            GPtrArray *faults)
{
  ClipVec seen = clip_camera_project (camera, ball);
  double x = fabs (seen.x) + seen.z - MARGIN * camera->aspect;
  double y = fabs (seen.y) + seen.z - MARGIN;

  if (MAX (x, y) > 0)
    clip_fault_list_note (faults, "frame", where, frame, MAX (x, y) * 100, "%");
}

static void
check_dumbbells (const ClipTake *take, const ClipCamera *camera, guint frame, GPtrArray *faults)
{
  for (guint i = 0; i < take->motion->props->len; i++)
    {
      const ClipProp *prop = &g_array_index (take->motion->props, ClipProp, i);
      ClipVec grip = clip_prop_grip_offset (prop->hand);

      for (int end = -1; end <= 1 && prop->kind == CLIP_PROP_DUMBBELL; end += 2)
        {
          ClipVec head = clip_vec (grip.x, grip.y, end * CLIP_DUMBBELL_HEAD_HALF);
          ClipBall ball = { clip_pose_point (&take->poses[frame], prop->hand, head),
                            CLIP_DUMBBELL_HEAD_RADIUS };

          check_ball (camera, ball, "dumbbell", frame, faults);
        }
    }
}

void
clip_check_framing (const ClipTake *take, const ClipCamera *camera, GPtrArray *faults)
{
  g_autoptr (GArray) spheres = g_array_new (FALSE, FALSE, sizeof (ClipSphere));

  for (guint frame = 0; frame < take->n_frames; frame++)
    {
      g_array_set_size (spheres, 0);
      clip_body_get_spheres (take->motion->body, &take->poses[frame], spheres);
      for (guint i = 0; i < spheres->len; i++)
        {
          const ClipSphere *sphere = &g_array_index (spheres, ClipSphere, i);
          ClipBall ball = { sphere->centre, sphere->radius };

          if (sphere->centre.y > take->motion->above)
            check_ball (camera, ball, clip_joint_get_nick (sphere->joint), frame, faults);
        }
      check_dumbbells (take, camera, frame, faults);
    }
}
