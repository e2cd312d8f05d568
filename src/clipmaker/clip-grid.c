/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-grid.h"

#define CELL 0.030 /* metres */
#define PER_METRE (1 / CELL)
#define BLOCK 4           /* cells along a block's edge; candidates are sorted out by block */
#define MARGIN 0.08       /* metres around the shapes */
#define NEAR (1.5 * CELL) /* up to here distances are exact */
#define CLOSE                                                                                      \
  (NEAR - 1e-6) /* a cell whose corners are all nearer is near everywhere, however it is rounded */
#define LISTED (3.3 * CELL) /* corners nearer than this make a cell one with a list */
#define HALF_DIAGONAL (0.8661 * CELL)
#define PARTS                                                                                      \
  2 /* of a cell's edge; each part has its own list, since the fewer shapes the better */
#define CAUTION 0.97 /* interpolation errs a little to either side */

/* Which shapes matter somewhere: a stretch of a layer's list. */
typedef struct
{
  guint32 first;
  guint32 n;
} Span;

struct _ClipGrid
{
  const ClipScene *scene;
  ClipVec low, high;
  int blocks[3], cells[3];
  int row, plane;                     /* steps in `distance` to the next y and z */
  float *distance;                    /* at the cells' corners */
  guint8 *close;                      /* which cells are near everywhere */
  Span *block_spans;                  /* into block_lists[z of the block] */
  Span *part_spans;                   /* of a cell's parts, into part_lists[z of the block] */
  GArray **block_lists, **part_lists; /* guint16 */
  ClipBall *bounds;                   /* of each shape */
  double widest;                      /* margin of all */
  double *margins; /* of each shape: how much further than the nearest it may be and still matter */
};

static inline int
block_index (const ClipGrid *grid, int x, int y, int z)
{
  return x + grid->blocks[0] * (y + grid->blocks[1] * z);
}

static inline gsize
cell_index (const ClipGrid *grid, int x, int y, int z)
{
  return (gsize) (x + grid->cells[0] * (y + grid->cells[1] * z));
}

/* Of the first part of a cell; the others follow, x first. */
static inline gsize
part_index (const ClipGrid *grid, int x, int y, int z)
{
  return cell_index (grid, x, y, z) * PARTS * PARTS * PARTS;
}

static inline ClipVec
corner (const ClipGrid *grid, double x, double y, double z)
{
  return clip_vec (grid->low.x + x * CELL, grid->low.y + y * CELL, grid->low.z + z * CELL);
}

/* --- making --------------------------------------------------------------------------------- */

/* Of candidates (NULL: all shapes), appends those that can be nearest, or blend with the nearest,
 * somewhere within radius of p. */
static Span
sift (const ClipGrid *grid, GArray *list, const GArray *from, Span of, ClipVec p, double radius)
{
  guint n = from != NULL ? of.n : grid->scene->shapes->len;
  g_autofree double *reach = g_new (double, n);
  double nearest = G_MAXDOUBLE;
  Span span = { list->len, 0 };

  for (guint i = 0; i < n; i++)
    {
      guint shape = from != NULL ? g_array_index (from, guint16, of.first + i) : i;
      ClipBall bound = grid->bounds[shape];
      double least = clip_vec_distance (p, bound.centre) - bound.radius;

      if (least - 2 * radius - grid->widest > nearest)
        {
          reach[i] = G_MAXDOUBLE;
          continue;
        }
      reach[i] = clip_sdf_distance (&clip_scene_get_shape (grid->scene, shape)->sdf, p);
      nearest = MIN (nearest, reach[i]);
      reach[i] -= grid->margins[shape];
    }
  for (guint i = 0; i < n; i++)
    if (reach[i] <= nearest + 2 * radius)
      {
        guint16 shape = (guint16) (from != NULL ? g_array_index (from, guint16, of.first + i) : i);

        g_array_append_val (list, shape);
        span.n++;
      }
  return span;
}

static void
measure_block (ClipGrid *grid, int bx, int by, int bz)
{
  const GArray *list = grid->block_lists[bz];
  Span span = grid->block_spans[block_index (grid, bx, by, bz)];
  const guint16 *shapes = &g_array_index (list, guint16, span.first);
  int last[3] = { bx == grid->blocks[0] - 1, by == grid->blocks[1] - 1, bz == grid->blocks[2] - 1 };

  for (int z = bz * BLOCK; z < (bz + 1) * BLOCK + last[2]; z++)
    for (int y = by * BLOCK; y < (by + 1) * BLOCK + last[1]; y++)
      for (int x = bx * BLOCK; x < (bx + 1) * BLOCK + last[0]; x++)
        grid->distance[x + y * grid->row + z * grid->plane] =
            (float) clip_scene_distance (grid->scene, shapes, span.n, corner (grid, x, y, z), NULL);
}

static void
measure_layer (guint item, gpointer user_data)
{
  ClipGrid *grid = user_data;
  int z = (int) item;

  grid->block_lists[z] = g_array_new (FALSE, FALSE, sizeof (guint16));
  for (int y = 0; y < grid->blocks[1]; y++)
    for (int x = 0; x < grid->blocks[0]; x++)
      {
        ClipVec middle = corner (grid, (x + 0.5) * BLOCK, (y + 0.5) * BLOCK, (z + 0.5) * BLOCK);

        grid->block_spans[block_index (grid, x, y, z)] =
            sift (grid, grid->block_lists[z], NULL, (Span) { 0, 0 }, middle, BLOCK * HALF_DIAGONAL);
        measure_block (grid, x, y, z);
      }
}

/* Whether the distance is asked for exactly anywhere in a cell: it is nowhere less than at the nearest corner. close
 * becomes whether it is so everywhere. */
static gboolean
is_near (const ClipGrid *grid, int x, int y, int z, guint8 *close)
{
  const float *d = &grid->distance[x + y * grid->row + z * grid->plane];
  float least = *d;
  float most = *d;

  if (fabsf (*d) >= LISTED)
    return FALSE;
  for (guint i = 1; i < 8; i++)
    {
      float at_corner = d[(i & 1) + (i >> 1 & 1) * grid->row + (i >> 2) * grid->plane];

      least = MIN (least, at_corner);
      most = MAX (most, at_corner);
    }
  *close = most < CLOSE;
  return least <= NEAR;
}

/* scratch: shapes of the whole cell, replaced. */
static void
list_cell (ClipGrid *grid, int x, int y, int z, GArray *scratch)
{
  int bz = z / BLOCK;
  Span span = grid->block_spans[block_index (grid, x / BLOCK, y / BLOCK, bz)];
  Span *parts = &grid->part_spans[part_index (grid, x, y, z)];

  g_array_set_size (scratch, 0);
  span = sift (grid, scratch, grid->block_lists[bz], span, corner (grid, x + 0.5, y + 0.5, z + 0.5),
               HALF_DIAGONAL);
  for (guint i = 0; i < PARTS * PARTS * PARTS; i++)
    parts[i] =
        sift (grid, grid->part_lists[bz], scratch, span,
              corner (grid, x + (i % PARTS + 0.5) / PARTS, y + (i / PARTS % PARTS + 0.5) / PARTS,
                      z + (i / PARTS / PARTS + 0.5) / PARTS),
              HALF_DIAGONAL / PARTS);
}

static void
list_layer (guint item, gpointer user_data)
{
  ClipGrid *grid = user_data;
  int bz = (int) item;
  g_autoptr (GArray) scratch = g_array_new (FALSE, FALSE, sizeof (guint16));

  grid->part_lists[bz] = g_array_new (FALSE, FALSE, sizeof (guint16));
  for (int z = bz * BLOCK; z < (bz + 1) * BLOCK; z++)
    for (int y = 0; y < grid->cells[1]; y++)
      for (int x = 0; x < grid->cells[0]; x++)
        if (is_near (grid, x, y, z, &grid->close[cell_index (grid, x, y, z)]))
          list_cell (grid, x, y, z, scratch);
}

/* Whether a blend around centre is felt anywhere in bound. */
static gboolean
reaches (ClipBall bound, ClipVec centre, double reach)
{
  return reach <= 0
         || clip_vec_distance (bound.centre, centre) < bound.radius + CLIP_SCENE_FADE * reach;
}

/* A shape flows into the ones before it in its group, those after it flow into it, and limbs and
 * torso flow into each other at sockets. */
static double
get_margin (const ClipGrid *grid, guint i)
{
  ClipGroup group = clip_scene_get_shape (grid->scene, i)->group;
  ClipBall bound = grid->bounds[i];
  double margin = 0;

  for (guint k = i; k < grid->scene->shapes->len; k++)
    {
      const ClipShape *shape = clip_scene_get_shape (grid->scene, k);

      if (shape->group == group && shape->blend > margin
          && reaches (bound, shape->joint, shape->reach))
        margin = shape->blend;
    }
  for (guint k = 0; k < CLIP_N_GROUPS; k++)
    {
      const ClipSocket *socket = &grid->scene->sockets[k];

      if ((group == CLIP_GROUP_TORSO || group == k) && socket->blend > margin
          && reaches (bound, socket->centre, socket->reach))
        margin = socket->blend;
    }
  return margin;
}

static void
bound_shapes (ClipGrid *grid)
{
  guint n = grid->scene->shapes->len;

  grid->bounds = g_new (ClipBall, n);
  grid->margins = g_new (double, n);
  for (guint i = 0; i < n; i++)
    grid->bounds[i] = clip_sdf_get_bound (&clip_scene_get_shape (grid->scene, i)->sdf);
  for (guint i = 0; i < n; i++)
    {
      grid->margins[i] = get_margin (grid, i);
      grid->widest = MAX (grid->widest, grid->margins[i]);
    }
}

static void
enclose_shapes (ClipGrid *grid)
{
  ClipVec low = { G_MAXDOUBLE, G_MAXDOUBLE, G_MAXDOUBLE };
  ClipVec high = { -G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  ClipBall balls[CLIP_SDF_MAX_BALLS];

  for (guint i = 0; i < grid->scene->shapes->len; i++)
    {
      guint n = clip_sdf_get_balls (&clip_scene_get_shape (grid->scene, i)->sdf, balls);

      for (guint k = 0; k < n; k++)
        {
          ClipVec c = balls[k].centre;
          double r = balls[k].radius + MARGIN;

          low = clip_vec (MIN (low.x, c.x - r), MIN (low.y, c.y - r), MIN (low.z, c.z - r));
          high = clip_vec (MAX (high.x, c.x + r), MAX (high.y, c.y + r), MAX (high.z, c.z + r));
        }
    }
  grid->low = low;
  grid->blocks[0] = (int) ceil ((high.x - low.x) / (CELL * BLOCK));
  grid->blocks[1] = (int) ceil ((high.y - low.y) / (CELL * BLOCK));
  grid->blocks[2] = (int) ceil ((high.z - low.z) / (CELL * BLOCK));
  for (guint i = 0; i < 3; i++)
    grid->cells[i] = grid->blocks[i] * BLOCK;
  grid->row = grid->cells[0] + 1;
  grid->plane = grid->row * (grid->cells[1] + 1);
  grid->high = corner (grid, grid->cells[0], grid->cells[1], grid->cells[2]);
}

ClipGrid *
clip_grid_new (const ClipScene *scene, ClipWorkers *workers)
{
  ClipGrid *grid = g_new0 (ClipGrid, 1);
  gsize n_blocks, n_corners;
  guint layers;

  grid->scene = scene;
  bound_shapes (grid);
  enclose_shapes (grid);
  n_blocks = (gsize) grid->blocks[0] * (gsize) grid->blocks[1] * (gsize) grid->blocks[2];
  n_corners = (gsize) grid->plane * (gsize) (grid->cells[2] + 1);
  layers = (guint) grid->blocks[2];
  grid->distance = g_new (float, n_corners);
  grid->close = g_new0 (guint8, n_blocks * BLOCK * BLOCK * BLOCK);
  grid->block_spans = g_new0 (Span, n_blocks);
  grid->part_spans = g_new0 (Span, n_blocks * BLOCK * BLOCK * BLOCK * PARTS * PARTS * PARTS);
  grid->block_lists = g_new0 (GArray *, layers);
  grid->part_lists = g_new0 (GArray *, layers);
  clip_workers_run (workers, layers, measure_layer, grid);
  clip_workers_run (workers, layers, list_layer, grid);
  return grid;
}

void
clip_grid_free (ClipGrid *grid)
{
  for (int i = 0; i < grid->blocks[2]; i++)
    {
      g_array_unref (grid->block_lists[i]);
      g_array_unref (grid->part_lists[i]);
    }
  g_free (grid->block_lists);
  g_free (grid->part_lists);
  g_free (grid->block_spans);
  g_free (grid->part_spans);
  g_free (grid->distance);
  g_free (grid->close);
  g_free (grid->bounds);
  g_free (grid->margins);
  g_free (grid);
}

/* --- asking --------------------------------------------------------------------------------- */

typedef struct
{
  int x, y, z;       /* of the cell */
  double fx, fy, fz; /* place in it, 0…1 */
} Place;

static inline Place
find_place (const ClipGrid *grid, ClipVec p)
{
  double x = (p.x - grid->low.x) * PER_METRE;
  double y = (p.y - grid->low.y) * PER_METRE;
  double z = (p.z - grid->low.z) * PER_METRE;
  Place place = { .x = MIN ((int) x, grid->cells[0] - 1),
                  .y = MIN ((int) y, grid->cells[1] - 1),
                  .z = MIN ((int) z, grid->cells[2] - 1) };

  place.fx = x - place.x;
  place.fy = y - place.y;
  place.fz = z - place.z;
  return place;
}

static inline double
mix (double a, double b, double t)
{
  return a + (b - a) * t;
}

static inline double
interpolate (const ClipGrid *grid, const Place *at)
{
  const float *d = &grid->distance[at->x + at->y * grid->row + at->z * grid->plane];
  const float *e = d + grid->plane;
  double low = mix (mix (d[0], d[1], at->fx), mix (d[grid->row], d[grid->row + 1], at->fx), at->fy);
  double high =
      mix (mix (e[0], e[1], at->fx), mix (e[grid->row], e[grid->row + 1], at->fx), at->fy);

  return mix (low, high, at->fz);
}

/* The shapes that matter there. Returns how many; none where it is far from all. */
static inline guint
get_shapes (const ClipGrid *grid, const Place *at, const guint16 **shapes)
{
  int part =
      (int) (at->fx * PARTS) + PARTS * ((int) (at->fy * PARTS) + PARTS * (int) (at->fz * PARTS));
  Span span = grid->part_spans[part_index (grid, at->x, at->y, at->z) + part];

  *shapes = &g_array_index (grid->part_lists[at->z / BLOCK], guint16, span.first);
  return span.n;
}

static inline gboolean
contains (const ClipGrid *grid, ClipVec p)
{
  return p.x >= grid->low.x && p.x <= grid->high.x && p.y >= grid->low.y && p.y <= grid->high.y
         && p.z >= grid->low.z && p.z <= grid->high.z;
}

/* By way of the nearest place inside. */
static double
distance_from_outside (const ClipGrid *grid, ClipVec p)
{
  ClipVec inside =
      clip_vec (CLAMP (p.x, grid->low.x, grid->high.x), CLAMP (p.y, grid->low.y, grid->high.y),
                CLAMP (p.z, grid->low.z, grid->high.z));
  ClipVec off = clip_vec_sub (p, inside);
  Place at = find_place (grid, inside);
  double d = MAX (interpolate (grid, &at), 0);

  return sqrt (clip_vec_dot (off, off) + d * d);
}

double
clip_grid_distance (const ClipGrid *grid, ClipVec p)
{
  const guint16 *shapes;
  Place at;
  guint n;

  if (!contains (grid, p))
    return distance_from_outside (grid, p);

  at = find_place (grid, p);
  if (!grid->close[cell_index (grid, at.x, at.y, at.z)])
    {
      double d = interpolate (grid, &at);

      if (d > NEAR || get_shapes (grid, &at, &shapes) == 0)
        return d * CAUTION;
    }
  n = get_shapes (grid, &at, &shapes);
  return clip_scene_distance (grid->scene, shapes, n, p, NULL);
}

guint
clip_grid_nearest (const ClipGrid *grid, ClipVec p)
{
  Place at = find_place (grid, p);
  const guint16 *shapes;
  guint n = get_shapes (grid, &at, &shapes);
  guint nearest = 0;

  clip_scene_distance (grid->scene, shapes, n, p, &nearest);
  return nearest;
}

gboolean
clip_grid_clip_ray (const ClipGrid *grid,
                    ClipVec origin,
                    ClipVec direction,
                    double *from,
                    double *to)
{
  const double o[3] = { origin.x, origin.y, origin.z };
  const double d[3] = { direction.x, direction.y, direction.z };
  const double low[3] = { grid->low.x, grid->low.y, grid->low.z };
  const double high[3] = { grid->high.x, grid->high.y, grid->high.z };

  *from = 0;
  *to = G_MAXDOUBLE;
  for (guint i = 0; i < 3; i++)
    {
      double slope = 1 / (fabs (d[i]) < 1e-12 ? 1e-12 : d[i]);
      double a = (low[i] - o[i]) * slope;
      double b = (high[i] - o[i]) * slope;

      *from = MAX (*from, MIN (a, b));
      *to = MIN (*to, MAX (a, b));
    }
  return *from < *to;
}

double
clip_grid_get_top (const ClipGrid *grid)
{
  return grid->high.y;
}
