/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-bundle.h"
#include "store/limber-document.h"
#include "store/limber-export.h"
#include "store/limber-json-parser.h"
#include "test-folder.h"

static LimberLibrary *
make_library (TestFolder *f)
{
  g_autoptr (GFile) builtin = test_folder_get_file (f, "builtin");
  g_autoptr (GFile) data = test_folder_get_file (f, "data");
  g_autoptr (LimberLibrary) library = limber_library_new (builtin, data);

  test_folder_write (f, "builtin/routines/desk.json",
                     "{\"format\": \"limber-routine\", \"version\": 1, \"id\": \"desk\", \"name\": "
                     "\"Desk\", "
                     "\"sections\": {}}");
  g_assert_true (limber_library_load (library, NULL));
  return g_steal_pointer (&library);
}

static LimberSession *
make_session (const char *id, const char *routine_name, const char *note)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("+01:00");
  g_autoptr (GDateTime) started = g_date_time_new (zone, 2026, 11, 21, 7, 30, 0);
  LimberSession *session = limber_session_new (id, "desk", routine_name, started);

  limber_session_set_note (session, note);
  return session;
}

static void
add_item (LimberSession *session, const char *name, guint seconds, LimberSkip skipped)
{
  g_autoptr (LimberDose) dose = limber_dose_new ();
  LimberSessionItem *item;

  dose->hold = 20;
  item = limber_session_item_new ("twist", name, LIMBER_SECTION_MAIN, dose);
  item->seconds = seconds;
  item->skipped = skipped;
  limber_session_add_item (session, item);
}

#define HEADER                                                                                     \
  "started,ended,routine,section,exercise,seconds,sets,skipped,pain before,pain after,effort,"     \
  "note\r\n"

static void
test_csv (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = make_library (f);
  g_autoptr (LimberSession) full = make_session ("a", "Desk, \"short\"", "two\nlines");
  g_autoptr (LimberSession) empty = make_session ("b", "=HYPERLINK(1)", "");
  g_autoptr (GDateTime) ended = NULL;
  g_autofree char *none = limber_export_to_text (library, LIMBER_EXPORT_CSV);
  g_autofree char *csv = NULL;

  g_assert_cmpstr (none, ==, HEADER);

  ended = g_date_time_add_minutes (limber_session_get_started (full), 10);
  limber_session_set_ended (full, ended);
  limber_session_set_pain_before (full, 0);
  limber_session_set_effort (full, 7);
  add_item (full, "Twist", 40, LIMBER_SKIP_NONE);
  add_item (full, "Row", 0, LIMBER_SKIP_HURTS);
  limber_library_save_session (library, full);
  limber_library_save_session (library, empty);

  csv = limber_export_to_text (library, LIMBER_EXPORT_CSV);
  g_assert_cmpstr (csv, ==,
                   HEADER "2026-11-21T07:30:00+01:00,2026-11-21T07:40:00+01:00,\"Desk, "
                          "\"\"short\"\"\",main,\"Twist\",40,0,,0,,7,"
                          "\"two\nlines\"\r\n"
                          "2026-11-21T07:30:00+01:00,2026-11-21T07:40:00+01:00,\"Desk, "
                          "\"\"short\"\"\",main,\"Row\",0,0,hurts,0,,7,"
                          "\"two\nlines\"\r\n"
                          "2026-11-21T07:30:00+01:00,,\"'=HYPERLINK(1)\",,,,,,,,,\"\"\r\n");
}

static LimberBundle *
read_bundle (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = limber_json_parse (text, strlen (text), "x", &error);
  LimberBundle *bundle;

  g_assert_no_error (error);
  bundle = limber_bundle_from_json (node, "x", &error);
  g_assert_no_error (error);
  return bundle;
}

/* What is shared is one's own, but not one's log. */
static void
test_bundles (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = make_library (f);
  g_autoptr (LimberRoutine) routine = limber_routine_new ("mine", "Mine");
  g_autoptr (LimberSession) session = make_session ("a", "Mine", "");
  g_autofree char *share = NULL;
  g_autofree char *json = NULL;
  g_autoptr (LimberBundle) shared = NULL;
  g_autoptr (LimberBundle) all = NULL;

  limber_library_save_routine (library, routine);
  limber_library_save_session (library, session);

  share = limber_export_to_text (library, LIMBER_EXPORT_SHARE);
  shared = read_bundle (share);
  g_assert_cmpuint (shared->documents[LIMBER_DOCUMENT_ROUTINE]->len, ==, 1);
  g_assert_true (limber_routine_equal (shared->documents[LIMBER_DOCUMENT_ROUTINE]->pdata[0],
                                       routine));
  g_assert_cmpuint (shared->documents[LIMBER_DOCUMENT_SESSION]->len, ==, 0);

  json = limber_export_to_text (library, LIMBER_EXPORT_JSON);
  all = read_bundle (json);
  g_assert_cmpuint (all->documents[LIMBER_DOCUMENT_ROUTINE]->len, ==, 1);
  g_assert_cmpuint (all->documents[LIMBER_DOCUMENT_SESSION]->len, ==, 1);
}

static void
test_file (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = make_library (f);
  g_autoptr (GFile) csv = test_folder_get_file (f, "x.csv");
  g_autoptr (GFile) other = test_folder_get_file (f, "x.txt");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (limber_export_to_file (library, csv, &error));
  g_assert_no_error (error);
  text = test_folder_read (f, "x.csv");
  g_assert_cmpstr (text, ==, HEADER);

  g_assert_false (limber_export_to_file (library, other, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_false (test_folder_has (f, "x.txt"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_folder_add ("/export/csv", test_csv);
  test_folder_add ("/export/bundles", test_bundles);
  test_folder_add ("/export/file", test_file);

  return g_test_run ();
}
