/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-camera.h"
#include "clipmaker/clip-take.h"

G_BEGIN_DECLS

/*
 * What must be true of any person's movement, looked for in a solved take. Every check adds what it
 * finds to faults (ClipFault), the worst frame of each bone or pair of bones; a good take adds
 * nothing. Tolerances are in clip-check-*.c beside their reasons.
 */

/* All of the checks below but the last, and the solver's own warnings. */
void clip_check_take (const ClipTake *take, GPtrArray *faults);

/* "limit": joints bent further than they go, degrees. */
void clip_check_limits (const ClipTake *take, GPtrArray *faults);

/* "floor": skin below the floor or in the mat. "lift": a contact that has left what it lies on.
 * "slide": a planted hand or foot that has moved since its contact began. Millimetres. */
void clip_check_contacts (const ClipTake *take, GPtrArray *faults);

/* "overlap": parts of the body in each other or in a prop that the motion doesn't let touch,
 * millimetres. */
void clip_check_overlaps (const ClipTake *take, GPtrArray *faults);

/* "speed", m/s, and "acceleration", m/s², of any joint, around the loop's seam as well. "mirror":
 * halves of a mirrored motion that aren't each other's image, millimetres. */
void clip_check_motion (const ClipTake *take, GPtrArray *faults);

/* "frame": parts of the subject, or a held prop, outside the picture or too near its edge; the
 * amount is how far out, in percent of half the picture's height. */
void clip_check_framing (const ClipTake *take, const ClipCamera *camera, GPtrArray *faults);

G_END_DECLS
