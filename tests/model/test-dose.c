/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-dose-words.h"

#include <math.h>

static const struct
{
  const char *what;
  gboolean valid;
  LimberDose dose;
} validity[] = {
  { "sets × reps", TRUE, { .sets = 3, .reps = 12 } },
  { "sets × hold", TRUE, { .sets = 3, .hold = 10 } },
  { "sets × reps held", TRUE, { .sets = 2, .reps = 8, .hold = 5 } },
  { "a stretch of time", TRUE, { .sets = 1, .duration = 45 } },
  { "everything at its end",
    TRUE,
    { .sets = 20, .reps = 200, .hold = 3600, .rest = 900, .tempo = { 60, 60, 60, 60 } } },
  { "with a load", TRUE, { .sets = 1, .reps = 1, .kg = 0.5 } },
  { "with a band", TRUE, { .sets = 1, .reps = 1, .band = LIMBER_BAND_HEAVY } },
  { "nothing", FALSE, { .sets = 1 } },
  { "no sets", FALSE, { .reps = 12 } },
  { "too many sets", FALSE, { .sets = 21, .reps = 12 } },
  { "too many reps", FALSE, { .sets = 1, .reps = 201 } },
  { "hold too long", FALSE, { .sets = 1, .hold = 3601 } },
  { "duration too long", FALSE, { .sets = 1, .duration = 3601 } },
  { "rest too long", FALSE, { .sets = 1, .reps = 1, .rest = 901 } },
  { "tempo too slow", FALSE, { .sets = 1, .reps = 1, .tempo = { 0, 61 } } },
  { "duration in sets", FALSE, { .sets = 2, .duration = 45 } },
  { "duration and reps", FALSE, { .sets = 1, .duration = 45, .reps = 3 } },
  { "duration and hold", FALSE, { .sets = 1, .duration = 45, .hold = 3 } },
  { "load below nothing", FALSE, { .sets = 1, .reps = 1, .kg = -1 } },
  { "load without end", FALSE, { .sets = 1, .reps = 1, .kg = INFINITY } },
  { "load that is no number", FALSE, { .sets = 1, .reps = 1, .kg = NAN } },
  { "load and band", FALSE, { .sets = 1, .reps = 1, .kg = 2, .band = LIMBER_BAND_LIGHT } },
  { "unknown band", FALSE, { .sets = 1, .reps = 1, .band = LIMBER_BAND_HEAVY + 1 } },
  { "unknown side", FALSE, { .sets = 1, .reps = 1, .side = LIMBER_SIDE_RIGHT + 1 } },
};

static void
test_validity (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (validity); i++)
    {
      g_test_message ("%s", validity[i].what);
      g_assert_cmpint (limber_dose_is_valid (&validity[i].dose), ==, validity[i].valid);
    }
}

static const struct
{
  LimberDose dose;
  LimberSides sides;
  guint seconds;
  const char *text;
} doses[] = {
  { { .sets = 3, .reps = 12 }, LIMBER_SIDES_BOTH, 36, "3 × 12" },
  { { .sets = 3, .reps = 12 }, LIMBER_SIDES_EACH, 36, "3 × 12 per side" },
  { { .sets = 2, .reps = 8 }, LIMBER_SIDES_ALTERNATING, 48, "2 × 8 per side" },
  { { .sets = 1, .reps = 8 }, LIMBER_SIDES_BOTH, 24, "1 × 8" },
  { { .sets = 2, .reps = 8, .tempo = { 2, 1, 2, 0 } }, LIMBER_SIDES_BOTH, 40, "2 × 8" },
  { { .sets = 2, .reps = 8, .tempo = { 2, 1, 2, 0 } },
    LIMBER_SIDES_ALTERNATING,
    80,
    "2 × 8 per side" },
  { { .sets = 3, .hold = 10 }, LIMBER_SIDES_BOTH, 10, "3 × 10 s" },
  { { .sets = 1, .hold = 20 }, LIMBER_SIDES_EACH, 20, "20 s per side" },
  { { .sets = 2, .hold = 20 }, LIMBER_SIDES_ALTERNATING, 20, "2 × 20 s" },
  { { .sets = 2, .reps = 8, .hold = 5 }, LIMBER_SIDES_EACH, 56, "2 × 8 × 5 s per side" },
  { { .sets = 2, .reps = 8, .hold = 3 }, LIMBER_SIDES_ALTERNATING, 80, "2 × 8 × 3 s per side" },
  { { .sets = 2, .reps = 8, .hold = 5, .tempo = { 1, 1, 1, 1 } },
    LIMBER_SIDES_BOTH,
    56,
    "2 × 8 × 5 s" },
  { { .sets = 1, .duration = 45 }, LIMBER_SIDES_BOTH, 45, "45 s" },
  { { .sets = 1, .duration = 60 }, LIMBER_SIDES_BOTH, 60, "60 s" },
  { { .sets = 1, .duration = 90 }, LIMBER_SIDES_EACH, 90, "90 s per side" },
  { { .sets = 1, .duration = 300 }, LIMBER_SIDES_ALTERNATING, 300, "5 min" },
  { { .sets = 2, .reps = 8, .side = LIMBER_SIDE_LEFT },
    LIMBER_SIDES_ALTERNATING,
    24,
    "2 × 8, left side" },
  { { .sets = 2, .hold = 15, .side = LIMBER_SIDE_RIGHT },
    LIMBER_SIDES_EACH,
    15,
    "2 × 15 s, right side" },
};

static void
test_set_seconds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (doses); i++)
    {
      g_test_message ("%s", doses[i].text);
      g_assert_cmpuint (limber_dose_get_set_seconds (&doses[i].dose, doses[i].sides), ==,
                        doses[i].seconds);
    }
}

static void
test_text (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (doses); i++)
    {
      g_autofree char *text = limber_dose_to_text (&doses[i].dose, doses[i].sides);

      g_assert_cmpstr (text, ==, doses[i].text);
    }
}

/* What a screen reader says. */
static void
test_words (void)
{
  static const struct
  {
    LimberDose dose;
    LimberSides sides;
    const char *words;
  } said[] = {
    { { .sets = 3, .reps = 12 }, LIMBER_SIDES_BOTH, "3 sets of 12 repetitions" },
    { { .sets = 1, .reps = 1 }, LIMBER_SIDES_BOTH, "1 repetition" },
    { { .sets = 2, .hold = 10 }, LIMBER_SIDES_BOTH, "2 sets of 10 seconds" },
    { { .sets = 1, .duration = 1 }, LIMBER_SIDES_EACH, "1 second per side" },
    { { .sets = 1, .duration = 300 }, LIMBER_SIDES_BOTH, "5 minutes" },
    { { .sets = 2, .reps = 8, .hold = 5 },
      LIMBER_SIDES_ALTERNATING,
      "2 sets of 8 repetitions per side, 5 seconds each" },
    { { .sets = 2, .reps = 8, .kg = 7.5, .side = LIMBER_SIDE_LEFT },
      LIMBER_SIDES_EACH,
      "2 sets of 8 repetitions, left side, 7.5 kg" },
    { { .sets = 1, .reps = 10, .band = LIMBER_BAND_HEAVY },
      LIMBER_SIDES_BOTH,
      "10 repetitions, Heavy band" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autofree char *words =
          limber_dose_to_loaded_words (&said[i].dose, said[i].sides, LIMBER_LOAD_KG);

      g_assert_cmpstr (words, ==, said[i].words);
    }
}

static void
assert_load (LimberDose dose, LimberLoadUnit unit, const char *expected)
{
  g_autofree char *text = limber_load_add_to_text (g_strdup ("3 × 12"), &dose, unit);

  g_assert_cmpstr (text, ==, expected);
}

/* What is entered in pounds comes back as it was, from the kilograms that a document has. */
static void
test_load (void)
{
  assert_load ((LimberDose) { .kg = 8 }, LIMBER_LOAD_KG, "3 × 12 · 8 kg");
  assert_load ((LimberDose) { .kg = 1.25 }, LIMBER_LOAD_KG, "3 × 12 · 1.25 kg");
  assert_load ((LimberDose) { .kg = 9.0718 }, LIMBER_LOAD_KG, "3 × 12 · 9.07 kg");
  assert_load ((LimberDose) { .kg = 8 }, LIMBER_LOAD_LB, "3 × 12 · 17.6 lb");
  assert_load ((LimberDose) { .kg = 9.0718 }, LIMBER_LOAD_LB, "3 × 12 · 20 lb");
  assert_load ((LimberDose) { .band = LIMBER_BAND_LIGHT }, LIMBER_LOAD_LB, "3 × 12 · Light band");
  assert_load ((LimberDose) { .reps = 12 }, LIMBER_LOAD_LB, "3 × 12");

  for (int tenths = 0; tenths <= 11000; tenths++)
    {
      double kg = limber_load_to_kg (tenths / 10.0, LIMBER_LOAD_LB);

      g_assert_cmpfloat_with_epsilon (limber_load_from_kg (kg, LIMBER_LOAD_LB), tenths / 10.0,
                                      1e-9);
    }
}

static void
test_value (void)
{
  g_autoptr (LimberDose) dose = limber_dose_new ();
  g_autoptr (LimberDose) copy = NULL;

  g_assert_cmpuint (dose->sets, ==, 1);
  dose->reps = 8;
  dose->extra = g_strdup ("{\"x\":1}");

  copy = limber_dose_copy (dose);
  g_assert_true (limber_dose_equal (dose, copy));
  g_assert_true (copy->extra != dose->extra);

  copy->tempo[3] = 1;
  g_assert_false (limber_dose_equal (dose, copy));
  copy->tempo[3] = 0;
  g_set_str (&copy->extra, NULL);
  g_assert_false (limber_dose_equal (dose, copy));
  g_assert_false (limber_dose_equal (dose, NULL));
  g_assert_true (limber_dose_equal (NULL, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dose/validity", test_validity);
  g_test_add_func ("/dose/set-seconds", test_set_seconds);
  g_test_add_func ("/dose/text", test_text);
  g_test_add_func ("/dose/words", test_words);
  g_test_add_func ("/dose/load", test_load);
  g_test_add_func ("/dose/value", test_value);

  return g_test_run ();
}
