/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-fk.h"

/* What share of a bend of the whole spine, or of neck and head, each joint takes. */
#define LUMBAR_SHARE 0.36
#define THORAX_SHARE 0.34
#define CHEST_SHARE 0.30
#define NECK_SHARE 0.55
#define HEAD_SHARE 0.45

static const ClipVec X = { 1, 0, 0 };
static const ClipVec Y = { 0, 1, 0 };
static const ClipVec Z = { 0, 0, 1 };

static double
get_angle (const double *values, ClipJoint joint, guint axis)
{
  double angle = values[clip_channel_angle (joint, axis)];

  switch ((int) joint)
    {
    case CLIP_LUMBAR:
      return angle + LUMBAR_SHARE * values[CLIP_CHANNEL_SPINE + axis];
    case CLIP_THORAX:
      return angle + THORAX_SHARE * values[CLIP_CHANNEL_SPINE + axis];
    case CLIP_CHEST:
      return angle + CHEST_SHARE * values[CLIP_CHANNEL_SPINE + axis];
    case CLIP_NECK:
      return angle + NECK_SHARE * values[CLIP_CHANNEL_NECKHEAD + axis];
    case CLIP_HEAD:
      return angle + HEAD_SHARE * values[CLIP_CHANNEL_NECKHEAD + axis];
    default:
      return angle;
    }
}

/* The turn of a bone against its parent. Signs: flexion brings front to front (knee: back to back),
 * abduction leads away from the middle, on either side. */
static ClipMat
get_local_rotation (const double *values, ClipJoint joint)
{
  double a = get_angle (values, joint, 0);
  double b = get_angle (values, joint, 1);
  double c = get_angle (values, joint, 2);
  int sign = clip_joint_get_sign (joint);

  switch ((int) (sign < 0 ? clip_joint_mirror (joint) : joint))
    {
    case CLIP_CLAV_L:
      return clip_mat_multiply (clip_mat_rotation (Z, sign * a), clip_mat_rotation (Y, -sign * b));
    case CLIP_SHOULDER_L:
    case CLIP_HIP_L:
      return clip_mat_swing_twist (-a, sign * b, sign * c);
    case CLIP_ELBOW_L:
      return clip_mat_multiply (clip_mat_rotation (X, -a), clip_mat_rotation (Y, -sign * b));
    case CLIP_WRIST_L:
      return clip_mat_swing_twist (b, -sign * a, 0);
    case CLIP_KNEE_L:
      return clip_mat_rotation (X, a);
    case CLIP_ANKLE_L:
      return clip_mat_multiply (clip_mat_rotation (X, -a), clip_mat_rotation (Z, sign * b));
    case CLIP_TOE_L:
      return clip_mat_rotation (X, -a);
    default:
      return clip_mat_swing_twist (a, -b, c);
    }
}

static ClipMat
get_root_rotation (const double *values)
{
  ClipMat yaw = clip_mat_rotation (Y, values[CLIP_CHANNEL_ROOT_YAW]);
  ClipMat pitch = clip_mat_rotation (X, values[CLIP_CHANNEL_ROOT_PITCH]);
  ClipMat roll = clip_mat_rotation (Z, values[CLIP_CHANNEL_ROOT_ROLL]);

  return clip_mat_multiply (yaw, clip_mat_multiply (pitch, roll));
}

void
clip_fk_solve_joint (const double values[CLIP_N_CHANNELS], ClipJoint joint, ClipPose *pose)
{
  ClipJoint parent = clip_joint_get_parent (joint);

  pose->pos[joint] = clip_pose_point (pose, parent, clip_joint_get_offset (joint));
  pose->rot[joint] = clip_mat_multiply (pose->rot[parent], get_local_rotation (values, joint));
}

void
clip_fk_solve (const double values[CLIP_N_CHANNELS], ClipPose *pose)
{
  pose->pos[CLIP_PELVIS] = clip_vec (values[CLIP_CHANNEL_ROOT_X], values[CLIP_CHANNEL_ROOT_Y],
                                     values[CLIP_CHANNEL_ROOT_Z]);
  pose->rot[CLIP_PELVIS] = get_root_rotation (values);
  pose->prop = clip_vec (values[CLIP_CHANNEL_PROP], values[CLIP_CHANNEL_PROP + 1],
                         values[CLIP_CHANNEL_PROP + 2]);
  pose->tint = CLAMP (values[CLIP_CHANNEL_TINT], 0, 1);
  pose->belly = CLAMP (values[CLIP_CHANNEL_BELLY], -1, 1);

  for (ClipJoint joint = CLIP_PELVIS + 1; joint < CLIP_N_JOINTS; joint++)
    clip_fk_solve_joint (values, joint, pose);

  for (ClipSide side = 0; side < CLIP_N_SIDES; side++)
    {
      pose->grip[side] = CLAMP (values[CLIP_CHANNEL_GRIP + side], 0, 1);
      pose->spread[side] = CLAMP (values[CLIP_CHANNEL_SPREAD + side], 0, 1);
    }
}

/* Angle of a turn about X, and of what turns about Y after it, of m = Rx · Ry. */
static double
about_x (ClipMat m)
{
  return CLIP_DEGREES (atan2 (m.y.z, m.y.y));
}

static double
about_y (ClipMat m)
{
  return CLIP_DEGREES (atan2 (m.z.x, m.x.x));
}

static ClipMat
get_turn (const ClipPose *pose, ClipJoint joint)
{
  return clip_mat_multiply (clip_mat_transpose (pose->rot[clip_joint_get_parent (joint)]),
                            pose->rot[joint]);
}

ClipAngles
clip_fk_measure_raised (const ClipPose *pose, ClipJoint shoulder)
{
  ClipMat down = clip_mat_multiply (get_turn (pose, shoulder), clip_mat_rotation (X, 180));
  int sign = clip_joint_get_sign (shoulder);
  double x, z, twist;

  clip_mat_to_swing_twist (down, &x, &z, &twist);

  return (ClipAngles) { { 180 - x, -sign * z, -sign * twist } };
}

ClipAngles
clip_fk_measure_hip (const ClipPose *pose, ClipJoint hip)
{
  ClipMat m = get_turn (pose, hip); /* Rx (−flex) · Rz (abd) · Ry (rot) */
  int sign = clip_joint_get_sign (hip);

  return (ClipAngles) { { CLIP_DEGREES (atan2 (-m.y.z, m.y.y)),
                          -sign * CLIP_DEGREES (asin (CLAMP (m.y.x, -1.0, 1.0))),
                          sign * CLIP_DEGREES (atan2 (m.z.x, m.x.x)) } };
}

ClipAngles
clip_fk_measure (const ClipPose *pose, ClipJoint joint)
{
  ClipMat m = get_turn (pose, joint);
  int sign = clip_joint_get_sign (joint);
  double x, z, twist;

  clip_mat_to_swing_twist (m, &x, &z, &twist);
  switch ((int) (sign < 0 ? clip_joint_mirror (joint) : joint))
    {
    case CLIP_CLAV_L:
      return (ClipAngles) { { sign * CLIP_DEGREES (atan2 (-m.y.x, m.y.y)),
                              -sign * CLIP_DEGREES (atan2 (m.z.x * m.y.y - m.z.y * m.y.x, m.z.z)),
                              0 } };
    case CLIP_SHOULDER_L:
    case CLIP_HIP_L:
      return (ClipAngles) { { -x, sign * z, sign * twist } };
    case CLIP_ELBOW_L:
      return (ClipAngles) { { -about_x (m), -sign * about_y (m), 0 } };
    case CLIP_WRIST_L:
      return (ClipAngles) { { -sign * z, x, 0 } };
    case CLIP_KNEE_L:
      return (ClipAngles) { { about_x (m), 0, 0 } };
    case CLIP_ANKLE_L:
      return (ClipAngles) { { -x, sign * z, sign * twist } };
    case CLIP_TOE_L:
      return (ClipAngles) { { -about_x (m), 0, 0 } };
    default:
      return (ClipAngles) { { x, -z, twist } };
    }
}
