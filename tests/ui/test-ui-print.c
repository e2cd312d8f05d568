/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "limber-test-world.h"
#include "ui/print/limber-print.h"
#include "ui/print/limber-routine-sheet.h"

#define WIDTH 500.0

/* As tall as the routine is in @sheet's points; with a surface, draws it too. */
static double
draw (LimberTestWorld *world, LimberRoutine *routine, guint n_columns, cairo_surface_t *surface)
{
  cairo_t *cr = surface != NULL ? cairo_create (surface) : NULL;
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  g_auto (LimberSheet) sheet = { 0 };

  limber_sheet_init (&sheet, cr, layout, WIDTH);
  limber_routine_sheet_draw (&sheet, world->context, routine, n_columns);
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
  double height = draw (world, routine, 1, surface);
  double x, y, width, ink_height;

  g_assert_cmpfloat (height, >, 200);
  g_assert_cmpfloat (height, ==, draw (world, routine, 1, NULL));
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
  double height = draw (world, routine, 1, NULL);
  double added;

  g_ptr_array_add (lines, line);
  g_ptr_array_add (lines, line);
  circuit = limber_item_new_circuit (3, 30, lines);
  with_line = limber_routine_with_item_inserted (routine, LIMBER_SECTION_WARM_UP, G_MAXUINT, line);
  with_circuit =
      limber_routine_with_item_inserted (routine, LIMBER_SECTION_WARM_UP, G_MAXUINT, circuit);
  added = draw (world, with_line, 1, NULL) - height;
  g_assert_cmpfloat (added, >, 0);
  g_assert_cmpfloat (draw (world, with_circuit, 1, NULL) - height, >, 2 * added);

  limber_test_world_free (world);
}

/* --- whole pages ----------------------------------------------------------------------------------- */

/* Sizes of paper in points, within the margins that printers have. */
static const struct
{
  const char *name;
  double width;
  double height;
} papers[] = { { "a4", 559, 806 }, { "letter", 576, 756 } };

/* A routine of @n lines, some of them with notes, and with a circuit. */
static LimberRoutine *
make_long (guint n)
{
  static const char *const exercises[] = { "cat-cow", "glute-bridge", "wall-angel", "bird-dog" };
  g_autoptr (LimberRoutine) empty = limber_routine_new (NULL, "Everything that is good for the "
                                                              "back, from the neck to the hips");
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LimberItem) item =
          limber_item_new (exercises[i % G_N_ELEMENTS (exercises)],
                           &(LimberDose) { .sets = 2 + i % 3, .reps = 8, .rest = 30 });

      g_ptr_array_add (i % 7 < 2 ? lines : items,
                       limber_item_with_note (item, i % 5 == 0 ? "Slowly, and only as far as it is "
                                                                 "comfortable"
                                                               : ""));
    }
  g_ptr_array_insert (items, (int) items->len / 2, limber_item_new_circuit (3, 60, lines));
  return limber_routine_with_section (empty, LIMBER_SECTION_MAIN, items);
}

static void
save_picture (cairo_surface_t *recording, double width, double height, const char *path)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (2 * width), (int) (2 * height));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, 2, 2);
  cairo_set_source_surface (cr, recording, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

/* Nothing of what is drawn lies beside the paper. With LIMBER_TEST_SHEETS there is a picture to look at in that folder. */
static void
check_page (LimberPrint *print, const char *name)
{
  const char *folder = g_getenv ("LIMBER_TEST_SHEETS");
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoLayout) layout = NULL;

  pango_cairo_context_set_resolution (context, 72); /* a point of the font is one of the paper */
  layout = pango_layout_new (context);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *path =
          folder != NULL ? g_strdup_printf ("%s/%s-%s.png", folder, name, papers[i].name) : NULL;
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double x, y, width, height;

      limber_print_draw (print, cr, layout, papers[i].width, papers[i].height);
      cairo_destroy (cr);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      g_assert_cmpfloat (x, >=, -1);
      g_assert_cmpfloat (y, >=, -1);
      g_assert_cmpfloat (x + width, <=, papers[i].width + 1);
      g_assert_cmpfloat (y + height, <=, papers[i].height + 1);
      if (path != NULL)
        save_picture (surface, papers[i].width, papers[i].height, path);
      cairo_surface_destroy (surface);
    }
  g_object_unref (context);
}

/* A week with several routines a day, and days without any. */
static void
check_week (LimberTestWorld *world, const char *side)
{
  static const char *const routines[] = { "desk-break", "lower-back-stability",
                                          "upper-back-strength" };
  g_autofree char *name = g_strconcat ("week-", side, NULL);
  g_autoptr (GListStore) plans = g_list_store_new (LIMBER_TYPE_PLAN);
  g_autoptr (LimberPlan) plan = NULL;
  g_autoptr (LimberPrint) print = NULL;
  GDate first;

  limber_clock_get_today (limber_context_get_clock (world->context), &first);
  plan = limber_plan_new (NULL, "Back Care", &first);
  for (guint day = 0; day < 7; day++)
    for (guint i = 0; i < day % 4; i++)
      {
        g_autoptr (LimberPlanEntry) entry = limber_plan_entry_new (routines[i]);
        g_autoptr (LimberPlan) before = g_steal_pointer (&plan);

        plan = limber_plan_with_entry_inserted (before, 0, day, i, entry);
      }
  g_list_store_append (plans, plan);
  print =
      limber_print_new_week (world->context, G_LIST_MODEL (plans), limber_plan_get_start (plan));
  check_page (print, name);
}

/* Short, long and endless ones, read from either side: all of it is on the page. */
static void
test_pages (void)
{
  LimberTestWorld *world = limber_test_world_new ();
  const guint lengths[] = { 4, 24, 80 };

  for (guint direction = 0; direction < 2; direction++)
    {
      const char *side = direction == 0 ? "ltr" : "rtl";
      g_autoptr (LimberPrint) built_in =
          limber_print_new_routine (world->context, find (world, "lower-back-stability"));
      g_autofree char *name = g_strconcat ("routine-", side, NULL);

      gtk_widget_set_default_direction (direction == 0 ? GTK_TEXT_DIR_LTR : GTK_TEXT_DIR_RTL);
      check_page (built_in, name);
      for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
        {
          g_autoptr (LimberRoutine) routine = make_long (lengths[i]);
          g_autoptr (LimberPrint) print = limber_print_new_routine (world->context, routine);
          g_autofree char *long_name = g_strdup_printf ("lines-%u-%s", lengths[i], side);

          check_page (print, long_name);
        }
      check_week (world, side);
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
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
  g_test_add_func ("/ui/print/pages", test_pages);
  g_test_add_func ("/ui/print/pdf", test_pdf);

  return g_test_run ();
}
