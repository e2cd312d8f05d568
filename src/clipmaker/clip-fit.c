/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-fit.h"

#include "clipmaker/clip-body.h"
#include "clipmaker/clip-fault.h"
#include "clipmaker/clip-fk.h"
#include "clipmaker/clip-solid.h"

#define BISECTIONS 28
#define GROUND_STEPS 60
#define GROUND_PRECISION 1e-5
#define GROUND_FARTHEST 3.0 /* a body that misses what it should lie on does not fall forever */

typedef struct
{
  const ClipMotion *motion;
  double *values;
  ClipPose *pose;
} ClipPlacing;

static double
support_distance (const ClipMotion *motion, const ClipPose *pose, ClipSupport on, ClipVec point)
{
  ClipProp prop;

  if (on == CLIP_SUPPORT_FLOOR)
    return clip_solid_floor_distance (motion->props, point);

  prop = clip_prop_move (&g_array_index (motion->props, ClipProp, on), pose->prop);

  return clip_solid_distance (&prop, point);
}

/* Drops what lies on other bones. */
static GArray *
get_spheres_of (const ClipMotion *motion, const ClipPose *pose, guint64 joints)
{
  GArray *spheres = g_array_new (FALSE, FALSE, sizeof (ClipSphere));

  clip_body_get_spheres (motion->body, pose, spheres);
  for (guint i = spheres->len; i > 0; i--)
    if ((joints & CLIP_BIT_JOINT (g_array_index (spheres, ClipSphere, i - 1).joint)) == 0)
      g_array_remove_index_fast (spheres, i - 1);

  return spheres;
}

/* Between the skin of some bones and that of others. */
static double
get_skin_gap (const GArray *spheres, const GArray *others)
{
  double gap = G_MAXDOUBLE;

  for (guint i = 0; i < spheres->len; i++)
    for (guint k = 0; k < others->len; k++)
      {
        const ClipSphere *a = &g_array_index (spheres, ClipSphere, i);
        const ClipSphere *b = &g_array_index (others, ClipSphere, k);

        gap = MIN (gap, clip_vec_distance (a->centre, b->centre) - a->radius - b->radius);
      }

  return gap;
}

static double
get_raised_gap (const ClipMotion *motion,
                const ClipPose *pose,
                const GArray *spheres,
                ClipSupport on,
                double raised)
{
  double gap = G_MAXDOUBLE;

  for (guint i = 0; i < spheres->len; i++)
    {
      const ClipSphere *sphere = &g_array_index (spheres, ClipSphere, i);
      ClipVec centre = clip_vec (sphere->centre.x, sphere->centre.y + raised, sphere->centre.z);

      gap = MIN (gap, support_distance (motion, pose, on, centre) - sphere->radius);
    }

  return gap;
}

double
clip_fit_get_gap (const ClipMotion *motion, const ClipPose *pose, guint64 joints, ClipSupport on)
{
  g_autoptr (GArray) spheres = get_spheres_of (motion, pose, joints);
  g_autoptr (GArray) others = NULL;

  if (on < CLIP_SUPPORT_JOINT (0) || on == CLIP_SUPPORT_FLOOR)
    return get_raised_gap (motion, pose, spheres, on, 0);

  others = get_spheres_of (motion, pose, CLIP_BIT_JOINT (on - CLIP_SUPPORT_JOINT (0)));
  return get_skin_gap (spheres, others);
}

/* Distances never shrink faster than the body sinks, so this closes in from above without passing.
 */
static double
find_ground (const ClipMotion *motion, const ClipPose *pose)
{
  const ClipGround *ground = &motion->script->ground;
  g_autoptr (GArray) spheres = get_spheres_of (motion, pose, ground->joints);
  double raised = 0;

  for (guint step = 0; step < GROUND_STEPS; step++)
    {
      double gap = get_raised_gap (motion, pose, spheres, ground->on, raised);

      raised = CLAMP (raised - gap, -GROUND_FARTHEST, GROUND_FARTHEST);
      if (fabs (gap) < GROUND_PRECISION)
        break;
    }

  return raised;
}

static ClipVec
get_middle (const ClipPose *pose, guint64 joints)
{
  ClipVec sum = { 0, 0, 0 };
  guint n = 0;

  for (ClipJoint joint = 0; joint < CLIP_N_JOINTS; joint++)
    if ((joints & CLIP_BIT_JOINT (joint)) != 0)
      {
        sum = clip_vec_add (sum, pose->pos[joint]);
        n++;
      }

  return clip_vec_scale (sum, 1.0 / n);
}

static void
place (ClipPlacing *placing)
{
  const ClipScript *script = placing->motion->script;

  clip_fk_solve (placing->values, placing->pose);

  if (script->anchor.joints != 0)
    {
      ClipVec way =
          clip_vec_sub (script->anchor.at, get_middle (placing->pose, script->anchor.joints));

      placing->values[CLIP_CHANNEL_ROOT_X] += script->anchor.along[0] ? way.x : 0;
      placing->values[CLIP_CHANNEL_ROOT_Y] += script->anchor.along[1] ? way.y : 0;
      placing->values[CLIP_CHANNEL_ROOT_Z] += script->anchor.along[2] ? way.z : 0;
      clip_fk_solve (placing->values, placing->pose);
    }

  if (script->ground.joints != 0)
    {
      placing->values[CLIP_CHANNEL_ROOT_Y] += find_ground (placing->motion, placing->pose);
      clip_fk_solve (placing->values, placing->pose);
    }
}

/* How far from its goal a fit is with its channels turned by so much. */
static double
try_fit (ClipPlacing *placing, const ClipFit *fit, const double *start, double turn)
{
  ClipVec middle;

  for (guint i = 0; i < fit->channels->len; i++)
    placing->values[g_array_index (fit->channels, ClipChannel, i)] = start[i] + turn;
  place (placing);

  if (fit->to_support)
    return clip_fit_get_gap (placing->motion, placing->pose, fit->joints, fit->on) - fit->value;

  middle = get_middle (placing->pose, fit->joints);

  return (fit->axis == 0 ? middle.x : fit->axis == 1 ? middle.y : middle.z) - fit->value;
}

/* Returns: how far from its goal the fit still is. */
static double
solve_fit (ClipPlacing *placing, const ClipFit *fit)
{
  g_autofree double *start = g_new (double, fit->channels->len);
  double low = fit->range[0];
  double high = fit->range[1];
  double at_low, at_high;

  for (guint i = 0; i < fit->channels->len; i++)
    start[i] = placing->values[g_array_index (fit->channels, ClipChannel, i)];

  at_low = try_fit (placing, fit, start, low);
  at_high = try_fit (placing, fit, start, high);
  if (at_low * at_high > 0)
    return try_fit (placing, fit, start, fabs (at_low) < fabs (at_high) ? low : high);

  for (guint i = 0; i < BISECTIONS; i++)
    {
      double middle = (low + high) / 2;

      if (try_fit (placing, fit, start, middle) * at_low > 0)
        low = middle;
      else
        high = middle;
    }

  return try_fit (placing, fit, start, (low + high) / 2);
}

void
clip_fit_solve (const ClipMotion *motion,
                double values[CLIP_N_CHANNELS],
                ClipPose *pose,
                guint frame,
                GPtrArray *faults)
{
  ClipPlacing placing = { motion, values, pose };

  place (&placing);
  for (guint i = 0; i < motion->script->fits->len; i++)
    {
      const ClipFit *fit = &g_array_index (motion->script->fits, ClipFit, i);
      double missed = solve_fit (&placing, fit);

      if (fabs (missed) > 0.001)
        {
          ClipJoint first = (ClipJoint) g_bit_nth_lsf ((gulong) fit->joints, -1);

          clip_fault_list_note (faults, "fit", clip_joint_get_nick (first), frame, missed * 1000,
                                "mm");
        }
    }
}
