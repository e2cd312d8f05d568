/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <time.h>

#include "limber-test-world.h"
#include "ui/routines/limber-drag-item.h"
#include "ui/routines/limber-routine-editor.h"
#include "ui/routines/limber-routine-view.h"

/*
 * How long a person waits for the routine editor: from asking for it to its first frame, from a drop to the frame that
 * shows it, from scrolling to the frame with the rows that come into sight, and for the main thread to be free again
 * after an edit was handed over to be saved. Beside it, the same with a short routine, and what is allowed.
 */

#define N_LINES 500
#define FEW_LINES 10
#define N_RUNS 9
#define N_OTHERS 300
#define ALLOWED_OPEN 150.0
#define ALLOWED_DROP (1000.0 / 60)

typedef struct
{
  LimberTestWorld *world;
  GtkWidget *navigation;
  GtkWindow *window;
  double painting; /* when the last frame was ready to be painted, on the processor's clock */
} Bench;

/* Milliseconds, on the clock on the wall and on the processor: on a busy machine only the second says what it costs. The
 * last is the part of it before the frame is painted, which without a graphics card is the processor's work too. */
typedef struct
{
  double wall;
  double cpu;
  double unpainted;
} Cost;

static Cost
get_time (void)
{
  struct timespec cpu;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &cpu);
  return (Cost) { (double) g_get_monotonic_time () / 1000,
                  (double) cpu.tv_sec * 1000 + (double) cpu.tv_nsec / 1e6 };
}

static Cost
get_since (Bench *b, Cost start)
{
  Cost now = get_time ();

  return (Cost) { now.wall - start.wall, now.cpu - start.cpu, b->painting - start.cpu };
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* Of each clock by itself. */
static Cost
get_median (const Cost *costs)
{
  double wall[N_RUNS], cpu[N_RUNS], unpainted[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      wall[i] = costs[i].wall;
      cpu[i] = costs[i].cpu;
      unpainted[i] = costs[i].unpainted;
    }
  qsort (wall, N_RUNS, sizeof *wall, compare);
  qsort (cpu, N_RUNS, sizeof *cpu, compare);
  qsort (unpainted, N_RUNS, sizeof *unpainted, compare);
  return (Cost) { wall[N_RUNS / 2], cpu[N_RUNS / 2], unpainted[N_RUNS / 2] };
}

static void
print (const char *what, Cost cost, Cost floor, const char *floor_name, double allowed)
{
  g_print ("%s, %u lines: %.0f ms of %.0f allowed; computing: %.1f ms (%.2f of what is allowed), "
           "%.1f "
           "(%.2f) of it before painting; %.1f × that of %s\n",
           what, N_LINES, cost.wall, allowed, cost.cpu, cost.cpu / allowed, cost.unpainted,
           cost.unpainted / allowed, cost.cpu / floor.cpu, floor_name);
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
on_layout (GdkFrameClock *frame_clock, Bench *b)
{
  b->painting = get_time ().cpu;
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
  gulong handler, layout;

  /* The end of the last layout of the frame. */
  layout = g_signal_connect_after (frame_clock, "layout", G_CALLBACK (on_layout), b);
  handler = g_signal_connect (frame_clock, "after-paint", G_CALLBACK (on_painted), &painted);
  gdk_frame_clock_request_phase (frame_clock, GDK_FRAME_CLOCK_PHASE_AFTER_PAINT);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (frame_clock, handler);
  g_signal_handler_disconnect (frame_clock, layout);
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

static Cost
time_opening (Bench *b, guint n)
{
  Cost costs[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      Cost start = get_time ();

      open_editor (b, n);
      costs[i] = get_since (b, start);
      close_editor (b);
    }
  return get_median (costs);
}

/* A line is dropped some rows further down, and back. */
static Cost
time_drop (Bench *b, guint n)
{
  GtkWidget *editor = open_editor (b, n);
  GtkWidget *view = limber_test_find (editor, LIMBER_TYPE_ROUTINE_VIEW, NULL);
  LimberDraft *draft = limber_routine_editor_get_draft (LIMBER_ROUTINE_EDITOR (editor));
  Cost costs[N_RUNS];

  wait_for_rest (b);
  for (guint i = 0; i < N_RUNS; i++)
    {
      g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (LimberSpot));
      g_autoptr (LimberDragItem) drag_item = NULL;
      LimberSpot from = { .section = LIMBER_SECTION_MAIN, .index = 1 };
      LimberSpot gap = { .section = LIMBER_SECTION_MAIN, .index = 6 };
      Cost start;

      g_array_append_val (spots, from);
      drag_item = limber_drag_item_new_from (draft, spots);
      start = get_time ();
      g_signal_emit_by_name (view, "dropped", drag_item, &gap);
      wait_for_frame (b);
      costs[i] = get_since (b, start);
      wait_for_rest (b);
    }
  close_editor (b);
  return get_median (costs);
}

/* A page further down, to rows that were not in sight before, and on. */
static Cost
time_scrolling (Bench *b, guint n)
{
  GtkWidget *editor = open_editor (b, n);
  GtkWidget *view = limber_test_find (editor, LIMBER_TYPE_ROUTINE_VIEW, NULL);
  GtkWidget *window = limber_test_find (view, GTK_TYPE_SCROLLED_WINDOW, NULL);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window));
  Cost costs[N_RUNS];

  wait_for_rest (b);
  for (guint i = 0; i < N_RUNS; i++)
    {
      Cost start = get_time ();

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                                + gtk_adjustment_get_page_size (adjustment));
      wait_for_frame (b);
      costs[i] = get_since (b, start);
      wait_for_rest (b);
    }
  close_editor (b);
  return get_median (costs);
}

static Cost
time_saving (Bench *b, guint n)
{
  g_autoptr (LimberRoutine) routine = make_routine ("saved", n);
  Cost costs[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      Cost start = get_time ();

      limber_library_save_routine (b->world->library, routine);
      costs[i] = get_since (b, start);
      limber_library_flush (b->world->library, NULL);
    }
  return get_median (costs);
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
  Cost one, all, alone;

  limber_test_init (&argc, &argv);
  b.world = limber_test_world_new ();
  b.navigation = adw_navigation_view_new ();
  adw_navigation_view_set_animate_transitions (ADW_NAVIGATION_VIEW (b.navigation), FALSE);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (b.navigation),
                            adw_navigation_page_new (gtk_label_new ("Places"), "Places"));
  b.window = limber_test_present (b.navigation, 1200, 800);
  wait_for_rest (&b);

  one = time_opening (&b, 1);
  print ("open", time_opening (&b, N_LINES), one, "one line", ALLOWED_OPEN);
  one = time_drop (&b, FEW_LINES);
  print ("drop to frame", time_drop (&b, N_LINES), one, "a few lines", ALLOWED_DROP);
  one = time_scrolling (&b, FEW_LINES);
  print ("a page further", time_scrolling (&b, N_LINES), one, "a few lines", ALLOWED_DROP);
  alone = time_saving (&b, N_LINES);
  fill_library (&b);
  all = time_saving (&b, N_LINES);
  g_print ("hand over to save, %u lines: %.2f ms, %.2f of them computing; beside %u other routines "
           "%.1f × that\n",
           N_LINES, all.wall, all.cpu, N_OTHERS, all.cpu / alone.cpu);

  gtk_window_destroy (b.window);
  limber_test_world_free (b.world);
  return 0;
}
