/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-editor.h"

#include "limber-sample.h"

#define WIDTH 1000
#define HEIGHT 700

static LimberRoutine *
with_line (LimberRoutine *routine, LimberTestWorld *world, LimberSection section, const char *id)
{
  g_autoptr (LimberRoutine) owned = routine;
  LimberExercise *exercise =
      limber_catalog_lookup (limber_context_get_catalog (world->context), id);
  g_autoptr (LimberItem) item = limber_item_new (id, limber_exercise_get_dose (exercise));

  return limber_routine_with_item_inserted (owned, section, G_MAXUINT, item);
}

void
limber_test_editor_set_up (LimberTestEditor *f, gconstpointer data)
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

void
limber_test_editor_tear_down (LimberTestEditor *f, gconstpointer data)
{
  gtk_window_destroy (f->window);
  limber_test_world_free (f->world);
}

static char *
describe (LimberLibrary *library)
{
  return limber_sample_routine_to_text (limber_library_find_routine (library, "test"));
}

/* What the library holds now, and what it reads after a restart. */
void
limber_test_editor_assert_saved (LimberTestEditor *f, const char *expected)
{
  g_autoptr (LimberLibrary) reloaded = limber_test_world_reload (f->world);
  g_autofree char *now = describe (f->world->library);
  g_autofree char *later = describe (reloaded);

  g_assert_cmpstr (now, ==, expected);
  g_assert_cmpstr (later, ==, expected);
}

LimberLine *
limber_test_editor_get_line (LimberTestEditor *f, LimberSection section, guint index)
{
  LimberLines *lines = limber_routine_view_get_lines (LIMBER_ROUTINE_VIEW (f->view));
  LimberSpot at = { .section = section, .index = index };

  return limber_lines_get (lines, limber_lines_find (lines, &at));
}

static GtkWidget *
find_row (GtkWidget *root, LimberLine *line)
{
  if (LIMBER_IS_ITEM_ROW (root))
    return limber_item_row_get_line (LIMBER_ITEM_ROW (root)) == line ? root : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, line);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The row that shows that line. */
GtkWidget *
limber_test_editor_get_row (LimberTestEditor *f, LimberSection section, guint index)
{
  GtkWidget *row = find_row (f->view, limber_test_editor_get_line (f, section, index));

  g_assert_nonnull (row);
  return row;
}

GtkWidget *
limber_test_editor_get_focus (LimberTestEditor *f)
{
  return gtk_root_get_focus (GTK_ROOT (f->window));
}

/* Whether the row of that line itself has the focus. */
void
limber_test_editor_assert_focus (LimberTestEditor *f, LimberSection section, guint index)
{
  g_assert_true (limber_test_editor_get_focus (f)
                 == gtk_widget_get_parent (limber_test_editor_get_row (f, section, index)));
}

GtkWidget *
limber_test_editor_focus_row (LimberTestEditor *f, LimberSection section, guint index)
{
  limber_routine_view_focus (LIMBER_ROUTINE_VIEW (f->view), (LimberSpot) { section, index });
  limber_test_editor_assert_focus (f, section, index);
  return limber_test_editor_get_focus (f);
}

GtkWidget *
limber_test_editor_find_list_item (LimberTestEditor *f, const char *name)
{
  return limber_test_find (f->view, g_type_from_name ("GtkListItemWidget"), name);
}

GtkWidget *
limber_test_editor_find_number (LimberTestEditor *f, const char *name)
{
  GtkWidget *spin = limber_test_find (f->view, GTK_TYPE_SPIN_BUTTON, name);

  g_assert_nonnull (spin);
  return spin;
}

void
limber_test_editor_select_lines (LimberTestEditor *f, guint position, guint n)
{
  GtkWidget *list = limber_test_find (f->view, GTK_TYPE_LIST_VIEW, NULL);

  gtk_selection_model_select_range (gtk_list_view_get_model (GTK_LIST_VIEW (list)), position, n,
                                    TRUE);
}
