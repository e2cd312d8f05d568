/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-fold.h"

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    const char *words;
  } cases[] = {
    { "", "" },
    { " - ", "" },
    { "Cat-Cow, (slow)", " cat cow slow" },
    { "3 × 10", " 3 10" },
    /* German, French, Spanish */
    { "Rücken-STRASSE Straße", " rucken strasse strasse" },
    { "Écart du cœur, façade", " ecart du coeur facade" },
    { "Niñez ágil", " ninez agil" },
    { "œ Æ ø ł", " oe ae o l" },
    /* Arabic: vowel signs, alef with hamza, teh marbuta, alef maksura, tatweel, the article */
    { "إِطَالَة", " اطاله" },
    { "أسفل الظهر", " اسفل ظهر" },
    { "مستوى", " مستوي" },
    { "ظـــهر", " ظهر" },
    { "ال", "" },
    /* written in parts or in one piece */
    { "re\xcc\x81"
      "sume",
      " resume" },
    { "ﬁt", " fit" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) words = g_string_new (NULL);

      g_test_message ("%s", cases[i].text);
      limber_fold_words (words, cases[i].text);
      g_assert_cmpstr (words->str, ==, cases[i].words);
    }
}

/* What isn't UTF-8 has no words, and does no harm. */
static void
test_broken (void)
{
  g_autoptr (GString) words = g_string_new (NULL);

  limber_fold_words (words, "caf\xe9 table");
  limber_fold_words (words, NULL);
  g_assert_cmpstr (words->str, ==, "");
}

static void
test_terms (void)
{
  g_auto (GStrv) terms = limber_search_terms ("  Cat-COW,  Rücken straße ");
  g_auto (GStrv) none = limber_search_terms (" - ");

  g_assert_cmpstrv (terms, ((const char *[]) { "cat", "cow", "rucken", "strasse", NULL }));
  g_assert_cmpuint (g_strv_length (none), ==, 0);
}

/* As people sort them: case is no matter. */
static void
test_name_key (void)
{
  g_autofree char *low = limber_name_key ("bird dog");
  g_autofree char *high = limber_name_key ("Bird Dog");
  g_autofree char *before = limber_name_key ("Arm Circle");
  g_autofree char *after = limber_name_key ("cat-cow");

  g_assert_cmpstr (low, ==, high);
  g_assert_cmpstr (before, <, low);
  g_assert_cmpstr (low, <, after);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/words", test_words);
  g_test_add_func ("/fold/broken", test_broken);
  g_test_add_func ("/fold/terms", test_terms);
  g_test_add_func ("/fold/name-key", test_name_key);
  return g_test_run ();
}
