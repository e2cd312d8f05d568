/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gst/gst.h>
#include <gtk/gtk.h>
#include <math.h>

#include "limber-test-clip.h"
#include "limber-test-pipelines.h"
#include "media/limber-clip-player-private.h"

typedef struct
{
  GFile *folder;
  GFile *clip;
  LimberClipPlayer *player;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = limber_test_clip_folder ();
  f->clip = limber_test_clip_make (f->folder, "bars.webm", 12);
  f->player = limber_clip_player_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->player);
  g_object_unref (f->clip);
  limber_test_clip_remove (f->folder);
}

static void
wait_for_state (LimberClipPlayer *player, LimberClipState state)
{
  while (limber_clip_player_get_state (player) != state)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_loops (LimberClipPlayer *player, guint n)
{
  while (limber_clip_player_get_n_loops (player) < n)
    {
      g_assert_cmpint ((int) limber_clip_player_get_state (player), !=, LIMBER_CLIP_FAILED);
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
assert_fails (Fixture *f, GFile *file, const char *part_of_problem)
{
  limber_clip_player_set_file (f->player, file);
  wait_for_state (f->player, LIMBER_CLIP_FAILED);
  g_test_message ("%s", limber_clip_player_get_problem (f->player));
  g_assert_nonnull (strstr (limber_clip_player_get_problem (f->player), part_of_problem));

  /* And the player is none the worse for it. */
  limber_clip_player_set_file (f->player, f->clip);
  wait_for_state (f->player, LIMBER_CLIP_PAUSED);
  g_assert_null (limber_clip_player_get_problem (f->player));
}

static void
test_first_frame (Fixture *f, gconstpointer data)
{
  GdkPaintable *paintable;

  g_assert_cmpint ((int) limber_clip_player_get_state (f->player), ==, LIMBER_CLIP_EMPTY);
  limber_clip_player_set_file (f->player, f->clip);
  g_assert_cmpint ((int) limber_clip_player_get_state (f->player), ==, LIMBER_CLIP_LOADING);
  wait_for_state (f->player, LIMBER_CLIP_PAUSED);

  paintable = limber_clip_player_get_paintable (f->player);
  while (gdk_paintable_get_intrinsic_width (paintable) != 160)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (gdk_paintable_get_intrinsic_height (paintable), ==, 120);

  limber_clip_player_set_file (f->player, NULL);
  g_assert_cmpint ((int) limber_clip_player_get_state (f->player), ==, LIMBER_CLIP_EMPTY);
}

static void
test_loops (Fixture *f, gconstpointer data)
{
  limber_clip_player_set_file (f->player, f->clip);
  limber_clip_player_play (f->player);
  wait_for_loops (f->player, 4);
  g_assert_cmpint ((int) limber_clip_player_get_state (f->player), ==, LIMBER_CLIP_PLAYING);

  limber_clip_player_pause (f->player);
  g_assert_cmpint ((int) limber_clip_player_get_state (f->player), ==, LIMBER_CLIP_PAUSED);
}

static void
on_paint (GdkPaintable *paintable, gpointer user_data)
{
  guint *n = user_data;

  (*n)++;
}

/* A loop shows as many frames as the clip has: none is lost at the seam. */
static void
test_seam (Fixture *f, gconstpointer data)
{
  guint frames = 0;

  limber_clip_player_set_file (f->player, f->clip);
  limber_clip_player_play (f->player);
  wait_for_loops (f->player, 1);
  g_signal_connect (limber_clip_player_get_paintable (f->player), "invalidate-contents",
                    G_CALLBACK (on_paint), &frames);
  wait_for_loops (f->player, 4);

  /* Three loops of 12 frames; a busy machine may drop some. */
  g_assert_cmpuint (frames, >=, 24);
  g_signal_handlers_disconnect_by_func (limber_clip_player_get_paintable (f->player), on_paint,
                                        &frames);
}

static void
test_loop_points (Fixture *f, gconstpointer data)
{
  limber_clip_player_set_loop (f->player, 0.1, 0.2);
  limber_clip_player_set_file (f->player, f->clip);
  limber_clip_player_play (f->player);
  wait_for_loops (f->player, 5);
  limber_clip_player_set_loop (f->player, 0, 0);
  wait_for_loops (f->player, 7);
}

static void
test_rate (Fixture *f, gconstpointer data)
{
  limber_clip_player_set_file (f->player, f->clip);
  limber_clip_player_play (f->player);
  wait_for_loops (f->player, 1);
  limber_clip_player_set_rate (f->player, 0.5);
  wait_for_loops (f->player, 3);
  limber_clip_player_set_rate (f->player, 2);
  wait_for_loops (f->player, 6);
  g_assert_cmpfloat (limber_clip_player_get_rate (f->player), ==, 2);
  limber_clip_player_set_rate (f->player, 100);
  g_assert_cmpfloat (limber_clip_player_get_rate (f->player), ==, 2);
}

static void
test_mirrored (Fixture *f, gconstpointer data)
{
  GdkPaintable *paintable;
  GdkRGBA left, right, mirrored_left, mirrored_right;

  limber_clip_player_set_file (f->player, f->clip);
  wait_for_state (f->player, LIMBER_CLIP_PAUSED);
  paintable = limber_clip_player_get_paintable (f->player);
  while (gdk_paintable_get_intrinsic_width (paintable) != 160)
    g_main_context_iteration (NULL, TRUE);

  limber_test_clip_pixel (paintable, 0.05, 0.3, &left);
  limber_test_clip_pixel (paintable, 0.95, 0.3, &right);
  g_assert_cmpfloat (left.red, >, 0.6);
  g_assert_cmpfloat (right.red, <, 0.3);
  g_assert_cmpfloat (right.blue, >, 0.6);

  limber_clip_player_set_mirrored (f->player, TRUE);
  limber_test_clip_pixel (paintable, 0.05, 0.3, &mirrored_left);
  limber_test_clip_pixel (paintable, 0.95, 0.3, &mirrored_right);
  g_assert_true (gdk_rgba_equal (&mirrored_left, &right));
  g_assert_true (gdk_rgba_equal (&mirrored_right, &left));
}

/* A film from a telephone that was held upright. */
static void
test_turned (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file =
      limber_test_clip_record (f->folder, "turned.mp4",
                               "videotestsrc num-buffers=12 ! "
                               "video/x-raw,width=160,height=120,framerate=30/1 ! jpegenc ! "
                               "taginject tags=image-orientation=rotate-90 ! qtmux");
  GdkPaintable *paintable;

  limber_clip_player_set_file (f->player, file);
  wait_for_state (f->player, LIMBER_CLIP_PAUSED);
  paintable = limber_clip_player_get_paintable (f->player);
  while (gdk_paintable_get_intrinsic_width (paintable) != 120)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (gdk_paintable_get_intrinsic_height (paintable), ==, 160);
}

static void
wait_for_position (LimberClipPlayer *player, double seconds)
{
  while (fabs (limber_clip_player_get_position (player) - seconds) > 0.03)
    g_main_context_iteration (NULL, TRUE);
}

/* A scrubber asks for more than can be shown; what it asked for last is what is seen. */
static void
test_seek (Fixture *f, gconstpointer data)
{
  g_assert_cmpfloat (limber_clip_player_get_duration (f->player), ==, 0);
  limber_clip_player_set_loop (f->player, 0.1, 0.2);
  limber_clip_player_set_file (f->player, f->clip);
  limber_clip_player_seek (f->player, 0.3);
  wait_for_state (f->player, LIMBER_CLIP_PAUSED);
  wait_for_position (f->player, 0.3);
  g_assert_cmpfloat_with_epsilon (limber_clip_player_get_duration (f->player), 0.4, 0.05);

  for (guint i = 0; i < 20; i++)
    limber_clip_player_seek (f->player, (i % 4) / 10.);
  limber_clip_player_seek (f->player, 0.2);
  wait_for_position (f->player, 0.2);
  g_assert_cmpint ((int) limber_clip_player_get_state (f->player), ==, LIMBER_CLIP_PAUSED);

  /* From before its end it comes back into the loop. */
  limber_clip_player_seek (f->player, 0);
  limber_clip_player_play (f->player);
  wait_for_loops (f->player, 3);
}

static GFile *
record_loud (Fixture *f)
{
  return limber_test_clip_record (f->folder, "loud.webm",
                                  "audiotestsrc num-buffers=20 ! audioconvert ! vorbisenc ! m. "
                                  "videotestsrc num-buffers=12 ! "
                                  "video/x-raw,width=160,height=120,framerate=30/1 ! "
                                  "vp8enc deadline=1 ! webmmux name=m");
}

/* There may be no loudspeaker; a clip with sound plays all the same, and so does one without. */
static void
test_sound (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) loud = record_loud (f);

  limber_clip_player_set_sound (f->player, TRUE);
  limber_clip_player_set_file (f->player, loud);
  limber_clip_player_play (f->player);
  wait_for_loops (f->player, 2);
  limber_clip_player_set_sound (f->player, FALSE);
  wait_for_loops (f->player, 4);
  limber_clip_player_set_sound (f->player, TRUE);
  limber_clip_player_set_file (f->player, f->clip);
  wait_for_loops (f->player, 2);
}

static void
test_duck (void)
{
  double level = 1;
  guint steps = 0;

  while (level > LIMBER_DUCK_LEVEL)
    {
      level = limber_duck_get_level (level, TRUE);
      steps++;
    }
  g_assert_cmpuint (steps * LIMBER_DUCK_STEP, <=, 120);
  g_assert_cmpfloat (limber_duck_get_level (level, TRUE), ==, level);
  for (steps = 0; level < 1; steps++)
    level = limber_duck_get_level (level, FALSE);
  g_assert_cmpuint (steps * LIMBER_DUCK_STEP, >=, 400);
  g_assert_cmpfloat (limber_duck_get_level (level, FALSE), ==, 1);
}

static double
get_volume (Fixture *f)
{
  g_autoptr (GstElement) filter = NULL;
  g_autoptr (GstElement) volume = NULL;
  double level = -1;

  g_object_get (f->player->pipeline, "audio-filter", &filter, NULL);
  if (filter != NULL)
    volume = gst_bin_get_by_name (GST_BIN (filter), "volume");
  if (volume != NULL)
    g_object_get (volume, "volume", &level, NULL);
  return level;
}

/* The sound of a clip makes room for a cue, and comes back. */
static void
test_ducked (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) loud = record_loud (f);

  limber_clip_player_set_sound (f->player, TRUE);
  limber_clip_player_set_file (f->player, loud);
  wait_for_state (f->player, LIMBER_CLIP_PAUSED);
  g_assert_cmpfloat (get_volume (f), ==, 1);
  limber_clip_player_duck (f->player, 200);
  while (get_volume (f) > LIMBER_DUCK_LEVEL + 0.01)
    g_main_context_iteration (NULL, TRUE);
  while (get_volume (f) < 1)
    g_main_context_iteration (NULL, TRUE);

  /* One that isn't heard has nothing to lower. */
  limber_clip_player_set_file (f->player, NULL);
  limber_clip_player_set_sound (f->player, FALSE);
  limber_clip_player_set_file (f->player, f->clip);
  limber_clip_player_duck (f->player, 200);
  g_assert_cmpfloat (get_volume (f), ==, -1);
}

/* The loudspeaker is unplugged in the middle: the clip goes on without. */
static void
test_unplugged (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) loud = record_loud (f);

  limber_clip_player_set_sound (f->player, TRUE);
  limber_clip_player_set_file (f->player, loud);
  limber_clip_player_play (f->player);
  wait_for_loops (f->player, 1);
  g_assert_false (f->player->deaf);
  GST_ELEMENT_ERROR (f->player->pipeline, RESOURCE, WRITE, (NULL), ("The device has gone."));
  while (!f->player->deaf)
    g_main_context_iteration (NULL, TRUE);
  wait_for_loops (f->player, 3);
  g_assert_null (limber_clip_player_get_problem (f->player));

  /* The next clip tries it anew. */
  limber_clip_player_set_file (f->player, loud);
  g_assert_false (f->player->deaf);
}

static void
test_missing (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_get_child (f->folder, "nothing.webm");

  assert_fails (f, file, "“nothing.webm” is missing");
}

static void
test_text (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = limber_test_clip_text (f->folder, "letter.webm");

  assert_fails (f, file, "“letter.webm” is damaged or not a video");
}

static void
test_truncated (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = limber_test_clip_cut (f->folder, "cut.webm", f->clip, 400);

  assert_fails (f, file, "“cut.webm” ");
}

static void
test_empty (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = limber_test_clip_cut (f->folder, "empty.webm", f->clip, 0);

  assert_fails (f, file, "“empty.webm” is damaged or not a video");
}

static void
test_audio_only (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = limber_test_clip_make_audio (f->folder, "song.webm");

  assert_fails (f, file, "“song.webm” has no picture");
}

static void
test_missing_codec (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = limber_test_clip_make_odd (f->folder, "odd.avi");

  assert_fails (f, file, "“odd.avi” needs what is not installed here");
}

/* A clip that was cut off in the middle shows what is there. */
static void
test_cut_in_the_middle (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) clip = limber_test_clip_make (f->folder, "long.webm", 60);
  g_autoptr (GFileInfo) info = g_file_query_info (clip, "standard::size", 0, NULL, NULL);
  g_autoptr (GFile) file =
      limber_test_clip_cut (f->folder, "half.webm", clip, (gsize) g_file_info_get_size (info) / 2);

  limber_clip_player_set_file (f->player, file);
  limber_clip_player_play (f->player);
  wait_for_loops (f->player, 2);
}

static void
test_missing_sink (Fixture *f, gconstpointer data)
{
  g_autoptr (GstPluginFeature) sink =
      gst_registry_lookup_feature (gst_registry_get (), "gtk4paintablesink");

  gst_registry_remove_feature (gst_registry_get (), sink);
  limber_clip_player_set_file (f->player, f->clip);
  g_assert_cmpint ((int) limber_clip_player_get_state (f->player), ==, LIMBER_CLIP_FAILED);
  g_assert_nonnull (strstr (limber_clip_player_get_problem (f->player), "GTK plugin"));
  g_assert_null (limber_clip_player_get_paintable (f->player));
  limber_clip_player_play (f->player);
  limber_clip_player_set_rate (f->player, 0.5);
  gst_registry_add_feature (gst_registry_get (), g_steal_pointer (&sink));
}

/* The players of a whole session, made and dropped in every state, leave nothing behind. */
static void
test_leaks_nothing (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) missing = g_file_get_child (f->folder, "nothing.webm");
  guint files = 0;

  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (LimberClipPlayer) other = limber_clip_player_new ();

      limber_clip_player_set_file (f->player, i % 3 == 2 ? missing : f->clip);
      limber_clip_player_play (f->player);
      limber_clip_player_set_file (other, f->clip);
      if (i % 2 == 0)
        while (limber_clip_player_get_state (f->player) == LIMBER_CLIP_LOADING)
          g_main_context_iteration (NULL, TRUE);
      g_assert_finalize_object (g_steal_pointer (&other));

      if (i == 10)
        files = limber_test_count_files ();
    }

  limber_clip_player_set_file (f->player, NULL);
  g_assert_cmpuint (limber_test_count_files (), <=, files + 5);
}

/* A loudspeaker for a machine that has none, or whose own shall not be heard. */
static void
plug_loudspeaker (void)
{
  g_autoptr (GstPluginFeature) sink =
      gst_registry_lookup_feature (gst_registry_get (), "fakeaudiosink");

  g_assert_nonnull (sink);
  gst_plugin_feature_set_rank (sink, GST_RANK_PRIMARY * 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gst_init (NULL, NULL);
  plug_loudspeaker ();
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }

#define TEST(path, function)                                                                       \
  g_test_add ("/media/clip-player/" path, Fixture, NULL, set_up, function, tear_down)
  TEST ("first-frame", test_first_frame);
  TEST ("loops", test_loops);
  TEST ("seam", test_seam);
  TEST ("loop-points", test_loop_points);
  TEST ("rate", test_rate);
  TEST ("mirrored", test_mirrored);
  TEST ("turned", test_turned);
  TEST ("seek", test_seek);
  TEST ("sound", test_sound);
  TEST ("ducked", test_ducked);
  TEST ("unplugged", test_unplugged);
  TEST ("missing", test_missing);
  TEST ("text", test_text);
  TEST ("truncated", test_truncated);
  TEST ("empty", test_empty);
  TEST ("audio-only", test_audio_only);
  TEST ("missing-codec", test_missing_codec);
  TEST ("cut-in-the-middle", test_cut_in_the_middle);
  TEST ("missing-sink", test_missing_sink);
  TEST ("leaks-nothing", test_leaks_nothing);
#undef TEST
  g_test_add_func ("/media/clip-player/duck", test_duck);

  return g_test_run ();
}
