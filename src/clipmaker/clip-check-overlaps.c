/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-check.h"

#include "clipmaker/clip-band.h"
#include "clipmaker/clip-body.h"
#include "clipmaker/clip-script.h"
#include "clipmaker/clip-solid.h"

/* Flesh on flesh gives by this much, metres. */
#define DEEPEST 0.022

/* Bodies move little from frame to frame: every third shows it all. */
#define EVERY 3

/* The points of a band that are looked at lie some centimetres apart. */
#define N_ALONG_BAND 40

/* A bone as the motion names it: its first half's, when the second is that one mirrored. */
static guint64
get_bit (const ClipTake *take, guint frame, ClipJoint joint)
{
  return CLIP_BIT_JOINT (clip_take_is_mirrored (take, frame) ? clip_joint_mirror (joint) : joint);
}

static gboolean
may_touch (const ClipTake *take, guint64 a, guint64 b)
{
  const GArray *touches = take->motion->script->touches;

  for (guint i = 0; i < touches->len; i++)
    {
      const ClipTouch *touch = &g_array_index (touches, ClipTouch, i);

      if (((touch->a & a) != 0 && (touch->b & b) != 0)
          || ((touch->a & b) != 0 && (touch->b & a) != 0))
        return TRUE;
    }

  return FALSE;
}

/* Where limbs grow out of the trunk, and where both thighs meet, they always overlap. */
static gboolean
is_grown_together (const ClipSphere *a, const ClipSphere *b)
{
  ClipJoint x = clip_joint_get_sign (a->joint) < 0 ? clip_joint_mirror (a->joint) : a->joint;
  ClipJoint y = clip_joint_get_sign (b->joint) < 0 ? clip_joint_mirror (b->joint) : b->joint;

  if (a->part == b->part)
    return TRUE;
  if (a->part == CLIP_PART_TORSO || b->part == CLIP_PART_TORSO)
    return x == CLIP_SHOULDER_L || y == CLIP_SHOULDER_L || x == CLIP_HIP_L || y == CLIP_HIP_L;

  return x == CLIP_HIP_L && y == CLIP_HIP_L;
}

static void
note_overlap (GPtrArray *faults, const char *a, const char *b, guint frame, double depth)
{
  g_autofree char *where = g_strdup_printf ("%s/%s", a, b);

  clip_fault_list_note (faults, "overlap", where, frame, depth * 1000, "mm");
}

static void
check_pair (const ClipTake *take,
            guint frame,
            const ClipSphere *a,
            const ClipSphere *b,
            GPtrArray *faults)
{
  double depth = a->radius + b->radius - clip_vec_distance (a->centre, b->centre);

  if (depth > DEEPEST && !is_grown_together (a, b)
      && !may_touch (take, get_bit (take, frame, a->joint), get_bit (take, frame, b->joint)))
    note_overlap (faults, clip_joint_get_nick (a->joint), clip_joint_get_nick (b->joint), frame,
                  depth);
}

/* Mats are part of the floor, which has a check of its own. */
static void
check_props (const ClipTake *take, guint frame, const ClipSphere *sphere, GPtrArray *faults)
{
  for (guint i = 0; i < take->motion->props->len; i++)
    {
      ClipProp prop = clip_prop_move (&g_array_index (take->motion->props, ClipProp, i),
                                      take->poses[frame].prop);
      double depth = sphere->radius - clip_solid_distance (&prop, sphere->centre);

      if (prop.kind != CLIP_PROP_MAT && depth > DEEPEST
          && !may_touch (take, get_bit (take, frame, sphere->joint), CLIP_BIT_PROP (i)))
        note_overlap (faults, clip_joint_get_nick (sphere->joint),
                      clip_prop_kind_get_nick (prop.kind), frame, depth);
    }
}

/* The heads of a dumbbell and all but the hand and forearm that hold it. */
static void
check_dumbbells (const ClipTake *take, guint frame, const ClipSphere *sphere, GPtrArray *faults)
{
  const ClipPose *pose = &take->poses[frame];

  for (guint i = 0; i < take->motion->props->len; i++)
    {
      const ClipProp *prop = &g_array_index (take->motion->props, ClipProp, i);

      if (prop->kind != CLIP_PROP_DUMBBELL || sphere->joint == prop->hand
          || sphere->joint == clip_joint_get_parent (prop->hand))
        continue;

      for (int end = -1; end <= 1; end += 2)
        {
          ClipVec local = clip_prop_grip_offset (prop->hand);
          double depth;

          local.z = end * (CLIP_DUMBBELL_HEAD_HALF - CLIP_DUMBBELL_HEAD_RADIUS / 2);
          depth = sphere->radius + CLIP_DUMBBELL_HEAD_RADIUS
                  - clip_vec_distance (sphere->centre, clip_pose_point (pose, prop->hand, local));
          if (depth > DEEPEST
              && !may_touch (take, get_bit (take, frame, sphere->joint), CLIP_BIT_PROP (i)))
            note_overlap (faults, clip_joint_get_nick (sphere->joint), "dumbbell", frame, depth);
        }
    }
}

/* The elastic of a band and all but the arm that pulls it. */
static void
check_bands (const ClipTake *take, guint frame, const ClipSphere *sphere, GPtrArray *faults)
{
  for (guint i = 0; i < take->motion->props->len; i++)
    {
      const ClipProp *prop = &g_array_index (take->motion->props, ClipProp, i);
      ClipVec grip = clip_prop_grip_offset (prop->hand);
      ClipBand band;

      if (prop->kind != CLIP_PROP_BAND || sphere->joint == prop->hand
          || sphere->joint == clip_joint_get_parent (prop->hand)
          || may_touch (take, get_bit (take, frame, sphere->joint), CLIP_BIT_PROP (i)))
        continue;

      band = clip_band_new (prop, clip_pose_point (&take->poses[frame], prop->hand, grip));
      for (guint k = 0; k <= N_ALONG_BAND; k++)
        {
          ClipVec point = clip_band_get_point (&band, k / (double) N_ALONG_BAND);
          double depth = sphere->radius + band.radius - clip_vec_distance (sphere->centre, point);

          if (depth > DEEPEST)
            note_overlap (faults, clip_joint_get_nick (sphere->joint), "resistance-band", frame,
                          depth);
        }
    }
}

static void
check_frame (const ClipTake *take, guint frame, GPtrArray *faults)
{
  g_autoptr (GArray) spheres = g_array_new (FALSE, FALSE, sizeof (ClipSphere));

  clip_body_get_spheres (take->motion->body, &take->poses[frame], spheres);
  for (guint i = 0; i < spheres->len; i++)
    {
      const ClipSphere *sphere = &g_array_index (spheres, ClipSphere, i);

      for (guint k = i + 1; k < spheres->len; k++)
        check_pair (take, frame, sphere, &g_array_index (spheres, ClipSphere, k), faults);
      check_props (take, frame, sphere, faults);
      check_dumbbells (take, frame, sphere, faults);
      check_bands (take, frame, sphere, faults);
    }
}

void
clip_check_overlaps (const ClipTake *take, GPtrArray *faults)
{
  for (guint frame = 0; frame < take->n_frames; frame += EVERY)
    check_frame (take, frame, faults);
}
