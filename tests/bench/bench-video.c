/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <malloc.h>
#include <stdlib.h>
#include <unistd.h>

#include "limber-bench.h"
#include "limber-stage.h"
#include "limber-test-clip.h"
#include "media/limber-clip-player-private.h"
#include "ui/session/limber-session-window.h"
#include "ui/widgets/limber-clip-view.h"

/*
 * What a session asks of video: whether a loop has a seam, and whether anything is left behind by 500 changes of the
 * clip and by 28 windows.
 *
 *     bench-video [loop|changes|windows]
 */

#define N_LOOPS 20
#define CLIP_FRAMES 30
#define N_CHANGES 500
#define N_WINDOWS 14

/* --- whether a loop has a seam ------------------------------------------------------------------ */

/* What arrives at the sink, as the sink will show it. */
typedef struct
{
  GMutex lock;
  GArray *frames;   /* of gint64: place in the clip, in frames */
  GArray *instants; /* of gint64: running time, in microseconds */
} Arrivals;

static GstPadProbeReturn
on_frame (GstPad *pad, GstPadProbeInfo *info, gpointer user_data)
{
  Arrivals *arrivals = user_data;
  g_autoptr (GstEvent) event = gst_pad_get_sticky_event (pad, GST_EVENT_SEGMENT, 0);
  GstClockTime time = GST_BUFFER_PTS (GST_PAD_PROBE_INFO_BUFFER (info));
  const GstSegment *segment;
  gint64 frame, instant;

  gst_event_parse_segment (event, &segment);
  frame = (gint64) gst_util_uint64_scale_round (time, 30, GST_SECOND);
  instant = (gint64) (gst_segment_to_running_time (segment, GST_FORMAT_TIME, time) / 1000);
  g_mutex_lock (&arrivals->lock);
  g_array_append_val (arrivals->frames, frame);
  g_array_append_val (arrivals->instants, instant);
  g_mutex_unlock (&arrivals->lock);
  return GST_PAD_PROBE_OK;
}

static void
print_arrivals (Arrivals *arrivals)
{
  guint wrong = 0, seams = 0;
  gint64 longest = 0;

  for (guint i = 1; i < arrivals->frames->len; i++)
    {
      gint64 before = g_array_index (arrivals->frames, gint64, i - 1);
      gint64 step = g_array_index (arrivals->instants, gint64, i)
                    - g_array_index (arrivals->instants, gint64, i - 1);
      gboolean wraps = before == CLIP_FRAMES - 1;

      wrong += g_array_index (arrivals->frames, gint64, i) != (wraps ? 0 : before + 1);
      seams += wraps;
      longest = MAX (longest, step);
    }
  g_print ("%u frames in %u loops at the sink: %u repeated or missing; at most %.1f ms from one to "
           "the next "
           "(33.3 is perfect)\n",
           arrivals->frames->len, seams, wrong, (double) longest / 1000);
}

static void
bench_loop (void)
{
  g_autoptr (GFile) folder = limber_test_clip_folder ();
  g_autoptr (GFile) clip = limber_test_clip_make (folder, "clip.webm", CLIP_FRAMES);
  g_autoptr (LimberClipPlayer) player = limber_clip_player_new ();
  g_autoptr (GstElement) sink = NULL;
  g_autoptr (GstPad) pad = NULL;
  Arrivals arrivals = { .frames = limber_bench_new (), .instants = limber_bench_new () };
  GtkWidget *picture = gtk_picture_new ();
  GtkWindow *window = limber_test_present (picture, 640, 480);
  gulong probe;

  limber_clip_player_set_file (player, clip);
  gtk_picture_set_paintable (GTK_PICTURE (picture), limber_clip_player_get_paintable (player));
  while (limber_clip_player_get_state (player) != LIMBER_CLIP_PAUSED)
    g_main_context_iteration (NULL, TRUE);
  g_object_get (player->pipeline, "video-sink", &sink, NULL);
  pad = gst_element_get_static_pad (sink, "sink");
  probe = gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER, on_frame, &arrivals, NULL);
  limber_clip_player_play (player);
  while (limber_clip_player_get_n_loops (player) <= N_LOOPS)
    g_main_context_iteration (NULL, TRUE);
  gst_pad_remove_probe (pad, probe);
  print_arrivals (&arrivals);
  gtk_window_destroy (window);
  limber_clip_player_set_file (player, NULL);
  g_array_unref (arrivals.frames);
  g_array_unref (arrivals.instants);
  limber_test_clip_remove (g_steal_pointer (&folder));
}

/* --- what is left behind ------------------------------------------------------------------------ */

/* Resident memory, in MB. */
static double
get_resident (void)
{
  g_autofree char *text = NULL;
  long pages = 0;

  if (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    sscanf (text, "%*d %ld", &pages);
  return (double) pages * (double) sysconf (_SC_PAGESIZE) / 1e6;
}

/* What is allocated, in MB: unlike what is resident, it doesn't count what malloc() keeps for later. */
static double
get_allocated (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return (double) (info.uordblks + info.hblkhd) / 1e6;
}

static void
print_state (LimberStage *stage, const char *after, guint n)
{
  g_print ("after %u %s: %.1f MB resident, %.1f MB allocated, %u file descriptors, %u pipelines\n",
           n, after, get_resident (), get_allocated (), limber_test_count_files (),
           limber_test_pipelines_count (stage->pipelines));
}

static void
bench_changes (void)
{
  LimberStage stage;
  guint most = 0;

  limber_stage_open (&stage);
  for (guint i = 1; i <= N_CHANGES; i++)
    {
      limber_clip_view_set_exercise (LIMBER_CLIP_VIEW (stage.view),
                                     limber_stage_get_exercise (&stage, i));
      /* Every third comes unexpectedly. */
      limber_clip_view_prepare (LIMBER_CLIP_VIEW (stage.view),
                                limber_stage_get_exercise (&stage, i % 3 == 0 ? i + 3 : i + 1),
                                FALSE);
      limber_stage_wait (&stage, NULL, TRUE);
      limber_stage_let_time_pass (40);
      most = MAX (most, limber_test_pipelines_count (stage.pipelines));
      if (i % 100 == 0 || i == 20)
        print_state (&stage, "changes", i);
    }
  limber_stage_close (&stage);
  limber_stage_let_time_pass (200);
  print_state (&stage, "changes and the end", N_CHANGES);
  g_print ("never more than %u pipelines\n", most);
}

static LimberRoutine *
create_routine (LimberStage *stage)
{
  LimberRoutine *routine = limber_routine_new ("bench", "Bench");

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (LimberRoutine) before = routine;
      g_autoptr (LimberItem) item =
          limber_item_new (limber_exercise_get_id (limber_stage_get_exercise (stage, i)),
                           &(LimberDose) { .sets = 1, .hold = 20 });

      routine = limber_routine_with_item_inserted (before, LIMBER_SECTION_MAIN, i, item);
    }
  return routine;
}

static void
run_session (LimberStage *stage)
{
  g_autoptr (LimberClock) clock = limber_system_clock_new ();
  g_autoptr (LimberRoutine) routine = create_routine (stage);
  g_autoptr (LimberRun) run = limber_run_new (stage->world->library, clock, routine, NULL, NULL);
  GtkWidget *window = limber_session_window_new (stage->world->context, NULL, run);

  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < 6; i++)
    {
      limber_stage_let_time_pass (300);
      limber_run_next (run);
    }
  limber_run_discard (run);
  gtk_window_destroy (GTK_WINDOW (window));
  limber_stage_let_time_pass (300);
}

static void
bench_windows (void)
{
  LimberStage stage;

  limber_stage_open (&stage);
  g_settings_set_boolean (stage.world->settings, "ask-pain", FALSE);
  for (guint i = 1; i <= 2 * N_WINDOWS; i++)
    {
      run_session (&stage);
      if (i % 4 == 1 || i == 2 * N_WINDOWS)
        print_state (&stage, "windows", i);
    }
  malloc_trim (0);
  print_state (&stage, "windows, and what malloc() kept given back", 2 * N_WINDOWS);
  limber_stage_close (&stage);
}

int
main (int argc, char *argv[])
{
  const char *what = argc > 1 ? argv[1] : NULL;

  limber_test_init (&argc, &argv);
  gst_init (&argc, &argv);
  if (what == NULL || g_str_equal (what, "loop"))
    bench_loop ();
  if (what == NULL || g_str_equal (what, "changes"))
    bench_changes ();
  if (what == NULL || g_str_equal (what, "windows"))
    bench_windows ();

  return 0;
}
