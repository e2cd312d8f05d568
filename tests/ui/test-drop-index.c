/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-autoscroll.h"
#include "ui/routines/limber-drop-gap.h"
#include "ui/routines/limber-drop-index.h"

/* Three rows of different heights below a heading of 30. */
static const LimberSpan rows[] = { { 30, 40 }, { 70, 100 }, { 170, 40 } };

static void
test_index (void)
{
  static const struct
  {
    guint n_rows;
    double y;
    guint gap;
  } cases[] = {
    { 0, 0, 0 },                                                 /* an empty section has one gap */
    { 0, 500, 0 },  { 3, -20, 0 },                               /* above everything */
    { 3, 10, 0 },                                                /* on the heading */
    { 3, 30, 0 },                                                /* the first row's edge */
    { 3, 49, 0 },                                                /* its upper half */
    { 3, 50, 1 },                                                /* its middle, its lower half */
    { 3, 69, 1 },   { 3, 71, 1 },                                /* the tall row's upper half */
    { 3, 119, 1 },  { 3, 120, 2 }, { 3, 189, 2 }, { 3, 190, 3 }, /* the last row's lower half */
    { 3, 5000, 3 },                                              /* below everything */
    { 1, 45, 0 },   { 1, 55, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (limber_drop_index (rows, cases[i].n_rows, cases[i].y), ==, cases[i].gap);
}

static void
test_gap_top (void)
{
  static const LimberSpan spaced[] = { { 0, 40 }, { 46, 40 } };

  g_assert_cmpfloat (limber_drop_gap_top (NULL, 0, 0), ==, 0);
  g_assert_cmpfloat (limber_drop_gap_top (rows, 3, 0), ==, 30);
  g_assert_cmpfloat (limber_drop_gap_top (rows, 3, 1), ==, 70);
  g_assert_cmpfloat (limber_drop_gap_top (rows, 3, 3), ==, 210);
  g_assert_cmpfloat (limber_drop_gap_top (rows, 3, 9), ==, 210);
  g_assert_cmpfloat (limber_drop_gap_top (spaced, 2, 1), ==, 43);
}

/*
 *   0  Warm-up          20  a               60  Main      80  b
 *  120 circuit         160  c              200  d        240  e        280  Cool-down   300 (empty)
 */
static const LimberDropRow routine[] = {
  { LIMBER_DROP_HEADING, { LIMBER_SECTION_WARM_UP, 0 }, 0, 20 },
  { LIMBER_DROP_LINE, { LIMBER_SECTION_WARM_UP, 0 }, 20, 40 },
  { LIMBER_DROP_HEADING, { LIMBER_SECTION_MAIN, 0 }, 60, 20 },
  { LIMBER_DROP_LINE, { LIMBER_SECTION_MAIN, 0 }, 80, 40 },
  { LIMBER_DROP_CIRCUIT, { LIMBER_SECTION_MAIN, 1 }, 120, 40 },
  { LIMBER_DROP_LINE, { LIMBER_SECTION_MAIN, 1, TRUE, 0 }, 160, 40 },
  { LIMBER_DROP_LINE, { LIMBER_SECTION_MAIN, 1, TRUE, 1 }, 200, 40 },
  { LIMBER_DROP_LINE, { LIMBER_SECTION_MAIN, 2 }, 240, 40 },
  { LIMBER_DROP_HEADING, { LIMBER_SECTION_COOL_DOWN, 0 }, 280, 20 },
  { LIMBER_DROP_EMPTY, { LIMBER_SECTION_COOL_DOWN, 0 }, 300, 60 },
};

static void
test_gap (void)
{
  static const struct
  {
    double y;
    gboolean has_circuit;
    LimberSpot spot;
    double gap_y;
  } cases[] = {
    { -50, FALSE, { LIMBER_SECTION_WARM_UP, 0 }, 20 },
    { 39, FALSE, { LIMBER_SECTION_WARM_UP, 0 }, 20 },
    { 41, FALSE, { LIMBER_SECTION_WARM_UP, 1 }, 60 },
    /* A heading's upper half still ends the section before. */
    { 65, FALSE, { LIMBER_SECTION_WARM_UP, 1 }, 60 },
    { 75, FALSE, { LIMBER_SECTION_MAIN, 0 }, 80 },
    { 119, FALSE, { LIMBER_SECTION_MAIN, 1 }, 120 },
    { 130, FALSE, { LIMBER_SECTION_MAIN, 1 }, 120 },
    /* Under its head begins the circuit, and it ends where the next row begins. */
    { 150, FALSE, { LIMBER_SECTION_MAIN, 1, TRUE, 0 }, 160 },
    { 199, FALSE, { LIMBER_SECTION_MAIN, 1, TRUE, 1 }, 200 },
    { 239, FALSE, { LIMBER_SECTION_MAIN, 1, TRUE, 2 }, 240 },
    { 241, FALSE, { LIMBER_SECTION_MAIN, 2 }, 240 },
    { 279, FALSE, { LIMBER_SECTION_MAIN, 3 }, 280 },
    { 295, FALSE, { LIMBER_SECTION_COOL_DOWN, 0 }, 300 },
    { 350, FALSE, { LIMBER_SECTION_COOL_DOWN, 0 }, 300 },
    { 999, FALSE, { LIMBER_SECTION_COOL_DOWN, 0 }, 300 },
    /* A circuit goes before or after another one, by the middle of the whole. */
    { 150, TRUE, { LIMBER_SECTION_MAIN, 1 }, 120 },
    { 179, TRUE, { LIMBER_SECTION_MAIN, 1 }, 120 },
    { 181, TRUE, { LIMBER_SECTION_MAIN, 2 }, 240 },
    { 239, TRUE, { LIMBER_SECTION_MAIN, 2 }, 240 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimberDropGap gap;

      g_test_message ("case %u, y %g", i, cases[i].y);
      g_assert_true (limber_drop_find_gap (routine, G_N_ELEMENTS (routine), cases[i].y,
                                           cases[i].has_circuit, &gap));
      g_assert_true (limber_spot_equal (&gap.spot, &cases[i].spot));
      g_assert_cmpfloat (gap.y, ==, cases[i].gap_y);
      g_assert_cmpint (gap.in_empty, ==, cases[i].spot.section == LIMBER_SECTION_COOL_DOWN);
    }
}

/* Below a circuit that comes last, the end is outside of it. */
static void
test_gap_at_end (void)
{
  LimberDropGap gap;

  g_assert_false (limber_drop_find_gap (routine, 0, 10, FALSE, &gap));
  g_assert_true (limber_drop_find_gap (routine, 7, 500, FALSE, &gap));
  g_assert_false (gap.spot.inside);
  g_assert_cmpuint (gap.spot.index, ==, 2);
}

static void
test_autoscroll_speed (void)
{
  g_assert_cmpfloat (limber_autoscroll_get_speed (300, 600), ==, 0);
  g_assert_cmpfloat (limber_autoscroll_get_speed (30, 600), <, 0);
  g_assert_cmpfloat (limber_autoscroll_get_speed (570, 600), >, 0);
  /* The nearer to the edge, the faster; beyond it not faster still. */
  g_assert_cmpfloat (limber_autoscroll_get_speed (5, 600), <,
                     limber_autoscroll_get_speed (30, 600));
  g_assert_cmpfloat (limber_autoscroll_get_speed (-500, 600), ==,
                     limber_autoscroll_get_speed (0, 600));
  /* In a low window the edges leave a middle. */
  g_assert_cmpfloat (limber_autoscroll_get_speed (20, 40), ==, 0);
  g_assert_cmpfloat (limber_autoscroll_get_speed (0, 0), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drop-index/index", test_index);
  g_test_add_func ("/drop-index/gap-top", test_gap_top);
  g_test_add_func ("/drop-gap/gap", test_gap);
  g_test_add_func ("/drop-gap/gap-at-end", test_gap_at_end);
  g_test_add_func ("/drop-index/autoscroll-speed", test_autoscroll_speed);

  return g_test_run ();
}
