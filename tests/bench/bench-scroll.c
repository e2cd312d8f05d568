/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-bench.h"
#include "limber-crowd.h"
#include "limber-test-world.h"
#include "ui/catalog/limber-catalog-page.h"

/*
 * What a frame takes of the main thread while a catalog of 10,000 is scrolled through: from the frame before to the end
 * of its layout, with all that is done in between, such as filling cards; and with its painting, which without a graphics
 * card is the processor's work too. Of each round the worst frame counts.
 */

#define N_EXERCISES 10000
#define N_ROUNDS 9
#define N_FRAMES 120
#define STEP 180.0 /* px a frame: a fast flick */

typedef struct
{
  GtkWindow *window;
  gint64 since; /* all on the thread's own clock: when the last frame was done */
  gint64 laid_out;
  gint64 painted;
} Bench;

static void
on_layout (Bench *b)
{
  b->laid_out = limber_bench_get_work ();
}

static void
on_painted (Bench *b)
{
  b->painted = limber_bench_get_work ();
}

static void
wait_for_frame (Bench *b)
{
  gtk_widget_queue_draw (GTK_WIDGET (b->window));
  b->painted = 0;
  while (b->painted == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_rest (Bench *b)
{
  for (guint i = 0; i < 3; i++)
    {
      wait_for_frame (b);
      while (g_main_context_pending (NULL))
        g_main_context_iteration (NULL, FALSE);
    }
}

/* As far down as it goes from @start. */
static void
measure_round (Bench *b, GtkAdjustment *adjustment, double start)
{
  double worst = 0, worst_painted = 0;

  gtk_adjustment_set_value (adjustment, start);
  wait_for_rest (b);
  b->since = limber_bench_get_work ();
  for (guint i = 0; i < N_FRAMES; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + STEP);
      wait_for_frame (b);
      worst = MAX (worst, (double) (b->laid_out - b->since) / 1000);
      worst_painted = MAX (worst_painted, (double) (b->painted - b->since) / 1000);
      b->since = b->painted;
    }
  limber_bench_tell ("scroll-worst", "ms", worst);
  limber_bench_tell ("scroll-worst-painted", "ms", worst_painted);
}

static void
fill (LimberCatalog *catalog)
{
  g_autoptr (LimberCatalog) crowd = limber_crowd_new (N_EXERCISES);
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) removed = g_ptr_array_new ();

  for (guint i = 0; i < N_EXERCISES; i++)
    g_ptr_array_add (added, g_list_model_get_item (G_LIST_MODEL (crowd), i));
  limber_catalog_change (catalog, added, removed);
}

int
main (int argc, char *argv[])
{
  Bench b = { NULL };
  LimberTestWorld *world;
  GtkWidget *page, *grid;
  GtkAdjustment *adjustment;
  GdkFrameClock *frame_clock;

  limber_test_init (&argc, &argv);
  world = limber_test_world_new ();
  fill (limber_context_get_catalog (world->context));
  page = limber_catalog_page_new (world->context);
  b.window = limber_test_present (page, 1000, 720);
  grid = limber_test_find (page, GTK_TYPE_GRID_VIEW, NULL);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (grid));
  frame_clock = gtk_widget_get_frame_clock (GTK_WIDGET (b.window));
  g_signal_connect_data (frame_clock, "layout", G_CALLBACK (on_layout), &b, NULL,
                         G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  g_signal_connect_swapped (frame_clock, "after-paint", G_CALLBACK (on_painted), &b);

  for (guint i = 0; i < N_ROUNDS; i++)
    measure_round (&b, adjustment, (double) i * N_FRAMES * STEP);

  g_signal_handlers_disconnect_by_data (frame_clock, &b);
  gtk_window_destroy (b.window);
  limber_test_world_free (world);
  return 0;
}
