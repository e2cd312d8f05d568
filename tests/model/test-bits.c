/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-postings.h"

/* Sets against what they shall be: an array of booleans. */
#define SIZE 500

static void
fill (LimberBits *bits, gboolean *members, GRand *rand)
{
  for (guint i = 0; i < SIZE / 2; i++)
    {
      guint number = (guint) g_rand_int_range (rand, 0, SIZE);

      limber_bits_add (bits, number);
      members[number] = TRUE;
    }
}

static void
assert_members (const LimberBits *bits, const gboolean *members)
{
  guint n = 0;

  for (guint i = 0; i < SIZE; i++)
    {
      g_assert_cmpint (limber_bits_has (bits, i), ==, members[i]);
      n += (guint) members[i];
    }
  g_assert_cmpuint (limber_bits_count (bits), ==, n);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 50; round++)
    {
      gboolean a[SIZE] = { FALSE }, b[SIZE] = { FALSE }, c[SIZE];
      LimberBits one = { 0 }, two = { 0 }, result = { 0 };
      guint n_common = 0;

      fill (&one, a, rand);
      fill (&two, b, rand);
      for (guint i = 0; i < SIZE; i++)
        {
          c[i] = a[i] || b[i];
          n_common += a[i] && b[i];
        }
      limber_bits_copy (&result, &one);
      limber_bits_unite (&result, &two);
      assert_members (&result, c);
      g_assert_cmpuint (limber_bits_count_common (&one, &two), ==, n_common);

      limber_bits_copy (&result, &one);
      limber_bits_intersect (&result, &two);
      g_assert_cmpuint (limber_bits_count (&result), ==, n_common);
      limber_bits_subtract (&result, &two);
      g_assert_cmpuint (limber_bits_count (&result), ==, 0);
      limber_bits_clear (&one);
      limber_bits_clear (&two);
      limber_bits_clear (&result);
    }
}

static void
test_edges (void)
{
  LimberBits small = { 0 }, large = { 0 };

  g_assert_false (limber_bits_has (&small, 1000));
  limber_bits_remove (&small, 1000);
  limber_bits_add (&small, 63);
  limber_bits_add (&large, 63);
  limber_bits_add (&large, 640);
  limber_bits_intersect (&large, &small);
  g_assert_cmpuint (limber_bits_count (&large), ==, 1);
  limber_bits_remove (&small, 63);
  limber_bits_copy (&large, &small);
  g_assert_cmpuint (limber_bits_count (&large), ==, 0);
  limber_bits_clear (&small);
  limber_bits_clear (&large);
}

/* A list that becomes bits keeps its numbers. */
static void
test_postings (void)
{
  LimberPostings common = { 0 }, rare = { 0 };
  LimberBits found = { 0 };

  for (guint32 number = 0; number < 4000; number++)
    {
      limber_postings_add (&common, number);
      limber_postings_add (&common, number);
      if (number % 100 == 7)
        limber_postings_add (&rare, number);
    }
  g_assert_true (common.is_bits);
  g_assert_false (rare.is_bits);
  limber_postings_unite (&rare, &found);
  g_assert_cmpuint (limber_bits_count (&found), ==, 40);
  g_assert_true (limber_bits_has (&found, 3907));
  limber_postings_unite (&common, &found);
  g_assert_cmpuint (limber_bits_count (&found), ==, 4000);
  limber_postings_clear (&common);
  limber_postings_clear (&rare);
  limber_bits_clear (&found);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bits/random", test_random);
  g_test_add_func ("/bits/edges", test_edges);
  g_test_add_func ("/bits/postings", test_postings);
  return g_test_run ();
}
