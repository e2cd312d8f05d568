/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-sdf.h"

/* Solids whose distances are exact: to rounding. */
#define EXACT 1e-9

static const ClipVec ORIGIN = { 0, 0, 0 };

static double
distance_at (const ClipSdf *sdf, double x, double y, double z)
{
  return clip_sdf_distance (sdf, clip_vec (x, y, z));
}

static void
test_cone (void)
{
  ClipSdf ball = clip_sdf_cone (ORIGIN, 0.5, clip_vec (0.1, 0, 0), 0.2);
  ClipSdf capsule = clip_sdf_cone (ORIGIN, 0.5, clip_vec (0, 2, 0), 0.5);
  ClipSdf cone = clip_sdf_cone (ORIGIN, 1, clip_vec (0, 2, 0), 0);

  /* The small ball lies inside the large one. */
  g_assert_cmpfloat_with_epsilon (distance_at (&ball, 3, 0, 4), 4.5, EXACT);
  g_assert_cmpfloat_with_epsilon (distance_at (&capsule, 2, 1, 0), 1.5, EXACT);
  g_assert_cmpfloat_with_epsilon (distance_at (&capsule, 0, 1, 0), -0.5, EXACT);
  g_assert_cmpfloat_with_epsilon (distance_at (&capsule, 0, -3, 0), 2.5, EXACT);
  g_assert_cmpfloat_with_epsilon (distance_at (&cone, 0, 3, 0), 1, EXACT);
  /* Its flank leans by 30°: the normal there is (cos 30°, sin 30°). */
  g_assert_cmpfloat_with_epsilon (distance_at (&cone, 1.5 * cos (G_PI / 6), 1.5 * sin (G_PI / 6),
                                               0),
                                  0.5, EXACT);
}

static void
test_box (void)
{
  ClipMat turned = clip_mat_rotation (clip_vec (0, 0, 1), 90);
  ClipSdf box = clip_sdf_box (clip_vec (1, 0, 0), turned, clip_vec (2, 0.5, 1), 0.1);

  /* Its long side now stands upright. */
  g_assert_cmpfloat_with_epsilon (distance_at (&box, 1, 3, 0), 1, EXACT);
  g_assert_cmpfloat_with_epsilon (distance_at (&box, 3, 0, 0), 1.5, EXACT);
  g_assert_cmpfloat_with_epsilon (distance_at (&box, 1, 0, 0), -0.5, EXACT);
  /* Past a rounded corner: from the corner of the inner box, less the rounding. */
  g_assert_cmpfloat_with_epsilon (distance_at (&box, 1.4 + 3, 1.9 + 4, 0), 4.9, EXACT);
}

static void
test_cylinder (void)
{
  ClipSdf rod = clip_sdf_cylinder (clip_vec (-1, 0, 0), clip_vec (1, 0, 0), 0.5, 0.1);

  g_assert_cmpfloat_with_epsilon (distance_at (&rod, 0, 2, 0), 1.5, EXACT);
  g_assert_cmpfloat_with_epsilon (distance_at (&rod, 3, 0.2, 0), 2, EXACT);
  g_assert_cmpfloat_with_epsilon (distance_at (&rod, 0, 0, 0), -0.5, EXACT);
  g_assert_cmpfloat_with_epsilon (distance_at (&rod, 0.9 + 3, 0.4 + 4, 0), 4.9, EXACT);
}

static void
test_ellipsoid (void)
{
  ClipSdf egg = clip_sdf_ellipsoid (ORIGIN, clip_mat_identity (), clip_vec (1, 2, 0.5));

  /* Zero on the surface, the right sign around it, never longer than the truth along its axes. */
  g_assert_cmpfloat_with_epsilon (distance_at (&egg, 1, 0, 0), 0, EXACT);
  g_assert_cmpfloat_with_epsilon (distance_at (&egg, 0, -2, 0), 0, EXACT);
  g_assert_cmpfloat_with_epsilon (distance_at (&egg, 0.6, 0, 0.4), 0, EXACT);
  g_assert_cmpfloat (distance_at (&egg, 0.9, 0, 0), <, 0);
  g_assert_cmpfloat (distance_at (&egg, 3, 0, 0), <=, 2);
  g_assert_cmpfloat (distance_at (&egg, 0, 0, 3), <=, 2.5);
  g_assert_cmpfloat (distance_at (&egg, 0, 0, 3), >, 1.5);
}

static void
test_limb (void)
{
  const double radius[4] = { 0.2, 0.2, 0.2, 0.2 };
  const double bow[4] = { 0, 0.4, 0.4, 0 };
  const ClipHem hem = { 0.5, 0.05 };
  ClipSdf limb =
      clip_sdf_limb (ORIGIN, clip_vec (0, -1, 0), clip_vec (0, 0, 1), radius, bow, (ClipHem) { 0 });
  ClipSdf sleeved =
      clip_sdf_limb (ORIGIN, clip_vec (0, -1, 0), clip_vec (0, 0, 1), radius, bow, hem);

  /* Bows forward by 3/4 of 0.4 in its middle. */
  g_assert_cmpfloat_with_epsilon (distance_at (&limb, 0, -0.5, 0.5), 0, EXACT);
  g_assert_cmpfloat_with_epsilon (distance_at (&limb, 0, -0.5, 0.1), 0, EXACT);
  g_assert_cmpfloat_with_epsilon (distance_at (&limb, 0.2, 0, 0), 0, EXACT);
  g_assert_cmpfloat_with_epsilon (clip_sdf_along (&limb, clip_vec (1, -0.25, 1)), 0.25, EXACT);
  /* Cloth down to the seam, skin below it. */
  g_assert_cmpfloat_with_epsilon (distance_at (&sleeved, 0.25, 0, 0), 0, EXACT);
  g_assert_cmpfloat_with_epsilon (distance_at (&sleeved, 0.2, -1, 0), 0, EXACT);
}

static void
test_cut (void)
{
  ClipSdf ball = clip_sdf_cone (ORIGIN, 1, ORIGIN, 1);

  clip_sdf_cut (&ball, clip_vec (0, 0.5, 0), clip_vec (0, 2, 0), 0);
  g_assert_cmpfloat_with_epsilon (distance_at (&ball, 0, 2, 0), 1.5, EXACT);
  g_assert_cmpfloat_with_epsilon (distance_at (&ball, 0, -2, 0), 1, EXACT);
  g_assert_cmpfloat_with_epsilon (distance_at (&ball, 0, 0.5, 0), 0, EXACT);
}

static void
test_blend (void)
{
  g_assert_cmpfloat_with_epsilon (clip_sdf_blend (1, 3, 0.5), 1, EXACT);
  g_assert_cmpfloat_with_epsilon (clip_sdf_blend (3, 1, 0), 1, EXACT);
  /* Where both are equally far, a fillet of width k fills a quarter of k. */
  g_assert_cmpfloat_with_epsilon (clip_sdf_blend (1, 1, 0.4), 0.9, EXACT);
}

static ClipSweep *
make_trunk (double bend)
{
  ClipSection sections[5];

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    sections[i] = (ClipSection) { clip_vec (0, i * 0.2, bend * i * i), clip_vec (1, 0, 0),
                                  0.1 + 0.02 * i, 0.2 - 0.03 * i };
  return clip_sweep_new (sections, G_N_ELEMENTS (sections));
}

static void
test_sweep (void)
{
  g_autoptr (ClipSweep) sweep = make_trunk (0);
  ClipSdf sdf = clip_sdf_sweep (sweep, (ClipHem) { 0 });

  g_assert_cmpfloat_with_epsilon (clip_sweep_get_length (sweep), 0.8, EXACT);
  g_assert_cmpfloat_with_epsilon (clip_sweep_get_share (sweep, 2), 0.5, EXACT);
  /* Halfway up it is 0.14 wide to the half discs, of radius 0.14. */
  g_assert_cmpfloat_with_epsilon (distance_at (&sdf, 0, 0.4, 0.14), 0, EXACT);
  g_assert_cmpfloat_with_epsilon (distance_at (&sdf, -0.28, 0.4, 0), 0, EXACT);
  g_assert_cmpfloat_with_epsilon (clip_sdf_along (&sdf, clip_vec (0.3, 0.4, 1)), 0.5, EXACT);
}

/* Walks up the front of a bent sweep: the distance changes steadily, also from piece to piece. */
static void
test_sweep_seams (void)
{
  g_autoptr (ClipSweep) sweep = make_trunk (0.01);
  ClipSdf sdf = clip_sdf_sweep (sweep, (ClipHem) { 0 });
  const double step = 0.001;
  double last = 0;
  double slope = 0;

  for (guint i = 0; i < 600; i++)
    {
      double d = distance_at (&sdf, 0.05, 0.05 + i * step, 0.25);

      if (i > 1)
        g_assert_cmpfloat (fabs ((d - last) / step - slope), <, 0.02);
      slope = (d - last) / step;
      last = d;
    }
}

static ClipSdf
make_arm (void)
{
  const double radius[4] = { 0.08, 0.10, 0.05, 0.04 };
  const double bow[4] = { 0, 0.02, -0.03, 0 };

  return clip_sdf_limb (ORIGIN, clip_vec (0, 0.4, 0.1), clip_vec (0, 0, 1), radius, bow,
                        (ClipHem) { 0 });
}

/* @reach: how far to the sides, before, behind and below; @height: how far above */
static ClipVec
make_point (GRand *random, double reach, double height)
{
  double x = g_rand_double_range (random, -reach, reach);
  double y = g_rand_double_range (random, -reach, height);
  double z = g_rand_double_range (random, -reach, reach);

  return clip_vec (x, y, z);
}

/* Rays step by the distance, so it may not be longer than the way to any point of the surface: it
 * may not change faster than one goes. */
static void
test_never_too_long (void)
{
  g_autoptr (ClipSweep) sweep = make_trunk (0.02);
  ClipSdf sdfs[] = {
    clip_sdf_sweep (sweep, (ClipHem) { 0 }),
    make_arm (),
    clip_sdf_cone (ORIGIN, 0.2, clip_vec (0, 0.4, 0), 0.1),
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 20000; i++)
    {
      const ClipSdf *sdf = &sdfs[i % G_N_ELEMENTS (sdfs)];
      ClipVec p = make_point (random, 0.5, 1.2);
      ClipVec q = clip_vec_add (p, make_point (random, 0.02, 0.02));
      double change = fabs (clip_sdf_distance (sdf, p) - clip_sdf_distance (sdf, q));

      g_assert_cmpfloat (change, <=, 1.08 * clip_vec_distance (p, q));
    }
}

static void
test_balls_cover (void)
{
  g_autoptr (ClipSweep) sweep = make_trunk (0.02);
  ClipSdf sdfs[] = {
    clip_sdf_sweep (sweep, (ClipHem) { 0 }),
    make_arm (),
    clip_sdf_box (ORIGIN, clip_mat_rotation (clip_vec (1, 1, 0), 30), clip_vec (0.1, 0.2, 0.3),
                  0.02),
    clip_sdf_ellipsoid (ORIGIN, clip_mat_identity (), clip_vec (0.1, 0.3, 0.2)),
    clip_sdf_cylinder (ORIGIN, clip_vec (0, 0.4, 0), 0.2, 0.02),
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint i = 0; i < 5000; i++)
    {
      const ClipSdf *sdf = &sdfs[i % G_N_ELEMENTS (sdfs)];
      ClipBall bound = clip_sdf_get_bound (sdf);
      ClipVec p = make_point (random, 0.6, 1.2);

      if (clip_sdf_distance (sdf, p) < 0)
        g_assert_cmpfloat (clip_vec_distance (p, bound.centre), <, bound.radius);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clipmaker/sdf/cone", test_cone);
  g_test_add_func ("/clipmaker/sdf/box", test_box);
  g_test_add_func ("/clipmaker/sdf/cylinder", test_cylinder);
  g_test_add_func ("/clipmaker/sdf/ellipsoid", test_ellipsoid);
  g_test_add_func ("/clipmaker/sdf/limb", test_limb);
  g_test_add_func ("/clipmaker/sdf/cut", test_cut);
  g_test_add_func ("/clipmaker/sdf/blend", test_blend);
  g_test_add_func ("/clipmaker/sdf/sweep", test_sweep);
  g_test_add_func ("/clipmaker/sdf/sweep-seams", test_sweep_seams);
  g_test_add_func ("/clipmaker/sdf/never-too-long", test_never_too_long);
  g_test_add_func ("/clipmaker/sdf/balls-cover", test_balls_cover);
  return g_test_run ();
}
