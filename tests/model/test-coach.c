/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-coach-sample.h"

#define LOWER LIMBER_SET_OF (LIMBER_REGION_LOWER_BACK)
#define UPPER LIMBER_SET_OF (LIMBER_REGION_UPPER_BACK)
#define NECK LIMBER_SET_OF (LIMBER_REGION_NECK)

/* A routine, and what one rule is to see in it. */
typedef struct
{
  const char *rule;
  const char *text;
  const char *fixed; /* the routine after the fix; NULL: the rule is silent */
  const char *place;
  LimberRegionSet focus;
  LimberLevel level;
} Case;

static const Case cases[] = {
  /* Fits the strength work; without equipment that the routine has not, then the most regions. */
  { "warm-up-missing", "| angel 3x10 |", "march 3x10 | angel 3x10 |", "main[0]", UPPER },
  { "warm-up-missing", "| superman 3x10, cat 1x5 |",
    "cat 3x6, knees 3x3 | superman 3x10, cat 1x5 |", "main[0]", LOWER },
  { "warm-up-missing", "| 3(plank 1x20s, row 1x8) | circle 40s",
    "march 3x10 | 3(plank 1x20s, row 1x8) | circle 40s", "main[0]" },
  { "warm-up-missing", "twist 1x20s | hinge 1x5, angel 3x10 |",
    "march 3x10, twist 1x20s | hinge 1x5, angel 3x10 |", "main[1]" },
  { "warm-up-missing", "circle 40s | angel 3x10 |" },
  { "warm-up-missing", "march 300s | angel 3x10 |" },
  { "warm-up-missing", "| circle 40s, angel 3x10 |" },
  { "warm-up-missing", "| 2(circle 40s, angel 1x10) |" },
  { "warm-up-missing", "| twist 1x20s, plank 1x30s |" },
  { "warm-up-missing", "| unheard-of 3x10 |" },

  /* The work in all sets and sides, rests apart. */
  { "warm-up-length", "circle 90s | |", "circle 60s | |", "warm-up[0]" },
  { "warm-up-length", "circle 10s | |", "circle 30s | |", "warm-up[0]" },
  { "warm-up-length", "circle 30s, cat 3x10 | |", "circle 30s, cat 3x6 | |", "warm-up[1]" },
  { "warm-up-length", "circle 1x2, cat 1x30 | |", "circle 1x10, cat 1x20 | |", "warm-up[0]" },
  { "warm-up-length", "lean 2x5s | |", "lean 2x8s | |", "warm-up[0]" },
  { "warm-up-length", "lean 100s | |", "lean 30s | |", "warm-up[0]" },
  { "warm-up-length", "lean/left 100s | |", "lean/left 60s | |", "warm-up[0]" },
  { "warm-up-length", "knees 20x9 | |", "knees 1x9 | |", "warm-up[0]" },
  { "warm-up-length", "knees 2x3x90s | |", "knees 60s | |", "warm-up[0]" },
  { "warm-up-length", "2(circle 10s, march 10s) | |", "2(circle 30s, march 10s) | |",
    "warm-up[0]" },
  { "warm-up-length", "circle 30s, cat 60s, march 300s, twist 5s | |" },
  { "warm-up-length", "| circle 5s | cat 90s" },

  { "static-before-work", "| twist 1x20s, angel 3x8 | door 1x10s",
    "| angel 3x8 | door 1x10s, twist 1x20s", "main[0]" },
  { "static-before-work", "twist 1x15s | door 1x10s, angel 3x8 |",
    "| angel 3x8 | twist 1x15s, door 1x10s", "warm-up[0]" },
  { "static-before-work", "| | twist 1x20s, angel 3x8", "| | angel 3x8, twist 1x20s",
    "cool-down[0]" },
  /* In a circuit of several rounds, what comes after the work comes before it too. */
  { "static-before-work", "| 2(angel 1x8, twist 1x20s) |", "| 2(angel 1x8) | twist 1x20s",
    "main[0]" },
  { "static-before-work", "| 2(twist 1x20s), angel 1x8 |", "| angel 1x8 | twist 1x20s", "main[0]" },
  { "static-before-work", "| 1(angel 1x8, twist 1x20s) |" },
  { "static-before-work", "| angel 3x8 | twist 1x20s" },
  { "static-before-work", "| roller 1x5s, angel 3x8 |" },

  { "static-hold-in-warm-up", "twist 1x30s | |", "twist 1x20s | |", "warm-up[0]" },
  { "static-hold-in-warm-up", "twist 30s, door 2x25s | |", "twist 20s, door 2x20s | |",
    "warm-up[0]" },
  { "static-hold-in-warm-up", "march 60s, 2(twist 1x30s) | |", "march 60s, 2(twist 1x20s) | |",
    "warm-up[1]" },
  { "static-hold-in-warm-up", "twist 1x20s, plank 60s | twist 1x40s |" },

  { "long-hold-before-work", "| twist 1x60s, angel 1x8 |", "| angel 1x8 | twist 1x60s", "main[0]" },
  { "long-hold-before-work", "flexor 1x90s | angel 1x8 |", "| angel 1x8 | flexor 1x90s",
    "warm-up[0]" },
  { "long-hold-before-work", "| twist 60s, 3(flexor 1x60s, row 1x8), angel 1x9 |",
    "| 3(row 1x8), angel 1x9 | twist 60s, flexor 1x60s", "main[0]" },
  { "long-hold-before-work", "| twist 1x59s, angel 1x8 |" },
  { "long-hold-before-work", "| plank 1x60s, angel 1x8 | twist 1x60s" },
  { "long-hold-before-work", "circle 60s | angel 1x8 |" },

  { "stretch-only-back", "| twist 1x20s | door 1x10s",
    "| abdominal-brace 3x10, bird-dog 3x10, twist 1x20s | door 1x10s", "main[0]", LOWER },
  { "stretch-only-back", "cat 40s | 2(flexor 1x20s, twist 1x20s) |",
    "cat 40s | abdominal-brace 3x10, bird-dog 3x10, 2(flexor 1x20s, twist 1x20s) |", "main[0]" },
  { "stretch-only-back", "| twist 1x20s, plank 1x20s |", .focus = LOWER },
  { "stretch-only-back", "| cat 1x5 | twist 1x20s", .focus = LOWER },
  { "stretch-only-back", "| twist 1x20s |", .focus = NECK },
  { "stretch-only-back", "| door 1x10s |" },
  { "stretch-only-back", "| roller 1x5s |", .focus = UPPER },
  { "stretch-only-back", "||", .focus = LOWER },

  { "stability-first", "| twist 1x20s, angel 1x8, row 1x8, flexor 1x20s, plank 1x20s, hinge 1x8 |",
    "| plank 1x20s, hinge 1x8, flexor 1x20s, angel 1x8, row 1x8, twist 1x20s |", "main[4]", LOWER },
  { "stability-first", "| row 1x8, 2(angel 1x8, plank 1x20s) |",
    "| 2(plank 1x20s, angel 1x8), row 1x8 |", "main[1]", LOWER },
  { "stability-first", "| plank 1x20s, row 1x8, bird-dog 1x8 |", .focus = LOWER },
  { "stability-first", "| row 1x8 | bird-dog 1x8", .focus = LOWER },
  { "stability-first", "| row 1x8, bird-dog 1x8 |", .focus = UPPER },

  { "glutes-and-core", "| superman 1x8, 2(row 1x8) | twist 1x20s",
    "| superman 1x8, 2(row 1x8), glute-bridge 3x10 | twist 1x20s", "main[0]", LOWER },
  { "glutes-and-core", "| row 1x8 |", "| row 1x8, glute-bridge 3x10 |", "main[0]", UPPER },
  { "glutes-and-core", "| row 1x8 |", "| row 1x8, glute-bridge 3x10 |", "main[0]",
    UPPER | NECK | LOWER },
  { "glutes-and-core", "| row 1x8 |", .focus = UPPER | NECK },
  { "glutes-and-core", "| row 1x8, glute-bridge 1x8 |", .focus = LOWER },
  { "glutes-and-core", "plank 1x20s | row 1x8 |", .focus = LOWER },
  { "glutes-and-core", "| squat 1x8 |", .focus = NECK },
  { "glutes-and-core", "| cat 1x8 |", .focus = LOWER },

  { "hold-by-level", "| | twist 2x40s", "| | twist 2x30s", "cool-down[0]" },
  { "hold-by-level", "| | twist 10s", "| | twist 15s", "cool-down[0]" },
  { "hold-by-level", "| door 1x10s, twist 1x20s, 2(flexor 1x50s, twist 1x60s) |",
    "| door 1x10s, twist 1x30s, 2(flexor 1x45s, twist 1x45s) |", "main[1]",
    .level = LIMBER_LEVEL_ACTIVE },
  { "hold-by-level", "| door 1x9s | door 1x31s", "| door 1x10s | door 1x30s", "main[0]" },
  { "hold-by-level", "| twist 1x15s | twist 1x30s" },
  { "hold-by-level", "| twist 1x30s | twist 1x45s", .level = LIMBER_LEVEL_ACTIVE },
  { "hold-by-level", "twist 1x10s | roller 1x5s, plank 1x60s, knees 1x3x5s |" },

  { "one-sided", "| row/left 1x8, angel 1x8 | twist/right 1x20s",
    "| row 1x8, angel 1x8 | twist 1x20s", "main[0]" },
  { "one-sided", "| 2(row/left 1x8), row/left 1x9 |", "| 2(row 1x8), row 1x9 |", "main[0]" },
  { "one-sided", "| row/left 1x8, angel/left 1x8, bird-dog/left 1x8 | row/right 1x8" },

  { "equipment-mix", "| row 1x8, row 1x8, 2(row 1x8, row 1x8) |",
    "| row 1x8, row 1x8, 2(row 1x8, row 1x8), angel 3x10 |", "main[0]" },
  { "equipment-mix", "| angel 1x8, angel 1x8, squat 1x8, superman 1x8 | twist 1x20s",
    "| angel 1x8, angel 1x8, squat 1x8, superman 1x8, row 3x10 | twist 1x20s", "main[0]" },
  { "equipment-mix", "| row 1x8, row 1x8, row 1x8 |" },
  { "equipment-mix", "| row 1x8, row 1x8, row 1x8, angel 1x8 |" },
};

static char *
format_place (LimberAdvice *advice)
{
  return g_strdup_printf ("%s[%u]", limber_advice_get_section (advice),
                          limber_advice_get_index (advice));
}

/* The fix does what it should, the rule is silent after it, and a second time it finds nothing to do. */
static void
check_fix (const Case *c, LimberRoutine *routine, LimberCatalog *catalog)
{
  g_autoptr (LimberRoutine) fixed = limber_coach_fix (routine, catalog, c->rule);
  g_autoptr (LimberRoutine) again = NULL;
  g_autoptr (GPtrArray) advice = NULL;
  g_autoptr (LimberRoutine) expected = limber_coach_sample_routine (c->fixed, c->level, c->focus);
  g_autofree char *expected_text = limber_coach_sample_to_text (expected);
  g_autofree char *text = NULL;

  g_assert_nonnull (fixed);
  text = limber_coach_sample_to_text (fixed);
  g_assert_cmpstr (text, ==, expected_text);

  advice = limber_coach_advise_routine (fixed, catalog);
  g_assert_null (limber_coach_sample_find (advice, c->rule));
  again = limber_coach_fix (fixed, catalog, c->rule);
  g_assert_true (again == fixed);
}

static void
check_texts (LimberAdvice *advice)
{
  g_assert_true (g_utf8_validate (limber_advice_get_text (advice), -1, NULL));
  g_assert_cmpuint (strlen (limber_advice_get_text (advice)), >, 10);
  g_assert_null (strchr (limber_advice_get_text (advice), '\n'));
  g_assert_cmpuint (strlen (limber_advice_get_why (advice)), >, 10);
  g_assert_cmpuint (strlen (limber_advice_get_source (advice)), >, 0);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  const char *ignored[] = { c->rule, NULL };
  g_autoptr (LimberCatalog) catalog = limber_coach_sample_catalog ();
  g_autoptr (LimberRoutine) routine = limber_coach_sample_routine (c->text, c->level, c->focus);
  g_autoptr (LimberRoutine) same = limber_coach_sample_routine (c->text, c->level, c->focus);
  g_autoptr (LimberRoutine) ignoring = limber_routine_with_ignored (routine, ignored);
  g_autoptr (GPtrArray) advice = limber_coach_advise_routine (routine, catalog);
  g_autoptr (GPtrArray) silent = limber_coach_advise_routine (ignoring, catalog);
  LimberAdvice *found = limber_coach_sample_find (advice, c->rule);

  g_assert_null (limber_coach_sample_find (silent, c->rule));
  if (c->fixed == NULL)
    {
      g_assert_null (found);
    }
  else
    {
      g_autofree char *place = NULL;

      g_assert_nonnull (found);
      place = format_place (found);
      g_assert_cmpstr (place, ==, c->place);
      g_assert_true (limber_advice_get_fixable (found));
      check_texts (found);
      check_fix (c, routine, catalog);
    }

  /* All that goes on leaves the routine as it was. */
  g_assert_true (limber_routine_equal (routine, same));
}

/* Each rule has cases in which it speaks and cases in which it doesn't. */
static void
test_all_rules (void)
{
  static const char *const rules[] = {
    "warm-up-missing",       "warm-up-length",    "static-before-work", "static-hold-in-warm-up",
    "long-hold-before-work", "stretch-only-back", "stability-first",    "glutes-and-core",
    "hold-by-level",         "one-sided",         "equipment-mix",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      guint speaks = 0, silent = 0;

      for (guint k = 0; k < G_N_ELEMENTS (cases); k++)
        if (g_str_equal (cases[k].rule, rules[i]))
          *(cases[k].fixed != NULL ? &speaks : &silent) += 1;
      g_assert_cmpuint (speaks, >, 0);
      g_assert_cmpuint (silent, >, 0);
    }
}

/* Where the catalog has nothing fitting, there is advice but no fix. */
static void
test_not_fixable (void)
{
  static const struct
  {
    const char *rule, *text;
  } hard[] = {
    { "warm-up-missing", "| row 1x8 |" },
    { "stretch-only-back", "| twist 1x20s |" },
    { "glutes-and-core", "| row 1x8 |" },
    { "equipment-mix", "| row 1x8, row 1x8, row 1x8, row 1x8 |" },
  };
  g_autoptr (LimberCatalog) all = limber_coach_sample_catalog ();
  g_autoptr (LimberCatalog) few = limber_catalog_new ();

  limber_catalog_add (few, limber_catalog_lookup (all, "row"));
  limber_catalog_add (few, limber_catalog_lookup (all, "twist"));
  for (guint i = 0; i < G_N_ELEMENTS (hard); i++)
    {
      g_autoptr (LimberRoutine) routine =
          limber_coach_sample_routine (hard[i].text, LIMBER_LEVEL_NEW, LOWER);
      g_autoptr (GPtrArray) advice = limber_coach_advise_routine (routine, few);
      LimberAdvice *found = limber_coach_sample_find (advice, hard[i].rule);

      g_assert_nonnull (found);
      g_assert_false (limber_advice_get_fixable (found));
      g_assert_null (limber_coach_fix (routine, few, hard[i].rule));
    }
}

static void
test_unknown_rule (void)
{
  g_autoptr (LimberCatalog) catalog = limber_coach_sample_catalog ();
  g_autoptr (LimberRoutine) routine = limber_coach_sample_routine ("| row 1x8 |", 0, 0);

  g_assert_null (limber_coach_fix (routine, catalog, "no-such-rule"));
  g_assert_null (limber_coach_fix (routine, catalog, "week-too-few"));
}

/* What matters most comes first. */
static void
test_order (void)
{
  g_autoptr (LimberCatalog) catalog = limber_coach_sample_catalog ();
  g_autoptr (LimberRoutine) routine = limber_coach_sample_routine (
      "twist/left 1x70s | row 1x8, row 1x8, row 1x8, row 1x8 | twist 1x70s", 0, LOWER);
  g_autoptr (GPtrArray) advice = limber_coach_advise_routine (routine, catalog);

  g_assert_cmpuint (advice->len, >=, 6);
  for (guint i = 1; i < advice->len; i++)
    g_assert_cmpint (limber_advice_get_severity (advice->pdata[i]), <=,
                     limber_advice_get_severity (advice->pdata[i - 1]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/coach/%s/%u", cases[i].rule, i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/coach/all-rules", test_all_rules);
  g_test_add_func ("/coach/not-fixable", test_not_fixable);
  g_test_add_func ("/coach/unknown-rule", test_unknown_rule);
  g_test_add_func ("/coach/order", test_order);

  return g_test_run ();
}
