/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-skeleton.h"

G_BEGIN_DECLS

/*
 * The things people exercise with. Sizes in metres; the skin of a prop and the checks for overlap
 * both use these, so that what is drawn is what was checked.
 */
#define CLIP_MAT_WIDTH 0.62
#define CLIP_MAT_THICKNESS 0.012

#define CLIP_CHAIR_SEAT_TOP 0.45 /* height of the seat's upper face */
#define CLIP_CHAIR_SEAT_THICKNESS 0.04
#define CLIP_CHAIR_SEAT_HALF 0.22 /* the seat is a square around (0, 0) */
#define CLIP_CHAIR_BACK_TOP 0.90  /* the backrest stands at the seat's -Z edge */
#define CLIP_CHAIR_BACK_BOTTOM 0.70
#define CLIP_CHAIR_BACK_HALF 0.20
#define CLIP_CHAIR_BACK_Z (-0.225)
#define CLIP_CHAIR_BACK_THICKNESS 0.028
#define CLIP_CHAIR_LEG_RADIUS 0.018
#define CLIP_CHAIR_LEG_INSET 0.03 /* leg axes lie that far inside the seat's edge */

#define CLIP_WALL_HEIGHT 2.20 /* the face toward +Z lies in the plane z = 0 */
#define CLIP_WALL_THICKNESS 0.06

#define CLIP_DOORWAY_WIDTH 0.86 /* clear opening between the posts, centred on x = 0 */
#define CLIP_DOORWAY_HEIGHT 2.05
#define CLIP_DOORWAY_POST 0.09 /* the posts are square, centred on z = 0 */

#define CLIP_CUSHION_HEIGHT 0.12
#define CLIP_CUSHION_DEPTH 0.32

#define CLIP_DUMBBELL_BAR_RADIUS 0.013
#define CLIP_DUMBBELL_BAR_HALF 0.065
#define CLIP_DUMBBELL_HEAD_RADIUS 0.046
#define CLIP_DUMBBELL_HEAD_HALF 0.125 /* from the middle to the outer face of a head */

#define CLIP_BAND_RADIUS 0.0055 /* at rest */

typedef enum
{
  CLIP_PROP_MAT,   /* lies on the floor, long side along its z, upper face at CLIP_MAT_THICKNESS */
  CLIP_PROP_CHAIR, /* stands on the floor, faces its +z */
  CLIP_PROP_WALL,  /* faces its +z, width along its x */
  CLIP_PROP_DOORWAY,  /* one walks through along its z */
  CLIP_PROP_ROLLER,   /* a cylinder lying along its x; `at` is the point on the ground below its
                         middle */
  CLIP_PROP_CUSHION,  /* a soft block, width along its x, lying on `at` */
  CLIP_PROP_DUMBBELL, /* in a hand, along the fist's hole */
  CLIP_PROP_BAND,     /* from a hand to a point of the world */
  CLIP_N_PROP_KINDS
} ClipPropKind;

typedef struct
{
  ClipPropKind kind;
  ClipVec at;     /* where its own origin lies in the world */
  double yaw;     /* turn about the vertical, degrees; 0: its z is the world's */
  double length;  /* mat: along z; wall, roller, cushion: along x; band: at rest */
  double radius;  /* roller */
  ClipJoint hand; /* dumbbell, band: CLIP_WRIST_L or CLIP_WRIST_R */
  ClipVec anchor; /* band: the far end */
  gboolean moves; /* goes where the motion's channels prop.x, .y and .z take it */
} ClipProp;

/* "mat", "chair", "wall", "doorway", "foam-roller", "cushion", "dumbbell", "resistance-band". */
const char *clip_prop_kind_get_nick (ClipPropKind kind);

/* Returns: FALSE when nick names no kind. */
gboolean clip_prop_kind_from_nick (const char *nick, ClipPropKind *kind);

/* A prop of a kind at the origin, with the usual length and radius. */
ClipProp clip_prop_new (ClipPropKind kind);

/* The prop where it is once those that move have gone so far. */
ClipProp clip_prop_move (const ClipProp *prop, ClipVec way);

/* The prop's own frame in the world. */
ClipMat clip_prop_get_rotation (const ClipProp *prop);

/* A point of the prop's frame, in the world. */
ClipVec clip_prop_point (const ClipProp *prop, ClipVec local);

/* The middle of the grip in the frame of the wrist that holds a dumbbell or a band; the bar runs
 * along the wrist's z axis. */
ClipVec clip_prop_grip_offset (ClipJoint wrist);

G_END_DECLS
