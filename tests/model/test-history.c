/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-history.h"
#include "model/limber-routine.h"

static LimberHistory *
history (void)
{
  g_autoptr (LimberRoutine) routine = limber_routine_new ("r", "0");

  return limber_history_new (G_OBJECT (routine));
}

static void
push (LimberHistory *self, const char *name, const char *merge_key)
{
  g_autofree char *label = g_strdup_printf ("Step %s", name);
  g_autoptr (LimberRoutine) next =
      limber_routine_with_name (limber_history_get_present (self), name);

  limber_history_push (self, next, label, merge_key);
}

/* assert_at: what is present, and the names of the steps on either side; NULL: there is none. */
static void
assert_at (LimberHistory *self, const char *name, const char *undo, const char *redo)
{
  g_autofree char *undo_label = NULL;
  g_autofree char *redo_label = NULL;
  gboolean can_undo, can_redo;

  g_object_get (self, "undo-label", &undo_label, "redo-label", &redo_label, "can-undo", &can_undo,
                "can-redo", &can_redo, NULL);

  g_assert_cmpstr (limber_routine_get_name (limber_history_get_present (self)), ==, name);
  g_assert_cmpstr (undo_label, ==, undo);
  g_assert_cmpstr (redo_label, ==, redo);
  g_assert_cmpint (can_undo, ==, undo != NULL);
  g_assert_cmpint (can_redo, ==, redo != NULL);
}

static void
test_labels (void)
{
  g_autoptr (LimberHistory) self = history ();

  assert_at (self, "0", NULL, NULL);
  push (self, "1", NULL);
  push (self, "2", NULL);
  assert_at (self, "2", "Step 2", NULL);
  g_assert_true (limber_history_undo (self));
  assert_at (self, "1", "Step 1", "Step 2");
  g_assert_true (limber_history_undo (self));
  assert_at (self, "0", NULL, "Step 1");
  g_assert_false (limber_history_undo (self));
  g_assert_true (limber_history_redo (self));
  assert_at (self, "1", "Step 1", "Step 2");
}

static void
test_push_after_undo (void)
{
  g_autoptr (LimberHistory) self = history ();

  push (self, "1", NULL);
  push (self, "2", NULL);
  limber_history_undo (self);
  push (self, "3", NULL);

  assert_at (self, "3", "Step 3", NULL);
  limber_history_undo (self);
  assert_at (self, "1", "Step 1", "Step 3");
}

/* Pushes that follow each other with one key are one step, with the name of the first. */
static void
test_merge (void)
{
  g_autoptr (LimberHistory) self = history ();

  push (self, "1", "reps");
  push (self, "2", "reps");
  push (self, "3", "reps");
  assert_at (self, "3", "Step 1", NULL);
  push (self, "4", "rest");
  push (self, "5", NULL);
  push (self, "6", "rest");
  assert_at (self, "6", "Step 6", NULL);

  limber_history_undo (self);
  assert_at (self, "5", "Step 5", "Step 6");
  limber_history_undo (self);
  limber_history_undo (self);
  assert_at (self, "3", "Step 1", "Step 4");
  limber_history_undo (self);
  assert_at (self, "0", NULL, "Step 1");
}

static void
test_seal (void)
{
  g_autoptr (LimberHistory) self = history ();

  push (self, "1", "reps");
  limber_history_seal (self);
  push (self, "2", "reps");
  limber_history_undo (self);
  assert_at (self, "1", "Step 1", "Step 2");

  /* Going through the history ends the gesture, too. */
  push (self, "3", "reps");
  assert_at (self, "3", "Step 3", NULL);
  limber_history_undo (self);
  assert_at (self, "1", "Step 1", "Step 3");
}

static void
on_notify (GObject *object, GParamSpec *pspec, GString *heard)
{
  g_string_append_printf (heard, "%s ", pspec->name);
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
assert_heard (GString *heard, const char *expected)
{
  g_auto (GStrv) words = g_strsplit (g_strchomp (heard->str), " ", -1);
  g_autofree char *sorted = NULL;

  qsort (words, g_strv_length (words), sizeof *words, compare_words);
  sorted = g_strjoinv (" ", words);
  g_assert_cmpstr (sorted, ==, expected);
  g_string_truncate (heard, 0);
}

static void
test_notify (void)
{
  g_autoptr (LimberHistory) self = history ();
  g_autoptr (GString) heard = g_string_new (NULL);

  g_signal_connect (self, "notify", G_CALLBACK (on_notify), heard);

  push (self, "1", NULL);
  assert_heard (heard, "can-undo present undo-label");
  push (self, "2", NULL);
  assert_heard (heard, "present undo-label");
  limber_history_undo (self);
  assert_heard (heard, "can-redo present redo-label undo-label");
  limber_history_undo (self);
  assert_heard (heard, "can-undo present redo-label undo-label");
  limber_history_undo (self);
  assert_heard (heard, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/labels", test_labels);
  g_test_add_func ("/history/push-after-undo", test_push_after_undo);
  g_test_add_func ("/history/merge", test_merge);
  g_test_add_func ("/history/seal", test_seal);
  g_test_add_func ("/history/notify", test_notify);

  return g_test_run ();
}
