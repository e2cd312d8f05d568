/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-coach-sample.h"
#include "limber-sample.h"

#define N_ROUTINES 400
#define MAX_ITEMS 12

/* With one of the catalog's exercises, or now and then one that nobody knows. */
static LimberItem *
recast (LimberItem *item, GListModel *catalog, GRand *random)
{
  int n = (int) g_list_model_get_n_items (catalog);
  g_autoptr (LimberExercise) exercise =
      g_list_model_get_item (catalog, (guint) g_rand_int_range (random, 0, n + 1));

  return limber_item_with_exercise (item, exercise != NULL ? limber_exercise_get_id (exercise)
                                                           : "unheard-of");
}

static LimberItem *
recast_circuit (LimberItem *circuit, GListModel *catalog, GRand *random)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < limber_item_get_n_children (circuit); i++)
    g_ptr_array_add (children, recast (limber_item_get_child (circuit, i), catalog, random));

  return limber_item_new_circuit (limber_item_get_rounds (circuit), limber_item_get_rest (circuit),
                                  children);
}

static LimberRoutine *
make_routine (GListModel *catalog, GRand *random)
{
  g_autoptr (LimberRoutine) sample = limber_sample_random_routine (random, MAX_ITEMS);
  g_autoptr (LimberRoutine) leveled =
      limber_routine_with_level (sample,
                                 g_rand_boolean (random) ? LIMBER_LEVEL_NEW : LIMBER_LEVEL_ACTIVE);
  LimberRoutine *routine =
      limber_routine_with_focus (leveled, g_rand_boolean (random)
                                              ? 0
                                              : LIMBER_SET_OF (g_rand_int_range (random, 0, 12)));

  for (LimberSection section = 0; section < LIMBER_N_SECTIONS; section++)
    for (guint i = 0; i < limber_routine_get_n_items (routine, section); i++)
      {
        g_autoptr (LimberRoutine) previous = routine;
        LimberItem *item = limber_routine_get_item (previous, section, i);
        g_autoptr (LimberItem) cast = limber_item_is_circuit (item)
                                          ? recast_circuit (item, catalog, random)
                                          : recast (item, catalog, random);

        routine = limber_routine_with_item_replaced (previous, section, i, cast);
      }

  return routine;
}

static void
check_doses (LimberRoutine *routine)
{
  for (LimberSection section = 0; section < LIMBER_N_SECTIONS; section++)
    for (guint i = 0; i < limber_routine_get_n_items (routine, section); i++)
      {
        LimberItem *item = limber_routine_get_item (routine, section, i);

        if (!limber_item_is_circuit (item))
          g_assert_true (limber_dose_is_valid (limber_item_get_dose (item)));
        else
          g_assert_cmpuint (limber_item_get_n_children (item), >, 0);
        for (guint k = 0; k < limber_item_get_n_children (item); k++)
          g_assert_true (limber_dose_is_valid (limber_item_get_dose (limber_item_get_child (item,
                                                                                            k))));
      }
}

static void
check_advice (LimberAdvice *advice, LimberRoutine *routine, LimberCatalog *catalog)
{
  const char *rule = limber_advice_get_rule (advice);
  g_autoptr (LimberRoutine) fixed = limber_coach_fix (routine, catalog, rule);
  g_autoptr (GPtrArray) after = NULL;
  int section = -1;

  g_assert_true (limber_enum_from_nick (LIMBER_TYPE_SECTION, limber_advice_get_section (advice),
                                        &section));
  g_assert_cmpuint (limber_advice_get_index (advice), <,
                    limber_routine_get_n_items (routine, (LimberSection) section));
  g_assert_cmpint (limber_advice_get_fixable (advice), ==, fixed != NULL);
  if (fixed == NULL) /* only rows can be had with weights, and they fit no legs */
    {
      g_assert_cmpstr (rule, ==, "equipment-mix");
      return;
    }
  g_assert_false (limber_routine_equal (fixed, routine));
  check_doses (fixed);

  after = limber_coach_advise_routine (fixed, catalog);
  if (limber_coach_sample_find (after, rule) != NULL)
    {
      g_autofree char *before = limber_coach_sample_to_text (routine);
      g_autofree char *text = limber_coach_sample_to_text (fixed);

      g_error ("%s is not silent:\n%s\n%s", rule, before, text);
    }
}

/* Whatever the routine: every fix silences its rule. */
static void
test_fixes (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (LimberCatalog) catalog = limber_coach_sample_catalog ();
  guint n_advice = 0;

  for (guint i = 0; i < N_ROUTINES; i++)
    {
      g_autoptr (LimberRoutine) routine = make_routine (G_LIST_MODEL (catalog), random);
      g_autoptr (GPtrArray) advice = limber_coach_advise_routine (routine, catalog);

      for (guint k = 0; k < advice->len; k++)
        check_advice (advice->pdata[k], routine, catalog);
      n_advice += advice->len;
    }

  g_assert_cmpuint (n_advice, >, N_ROUTINES / 2);
}

static LimberRoutine *
ignore (LimberRoutine *routine, const char *rule)
{
  return limber_routine_with_ignored (routine, (const char *const[]) { rule, NULL });
}

/* Who does all that the coach says, again and again, comes to an end. */
static void
test_end (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (LimberCatalog) catalog = limber_coach_sample_catalog ();

  for (guint i = 0; i < N_ROUTINES; i++)
    {
      g_autoptr (LimberRoutine) routine = make_routine (G_LIST_MODEL (catalog), random);
      g_autofree char *before = limber_coach_sample_to_text (routine);
      g_autoptr (GPtrArray) advice = limber_coach_advise_routine (routine, catalog);

      for (guint k = 0; advice->len > 0; k++)
        {
          g_autoptr (LimberRoutine) previous = g_steal_pointer (&routine);
          const char *rule = limber_advice_get_rule (advice->pdata[0]);

          if (k > 20)
            g_error ("no end with %s: %s", rule, before);
          routine = limber_coach_fix (previous, catalog, rule);
          if (routine == NULL)
            routine = ignore (previous, rule);
          g_ptr_array_unref (advice);
          advice = limber_coach_advise_routine (routine, catalog);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/coach-random/fixes", test_fixes);
  g_test_add_func ("/coach-random/end", test_end);

  return g_test_run ();
}
