/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-sweep.h"

#define MAX_PIECES (CLIP_SWEEP_MAX_SECTIONS - 2)

/* The share of the length that a piece covers, and its section as polynomials in the piece's own
 * parameter, constant first. */
typedef struct
{
  ClipVec centre[3], side[3];
  double half_width[3], radius[3];
  ClipVec end;      /* its last centre … */
  ClipVec end_axis; /* … and direction there: the plane where the next piece begins */
  double begin, share;
} Piece;

struct _ClipSweep
{
  guint n_pieces;
  double length;
  Piece pieces[MAX_PIECES];
};

static inline ClipVec
point_on (const ClipVec poly[3], double t)
{
  return clip_vec_add_scaled (poly[0], clip_vec_add_scaled (poly[1], poly[2], t), t);
}

static inline ClipVec
speed_on (const ClipVec poly[3], double t)
{
  return clip_vec_add_scaled (poly[1], poly[2], 2 * t);
}

static inline double
value_on (const double poly[3], double t)
{
  return poly[0] + t * (poly[1] + t * poly[2]);
}

/* --- making --------------------------------------------------------------------------------- */

static void
set_vec_poly (ClipVec poly[3], ClipVec from, ClipVec via, ClipVec to)
{
  poly[0] = from;
  poly[1] = clip_vec_scale (clip_vec_sub (via, from), 2);
  poly[2] = clip_vec_add (clip_vec_add_scaled (from, via, -2), to);
}

static void
set_value_poly (double poly[3], double from, double via, double to)
{
  poly[0] = from;
  poly[1] = 2 * (via - from);
  poly[2] = from - 2 * via + to;
}

static ClipSection
get_middle (const ClipSection *a, const ClipSection *b)
{
  return (ClipSection) { clip_vec_lerp (a->centre, b->centre, 0.5),
                         clip_vec_lerp (a->side, b->side, 0.5), (a->half_width + b->half_width) / 2,
                         (a->radius + b->radius) / 2 };
}

static void
set_piece (Piece *piece, const ClipSection *from, const ClipSection *via, const ClipSection *to)
{
  set_vec_poly (piece->centre, from->centre, via->centre, to->centre);
  set_vec_poly (piece->side, from->side, via->side, to->side);
  set_value_poly (piece->half_width, from->half_width, via->half_width, to->half_width);
  set_value_poly (piece->radius, from->radius, via->radius, to->radius);
  piece->end = to->centre;
  piece->end_axis = clip_vec_sub (to->centre, via->centre);
  piece->share = clip_vec_distance (from->centre, to->centre);
}

ClipSweep *
clip_sweep_new (const ClipSection *sections, guint n_sections)
{
  ClipSweep *sweep = g_new0 (ClipSweep, 1);

  g_assert (n_sections >= 3 && n_sections <= CLIP_SWEEP_MAX_SECTIONS);
  sweep->n_pieces = n_sections - 2;
  for (guint i = 0; i < sweep->n_pieces; i++)
    {
      const ClipSection *via = &sections[i + 1];
      gboolean last = i + 1 == sweep->n_pieces;
      ClipSection from = i == 0 ? sections[0] : get_middle (via - 1, via);
      ClipSection to = last ? via[1] : get_middle (via, via + 1);

      set_piece (&sweep->pieces[i], &from, via, &to);
      sweep->pieces[i].begin = sweep->length;
      sweep->length += sweep->pieces[i].share;
    }
  for (guint i = 0; i < sweep->n_pieces; i++)
    {
      sweep->pieces[i].begin /= sweep->length;
      sweep->pieces[i].share /= sweep->length;
    }
  return sweep;
}

void
clip_sweep_free (ClipSweep *sweep)
{
  g_free (sweep);
}

/* --- asking --------------------------------------------------------------------------------- */

/* The nearest point of a piece's curve: three Newton steps from the nearest point of its chord. The
 * slope is kept from vanishing, which it would at the curve's centre of curvature. */
static double
find_nearest (const Piece *piece, ClipVec p)
{
  ClipVec chord = clip_vec_sub (piece->end, piece->centre[0]);
  double t = clip_vec_dot (clip_vec_sub (p, piece->centre[0]), chord) / clip_vec_dot (chord, chord);

  t = CLAMP (t, 0, 1);
  for (int i = 0; i < 3; i++)
    {
      ClipVec off = clip_vec_sub (point_on (piece->centre, t), p);
      ClipVec speed = speed_on (piece->centre, t);
      double slope = clip_vec_dot (speed, speed);
      double bend = 2 * clip_vec_dot (off, piece->centre[2]);
      double next = t - clip_vec_dot (off, speed) / MAX (slope + bend, 0.3 * slope);

      next = CLAMP (next, 0, 1);
      if (next == t)
        break; /* at an end, mostly: it stays there */
      t = next;
    }
  return t;
}

static double
measure_piece (const Piece *piece, ClipVec p, double *along)
{
  double t = find_nearest (piece, p);
  ClipVec d = clip_vec_sub (p, point_on (piece->centre, t));
  ClipVec side = point_on (piece->side, t);
  double half = value_on (piece->half_width, t);
  double across = CLAMP (clip_vec_dot (d, side), -half, half);

  *along = piece->begin + t * piece->share;
  d = clip_vec_add_scaled (d, side, -across);
  return clip_vec_length (d) - value_on (piece->radius, t);
}

/* Only the piece between whose end planes p lies counts (more than one where the planes cross, on
 * the inner side of a tight bend): the round end of a thicker neighbour would stick out of it. */
double
clip_sweep_distance (const ClipSweep *sweep, ClipVec p, double *along)
{
  double least = G_MAXDOUBLE;
  gboolean past = TRUE;

  for (guint i = 0; i < sweep->n_pieces; i++)
    {
      const Piece *piece = &sweep->pieces[i];
      gboolean before = i + 1 == sweep->n_pieces
                        || clip_vec_dot (clip_vec_sub (p, piece->end), piece->end_axis) < 0;

      if (past && before)
        {
          double at;
          double d = measure_piece (piece, p, &at);

          if (d < least)
            {
              least = d;
              *along = at;
            }
        }
      past = !before;
    }
  return least;
}

double
clip_sweep_get_length (const ClipSweep *sweep)
{
  return sweep->length;
}

double
clip_sweep_get_share (const ClipSweep *sweep, double section)
{
  for (guint i = 0; i < sweep->n_pieces; i++)
    {
      double begin = i == 0 ? 0 : i + 0.5;
      double end = i + 1 == sweep->n_pieces ? i + 2 : i + 1.5;

      if (section <= end)
        return sweep->pieces[i].begin
               + sweep->pieces[i].share * MAX (section - begin, 0) / (end - begin);
    }
  return 1;
}

guint
clip_sweep_get_balls (const ClipSweep *sweep, ClipBall *balls)
{
  guint n = 0;

  for (guint i = 0; i < sweep->n_pieces; i++)
    for (guint step = 0; step < 3; step++)
      for (int side = -1; side <= 1; side++)
        {
          const Piece *piece = &sweep->pieces[i];
          double t = step / 2.0;
          double across = side * value_on (piece->half_width, t);

          balls[n].centre =
              clip_vec_add_scaled (point_on (piece->centre, t), point_on (piece->side, t), across);
          balls[n++].radius = value_on (piece->radius, t);
        }
  return n;
}
