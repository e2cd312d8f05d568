/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-bundle.h"
#include "store/limber-document.h"
#include "store/limber-json-builder.h"
#include "store/limber-json-parser.h"
#include "store/limber-json-printer.h"

/* One document of each kind with everything that can stand in it, members from the future at every level among them. */
static const char *const fixtures[] = { "exercise", "routine", "plan", "session", "bundle" };

static char *
read_fixture (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", file, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* With a tree and without one it is the same text. */
static void
check_print (LimberDocumentKind kind, gpointer document, JsonNode *node)
{
  g_autofree char *text = limber_json_print (node);
  g_autofree char *direct = limber_document_print (kind, document);

  g_assert_cmpstr (direct, ==, text);
}

/* What Limber would write after reading @text; NULL with @error when it doesn't take it. */
static char *
pass_through (const char *text, gsize length, GError **error)
{
  g_autoptr (JsonNode) node = limber_json_parse (text, length, "x.json", error);
  g_autoptr (JsonNode) again = NULL;
  g_autoptr (GObject) document = NULL;
  LimberDocumentKind kind;

  if (node == NULL)
    return NULL;

  if (limber_document_find_kind (limber_document_get_format (node), &kind))
    {
      document = limber_document_from_json (kind, node, FALSE, "x.json", error);
      again = document != NULL ? limber_document_to_json (kind, document) : NULL;
      if (document != NULL)
        check_print (kind, document, again);
    }
  else
    {
      g_autoptr (LimberBundle) bundle = limber_bundle_from_json (node, "x.json", error);

      again = bundle != NULL ? limber_bundle_to_json (bundle) : NULL;
    }

  return again != NULL ? limber_json_print (again) : NULL;
}

static void
test_round_trip (gconstpointer data)
{
  g_autofree char *text = read_fixture (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *again = pass_through (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (again, ==, text);
}

/* A file that a crash or a bad disk cut off is told from a whole one, wherever the cut is: everywhere in a document, and
 * at as many places in a long bundle of them. */
static void
test_truncated (gconstpointer data)
{
  g_autofree char *text = read_fixture (data);
  gsize length = strlen (text);
  gsize step = length / 2000 + 1;

  /* The last byte is a line feed, which nobody misses. */
  for (gsize n = 0; n < length - 1; n += step)
    {
      /* A copy of the exact length, so that reading beyond it is noticed. */
      g_autofree char *part = g_memdup2 (text, n);
      g_autoptr (GError) error = NULL;
      g_autofree char *again = pass_through (part, n, &error);

      g_assert_null (again);
      g_assert_nonnull (error);
      g_assert_true (error->domain == LIMBER_DOCUMENT_ERROR);
      g_assert_true (g_str_has_prefix (error->message, "x.json: line "));
    }
}

/* Whatever happens to a file: it is read or there is an error with its name; and what is read can be written and read
 * again, unchanged. */
static void
test_flipped (gconstpointer data)
{
  g_autofree char *text = read_fixture (data);
  gsize length = strlen (text);
  guint n_times = (guint) MIN (3000, 3000000 / length);
  guint n_read = 0;

  for (guint i = 0; i < n_times; i++)
    {
      g_autofree char *flipped = g_memdup2 (text, length);
      g_autoptr (GError) error = NULL;
      g_autofree char *once = NULL;

      for (int k = g_test_rand_int_range (1, 4); k > 0; k--)
        flipped[g_test_rand_int_range (0, (gint32) length)] ^=
            (char) (1 << g_test_rand_int_range (0, 8));

      once = pass_through (flipped, length, &error);
      if (once == NULL)
        {
          g_assert_true (error->domain == LIMBER_DOCUMENT_ERROR);
          g_assert_true (g_str_has_prefix (error->message, "x.json: "));
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
        }
      else
        {
          g_autofree char *twice = pass_through (once, strlen (once), &error);

          g_assert_no_error (error);
          g_assert_cmpstr (twice, ==, once);
          n_read++;
        }
    }
  g_test_message ("%u of %u were read", n_read, n_times);
}

/* A year is written with four digits, or it could not be read again. */
static void
test_early_year (void)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (26, 11, 21, 7, 30, 0);
  g_autofree char *text = limber_json_format_time (time);

  g_assert_cmpstr (text, ==, "0026-11-21T07:30:00Z");
}

/* What is known may go while members from the future stay: a range that is removed must not leave half of itself. */
static void
test_omitted (void)
{
  const char *text =
      "{\"format\": \"limber-exercise\", \"version\": 1, \"id\": \"x\", \"name\": \"X\", \"kind\": "
      "\"static\", "
      "\"position\": \"seated\", \"dose\": {\"sets\": 1, \"hold\": 5, \"load\": {\"x-load\": 1}}, "
      "\"source\": {\"x-source\": 1}, \"loop\": {\"x-loop\": 1}}";
  g_autoptr (GError) error = NULL;
  g_autofree char *once = pass_through (text, strlen (text), &error);
  g_autofree char *twice = NULL;

  g_assert_no_error (error);
  g_assert_null (strstr (once, "x-load"));
  twice = pass_through (once, strlen (once), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (twice, ==, once);
}

#define ROUTINE "{\"format\": \"limber-routine\", \"version\": 1, \"id\": \"x\", \"name\": \"X\", "
#define ITEM(dose)                                                                                 \
  ROUTINE "\"sections\": {\"main\": [{\"exercise\": \"plank\", \"dose\": " dose "}]}}"
#define PLAN "{\"format\": \"limber-plan\", \"version\": 1, \"id\": \"x\", \"name\": \"X\", "
#define SESSION "{\"format\": \"limber-session\", \"version\": 1, \"id\": \"x\", "
#define EXERCISE                                                                                   \
  "{\"format\": \"limber-exercise\", \"version\": 1, \"id\": \"x\", \"name\": \"X\", "             \
  "\"kind\": \"static\", \"position\": \"seated\", "

/* What people are told. Everything after the file's name is compared. */
static const struct
{
  const char *text;
  const char *message;
} errors[] = {
  { "[]", "expected an object" },
  { "{}", "format: missing, expected a text" },
  { "{\"format\": \"limber-bundle\"}", "version: missing, expected 1" },
  { "{\"format\": \"limber-routine\", \"version\": 2}",
    "version: this was written by a newer Limber" },
  { "{\"format\": \"limber-routine\", \"version\": 0}",
    "version: expected a number from 1 to 1, got 0" },
  { "{\"format\": \"limber-routine\", \"version\": 1}",
    "id: missing, expected an id (letters, digits, - _ . :)" },
  { "{\"format\": \"limber-routine\", \"version\": 1, \"id\": \"../x\"}",
    "id: expected an id (letters, digits, - _ . :), got \"../x\"" },
  { "{\"format\": \"limber-routine\", \"version\": 1, \"id\": \"x\"}",
    "name: missing, expected a text" },
  { ROUTINE "\"notes\": 5}", "notes: expected a text, got 5" },
  { ROUTINE "\"level\": \"expert\"}", "level: expected one of new, active, got \"expert\"" },
  { ROUTINE "\"level\": \"new\"}", "sections: missing, expected an object" },
  { ROUTINE "\"sections\": []}", "sections: expected an object, got a list" },
  { ROUTINE "\"sections\": {\"main\": {}}}",
    "sections.main: expected a list of at most 500, got an object" },
  { ROUTINE "\"sections\": {\"main\": [1]}}", "sections.main[0]: expected an object" },
  { ROUTINE "\"modified\": \"2026-11-21\", \"sections\": {}}",
    "modified: expected a time with its offset, as \"2026-11-21T07:30:00+01:00\", got "
    "\"2026-11-21\"" },
  { ROUTINE "\"sections\": {}, \"ignored\": [1]}",
    "ignored: expected a list of texts, got a list" },
  { ITEM ("null"), "sections.main[0].dose: expected a dose, got null" },
  { ITEM ("{}"),
    "sections.main[0].dose: expected sets with reps, hold or both, or a duration alone" },
  { ITEM ("{\"duration\": 5, \"reps\": 3}"),
    "sections.main[0].dose: expected sets with reps, hold or both, or a duration alone" },
  { ITEM ("{\"hold\": \"ten\"}"),
    "sections.main[0].dose.hold: expected a number from 1 to 3600, got \"ten\"" },
  { ITEM ("{\"hold\": 3601}"),
    "sections.main[0].dose.hold: expected a number from 1 to 3600, got 3601" },
  { ITEM ("{\"sets\": 2.5, \"hold\": 5}"),
    "sections.main[0].dose.sets: expected a whole number from 1 to 20, got 2.5" },
  { ITEM ("{\"reps\": 1e300}"),
    "sections.main[0].dose.reps: expected a number from 1 to 200, got 1e+300" },
  { ITEM ("{\"reps\": 5, \"tempo\": \"2-1-2\"}"),
    "sections.main[0].dose.tempo: expected seconds to lower, pause, lift and pause, as "
    "\"2-1-2-0\", got \"2-1-2\"" },
  { ITEM ("{\"reps\": 5, \"load\": {\"kg\": -1}}"),
    "sections.main[0].dose.load.kg: expected a number from 0 to 1000, got -1" },
  { ITEM ("{\"reps\": 5, \"load\": {\"kg\": 1, \"band\": \"light\"}}"),
    "sections.main[0].dose.load: expected either a weight or a band" },
  { ROUTINE
    "\"sections\": {\"main\": [{\"circuit\": {\"items\": [{\"circuit\": {\"items\": []}}]}}]}}",
    "sections.main[0].circuit.items[0]: expected an exercise: a circuit can't hold another" },
  { ROUTINE "\"sections\": {\"main\": [{\"circuit\": {\"rounds\": 21, \"items\": []}}]}}",
    "sections.main[0].circuit.rounds: expected a number from 1 to 20, got 21" },
  { EXERCISE "\"equipment\": [\"mat\", \"moon\"]}",
    "equipment[1]: expected one of mat, chair, wall, doorway, foam-roller, cushion, dumbbell, "
    "resistance-band, other, "
    "got \"moon\"" },
  { EXERCISE "\"mirrorable\": 1}", "mirrorable: expected true or false, got 1" },
  { EXERCISE "\"dose\": {\"hold\": 5}, \"clip\": \"../x.webm\"}",
    "clip: expected a file name without folder, got \"../x.webm\"" },
  { EXERCISE "\"dose\": {\"hold\": 5}, \"clip\": \"file:x\"}",
    "clip: expected a file name without folder, got \"file:x\"" },
  { EXERCISE "\"dose\": {\"hold\": 5}, \"range\": {\"hold\": [9, 3]}}",
    "range.hold: expected a list of two numbers from 1 to 3600, the smaller first, got a list" },
  { EXERCISE "\"dose\": {\"hold\": 5}, \"range\": {}}",
    "range: expected one of reps, hold and duration" },
  { EXERCISE "\"dose\": {\"hold\": 5}, \"loop\": {\"start\": 3, \"end\": 2}}",
    "loop.end: expected a time after the start, got 2" },
  { PLAN "\"weeks\": []}", "start: missing, expected a date" },
  { PLAN "\"start\": \"2026-02-30\"}",
    "start: expected a date, as \"2026-11-21\", got \"2026-02-30\"" },
  { PLAN "\"start\": \"2026-02-03\", \"end\": \"2026-02-02\", \"weeks\": []}",
    "end: expected a day that isn't before the start, got \"2026-02-02\"" },
  { PLAN "\"start\": \"2026-02-03\", \"weeks\": [{\"tue\": [{\"routine\": \"x\", \"time\": "
         "\"24:00\"}]}]}",
    "weeks[0].tue[0].time: expected a time of day, as \"07:30\", got \"24:00\"" },
  { PLAN "\"start\": \"2026-02-03\", \"weeks\": [{\"tue\": [{\"routine\": \"x\", \"place\": "
         "-1}]}]}",
    "weeks[0].tue[0].place: expected a number from 0 to 9999, got -1" },
  { PLAN "\"start\": \"2026-02-03\", \"weeks\": [], \"rest-days\": [\"someday\"]}",
    "rest-days: expected a list of mon, tue, wed, thu, fri, sat, sun, got a list" },
  { SESSION "\"items\": []}", "started: missing, expected a time" },
  { SESSION "\"started\": \"2026-11-21T07:30:00Z\", \"items\": [], \"effort\": 11}",
    "effort: expected a number from 1 to 10, got 11" },
  { SESSION "\"started\": \"2026-11-21T07:30:00Z\", \"items\": [], \"pain\": {\"after\": \"a "
            "little bit of it in the "
            "lower back in the evening\"}}",
    "pain.after: expected a number from 0 to 10, got \"a little bit of it in the lower back in…" },
  { "{\"format\": \"limber-bundle\", \"version\": 1, \"routines\": [" ITEM ("{\"sets\": 0}") "]}",
    "routines[0].sections.main[0].dose.sets: expected a number from 1 to 20, got 0" },
};

static void
test_errors (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = pass_through (errors[i].text, strlen (errors[i].text), &error);
      g_autofree char *message = g_strconcat ("x.json: ", errors[i].message, NULL);

      g_assert_null (text);
      g_assert_nonnull (error);
      g_assert_cmpstr (error->message, ==, message);
    }
}

static void
test_ids (void)
{
  static const char *const good[] = { "a", "cat-cow", "0b9c1ae0-6f0e-4a3c-9a53-0d7a3e0a8f11",
                                      "fed:3_4_Sit-Up", "A.b" };
  static const char *const bad[] = { "",     ".",   "..", ".hidden", "-v",   "a/b",
                                     "a\\b", "a b", "é",  "a\n",     "a%2fb" };
  g_autofree char *longest = g_strnfill (100, 'x');
  g_autofree char *too_long = g_strnfill (101, 'x');
  g_autofree char *name = limber_document_id_to_name ("fed:3_4_Sit-Up");

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (limber_document_is_id (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (limber_document_is_id (bad[i]));
  g_assert_true (limber_document_is_id (longest));
  g_assert_false (limber_document_is_id (too_long));
  g_assert_false (limber_document_is_id (NULL));
  g_assert_cmpstr (name, ==, "fed+3_4_Sit-Up.json");
}

static void
add_for_fixtures (const char *name, GTestDataFunc function)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autofree char *path = g_strdup_printf ("/codecs/%s/%s", name, fixtures[i]);

      g_test_add_data_func (path, fixtures[i], function);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_for_fixtures ("round-trip", test_round_trip);
  add_for_fixtures ("truncated", test_truncated);
  add_for_fixtures ("flipped", test_flipped);
  g_test_add_func ("/codecs/early-year", test_early_year);
  g_test_add_func ("/codecs/omitted", test_omitted);
  g_test_add_func ("/codecs/errors", test_errors);
  g_test_add_func ("/codecs/ids", test_ids);

  return g_test_run ();
}
