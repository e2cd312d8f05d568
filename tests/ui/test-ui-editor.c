/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-editor.h"
#include "ui/routines/limber-drag-item.h"
#include "ui/routines/limber-palette.h"

static void
test_names (LimberTestEditor *f, gconstpointer data)
{
  limber_test_assert_names (f->editor);
  g_assert_nonnull (limber_test_editor_find_list_item (f, "Cat-Cow, 5 repetitions, tempo 4, 0, 4, "
                                                          "0, position 1 of 1"));

  limber_line_set_expanded (limber_test_editor_get_line (f, LIMBER_SECTION_MAIN, 0), TRUE);
  limber_test_assert_names (f->editor);
}

/* Ctrl+Down and Ctrl+Up take a row along, over the border of its section too, and the focus with it. */
static void
test_keys_move (LimberTestEditor *f, gconstpointer data)
{
  limber_test_editor_focus_row (f, LIMBER_SECTION_MAIN, 0);
  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "<Control>Down"));
  limber_test_editor_assert_saved (f, "cat-cow|wall-angel glute-bridge|");
  limber_test_editor_assert_focus (f, LIMBER_SECTION_MAIN, 1);

  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "<Control>Down"));
  limber_test_editor_assert_saved (f, "cat-cow|wall-angel|glute-bridge");
  limber_test_editor_assert_focus (f, LIMBER_SECTION_COOL_DOWN, 0);

  limber_test_press (limber_test_editor_get_focus (f), "<Control>Down");
  limber_test_editor_assert_saved (f, "cat-cow|wall-angel|glute-bridge");

  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "<Control>Up"));
  limber_test_editor_assert_saved (f, "cat-cow|wall-angel glute-bridge|");

  for (int i = 0; i < 3; i++)
    g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "<Control>z"));
  limber_test_editor_assert_saved (f, "cat-cow|glute-bridge wall-angel|");
  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "<Control><Shift>z"));
  limber_test_editor_assert_saved (f, "cat-cow|wall-angel glute-bridge|");
}

/* Delete goes on to the next row; after the last one our keys must still be heard. */
static void
test_keys_remove (LimberTestEditor *f, gconstpointer data)
{
  limber_test_editor_focus_row (f, LIMBER_SECTION_MAIN, 0);
  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "Delete"));
  limber_test_editor_assert_saved (f, "cat-cow|wall-angel|");
  limber_test_editor_assert_focus (f, LIMBER_SECTION_MAIN, 0);

  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "Delete"));
  limber_test_editor_assert_saved (f, "cat-cow||");
  g_assert_nonnull (limber_test_editor_get_focus (f));
  g_assert_true (gtk_widget_is_ancestor (limber_test_editor_get_focus (f), f->view));

  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "<Control>z"));
  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "<Control>z"));
  limber_test_editor_assert_saved (f, "cat-cow|glute-bridge wall-angel|");
}

/* Delete inside of the open dose editor is not about the row. */
static void
test_delete_inside (LimberTestEditor *f, gconstpointer data)
{
  limber_line_set_expanded (limber_test_editor_get_line (f, LIMBER_SECTION_MAIN, 0), TRUE);
  gtk_widget_grab_focus (limber_test_editor_find_number (f, "Sets"));
  limber_test_press (limber_test_editor_get_focus (f), "Delete");
  g_assert_cmpuint (limber_routine_get_n_items (limber_draft_get_routine (f->draft),
                                                LIMBER_SECTION_MAIN),
                    ==, 2);
}

static void
test_palette_adds (LimberTestEditor *f, gconstpointer data)
{
  GtkWidget *palette = limber_test_find (f->editor, LIMBER_TYPE_PALETTE, NULL);

  /* Nothing was used yet: to the main part. */
  g_assert_true (gtk_widget_activate_action (palette, "palette.choose", "s", "arm-circle"));
  limber_test_editor_assert_saved (f, "cat-cow|glute-bridge wall-angel arm-circle|");

  limber_test_editor_focus_row (f, LIMBER_SECTION_WARM_UP, 0);
  g_assert_true (gtk_widget_activate_action (palette, "palette.choose", "s", "arm-circle"));
  limber_test_editor_assert_saved (f, "cat-cow arm-circle|glute-bridge wall-angel arm-circle|");

  g_assert_true (gtk_widget_activate_action (f->editor, "editor.add-to", "u",
                                             LIMBER_SECTION_COOL_DOWN));
  g_assert_true (gtk_widget_is_ancestor (limber_test_editor_get_focus (f), palette));
  g_assert_true (gtk_widget_activate_action (palette, "palette.choose", "s", "seated-rotation"));
  limber_test_editor_assert_saved (f, "cat-cow arm-circle|glute-bridge wall-angel "
                                      "arm-circle|seated-rotation");
}

static gboolean
found_bridge (gpointer list)
{
  g_autoptr (LimberExercise) first =
      g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list)), 0);

  return first != NULL && g_str_equal (limber_exercise_get_id (first), "glute-bridge");
}

static void
test_palette_search (LimberTestEditor *f, gconstpointer data)
{
  GtkWidget *palette = limber_test_find (f->editor, LIMBER_TYPE_PALETTE, NULL);
  GtkWidget *search = limber_test_find (palette, GTK_TYPE_SEARCH_ENTRY, NULL);
  GtkWidget *list = limber_test_find (palette, GTK_TYPE_LIST_VIEW, NULL);

  gtk_editable_set_text (GTK_EDITABLE (search), "BRIDGE glut");
  limber_test_wait (found_bridge, list);
  g_signal_emit_by_name (search, "activate");
  limber_test_editor_assert_saved (f, "cat-cow|glute-bridge wall-angel glute-bridge|");
}

static LimberDragItem *
drag (LimberTestEditor *f, LimberSection section, guint index)
{
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (LimberSpot));
  LimberSpot from = { section, index };

  g_array_append_val (spots, from);
  return limber_drag_item_new_from (f->draft, spots);
}

static void
drop (LimberTestEditor *f, LimberDragItem *drag_item, LimberSection section, guint index)
{
  LimberSpot gap = { section, index };

  g_signal_emit_by_name (f->view, "dropped", drag_item, &gap);
}

/* A drop is a move; on its own place it is none, and no step to undo. */
static void
test_drops (LimberTestEditor *f, gconstpointer data)
{
  g_autoptr (LimberDragItem) row = drag (f, LIMBER_SECTION_MAIN, 0);
  g_autoptr (LimberDragItem) fresh =
      limber_drag_item_new (limber_line_get_item (limber_test_editor_get_line (f,
                                                                               LIMBER_SECTION_MAIN,
                                                                               0)));
  gboolean can_undo;

  drop (f, row, LIMBER_SECTION_MAIN, 1);
  g_object_get (limber_draft_get_history (f->draft), "can-undo", &can_undo, NULL);
  g_assert_false (can_undo);

  drop (f, row, LIMBER_SECTION_WARM_UP, 0);
  limber_test_editor_assert_saved (f, "glute-bridge cat-cow|wall-angel|");
  /* It has gone from there since. */
  drop (f, row, LIMBER_SECTION_COOL_DOWN, 0);
  limber_test_editor_assert_saved (f, "glute-bridge cat-cow|wall-angel|");

  drop (f, fresh, LIMBER_SECTION_COOL_DOWN, 0);
  limber_test_editor_assert_saved (f, "glute-bridge cat-cow|wall-angel|glute-bridge");
}

static void
test_drop_away (LimberTestEditor *f, gconstpointer data)
{
  GtkWidget *palette = limber_test_find (f->editor, LIMBER_TYPE_PALETTE, NULL);
  g_autoptr (LimberDragItem) row = drag (f, LIMBER_SECTION_MAIN, 1);
  g_autoptr (LimberDragItem) fresh =
      limber_drag_item_new (limber_line_get_item (limber_test_editor_get_line (f,
                                                                               LIMBER_SECTION_MAIN,
                                                                               0)));

  g_signal_emit_by_name (palette, "removed", fresh);
  g_signal_emit_by_name (palette, "removed", row);
  limber_test_editor_assert_saved (f, "cat-cow|glute-bridge|");
}

static void
test_title (LimberTestEditor *f, gconstpointer data)
{
  GtkWidget *entry;

  g_assert_true (limber_test_press (limber_test_editor_focus_row (f, LIMBER_SECTION_MAIN, 0),
                                    "F2"));
  entry = limber_test_find (f->editor, GTK_TYPE_ENTRY, "Name");
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "My back");
  gtk_editable_set_text (GTK_EDITABLE (entry), "  ");
  g_signal_emit_by_name (entry, "activate");

  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (f->editor)), ==, "My back");
  g_assert_cmpstr (limber_routine_get_name (limber_library_find_routine (f->world->library,
                                                                         "test")),
                   ==, "My back");
}

/* What the menu offers fits what is selected. */
static void
test_offers (LimberTestEditor *f, gconstpointer data)
{
  limber_test_editor_focus_row (f, LIMBER_SECTION_WARM_UP, 0);
  gtk_widget_activate_action (f->view, "editor.move-up", NULL);
  gtk_widget_activate_action (f->view, "editor.dissolve-circuit", NULL);
  g_assert_false (limber_draft_undo (f->draft));
  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "<Shift>F10"));
  g_assert_true (gtk_widget_get_visible (limber_test_find (f->view, GTK_TYPE_POPOVER_MENU, NULL)));
}

static gboolean
is_gone (gpointer pointer)
{
  return *(gpointer *) pointer == NULL;
}

/* Left behind, it goes, with all that it has shown. */
static void
test_goes (LimberTestEditor *f, gconstpointer data)
{
  GtkWidget *navigation = gtk_widget_get_ancestor (f->editor, ADW_TYPE_NAVIGATION_VIEW);
  gpointer watched = f->editor;

  limber_line_set_expanded (limber_test_editor_get_line (f, LIMBER_SECTION_MAIN, 0), TRUE);
  limber_test_editor_focus_row (f, LIMBER_SECTION_MAIN, 0);
  limber_test_press (limber_test_editor_get_focus (f), "<Control>Down");
  limber_test_press (limber_test_editor_get_focus (f), "Delete");

  g_object_add_weak_pointer (G_OBJECT (f->editor), &watched);
  adw_navigation_view_pop (ADW_NAVIGATION_VIEW (navigation));
  limber_test_wait (is_gone, &watched);
}

/* What nobody has touched is not written. */
static void
test_untouched (LimberTestEditor *f, gconstpointer data)
{
  g_assert_null (limber_library_find_routine (f->world->library, "test"));
}

int
main (int argc, char *argv[])
{
  limber_test_init (&argc, &argv);

#define ADD(name, function)                                                                        \
  g_test_add ("/editor/" name, LimberTestEditor, NULL, limber_test_editor_set_up, function,        \
              limber_test_editor_tear_down)
  ADD ("names", test_names);
  ADD ("keys-move", test_keys_move);
  ADD ("keys-remove", test_keys_remove);
  ADD ("delete-inside", test_delete_inside);
  ADD ("palette-adds", test_palette_adds);
  ADD ("palette-search", test_palette_search);
  ADD ("drops", test_drops);
  ADD ("drop-away", test_drop_away);
  ADD ("title", test_title);
  ADD ("offers", test_offers);
  ADD ("goes", test_goes);
  ADD ("untouched", test_untouched);
#undef ADD

  return g_test_run ();
}
