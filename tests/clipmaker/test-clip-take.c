/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-body.h"
#include "clipmaker/clip-fit.h"
#include "clipmaker/clip-script.h"

#include "test-clip.h"

#define MM 0.001

/* Bones keep their length whatever bends them. */
static void
assert_whole (const ClipTake *take)
{
  for (guint frame = 0; frame < take->n_frames; frame++)
    for (ClipJoint joint = CLIP_LUMBAR; joint < CLIP_N_JOINTS; joint++)
      {
        const ClipPose *pose = &take->poses[frame];
        double length =
            clip_vec_distance (pose->pos[joint], pose->pos[clip_joint_get_parent (joint)]);

        assert_near (length, clip_vec_length (clip_joint_get_offset (joint)), 1e-6);
      }
}

static void
test_hand_reaches (void)
{
  g_auto (TestClip) clip = test_clip_new (
      "{\"dur\": 3, \"base\": {\"handL.at\": [0.3, 1.3, 0.3], \"handL.fingers\": [0, 0, 1],"
      " \"handL.palm\": [0, -1, 0], \"handL.pole\": [1, 0, 0], \"handL.polein\": \"world\"}}");
  const ClipPose *pose = &clip.take->poses[0];

  g_assert_cmpuint (clip.take->warnings->len, ==, 0);
  assert_vec_near (pose->pos[CLIP_WRIST_L], clip_vec (0.3, 1.3, 0.3), MM);
  assert_vec_near (clip_vec_scale (pose->rot[CLIP_WRIST_L].y, -1), clip_vec (0, 0, 1), MM);
  assert_vec_near (clip_vec_scale (pose->rot[CLIP_WRIST_L].x, -1), clip_vec (0, -1, 0), MM);
  assert_whole (clip.take);
}

/* The elbow points toward the pole, on either side of the line from shoulder to wrist. */
static void
test_pole (void)
{
  for (int side = -1; side <= 1; side += 2)
    {
      g_autofree char *text =
          g_strdup_printf ("{\"dur\": 3, \"base\": {\"handL.at\": [0.18, 1.4, 0.35],"
                           " \"handL.pole\": [%d, 0, 0], \"handL.polein\": \"world\"}}",
                           side);
      g_auto (TestClip) clip = test_clip_new (text);
      const ClipPose *pose = &clip.take->poses[0];

      g_assert_cmpfloat (side * (pose->pos[CLIP_ELBOW_L].x - pose->pos[CLIP_SHOULDER_L].x), >, 0.1);
    }
}

static void
test_out_of_reach (void)
{
  g_auto (TestClip) clip =
      test_clip_new ("{\"dur\": 3, \"base\": {\"handL.at\": [0.18, 1.4, 1.0]}}");
  const ClipFault *fault;

  g_assert_cmpuint (clip.take->warnings->len, ==, 1);
  fault = g_ptr_array_index (clip.take->warnings, 0);
  g_assert_cmpstr (fault->check, ==, "reach");
  g_assert_cmpstr (fault->where, ==, "wristL");
  g_assert_cmpfloat (fault->amount, >, 300);
  assert_whole (clip.take);
}

/* Half the weight leads half the way. */
static void
test_weight (void)
{
  g_auto (TestClip) none =
      test_clip_new ("{\"dur\": 3, \"base\": {\"handL.at\": [0.3, 1.3, 0.3], \"handL.w\": 0}}");
  g_auto (TestClip) half =
      test_clip_new ("{\"dur\": 3, \"base\": {\"handL.at\": [0.3, 1.3, 0.3], \"handL.w\": 0.5}}");
  ClipVec hanging = none.take->poses[0].pos[CLIP_WRIST_L];

  g_assert_cmpfloat (hanging.y, <, 0.9);
  assert_vec_near (half.take->poses[0].pos[CLIP_WRIST_L],
                   clip_vec_lerp (hanging, clip_vec (0.3, 1.3, 0.3), 0.5), MM);
}

/* A foot rests on the other knee, and a hand on that foot: each after what bears it. */
static void
test_chain (void)
{
  g_auto (TestClip) clip =
      test_clip_new ("{\"dur\": 3, \"base\": {\"root.y\": 0.6, \"spine.flex\": 30, \"footR.at\": "
                     "[-0.1, 0.079, 0.4], "
                     "\"footL.in\": \"hipR\","
                     " \"footL.at\": [0, -0.35, 0.12], \"footL.pole\": [1, 0.3, 0.2], "
                     "\"handL.in\": \"kneeL\", \"handL.at\": [0, 0, 0.1]}}");
  const ClipPose *pose = &clip.take->poses[0];

  assert_vec_near (pose->pos[CLIP_ANKLE_R], clip_vec (-0.1, 0.079, 0.4), MM);
  assert_vec_near (pose->pos[CLIP_ANKLE_L],
                   clip_pose_point (pose, CLIP_HIP_R, clip_vec (0, -0.35, 0.12)), MM);
  assert_vec_near (pose->pos[CLIP_WRIST_L],
                   clip_pose_point (pose, CLIP_KNEE_L, clip_vec (0, 0, 0.1)), MM);
}

static void
test_in_prop (void)
{
  g_auto (TestClip) clip =
      test_clip_new ("{\"dur\": 3, \"props\": [{\"kind\": \"chair\", \"at\": [0.4, 0, 0.3], "
                     "\"yaw\": 90}],"
                     " \"base\": {\"handL.in\": \"chair\", \"handL.at\": [0, 1.1, 0]}}");

  assert_vec_near (clip.take->poses[0].pos[CLIP_WRIST_L], clip_vec (0.4, 1.1, 0.3), MM);
}

/* A roller that the motion moves takes the hand on it along, and bears the body where it is. */
static void
test_moving_prop (void)
{
  g_auto (TestClip) clip =
      test_clip_new ("{\"dur\": 3, \"props\": [{\"kind\": \"mat\"}, {\"kind\": \"foam-roller\", "
                     "\"at\": [0.5, 0, 0.2],"
                     " \"moves\": true}], \"base\": {\"root.y\": 0.9, "
                     " \"handL.in\": \"foam-roller\", \"handL.at\": [0, 1.1, 0]},"
                     " \"keys\": [{\"t\": 0, \"pose\": {\"prop.x\": 0}}, {\"t\": 0.5, \"pose\": "
                     "{\"prop.x\": -0.3}}]}");
  const ClipPose *pose = &clip.take->poses[36];
  const ClipProp *mat = &g_array_index (clip.motion->props, ClipProp, 0);
  const ClipProp *roller = &g_array_index (clip.motion->props, ClipProp, 1);
  guint64 foot = CLIP_BIT_JOINT (CLIP_ANKLE_L);

  assert_vec_near (clip_prop_move (roller, pose->prop).at, clip_vec (0.2, 0, 0.2), MM);
  assert_vec_near (clip_prop_move (mat, pose->prop).at, clip_vec (0, 0, 0), MM);
  assert_vec_near (pose->pos[CLIP_WRIST_L], clip_vec (0.2, 1.1, 0.2), MM);
  g_assert_cmpfloat (clip_fit_get_gap (clip.motion, pose, foot, 1), <,
                     clip_fit_get_gap (clip.motion, &clip.take->poses[0], foot, 1) - 0.1);
}

/* The belly's front moves with the breath, the back stays. */
static void
test_belly (void)
{
  double front[2] = { 0, 0 };
  double back[2] = { 0, 0 };

  for (guint full = 0; full < 2; full++)
    {
      g_autofree char *text =
          g_strdup_printf ("{\"dur\": 3, \"base\": {\"belly\": %d}}", full ? 1 : -1);
      g_auto (TestClip) clip = test_clip_new (text);
      g_autoptr (GArray) spheres = g_array_new (FALSE, FALSE, sizeof (ClipSphere));

      clip_body_get_spheres (clip.motion->body, &clip.take->poses[0], spheres);
      for (guint i = 0; i < spheres->len; i++)
        {
          const ClipSphere *sphere = &g_array_index (spheres, ClipSphere, i);

          if (sphere->joint != CLIP_LUMBAR)
            continue;
          front[full] = MAX (front[full], sphere->centre.z + sphere->radius);
          back[full] = MIN (back[full], sphere->centre.z - sphere->radius);
        }
    }
  g_assert_cmpfloat (front[1] - front[0], >, 0.03);
  assert_near (back[0], back[1], MM);
}

/* Lying on the back: the skin touches the mat, not the joints. */
static void
test_ground (void)
{
  g_auto (TestClip) clip =
      test_clip_new ("{\"dur\": 3, \"props\": [{\"kind\": \"mat\"}],"
                     " \"ground\": {\"bones\": [\"pelvis\", \"chest\"], \"on\": \"floor\"},"
                     " \"base\": {\"root.pitch\": -90, \"root.y\": 3}}");
  g_autoptr (GArray) spheres = g_array_new (FALSE, FALSE, sizeof (ClipSphere));
  double lowest = G_MAXDOUBLE;

  clip_body_get_spheres (clip.motion->body, &clip.take->poses[0], spheres);
  for (guint i = 0; i < spheres->len; i++)
    {
      const ClipSphere *sphere = &g_array_index (spheres, ClipSphere, i);

      if (sphere->joint == CLIP_PELVIS || sphere->joint == CLIP_CHEST)
        lowest = MIN (lowest, sphere->centre.y - sphere->radius);
    }
  assert_near (lowest, CLIP_MAT_THICKNESS, 0.1 * MM);
}

/* Over a round support the body comes to rest without sinking in. */
static void
test_ground_on_roller (void)
{
  g_auto (TestClip) clip =
      test_clip_new ("{\"dur\": 3, \"props\": [{\"kind\": \"foam-roller\", \"at\": [0, 0, -0.35]}],"
                     " \"ground\": {\"bones\": [\"thorax\", \"chest\"], \"on\": \"foam-roller\"},"
                     " \"base\": {\"root.pitch\": -80, \"root.y\": 1}}");
  guint64 back = CLIP_BIT_JOINT (CLIP_THORAX) | CLIP_BIT_JOINT (CLIP_CHEST);

  assert_near (clip_fit_get_gap (clip.motion, &clip.take->poses[0], back, 0), 0, 0.1 * MM);
  g_assert_cmpfloat (clip.take->poses[0].pos[CLIP_CHEST].y, >, 0.15);
}

static void
test_anchor (void)
{
  g_auto (TestClip) clip = test_clip_new ("{\"dur\": 3, \"anchor\": {\"bones\": [\"ankle\"], "
                                          "\"at\": [0.5, 0, 0.2], \"axes\": \"xz\"},"
                                          " \"base\": {\"root.pitch\": 20}}");
  const ClipPose *pose = &clip.take->poses[0];

  assert_near ((pose->pos[CLIP_ANKLE_L].x + pose->pos[CLIP_ANKLE_R].x) / 2, 0.5, MM);
  assert_near (pose->pos[CLIP_ANKLE_L].z, 0.2, MM);
  assert_near (pose->pos[CLIP_PELVIS].y, 0.528 * 1.75, MM);
}

static void
test_fit (void)
{
  g_auto (TestClip) clip =
      test_clip_new ("{\"dur\": 3, \"fit\": [{\"chan\": [\"spine.flex\"], \"bone\": \"head\","
                     " \"axis\": \"y\", \"value\": 1.4, \"range\": [0, 90]}]}");
  g_auto (TestClip) hopeless =
      test_clip_new ("{\"dur\": 3, \"fit\": [{\"chan\": [\"spine.flex\"], \"bone\": \"head\","
                     " \"axis\": \"y\", \"value\": 3, \"range\": [0, 90]}]}");
  const ClipFault *fault;

  assert_near (clip.take->poses[0].pos[CLIP_HEAD].y, 1.4, MM);
  g_assert_cmpuint (clip.take->warnings->len, ==, 0);
  g_assert_cmpuint (hopeless.take->warnings->len, ==, 1);
  fault = g_ptr_array_index (hopeless.take->warnings, 0);
  g_assert_cmpstr (fault->check, ==, "fit");
}

/* On the side with an arm stretched overhead: trunk and hip come to lie on the floor, the head on the
 * arm, and one knee on the other. */
static void
test_fit_on_bone (void)
{
  g_auto (TestClip) clip = test_clip_new (
      "{\"dur\": 3, \"base\": {\"root.roll\": 90, \"hip.flex\": 45, \"knee.flex\": 90,"
      " \"shoulderR.flex\": 165, \"clavR.elev\": 20},"
      " \"ground\": {\"bones\": [\"pelvis\", \"hipR\"], \"on\": \"floor\"},"
      " \"fit\": [{\"chan\": [\"spine.side\"], \"bones\": [\"chest\", \"clavR\", \"shoulderR\"],"
      " \"on\": \"floor\"},"
      " {\"chan\": [\"neckhead.side\"], \"bones\": [\"head\"], \"on\": \"shoulderR\"},"
      " {\"chan\": [\"hipL.abd\"], \"bone\": \"kneeL\", \"on\": \"kneeR\"}]}");
  const ClipPose *pose = &clip.take->poses[0];
  guint64 trunk =
      CLIP_BIT_JOINT (CLIP_CHEST) | CLIP_BIT_JOINT (CLIP_CLAV_R) | CLIP_BIT_JOINT (CLIP_SHOULDER_R);
  guint64 hip = CLIP_BIT_JOINT (CLIP_PELVIS) | CLIP_BIT_JOINT (CLIP_HIP_R);

  g_assert_cmpuint (clip.take->warnings->len, ==, 0);
  assert_near (clip_fit_get_gap (clip.motion, pose, trunk, CLIP_SUPPORT_FLOOR), 0, MM);
  assert_near (clip_fit_get_gap (clip.motion, pose, hip, CLIP_SUPPORT_FLOOR), 0, MM);
  assert_near (clip_fit_get_gap (clip.motion, pose, CLIP_BIT_JOINT (CLIP_HEAD),
                                 CLIP_SUPPORT_JOINT (CLIP_SHOULDER_R)),
               0, MM);
  assert_near (clip_fit_get_gap (clip.motion, pose, CLIP_BIT_JOINT (CLIP_KNEE_L),
                                 CLIP_SUPPORT_JOINT (CLIP_KNEE_R)),
               0, MM);
}

/* What the left does in the first half, the right does in the second, and all returns to the start. */
static void
test_mirrored_halves (void)
{
  g_auto (TestClip) clip =
      test_clip_new ("{\"dur\": 4, \"mirror\": true, \"keys\": [{\"t\": 0, \"pose\": "
                     "{\"knee.flex\": 0, \"spine.side\": 0}},"
                     " {\"t\": 0.5, \"pose\": {\"kneeL.flex\": 90, \"spine.side\": 20}},"
                     " {\"t\": 0.9, \"pose\": {\"kneeL.flex\": 0, \"spine.side\": 0}}]}");
  const ClipPose *up_left = &clip.take->poses[24];
  const ClipPose *up_right = &clip.take->poses[72];

  g_assert_cmpfloat (up_left->pos[CLIP_ANKLE_L].y, >, 0.4);
  g_assert_cmpfloat (up_left->pos[CLIP_ANKLE_R].y, <, 0.1);
  assert_vec_near (up_right->pos[CLIP_ANKLE_R], clip_vec_mirror (up_left->pos[CLIP_ANKLE_L]), MM);
  assert_vec_near (up_right->pos[CLIP_HEAD], clip_vec_mirror (up_left->pos[CLIP_HEAD]), MM);
  assert_vec_near (clip.take->poses[95].pos[CLIP_ANKLE_R], clip.take->poses[0].pos[CLIP_ANKLE_R],
                   10 * MM);
}

/* Quick steps fill a loop with several repetitions, each with its other half. */
static void
test_repeated (void)
{
  g_auto (TestClip) clip =
      test_clip_new ("{\"dur\": 4, \"mirror\": true, \"repeat\": 3, \"contacts\": {\"ankleR\": "
                     "\"floor\"}, \"keys\": [{\"t\": 0, \"pose\": {\"knee.flex\": 0}},"
                     " {\"t\": 0.5, \"pose\": {\"kneeL.flex\": 90}}]}");
  const ClipPose *poses = clip.take->poses;

  g_assert_cmpuint (clip.take->n_cycle, ==, 32);
  g_assert_cmpfloat (poses[8].pos[CLIP_ANKLE_L].y, >, 0.4);
  assert_vec_near (poses[24].pos[CLIP_ANKLE_R], clip_vec_mirror (poses[8].pos[CLIP_ANKLE_L]), MM);
  for (guint frame = 0; frame < 64; frame++)
    assert_vec_near (poses[frame + 32].pos[CLIP_ANKLE_L], poses[frame].pos[CLIP_ANKLE_L], MM);
  assert_near (clip_take_get_time (clip.take, 40), 0.5, 1e-9);
  g_assert_false (clip_take_is_mirrored (clip.take, 40));
  g_assert_true (clip_take_is_mirrored (clip.take, 56));
}

/* Oscillators come around: the frame after the last is the first. */
static void
test_oscillator (void)
{
  g_auto (TestClip) clip = test_clip_new ("{\"dur\": 3, \"osc\": [{\"ch\": \"shoulder.abd\", "
                                          "\"mean\": 60, \"amp\": 20, \"n\": 2, \"ph\": 90}]}");
  const ClipPose *poses = clip.take->poses;

  assert_vec_near (poses[0].pos[CLIP_WRIST_L], poses[36].pos[CLIP_WRIST_L], MM);
  g_assert_cmpfloat (poses[0].pos[CLIP_WRIST_L].y, >, poses[18].pos[CLIP_WRIST_L].y + 0.2);
  assert_vec_near (poses[71].pos[CLIP_WRIST_L], poses[1].pos[CLIP_WRIST_L], MM);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clipmaker/take/hand-reaches", test_hand_reaches);
  g_test_add_func ("/clipmaker/take/pole", test_pole);
  g_test_add_func ("/clipmaker/take/out-of-reach", test_out_of_reach);
  g_test_add_func ("/clipmaker/take/weight", test_weight);
  g_test_add_func ("/clipmaker/take/chain", test_chain);
  g_test_add_func ("/clipmaker/take/in-prop", test_in_prop);
  g_test_add_func ("/clipmaker/take/moving-prop", test_moving_prop);
  g_test_add_func ("/clipmaker/take/belly", test_belly);
  g_test_add_func ("/clipmaker/take/ground", test_ground);
  g_test_add_func ("/clipmaker/take/ground-on-roller", test_ground_on_roller);
  g_test_add_func ("/clipmaker/take/anchor", test_anchor);
  g_test_add_func ("/clipmaker/take/fit", test_fit);
  g_test_add_func ("/clipmaker/take/fit-on-bone", test_fit_on_bone);
  g_test_add_func ("/clipmaker/take/mirrored-halves", test_mirrored_halves);
  g_test_add_func ("/clipmaker/take/repeated", test_repeated);
  g_test_add_func ("/clipmaker/take/oscillator", test_oscillator);

  return g_test_run ();
}
