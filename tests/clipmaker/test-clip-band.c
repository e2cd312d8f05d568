/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-band.h"

#define LENGTH 0.8

static ClipBand
hold_at (double z)
{
  ClipProp prop = clip_prop_new (CLIP_PROP_BAND);

  prop.length = LENGTH;
  prop.anchor = clip_vec (0, 1.2, 0);

  return clip_band_new (&prop, clip_vec (0, 1.2, z));
}

/* As long as its curve is. */
static double
measure (const ClipBand *band)
{
  double length = 0;

  for (guint i = 0; i < 100; i++)
    length += clip_vec_distance (clip_band_get_point (band, i / 100.0),
                                 clip_band_get_point (band, (i + 1) / 100.0));

  return length;
}

static void
test_ends (void)
{
  ClipBand band = hold_at (0.5);

  g_assert_cmpfloat (clip_vec_distance (clip_band_get_point (&band, 0), clip_vec (0, 1.2, 0.5)), <,
                     1e-9);
  g_assert_cmpfloat (clip_vec_distance (clip_band_get_point (&band, 1), clip_vec (0, 1.2, 0)), <,
                     1e-9);
}

static void
test_slack (void)
{
  ClipBand band = hold_at (0.75);

  g_assert_cmpfloat (clip_band_get_point (&band, 0.5).y, <, 1.15);
  g_assert_cmpfloat_with_epsilon (measure (&band), LENGTH, 0.005);
  g_assert_cmpfloat_with_epsilon (band.radius, CLIP_BAND_RADIUS, 1e-9);
}

static void
test_stretched (void)
{
  ClipBand band = hold_at (4 * LENGTH);

  g_assert_cmpfloat_with_epsilon (clip_band_get_point (&band, 0.5).y, 1.2, 1e-9);
  g_assert_cmpfloat_with_epsilon (band.radius, CLIP_BAND_RADIUS / 2, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clipmaker/band/ends", test_ends);
  g_test_add_func ("/clipmaker/band/slack", test_slack);
  g_test_add_func ("/clipmaker/band/stretched", test_stretched);
  return g_test_run ();
}
