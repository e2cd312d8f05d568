/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-exercise.h"
#include "model/limber-fold.h"

static LimberExercise *
thoracic_extension (void)
{
  static const char *const synonyms[] = { "Écart", NULL };
  static const char *const steps[] = { "Lie back over the roller.", "Breathe out slowly.", NULL };

  return g_object_new (LIMBER_TYPE_EXERCISE, "id", "thoracic-extension", "name",
                       "Thoracic extension (roller)", "synonyms", synonyms, "summary",
                       "Opens the Rückgrat", "kind", LIMBER_KIND_MOBILITY, "primary",
                       LIMBER_SET_OF (LIMBER_REGION_UPPER_BACK), "secondary",
                       LIMBER_SET_OF (LIMBER_REGION_CHEST), "position", LIMBER_POSITION_SUPINE,
                       "equipment", LIMBER_SET_OF (LIMBER_EQUIPMENT_FOAM_ROLLER), "steps", steps,
                       NULL);
}

static void
test_properties (void)
{
  g_autoptr (LimberExercise) exercise = thoracic_extension ();
  guint min = 1, max = 1;

  g_assert_cmpstr (limber_exercise_get_id (exercise), ==, "thoracic-extension");
  g_assert_cmpint (limber_exercise_get_kind (exercise), ==, LIMBER_KIND_MOBILITY);
  g_assert_cmpint (limber_exercise_get_position (exercise), ==, LIMBER_POSITION_SUPINE);
  g_assert_cmpuint (limber_exercise_get_equipment (exercise), ==,
                    LIMBER_SET_OF (LIMBER_EQUIPMENT_FOAM_ROLLER));
  g_assert_cmpstr (limber_exercise_get_steps (exercise)[1], ==, "Breathe out slowly.");

  /* What was not given. */
  g_assert_nonnull (limber_exercise_get_cautions (exercise));
  g_assert_null (limber_exercise_get_cautions (exercise)[0]);
  g_assert_null (limber_exercise_get_clip (exercise));
  g_assert_null (limber_exercise_get_range (exercise, &min, &max));
  g_assert_cmpuint (min, ==, 0);
  g_assert_cmpuint (max, ==, 0);
  g_assert_nonnull (limber_exercise_get_dose (exercise));
  g_assert_false (limber_exercise_get_mirrorable (exercise));
}

static void
test_read_as_property (void)
{
  g_autoptr (LimberExercise) exercise = thoracic_extension ();
  g_autofree char *name = NULL;
  g_auto (GStrv) mistakes = NULL;
  LimberKind kind;
  double end;

  g_object_get (exercise, "name", &name, "kind", &kind, "mistakes", &mistakes, "loop-end", &end,
                NULL);

  g_assert_cmpstr (name, ==, "Thoracic extension (roller)");
  g_assert_cmpint (kind, ==, LIMBER_KIND_MOBILITY);
  g_assert_nonnull (mistakes);
  g_assert_cmpfloat (end, ==, 0);
}

static void
test_matches (void)
{
  static const struct
  {
    const char *text;
    gboolean matches;
  } searches[] = {
    { "", TRUE },
    { "thoracic", TRUE },
    { "THOR", TRUE },
    { "extension thoracic", TRUE },
    { "roller)", TRUE },
    { "ecart", TRUE },
    { "éca", TRUE },
    { "ruckgrat", TRUE },
    { "upper", TRUE },
    { "chest", TRUE },
    { "foam", TRUE },
    { "mobility breathe", TRUE },
    { "horacic", FALSE },
    { "xtension", FALSE },
    { "thoracic neck", FALSE },
    { "thoracicx", FALSE },
  };
  g_autoptr (LimberExercise) exercise = thoracic_extension ();

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_auto (GStrv) terms = limber_search_terms (searches[i].text);

      g_test_message ("%s", searches[i].text);
      g_assert_cmpint (limber_exercise_matches (exercise, (const char *const *) terms), ==,
                       searches[i].matches);
    }
}

/* A copy differs in what was asked for and in nothing else. */
static void
test_with (void)
{
  g_autoptr (LimberExercise) exercise = thoracic_extension ();
  g_autoptr (LimberExercise) same = limber_exercise_with (exercise, NULL, NULL);
  g_autoptr (LimberDose) dose = limber_dose_copy (limber_exercise_get_dose (exercise));
  g_autoptr (LimberExercise) other = NULL;
  g_autoptr (LimberExercise) back = NULL;

  g_assert_true (limber_exercise_equal (exercise, same));
  dose->rest++;
  other = limber_exercise_with (exercise, "name", "Other", "kind", LIMBER_KIND_CARDIO, "steps",
                                (const char *const[]) { "Breathe.", NULL }, "dose", dose,
                                "loop-end", 1.5, "sound", TRUE, "easier", NULL, NULL);
  g_assert_false (limber_exercise_equal (exercise, other));
  g_assert_cmpstr (limber_exercise_get_name (other), ==, "Other");
  g_assert_cmpint ((int) limber_exercise_get_kind (other), ==, LIMBER_KIND_CARDIO);
  g_assert_cmpstr (limber_exercise_get_steps (other)[0], ==, "Breathe.");
  g_assert_true (limber_dose_equal (limber_exercise_get_dose (other), dose));
  g_assert_cmpstr (limber_exercise_get_id (other), ==, limber_exercise_get_id (exercise));

  dose->rest--;
  back =
      limber_exercise_with (other, "name", limber_exercise_get_name (exercise), "kind",
                            limber_exercise_get_kind (exercise), "steps",
                            limber_exercise_get_steps (exercise), "dose", dose, "sound", FALSE,
                            "loop-end", 0.0, "easier", limber_exercise_get_easier (exercise), NULL);
  g_assert_true (limber_exercise_equal (exercise, back));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exercise/properties", test_properties);
  g_test_add_func ("/exercise/read-as-property", test_read_as_property);
  g_test_add_func ("/exercise/matches", test_matches);

  g_test_add_func ("/exercise/with", test_with);

  return g_test_run ();
}
