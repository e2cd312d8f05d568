/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-prop.h"

G_BEGIN_DECLS

/* Body regions that a clip may show in colour because the movement works them. */
typedef enum
{
  CLIP_TINT_NECK,
  CLIP_TINT_TRAPS,
  CLIP_TINT_DELTS,
  CLIP_TINT_RHOMBOIDS,
  CLIP_TINT_LATS,
  CLIP_TINT_SPINE,
  CLIP_TINT_LOWER_BACK,
  CLIP_TINT_ABS,
  CLIP_TINT_GLUTES,
  CLIP_TINT_QUADS,
  CLIP_TINT_HAMSTRINGS,
  CLIP_TINT_CALVES,
  CLIP_TINT_BICEPS,
  CLIP_TINT_TRICEPS,
  CLIP_TINT_PECS,
  CLIP_TINT_HIP_FLEXORS,
  CLIP_N_TINTS
} ClipTint;

/* Two figures on the same skeleton. */
typedef enum
{
  CLIP_BODY_BROAD,   /* wide shoulders, narrow hips, short hair */
  CLIP_BODY_SLENDER, /* narrow waist, wider hips, hair in a knot */
  CLIP_N_BODY_TYPES
} ClipBodyType;

typedef enum
{
  CLIP_TONE_LIGHT,
  CLIP_TONE_MEDIUM,
  CLIP_TONE_DARK,
  CLIP_N_TONES
} ClipTone;

/* What only the solver reads: channels, contacts and the like. See clip-script.h. */
typedef struct _ClipScript ClipScript;

/* A movement as its text source describes it. Immutable once loaded; free with clip_motion_free().
 */
typedef struct
{
  char *id;   /* the file's name without folder and suffix */
  double dur; /* seconds, one loop */
  guint fps;
  guint n_frames; /* dur · fps; frame n_frames would be frame 0 again */
  double yaw; /* degrees; the camera looks from (sin yaw, ·, cos yaw): 0 from the front, 90 from the
                 person's left */
  double pitch;              /* degrees the camera looks down */
  double lift;               /* moves the subject up by this share of its height in the picture */
  double fill;               /* share of the picture the subject may fill, 0…1 */
  double above;              /* only what is higher has to be in the picture, metres */
  guint tints[CLIP_N_SIDES]; /* bit set of 1 << ClipTint per side; regions of the middle are on if
                                either bit is */
  ClipBodyType body;
  ClipTone tone;
  double poster; /* share of the loop whose frame is the still, 0 ≤ poster < 1 */
  GArray *props; /* ClipProp */
  ClipScript *script;
} ClipMotion;

#define CLIP_MOTION_ERROR (clip_motion_error_quark ())

typedef enum
{
  CLIP_MOTION_ERROR_READ,    /* no such file, or not JSON */
  CLIP_MOTION_ERROR_INVALID, /* JSON, but not a motion */
} ClipMotionError;

GQuark clip_motion_error_quark (void);

/**
 * clip_motion_load:
 * @path: a motion file
 * @error: CLIP_MOTION_ERROR; the message names the file and the place in it, as in
 *   "cat-cow.json: keys[2].pose.kneeL.flex: expected a number"
 *
 * Returns: (transfer full) (nullable): the motion
 */
ClipMotion *clip_motion_load (const char *path, GError **error);

/* The same from text in memory; id names it in messages. */
ClipMotion *clip_motion_parse (const char *id, const char *text, GError **error);

void clip_motion_free (ClipMotion *motion);

/* The frame that the poster shows. */
guint clip_motion_get_poster_frame (const ClipMotion *motion);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ClipMotion, clip_motion_free)

G_END_DECLS
