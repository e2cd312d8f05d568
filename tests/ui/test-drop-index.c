/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-autoscroll.h"
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
test_own_place (void)
{
  /* A B C: lifting B and dropping it before or after itself changes nothing. */
  g_assert_true (limber_drop_moves (1, 0));
  g_assert_false (limber_drop_moves (1, 1));
  g_assert_false (limber_drop_moves (1, 2));
  g_assert_true (limber_drop_moves (1, 3));
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

static void
test_section (void)
{
  static const LimberSpan sections[] = { { 12, 100 }, { 136, 60 }, { 220, 80 } };
  static const struct
  {
    double y;
    guint section;
  } cases[] = { { -50, 0 }, { 12, 0 },  { 112, 0 }, { 123, 0 }, { 125, 1 },
                { 196, 1 }, { 207, 1 }, { 209, 2 }, { 300, 2 }, { 9999, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (limber_drop_section (sections, 3, cases[i].y), ==, cases[i].section);
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
  g_test_add_func ("/drop-index/own-place", test_own_place);
  g_test_add_func ("/drop-index/gap-top", test_gap_top);
  g_test_add_func ("/drop-index/section", test_section);
  g_test_add_func ("/drop-index/autoscroll-speed", test_autoscroll_speed);

  return g_test_run ();
}
