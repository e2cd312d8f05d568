/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-coach-sample.h"
#include "model/limber-session.h"

/*
 * Weeks are written as a letter a day from Monday on, parted by "/": "r.s.r../......." has rows on Monday and Friday.
 *
 *   r  three sets of rows: strength for the upper back
 *   a  an angel, two sets: the same
 *   e  a single set of angels
 *   s  squats: strength for the thighs
 *   n  the neck, without strength
 *   x  a routine that is not there
 *   .  nothing
 */
static const struct
{
  const char *id;
  const char *text;
} routines[] = {
  { "r", "| row 3x8 |" },   { "a", "| 2(angel 1x8) |" }, { "e", "| angel 1x8 |" },
  { "s", "| squat 3x8 |" }, { "n", "| lean 1x8 |" },
};

static GListModel *
make_routines (void)
{
  GListStore *store = g_list_store_new (LIMBER_TYPE_ROUTINE);

  for (guint i = 0; i < G_N_ELEMENTS (routines); i++)
    {
      g_autoptr (LimberRoutine) routine = limber_coach_sample_routine (routines[i].text, 0, 0);
      g_autoptr (LimberRoutine) named = limber_routine_with_id (routine, routines[i].id);

      g_list_store_append (store, named);
    }

  return G_LIST_MODEL (store);
}

static void
put (LimberPlan **plan, guint week, guint day, char letter)
{
  g_autoptr (LimberPlan) previous = *plan;
  g_autoptr (LimberPlanEntry) entry = limber_plan_entry_new ((char[]) { letter, '\0' });

  *plan = limber_plan_with_entry_inserted (previous, week, day, 0, entry);
}

static LimberPlan *
make_plan (const char *text, gboolean repeat)
{
  g_auto (GStrv) weeks = g_strsplit (text, "/", -1);
  g_autoptr (LimberPlan) empty = NULL;
  g_autoptr (LimberPlan) long_enough = NULL;
  LimberPlan *plan;
  GDate monday;

  g_date_set_dmy (&monday, 5, G_DATE_JANUARY, 2026);
  empty = limber_plan_new ("plan", "Plan", &monday);
  long_enough = limber_plan_with_n_weeks (empty, g_strv_length (weeks));
  plan = limber_plan_with_schedule (long_enough, &monday, NULL, repeat);

  for (guint week = 0; weeks[week] != NULL; week++)
    for (guint day = 0; day < 7; day++)
      if (weeks[week][day] != '.')
        put (&plan, week, day, weeks[week][day]);

  return plan;
}

typedef struct
{
  const char *weeks;
  const char *advice; /* a line each: rule, week and how the sentence begins */
  gboolean once;      /* the plan doesn't repeat */
} Case;

static const Case cases[] = {
  { ".......", "" },
  { "r......", "week-too-few 0 Upper back:\n" },
  { "r..r...", "week-too-few 0 Upper back:\n" },
  { "r.r.r..", "" },
  { "n.n.n..", "" },
  { "x......", "" },
  /* What a minority of days is for is no aim of the week. */
  { "r.rnr..", "" },
  { "n..n.s.", "week-too-few 0 Neck:\n" },
  { "r.s.n..", "" },
  { "r.r.r../r......", "week-too-few 1 Upper back:\n" },

  { "rr.r...", "week-no-rest 0 Upper back:\n" },
  { "ra.r...", "week-no-rest 0 Upper back:\n" },
  { "re.r.s.", "" },
  { "rsr.r..", "" },
  { "nnnnnnn", "" },
  /* Sunday is followed by the next week's Monday, or by the first's again. */
  { "r..r..r", "week-no-rest 0 Upper back:\n" },
  { "r..r..r", "", .once = TRUE },
  { "..r.r.r/r.r.r..", "week-no-rest 0 Upper back:\n", .once = TRUE },
  { "r.r.r../..r.r.r", "week-no-rest 1 Upper back:\n" },
  { "rsrsrsr", "Each day\n", .once = TRUE },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (LimberCatalog) catalog = limber_coach_sample_catalog ();
  g_autoptr (GListModel) all = make_routines ();
  g_autoptr (LimberPlan) plan = make_plan (c->weeks, !c->once);
  g_autoptr (GPtrArray) list = limber_coach_advise_plan (plan, all, catalog);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      LimberAdvice *advice = list->pdata[i];
      g_auto (GStrv) parts = g_strsplit (limber_advice_get_text (advice), ":", 2);

      g_assert_cmpstr (limber_advice_get_section (advice), ==, "weeks");
      g_assert_cmpint (limber_advice_get_severity (advice), ==, LIMBER_SEVERITY_TIP);
      if (g_str_equal (parts[0], "Each day has strength work"))
        g_string_append (text, "Each day\n");
      else
        g_string_append_printf (text, "%s %u %s:\n", limber_advice_get_rule (advice),
                                limber_advice_get_index (advice), parts[0]);
    }
  g_assert_cmpstr (text->str, ==, c->advice);
}

/* Scores as "2-5", before and after; "-" for each that was not given. */
static GListModel *
make_log (const char *text)
{
  g_auto (GStrv) scores = g_strsplit (text, " ", -1);
  g_autoptr (GDateTime) started = g_date_time_new_from_iso8601 ("2026-11-01T08:00:00Z", NULL);
  GListStore *log = g_list_store_new (LIMBER_TYPE_SESSION);

  for (guint i = 0; scores[i] != NULL; i++)
    {
      g_autoptr (LimberSession) session = limber_session_new (NULL, "r", "R", started);
      g_auto (GStrv) pair = g_strsplit (scores[i], ">", 2);

      limber_session_set_pain_before (session, pair[0][0] == '-' ? -1 : atoi (pair[0]));
      limber_session_set_pain_after (session, pair[1][0] == '-' ? -1 : atoi (pair[1]));
      g_list_store_append (log, session);
    }

  return G_LIST_MODEL (log);
}

static void
test_pain (void)
{
  static const struct
  {
    const char *scores; /* newest first */
    int index;          /* of the session that the caution is about; -1: none */
  } logs[] = {
    { "2>3 1>4 0>1", 0 },
    { "2>3 1>4", -1 },
    { "2>3 1>4 2>2", -1 },
    { "2>3 1>4 3>2 0>1", -1 },
    { "->- 2>3 ->- 1>4 0>1", 1 },
    { "2>3 1>4 ->6 0>1", -1 },
    { "7>2", 0 },
    { "2>2 ->8", 1 },
    { "6>6", -1 },
    { "2>2 2>2 2>2 9>9", -1 },
    { "->- ->- ->-", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (logs); i++)
    {
      g_autoptr (GListModel) log = make_log (logs[i].scores);
      g_autoptr (GPtrArray) list = limber_coach_advise_sessions (log);

      g_assert_cmpuint (list->len, ==, logs[i].index >= 0);
      if (list->len == 0)
        continue;
      g_assert_cmpstr (limber_advice_get_rule (list->pdata[0]), ==, "pain-rising");
      g_assert_cmpint (limber_advice_get_severity (list->pdata[0]), ==, LIMBER_SEVERITY_CAUTION);
      g_assert_cmpstr (limber_advice_get_section (list->pdata[0]), ==, "sessions");
      g_assert_cmpint ((int) limber_advice_get_index (list->pdata[0]), ==, logs[i].index);
    }
}

static void
test_no_log (void)
{
  g_autoptr (GListStore) log = g_list_store_new (LIMBER_TYPE_SESSION);
  g_autoptr (GPtrArray) list = limber_coach_advise_sessions (G_LIST_MODEL (log));

  g_assert_cmpuint (list->len, ==, 0);
}

/* The days of a week as letters, as above. (transfer full) */
static char *
write_week (LimberPlan *plan, guint week)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint day = 0; day < 7; day++)
    {
      LimberPlanEntry *entry = limber_plan_get_entry (plan, week, day, 0);

      g_assert_cmpuint (limber_plan_get_n_entries (plan, week, day), <=, 1);
      g_string_append (text, entry != NULL ? limber_plan_entry_get_routine (entry) : ".");
    }
  return g_strdup (text->str);
}

static const struct
{
  const char *before, *rule, *after;
  guint rest_days;
} fixes[] = {
  { "r......", "week-too-few", "r..r.r.", 0 },
  /* Not on a Thursday, nor on a Saturday. */
  { "r......", "week-too-few", "r.r.r..", 1u << 3 | 1u << 5 },
  { "rr.r...", "week-no-rest", ".r.r.r.", 0 },
  { "r..r..r", "week-no-rest", ".r.r..r", 0 },
  { "r.r.r..", "week-too-few", "r.r.r..", 0 },
  { "r......", "no-such-rule", NULL, 0 },
  /* There is no day left. */
  { "r......", "week-too-few", NULL, 0x7e },
};

static void
test_fixes (void)
{
  g_autoptr (LimberCatalog) catalog = limber_coach_sample_catalog ();
  g_autoptr (GListModel) all = make_routines ();

  for (guint i = 0; i < G_N_ELEMENTS (fixes); i++)
    {
      g_autoptr (LimberPlan) week = make_plan (fixes[i].before, TRUE);
      g_autoptr (LimberPlan) plan = limber_plan_with_rest_days (week, fixes[i].rest_days);
      g_autoptr (LimberPlan) fixed = limber_coach_fix_week (plan, 0, all, catalog, fixes[i].rule);
      g_autofree char *after = fixed != NULL ? write_week (fixed, 0) : NULL;

      g_test_message ("%s of %s", fixes[i].rule, fixes[i].before);
      g_assert_cmpstr (after, ==, fixes[i].after);
    }
}

static void
test_ignored (void)
{
  static const char *const ignored[] = { "week-too-few", NULL };
  g_autoptr (LimberCatalog) catalog = limber_coach_sample_catalog ();
  g_autoptr (GListModel) all = make_routines ();
  g_autoptr (LimberPlan) plan = make_plan ("r......", TRUE);
  g_autoptr (LimberPlan) silent = limber_plan_with_ignored (plan, ignored);
  g_autoptr (GPtrArray) loud = limber_coach_advise_week (plan, 0, all, catalog);
  g_autoptr (GPtrArray) advice = limber_coach_advise_week (silent, 0, all, catalog);

  g_assert_cmpuint (loud->len, ==, 1);
  g_assert_true (limber_advice_get_fixable (loud->pdata[0]));
  g_assert_cmpuint (advice->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/coach-week/%u", i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/coach-week/pain", test_pain);
  g_test_add_func ("/coach-week/fixes", test_fixes);
  g_test_add_func ("/coach-week/ignored", test_ignored);
  g_test_add_func ("/coach-week/no-log", test_no_log);

  return g_test_run ();
}
