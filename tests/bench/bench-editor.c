/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-world.h"
#include "ui/routines/limber-drag-item.h"
#include "ui/routines/limber-routine-editor.h"
#include "ui/routines/limber-routine-view.h"

/*
 * How long a person waits for the routine editor: from asking for it to its first frame, from a drop to the frame that
 * shows it, and for the main thread to be free again after an edit was handed over to be saved. Beside it, the same with
 * a routine of one line, and what is allowed.
 */

#define N_LINES 500
#define N_RUNS 9
#define N_OTHERS 300
#define ALLOWED_OPEN 150.0
#define ALLOWED_DROP (1000.0 / 60)

typedef struct
{
  LimberTestWorld *world;
  GtkWidget *navigation;
  GtkWindow *window;
} Bench;

static double
get_time (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
get_median (double *times)
{
  qsort (times, N_RUNS, sizeof *times, compare);
  return times[N_RUNS / 2];
}

static LimberRoutine *
make_routine (const char *id, guint n)
{
  static const char *const exercises[] = { "cat-cow", "glute-bridge", "wall-angel", "arm-circle",
                                           "seated-rotation" };
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LimberRoutine) empty = limber_routine_new (id, "Long");
  LimberDose dose = { .sets = 2, .reps = 8 };

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, limber_item_new (exercises[i % G_N_ELEMENTS (exercises)], &dose));
  return limber_routine_with_section (empty, LIMBER_SECTION_MAIN, items);
}

static void
on_painted (GdkFrameClock *frame_clock, gboolean *painted)
{
  *painted = TRUE;
}

/* Runs the main loop until the next frame is on the screen. */
static void
wait_for_frame (Bench *b)
{
  GdkFrameClock *frame_clock = gtk_widget_get_frame_clock (GTK_WIDGET (b->window));
  gboolean painted = FALSE;
  gulong handler;

  handler = g_signal_connect (frame_clock, "after-paint", G_CALLBACK (on_painted), &painted);
  gtk_widget_queue_draw (GTK_WIDGET (b->window));
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (frame_clock, handler);
}

static void
wait_for_rest (Bench *b)
{
  wait_for_frame (b);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static GtkWidget *
open_editor (Bench *b, guint n)
{
  g_autoptr (LimberRoutine) routine = make_routine ("long", n);
  GtkWidget *editor = limber_routine_editor_new (b->world->context, routine);

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (b->navigation), ADW_NAVIGATION_PAGE (editor));
  wait_for_frame (b);
  return editor;
}

static void
close_editor (Bench *b)
{
  adw_navigation_view_pop (ADW_NAVIGATION_VIEW (b->navigation));
  wait_for_rest (b);
}

static double
time_opening (Bench *b, guint n)
{
  double times[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      double start = get_time ();

      open_editor (b, n);
      times[i] = get_time () - start;
      close_editor (b);
    }
  return get_median (times);
}

/* A line is dropped some rows further down, and back. */
static double
time_drop (Bench *b, guint n)
{
  GtkWidget *editor = open_editor (b, n);
  GtkWidget *view = limber_test_find (editor, LIMBER_TYPE_ROUTINE_VIEW, NULL);
  LimberDraft *draft = limber_routine_editor_get_draft (LIMBER_ROUTINE_EDITOR (editor));
  double times[N_RUNS];

  wait_for_rest (b);
  for (guint i = 0; i < N_RUNS; i++)
    {
      g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (LimberSpot));
      g_autoptr (LimberDragItem) drag_item = NULL;
      LimberSpot from = { .section = LIMBER_SECTION_MAIN, .index = 1 };
      LimberSpot gap = { .section = LIMBER_SECTION_MAIN, .index = 6 };
      double start;

      g_array_append_val (spots, from);
      drag_item = limber_drag_item_new_from (draft, spots);
      start = get_time ();
      g_signal_emit_by_name (view, "dropped", drag_item, &gap);
      wait_for_frame (b);
      times[i] = get_time () - start;
      wait_for_rest (b);
    }
  close_editor (b);
  return get_median (times);
}

static double
time_saving (Bench *b, guint n)
{
  g_autoptr (LimberRoutine) routine = make_routine ("saved", n);
  double times[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      double start = get_time ();

      limber_library_save_routine (b->world->library, routine);
      times[i] = get_time () - start;
      limber_library_flush (b->world->library, NULL);
    }
  return get_median (times);
}

static void
fill_library (Bench *b)
{
  for (guint i = 0; i < N_OTHERS; i++)
    {
      g_autofree char *id = g_strdup_printf ("other-%u", i);
      g_autoptr (LimberRoutine) other = make_routine (id, N_LINES / 10);

      limber_library_save_routine (b->world->library, other);
    }
  limber_library_flush (b->world->library, NULL);
}

int
main (int argc, char *argv[])
{
  Bench b = { NULL };
  double one, all, alone;

  limber_test_init (&argc, &argv);
  b.world = limber_test_world_new ();
  b.navigation = adw_navigation_view_new ();
  adw_navigation_view_set_animate_transitions (ADW_NAVIGATION_VIEW (b.navigation), FALSE);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (b.navigation),
                            adw_navigation_page_new (gtk_label_new ("Places"), "Places"));
  b.window = limber_test_present (b.navigation, 1200, 800);
  wait_for_rest (&b);

  one = time_opening (&b, 1);
  all = time_opening (&b, N_LINES);
  g_print ("open, %u lines: %.0f ms, %.1f × that of one line, %.2f of what is allowed\n", N_LINES,
           all, all / one, all / ALLOWED_OPEN);
  one = time_drop (&b, 10);
  all = time_drop (&b, N_LINES);
  g_print ("drop to frame, %u lines: %.1f ms, %.1f × that among ten, %.2f of a frame\n", N_LINES,
           all, all / one, all / ALLOWED_DROP);
  alone = time_saving (&b, N_LINES);
  fill_library (&b);
  all = time_saving (&b, N_LINES);
  g_print ("hand over to save, %u lines: %.2f ms; beside %u other routines %.1f × that\n", N_LINES,
           all, N_OTHERS, all / alone);

  gtk_window_destroy (b.window);
  limber_test_world_free (b.world);
  return 0;
}
