/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-fake-clock.h"

static void
test_system (void)
{
  g_autoptr (LimberClock) clock = limber_system_clock_new ();
  gint64 before = limber_clock_get_monotonic (clock);
  g_autoptr (GDateTime) now = limber_clock_get_now (clock);

  g_assert_cmpint (limber_clock_get_monotonic (clock), >=, before);
  g_assert_cmpint (g_date_time_get_year (now), >=, 2024);
}

static void
test_today (void)
{
  g_autoptr (LimberFakeClock) fake = limber_fake_clock_new ();
  g_autoptr (GDateTime) late = g_date_time_new_from_iso8601 ("2028-02-29T23:59:59-05:00", NULL);
  GDate today;

  limber_clock_get_today (LIMBER_CLOCK (fake), &today);
  g_assert_cmpint (g_date_get_weekday (&today), ==, G_DATE_FRIDAY);
  g_assert_cmpint (g_date_get_day (&today), ==, 20);

  /* The day is that of the place, not that of UTC. */
  limber_fake_clock_set_now (fake, late);
  limber_clock_get_today (LIMBER_CLOCK (fake), &today);
  g_assert_cmpint (g_date_get_month (&today), ==, G_DATE_FEBRUARY);
  g_assert_cmpint (g_date_get_day (&today), ==, 29);

  limber_fake_clock_advance (fake, G_USEC_PER_SEC);
  limber_clock_get_today (LIMBER_CLOCK (fake), &today);
  g_assert_cmpint (g_date_get_month (&today), ==, G_DATE_MARCH);
}

static void
test_fake (void)
{
  g_autoptr (LimberFakeClock) fake = limber_fake_clock_new ();
  g_autoptr (GDateTime) other = g_date_time_new_utc (2000, 1, 1, 0, 0, 0);
  gint64 before = limber_clock_get_monotonic (LIMBER_CLOCK (fake));

  limber_fake_clock_set_now (fake, other);
  g_assert_cmpint (limber_clock_get_monotonic (LIMBER_CLOCK (fake)), ==, before);
  limber_fake_clock_advance (fake, 5);
  g_assert_cmpint (limber_clock_get_monotonic (LIMBER_CLOCK (fake)), ==, before + 5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clock/system", test_system);
  g_test_add_func ("/clock/today", test_today);
  g_test_add_func ("/clock/fake", test_fake);

  return g_test_run ();
}
