/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-check.h"

#include "clipmaker/clip-fk.h"

/* Poses made by inverse kinematics come out a hair beyond what was asked. */
#define TOLERANCE 1.0

/* An arm that is farther than this from hanging points up, degrees. */
#define RAISED 120.0

typedef struct
{
  const char *name; /* NULL: no such angle */
  double min, max;  /* degrees */
} ClipLimit;

/*
 * Ranges of healthy adults, generous by some degrees since a joint of the model stands for several:
 * of a pair, the left joint. After the norms of the American Academy of Orthopaedic Surgeons.
 */
static const ClipLimit limits[CLIP_N_JOINTS][3] = {
  [CLIP_LUMBAR] = { { "flex", -30, 50 }, { "side", -25, 25 }, { "twist", -15, 15 } },
  [CLIP_THORAX] = { { "flex", -25, 40 }, { "side", -20, 20 }, { "twist", -25, 25 } },
  [CLIP_CHEST] = { { "flex", -25, 35 }, { "side", -20, 20 }, { "twist", -25, 25 } },
  [CLIP_NECK] = { { "flex", -45, 45 }, { "side", -35, 35 }, { "twist", -55, 55 } },
  [CLIP_HEAD] = { { "flex", -35, 35 }, { "side", -25, 25 }, { "twist", -40, 40 } },
  [CLIP_CLAV_L] = { { "elev", -10, 30 }, { "prot", -25, 30 } },
  [CLIP_SHOULDER_L] = { { "flex", -60, 185 }, { "abd", -50, 185 }, { "rot", -95, 95 } },
  [CLIP_ELBOW_L] = { { "flex", -3, 150 }, { "pro", -95, 95 } },
  [CLIP_WRIST_L] = { { "flex", -85, 85 }, { "dev", -35, 35 } },
  [CLIP_HIP_L] = { { "flex", -30, 140 }, { "abd", -35, 60 }, { "rot", -50, 60 } },
  [CLIP_KNEE_L] = { { "flex", -3, 155 } },
  [CLIP_ANKLE_L] = { { "dorsi", -78, 35 }, { "ever", -35, 25 }, { "twist", -30, 30 } },
  [CLIP_TOE_L] = { { "ext", -30, 70 } },
};

static gboolean
is_within (const ClipLimit *limit, double angle)
{
  return limit->name == NULL
         || (angle >= limit->min - TOLERANCE && angle <= limit->max + TOLERANCE);
}

static gboolean
are_within (const ClipLimit limit[3], const ClipAngles *angles)
{
  return is_within (&limit[0], angles->angle[0]) && is_within (&limit[1], angles->angle[1])
         && is_within (&limit[2], angles->angle[2]);
}

/* A raised arm is natural if it is so by either way of measuring it; the norms for hips are those of
 * the clinical order of turns. */
static ClipAngles
measure (const ClipTake *take, ClipJoint joint, guint frame, const ClipLimit limit[3])
{
  const ClipPose *pose = &take->poses[frame];
  ClipAngles angles = clip_fk_measure (pose, joint);
  gboolean shoulder = joint == CLIP_SHOULDER_L || joint == CLIP_SHOULDER_R;

  if (joint == CLIP_HIP_L || joint == CLIP_HIP_R)
    return clip_fk_measure_hip (pose, joint);
  if (!shoulder || hypot (angles.angle[0], angles.angle[1]) < RAISED || are_within (limit, &angles))
    return angles;

  return clip_fk_measure_raised (pose, joint);
}

static void
check_joint (const ClipTake *take, ClipJoint joint, guint frame, GPtrArray *faults)
{
  ClipJoint left = clip_joint_get_sign (joint) < 0 ? clip_joint_mirror (joint) : joint;
  ClipAngles angles = measure (take, joint, frame, limits[left]);

  for (guint axis = 0; axis < G_N_ELEMENTS (limits[left]); axis++)
    if (!is_within (&limits[left][axis], angles.angle[axis]))
      {
        g_autofree char *where =
            g_strdup_printf ("%s.%s", clip_joint_get_nick (joint), limits[left][axis].name);

        clip_fault_list_note (faults, "limit", where, frame, angles.angle[axis], "°");
      }
}

void
clip_check_limits (const ClipTake *take, GPtrArray *faults)
{
  for (guint frame = 0; frame < take->n_frames; frame++)
    for (ClipJoint joint = CLIP_PELVIS + 1; joint < CLIP_N_JOINTS; joint++)
      check_joint (take, joint, frame, faults);
}
