/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-prop-skin.h"

#include "clipmaker/clip-band.h"

/* Metres. */
#define CUSHION_ROUND 0.045
#define FRAME_DEPTH 0.055 /* half of a door frame's depth */
#define HANDLE_HALF 0.055
#define HANDLE_RADIUS 0.014
#define ANCHOR_RADIUS 0.032
#define OVERHEAD 0.5 /* anchors nearer to the person than this, seen from above, hang */
#define HANGER 0.8
#define POST_RADIUS 0.022
#define POST_ABOVE 0.10
#define POST_FOOT 0.018
#define POST_FOOT_RADIUS 0.14
#define ROUNDS 3 /* grooves of a foam roller on either side of its middle */

static ClipShape *
add_box (ClipScene *scene,
         const ClipProp *prop,
         ClipMaterial material,
         ClipVec centre,
         ClipVec half,
         double round)
{
  return clip_scene_add (scene, CLIP_GROUP_PROP, material,
                         clip_sdf_box (clip_prop_point (prop, centre),
                                       clip_prop_get_rotation (prop), half, round));
}

static ClipShape *
add_rod (ClipScene *scene,
         const ClipProp *prop,
         ClipMaterial material,
         ClipVec a,
         ClipVec b,
         double radius,
         double round)
{
  return clip_scene_add (scene, CLIP_GROUP_PROP, material,
                         clip_sdf_cylinder (clip_prop_point (prop, a), clip_prop_point (prop, b),
                                            radius, round));
}

static void
add_mat (ClipScene *scene, const ClipProp *prop)
{
  double half = CLIP_MAT_THICKNESS / 2;

  add_box (scene, prop, CLIP_MATERIAL_MAT, clip_vec (0, half, 0),
           clip_vec (CLIP_MAT_WIDTH / 2, half, prop->length / 2), 0.005)
      ->framing = CLIP_FRAMING_SETTING;
}

/* Four legs, the rear ones going on as posts that lean back a little, seat and backrest. */
static void
add_chair (ClipScene *scene, const ClipProp *prop)
{
  double foot = CLIP_CHAIR_SEAT_HALF - CLIP_CHAIR_LEG_INSET;
  double seat = CLIP_CHAIR_SEAT_TOP - CLIP_CHAIR_SEAT_THICKNESS / 2;
  double back = (CLIP_CHAIR_BACK_TOP + CLIP_CHAIR_BACK_BOTTOM) / 2;
  double thick = CLIP_CHAIR_BACK_THICKNESS / 2;
  double r = CLIP_CHAIR_LEG_RADIUS;

  for (int x = -1; x <= 1; x += 2)
    {
      ClipVec hip = clip_vec (x * foot, seat - 0.01, -foot);
      ClipVec post = clip_vec (x * (CLIP_CHAIR_BACK_HALF - 0.03), CLIP_CHAIR_BACK_TOP - 0.03,
                               CLIP_CHAIR_BACK_Z - thick);

      add_rod (scene, prop, CLIP_MATERIAL_WOOD, clip_vec (x * foot, 0, foot),
               clip_vec (x * foot, seat, foot), r, 0.006);
      add_rod (scene, prop, CLIP_MATERIAL_WOOD, clip_vec (x * foot, 0, -foot), hip, r, 0.006);
      add_rod (scene, prop, CLIP_MATERIAL_WOOD, hip, post, 0.85 * r, 0.006)->blend = 0.02;
      add_rod (scene, prop, CLIP_MATERIAL_WOOD, clip_vec (x * foot, 0.20, -foot),
               clip_vec (x * foot, 0.20, foot), 0.55 * r, 0.004)
          ->blend = 0.01;
    }
  add_box (scene, prop, CLIP_MATERIAL_WOOD, clip_vec (0, seat, 0),
           clip_vec (CLIP_CHAIR_SEAT_HALF, CLIP_CHAIR_SEAT_THICKNESS / 2, CLIP_CHAIR_SEAT_HALF),
           0.016);
  add_box (scene, prop, CLIP_MATERIAL_WOOD, clip_vec (0, back, CLIP_CHAIR_BACK_Z),
           clip_vec (CLIP_CHAIR_BACK_HALF, (CLIP_CHAIR_BACK_TOP - CLIP_CHAIR_BACK_BOTTOM) / 2,
                     thick),
           0.012);
}

static void
add_wall (ClipScene *scene, const ClipProp *prop)
{
  double half = CLIP_WALL_THICKNESS / 2;

  add_box (scene, prop, CLIP_MATERIAL_WALL, clip_vec (0, CLIP_WALL_HEIGHT / 2, -half),
           clip_vec (prop->length / 2, CLIP_WALL_HEIGHT / 2, half), 0.008)
      ->framing = CLIP_FRAMING_SCENERY;
}

static void
add_doorway (ClipScene *scene, const ClipProp *prop)
{
  double half = CLIP_DOORWAY_POST / 2;
  double x = CLIP_DOORWAY_WIDTH / 2 + half;
  double top = CLIP_DOORWAY_HEIGHT + CLIP_DOORWAY_POST;

  for (int side = -1; side <= 1; side += 2)
    add_box (scene, prop, CLIP_MATERIAL_WOOD, clip_vec (side * x, top / 2, 0),
             clip_vec (half, top / 2, FRAME_DEPTH), 0.010)
        ->framing = CLIP_FRAMING_SETTING;
  add_box (scene, prop, CLIP_MATERIAL_WOOD, clip_vec (0, CLIP_DOORWAY_HEIGHT + half, 0),
           clip_vec (x, half, FRAME_DEPTH), 0.010)
      ->framing = CLIP_FRAMING_SETTING;
}

/* A foam cylinder with shallow grooves around it. */
static void
add_roller (ClipScene *scene, const ClipProp *prop)
{
  double r = prop->radius;
  double ring = prop->length / (2 * ROUNDS + 1);

  add_rod (scene, prop, CLIP_MATERIAL_IRON, clip_vec (-prop->length / 2 + 0.004, r, 0),
           clip_vec (prop->length / 2 - 0.004, r, 0), r - 0.006, 0.004);
  for (int i = -ROUNDS; i <= ROUNDS; i++)
    add_rod (scene, prop, CLIP_MATERIAL_ROLLER, clip_vec ((i - 0.46) * ring, r, 0),
             clip_vec ((i + 0.46) * ring, r, 0), r, 0.008);
}

static void
add_cushion (ClipScene *scene, const ClipProp *prop)
{
  add_box (scene, prop, CLIP_MATERIAL_CUSHION, clip_vec (0, CLIP_CUSHION_HEIGHT / 2, 0),
           clip_vec (prop->length / 2, CLIP_CUSHION_HEIGHT / 2, CLIP_CUSHION_DEPTH / 2),
           CUSHION_ROUND);
}

/* A point of what a hand holds, z along the fist's hole. */
static ClipVec
in_fist (const ClipProp *prop, const ClipPose *pose, double z)
{
  ClipVec grip = clip_prop_grip_offset (prop->hand);

  return clip_pose_point (pose, prop->hand, clip_vec (grip.x, grip.y, grip.z + z));
}

static void
add_dumbbell (ClipScene *scene, const ClipProp *prop, const ClipPose *pose)
{
  clip_scene_add (scene, CLIP_GROUP_PROP, CLIP_MATERIAL_STEEL,
                  clip_sdf_cylinder (in_fist (prop, pose, -CLIP_DUMBBELL_BAR_HALF - 0.01),
                                     in_fist (prop, pose, CLIP_DUMBBELL_BAR_HALF + 0.01),
                                     CLIP_DUMBBELL_BAR_RADIUS, 0.002));
  for (int end = -1; end <= 1; end += 2)
    clip_scene_add (scene, CLIP_GROUP_PROP, CLIP_MATERIAL_IRON,
                    clip_sdf_cylinder (in_fist (prop, pose, end * CLIP_DUMBBELL_BAR_HALF),
                                       in_fist (prop, pose, end * CLIP_DUMBBELL_HEAD_HALF),
                                       CLIP_DUMBBELL_HEAD_RADIUS, 0.011));
}

static void
add_pole (ClipScene *scene, ClipVec from, ClipVec to, double radius)
{
  clip_scene_add (scene, CLIP_GROUP_PROP, CLIP_MATERIAL_IRON,
                  clip_sdf_cylinder (from, to, radius, 0.4 * radius))
      ->framing = CLIP_FRAMING_SCENERY;
}

/* A post on the floor; over the person, something that hangs from above. */
static void
add_anchor (ClipScene *scene, ClipVec anchor, ClipVec person)
{
  gboolean overhead = hypot (anchor.x - person.x, anchor.z - person.z) < OVERHEAD;
  ClipVec floor = clip_vec (anchor.x, 0, anchor.z);

  clip_scene_add (scene, CLIP_GROUP_PROP, CLIP_MATERIAL_STEEL,
                  clip_sdf_cone (anchor, ANCHOR_RADIUS, anchor, ANCHOR_RADIUS));
  if (overhead)
    {
      add_pole (scene, anchor, clip_vec (anchor.x, anchor.y + HANGER, anchor.z), POST_RADIUS / 2);
      return;
    }
  add_pole (scene, floor, clip_vec (anchor.x, anchor.y + POST_ABOVE, anchor.z), POST_RADIUS);
  add_pole (scene, floor, clip_vec (anchor.x, POST_FOOT, anchor.z), POST_FOOT_RADIUS);
}

/* A handle in the fist and the elastic to its anchor. */
static void
add_band (ClipScene *scene, const ClipProp *prop, const ClipPose *pose)
{
  ClipBand band = clip_band_new (prop, in_fist (prop, pose, 0));
  ClipVec along = clip_vec_normalize (clip_vec_sub (band.to, band.from));
  ClipSection sections[3] = { { .centre = band.from },
                              { .centre = band.via },
                              { .centre = band.to } };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      sections[i].side = clip_vec_normalize (clip_vec_cross (along, clip_vec (0.1, 1, 0.05)));
      sections[i].half_width = 1.5 * band.radius;
      sections[i].radius = band.radius;
    }
  clip_scene_add_sweep (scene, CLIP_GROUP_PROP, CLIP_MATERIAL_BAND, sections, 3,
                        (ClipHem) { 0, 0 });
  clip_scene_add (scene, CLIP_GROUP_PROP, CLIP_MATERIAL_IRON,
                  clip_sdf_cylinder (in_fist (prop, pose, -HANDLE_HALF),
                                     in_fist (prop, pose, HANDLE_HALF), HANDLE_RADIUS, 0.005));
  add_anchor (scene, prop->anchor, pose->pos[CLIP_PELVIS]);
}

void
clip_prop_skin_add (ClipScene *scene, const ClipProp *prop, const ClipPose *pose)
{
  switch (prop->kind)
    {
    case CLIP_PROP_MAT:
      add_mat (scene, prop);
      break;
    case CLIP_PROP_CHAIR:
      add_chair (scene, prop);
      break;
    case CLIP_PROP_WALL:
      add_wall (scene, prop);
      break;
    case CLIP_PROP_DOORWAY:
      add_doorway (scene, prop);
      break;
    case CLIP_PROP_ROLLER:
      add_roller (scene, prop);
      break;
    case CLIP_PROP_CUSHION:
      add_cushion (scene, prop);
      break;
    case CLIP_PROP_DUMBBELL:
      add_dumbbell (scene, prop, pose);
      break;
    case CLIP_PROP_BAND:
      add_band (scene, prop, pose);
      break;
    case CLIP_N_PROP_KINDS:
    default:
      g_assert_not_reached ();
    }
}
