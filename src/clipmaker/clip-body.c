/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-body.h"

#include "clipmaker/clip-figure.h"

/* Spheres along one limb bone, and between two sections of the trunk. */
#define N_ALONG_LIMB 9
#define N_ALONG_SECTION 4

typedef struct
{
  const ClipFigure *figure;
  const ClipPose *pose;
  GArray *spheres;
  ClipSide side;
} ClipBodyBuilder;

/* A ball in the frame of a left joint or one of the middle, in fractions of the body's height. */
typedef struct
{
  ClipJoint joint;
  ClipVec at;
  double radius;
} ClipBodyBall;

static const ClipBodyBall HEAD[] = {
  { CLIP_NECK, { 0, 0.000, -0.002 }, 0.030 },  { CLIP_NECK, { 0, 0.030, 0.000 }, 0.028 },
  { CLIP_HEAD, { 0, 0.0585, 0.019 }, 0.0460 }, { CLIP_HEAD, { 0, 0.056, -0.018 }, 0.0470 },
  { CLIP_HEAD, { 0, 0.0205, 0.033 }, 0.0290 }, { CLIP_HEAD, { 0, 0.075, -0.010 }, 0.0550 },
};

static const ClipBodyBall KNOT = { CLIP_HEAD, { 0, 0.100, -0.062 }, 0.0235 };

static const ClipBodyBall FOOT[] = {
  { CLIP_ANKLE_L, { 0, 0.004, -0.008 }, 0.024 },
  { CLIP_ANKLE_L, { 0, -0.0215, -0.022 }, 0.0240 },
  { CLIP_ANKLE_L, { 0, -0.0215, 0.010 }, 0.0240 },
  { CLIP_ANKLE_L, { 0.006, -0.0230, 0.046 }, 0.0220 },
  { CLIP_ANKLE_L, { -0.006, -0.0230, 0.046 }, 0.022 },
  { CLIP_TOE_L, { 0.013, 0.0005, 0 }, 0.0195 },
  { CLIP_TOE_L, { -0.012, 0.0005, 0 }, 0.0195 },
  { CLIP_TOE_L, { 0.010, -0.002, 0.020 }, 0.0170 },
  { CLIP_TOE_L, { -0.009, -0.002, 0.024 }, 0.0170 },
};

static const ClipBodyBall PALM[] = {
  { CLIP_WRIST_L, { 0, -0.008, 0.002 }, 0.0140 },
  { CLIP_WRIST_L, { 0, -0.026, 0.009 }, 0.0125 },
  { CLIP_WRIST_L, { 0, -0.026, -0.008 }, 0.0125 },
  { CLIP_WRIST_L, { 0.001, -0.046, 0.014 }, 0.0105 },
  { CLIP_WRIST_L, { 0.001, -0.046, 0 }, 0.0110 },
  { CLIP_WRIST_L, { 0.001, -0.046, -0.014 }, 0.0100 },
};

static ClipPart
side_part (const ClipBodyBuilder *builder, ClipPart left)
{
  return builder->side == CLIP_LEFT ? left : left + 1;
}

static void
add_sphere (ClipBodyBuilder *builder, ClipVec centre, double radius, ClipJoint joint, ClipPart part)
{
  ClipSphere sphere = { centre, radius, joint, part };

  g_array_append_val (builder->spheres, sphere);
}

/* Balls are given for the left: x is turned around on the right. */
static void
add_ball (ClipBodyBuilder *builder, const ClipBodyBall *ball, ClipPart part)
{
  ClipJoint joint = clip_joint_on_side (ball->joint, builder->side);
  ClipVec local = builder->side == CLIP_LEFT ? ball->at : clip_vec_mirror (ball->at);

  local = clip_vec_scale (local, CLIP_BODY_HEIGHT);
  add_sphere (builder, clip_pose_point (builder->pose, joint, local),
              ball->radius * CLIP_BODY_HEIGHT, joint, part);
}

static void
add_balls (ClipBodyBuilder *builder, const ClipBodyBall *balls, gsize n_balls, ClipPart part)
{
  for (gsize i = 0; i < n_balls; i++)
    add_ball (builder, &balls[i], part);
}

static ClipVec
section_middle (const ClipBodyBuilder *builder, const ClipFigureSection *section)
{
  ClipVec local = clip_vec_scale (clip_vec (0, section->y, section->z), CLIP_BODY_HEIGHT);

  return clip_pose_point (builder->pose, section->joint, local);
}

/* Three spheres side by side fill a stadium well enough. */
static void
add_cross_section (ClipBodyBuilder *builder,
                   const ClipFigureSection *sections,
                   const double weights[3])
{
  ClipJoint joint = sections[1].joint;
  ClipVec across = builder->pose->rot[joint].x;
  ClipVec middle = { 0, 0, 0 };
  double half_width = 0, radius = 0;

  for (guint i = 0; i < 3; i++)
    {
      middle = clip_vec_add_scaled (middle, section_middle (builder, &sections[i]), weights[i]);
      half_width += sections[i].half_width * weights[i] * CLIP_BODY_HEIGHT;
      radius += sections[i].radius * weights[i] * CLIP_BODY_HEIGHT;
    }

  for (int x = -1; x <= 1; x++)
    add_sphere (builder, clip_vec_add_scaled (middle, across, x * half_width), radius, joint,
                CLIP_PART_TORSO);
}

/* The trunk is the quadratic B-spline of its sections, as the renderer sweeps it. */
static void
add_trunk (ClipBodyBuilder *builder)
{
  ClipFigureSection sections[CLIP_FIGURE_N_SECTIONS];

  clip_figure_shape_trunk (builder->figure, builder->pose->belly, sections);
  for (guint i = 1; i + 1 < CLIP_FIGURE_N_SECTIONS; i++)
    for (guint step = 0; step < N_ALONG_SECTION; step++)
      {
        double t = step / (double) N_ALONG_SECTION;
        double before = (1 - t) * (1 - t) / 2;
        double after = t * t / 2;
        double weights[3] = { before, 1 - before - after, after };

        add_cross_section (builder, &sections[i - 1], weights);
      }
}

static double
bezier (const double values[4], double t)
{
  double s = 1 - t;

  return values[0] * s * s * s + 3 * values[1] * t * s * s + 3 * values[2] * t * t * s
         + values[3] * t * t * t;
}

static void
add_tube (ClipBodyBuilder *builder,
          const ClipFigureTube *tube,
          ClipJoint left_joint,
          ClipJoint left_child,
          ClipPart part)
{
  ClipJoint joint = clip_joint_on_side (left_joint, builder->side);
  ClipJoint child = clip_joint_on_side (left_child, builder->side);

  for (guint i = 0; i < N_ALONG_LIMB; i++)
    {
      double t = i / (double) (N_ALONG_LIMB - 1);
      ClipVec axis = clip_vec_lerp (builder->pose->pos[joint], builder->pose->pos[child], t);
      double bow = bezier (tube->bow, t) * CLIP_BODY_HEIGHT;
      ClipVec centre = clip_vec_add_scaled (axis, builder->pose->rot[joint].z, bow);

      add_sphere (builder, centre, bezier (tube->radius, t) * CLIP_BODY_HEIGHT, joint, part);
    }
}

static void
add_figure_ball (ClipBodyBuilder *builder,
                 const ClipFigureBall *ball,
                 ClipJoint joint,
                 ClipPart part)
{
  ClipBodyBall copy = { joint, { ball->x, ball->y, ball->z }, ball->radius };

  if (ball->radius > 0)
    add_ball (builder, &copy, part);
}

/* Knuckle, middle and tip of each finger; a closed hand rolls them in toward the palm (-x). */
static void
add_fingers (ClipBodyBuilder *builder)
{
  const double across[] = { 0.0165, 0.0056, -0.0053, -0.0155 };
  double grip = builder->pose->grip[builder->side];
  double fan = builder->pose->spread[builder->side] * (1 - grip);
  ClipPart part = side_part (builder, CLIP_PART_ARM_L);

  for (guint i = 0; i < G_N_ELEMENTS (across); i++)
    {
      double bend = CLIP_RADIANS (8 + 86 * grip);
      double sideways = across[i] + fan * (1.5 - i) * 0.004;
      ClipVec middle = { -0.016 * sin (bend), -0.050 - 0.016 * cos (bend), sideways };
      ClipVec tip = { middle.x - 0.020 * sin (bend * 1.8), middle.y - 0.020 * cos (bend * 1.8),
                      sideways + (sideways - across[i]) };

      add_ball (builder, &(ClipBodyBall) { CLIP_WRIST_L, middle, 0.0085 }, part);
      add_ball (builder, &(ClipBodyBall) { CLIP_WRIST_L, tip, 0.0072 }, part);
    }
}

static void
add_arm (ClipBodyBuilder *builder)
{
  const ClipFigure *figure = builder->figure;
  ClipPart part = side_part (builder, CLIP_PART_ARM_L);

  add_figure_ball (builder, &figure->yoke_inner, CLIP_CHEST, CLIP_PART_TORSO);
  add_figure_ball (builder, &figure->yoke_outer, CLIP_CLAV_L, CLIP_PART_TORSO);
  add_figure_ball (builder, &figure->breast, CLIP_CHEST, CLIP_PART_TORSO);
  add_figure_ball (builder, &figure->deltoid_upper, CLIP_SHOULDER_L, part);
  add_figure_ball (builder, &figure->deltoid_low, CLIP_SHOULDER_L, part);
  add_tube (builder, &figure->upper_arm, CLIP_SHOULDER_L, CLIP_ELBOW_L, part);
  add_tube (builder, &figure->forearm, CLIP_ELBOW_L, CLIP_WRIST_L, part);
  add_balls (builder, PALM, G_N_ELEMENTS (PALM), part);
  add_fingers (builder);
}

static void
add_leg (ClipBodyBuilder *builder)
{
  const ClipFigure *figure = builder->figure;
  ClipPart part = side_part (builder, CLIP_PART_LEG_L);

  add_figure_ball (builder, &figure->seat, CLIP_PELVIS, CLIP_PART_TORSO);
  add_tube (builder, &figure->thigh, CLIP_HIP_L, CLIP_KNEE_L, part);
  add_tube (builder, &figure->shin, CLIP_KNEE_L, CLIP_ANKLE_L, part);
  add_balls (builder, FOOT, G_N_ELEMENTS (FOOT), part);
}

void
clip_body_get_spheres (ClipBodyType body, const ClipPose *pose, GArray *spheres)
{
  ClipBodyBuilder builder = { clip_figure_get (body), pose, spheres, CLIP_LEFT };

  add_trunk (&builder);
  add_balls (&builder, HEAD, G_N_ELEMENTS (HEAD), CLIP_PART_TORSO);
  if (builder.figure->knot)
    add_ball (&builder, &KNOT, CLIP_PART_TORSO);

  for (builder.side = CLIP_LEFT; builder.side < CLIP_N_SIDES; builder.side++)
    {
      add_arm (&builder);
      add_leg (&builder);
    }
}
