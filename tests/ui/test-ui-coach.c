/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-editor.h"
#include "model/limber-coach.h"
#include "ui/routines/limber-advice-row.h"
#include "ui/routines/limber-coach-pane.h"

/* What the coach says of the routine as it is now, from the pane. */
static GtkWidget *
find_advice (LimberTestEditor *f, const char *rule)
{
  GtkWidget *pane = limber_test_find (f->editor, LIMBER_TYPE_COACH_PANE, NULL);
  GtkWidget *list = limber_test_find (pane, GTK_TYPE_LIST_BOX, NULL);

  for (int i = 0;; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i);

      if (row == NULL)
        return NULL;
      if (g_str_equal (
              limber_advice_get_rule (limber_advice_row_get_advice (LIMBER_ADVICE_ROW (row))),
              rule))
        return GTK_WIDGET (row);
    }
}

/* Makes the seated rotation, which is held by level, a line held for @seconds. */
static void
hold_rotation (LimberTestEditor *f, guint seconds)
{
  LimberDose dose = { .sets = 1, .hold = seconds };
  g_autoptr (LimberItem) item = limber_item_new ("seated-rotation", &dose);
  g_autoptr (LimberRoutine) next =
      limber_routine_with_item_inserted (limber_draft_get_routine (f->draft),
                                         LIMBER_SECTION_COOL_DOWN, 0, item);

  limber_draft_apply (f->draft, next, "Edit", NULL);
}

static guint
get_hold (LimberTestEditor *f)
{
  return limber_item_get_dose (
             limber_line_get_item (limber_test_editor_get_line (f, LIMBER_SECTION_COOL_DOWN, 0)))
      ->hold;
}

/* Fix makes the rule silent, in one step that can be undone. */
static void
test_fix (LimberTestEditor *f, gconstpointer data)
{
  g_autofree char *label = NULL;

  g_assert_null (find_advice (f, "hold-by-level"));
  hold_rotation (f, 5);
  g_assert_nonnull (find_advice (f, "hold-by-level"));
  g_assert_true (gtk_widget_activate_action (find_advice (f, "hold-by-level"), "coach.fix", "s",
                                             "hold-by-level"));
  g_assert_cmpuint (get_hold (f), ==, 15);
  g_assert_null (find_advice (f, "hold-by-level"));

  g_object_get (limber_draft_get_history (f->draft), "undo-label", &label, NULL);
  g_assert_true (g_str_has_prefix (label, "Fix of “Seated Rotation"));
  g_assert_true (limber_draft_undo (f->draft));
  g_assert_cmpuint (get_hold (f), ==, 5);
  g_assert_nonnull (find_advice (f, "hold-by-level"));
}

/* What is ignored is remembered in the document, and comes back when asked for. */
static void
test_ignore (LimberTestEditor *f, gconstpointer data)
{
  const char *const *ignored;

  hold_rotation (f, 5);
  g_assert_true (gtk_widget_activate_action (find_advice (f, "hold-by-level"), "coach.ignore", "s",
                                             "hold-by-level"));
  g_assert_null (find_advice (f, "hold-by-level"));
  ignored = limber_routine_get_ignored (limber_library_find_routine (f->world->library, "test"));
  g_assert_cmpstr (ignored[0], ==, "hold-by-level");

  g_assert_nonnull (limber_test_find (f->editor, GTK_TYPE_BUTTON, "Bring Back 1 Ignored"));
  g_assert_true (gtk_widget_activate_action (f->editor, "coach.heed", NULL));
  g_assert_nonnull (find_advice (f, "hold-by-level"));
}

/* Advice that still holds keeps its row, and with it the focus. */
static void
test_rows_stay (LimberTestEditor *f, gconstpointer data)
{
  GtkWidget *row;

  hold_rotation (f, 5);
  row = find_advice (f, "hold-by-level");
  gtk_widget_activate_action (f->editor, "editor.undo", NULL);
  limber_draft_redo (f->draft);
  row = find_advice (f, "hold-by-level");
  limber_test_editor_focus_row (f, LIMBER_SECTION_MAIN, 0);
  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "<Control>Down"));
  g_assert_true (find_advice (f, "hold-by-level") == row);
}

static void
test_names (LimberTestEditor *f, gconstpointer data)
{
  GtkWidget *split = limber_test_find (f->editor, ADW_TYPE_OVERLAY_SPLIT_VIEW, NULL);
  GtkWidget *row;

  hold_rotation (f, 5);
  adw_overlay_split_view_set_show_sidebar (ADW_OVERLAY_SPLIT_VIEW (split), TRUE);
  row = find_advice (f, "hold-by-level");
  limber_test_assert_names (f->editor);
  g_assert_nonnull (limber_test_find (f->editor, LIMBER_TYPE_ADVICE_ROW,
                                      "Warning: Seated Rotation: a hold of 15–30 s is right for "
                                      "level “New”"));
  g_assert_nonnull (limber_test_find (row, GTK_TYPE_BUTTON, "Fix"));

  /* Where it lies over the routine, Escape puts it away. */
  g_assert_true (adw_overlay_split_view_get_collapsed (ADW_OVERLAY_SPLIT_VIEW (split)));
  g_assert_true (limber_test_press (row, "Escape"));
  g_assert_false (adw_overlay_split_view_get_show_sidebar (ADW_OVERLAY_SPLIT_VIEW (split)));
}

/* The level changes what the coach says, and what new stretches are like. */
static void
test_level (LimberTestEditor *f, gconstpointer data)
{
  GtkWidget *level = limber_test_find (f->editor, ADW_TYPE_TOGGLE_GROUP, "Level");

  hold_rotation (f, 25);
  g_assert_null (find_advice (f, "hold-by-level"));
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (level), "active");
  g_assert_cmpint ((int) limber_routine_get_level (limber_draft_get_routine (f->draft)), ==,
                   LIMBER_LEVEL_ACTIVE);
  g_assert_nonnull (find_advice (f, "hold-by-level"));
  g_assert_true (limber_draft_undo (f->draft));
  g_assert_cmpstr (adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (level)), ==, "new");
}

/* The chart says in words what its bars show. */
static void
test_shares (LimberTestEditor *f, gconstpointer data)
{
  GtkWidget *pane = limber_test_find (f->editor, LIMBER_TYPE_COACH_PANE, NULL);

  g_assert_nonnull (limber_test_find (pane, GTK_TYPE_LABEL, "Strength"));
  g_assert_nonnull (limber_test_find (pane, GTK_TYPE_LABEL, "Glutes"));
  g_assert_null (limber_test_find (pane, GTK_TYPE_LABEL, "Stretch"));
  hold_rotation (f, 20);
  g_assert_nonnull (limber_test_find (pane, GTK_TYPE_LABEL, "Stretch"));
}

int
main (int argc, char *argv[])
{
  limber_test_init (&argc, &argv);

#define ADD(name, function)                                                                        \
  g_test_add ("/coach-pane/" name, LimberTestEditor, NULL, limber_test_editor_set_up, function,    \
              limber_test_editor_tear_down)
  ADD ("fix", test_fix);
  ADD ("ignore", test_ignore);
  ADD ("rows-stay", test_rows_stay);
  ADD ("names", test_names);
  ADD ("level", test_level);
  ADD ("shares", test_shares);
#undef ADD

  return g_test_run ();
}
