/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-session.h"

static LimberSession *
session (void)
{
  g_autoptr (GDateTime) started = g_date_time_new_utc (2026, 11, 20, 8, 0, 0);

  return limber_session_new (NULL, "r", "Routine", started);
}

static void
test_new (void)
{
  g_autoptr (LimberSession) self = session ();

  g_assert_true (g_uuid_string_is_valid (limber_session_get_id (self)));
  g_assert_cmpstr (limber_session_get_routine (self), ==, "r");
  g_assert_cmpstr (limber_session_get_routine_name (self), ==, "Routine");
  g_assert_null (limber_session_get_plan (self));
  g_assert_null (limber_session_get_ended (self));
  g_assert_cmpint (limber_session_get_pain_before (self), ==, -1);
  g_assert_cmpint (limber_session_get_pain_after (self), ==, -1);
  g_assert_cmpint (limber_session_get_effort (self), ==, -1);
  g_assert_cmpstr (limber_session_get_note (self), ==, "");
}

static void
test_sums (void)
{
  g_autoptr (LimberSession) self = session ();
  LimberDose dose = { .sets = 3, .reps = 8 };

  g_assert_cmpuint (limber_session_get_work_seconds (self), ==, 0);

  for (guint i = 0; i < 3; i++)
    {
      LimberSessionItem *item = limber_session_item_new ("row", "Row", LIMBER_SECTION_MAIN, &dose);

      item->seconds = 10 * i;
      item->sets = i;
      item->skipped = i == 0 ? LIMBER_SKIP_HURTS : LIMBER_SKIP_NONE;
      limber_session_add_item (self, item);
    }

  g_assert_cmpuint (limber_session_get_n_items (self), ==, 3);
  g_assert_cmpuint (limber_session_get_work_seconds (self), ==, 30);
  g_assert_cmpuint (limber_session_get_n_sets (self), ==, 3);
  g_assert_cmpuint (limber_session_get_n_done (self), ==, 2);
}

/* One item; @packed counts how often it was asked for. */
static GPtrArray *
unpack (GBytes *packed)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_session_item_free);
  LimberDose dose = { .sets = 3, .reps = 8 };
  LimberSessionItem *item = limber_session_item_new ("row", "Row", LIMBER_SECTION_MAIN, &dose);

  g_atomic_int_inc ((int *) g_bytes_get_data (packed, NULL));
  item->seconds = 40;
  item->sets = 2;
  g_ptr_array_add (items, item);
  return items;
}

static gpointer
count_items (gpointer session)
{
  return GUINT_TO_POINTER (limber_session_get_n_items (session));
}

/* Seconds are known without; all else makes the items, once, whoever asks first. */
static void
test_packed (void)
{
  g_autoptr (LimberSession) self = session ();
  int n_unpacked = 0;
  g_autoptr (GBytes) packed = g_bytes_new_static (&n_unpacked, sizeof n_unpacked);
  GThread *threads[4];

  limber_session_set_packed (self, 50, packed, unpack);
  g_assert_cmpuint (limber_session_get_work_seconds (self), ==, 50);
  g_assert_cmpint (n_unpacked, ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, count_items, self);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (threads[i])), ==, 1);
  g_assert_cmpint (n_unpacked, ==, 1);
  g_assert_cmpuint (limber_session_get_n_sets (self), ==, 2);

  limber_session_get_item (self, 0)->seconds = 45;
  g_assert_cmpuint (limber_session_get_work_seconds (self), ==, 45);
}

static void
test_item_copy (void)
{
  LimberDose dose = { .sets = 3, .reps = 8 };
  g_autoptr (LimberSessionItem) item =
      limber_session_item_new ("row", NULL, LIMBER_SECTION_COOL_DOWN, &dose);
  g_autoptr (LimberSessionItem) copy = NULL;

  item->skipped = LIMBER_SKIP_NO_EQUIPMENT;
  item->seconds = 7;
  copy = limber_session_item_copy (item);
  item->planned->reps = 9;

  /* An exercise that is gone is called by its id. */
  g_assert_cmpstr (copy->name, ==, "row");
  g_assert_cmpint (copy->section, ==, LIMBER_SECTION_COOL_DOWN);
  g_assert_cmpint (copy->skipped, ==, LIMBER_SKIP_NO_EQUIPMENT);
  g_assert_cmpuint (copy->seconds, ==, 7);
  g_assert_cmpuint (copy->planned->reps, ==, 8);
}

static void
on_notify (GObject *object, GParamSpec *pspec, GString *heard)
{
  g_string_append_printf (heard, "%s ", pspec->name);
}

static void
test_setters (void)
{
  g_autoptr (LimberSession) self = session ();
  g_autoptr (GDateTime) ended = g_date_time_new_utc (2026, 11, 20, 8, 20, 0);
  g_autoptr (GString) heard = g_string_new (NULL);

  g_signal_connect (self, "notify", G_CALLBACK (on_notify), heard);

  limber_session_set_plan (self, "p");
  limber_session_set_pain_before (self, 11);
  limber_session_set_pain_before (self, 10);
  g_object_set (self, "pain-after", 0, NULL);
  limber_session_set_effort (self, 0);
  limber_session_set_effort (self, 7);
  limber_session_set_note (self, NULL);
  limber_session_set_note (self, "Good.");
  limber_session_set_ended (self, ended);

  g_assert_cmpstr (heard->str, ==, "plan pain-before pain-after effort note ended ");
  g_assert_cmpint (limber_session_get_pain_before (self), ==, 10);
  g_assert_cmpint (limber_session_get_pain_after (self), ==, 0);
  g_assert_cmpint (limber_session_get_effort (self), ==, 7);
  g_assert_cmpstr (limber_session_get_note (self), ==, "Good.");
  g_assert_true (g_date_time_equal (limber_session_get_ended (self), ended));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/new", test_new);
  g_test_add_func ("/session/sums", test_sums);
  g_test_add_func ("/session/packed", test_packed);
  g_test_add_func ("/session/item-copy", test_item_copy);
  g_test_add_func ("/session/setters", test_setters);

  return g_test_run ();
}
