/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gst/app/app.h>
#include <math.h>

#include "media/limber-cue-player.h"
#include "media/limber-cue-tone.h"

static const char *const all_cues[] = { "tick", "start", "half", "switch", "rest", "end", NULL };

static float
peak (gconstpointer samples, gsize size)
{
  const float *values = samples;
  float max = 0;

  for (gsize i = 0; i < size / sizeof *values; i++)
    max = MAX (max, fabsf (values[i]));
  return max;
}

static float
peak_of_bytes (GBytes *bytes)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  return peak (data, size);
}

static void
test_tones (gconstpointer data)
{
  const char *set = data;

  for (guint i = 0; all_cues[i] != NULL; i++)
    {
      g_autoptr (GBytes) loud = limber_cue_tone_new (set, all_cues[i], 1);
      g_autoptr (GBytes) soft = limber_cue_tone_new (set, all_cues[i], 0.5);
      g_autoptr (GBytes) silent = limber_cue_tone_new (set, all_cues[i], 0);
      const float *samples;
      gsize size;

      g_assert_nonnull (loud);
      g_assert_cmpfloat (peak_of_bytes (loud), >, 0.1);
      g_assert_cmpfloat (peak_of_bytes (loud), <, 1);
      g_assert_cmpfloat (peak_of_bytes (soft), <, peak_of_bytes (loud) / 4);
      g_assert_cmpfloat (peak_of_bytes (silent), ==, 0);

      /* It neither begins nor ends with a click. */
      samples = g_bytes_get_data (loud, &size);
      g_assert_cmpfloat (fabsf (samples[0]), <, 0.001);
      g_assert_cmpfloat (fabsf (samples[size / sizeof *samples - 1]), <, 0.001);
    }

  g_assert_null (limber_cue_tone_new (set, "whistle", 1));
  g_assert_null (limber_cue_tone_new ("loud", "start", 1));
}

typedef struct
{
  GMutex lock;
  gsize frames;
  float peak;
} Heard;

static GstPadProbeReturn
on_buffer (GstPad *pad, GstPadProbeInfo *info, gpointer user_data)
{
  Heard *heard = user_data;
  GstMapInfo map;

  g_assert_true (gst_buffer_map (GST_PAD_PROBE_INFO_BUFFER (info), &map, GST_MAP_READ));
  g_mutex_lock (&heard->lock);
  heard->frames += map.size / sizeof (float);
  heard->peak = MAX (heard->peak, peak (map.data, map.size));
  g_mutex_unlock (&heard->lock);
  gst_buffer_unmap (GST_PAD_PROBE_INFO_BUFFER (info), &map);
  return GST_PAD_PROBE_OK;
}

static GstElement *
make_ear (Heard *heard)
{
  g_autoptr (GstCaps) caps =
      gst_caps_from_string ("audio/x-raw,format=F32LE,channels=1,rate=44100");
  GstElement *sink = gst_object_ref_sink (gst_element_factory_make ("appsink", NULL));
  g_autoptr (GstPad) pad = gst_element_get_static_pad (sink, "sink");

  g_object_set (sink, "caps", caps, "drop", TRUE, "max-buffers", 1, NULL);
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER, on_buffer, heard, NULL);
  return sink;
}

static gsize
frames_heard (Heard *heard)
{
  gsize frames;

  g_mutex_lock (&heard->lock);
  frames = heard->frames;
  g_mutex_unlock (&heard->lock);
  return frames;
}

static void
wait_for_frames (Heard *heard, gsize frames)
{
  while (frames_heard (heard) < frames)
    {
      g_main_context_iteration (NULL, FALSE);
      g_thread_yield ();
    }
}

static void
test_reaches_the_sink (void)
{
  Heard heard = { 0 };
  g_autoptr (GstElement) sink = make_ear (&heard);
  g_autoptr (LimberCuePlayer) player = g_object_new (LIMBER_TYPE_CUE_PLAYER, "sink", sink, NULL);
  gboolean audible;
  gsize warm;

  limber_cue_player_play (player, "tick");
  g_object_get (player, "audible", &audible, NULL);
  g_assert_true (audible);
  wait_for_frames (&heard, 5000);
  g_assert_cmpfloat (heard.peak, >, 0.01);

  /* Muted it plays nothing; nor does an unknown cue make a sound. */
  warm = frames_heard (&heard);
  g_object_set (player, "muted", TRUE, NULL);
  limber_cue_player_play (player, "end");
  g_object_get (player, "audible", &audible, NULL);
  g_assert_false (audible);
  g_object_set (player, "muted", FALSE, NULL);
  limber_cue_player_play (player, "whistle");
  limber_cue_player_play (player, "tick");
  wait_for_frames (&heard, warm + 1);
  g_assert_cmpuint (frames_heard (&heard), <, warm + 6000);

  g_assert_finalize_object (g_steal_pointer (&player));
  g_mutex_clear (&heard.lock);
}

/* Cues asked for faster than they can sound are not heaped up. */
static void
test_no_heap (void)
{
  Heard heard = { 0 };
  g_autoptr (GstElement) sink = make_ear (&heard);
  g_autoptr (LimberCuePlayer) player = g_object_new (LIMBER_TYPE_CUE_PLAYER, "sink", sink, NULL);

  for (guint i = 0; i < 100; i++)
    limber_cue_player_play (player, "start");
  wait_for_frames (&heard, LIMBER_CUE_TONE_RATE / 2);
  g_assert_finalize_object (g_steal_pointer (&player));
  g_assert_cmpuint (frames_heard (&heard), <, 3 * LIMBER_CUE_TONE_RATE);
  g_mutex_clear (&heard.lock);
}

static void
test_no_device (void)
{
  g_autoptr (GstElement) sink = gst_object_ref_sink (gst_element_factory_make ("pulsesink", NULL));
  g_autoptr (LimberCuePlayer) player = NULL;
  gboolean audible;

  g_object_set (sink, "server", "unix:/nowhere", NULL);
  player = g_object_new (LIMBER_TYPE_CUE_PLAYER, "sink", sink, NULL);
  limber_cue_player_play (player, "start");
  g_object_get (player, "audible", &audible, NULL);
  g_assert_false (audible);
  g_assert_finalize_object (g_steal_pointer (&player));
}

static gboolean
is_audible (LimberCuePlayer *player)
{
  gboolean audible;

  g_object_get (player, "audible", &audible, NULL);
  return audible;
}

/* A device that is unplugged is told by an error in the middle of the sound. What comes then is silent, without complaint;
 * plugged in again, it is heard. */
static void
test_unplugged (void)
{
  Heard heard = { 0 };
  g_autoptr (GstElement) sink = make_ear (&heard);
  g_autoptr (LimberCuePlayer) player = g_object_new (LIMBER_TYPE_CUE_PLAYER, "sink", sink, NULL);
  gsize before;

  limber_cue_player_play (player, "start");
  wait_for_frames (&heard, 5000);
  GST_ELEMENT_ERROR (sink, RESOURCE, WRITE, (NULL), ("The device has gone."));
  while (is_audible (player))
    g_main_context_iteration (NULL, TRUE);

  before = frames_heard (&heard);
  limber_cue_player_play (player, "start"); /* so soon it doesn't look for one */
  g_assert_false (is_audible (player));
  g_object_set (player, "patience", 0, NULL);
  limber_cue_player_play (player, "tick"); /* nor for so little */
  g_assert_false (is_audible (player));
  g_assert_cmpuint (frames_heard (&heard), ==, before);

  limber_cue_player_play (player, "start");
  g_assert_true (is_audible (player));
  wait_for_frames (&heard, before + 5000);
  g_assert_finalize_object (g_steal_pointer (&player));
  g_mutex_clear (&heard.lock);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gst_init (NULL, NULL);

  g_test_add_data_func ("/media/cue-player/tones/calm", "calm", test_tones);
  g_test_add_data_func ("/media/cue-player/tones/clear", "clear", test_tones);
  g_test_add_func ("/media/cue-player/reaches-the-sink", test_reaches_the_sink);
  g_test_add_func ("/media/cue-player/no-heap", test_no_heap);
  g_test_add_func ("/media/cue-player/no-device", test_no_device);
  g_test_add_func ("/media/cue-player/unplugged", test_unplugged);

  return g_test_run ();
}
