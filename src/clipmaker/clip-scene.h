/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-palette.h"
#include "clipmaker/clip-pose.h"
#include "clipmaker/clip-sdf.h"

G_BEGIN_DECLS

/*
 * Shapes of one group may flow into each other; groups stay apart, so that an arm never welds to
 * the trunk it lies on, but for the socket where the limb grows out of it.
 */
typedef enum
{
  CLIP_GROUP_TORSO,
  CLIP_GROUP_ARM_L,
  CLIP_GROUP_ARM_R,
  CLIP_GROUP_LEG_L,
  CLIP_GROUP_LEG_R,
  CLIP_GROUP_HAIR,
  CLIP_GROUP_PROP,
  CLIP_N_GROUPS
} ClipGroup;

/* How a picture frames a shape. */
typedef enum
{
  CLIP_FRAMING_SUBJECT, /* keeps the margin that the motion asks for */
  CLIP_FRAMING_SETTING, /* is wholly in the picture, up to its edge */
  CLIP_FRAMING_SCENERY, /* may run out of it */
} ClipFraming;

typedef struct
{
  ClipSdf sdf;
  ClipGroup group;
  ClipMaterial material; /* up to `split` of the length */
  ClipMaterial beyond;   /* from there on */
  double split;          /* share of the length; 0 with equal materials when there is but one */
  double blend;          /* metres over which it flows into the shapes before it in its group */
  double reach;          /* metres around `joint` within which it does so; 0: everywhere */
  ClipVec joint;
  ClipBall bare;   /* within which it is CLIP_MATERIAL_SKIN; radius 0 for nowhere */
  ClipVec sole_up; /* what lies less than sole_at that way is CLIP_MATERIAL_SOLE; both null for */
  double sole_at;  /* nothing */
  ClipFraming framing;
} ClipShape;

/* Where a limb's group grows out of the torso. */
typedef struct
{
  ClipVec centre;
  double reach; /* metres; the blend fades out from one to almost two times that far */
  double blend;
} ClipSocket;

/* A capsule in which the skin shows that it is at work. */
typedef struct
{
  ClipVec a, b;
  double radius;
} ClipSpot;

/* All there is to see in one frame. */
typedef struct
{
  ClipPalette palette;
  GArray *shapes;                    /* ClipShape */
  double tint;                       /* how much the spots show, 0…1 */
  GArray *spots;                     /* ClipSpot */
  GPtrArray *sweeps;                 /* ClipSweep: what swept shapes follow */
  ClipSocket sockets[CLIP_N_GROUPS]; /* without blend where there is none */
} ClipScene;

/* How a point of a surface looks. */
typedef struct
{
  ClipVec colour;
  double gloss;
  double tint; /* 0…1: share of the worked region's colour, already in `colour` */
} ClipSurface;

/* An empty scene. */
ClipScene *clip_scene_new (ClipTone tone);

/* The figure and the props of a motion in one pose. */
ClipScene *clip_scene_new_for_pose (const ClipMotion *motion, const ClipPose *pose);

void clip_scene_free (ClipScene *scene);

/* Adds a shape of a single material, to be refined through the pointer, which is good until the
 * next one is added. */
ClipShape *clip_scene_add (ClipScene *scene, ClipGroup group, ClipMaterial material, ClipSdf sdf);

/* Adds a shape swept along sections; hem_at counts sections as clip_sweep_get_share() does. */
ClipShape *clip_scene_add_sweep (ClipScene *scene,
                                 ClipGroup group,
                                 ClipMaterial material,
                                 const ClipSection *sections,
                                 guint n_sections,
                                 ClipHem hem);

static inline const ClipShape *
clip_scene_get_shape (const ClipScene *scene, guint i)
{
  return &g_array_index (scene->shapes, ClipShape, i);
}

/* Blends fade out between one and this many times their reach. */
#define CLIP_SCENE_FADE 1.85

/*
 * The distance of p from the nearest surface among the shapes whose indices are given, ascending.
 * At least one. nearest, when not NULL, becomes the index of the shape whose surface that is.
 */
double clip_scene_distance (const ClipScene *scene,
                            const guint16 *shapes,
                            guint n_shapes,
                            ClipVec p,
                            guint *nearest);

/* The looks of p, which lies on shape. */
ClipSurface clip_scene_get_surface (const ClipScene *scene, guint shape, ClipVec p);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ClipScene, clip_scene_free)

G_END_DECLS
