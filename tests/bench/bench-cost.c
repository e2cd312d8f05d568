/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gst/gst.h>
#include <sys/resource.h>

#include "limber-bench.h"
#include "limber-stage.h"
#include "limber-test-clip.h"
#include "media/limber-clip-player.h"

/*
 * How much of a processor a clip takes that goes round and round, beside a playbin3 with the same sink that is sent back
 * at each end. In turn, each in a process of its own; the first round, with all that a start needs, doesn't count.
 *
 *     bench-cost
 */

#define N_RUNS 7
#define N_ROUNDS 3
#define ROUND_SECONDS 2
#define RATE 30

/* Of this process, in seconds. */
static double
get_processor_time (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
         + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / G_USEC_PER_SEC;
}

/* Shows @paintable, and counts all rounds but the first. */
static void
measure (const char *name, GdkPaintable *paintable, guint (*get_rounds) (gpointer), gpointer data)
{
  GtkWidget *picture = gtk_picture_new_for_paintable (paintable);
  GtkWindow *window = limber_test_present (picture, 480, 360);
  gint64 start;
  double before;

  while (get_rounds (data) == 0)
    g_main_context_iteration (NULL, TRUE);
  start = g_get_monotonic_time ();
  before = get_processor_time ();
  while (get_rounds (data) <= N_ROUNDS)
    g_main_context_iteration (NULL, TRUE);
  limber_bench_tell (name, "%",
                     100 * (get_processor_time () - before) * G_USEC_PER_SEC
                         / (double) (g_get_monotonic_time () - start));
  gtk_window_destroy (window);
}

static guint
get_our_rounds (gpointer player)
{
  return limber_clip_player_get_n_loops (player);
}

static void
play_ours (GFile *clip)
{
  g_autoptr (LimberClipPlayer) player = limber_clip_player_new ();

  limber_clip_player_set_file (player, clip);
  limber_clip_player_play (player);
  measure ("clip-cost-ours", limber_clip_player_get_paintable (player), get_our_rounds, player);
}

/* --- what it is beside ---------------------------------------------------------------------------- */

typedef struct
{
  GstElement *pipeline;
  guint n_rounds;
} Playbin;

static guint
get_their_rounds (gpointer data)
{
  return ((Playbin *) data)->n_rounds;
}

static gboolean
on_message (GstBus *bus, GstMessage *message, gpointer data)
{
  Playbin *self = data;

  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR)
    g_error ("playbin3 gives up");
  if (GST_MESSAGE_TYPE (message) != GST_MESSAGE_EOS)
    return G_SOURCE_CONTINUE;

  self->n_rounds++;
  gst_element_seek_simple (self->pipeline, GST_FORMAT_TIME,
                           GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_KEY_UNIT, 0);
  return G_SOURCE_CONTINUE;
}

static void
play_theirs (GFile *clip)
{
  Playbin self = { .pipeline = gst_element_factory_make ("playbin3", NULL) };
  GstElement *sink = gst_element_factory_make ("gtk4paintablesink", NULL);
  g_autofree char *uri = g_file_get_uri (clip);
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GstBus) bus = gst_element_get_bus (self.pipeline);

  g_object_get (sink, "paintable", &paintable, NULL);
  g_object_set (self.pipeline, "uri", uri, "video-sink", sink, NULL);
  gst_bus_add_watch (bus, on_message, &self);
  gst_element_set_state (self.pipeline, GST_STATE_PLAYING);
  measure ("clip-cost-playbin", paintable, get_their_rounds, &self);
  gst_bus_remove_watch (bus);
  gst_element_set_state (self.pipeline, GST_STATE_NULL);
  gst_object_unref (self.pipeline);
}

/* --- */

static void
run (const char *const *command)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (command, G_SUBPROCESS_FLAGS_NONE, &error);

  if (process == NULL || !g_subprocess_wait_check (process, NULL, &error))
    g_error ("%s %s: %s", command[0], command[1], error->message);
}

static void
bench (const char *self)
{
  g_autoptr (GFile) folder = limber_test_clip_folder ();
  g_autofree char *record = g_strdup_printf ("videotestsrc pattern=ball num-buffers=%d ! "
                                             "video/x-raw,width=480,height=360,framerate=%d/1 ! "
                                             "vp9enc deadline=1 cpu-used=8 ! webmmux",
                                             RATE * ROUND_SECONDS, RATE);
  g_autoptr (GFile) clip = limber_test_clip_record (folder, "round.webm", record);

  for (guint i = 0; i < N_RUNS; i++)
    {
      run ((const char *const[]) { self, "ours", g_file_peek_path (clip), NULL });
      run ((const char *const[]) { self, "theirs", g_file_peek_path (clip), NULL });
    }
  limber_test_clip_remove (g_steal_pointer (&folder));
}

int
main (int argc, char **argv)
{
  const char *who = argc > 2 ? argv[1] : NULL;
  g_autoptr (GFile) clip = argc > 2 ? g_file_new_for_path (argv[2]) : NULL;

  limber_test_init (&argc, &argv);
  gst_init (&argc, &argv);
  if (who == NULL)
    bench (argv[0]);
  else if (g_str_equal (who, "ours"))
    play_ours (clip);
  else
    play_theirs (clip);

  return 0;
}
