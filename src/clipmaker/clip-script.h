/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-channel.h"
#include "clipmaker/clip-motion.h"
#include "clipmaker/clip-track.h"

G_BEGIN_DECLS

/* What the solver and the checks read of a motion. */

/* Sets of joints and props as bits. */
#define CLIP_BIT_JOINT(joint) (G_GUINT64_CONSTANT (1) << (joint))
#define CLIP_BIT_PROP(index) (G_GUINT64_CONSTANT (1) << (32 + (index)))
#define CLIP_MAX_PROPS 32

/* What bears a part of the body: a prop by its index, another part, or the floor with the mats on
 * it. */
typedef guint ClipSupport;

#define CLIP_SUPPORT_JOINT(joint) (CLIP_MAX_PROPS + (joint))
#define CLIP_SUPPORT_FLOOR G_MAXUINT

/* Sinusoids on top of a channel, for circles and rolls. */
typedef struct
{
  ClipChannel channel;
  double mean, amp;
  double cycles; /* a loop; a half of the loop when that is mirrored */
  double phase;  /* degrees */
} ClipOscillator;

/* The whole body goes up or down until these bones' skin lies on the support. */
typedef struct
{
  guint64 joints; /* 0: no ground */
  ClipSupport on;
} ClipGround;

/* The whole body moves along the axes given until the middle of these joints is `at`. */
typedef struct
{
  guint64 joints; /* 0: no anchor */
  ClipVec at;
  gboolean along[3];
} ClipAnchor;

/* Turns channels together until the middle of some joints has a coordinate, or their skin a
 * distance from a support. */
typedef struct
{
  GArray *channels; /* ClipChannel */
  guint64 joints;
  gboolean to_support;
  ClipSupport on;  /* when to_support */
  guint axis;      /* otherwise: 0 x, 1 y, 2 z */
  double value;    /* metres */
  double range[2]; /* how far the channels may turn, in their own unit */
} ClipFit;

/* A part that bears weight and so has to stay in touch. */
typedef struct
{
  ClipJoint joint;
  ClipSupport on;
  gboolean slides; /* may move along the support */
  double from, to; /* share of the loop; from > to: around its seam */
} ClipContact;

/* Two sets of bones or props that may press into each other. */
typedef struct
{
  guint64 a, b;
} ClipTouch;

struct _ClipScript
{
  ClipTrack tracks[CLIP_N_CHANNELS];
  GArray *oscillators; /* ClipOscillator */
  gboolean mirror;     /* the second half is the first one mirrored */
  guint repeats;       /* how often all this happens in a loop, at least once */
  ClipGround ground;
  ClipAnchor anchor;
  GArray *fits;     /* ClipFit */
  GArray *contacts; /* ClipContact */
  GArray *touches;  /* ClipTouch */
};

ClipScript *clip_script_new (void);

void clip_script_free (ClipScript *script);

/* All channels at a share of the loop, 0 ≤ t < 1; of the first half when the motion is mirrored. */
void clip_script_evaluate (const ClipScript *script, double t, double values[CLIP_N_CHANNELS]);

/* What bears a part once left and right are swapped. */
ClipSupport clip_support_mirror (ClipSupport support);

/* Whether a contact bears at a share of the loop. */
gboolean clip_contact_holds (const ClipContact *contact, double t);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ClipScript, clip_script_free)

G_END_DECLS
