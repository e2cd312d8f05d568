/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-editor.h"
#include "ui/routines/limber-drag-item.h"
#include "ui/routines/limber-palette-row.h"

#define N_LINES 300

/* --- rows that are built when they are seen -------------------------------------------------------- */

/* Makes the main section so long that most of it is out of sight. */
static void
fill (LimberTestEditor *f)
{
  LimberRoutine *routine = limber_draft_get_routine (f->draft);
  LimberDose dose = { .sets = 2, .reps = 8 };
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LimberRoutine) next = NULL;

  for (guint i = 0; i < N_LINES; i++)
    g_ptr_array_add (items, limber_item_new ("glute-bridge", &dose));
  next = limber_routine_with_section (routine, LIMBER_SECTION_MAIN, items);
  limber_draft_apply (f->draft, next, "Growth", NULL);
}

static void
count (GtkWidget *widget, guint *n_rows, guint *n_built)
{
  if (LIMBER_IS_ITEM_ROW (widget))
    {
      *n_rows += 1;
      *n_built += limber_item_row_is_built (LIMBER_ITEM_ROW (widget)) ? 1 : 0;
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count (child, n_rows, n_built);
}

static gboolean
has_many_rows (gpointer view)
{
  guint n_rows = 0, n_built = 0;

  count (view, &n_rows, &n_built);
  return n_rows > 100;
}

/* Of a long routine only the rows in sight hold widgets; the others can be heard all the same. */
static void
test_late (LimberTestEditor *f, gconstpointer data)
{
  guint n_rows = 0, n_built = 0;

  fill (f);
  limber_test_wait (has_many_rows, f->view);
  count (f->view, &n_rows, &n_built);
  g_assert_cmpuint (n_built, >, 3);
  g_assert_cmpuint (n_built, <, 40);
  g_assert_nonnull (limber_test_editor_find_list_item (f, "Glute Bridge, 2 sets of 8 repetitions, "
                                                          "position 100 of 300"));
  limber_test_assert_names (f->view);
}

static gboolean
last_is_built (gpointer data)
{
  GtkWidget *focus = limber_test_editor_get_focus (data);
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return LIMBER_IS_ITEM_ROW (row) && limber_item_row_is_built (LIMBER_ITEM_ROW (row))
         && limber_line_get_spot (limber_item_row_get_line (LIMBER_ITEM_ROW (row))).index
                == N_LINES - 1;
}

/* Where the focus goes, the list scrolls, and the rows there are built. */
static void
test_scroll (LimberTestEditor *f, gconstpointer data)
{
  fill (f);
  limber_test_wait (has_many_rows, f->view);
  limber_routine_view_focus (LIMBER_ROUTINE_VIEW (f->view),
                             (LimberSpot) { LIMBER_SECTION_MAIN, N_LINES - 1 });
  limber_test_wait (last_is_built, f);
  g_assert_nonnull (limber_test_find (limber_test_editor_get_focus (f), GTK_TYPE_BUTTON,
                                      "Edit Dose of Glute Bridge"));
}

/* What is opened out of sight is built at once, as high as it will be. */
static void
test_open (LimberTestEditor *f, gconstpointer data)
{
  GtkWidget *row;

  fill (f);
  limber_test_wait (has_many_rows, f->view);
  row = limber_test_editor_get_row (f, LIMBER_SECTION_MAIN, 90);
  g_assert_false (limber_item_row_is_built (LIMBER_ITEM_ROW (row)));
  limber_line_set_expanded (limber_test_editor_get_line (f, LIMBER_SECTION_MAIN, 90), TRUE);
  g_assert_true (limber_item_row_is_built (LIMBER_ITEM_ROW (row)));
  g_assert_nonnull (limber_test_find (row, GTK_TYPE_SPIN_BUTTON, "Repetitions"));
}

/* --- what a finger does ---------------------------------------------------------------------------- */

/* (transfer none): the first controller of that type on @widget or inside. */
static gpointer
find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gpointer found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_controller (child, type);
  return found;
}

static gboolean
has_menu (GtkWidget *view)
{
  GtkWidget *menu = limber_test_find (view, GTK_TYPE_POPOVER_MENU, NULL);

  return menu != NULL && gtk_widget_get_visible (menu);
}

/* A finger that rests on a row lifts it; one that rises again asks for the menu. */
static void
test_long_press (LimberTestEditor *f, gconstpointer data)
{
  GtkWidget *row = limber_test_editor_get_row (f, LIMBER_SECTION_MAIN, 1);
  GtkGesture *press = find_controller (row, GTK_TYPE_GESTURE_LONG_PRESS);
  GtkGesture *source = find_controller (row, GTK_TYPE_DRAG_SOURCE);
  GtkWidget *header = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (press));
  g_autoptr (GArray) spots = NULL;

  g_assert_true (gtk_gesture_single_get_touch_only (GTK_GESTURE_SINGLE (press)));
  /* What claims the finger lets the drag have it, and keeps the list from scrolling. */
  g_assert_true (gtk_gesture_is_grouped_with (press, source));

  g_signal_emit_by_name (press, "pressed", 10.0, 10.0);
  g_assert_true (gtk_widget_has_css_class (header, "lifted"));
  g_assert_false (has_menu (f->view));
  g_signal_emit_by_name (press, "end", NULL);
  g_assert_false (gtk_widget_has_css_class (header, "lifted"));
  g_assert_true (has_menu (f->view));
  spots = limber_routine_view_get_selection (LIMBER_ROUTINE_VIEW (f->view));
  g_assert_cmpuint (spots->len, ==, 1);
  g_assert_cmpuint (g_array_index (spots, LimberSpot, 0).index, ==, 1);
}

/* One that drags it away, or is taken away, doesn't. */
static void
test_long_press_drag (LimberTestEditor *f, gconstpointer data)
{
  GtkWidget *row = limber_test_editor_get_row (f, LIMBER_SECTION_MAIN, 1);
  GtkGesture *press = find_controller (row, GTK_TYPE_GESTURE_LONG_PRESS);
  GtkWidget *header = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (press));

  g_signal_emit_by_name (press, "pressed", 10.0, 10.0);
  g_signal_emit_by_name (press, "cancel", NULL);
  g_signal_emit_by_name (press, "end", NULL);
  g_assert_false (gtk_widget_has_css_class (header, "lifted"));
  g_assert_false (has_menu (f->view));
}

/* The cards of the palette are lifted too. */
static void
test_palette_long_press (LimberTestEditor *f, gconstpointer data)
{
  GtkWidget *row = limber_test_find (f->editor, LIMBER_TYPE_PALETTE_ROW, NULL);
  GtkGesture *press = find_controller (row, GTK_TYPE_GESTURE_LONG_PRESS);

  g_assert_true (gtk_gesture_is_grouped_with (press, find_controller (row, GTK_TYPE_DRAG_SOURCE)));
  g_signal_emit_by_name (press, "pressed", 10.0, 10.0);
  g_assert_true (gtk_widget_has_css_class (row, "lifted"));
  g_signal_emit_by_name (press, "end", NULL);
  g_assert_false (gtk_widget_has_css_class (row, "lifted"));
}

/* --- what is dropped ------------------------------------------------------------------------------- */

/* Text and files are no exercises: no place in the editor takes them, so the pointer says no over all of it. */
static void
test_refuses (LimberTestEditor *f, gconstpointer data)
{
  GType places[] = { LIMBER_TYPE_ROUTINE_VIEW, g_type_from_name ("LimberRemoveTarget") };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      GtkWidget *place = limber_test_find (f->editor, places[i], NULL);
      GtkDropTarget *target = find_controller (place, GTK_TYPE_DROP_TARGET);
      GdkContentFormats *formats = gtk_drop_target_get_formats (target);

      g_assert_true (gdk_content_formats_contain_gtype (formats, LIMBER_TYPE_DRAG_ITEM));
      g_assert_false (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING));
      g_assert_false (gdk_content_formats_contain_gtype (formats, G_TYPE_FILE));
      g_assert_false (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST));
      g_assert_null (gdk_content_formats_get_mime_types (formats, NULL));
    }
}

int
main (int argc, char *argv[])
{
  limber_test_init (&argc, &argv);

#define ADD(name, function)                                                                        \
  g_test_add ("/editor-rows/" name, LimberTestEditor, NULL, limber_test_editor_set_up, function,   \
              limber_test_editor_tear_down)
  ADD ("late", test_late);
  ADD ("scroll", test_scroll);
  ADD ("open", test_open);
  ADD ("long-press", test_long_press);
  ADD ("long-press-drag", test_long_press_drag);
  ADD ("palette-long-press", test_palette_long_press);
  ADD ("refuses", test_refuses);
#undef ADD

  return g_test_run ();
}
