/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-scene.h"

#include "clipmaker/clip-prop-skin.h"
#include "clipmaker/clip-region.h"
#include "clipmaker/clip-sdf-measure.h"
#include "clipmaker/clip-skin.h"

/* The distance of a group that isn't there, metres. */
#define FAR 1e6

/* How much of a worked region's colour replaces the cloth's or the skin's. */
#define TINT_STRENGTH 0.88

ClipScene *
clip_scene_new (ClipTone tone)
{
  ClipScene *scene = g_new0 (ClipScene, 1);

  scene->palette = clip_palette_new (tone);
  scene->tint = 1;
  scene->shapes = g_array_new (FALSE, TRUE, sizeof (ClipShape));
  scene->spots = g_array_new (FALSE, TRUE, sizeof (ClipSpot));
  scene->sweeps = g_ptr_array_new_with_free_func ((GDestroyNotify) clip_sweep_free);
  return scene;
}

ClipScene *
clip_scene_new_for_pose (const ClipMotion *motion, const ClipPose *pose)
{
  ClipScene *scene = clip_scene_new (motion->tone);

  scene->tint = pose->tint;
  clip_skin_add (scene, motion->body, pose);
  clip_region_add (scene, motion, pose);
  for (guint i = 0; i < motion->props->len; i++)
    {
      ClipProp prop = clip_prop_move (&g_array_index (motion->props, ClipProp, i), pose->prop);

      clip_prop_skin_add (scene, &prop, pose);
    }
  return scene;
}

void
clip_scene_free (ClipScene *scene)
{
  g_array_unref (scene->shapes);
  g_array_unref (scene->spots);
  g_ptr_array_unref (scene->sweeps);
  g_free (scene);
}

ClipShape *
clip_scene_add (ClipScene *scene, ClipGroup group, ClipMaterial material, ClipSdf sdf)
{
  ClipShape shape = { .sdf = sdf, .group = group, .material = material, .beyond = material };

  g_array_append_val (scene->shapes, shape);
  return &g_array_index (scene->shapes, ClipShape, scene->shapes->len - 1);
}

ClipShape *
clip_scene_add_sweep (ClipScene *scene,
                      ClipGroup group,
                      ClipMaterial material,
                      const ClipSection *sections,
                      guint n_sections,
                      ClipHem hem)
{
  ClipSweep *sweep = clip_sweep_new (sections, n_sections);
  ClipShape *shape;

  g_ptr_array_add (scene->sweeps, sweep);
  hem.at = clip_sweep_get_share (sweep, hem.at);
  shape = clip_scene_add (scene, group, material, clip_sdf_sweep (sweep, hem));
  shape->split = hem.at;
  return shape;
}

static inline double
faded_blend (double blend, ClipVec centre, double reach, ClipVec p)
{
  if (reach <= 0)
    return blend;
  return blend
         * (1 - clip_smoothstep (reach, CLIP_SCENE_FADE * reach, clip_vec_distance (p, centre)));
}

static inline double
join (const ClipShape *shape, double so_far, double d, ClipVec p)
{
  if (fabs (so_far - d) >= shape->blend)
    return MIN (so_far, d);
  return clip_sdf_blend (so_far, d, faded_blend (shape->blend, shape->joint, shape->reach, p));
}

/* present: a bit for each of the groups that are there. group becomes the one that p is nearest to. */
static inline double
join_groups (const ClipScene *scene,
             const double *groups,
             guint present,
             ClipVec p,
             ClipGroup *group)
{
  double all = groups[CLIP_GROUP_TORSO];
  double nearest = all;

  *group = CLIP_GROUP_TORSO;
  for (guint i = CLIP_GROUP_TORSO + 1; i < CLIP_N_GROUPS; i++)
    {
      const ClipSocket *socket = &scene->sockets[i];

      if ((present & 1u << i) == 0)
        continue;
      if (fabs (all - groups[i]) >= socket->blend)
        all = MIN (all, groups[i]);
      else
        all = clip_sdf_blend (all, groups[i],
                              faded_blend (socket->blend, socket->centre, socket->reach, p));
      if (groups[i] < nearest)
        {
          nearest = groups[i];
          *group = i;
        }
    }
  return all;
}

static G_ALWAYS_INLINE inline double
measure (const ClipScene *scene, const guint16 *shapes, guint n_shapes, ClipVec p, guint *nearest)
{
  double groups[CLIP_N_GROUPS], least[CLIP_N_GROUPS];
  guint owner[CLIP_N_GROUPS];
  guint present = 0;
  ClipGroup group;
  double all;

  for (guint i = 0; i < CLIP_N_GROUPS; i++)
    groups[i] = least[i] = FAR;
  for (guint i = 0; i < n_shapes; i++)
    {
      const ClipShape *shape = clip_scene_get_shape (scene, shapes[i]);
      double d = clip_sdf_measure (&shape->sdf, p);

      present |= 1u << shape->group;
      groups[shape->group] = join (shape, groups[shape->group], d, p);
      if (nearest != NULL && d < least[shape->group])
        {
          least[shape->group] = d;
          owner[shape->group] = shapes[i];
        }
    }
  all = join_groups (scene, groups, present, p, &group);
  if (nearest != NULL)
    *nearest = owner[group];
  return all;
}

/* Compiled twice: who only wants the distance, as most do, pays for nothing else. */
double
clip_scene_distance (const ClipScene *scene,
                     const guint16 *shapes,
                     guint n_shapes,
                     ClipVec p,
                     guint *nearest)
{
  return nearest != NULL ? measure (scene, shapes, n_shapes, p, nearest)
                         : measure (scene, shapes, n_shapes, p, NULL);
}

static double
get_tint (const ClipScene *scene, ClipVec p)
{
  double tint = 0;

  for (guint i = 0; i < scene->spots->len; i++)
    {
      const ClipSpot *spot = &g_array_index (scene->spots, ClipSpot, i);
      ClipVec ab = clip_vec_sub (spot->b, spot->a);
      ClipVec ap = clip_vec_sub (p, spot->a);
      double t = CLAMP (clip_vec_dot (ap, ab) / (clip_vec_dot (ab, ab) + 1e-9), 0, 1);
      double far = clip_vec_length (clip_vec_add_scaled (ap, ab, -t));

      tint = MAX (tint, 1 - clip_smoothstep (0.45 * spot->radius, spot->radius, far));
    }
  return tint;
}

ClipSurface
clip_scene_get_surface (const ClipScene *scene, guint i, ClipVec p)
{
  const ClipShape *shape = clip_scene_get_shape (scene, i);
  ClipMaterial material = shape->material;
  ClipSurface surface;

  if (shape->beyond != material && clip_sdf_along (&shape->sdf, p) > shape->split)
    material = shape->beyond;
  if (clip_vec_distance (p, shape->bare.centre) < shape->bare.radius)
    material = CLIP_MATERIAL_SKIN;
  if (clip_vec_dot (shape->sole_up, p) < shape->sole_at)
    material = CLIP_MATERIAL_SOLE;
  surface.tint = shape->group <= CLIP_GROUP_LEG_R ? scene->tint * get_tint (scene, p) : 0;
  surface.colour = clip_vec_lerp (scene->palette.colour[material], scene->palette.tint,
                                  surface.tint * TINT_STRENGTH);
  surface.gloss = scene->palette.gloss[material];
  return surface;
}
