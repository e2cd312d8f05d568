/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-scene.h"
#include "clipmaker/clip-workers.h"

G_BEGIN_DECLS

/*
 * A scene made quick to ask for distances. Space is cut into cells; at their corners the distance
 * is known, and cells near a surface know which shapes matter there. Far from everything the
 * distance is interpolated, near a surface it is exact.
 */
typedef struct _ClipGrid ClipGrid;

/* The scene must outlive the grid, unchanged. */
ClipGrid *clip_grid_new (const ClipScene *scene, ClipWorkers *workers);

void clip_grid_free (ClipGrid *grid);

/* Metres to the nearest surface; hardly ever more than the true distance. */
double clip_grid_distance (const ClipGrid *grid, ClipVec p);

/* The shape whose surface is at p; p lies on or close to a surface. */
guint clip_grid_nearest (const ClipGrid *grid, ClipVec p);

/* Cuts a ray from origin, along the unit vector direction, to the part of it that may meet the
 * scene. Returns: FALSE when there is none. */
gboolean clip_grid_clip_ray (const ClipGrid *grid,
                             ClipVec origin,
                             ClipVec direction,
                             double *from,
                             double *to);

/* Height of the upper end of everything there is. */
double clip_grid_get_top (const ClipGrid *grid);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ClipGrid, clip_grid_free)

G_END_DECLS
