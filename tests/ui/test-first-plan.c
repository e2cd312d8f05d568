/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "model/limber-timeline.h"
#include "ui/today/limber-first-plan.h"

/* Friday. */
static void
get_today (GDate *date)
{
  g_date_clear (date, 1);
  g_date_set_dmy (date, 20, G_DATE_NOVEMBER, 2026);
}

static void
add_exercise (LimberCatalog *catalog,
              const char *id,
              LimberKind kind,
              LimberRegion region,
              LimberEquipmentSet equipment)
{
  g_autoptr (LimberDose) dose = limber_dose_new ();
  g_autoptr (LimberExercise) exercise = NULL;

  dose->sets = 2;
  dose->reps = 10;
  exercise = g_object_new (LIMBER_TYPE_EXERCISE, "id", id, "name", id, "kind", kind, "primary",
                           LIMBER_SET_OF (region), "equipment", equipment, "dose", dose, NULL);
  limber_catalog_add (catalog, exercise);
}

static LimberCatalog *
create_catalog (void)
{
  LimberCatalog *catalog = limber_catalog_new ();

  add_exercise (catalog, "brace", LIMBER_KIND_STABILITY, LIMBER_REGION_CORE, 0);
  add_exercise (catalog, "bridge", LIMBER_KIND_STRENGTH, LIMBER_REGION_GLUTES, 0);
  add_exercise (catalog, "cat", LIMBER_KIND_DYNAMIC, LIMBER_REGION_LOWER_BACK,
                LIMBER_SET_OF (LIMBER_EQUIPMENT_MAT));
  add_exercise (catalog, "knees", LIMBER_KIND_STATIC, LIMBER_REGION_LOWER_BACK, 0);
  add_exercise (catalog, "neck", LIMBER_KIND_STATIC, LIMBER_REGION_NECK, 0);
  add_exercise (catalog, "press", LIMBER_KIND_STRENGTH, LIMBER_REGION_CORE,
                LIMBER_SET_OF (LIMBER_EQUIPMENT_RESISTANCE_BAND));
  return catalog;
}

static guint
measure (LimberRoutine *routine, LimberCatalog *catalog)
{
  g_autoptr (LimberTimeline) timeline = limber_timeline_new (routine, catalog, NULL);

  return limber_timeline_get_seconds (timeline);
}

static gboolean
contains (LimberRoutine *routine, LimberSection section, const char *exercise)
{
  for (guint i = 0; i < limber_routine_get_n_items (routine, section); i++)
    if (g_strcmp0 (limber_item_get_exercise (limber_routine_get_item (routine, section, i)),
                   exercise)
        == 0)
      return TRUE;
  return FALSE;
}

/* Each line has its place, fits the goal, and needs nothing that isn't at hand. */
static void
test_from_catalog (void)
{
  g_autoptr (LimberCatalog) catalog = create_catalog ();
  g_autoptr (GListStore) routines = g_list_store_new (LIMBER_TYPE_ROUTINE);
  g_autoptr (LimberRoutine) routine = NULL;

  add_exercise (catalog, "plank", LIMBER_KIND_STABILITY, LIMBER_REGION_CORE, 0);
  routine =
      limber_first_plan_make_routine (LIMBER_GOAL_LOWER_BACK, 5, catalog, G_LIST_MODEL (routines));
  g_assert_true (contains (routine, LIMBER_SECTION_WARM_UP, "cat"));
  g_assert_true (contains (routine, LIMBER_SECTION_MAIN, "brace"));
  g_assert_true (contains (routine, LIMBER_SECTION_COOL_DOWN, "knees"));
  g_assert_false (contains (routine, LIMBER_SECTION_COOL_DOWN, "neck"));
  g_assert_false (contains (routine, LIMBER_SECTION_MAIN, "press"));
}

/* Where the goal's own exercises don't last, others help. */
static void
test_filled_up (void)
{
  g_autoptr (LimberCatalog) catalog = create_catalog ();
  g_autoptr (GListStore) routines = g_list_store_new (LIMBER_TYPE_ROUTINE);
  g_autoptr (LimberRoutine) routine =
      limber_first_plan_make_routine (LIMBER_GOAL_LOWER_BACK, 10, catalog, G_LIST_MODEL (routines));

  g_assert_true (contains (routine, LIMBER_SECTION_COOL_DOWN, "neck"));
  g_assert_false (contains (routine, LIMBER_SECTION_MAIN, "press"));
}

static void
test_length (void)
{
  static const guint lengths[] = { 5, 10, 20 };
  g_autoptr (LimberCatalog) catalog = create_catalog ();
  g_autoptr (GListStore) routines = g_list_store_new (LIMBER_TYPE_ROUTINE);

  for (char id = 'a'; id <= 'z'; id++)
    add_exercise (catalog, (const char[]) { id, '\0' }, LIMBER_KIND_STABILITY, LIMBER_REGION_CORE,
                  0);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      guint target = lengths[i] * 60;
      g_autoptr (LimberRoutine) routine =
          limber_first_plan_make_routine (LIMBER_GOAL_LOWER_BACK, lengths[i], catalog,
                                          G_LIST_MODEL (routines));

      g_assert_cmpuint (measure (routine, catalog), >=, target * 8 / 10);
      g_assert_cmpuint (measure (routine, catalog), <=, target * 11 / 10);
    }
}

/* A ready-made routine of about the right length is taken as it is; else its lines come first. */
static void
test_ready_made (void)
{
  g_autoptr (LimberCatalog) catalog = create_catalog ();
  g_autoptr (GListStore) routines = g_list_store_new (LIMBER_TYPE_ROUTINE);
  g_autoptr (LimberRoutine) empty = limber_routine_new ("lower-back-stability", "Ready");
  g_autoptr (LimberDose) dose = limber_dose_new ();
  g_autoptr (LimberItem) item = NULL;
  g_autoptr (LimberRoutine) ready = NULL;
  g_autoptr (LimberRoutine) ten = NULL;
  g_autoptr (LimberRoutine) twenty = NULL;

  dose->duration = 450;
  item = limber_item_new ("bridge", dose);
  ready = limber_routine_with_item_inserted (empty, LIMBER_SECTION_MAIN, 0, item);
  g_list_store_append (routines, ready);

  ten =
      limber_first_plan_make_routine (LIMBER_GOAL_LOWER_BACK, 10, catalog, G_LIST_MODEL (routines));
  g_assert_true (ten == ready);
  twenty =
      limber_first_plan_make_routine (LIMBER_GOAL_LOWER_BACK, 20, catalog, G_LIST_MODEL (routines));
  g_assert_true (twenty != ready);
  g_assert_true (limber_routine_get_item (twenty, LIMBER_SECTION_MAIN, 0) == item);
}

/* The first day has something to do, and the days before it are not asked for. */
static void
test_plan (void)
{
  g_autoptr (LimberRoutine) routine = limber_routine_new ("r", "R");
  GDate today;

  get_today (&today);
  for (guint goal = 0; goal < LIMBER_N_GOALS; goal++)
    {
      g_autoptr (LimberPlan) plan = limber_first_plan_make (goal, routine, &today);
      GDate yesterday = today;
      guint week, day;

      g_assert_true (limber_plan_get_active (plan));
      g_assert_true (limber_plan_locate (plan, &today, &week, &day));
      g_assert_cmpuint (day, ==, 4);
      g_assert_cmpuint (limber_plan_get_n_entries (plan, week, day), ==, 1);
      g_date_subtract_days (&yesterday, 1);
      g_assert_false (limber_plan_locate (plan, &yesterday, &week, &day));
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/first-plan/from-catalog", test_from_catalog);
  g_test_add_func ("/first-plan/filled-up", test_filled_up);
  g_test_add_func ("/first-plan/length", test_length);
  g_test_add_func ("/first-plan/ready-made", test_ready_made);
  g_test_add_func ("/first-plan/plan", test_plan);
  return g_test_run ();
}
