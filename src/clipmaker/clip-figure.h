/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-motion.h"
#include "clipmaker/clip-pose.h"

G_BEGIN_DECLS

/*
 * The proportions of a body type. All lengths are fractions of the body's height, in the frames of
 * the joints; they are given for the left side.
 */

#define CLIP_FIGURE_N_SECTIONS 10

/* A cross-section of the trunk. */
typedef struct
{
  ClipJoint joint;
  double y, z;
  double half_width, radius;
} ClipFigureSection;

/* The bulk of one limb bone: Bézier values from joint to joint. */
typedef struct
{
  double radius[4];
  double bow[4]; /* toward the bone's +z, the front */
} ClipFigureTube;

typedef struct
{
  double x, y, z;
  double radius;
} ClipFigureBall;

typedef struct
{
  ClipFigureSection sections[CLIP_FIGURE_N_SECTIONS];
  ClipFigureTube upper_arm, forearm, thigh, shin;
  double sleeve;                             /* share of the upper arm that the sleeve covers */
  double shorts;                             /* share of the thigh */
  ClipFigureBall yoke_inner, yoke_outer;     /* chest and collarbone: the slope of the shoulders */
  ClipFigureBall deltoid_upper, deltoid_low; /* shoulder */
  ClipFigureBall breast;                     /* chest; radius 0 for none */
  ClipFigureBall seat;                       /* pelvis */
  double neck;                               /* radius */
  double hand;                               /* size of the hands, 1 for full */
  gboolean knot;                             /* long hair, tied */
} ClipFigure;

const ClipFigure *clip_figure_get (ClipBodyType body);

/* The trunk's sections with the belly drawn in (-1), at rest (0) or full of breath (1): its front
 * moves, the back stays. */
void clip_figure_shape_trunk (const ClipFigure *figure,
                              double belly,
                              ClipFigureSection sections[CLIP_FIGURE_N_SECTIONS]);

G_END_DECLS
