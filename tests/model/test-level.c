/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-level.h"

static LimberExercise *
stretch (const char *range, guint min, guint max, guint hold)
{
  g_autoptr (LimberDose) dose = limber_dose_new ();

  dose->hold = hold;
  dose->reps = hold > 0 ? 0 : 10;

  return g_object_new (LIMBER_TYPE_EXERCISE, "id", "stretch", "kind", LIMBER_KIND_STATIC, "dose",
                       dose, "range-field", range, "range-min", min, "range-max", max, NULL);
}

static guint
hold_at (LimberLevel level, LimberExercise *exercise)
{
  g_autoptr (LimberItem) item = limber_level_create_item (level, exercise);

  g_assert_cmpstr (limber_item_get_exercise (item), ==, "stretch");
  return limber_item_get_dose (item)->hold;
}

static void
test_hold (void)
{
  guint min, max;

  g_assert_cmpuint (limber_level_get_hold (LIMBER_LEVEL_NEW, &min, &max), ==, 20);
  g_assert_cmpuint (min, ==, 15);
  g_assert_cmpuint (max, ==, 30);
  g_assert_cmpuint (limber_level_get_hold (LIMBER_LEVEL_ACTIVE, &min, &max), ==, 40);
  g_assert_cmpuint (min, ==, 30);
  g_assert_cmpuint (max, ==, 45);
}

static void
test_item (void)
{
  static const struct
  {
    const char *range;
    guint min, max, hold;
    guint at_new, at_active;
  } cases[] = {
    { "hold", 15, 45, 20, 20, 40 }, /* by level */
    { "hold", 10, 60, 25, 20, 40 }, /* as well: it spans both */
    { "hold", 10, 20, 10, 10, 10 }, /* as short as it is */
    { "hold", 16, 45, 18, 18, 18 }, /* not all that newcomers may do */
    { "reps", 15, 45, 5, 5, 5 },    /* the repetitions are what may vary */
    { NULL, 0, 0, 12, 12, 12 },     /* nothing may */
    { "hold", 15, 45, 0, 0, 0 },    /* not held at all */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LimberExercise) exercise =
          stretch (cases[i].range, cases[i].min, cases[i].max, cases[i].hold);

      g_test_message ("case %u", i);
      g_assert_cmpuint (hold_at (LIMBER_LEVEL_NEW, exercise), ==, cases[i].at_new);
      g_assert_cmpuint (hold_at (LIMBER_LEVEL_ACTIVE, exercise), ==, cases[i].at_active);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/level/hold", test_hold);
  g_test_add_func ("/level/item", test_item);

  return g_test_run ();
}
