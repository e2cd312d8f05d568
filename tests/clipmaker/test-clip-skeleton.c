/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-fk.h"

#include "test-clip.h"

#define MM 0.001

static void
get_zero_values (double values[CLIP_N_CHANNELS])
{
  for (ClipChannel channel = 0; channel < CLIP_N_CHANNELS; channel++)
    values[channel] = clip_channel_get_default (channel);
}

/* A person of 1.75 m stands on the floor with hanging arms. */
static void
test_zero_pose (void)
{
  double values[CLIP_N_CHANNELS];
  ClipPose pose;

  get_zero_values (values);
  clip_fk_solve (values, &pose);

  assert_near (pose.pos[CLIP_ANKLE_L].y, 0.045 * 1.75, MM);
  assert_near (pose.pos[CLIP_KNEE_R].y, (0.045 + 0.238) * 1.75, MM);
  assert_near (pose.pos[CLIP_PELVIS].y, 0.528 * 1.75, MM);
  assert_near (pose.pos[CLIP_SHOULDER_L].y, (0.528 + 0.045 + 0.085 + 0.085 + 0.066 - 0.004) * 1.75,
               MM);
  assert_near (pose.pos[CLIP_HEAD].y, (0.528 + 0.357) * 1.75, MM);
  assert_near (pose.pos[CLIP_WRIST_L].y, pose.pos[CLIP_SHOULDER_L].y - 0.318 * 1.75, MM);
  g_assert_cmpfloat (pose.pos[CLIP_WRIST_L].x, >, 0.1);
  g_assert_cmpfloat (pose.pos[CLIP_TOE_L].z, >, pose.pos[CLIP_ANKLE_L].z);
}

/* Where single angles take a joint: signs are easily turned around. */
static void
test_directions (void)
{
  struct
  {
    const char *channel;
    double angle;
    ClipJoint joint;
    ClipVec way; /* the joint goes there, from the zero pose */
  } cases[] = {
    { "shoulderL.flex", 90, CLIP_ELBOW_L, { 0, 1, 1 } },
    { "shoulderR.abd", 90, CLIP_ELBOW_R, { -1, 1, 0 } },
    { "elbowL.flex", 90, CLIP_WRIST_L, { 0, 1, 1 } },
    { "hipR.flex", 90, CLIP_KNEE_R, { 0, 1, 1 } },
    { "hipL.abd", 30, CLIP_KNEE_L, { 1, 0.2, 0 } },
    { "kneeL.flex", 90, CLIP_ANKLE_L, { 0, 1, -1 } },
    { "ankleL.dorsi", 20, CLIP_TOE_L, { 0, 1, 0 } },
    { "spine.flex", 60, CLIP_HEAD, { 0, -1, 1 } },
    { "spine.side", 40, CLIP_HEAD, { 1, -0.3, 0 } },
    { "spine.twist", 40, CLIP_SHOULDER_R, { 0, 0, 1 } },
    { "clavL.elev", 20, CLIP_SHOULDER_L, { 0, 1, 0 } },
    { "clavR.prot", 20, CLIP_SHOULDER_R, { 0, 0, 1 } },
    { "root.pitch", 45, CLIP_HEAD, { 0, -1, 1 } },
    { "root.x", 1, CLIP_HEAD, { 1, 0, 0 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double values[CLIP_N_CHANNELS];
      ClipPose before, after;
      ClipChannelName name;
      ClipVec way;

      get_zero_values (values);
      clip_fk_solve (values, &before);
      g_assert_true (clip_channel_lookup (cases[i].channel, &name));
      values[name.channels[0]] += cases[i].angle;
      clip_fk_solve (values, &after);
      way = clip_vec_sub (after.pos[cases[i].joint], before.pos[cases[i].joint]);
      g_test_message ("%s: %.2f %.2f %.2f", cases[i].channel, way.x, way.y, way.z);
      g_assert_cmpfloat (clip_vec_dot (clip_vec_normalize (way), clip_vec_normalize (cases[i].way)),
                         >, 0.7);
    }
}

/* What the limits are checked on are the very angles that went in. */
static void
test_measure (void)
{
  static const struct
  {
    ClipJoint joint;
    ClipAngles angles;
  } cases[] = {
    { CLIP_THORAX, { { 20, -10, 15 } } },     { CLIP_CLAV_L, { { 12, -9, 0 } } },
    { CLIP_CLAV_R, { { 12, 14, 0 } } },       { CLIP_SHOULDER_L, { { 70, 40, -30 } } },
    { CLIP_SHOULDER_R, { { -20, 95, 60 } } }, { CLIP_ELBOW_L, { { 110, 45, 0 } } },
    { CLIP_ELBOW_R, { { 10, -60, 0 } } },     { CLIP_WRIST_L, { { 40, -15, 0 } } },
    { CLIP_HIP_R, { { 100, 20, 10 } } },      { CLIP_KNEE_L, { { 140, 0, 0 } } },
    { CLIP_TOE_R, { { 45, 0, 0 } } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double values[CLIP_N_CHANNELS];
      ClipPose pose;
      ClipAngles measured;

      get_zero_values (values);
      for (guint axis = 0; axis < 3; axis++)
        values[clip_channel_angle (cases[i].joint, axis)] = cases[i].angles.angle[axis];
      clip_fk_solve (values, &pose);
      measured = clip_fk_measure (&pose, cases[i].joint);
      for (guint axis = 0; axis < 3; axis++)
        {
          g_test_message ("%s angle %u", clip_joint_get_nick (cases[i].joint), axis);
          assert_near (measured.angle[axis], cases[i].angles.angle[axis], 0.01);
        }
    }
}

/* A raised arm, as raised forward: raised sideways it is a half turn from there. */
static void
test_measure_raised (void)
{
  static const struct
  {
    double flex, abd;
    ClipAngles angles;
  } cases[] = {
    { 165, 0, { { 165, 0, 0 } } },
    { 190, 0, { { 190, 0, 0 } } },
    { 0, 165, { { 180, 15, 180 } } },
  };

  for (ClipSide side = 0; side < CLIP_N_SIDES; side++)
    for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        ClipJoint joint = clip_joint_on_side (CLIP_SHOULDER_L, side);
        double values[CLIP_N_CHANNELS];
        ClipPose pose;
        ClipAngles raised;

        get_zero_values (values);
        values[clip_channel_angle (joint, 0)] = cases[i].flex;
        values[clip_channel_angle (joint, 1)] = cases[i].abd;
        clip_fk_solve (values, &pose);
        raised = clip_fk_measure_raised (&pose, joint);
        assert_near (raised.angle[0], cases[i].angles.angle[0], 0.01);
        assert_near (raised.angle[1], cases[i].angles.angle[1], 0.01);
        assert_near (fabs (raised.angle[2]), cases[i].angles.angle[2], 0.01);
      }
}

/* Bent, then opened, then turned about the thigh: the order of the clinic. */
static void
test_measure_hip (void)
{
  static const ClipAngles cases[] = {
    { { 0, 0, 0 } },    { { 60, 0, 0 } },     { { 0, 40, 0 } },   { { 0, 0, -30 } },
    { { 90, 45, 50 } }, { { 120, -15, 35 } }, { { 90, 60, 80 } }, { { -20, 10, 70 } },
  };

  for (ClipSide side = 0; side < CLIP_N_SIDES; side++)
    for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        const double *angle = cases[i].angle;
        ClipJoint hip = clip_joint_on_side (CLIP_HIP_L, side);
        int sign = clip_joint_get_sign (hip);
        ClipMat bent = clip_mat_rotation (clip_vec (1, 0, 0), -angle[0]);
        ClipMat opened = clip_mat_rotation (clip_vec (0, 0, 1), sign * angle[1]);
        ClipMat turned = clip_mat_rotation (clip_vec (0, 1, 0), sign * angle[2]);
        double values[CLIP_N_CHANNELS];
        ClipPose pose;
        ClipAngles measured;

        get_zero_values (values);
        values[CLIP_CHANNEL_ROOT_PITCH] = -80;
        clip_fk_solve (values, &pose);
        pose.rot[hip] =
            clip_mat_multiply (pose.rot[CLIP_PELVIS],
                               clip_mat_multiply (bent, clip_mat_multiply (opened, turned)));
        measured = clip_fk_measure_hip (&pose, hip);
        for (guint axis = 0; axis < 3; axis++)
          assert_near (measured.angle[axis], angle[axis], 0.01);
      }
}

/* Mirroring the angles and mirroring the pose come to the same. */
static void
test_mirror (void)
{
  double values[CLIP_N_CHANNELS], swapped[CLIP_N_CHANNELS];
  ClipPose pose, mirrored, expected;

  get_zero_values (values);
  for (ClipChannel channel = 0; channel < CLIP_CHANNEL_GRIP; channel++)
    values[channel] += 0.1 + channel * 7 % 23;
  values[CLIP_CHANNEL_GRIP] = 0.9;
  for (ClipChannel channel = 0; channel < CLIP_N_CHANNELS; channel++)
    swapped[channel] = clip_channel_mirror_value (channel, values[clip_channel_mirror (channel)]);

  clip_fk_solve (values, &pose);
  clip_pose_mirror (&pose, &mirrored);
  clip_fk_solve (swapped, &expected);
  for (ClipJoint joint = 0; joint < CLIP_N_JOINTS; joint++)
    {
      g_test_message ("%s", clip_joint_get_nick (joint));
      assert_vec_near (mirrored.pos[joint], expected.pos[joint], 1e-9);
      assert_vec_near (mirrored.rot[joint].z, expected.rot[joint].z, 1e-9);
    }
  assert_near (mirrored.grip[CLIP_RIGHT], 0.9, 1e-9);
}

static void
test_names (void)
{
  ClipChannelName name;

  g_assert_true (clip_channel_lookup ("knee.flex", &name));
  g_assert_cmpuint (name.n_channels, ==, 2);
  g_assert_cmpuint (name.channels[1], ==, clip_channel_angle (CLIP_KNEE_R, 0));
  g_assert_true (clip_channel_lookup ("kneeR.flex", &name));
  g_assert_cmpuint (name.n_channels, ==, 1);
  g_assert_true (clip_channel_lookup ("footL.sole", &name));
  g_assert_cmpint (name.kind, ==, CLIP_CHANNEL_VECTOR);
  g_assert_true (clip_channel_lookup ("hand.in", &name));
  g_assert_cmpint (name.kind, ==, CLIP_CHANNEL_FRAME);
  g_assert_true (clip_channel_lookup ("gripR", &name));

  g_assert_false (clip_channel_lookup ("knee.twist", &name));
  g_assert_false (clip_channel_lookup ("handL.sole", &name));
  g_assert_false (clip_channel_lookup ("footL.fingers", &name));
  g_assert_false (clip_channel_lookup ("chestL.flex", &name));
  g_assert_false (clip_channel_lookup ("pelvis.flex", &name));
  g_assert_false (clip_channel_lookup ("root", &name));
  g_assert_false (clip_channel_lookup ("", &name));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clipmaker/skeleton/zero-pose", test_zero_pose);
  g_test_add_func ("/clipmaker/skeleton/directions", test_directions);
  g_test_add_func ("/clipmaker/skeleton/measure", test_measure);
  g_test_add_func ("/clipmaker/skeleton/measure-raised", test_measure_raised);
  g_test_add_func ("/clipmaker/skeleton/measure-hip", test_measure_hip);
  g_test_add_func ("/clipmaker/skeleton/mirror", test_mirror);
  g_test_add_func ("/clipmaker/skeleton/names", test_names);

  return g_test_run ();
}
