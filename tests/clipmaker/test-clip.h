/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-take.h"

/* A motion from text that is known to be good. */
static inline ClipMotion *
test_clip_parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  ClipMotion *motion = clip_motion_parse ("fixture", text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (motion);

  return motion;
}

/* A take together with its motion. */
typedef struct
{
  ClipMotion *motion;
  ClipTake *take;
} TestClip;

static inline TestClip
test_clip_new (const char *text)
{
  TestClip clip;

  clip.motion = test_clip_parse (text);
  clip.take = clip_take_new (clip.motion);

  return clip;
}

static inline void
test_clip_clear (TestClip *clip)
{
  clip_take_free (clip->take);
  clip_motion_free (clip->motion);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TestClip, test_clip_clear)

#define assert_near(a, b, tolerance) g_assert_cmpfloat_with_epsilon ((a), (b), (tolerance))
#define assert_vec_near(a, b, tolerance)                                                           \
  g_assert_cmpfloat (clip_vec_distance ((a), (b)), <=, (tolerance))
