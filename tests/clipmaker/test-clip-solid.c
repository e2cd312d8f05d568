/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-solid.h"

#include "clipmaker/clip-body.h"
#include "clipmaker/clip-channel.h"
#include "clipmaker/clip-fk.h"

#include "test-clip.h"

#define MM 0.001

static ClipProp
prop_at (ClipPropKind kind, double x, double z, double yaw)
{
  ClipProp prop = clip_prop_new (kind);

  prop.at = clip_vec (x, 0, z);
  prop.yaw = yaw;

  return prop;
}

/* Heights and distances that anyone could measure on the real thing. */
static void
test_distances (void)
{
  const struct
  {
    ClipProp prop;
    ClipVec point;
    double distance;
  } cases[] = {
    { prop_at (CLIP_PROP_MAT, 0, 0, 0), { 0, 0.112, 0 }, 0.1 },
    { prop_at (CLIP_PROP_MAT, 0, 0, 90), { 0.9, 0.112, 0 }, 0.1 },
    { prop_at (CLIP_PROP_CHAIR, 1, 0, 0), { 1, 0.55, 0 }, 0.1 },
    { prop_at (CLIP_PROP_CHAIR, 0, 0, 0), { 0, 0.8, -0.111 }, 0.1 },
    { prop_at (CLIP_PROP_WALL, 0, -0.1, 0), { 0.3, 1, 0 }, 0.1 },
    { prop_at (CLIP_PROP_WALL, 0, 0.6, 180), { 0, 1, 0.4 }, 0.2 },
    { prop_at (CLIP_PROP_WALL, 0, 0, 0), { 0, 1, -0.02 }, -0.02 },
    { prop_at (CLIP_PROP_DOORWAY, 0, 0, 0), { 0, 1, 0 }, 0.43 },
    { prop_at (CLIP_PROP_ROLLER, 0, 0, 0), { 0, 0.25, 0 }, 0.1 },
    { prop_at (CLIP_PROP_ROLLER, 0, 0, 90), { 0, 0.25, 0.2 }, 0.1 },
    { prop_at (CLIP_PROP_CUSHION, 0, 0, 0), { 0, 0.2, 0 }, 0.08 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", clip_prop_kind_get_nick (cases[i].prop.kind));
      assert_near (clip_solid_distance (&cases[i].prop, cases[i].point), cases[i].distance, MM);
    }
}

/* A mat raises the floor where it lies, and nowhere else. */
static void
test_floor (void)
{
  g_autoptr (GArray) props = g_array_new (FALSE, FALSE, sizeof (ClipProp));
  ClipProp mat = prop_at (CLIP_PROP_MAT, 0, 0, 0);

  assert_near (clip_solid_floor_distance (props, clip_vec (0, 0.05, 0)), 0.05, MM);
  g_array_append_val (props, mat);
  assert_near (clip_solid_floor_distance (props, clip_vec (0, 0.05, 0)), 0.038, MM);
  assert_near (clip_solid_floor_distance (props, clip_vec (2, 0.05, 0)), 0.05, MM);
}

/* Both figures stand on their soles, are as tall as they should be, and alike on both sides. */
static void
test_body (void)
{
  double values[CLIP_N_CHANNELS];
  ClipPose pose;

  for (ClipChannel channel = 0; channel < CLIP_N_CHANNELS; channel++)
    values[channel] = clip_channel_get_default (channel);
  clip_fk_solve (values, &pose);

  for (ClipBodyType body = 0; body < CLIP_N_BODY_TYPES; body++)
    {
      g_autoptr (GArray) spheres = g_array_new (FALSE, FALSE, sizeof (ClipSphere));
      double low = G_MAXDOUBLE, high = 0, left = 0, right = 0;

      clip_body_get_spheres (body, &pose, spheres);
      for (guint i = 0; i < spheres->len; i++)
        {
          const ClipSphere *sphere = &g_array_index (spheres, ClipSphere, i);

          low = MIN (low, sphere->centre.y - sphere->radius);
          high = MAX (high, sphere->centre.y + sphere->radius);
          left = MAX (left, sphere->centre.x + sphere->radius);
          right = MIN (right, sphere->centre.x - sphere->radius);
        }
      assert_near (low, 0, 4 * MM);
      assert_near (high, CLIP_BODY_HEIGHT, 50 * MM);
      assert_near (left, -right, 0.1 * MM);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clipmaker/solid/distances", test_distances);
  g_test_add_func ("/clipmaker/solid/floor", test_floor);
  g_test_add_func ("/clipmaker/solid/body", test_body);

  return g_test_run ();
}
