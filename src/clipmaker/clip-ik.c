/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-ik.h"

#include "clipmaker/clip-fault.h"
#include "clipmaker/clip-fk.h"

/* A limb is never stretched quite straight: the elbow would lose its direction. */
#define LONGEST 0.9995

typedef struct
{
  const ClipMotion *motion;
  const double *values;
  ClipPose *pose;
  ClipLimb limb;
  gboolean is_hand;
  int sign;
  ClipJoint top, middle, end; /* shoulder, elbow, wrist; hip, knee, ankle */
  double weight;
} ClipReach;

static ClipReach
reach_new (const ClipMotion *motion, const double *values, ClipPose *pose, ClipLimb limb)
{
  ClipReach reach = { .motion = motion, .values = values, .pose = pose, .limb = limb };
  ClipSide side = limb == CLIP_LIMB_HAND_L || limb == CLIP_LIMB_FOOT_L ? CLIP_LEFT : CLIP_RIGHT;

  reach.is_hand = limb <= CLIP_LIMB_HAND_R;
  reach.sign = side == CLIP_LEFT ? 1 : -1;
  reach.top = clip_joint_on_side (reach.is_hand ? CLIP_SHOULDER_L : CLIP_HIP_L, side);
  reach.middle = reach.top + 1;
  reach.end = reach.top + 2;
  reach.weight = CLAMP (values[clip_channel_target (limb, CLIP_TARGET_WEIGHT)], 0, 1);

  return reach;
}

static gboolean
is_set (const ClipReach *reach, guint part)
{
  return reach->motion->script->tracks[clip_channel_target (reach->limb, part)].set;
}

static ClipVec
get_vec (const ClipReach *reach, guint part)
{
  const double *v = &reach->values[clip_channel_target (reach->limb, part)];

  return clip_vec (v[0], v[1], v[2]);
}

static ClipFrame
get_frame (const ClipReach *reach, guint part)
{
  return (ClipFrame) reach->values[clip_channel_target (reach->limb, part)];
}

static ClipMat
frame_rotation (const ClipReach *reach, ClipFrame frame)
{
  if (frame == CLIP_FRAME_WORLD)
    return clip_mat_identity ();
  if (frame < CLIP_FRAME_PROP (0))
    return reach->pose->rot[frame - CLIP_FRAME_JOINT (0)];

  return clip_prop_get_rotation (&g_array_index (reach->motion->props, ClipProp,
                                                 frame - CLIP_FRAME_PROP (0)));
}

static ClipVec
frame_point (const ClipReach *reach, ClipFrame frame, ClipVec local)
{
  ClipProp prop;

  if (frame == CLIP_FRAME_WORLD)
    return local;
  if (frame < CLIP_FRAME_PROP (0))
    return clip_pose_point (reach->pose, frame - CLIP_FRAME_JOINT (0), local);

  prop =
      clip_prop_move (&g_array_index (reach->motion->props, ClipProp, frame - CLIP_FRAME_PROP (0)),
                      reach->pose->prop);

  return clip_prop_point (&prop, local);
}

/* Where the middle joint points, by the joint angles and by the target's pole. */
static ClipVec
get_pole (const ClipReach *reach)
{
  ClipVec own = clip_vec_scale (reach->pose->rot[reach->top].z, reach->is_hand ? -1 : 1);
  ClipVec pole;

  if (!is_set (reach, CLIP_TARGET_POLE))
    return own;

  pole = clip_mat_apply (frame_rotation (reach, get_frame (reach, CLIP_TARGET_POLE_IN)),
                         get_vec (reach, CLIP_TARGET_POLE));

  return clip_vec_lerp (own, clip_vec_normalize (pole), reach->weight);
}

/* The law of cosines; keeps the end's turn against the bone above it. */
static void
bend_limb (ClipReach *reach, ClipVec target, ClipVec pole)
{
  ClipPose *pose = reach->pose;
  double a = clip_vec_length (clip_joint_get_offset (reach->middle));
  double b = clip_vec_length (clip_joint_get_offset (reach->end));
  ClipVec way = clip_vec_sub (target, pose->pos[reach->top]);
  double length = CLAMP (clip_vec_length (way), fabs (a - b) * 1.001, (a + b) * LONGEST);
  ClipVec direction = clip_vec_normalize (way);
  ClipVec aside = clip_vec_normalize (clip_vec_reject (pole, direction));
  double cosine = CLAMP ((a * a + length * length - b * b) / (2 * a * length), -1, 1);
  ClipMat end_local =
      clip_mat_multiply (clip_mat_transpose (pose->rot[reach->middle]), pose->rot[reach->end]);
  ClipVec start = pose->pos[reach->top];
  ClipVec middle = clip_vec_add_scaled (start, direction, a * cosine);
  ClipVec up;

  middle = clip_vec_add_scaled (middle, aside, a * sqrt (1 - cosine * cosine));
  pose->pos[reach->middle] = middle;
  pose->pos[reach->end] = clip_vec_add_scaled (start, direction, length);

  pose->rot[reach->top] = clip_mat_from_y (clip_vec_sub (start, middle),
                                           clip_vec_scale (aside, reach->is_hand ? -1 : 1));
  up = clip_vec_normalize (clip_vec_sub (middle, pose->pos[reach->end]));
  pose->rot[reach->middle].x = pose->rot[reach->top].x;
  pose->rot[reach->middle].y = up;
  pose->rot[reach->middle].z = clip_vec_cross (pose->rot[reach->top].x, up);
  pose->rot[reach->end] = clip_mat_multiply (pose->rot[reach->middle], end_local);
}

/* A hand turns in the forearm, not in the wrist: the twist goes to the elbow's bone. */
static void
pronate (ClipReach *reach)
{
  ClipMat *forearm = &reach->pose->rot[reach->middle];
  ClipMat local = clip_mat_multiply (clip_mat_transpose (*forearm), reach->pose->rot[reach->end]);
  double x, z, twist;

  clip_mat_to_swing_twist (local, &x, &z, &twist);
  *forearm = clip_mat_multiply (*forearm, clip_mat_rotation (clip_vec (0, 1, 0), twist));
}

/* The hand's -y runs along the fingers and its -x (on the left) out of the palm. */
static ClipMat
get_hand_rotation (const ClipReach *reach, ClipMat frame)
{
  const ClipMat *own = &reach->pose->rot[reach->end];
  ClipVec fingers = clip_vec_scale (own->y, -1);
  ClipVec palm = clip_vec_scale (own->x, -reach->sign);
  ClipVec x, y;

  if (is_set (reach, CLIP_TARGET_AIM))
    fingers = clip_mat_apply (frame, get_vec (reach, CLIP_TARGET_AIM));
  if (is_set (reach, CLIP_TARGET_FACE))
    palm = clip_mat_apply (frame, get_vec (reach, CLIP_TARGET_FACE));

  y = clip_vec_normalize (clip_vec_scale (fingers, -1));
  x = clip_vec_normalize (clip_vec_reject (clip_vec_scale (palm, -reach->sign), y));

  return (ClipMat) { x, y, clip_vec_cross (x, y) };
}

/* The foot's z runs to the toe, its -y out of the sole. */
static ClipMat
get_foot_rotation (const ClipReach *reach, ClipMat frame)
{
  const ClipMat *own = &reach->pose->rot[reach->end];
  ClipVec toe = own->z;
  ClipVec sole = clip_vec_scale (own->y, -1);
  ClipVec y, z;

  if (is_set (reach, CLIP_TARGET_AIM))
    toe = clip_mat_apply (frame, get_vec (reach, CLIP_TARGET_AIM));
  if (is_set (reach, CLIP_TARGET_FACE))
    sole = clip_mat_apply (frame, get_vec (reach, CLIP_TARGET_FACE));

  z = clip_vec_normalize (toe);
  y = clip_vec_normalize (clip_vec_reject (clip_vec_scale (sole, -1), z));

  return (ClipMat) { clip_vec_cross (y, z), y, z };
}

static void
turn_end (ClipReach *reach)
{
  ClipMat frame = frame_rotation (reach, get_frame (reach, CLIP_TARGET_IN));
  ClipMat *end = &reach->pose->rot[reach->end];
  ClipMat wanted;

  if (!is_set (reach, CLIP_TARGET_AIM) && !is_set (reach, CLIP_TARGET_FACE))
    return;

  wanted = reach->is_hand ? get_hand_rotation (reach, frame) : get_foot_rotation (reach, frame);
  *end = clip_mat_lerp (*end, wanted, reach->weight);
  if (reach->is_hand)
    pronate (reach);
}

static void
note_reach (const ClipReach *reach, ClipVec target, guint frame, GPtrArray *faults)
{
  double missed = clip_vec_distance (target, reach->pose->pos[reach->end]);

  if (missed > 0.002)
    clip_fault_list_note (faults, "reach", clip_joint_get_nick (reach->end), frame, missed * 1000,
                          "mm");
}

static void
solve_reach (ClipReach *reach, guint frame, GPtrArray *faults)
{
  ClipVec own = reach->pose->pos[reach->end];
  ClipVec target =
      frame_point (reach, get_frame (reach, CLIP_TARGET_IN), get_vec (reach, CLIP_TARGET_AT));

  target = clip_vec_lerp (own, target, reach->weight);
  bend_limb (reach, target, get_pole (reach));
  turn_end (reach);
  note_reach (reach, target, frame, faults);
  if (!reach->is_hand)
    clip_fk_solve_joint (reach->values, reach->end + 1, reach->pose);
}

/* Feet in the world 0, feet on bones 1, hands 2. */
static guint
get_stage (const ClipReach *reach)
{
  ClipFrame frame = get_frame (reach, CLIP_TARGET_IN);

  if (reach->is_hand)
    return 2;

  return frame == CLIP_FRAME_WORLD || frame >= CLIP_FRAME_PROP (0) ? 0 : 1;
}

void
clip_ik_solve (const ClipMotion *motion,
               const double values[CLIP_N_CHANNELS],
               ClipPose *pose,
               guint frame,
               GPtrArray *faults)
{
  for (guint stage = 0; stage < 3; stage++)
    for (ClipLimb limb = 0; limb < CLIP_N_LIMBS; limb++)
      {
        ClipReach reach = reach_new (motion, values, pose, limb);

        if (is_set (&reach, CLIP_TARGET_AT) && reach.weight > 0 && get_stage (&reach) == stage)
          solve_reach (&reach, frame, faults);
      }
}
