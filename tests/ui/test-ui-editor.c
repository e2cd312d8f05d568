/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-keys.h"
#include "limber-test-world.h"
#include "ui/routines/limber-dose-editor.h"
#include "ui/routines/limber-drag-item.h"
#include "ui/routines/limber-item-row.h"
#include "ui/routines/limber-palette.h"
#include "ui/routines/limber-routine-editor.h"
#include "ui/routines/limber-routine-view.h"

#define WIDTH 1000
#define HEIGHT 700

/* An editor of a routine of its own: warm-up cat-cow, main glute-bridge and wall-angel, cool-down nothing. */
typedef struct
{
  LimberTestWorld *world;
  GtkWidget *editor;
  GtkWidget *view;
  LimberDraft *draft;
  GtkWindow *window;
} Fixture;

static LimberRoutine *
with_line (LimberRoutine *routine, LimberTestWorld *world, LimberSection section, const char *id)
{
  g_autoptr (LimberRoutine) owned = routine;
  LimberExercise *exercise =
      limber_catalog_lookup (limber_context_get_catalog (world->context), id);
  g_autoptr (LimberItem) item = limber_item_new (id, limber_exercise_get_dose (exercise));

  return limber_routine_with_item_inserted (owned, section, G_MAXUINT, item);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberRoutine) routine = limber_routine_new ("test", "Test");
  GtkWidget *navigation = adw_navigation_view_new ();
  GtkWidget *toasts = adw_toast_overlay_new ();

  f->world = limber_test_world_new ();
  routine = with_line (g_steal_pointer (&routine), f->world, LIMBER_SECTION_WARM_UP, "cat-cow");
  routine = with_line (g_steal_pointer (&routine), f->world, LIMBER_SECTION_MAIN, "glute-bridge");
  routine = with_line (g_steal_pointer (&routine), f->world, LIMBER_SECTION_MAIN, "wall-angel");

  f->editor = limber_routine_editor_new (f->world->context, routine);
  f->draft = limber_routine_editor_get_draft (LIMBER_ROUTINE_EDITOR (f->editor));
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (navigation),
                            adw_navigation_page_new (gtk_label_new ("Places"), "Places"));
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (navigation), ADW_NAVIGATION_PAGE (f->editor));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), navigation);
  f->window = limber_test_present (toasts, WIDTH, HEIGHT);
  f->view = limber_test_find (f->editor, LIMBER_TYPE_ROUTINE_VIEW, NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (f->window);
  limber_test_world_free (f->world);
}

/* The routine in the library in one line: "cat-cow|glute-bridge wall-angel|". */
static char *
describe (LimberLibrary *library)
{
  LimberRoutine *routine = limber_library_find_routine (library, "test");
  GString *order = g_string_new (NULL);

  for (guint section = 0; routine != NULL && section < LIMBER_N_SECTIONS; section++)
    for (guint i = 0; i <= limber_routine_get_n_items (routine, section); i++)
      {
        LimberItem *item = limber_routine_get_item (routine, section, i);

        if (item != NULL)
          g_string_append_printf (order, "%s%s", i > 0 ? " " : "", limber_item_get_exercise (item));
        else if (section + 1 < LIMBER_N_SECTIONS)
          g_string_append_c (order, '|');
      }
  return g_string_free (order, FALSE);
}

/* What the library holds now, and what it reads after a restart. */
static void
assert_saved (Fixture *f, const char *expected)
{
  g_autoptr (LimberLibrary) reloaded = limber_test_world_reload (f->world);
  g_autofree char *now = describe (f->world->library);
  g_autofree char *later = describe (reloaded);

  g_assert_cmpstr (now, ==, expected);
  g_assert_cmpstr (later, ==, expected);
}

static LimberItemRow *
get_row (Fixture *f, LimberSection section, guint index)
{
  return limber_section_view_get_row (
      limber_routine_view_get_section_view (LIMBER_ROUTINE_VIEW (f->view), section), index);
}

static GtkWidget *
focus_row (Fixture *f, LimberSection section, guint index)
{
  limber_routine_view_focus (LIMBER_ROUTINE_VIEW (f->view), (LimberSpot) { section, index });
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->window))
                 == GTK_WIDGET (get_row (f, section, index)));
  return gtk_root_get_focus (GTK_ROOT (f->window));
}

static GtkWidget *
get_focus (Fixture *f)
{
  return gtk_root_get_focus (GTK_ROOT (f->window));
}

static void
test_names (Fixture *f, gconstpointer data)
{
  limber_test_assert_names (f->editor);
  g_assert_nonnull (limber_test_find (f->editor, LIMBER_TYPE_ITEM_ROW,
                                      "Cat-Cow, 1 × 5, position 1 of 1"));

  limber_item_row_set_expanded (get_row (f, LIMBER_SECTION_MAIN, 0), TRUE);
  limber_test_assert_names (f->editor);
}

/* Ctrl+Down and Ctrl+Up take a row along, over the border of its section too, and the focus with it. */
static void
test_keys_move (Fixture *f, gconstpointer data)
{
  focus_row (f, LIMBER_SECTION_MAIN, 0);
  g_assert_true (limber_test_press (get_focus (f), "<Control>Down"));
  assert_saved (f, "cat-cow|wall-angel glute-bridge|");
  g_assert_true (get_focus (f) == GTK_WIDGET (get_row (f, LIMBER_SECTION_MAIN, 1)));

  g_assert_true (limber_test_press (get_focus (f), "<Control>Down"));
  assert_saved (f, "cat-cow|wall-angel|glute-bridge");
  g_assert_true (get_focus (f) == GTK_WIDGET (get_row (f, LIMBER_SECTION_COOL_DOWN, 0)));

  limber_test_press (get_focus (f), "<Control>Down");
  assert_saved (f, "cat-cow|wall-angel|glute-bridge");

  g_assert_true (limber_test_press (get_focus (f), "<Control>Up"));
  assert_saved (f, "cat-cow|wall-angel glute-bridge|");

  for (int i = 0; i < 3; i++)
    g_assert_true (limber_test_press (get_focus (f), "<Control>z"));
  assert_saved (f, "cat-cow|glute-bridge wall-angel|");
  g_assert_true (limber_test_press (get_focus (f), "<Control><Shift>z"));
  assert_saved (f, "cat-cow|wall-angel glute-bridge|");
}

/* Delete goes on to the next row; after the last one our keys must still be heard. */
static void
test_keys_remove (Fixture *f, gconstpointer data)
{
  focus_row (f, LIMBER_SECTION_MAIN, 0);
  g_assert_true (limber_test_press (get_focus (f), "Delete"));
  assert_saved (f, "cat-cow|wall-angel|");
  g_assert_true (get_focus (f) == GTK_WIDGET (get_row (f, LIMBER_SECTION_MAIN, 0)));

  g_assert_true (limber_test_press (get_focus (f), "Delete"));
  assert_saved (f, "cat-cow||");
  g_assert_nonnull (get_focus (f));
  g_assert_true (gtk_widget_is_ancestor (get_focus (f), f->view));

  g_assert_true (limber_test_press (get_focus (f), "<Control>z"));
  g_assert_true (limber_test_press (get_focus (f), "<Control>z"));
  assert_saved (f, "cat-cow|glute-bridge wall-angel|");
}

/* Delete inside of the open dose editor is not about the row. */
static void
test_delete_inside (Fixture *f, gconstpointer data)
{
  LimberItemRow *row = LIMBER_ITEM_ROW (focus_row (f, LIMBER_SECTION_MAIN, 0));
  GtkWidget *spin;

  limber_item_row_set_expanded (row, TRUE);
  spin = limber_test_find (GTK_WIDGET (row), ADW_TYPE_SPIN_ROW, NULL);
  gtk_widget_grab_focus (spin);
  limber_test_press (get_focus (f), "Delete");
  g_assert_cmpuint (limber_section_view_get_n_rows (limber_routine_view_get_section_view (
                        LIMBER_ROUTINE_VIEW (f->view), LIMBER_SECTION_MAIN)),
                    ==, 2);
}

static void
test_palette_adds (Fixture *f, gconstpointer data)
{
  GtkWidget *palette = limber_test_find (f->editor, LIMBER_TYPE_PALETTE, NULL);

  /* Nothing was used yet: to the main part. */
  g_assert_true (gtk_widget_activate_action (palette, "editor.insert", "s", "arm-circle"));
  assert_saved (f, "cat-cow|glute-bridge wall-angel arm-circle|");

  focus_row (f, LIMBER_SECTION_WARM_UP, 0);
  g_assert_true (gtk_widget_activate_action (palette, "editor.insert", "s", "arm-circle"));
  assert_saved (f, "cat-cow arm-circle|glute-bridge wall-angel arm-circle|");

  g_assert_true (gtk_widget_activate_action (f->editor, "editor.add-to", "u",
                                             LIMBER_SECTION_COOL_DOWN));
  g_assert_true (gtk_widget_is_ancestor (get_focus (f), palette));
  g_assert_true (gtk_widget_activate_action (palette, "editor.insert", "s", "seated-rotation"));
  assert_saved (f, "cat-cow arm-circle|glute-bridge wall-angel arm-circle|seated-rotation");
}

static gboolean
found_one (gpointer list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list))) == 1;
}

static void
test_palette_search (Fixture *f, gconstpointer data)
{
  GtkWidget *palette = limber_test_find (f->editor, LIMBER_TYPE_PALETTE, NULL);
  GtkWidget *search = limber_test_find (palette, GTK_TYPE_SEARCH_ENTRY, NULL);
  GtkWidget *list = limber_test_find (palette, GTK_TYPE_LIST_VIEW, NULL);

  gtk_editable_set_text (GTK_EDITABLE (search), "BRIDGE glut");
  limber_test_wait (found_one, list);
  g_signal_emit_by_name (search, "activate");
  assert_saved (f, "cat-cow|glute-bridge wall-angel glute-bridge|");
}

/* A drop is a move; on its own place it is none, and no step to undo. */
static void
test_drops (Fixture *f, gconstpointer data)
{
  LimberItem *item = limber_item_row_get_item (get_row (f, LIMBER_SECTION_MAIN, 0));
  LimberSpot from = { LIMBER_SECTION_MAIN, 0 };
  g_autoptr (LimberDragItem) row = limber_drag_item_new_from (item, f->draft, from);
  g_autoptr (LimberDragItem) fresh = limber_drag_item_new (item);
  gboolean can_undo;

  g_signal_emit_by_name (f->view, "dropped", row, LIMBER_SECTION_MAIN, 1);
  g_object_get (limber_draft_get_history (f->draft), "can-undo", &can_undo, NULL);
  g_assert_false (can_undo);

  g_signal_emit_by_name (f->view, "dropped", row, LIMBER_SECTION_WARM_UP, 0);
  assert_saved (f, "glute-bridge cat-cow|wall-angel|");
  /* It has gone from there since. */
  g_signal_emit_by_name (f->view, "dropped", row, LIMBER_SECTION_COOL_DOWN, 0);
  assert_saved (f, "glute-bridge cat-cow|wall-angel|");

  g_signal_emit_by_name (f->view, "dropped", fresh, LIMBER_SECTION_COOL_DOWN, 0);
  assert_saved (f, "glute-bridge cat-cow|wall-angel|glute-bridge");
}

static void
test_drop_away (Fixture *f, gconstpointer data)
{
  GtkWidget *palette = limber_test_find (f->editor, LIMBER_TYPE_PALETTE, NULL);
  LimberItem *item = limber_item_row_get_item (get_row (f, LIMBER_SECTION_MAIN, 1));
  LimberSpot from = { LIMBER_SECTION_MAIN, 1 };
  g_autoptr (LimberDragItem) row = limber_drag_item_new_from (item, f->draft, from);
  g_autoptr (LimberDragItem) fresh = limber_drag_item_new (item);

  g_signal_emit_by_name (palette, "removed", fresh);
  g_signal_emit_by_name (palette, "removed", row);
  assert_saved (f, "cat-cow|glute-bridge|");
}

/* The row that is being edited stays itself while its item changes under it. */
static void
test_dose (Fixture *f, gconstpointer data)
{
  LimberItemRow *row = get_row (f, LIMBER_SECTION_MAIN, 0);
  GtkWidget *spin;
  const LimberDose *dose;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (row), "item.edit-dose", NULL));
  g_assert_true (limber_item_row_get_expanded (row));
  spin = limber_test_find (GTK_WIDGET (row), ADW_TYPE_SPIN_ROW, NULL);
  adw_spin_row_set_value (ADW_SPIN_ROW (spin), 4);
  adw_spin_row_set_value (ADW_SPIN_ROW (spin), 5);

  g_assert_true (row == get_row (f, LIMBER_SECTION_MAIN, 0));
  g_assert_true (limber_item_row_get_expanded (row));
  dose = limber_item_get_dose (limber_item_row_get_item (row));
  g_assert_cmpuint (dose->sets, ==, 5);

  /* Turning a number is one gesture, and Ctrl+Z undoes it from inside too. */
  g_assert_true (limber_test_press (spin, "<Control>z"));
  dose = limber_item_get_dose (limber_item_row_get_item (row));
  g_assert_cmpuint (dose->sets, ==, 2);
  g_assert_cmpfloat (adw_spin_row_get_value (ADW_SPIN_ROW (spin)), ==, 2);

  g_assert_true (limber_test_press (spin, "Escape"));
  g_assert_false (limber_item_row_get_expanded (row));
  g_assert_true (get_focus (f) == GTK_WIDGET (row));
}

/* An open row that is moved stays open; the one that takes its place doesn't open. */
static void
test_open_row_moves (Fixture *f, gconstpointer data)
{
  focus_row (f, LIMBER_SECTION_MAIN, 0);
  limber_item_row_set_expanded (get_row (f, LIMBER_SECTION_MAIN, 0), TRUE);
  limber_test_press (get_focus (f), "<Control>Down");
  g_assert_false (limber_item_row_get_expanded (get_row (f, LIMBER_SECTION_MAIN, 0)));
  g_assert_true (limber_item_row_get_expanded (get_row (f, LIMBER_SECTION_MAIN, 1)));
}

static void
test_title (Fixture *f, gconstpointer data)
{
  GtkWidget *entry;

  g_assert_true (limber_test_press (focus_row (f, LIMBER_SECTION_MAIN, 0), "F2"));
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

/* A circuit is one row, which can be moved and removed as a whole. */
static void
test_circuit (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LimberItem) circuit = NULL;
  g_autoptr (LimberRoutine) routine = NULL;
  LimberItemRow *row;

  g_ptr_array_add (children,
                   g_object_ref (limber_item_row_get_item (get_row (f, LIMBER_SECTION_MAIN, 0))));
  g_ptr_array_add (children,
                   g_object_ref (limber_item_row_get_item (get_row (f, LIMBER_SECTION_MAIN, 1))));
  circuit = limber_item_new_circuit (3, 60, children);
  routine = limber_routine_with_item_inserted (limber_draft_get_routine (f->draft),
                                               LIMBER_SECTION_COOL_DOWN, 0, circuit);
  limber_draft_apply (f->draft, routine, "Circuit", NULL);

  row = get_row (f, LIMBER_SECTION_COOL_DOWN, 0);
  g_assert_nonnull (limber_test_find (f->editor, LIMBER_TYPE_ITEM_ROW,
                                      "Circuit, 3 rounds · rest 60 s, position 1 of 1"));
  limber_item_row_set_expanded (row, TRUE);
  g_assert_false (limber_item_row_get_expanded (row));
  g_assert_true (limber_test_press (focus_row (f, LIMBER_SECTION_COOL_DOWN, 0), "<Control>Up"));
  g_assert_true (limber_item_is_circuit (limber_item_row_get_item (get_row (f, LIMBER_SECTION_MAIN,
                                                                            2))));
}

static gboolean
is_gone (gpointer pointer)
{
  return *(gpointer *) pointer == NULL;
}

/* Left behind, it goes, with all that it has shown. */
static void
test_goes (Fixture *f, gconstpointer data)
{
  GtkWidget *navigation = gtk_widget_get_ancestor (f->editor, ADW_TYPE_NAVIGATION_VIEW);
  gpointer watched = f->editor;

  limber_item_row_set_expanded (get_row (f, LIMBER_SECTION_MAIN, 0), TRUE);
  focus_row (f, LIMBER_SECTION_MAIN, 0);
  limber_test_press (get_focus (f), "<Control>Down");
  limber_test_press (get_focus (f), "Delete");

  g_object_add_weak_pointer (G_OBJECT (f->editor), &watched);
  adw_navigation_view_pop (ADW_NAVIGATION_VIEW (navigation));
  limber_test_wait (is_gone, &watched);
}

/* What nobody has touched is not written. */
static void
test_untouched (Fixture *f, gconstpointer data)
{
  g_assert_null (limber_library_find_routine (f->world->library, "test"));
}

int
main (int argc, char *argv[])
{
  limber_test_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/editor/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("names", test_names);
  ADD ("keys-move", test_keys_move);
  ADD ("keys-remove", test_keys_remove);
  ADD ("delete-inside", test_delete_inside);
  ADD ("palette-adds", test_palette_adds);
  ADD ("palette-search", test_palette_search);
  ADD ("drops", test_drops);
  ADD ("drop-away", test_drop_away);
  ADD ("dose", test_dose);
  ADD ("open-row-moves", test_open_row_moves);
  ADD ("title", test_title);
  ADD ("circuit", test_circuit);
  ADD ("goes", test_goes);
  ADD ("untouched", test_untouched);
#undef ADD

  return g_test_run ();
}
