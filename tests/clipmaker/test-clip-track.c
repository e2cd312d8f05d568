/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-track.h"

#include <math.h>

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon ((a), (b), 1e-9)

static double
keep (guint channel, double value)
{
  return value;
}

static double
negate (guint channel, double value)
{
  return -value;
}

static double
evaluate (const ClipTrack *track, double t)
{
  return clip_track_evaluate (track, track, keep, 0, FALSE, t);
}

static void
test_eases (void)
{
  for (ClipEase ease = 0; ease < CLIP_N_EASES; ease++)
    {
      assert_near (clip_ease_apply (ease, 0), 0);
      assert_near (clip_ease_apply (ease, 1), 1);
    }
  assert_near (clip_ease_apply (CLIP_EASE_SINE, 0.5), 0.5);
  g_assert_cmpfloat (clip_ease_apply (CLIP_EASE_SINE, 0.01), <, 0.001);
  g_assert_cmpfloat (clip_ease_apply (CLIP_EASE_IN, 0.1), <, 0.05);
  g_assert_cmpfloat (clip_ease_apply (CLIP_EASE_OUT, 0.1), >, 0.15);
}

static void
test_constant (void)
{
  ClipTrack track = { 0 };

  clip_track_set_base (&track, 7);
  assert_near (evaluate (&track, 0.3), 7);
  g_assert_true (track.set);
}

/* Between its last and first key a track runs on around the seam. */
static void
test_wraps (void)
{
  ClipTrack track = { 0 };

  g_assert_true (clip_track_add_key (&track, 0.2, 10, CLIP_EASE_SINE));
  g_assert_true (clip_track_add_key (&track, 0.6, 30, CLIP_EASE_LINEAR));
  assert_near (evaluate (&track, 0.2), 10);
  assert_near (evaluate (&track, 0.4), 20);
  assert_near (evaluate (&track, 0.6), 30);
  assert_near (evaluate (&track, 0.9), 20);
  g_assert_cmpfloat (fabs (evaluate (&track, 0) - evaluate (&track, 0.99999)), <, 0.01);
  clip_track_clear (&track);
}

static void
test_order (void)
{
  ClipTrack track = { 0 };

  g_assert_true (clip_track_add_key (&track, 0.5, 1, CLIP_EASE_SINE));
  g_assert_false (clip_track_add_key (&track, 0.5, 2, CLIP_EASE_SINE));
  g_assert_false (clip_track_add_key (&track, 0.4, 2, CLIP_EASE_SINE));
  clip_track_clear (&track);
}

static void
test_steps (void)
{
  ClipTrack track = { 0 };

  clip_track_add_key (&track, 0.25, 3, CLIP_EASE_SINE);
  clip_track_add_key (&track, 0.75, 5, CLIP_EASE_SINE);
  assert_near (clip_track_evaluate (&track, &track, keep, 0, TRUE, 0.74), 3);
  assert_near (clip_track_evaluate (&track, &track, keep, 0, TRUE, 0.75), 5);
  assert_near (clip_track_evaluate (&track, &track, keep, 0, TRUE, 0.1), 5);
  clip_track_clear (&track);
}

/* In a mirrored motion a track goes on as the image of the one across. */
static void
test_goes_on_mirrored (void)
{
  ClipTrack left = { 0 }, right = { 0 };

  clip_track_add_key (&left, 0, 0, CLIP_EASE_LINEAR);
  clip_track_add_key (&left, 0.5, 8, CLIP_EASE_LINEAR);
  clip_track_add_key (&right, 0.5, -4, CLIP_EASE_LINEAR);
  assert_near (clip_track_evaluate (&left, &right, negate, 0, FALSE, 0.75), 7);
  assert_near (clip_track_evaluate (&right, &left, negate, 0, FALSE, 0.75), -2);
  clip_track_clear (&left);
  clip_track_clear (&right);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clipmaker/track/eases", test_eases);
  g_test_add_func ("/clipmaker/track/constant", test_constant);
  g_test_add_func ("/clipmaker/track/wraps", test_wraps);
  g_test_add_func ("/clipmaker/track/order", test_order);
  g_test_add_func ("/clipmaker/track/steps", test_steps);
  g_test_add_func ("/clipmaker/track/goes-on-mirrored", test_goes_on_mirrored);

  return g_test_run ();
}
