/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "limber-test-world.h"
#include "ui/print/limber-print.h"
#include "ui/print/limber-routine-sheet.h"

#define WIDTH 500.0

/* As tall as the routine is in @sheet's points; with a surface, draws it too. */
static double
draw (LimberTestWorld *world, LimberRoutine *routine, cairo_surface_t *surface)
{
  cairo_t *cr = surface != NULL ? cairo_create (surface) : NULL;
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  g_auto (LimberSheet) sheet = { 0 };

  limber_sheet_init (&sheet, cr, layout, WIDTH);
  limber_routine_sheet_draw (&sheet, world->context, routine);
  g_clear_pointer (&cr, cairo_destroy);
  g_object_unref (context);
  return sheet.y;
}

static LimberRoutine *
find (LimberTestWorld *world, const char *id)
{
  return limber_library_find_routine (world->library, id);
}

/* What is measured is what is drawn, and all of it lies on the sheet. */
static void
test_measure (void)
{
  LimberTestWorld *world = limber_test_world_new ();
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  LimberRoutine *routine = find (world, "upper-back-strength");
  double height = draw (world, routine, surface);
  double x, y, width, ink_height;

  g_assert_cmpfloat (height, >, 200);
  g_assert_cmpfloat (height, ==, draw (world, routine, NULL));
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &ink_height);
  g_assert_cmpfloat (x, >=, -1);
  g_assert_cmpfloat (x + width, <=, WIDTH + 1);
  g_assert_cmpfloat (y + ink_height, <=, height + 1);
  g_assert_cmpfloat (ink_height, >, height / 2);

  cairo_surface_destroy (surface);
  limber_test_world_free (world);
}

/* A line more makes the sheet longer; a circuit counts all its lines. */
static void
test_circuit (void)
{
  LimberTestWorld *world = limber_test_world_new ();
  LimberRoutine *routine = find (world, "desk-break");
  LimberItem *line = limber_routine_get_item (routine, LIMBER_SECTION_WARM_UP, 0);
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_autoptr (LimberItem) circuit = NULL;
  g_autoptr (LimberRoutine) with_line = NULL;
  g_autoptr (LimberRoutine) with_circuit = NULL;
  double height = draw (world, routine, NULL);
  double added;

  g_ptr_array_add (lines, line);
  g_ptr_array_add (lines, line);
  circuit = limber_item_new_circuit (3, 30, lines);
  with_line = limber_routine_with_item_inserted (routine, LIMBER_SECTION_WARM_UP, G_MAXUINT, line);
  with_circuit =
      limber_routine_with_item_inserted (routine, LIMBER_SECTION_WARM_UP, G_MAXUINT, circuit);
  added = draw (world, with_line, NULL) - height;
  g_assert_cmpfloat (added, >, 0);
  g_assert_cmpfloat (draw (world, with_circuit, NULL) - height, >, 2 * added);

  limber_test_world_free (world);
}

static void export (LimberPrint *print, const char *path)
{
  g_autofree char *text = NULL;
  gsize length;
  g_autoptr (GError) error = NULL;
  int n_pages;

  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (print), path);
  gtk_print_operation_run (GTK_PRINT_OPERATION (print), GTK_PRINT_OPERATION_ACTION_EXPORT, NULL,
                           &error);
  g_assert_no_error (error);
  g_object_get (print, "n-pages", &n_pages, NULL);
  g_assert_cmpint (n_pages, ==, 1);
  g_assert_true (g_file_get_contents (path, &text, &length, &error));
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (text, "%PDF-"));
  g_assert_cmpuint (length, >, 2000);
}

/* A routine and a week become one page each. */
static void
test_pdf (void)
{
  LimberTestWorld *world = limber_test_world_new ();
  g_autofree char *folder = g_dir_make_tmp ("limber-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "sheet.pdf", NULL);
  g_autoptr (LimberPlan) plan = NULL;
  g_autoptr (LimberPlanEntry) entry = limber_plan_entry_new ("desk-break");
  g_autoptr (LimberPlan) empty = NULL;
  g_autoptr (LimberPrint) routine =
      limber_print_new_routine (world->context, find (world, "desk-break"));
  g_autoptr (GListStore) plans = g_list_store_new (LIMBER_TYPE_PLAN);
  g_autoptr (LimberPrint) week = NULL;
  GDate first;

  limber_clock_get_today (limber_context_get_clock (world->context), &first);
  empty = limber_plan_new (NULL, "My Week", &first);
  plan = limber_plan_with_entry_inserted (empty, 0, 2, 0, entry);
  g_list_store_append (plans, plan);
  week = limber_print_new_week (world->context, G_LIST_MODEL (plans), limber_plan_get_start (plan));
  export (routine, path);
  export (week, path);

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  limber_test_world_free (world);
}

int
main (int argc, char **argv)
{
  limber_test_init (&argc, &argv);

  g_test_add_func ("/ui/print/measure", test_measure);
  g_test_add_func ("/ui/print/circuit", test_circuit);
  g_test_add_func ("/ui/print/pdf", test_pdf);

  return g_test_run ();
}
