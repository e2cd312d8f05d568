/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-enums.h"

static const struct
{
  GType (*get_type) (void);
  const char *nicks; /* in the order of the values, as formats say */
} vocabularies[] = {
  { limber_kind_get_type, "cardio dynamic stability pattern strength mobility static" },
  { limber_region_get_type,
    "neck shoulders chest upper-back middle-back lower-back core glutes hips "
    "quadriceps hamstrings whole-body" },
  { limber_position_get_type, "standing seated kneeling all-fours supine prone side-lying" },
  { limber_equipment_get_type,
    "mat chair wall doorway foam-roller cushion dumbbell resistance-band other" },
  { limber_sides_get_type, "both each alternating" },
  { limber_side_get_type, "both left right" },
  { limber_band_get_type, "none light medium heavy" },
  { limber_section_get_type, "warm-up main cool-down" },
  { limber_level_get_type, "new active" },
  { limber_phase_kind_get_type, "get-ready work switch rest transition" },
  { limber_skip_get_type, "none not-now hurts no-equipment" },
  { limber_severity_get_type, "tip warning caution" },
};

static void
test_nicks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (vocabularies); i++)
    {
      GType type = vocabularies[i].get_type ();
      g_auto (GStrv) nicks = g_strsplit (vocabularies[i].nicks, " ", -1);

      g_assert_cmpuint (limber_enum_get_n_values (type), ==, g_strv_length (nicks));
      for (int value = 0; nicks[value] != NULL; value++)
        {
          int found = -1;

          g_assert_cmpstr (limber_enum_get_nick (type, value), ==, nicks[value]);
          g_assert_true (limber_enum_from_nick (type, nicks[value], &found));
          g_assert_cmpint (found, ==, value);
        }
    }
}

static void
test_unknown_nick (void)
{
  int value = 7;

  g_assert_false (limber_enum_from_nick (LIMBER_TYPE_KIND, "Cardio", &value));
  g_assert_false (limber_enum_from_nick (LIMBER_TYPE_KIND, "", &value));
  g_assert_false (limber_enum_from_nick (LIMBER_TYPE_KIND, NULL, &value));
  g_assert_cmpint (value, ==, 7);
}

static void
test_labels (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (vocabularies); i++)
    {
      GType type = vocabularies[i].get_type ();
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint value = 0; value < limber_enum_get_n_values (type); value++)
        {
          const char *label = limber_enum_get_label (type, (int) value);

          g_assert_cmpstr (label, !=, NULL);
          g_assert_true (g_hash_table_add (seen, (gpointer) label));
        }
    }

  g_assert_cmpstr (limber_enum_get_label (LIMBER_TYPE_REGION, LIMBER_REGION_UPPER_BACK), ==,
                   "Upper back");
}

static void
test_sets (void)
{
  guint32 set = LIMBER_SET_OF (LIMBER_REGION_CORE) | LIMBER_SET_OF (LIMBER_REGION_NECK);
  g_autofree char *labels = limber_set_to_labels (LIMBER_TYPE_REGION, set, ", ");
  g_autofree char *none = limber_set_to_labels (LIMBER_TYPE_REGION, 0, ", ");

  g_assert_cmpstr (labels, ==, "Neck, Core");
  g_assert_cmpstr (none, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/enums/nicks", test_nicks);
  g_test_add_func ("/enums/unknown-nick", test_unknown_nick);
  g_test_add_func ("/enums/labels", test_labels);
  g_test_add_func ("/enums/sets", test_sets);

  return g_test_run ();
}
