/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-camera.h"

/* The key light stands to the left of the camera and above it, degrees. */
#define KEY_LEFT 43.0
#define KEY_UP 54.0

/* Up to where a setting reaches, as a share of the picture. */
#define SETTING_FILL 0.97

/* Moving the camera changes the perspective and so the fit: this many rounds settle it to well
 * below a pixel. */
#define ROUNDS 10
#define FIRST_DISTANCE 5.0

typedef struct
{
  double left, right, bottom, top;
} Frame;

/* So that any other frame is larger. */
static const Frame NOTHING = { G_MAXDOUBLE, -G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE };

static void
append_above (GArray *balls, const ClipBall *some, guint n_some, double above)
{
  for (guint i = 0; i < n_some; i++)
    if (some[i].centre.y > above)
      g_array_append_val (balls, some[i]);
}

static GArray *
collect_balls (const ClipTake *take, ClipFraming framing)
{
  GArray *balls = g_array_new (FALSE, FALSE, sizeof (ClipBall));

  for (guint f = 0; f < take->n_frames; f++)
    {
      g_autoptr (ClipScene) scene = clip_scene_new_for_pose (take->motion, &take->poses[f]);

      for (guint i = 0; i < scene->shapes->len; i++)
        {
          const ClipShape *shape = clip_scene_get_shape (scene, i);
          ClipBall some[CLIP_SDF_MAX_BALLS];

          if (shape->framing == framing)
            append_above (balls, some, clip_sdf_get_balls (&shape->sdf, some), take->motion->above);
        }
    }
  return balls;
}

static Frame
frame_balls (const ClipCamera *camera, const GArray *balls)
{
  Frame frame = NOTHING;

  for (guint i = 0; i < balls->len; i++)
    {
      ClipVec seen = clip_camera_project (camera, g_array_index (balls, ClipBall, i));

      frame.left = MIN (frame.left, seen.x - seen.z);
      frame.right = MAX (frame.right, seen.x + seen.z);
      frame.bottom = MIN (frame.bottom, seen.y - seen.z);
      frame.top = MAX (frame.top, seen.y + seen.z);
    }
  return frame;
}

static void
aim (ClipCamera *camera, double distance)
{
  camera->eye = clip_vec_add_scaled (camera->target, camera->forward, -distance);
}

static ClipCamera
new_camera (const ClipMotion *motion, double aspect)
{
  double yaw = CLIP_RADIANS (motion->yaw);
  double pitch = CLIP_RADIANS (motion->pitch);
  double key = yaw - CLIP_RADIANS (KEY_LEFT);
  double key_up = CLIP_RADIANS (KEY_UP);
  ClipCamera camera = { .aspect = aspect, .tangent = tan (CLIP_RADIANS (CLIP_CAMERA_FOV) / 2) };

  camera.forward = clip_vec (-sin (yaw) * cos (pitch), -sin (pitch), -cos (yaw) * cos (pitch));
  camera.right = clip_vec_normalize (clip_vec_cross (camera.forward, clip_vec (0, 1, 0)));
  camera.up = clip_vec_cross (camera.right, camera.forward);
  camera.key = clip_vec (sin (key) * cos (key_up), sin (key_up), cos (key) * cos (key_up));
  return camera;
}

/* By how much the camera, which looks at the middle, must step back (or forward, below 1) for a
 * frame to take this share of the picture. */
static double
get_overshoot (const ClipCamera *camera, const Frame *frame, double fill)
{
  double x = MAX (frame->right, -frame->left) / camera->aspect;
  double y = MAX (frame->top, -frame->bottom);

  return MAX (x, y) / fill;
}

/* Turns to the middle of the subject and its setting. */
static void
centre (ClipCamera *camera, const Frame *subject, const Frame *setting, double distance)
{
  double scale = distance * camera->tangent / 2;
  double x = MIN (subject->left, setting->left) + MAX (subject->right, setting->right);
  double y = MIN (subject->bottom, setting->bottom) + MAX (subject->top, setting->top);

  camera->target = clip_vec_add_scaled (camera->target, camera->right, x * scale);
  camera->target = clip_vec_add_scaled (camera->target, camera->up, y * scale);
  aim (camera, distance);
}

ClipCamera
clip_camera_fit (const ClipTake *take, double aspect)
{
  const ClipMotion *motion = take->motion;
  g_autoptr (GArray) subject = collect_balls (take, CLIP_FRAMING_SUBJECT);
  g_autoptr (GArray) setting = collect_balls (take, CLIP_FRAMING_SETTING);
  ClipCamera camera = new_camera (motion, aspect);
  double distance = FIRST_DISTANCE;
  Frame frame, around;

  camera.target = take->poses[0].pos[CLIP_PELVIS];
  for (guint i = 0; i < ROUNDS; i++)
    {
      aim (&camera, distance);
      frame = frame_balls (&camera, subject);
      around = frame_balls (&camera, setting);
      centre (&camera, &frame, &around, distance);
      frame = frame_balls (&camera, subject);
      around = frame_balls (&camera, setting);
      distance *= MAX (get_overshoot (&camera, &frame, motion->fill),
                       get_overshoot (&camera, &around, SETTING_FILL));
    }
  camera.target =
      clip_vec_add_scaled (camera.target, camera.up,
                           -motion->lift * (frame.top - frame.bottom) * distance * camera.tangent);
  aim (&camera, distance);
  return camera;
}

ClipVec
clip_camera_get_ray (const ClipCamera *camera, double x, double y)
{
  ClipVec ray = clip_vec_add_scaled (camera->forward, camera->right, x * camera->tangent);

  return clip_vec_normalize (clip_vec_add_scaled (ray, camera->up, y * camera->tangent));
}

ClipVec
clip_camera_project (const ClipCamera *camera, ClipBall ball)
{
  ClipVec d = clip_vec_sub (ball.centre, camera->eye);
  double scale = 1 / (clip_vec_dot (d, camera->forward) * camera->tangent);

  return clip_vec (clip_vec_dot (d, camera->right) * scale, clip_vec_dot (d, camera->up) * scale,
                   ball.radius * scale);
}
