/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gst/gst.h>

#include "limber-bench.h"
#include "limber-stage.h"
#include "ui/widgets/limber-clip-view.h"

/*
 * How soon the next clip is seen: from asking for it to its first frame in the window, when it was prepared and when
 * nobody expected it. Beside it the same clip in GtkMediaFile, and in a playbin3 that is made for it. In turn.
 */

#define N_ROUNDS 15

/* A playbin3 may hang for ever (in GStreamer 1.26); then that round has nothing of it. */
#define PATIENCE (3 * G_USEC_PER_SEC)

/* For the clip before to come to rest, or the one that is prepared to be there. */
#define PAUSE 300

typedef struct
{
  LimberStage stage;
  GtkPicture *picture; /* for the others, in the place of the clip view */
  gboolean arrived;
} Bench;

static void
tell (const char *name, gint64 start)
{
  limber_bench_tell (name, "ms", (double) (g_get_monotonic_time () - start) / 1000);
}

/* --- Limber's ----------------------------------------------------------------------------------- */

static void
measure_ours (Bench *b, guint n, gboolean prepared)
{
  LimberClipView *view = LIMBER_CLIP_VIEW (b->stage.view);
  LimberExercise *exercise = limber_stage_get_exercise (&b->stage, n);
  GdkPaintable *before;
  gint64 start;

  limber_clip_view_prepare (view, prepared ? exercise : NULL, FALSE);
  limber_stage_let_time_pass (PAUSE);
  before = limber_stage_get_seen (&b->stage);
  start = g_get_monotonic_time ();
  limber_clip_view_set_exercise (view, exercise);
  limber_stage_wait (&b->stage, before, !prepared);
  tell (prepared ? "clip-frame-prepared" : "clip-frame-unprepared", start);
}

/* --- the others --------------------------------------------------------------------------------- */

static void
on_contents (Bench *b, GdkPaintable *paintable)
{
  b->arrived = gdk_paintable_get_intrinsic_width (paintable) > 0;
}

static void
show (Bench *b, GdkPaintable *paintable)
{
  b->arrived = FALSE;
  g_signal_connect_swapped (paintable, "invalidate-contents", G_CALLBACK (on_contents), b);
  gtk_picture_set_paintable (b->picture, paintable);
}

static gboolean
on_tick (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* Returns: whether it came. */
static gboolean
wait_for_first (Bench *b, GdkPaintable *paintable)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  guint tick = g_timeout_add (100, on_tick, NULL);

  while (!b->arrived && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
  g_signal_handlers_disconnect_by_data (paintable, b);
  if (!b->arrived)
    return FALSE;

  gtk_widget_queue_draw (GTK_WIDGET (b->picture));
  limber_stage_wait_for_frame (&b->stage);
  return TRUE;
}

static void
measure_media (Bench *b, GFile *file)
{
  gint64 start = g_get_monotonic_time ();
  GtkMediaStream *media = gtk_media_file_new_for_file (file);

  /* Where nothing is there that could play it. */
  if (gtk_media_stream_get_error (media) == NULL)
    {
      show (b, GDK_PAINTABLE (media));
      gtk_media_stream_play (media);
      if (wait_for_first (b, GDK_PAINTABLE (media)))
        tell ("clip-frame-media", start);
      gtk_picture_set_paintable (b->picture, NULL);
    }
  g_object_unref (media);
}

static void
measure_playbin (Bench *b, GFile *file)
{
  gint64 start = g_get_monotonic_time ();
  g_autofree char *uri = g_file_get_uri (file);
  GstElement *playbin = gst_element_factory_make ("playbin3", NULL);
  GstElement *sink = gst_element_factory_make ("gtk4paintablesink", NULL);
  g_autoptr (GdkPaintable) paintable = NULL;

  g_object_get (sink, "paintable", &paintable, NULL);
  g_object_set (playbin, "uri", uri, "video-sink", sink, NULL);
  show (b, paintable);
  gst_element_set_state (playbin, GST_STATE_PLAYING);
  if (wait_for_first (b, paintable))
    tell ("clip-frame-playbin", start);
  gtk_picture_set_paintable (b->picture, NULL);
  gst_element_set_state (playbin, GST_STATE_NULL);
  gst_object_unref (playbin);
}

static void
measure_others (Bench *b, guint n)
{
  LimberExercise *exercise = limber_stage_get_exercise (&b->stage, n);
  g_autoptr (GFile) file = limber_library_get_clip_file (b->stage.world->library, exercise);

  adw_window_set_content (ADW_WINDOW (b->stage.window), GTK_WIDGET (b->picture));
  limber_stage_let_time_pass (PAUSE);
  measure_media (b, file);
  limber_stage_let_time_pass (PAUSE);
  measure_playbin (b, file);
  adw_window_set_content (ADW_WINDOW (b->stage.window), b->stage.view);
}

int
main (int argc, char *argv[])
{
  Bench b = { .arrived = FALSE };

  limber_test_init (&argc, &argv);
  gst_init (&argc, &argv);
  limber_stage_open (&b.stage);
  g_object_ref (b.stage.view);
  b.picture = g_object_ref_sink (GTK_PICTURE (gtk_picture_new ()));
  measure_ours (&b, 0, FALSE); /* the first has to load what all need */

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      measure_ours (&b, 3 * i, FALSE);
      measure_ours (&b, 3 * i + 1, TRUE);
      measure_others (&b, 3 * i + 2);
      measure_ours (&b, 3 * i + 2, FALSE); /* for the view, which was out of sight, to play again */
    }

  g_object_unref (b.picture);
  limber_stage_close (&b.stage);
  g_object_unref (b.stage.view);
  return 0;
}
