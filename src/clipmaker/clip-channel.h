/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-skeleton.h"

G_BEGIN_DECLS

/*
 * Everything of a body that a motion can move is a number of its own: a channel. Motion files name
 * them "kneeL.flex", "root.pitch", "handR.at"; a name without side means both sides, and a point or
 * a direction is three channels in a row.
 *
 *   root      x y z yaw pitch roll
 *   joints    three each: flex side twist, flex abd rot…, the spine and the neck also as a whole
 *   fingers   grip spread, per side
 *   targets   at pole aim face (three each) w in polein, for handL handR footL footR
 *   prop      x y z
 *   and       tint belly
 */
typedef guint ClipChannel;

typedef enum
{
  CLIP_LIMB_HAND_L,
  CLIP_LIMB_HAND_R,
  CLIP_LIMB_FOOT_L,
  CLIP_LIMB_FOOT_R,
  CLIP_N_LIMBS
} ClipLimb;

/* What a target of a limb consists of; values are offsets from the limb's first channel. */
typedef enum
{
  CLIP_TARGET_AT = 0,       /* where the wrist or ankle goes */
  CLIP_TARGET_POLE = 3,     /* where elbow or knee point */
  CLIP_TARGET_AIM = 6,      /* direction of the fingers or the toe */
  CLIP_TARGET_FACE = 9,     /* direction the palm or the sole looks */
  CLIP_TARGET_WEIGHT = 12,  /* 0 follow the joint angles … 1 follow the target */
  CLIP_TARGET_IN = 13,      /* ClipFrame that `at`, `aim` and `face` are given in */
  CLIP_TARGET_POLE_IN = 14, /* ClipFrame of the pole */
  CLIP_TARGET_SIZE = 15
} ClipTarget;

#define CLIP_CHANNEL_ROOT_X 0
#define CLIP_CHANNEL_ROOT_Y 1
#define CLIP_CHANNEL_ROOT_Z 2
#define CLIP_CHANNEL_ROOT_YAW 3
#define CLIP_CHANNEL_ROOT_PITCH 4
#define CLIP_CHANNEL_ROOT_ROLL 5
#define CLIP_CHANNEL_ANGLES 6
#define CLIP_CHANNEL_SPINE (CLIP_CHANNEL_ANGLES + 3 * CLIP_N_JOINTS)
#define CLIP_CHANNEL_NECKHEAD (CLIP_CHANNEL_SPINE + 3)
#define CLIP_CHANNEL_GRIP (CLIP_CHANNEL_NECKHEAD + 3)
#define CLIP_CHANNEL_SPREAD (CLIP_CHANNEL_GRIP + CLIP_N_SIDES)
#define CLIP_CHANNEL_TARGETS (CLIP_CHANNEL_SPREAD + CLIP_N_SIDES)
#define CLIP_CHANNEL_PROP (CLIP_CHANNEL_TARGETS + CLIP_TARGET_SIZE * CLIP_N_LIMBS)
#define CLIP_CHANNEL_TINT (CLIP_CHANNEL_PROP + 3)  /* 0 not shown … 1 in full colour */
#define CLIP_CHANNEL_BELLY (CLIP_CHANNEL_TINT + 1) /* -1 drawn in … 1 full of breath */
#define CLIP_N_CHANNELS (CLIP_CHANNEL_BELLY + 1)

static inline ClipChannel
clip_channel_angle (ClipJoint joint, guint axis)
{
  return CLIP_CHANNEL_ANGLES + 3 * joint + axis;
}

static inline ClipChannel
clip_channel_target (ClipLimb limb, guint part)
{
  return CLIP_CHANNEL_TARGETS + CLIP_TARGET_SIZE * limb + part;
}

/* A frame of reference: the world, a bone, or a prop. */
typedef guint ClipFrame;

#define CLIP_FRAME_WORLD 0
#define CLIP_FRAME_JOINT(joint) (1 + (joint))
#define CLIP_FRAME_PROP(index) (1 + CLIP_N_JOINTS + (index))

/* The same frame on the other side of the body; the world and props stay. */
ClipFrame clip_frame_mirror (ClipFrame frame);

/* What kind of value a channel's name takes in a motion file. */
typedef enum
{
  CLIP_CHANNEL_NUMBER,
  CLIP_CHANNEL_VECTOR, /* three channels from the one named */
  CLIP_CHANNEL_FRAME
} ClipChannelKind;

/* What a name means: one channel, or the left and right one. */
typedef struct
{
  ClipChannelKind kind;
  guint n_channels;
  ClipChannel channels[CLIP_N_SIDES]; /* left before right */
} ClipChannelName;

/* Returns: FALSE when nothing moves under that name */
gboolean clip_channel_lookup (const char *name, ClipChannelName *result);

/* The channel that plays this one's part when left and right are swapped. */
ClipChannel clip_channel_mirror (ClipChannel channel);

/* The value it then has. */
double clip_channel_mirror_value (ClipChannel channel, double value);

/* Frames jump from key to key; all else moves. */
gboolean clip_channel_is_step (ClipChannel channel);

/* Whether the channel belongs to a right limb. */
gboolean clip_channel_is_right (ClipChannel channel);

/* The value without base and keys: the zero pose, targets at full weight. */
double clip_channel_get_default (ClipChannel channel);

G_END_DECLS
