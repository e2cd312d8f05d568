/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-check.h"

#include "clipmaker/clip-body.h"
#include "clipmaker/clip-fit.h"
#include "clipmaker/clip-script.h"
#include "clipmaker/clip-solid.h"

/* Flesh gives: less than this is not seen. Metres. */
#define DEEPEST 0.008
#define HIGHEST 0.012
#define FARTHEST 0.010

static void
check_floor (const ClipTake *take, guint frame, GPtrArray *faults)
{
  g_autoptr (GArray) spheres = g_array_new (FALSE, FALSE, sizeof (ClipSphere));

  clip_body_get_spheres (take->motion->body, &take->poses[frame], spheres);
  for (guint i = 0; i < spheres->len; i++)
    {
      const ClipSphere *sphere = &g_array_index (spheres, ClipSphere, i);
      double depth =
          sphere->radius - clip_solid_floor_distance (take->motion->props, sphere->centre);

      if (depth > DEEPEST)
        clip_fault_list_note (faults, "floor", clip_joint_get_nick (sphere->joint), frame,
                              depth * 1000, "mm");
    }
}

/* A mirrored motion names the contacts of its first half; in the second the other side bears. */
static ClipContact
get_contact (const ClipTake *take, const ClipContact *contact, guint frame)
{
  ClipContact now = *contact;

  if (clip_take_is_mirrored (take, frame))
    {
      now.joint = clip_joint_mirror (now.joint);
      now.on = clip_support_mirror (now.on);
    }

  return now;
}

static gboolean
is_planted (const ClipContact *contact)
{
  switch ((int) contact->joint)
    {
    case CLIP_WRIST_L:
    case CLIP_WRIST_R:
    case CLIP_ELBOW_L:
    case CLIP_ELBOW_R:
    case CLIP_KNEE_L:
    case CLIP_KNEE_R:
    case CLIP_ANKLE_L:
    case CLIP_ANKLE_R:
    case CLIP_TOE_L:
    case CLIP_TOE_R:
      return !contact->slides;
    default:
      return FALSE;
    }
}

static void
check_contact (const ClipTake *take, const ClipContact *contact, GPtrArray *faults)
{
  const ClipVec *planted = NULL;
  ClipJoint planted_joint = CLIP_N_JOINTS;

  for (guint frame = 0; frame < take->n_frames; frame++)
    {
      ClipContact now = get_contact (take, contact, frame);
      const ClipPose *pose = &take->poses[frame];
      double gap, moved;

      if (!clip_contact_holds (&now, clip_take_get_time (take, frame)))
        {
          planted = NULL;
          continue;
        }

      gap = clip_fit_get_gap (take->motion, pose, CLIP_BIT_JOINT (now.joint), now.on);
      if (gap > HIGHEST)
        clip_fault_list_note (faults, "lift", clip_joint_get_nick (now.joint), frame, gap * 1000,
                              "mm");

      if (planted == NULL || planted_joint != now.joint)
        {
          planted = &pose->pos[now.joint];
          planted_joint = now.joint;
        }
      moved = clip_vec_distance (pose->pos[now.joint], *planted);
      if (is_planted (&now) && moved > FARTHEST)
        clip_fault_list_note (faults, "slide", clip_joint_get_nick (now.joint), frame, moved * 1000,
                              "mm");
    }
}

void
clip_check_contacts (const ClipTake *take, GPtrArray *faults)
{
  const GArray *contacts = take->motion->script->contacts;

  for (guint frame = 0; frame < take->n_frames; frame++)
    check_floor (take, frame, faults);
  for (guint i = 0; i < contacts->len; i++)
    check_contact (take, &g_array_index (contacts, ClipContact, i), faults);
}
