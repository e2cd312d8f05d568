/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-editor.h"
#include "ui/routines/limber-lines-clip.h"
#include "ui/routines/limber-palette.h"
#include "ui/routines/limber-swap-dialog.h"

/* Several rows move, are removed and come back together; an invitation among them doesn't count. */
static void
test_several (LimberTestEditor *f, gconstpointer data)
{
  limber_test_editor_focus_row (f, LIMBER_SECTION_MAIN, 0);
  limber_test_editor_select_lines (f, 0, 2);
  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "<Control>Down"));
  limber_test_editor_assert_saved (f, "|cat-cow glute-bridge wall-angel|");
  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "<Control>Down"));
  limber_test_editor_assert_saved (f, "|wall-angel cat-cow glute-bridge|");
  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "<Control>Down"));
  limber_test_editor_assert_saved (f, "|wall-angel|cat-cow glute-bridge");
  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "Delete"));
  limber_test_editor_assert_saved (f, "|wall-angel|");
  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "<Control>z"));
  limber_test_editor_assert_saved (f, "|wall-angel|cat-cow glute-bridge");
  limber_test_editor_select_lines (f, 0, 2);
  g_assert_true (gtk_widget_activate_action (f->view, "editor.move-to", "s", "cool-down"));
  limber_test_editor_assert_saved (f, "||cat-cow glute-bridge wall-angel");
}

static gboolean
has_four (gpointer draft)
{
  LimberRoutine *routine = limber_draft_get_routine (draft);

  return limber_routine_get_n_items (routine, LIMBER_SECTION_WARM_UP)
             + limber_routine_get_n_items (routine, LIMBER_SECTION_MAIN)
             + limber_routine_get_n_items (routine, LIMBER_SECTION_COOL_DOWN)
         >= 4;
}

/* What is copied from one routine, as from the palette, is pasted after what is selected. */
static void
test_clipboard (LimberTestEditor *f, gconstpointer data)
{
  GtkWidget *palette = limber_test_find (f->editor, LIMBER_TYPE_PALETTE, NULL);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (f->editor);

  limber_test_editor_focus_row (f, LIMBER_SECTION_MAIN, 0);
  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "<Control>c"));
  g_assert_true (limber_lines_clip_is_in (clipboard));
  g_assert_true (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard),
                                                    G_TYPE_STRING));
  limber_test_editor_focus_row (f, LIMBER_SECTION_WARM_UP, 0);
  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "<Control>v"));
  limber_test_wait (has_four, f->draft);
  limber_test_editor_assert_saved (f, "cat-cow glute-bridge|glute-bridge wall-angel|");

  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "<Control>x"));
  limber_test_editor_assert_saved (f, "cat-cow|glute-bridge wall-angel|");
  g_assert_true (gtk_widget_activate_action (palette, "palette.copy", NULL));
  limber_test_editor_focus_row (f, LIMBER_SECTION_MAIN, 1);
  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "<Control>v"));
  limber_test_wait (has_four, f->draft);
  limber_test_editor_assert_saved (f, "cat-cow|glute-bridge wall-angel abdominal-brace|");
}

/* Text that anybody copied is nothing to paste. */
static void
test_clipboard_text (LimberTestEditor *f, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (f->editor);

  gdk_clipboard_set_text (clipboard, "Cat-Cow");
  g_assert_false (limber_lines_clip_is_in (clipboard));
  limber_test_editor_focus_row (f, LIMBER_SECTION_MAIN, 0);
  limber_test_press (limber_test_editor_get_focus (f), "<Control>v");
  g_assert_false (limber_draft_undo (f->draft));
}

/* The row that is being edited stays itself while its item changes under it. */
static void
test_dose (LimberTestEditor *f, gconstpointer data)
{
  LimberLine *line = limber_test_editor_get_line (f, LIMBER_SECTION_MAIN, 0);
  GtkWidget *row = limber_test_editor_get_row (f, LIMBER_SECTION_MAIN, 0);
  GtkWidget *spin;

  limber_test_editor_focus_row (f, LIMBER_SECTION_MAIN, 0);
  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "space"));
  g_assert_true (limber_line_get_expanded (line));
  spin = limber_test_editor_find_number (f, "Sets");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 4);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 5);

  g_assert_true (line == limber_test_editor_get_line (f, LIMBER_SECTION_MAIN, 0));
  g_assert_true (row == limber_test_editor_get_row (f, LIMBER_SECTION_MAIN, 0));
  g_assert_cmpuint (limber_item_get_dose (limber_line_get_item (line))->sets, ==, 5);

  /* Turning a number is one gesture, and Ctrl+Z undoes it from inside too. */
  g_assert_true (limber_test_press (spin, "<Control>z"));
  g_assert_cmpuint (limber_item_get_dose (limber_line_get_item (line))->sets, ==, 2);
  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)), ==, 2);

  gtk_widget_grab_focus (spin);
  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "Escape"));
  g_assert_false (limber_line_get_expanded (line));
  limber_test_editor_assert_focus (f, LIMBER_SECTION_MAIN, 0);
}

static const LimberDose *
get_dose (LimberTestEditor *f)
{
  return limber_item_get_dose (
      limber_line_get_item (limber_test_editor_get_line (f, LIMBER_SECTION_MAIN, 0)));
}

/* To the eye, and to whoever hears what has the focus. */
static void
assert_faulty (GtkWidget *entry, gboolean faulty)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (entry));
  g_autofree char *difference =
      gtk_test_accessible_check_state (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_STATE_INVALID,
                                       faulty ? GTK_ACCESSIBLE_INVALID_TRUE
                                              : GTK_ACCESSIBLE_INVALID_FALSE);

  g_assert_cmpint (gtk_widget_has_css_class (entry, "error"), ==, faulty);
  g_assert_cmpstr (difference, ==, NULL);
}

static void
test_load_and_tempo (LimberTestEditor *f, gconstpointer data)
{
  GtkWidget *tempo;

  limber_line_set_expanded (limber_test_editor_get_line (f, LIMBER_SECTION_MAIN, 0), TRUE);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (limber_test_editor_find_number (f, "Weight")), 7.5);
  g_assert_cmpfloat (get_dose (f)->kg, ==, 7.5);

  tempo = limber_test_find (f->view, ADW_TYPE_ENTRY_ROW, NULL);
  gtk_editable_set_text (GTK_EDITABLE (tempo), "2-1-");
  assert_faulty (tempo, TRUE);
  g_assert_false (limber_dose_has_tempo (get_dose (f)));
  gtk_editable_set_text (GTK_EDITABLE (tempo), "2-1-2-0");
  assert_faulty (tempo, FALSE);
  g_assert_cmpuint (get_dose (f)->tempo[2], ==, 2);
  g_assert_nonnull (limber_test_editor_find_list_item (
      f, "Glute Bridge, 2 sets of 10 repetitions, 7.5 kg, tempo 2, 1, 2, 0, position 1 of 2"));
}

/* Entered and shown in pounds, kept in kilograms. */
static void
test_load_in_pounds (LimberTestEditor *f, gconstpointer data)
{
  g_settings_set_string (f->world->settings, "load-unit", "lb");
  limber_line_set_expanded (limber_test_editor_get_line (f, LIMBER_SECTION_MAIN, 0), TRUE);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (limber_test_editor_find_number (f, "Weight")), 20);
  g_assert_cmpfloat_with_epsilon (get_dose (f)->kg, 9.0718, 1e-9);
  g_assert_nonnull (limber_test_editor_find_list_item (
      f, "Glute Bridge, 2 sets of 10 repetitions, 20 lb, tempo 2, 1, 2, 0, position 1 of 2"));
  g_settings_reset (f->world->settings, "load-unit");
}

/* A field that is left says what is in it again. */
static void
test_hundredths_stay (LimberTestEditor *f, gconstpointer data)
{
  GtkSpinButton *spin;

  limber_line_set_expanded (limber_test_editor_get_line (f, LIMBER_SECTION_MAIN, 0), TRUE);
  spin = GTK_SPIN_BUTTON (limber_test_editor_find_number (f, "Weight"));
  gtk_spin_button_set_value (spin, 1.25);
  gtk_spin_button_update (spin);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (spin)), ==, "1.25");
  g_assert_cmpfloat (get_dose (f)->kg, ==, 1.25);
  gtk_spin_button_set_value (spin, 8);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (spin)), ==, "8");
}

/* Of a row that is open. */
static void
test_unit_changes (LimberTestEditor *f, gconstpointer data)
{
  GtkSpinButton *spin;

  limber_line_set_expanded (limber_test_editor_get_line (f, LIMBER_SECTION_MAIN, 0), TRUE);
  spin = GTK_SPIN_BUTTON (limber_test_editor_find_number (f, "Weight"));
  gtk_spin_button_set_value (spin, 10);
  g_settings_set_string (f->world->settings, "load-unit", "lb");
  g_assert_cmpfloat (gtk_spin_button_get_value (spin), ==, 22);
  g_assert_cmpfloat (get_dose (f)->kg, ==, 10);
  gtk_spin_button_update (spin);
  g_assert_cmpfloat (get_dose (f)->kg, ==, 10);
  g_settings_reset (f->world->settings, "load-unit");
  g_assert_cmpfloat (gtk_spin_button_get_value (spin), ==, 10);
}

/* An open row that is moved stays open; the one that takes its place doesn't open. */
static void
test_open_row_moves (LimberTestEditor *f, gconstpointer data)
{
  limber_test_editor_focus_row (f, LIMBER_SECTION_MAIN, 0);
  limber_line_set_expanded (limber_test_editor_get_line (f, LIMBER_SECTION_MAIN, 0), TRUE);
  limber_test_press (limber_test_editor_get_focus (f), "<Control>Down");
  g_assert_false (limber_line_get_expanded (limber_test_editor_get_line (f, LIMBER_SECTION_MAIN,
                                                                         0)));
  g_assert_true (limber_line_get_expanded (limber_test_editor_get_line (f, LIMBER_SECTION_MAIN,
                                                                        1)));
}

/* Made of what is selected, edited, moved as a whole, left by its lines, and dissolved. */
static void
test_circuit (LimberTestEditor *f, gconstpointer data)
{
  LimberLine *head;

  limber_test_editor_focus_row (f, LIMBER_SECTION_MAIN, 0);
  limber_test_editor_select_lines (f, 1, 2);
  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "<Control>g"));
  limber_test_editor_assert_saved (f, "cat-cow|(glute-bridge wall-angel)|");
  g_assert_nonnull (limber_test_editor_find_list_item (f, "Circuit, 3 rounds, rest 60 seconds, "
                                                          "position 1 of 1"));
  g_assert_nonnull (limber_test_editor_find_list_item (f, "Glute Bridge, 2 sets of 10 repetitions, "
                                                          "tempo 2, 1, 2, 0, "
                                                          "position 1 of 2 in the circuit"));

  head = limber_test_editor_get_line (f, LIMBER_SECTION_MAIN, 0);
  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "space"));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (limber_test_editor_find_number (f, "Rounds")), 4);
  gtk_spin_button_set_value (
      GTK_SPIN_BUTTON (limber_test_editor_find_number (f, "Rest Between Rounds")), 45);
  limber_test_assert_names (f->editor);
  g_assert_cmpuint (limber_item_get_rounds (limber_line_get_item (head)), ==, 4);
  g_assert_cmpuint (limber_item_get_rest (limber_line_get_item (head)), ==, 45);

  limber_test_editor_focus_row (f, LIMBER_SECTION_WARM_UP, 0);
  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "<Control>Down"));
  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "<Control>Down"));
  limber_test_editor_assert_saved (f, "|(cat-cow glute-bridge wall-angel)|");

  limber_test_editor_focus_row (f, LIMBER_SECTION_MAIN, 0);
  g_assert_true (limber_test_press (limber_test_editor_get_focus (f), "<Control><Shift>g"));
  limber_test_editor_assert_saved (f, "|cat-cow glute-bridge wall-angel|");
}

static void
test_swap (LimberTestEditor *f, gconstpointer data)
{
  GtkWidget *dialog, *palette;

  limber_test_editor_focus_row (f, LIMBER_SECTION_MAIN, 0);
  g_assert_true (gtk_widget_activate_action (f->view, "editor.swap", NULL));
  dialog = GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (f->window)));
  g_assert_true (LIMBER_IS_SWAP_DIALOG (dialog));
  limber_test_assert_names (dialog);
  palette = limber_test_find (dialog, LIMBER_TYPE_PALETTE, NULL);
  g_assert_true (gtk_widget_activate_action (palette, "palette.choose", "s", "dumbbell-row"));
  limber_test_editor_assert_saved (f, "cat-cow|dumbbell-row wall-angel|");
}

/* What is selected becomes a routine of its own, and stays where it is. */
static void
test_new_from_selection (LimberTestEditor *f, gconstpointer data)
{
  GListModel *routines = limber_library_get_routines (f->world->library);
  guint n = g_list_model_get_n_items (routines);
  guint n_parts = 0;

  limber_test_editor_focus_row (f, LIMBER_SECTION_MAIN, 0);
  limber_test_editor_select_lines (f, 0, 2);
  g_assert_true (gtk_widget_activate_action (f->view, "editor.new-from-selection", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (routines), ==, n + 1);
  for (guint i = 0; i <= n; i++)
    {
      g_autoptr (LimberRoutine) part = g_list_model_get_item (routines, i);

      if (!g_str_equal (limber_routine_get_name (part), "Part of Test"))
        continue;
      n_parts++;
      g_assert_cmpuint (limber_routine_get_n_items (part, LIMBER_SECTION_WARM_UP), ==, 1);
      g_assert_cmpuint (limber_routine_get_n_items (part, LIMBER_SECTION_MAIN), ==, 1);
    }
  g_assert_cmpuint (n_parts, ==, 1);
  g_assert_cmpuint (limber_routine_get_n_items (limber_draft_get_routine (f->draft),
                                                LIMBER_SECTION_MAIN),
                    ==, 2);
}

int
main (int argc, char *argv[])
{
  limber_test_init (&argc, &argv);

#define ADD(name, function)                                                                        \
  g_test_add ("/editor-lines/" name, LimberTestEditor, NULL, limber_test_editor_set_up, function,  \
              limber_test_editor_tear_down)
  ADD ("several", test_several);
  ADD ("clipboard", test_clipboard);
  ADD ("clipboard-text", test_clipboard_text);
  ADD ("dose", test_dose);
  ADD ("load-and-tempo", test_load_and_tempo);
  ADD ("load-in-pounds", test_load_in_pounds);
  ADD ("hundredths-stay", test_hundredths_stay);
  ADD ("unit-changes", test_unit_changes);
  ADD ("open-row-moves", test_open_row_moves);
  ADD ("circuit", test_circuit);
  ADD ("swap", test_swap);
  ADD ("new-from-selection", test_new_from_selection);
#undef ADD

  return g_test_run ();
}
