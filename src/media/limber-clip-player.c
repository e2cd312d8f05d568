/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "media/limber-clip-player.h"

#include "media/limber-clip-pipeline.h"
#include "media/limber-flip-paintable.h"

/*
 * The loop is made of segments: as long as a segment is followed by a seek without flush, decoder
 * and sink never stop, so no gap can be seen. (Seeking at the end of the stream costs a frame;
 * playbin's about-to-finish freezes short clips.)
 *
 *     set_file ─→ PAUSED … ASYNC_DONE ─→ seek FLUSH|SEGMENT … ASYNC_DONE ─→ a frame is there,
 * PLAYING if wanted SEGMENT_DONE ─→ seek SEGMENT ─→ SEGMENT_DONE ─→ …
 */
struct _LimberClipPlayer
{
  GObject parent;

  GstElement *pipeline;    /* made with the first clip, then kept: it is the dear part */
  GdkPaintable *paintable; /* LimberFlipPaintable, as long as there is a pipeline */
  GFile *file;
  LimberClipState state;
  char *problem;
  char *missing; /* what GStreamer said it has no decoder for */
  double loop_start, loop_end;
  double rate;
  gboolean mirrored;
  guint patience; /* timeout while loading */
  gboolean wants_play;
  gboolean prerolled;  /* the first ASYNC_DONE came: the clip can be sought in */
  gboolean settling;   /* a flushing seek is under way: segments that end now are of before */
  guint32 seek_number; /* of the last seek, which its SEGMENT_DONE bears too */
  guint n_loops;
};

enum
{
  PROP_0,
  PROP_PAINTABLE,
  PROP_STATE,
  PROP_PROBLEM,
  PROP_MIRRORED,
  PROP_RATE,
  PROP_N_LOOPS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberClipPlayer, limber_clip_player, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (LimberClipState,
                    limber_clip_state,
                    G_DEFINE_ENUM_VALUE (LIMBER_CLIP_EMPTY, "empty"),
                    G_DEFINE_ENUM_VALUE (LIMBER_CLIP_LOADING, "loading"),
                    G_DEFINE_ENUM_VALUE (LIMBER_CLIP_PAUSED, "paused"),
                    G_DEFINE_ENUM_VALUE (LIMBER_CLIP_PLAYING, "playing"),
                    G_DEFINE_ENUM_VALUE (LIMBER_CLIP_FAILED, "failed"))

/* Seconds after which a clip that hasn't shown a frame is said not to load. */
#define PATIENCE 4

static void
set_state (LimberClipPlayer *self, LimberClipState state)
{
  if (self->state == state)
    return;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
set_problem (LimberClipPlayer *self, const char *problem)
{
  if (g_set_str (&self->problem, problem))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

static void
set_n_loops (LimberClipPlayer *self, guint n_loops)
{
  if (self->n_loops == n_loops)
    return;
  self->n_loops = n_loops;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_LOOPS]);
}

/* NULL, not READY: only that empties the bus, so no message of this clip can arrive while the next
 * one plays. */
static void
stop (LimberClipPlayer *self)
{
  if (self->pipeline != NULL)
    gst_element_set_state (self->pipeline, GST_STATE_NULL);
  self->prerolled = FALSE;
  self->settling = FALSE;
  g_clear_pointer (&self->missing, g_free);
  g_clear_handle_id (&self->patience, g_source_remove);
}

static void
fail (LimberClipPlayer *self, const char *problem)
{
  stop (self);
  set_problem (self, problem);
  set_state (self, LIMBER_CLIP_FAILED);
}

/* The disk may be slow, or GStreamer has swallowed the error (it does when a demuxer fails while it
 * is being plugged). The clip goes on loading and, should it come after all, is shown. */
static void
on_patience_ends (gpointer user_data)
{
  LimberClipPlayer *self = user_data;
  g_autofree char *problem = limber_clip_pipeline_explain_slow (self->file);

  self->patience = 0;
  set_problem (self, problem);
  set_state (self, LIMBER_CLIP_FAILED);
}

/* From @from seconds to the end of the loop, then SEGMENT_DONE. */
static void
seek (LimberClipPlayer *self, double from, GstSeekFlags extra)
{
  gint64 start = (gint64) (from * GST_SECOND);
  gint64 stop_at = self->loop_end > 0 ? (gint64) (self->loop_end * GST_SECOND) : -1;
  GstEvent *event =
      gst_event_new_seek (self->rate, GST_FORMAT_TIME, GST_SEEK_FLAG_SEGMENT | extra,
                          GST_SEEK_TYPE_SET, start,
                          stop_at >= 0 ? GST_SEEK_TYPE_SET : GST_SEEK_TYPE_NONE, stop_at);

  self->seek_number = gst_event_get_seqnum (event);
  /* A file that can't be sought in plays once and stops on its last frame. */
  if (gst_element_send_event (self->pipeline, event))
    self->settling = self->settling || (extra & GST_SEEK_FLAG_FLUSH) != 0;
}

static void
settle (LimberClipPlayer *self)
{
  gst_element_set_state (self->pipeline, self->wants_play ? GST_STATE_PLAYING : GST_STATE_PAUSED);
  set_state (self, self->wants_play ? LIMBER_CLIP_PLAYING : LIMBER_CLIP_PAUSED);
}

static void
on_async_done (LimberClipPlayer *self)
{
  if (!self->prerolled)
    {
      g_autoptr (GstSample) sample = NULL;

      g_object_get (self->pipeline, "sample", &sample, NULL);
      if (sample == NULL)
        {
          g_autofree char *problem = limber_clip_pipeline_explain_empty (self->file);

          fail (self, problem);
          return;
        }

      self->prerolled = TRUE;
      g_clear_handle_id (&self->patience, g_source_remove);
      set_problem (self, NULL);
      seek (self, self->loop_start, GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_ACCURATE);
      if (self->settling)
        return;
    }

  self->settling = FALSE;
  settle (self);
}

/*
 * The demuxer has read to the end of the loop; decoder and sink may still be at its beginning, or
 * (a short clip) not even have settled. What counts is whether it is the end that the last seek
 * asked for.
 */
static void
on_segment_done (LimberClipPlayer *self, GstMessage *message)
{
  if (self->settling && gst_message_get_seqnum (message) != self->seek_number)
    return;
  seek (self, self->loop_start, GST_SEEK_FLAG_NONE);
  set_n_loops (self, self->n_loops + 1);
}

/* The way in which demuxers that know no segments end. */
static void
on_eos (LimberClipPlayer *self)
{
  if (self->settling)
    return;
  seek (self, self->loop_start, GST_SEEK_FLAG_FLUSH);
  set_n_loops (self, self->n_loops + 1);
}

static void
on_error (LimberClipPlayer *self, GstMessage *message)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *details = NULL;
  g_autofree char *problem = NULL;

  gst_message_parse_error (message, &error, &details);
  g_debug ("Clip: %s (%s)", error->message, details);
  problem = limber_clip_pipeline_explain (self->file, error, self->missing);
  fail (self, problem);
}

static gboolean
on_message (GstBus *bus, GstMessage *message, gpointer user_data)
{
  LimberClipPlayer *self = user_data;

  switch ((int) GST_MESSAGE_TYPE (message))
    {
    case GST_MESSAGE_ASYNC_DONE:
      on_async_done (self);
      break;
    case GST_MESSAGE_SEGMENT_DONE:
      on_segment_done (self, message);
      break;
    case GST_MESSAGE_EOS:
      on_eos (self);
      break;
    case GST_MESSAGE_ELEMENT:
      if (gst_message_has_name (message, "missing-plugin"))
        g_set_str (&self->missing,
                   gst_structure_get_string (gst_message_get_structure (message), "name"));
      break;
    case GST_MESSAGE_ERROR:
      on_error (self, message);
      break;
    default:
      break;
    }

  return G_SOURCE_CONTINUE;
}

static gboolean
ensure_pipeline (LimberClipPlayer *self)
{
  g_autoptr (GdkPaintable) frames = NULL;
  g_autoptr (GstBus) bus = NULL;
  g_autofree char *problem = NULL;

  if (self->pipeline != NULL)
    return TRUE;

  self->pipeline = limber_clip_pipeline_new (&frames, &problem);
  if (self->pipeline == NULL)
    {
      fail (self, problem);
      return FALSE;
    }

  bus = gst_element_get_bus (self->pipeline);
  gst_bus_add_watch (bus, on_message, self);

  self->paintable = limber_flip_paintable_new (frames);
  limber_flip_paintable_set_flipped (LIMBER_FLIP_PAINTABLE (self->paintable), self->mirrored);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAINTABLE]);
  return TRUE;
}

static void
limber_clip_player_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberClipPlayer *self = LIMBER_CLIP_PLAYER (object);

  switch (prop_id)
    {
    case PROP_PAINTABLE:
      g_value_set_object (value, self->paintable);
      break;
    case PROP_STATE:
      g_value_set_enum (value, (int) self->state);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    case PROP_MIRRORED:
      g_value_set_boolean (value, self->mirrored);
      break;
    case PROP_RATE:
      g_value_set_double (value, self->rate);
      break;
    case PROP_N_LOOPS:
      g_value_set_uint (value, self->n_loops);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_clip_player_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  LimberClipPlayer *self = LIMBER_CLIP_PLAYER (object);

  switch (prop_id)
    {
    case PROP_MIRRORED:
      limber_clip_player_set_mirrored (self, g_value_get_boolean (value));
      break;
    case PROP_RATE:
      limber_clip_player_set_rate (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_clip_player_dispose (GObject *object)
{
  LimberClipPlayer *self = LIMBER_CLIP_PLAYER (object);

  if (self->pipeline != NULL)
    {
      g_autoptr (GstBus) bus = gst_element_get_bus (self->pipeline);

      gst_bus_remove_watch (bus);
      stop (self);
    }
  gst_clear_object (&self->pipeline);
  g_clear_object (&self->paintable);
  g_clear_object (&self->file);
  g_clear_pointer (&self->problem, g_free);

  G_OBJECT_CLASS (limber_clip_player_parent_class)->dispose (object);
}

static void
limber_clip_player_class_init (LimberClipPlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = readable | G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = limber_clip_player_get_property;
  object_class->set_property = limber_clip_player_set_property;
  object_class->dispose = limber_clip_player_dispose;

  properties[PROP_PAINTABLE] =
      g_param_spec_object ("paintable", NULL, NULL, GDK_TYPE_PAINTABLE, readable);
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, limber_clip_state_get_type (),
                                              LIMBER_CLIP_EMPTY, readable);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, readable);
  properties[PROP_MIRRORED] = g_param_spec_boolean ("mirrored", NULL, NULL, FALSE, writable);
  properties[PROP_RATE] = g_param_spec_double ("rate", NULL, NULL, 0.25, 2, 1, writable);
  properties[PROP_N_LOOPS] = g_param_spec_uint ("n-loops", NULL, NULL, 0, G_MAXUINT, 0, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
limber_clip_player_init (LimberClipPlayer *self)
{
  self->rate = 1;
}

LimberClipPlayer *
limber_clip_player_new (void)
{
  return g_object_new (LIMBER_TYPE_CLIP_PLAYER, NULL);
}

gboolean
limber_clip_player_get_mirrored (LimberClipPlayer *self)
{
  return self->mirrored;
}

GdkPaintable *
limber_clip_player_get_paintable (LimberClipPlayer *self)
{
  return self->paintable;
}

LimberClipState
limber_clip_player_get_state (LimberClipPlayer *self)
{
  return self->state;
}

const char *
limber_clip_player_get_problem (LimberClipPlayer *self)
{
  return self->problem;
}

GFile *
limber_clip_player_get_file (LimberClipPlayer *self)
{
  return self->file;
}

void
limber_clip_player_set_file (LimberClipPlayer *self, GFile *file)
{
  g_autofree char *uri = NULL;

  stop (self);
  g_set_object (&self->file, file);
  set_problem (self, NULL);
  set_n_loops (self, 0);

  if (file == NULL)
    {
      set_state (self, LIMBER_CLIP_EMPTY);
      return;
    }
  if (!ensure_pipeline (self))
    return;

  uri = g_file_get_uri (file);
  g_object_set (self->pipeline, "uri", uri, NULL);
  set_state (self, LIMBER_CLIP_LOADING);
  self->patience = g_timeout_add_seconds_once (PATIENCE, on_patience_ends, self);
  gst_element_set_state (self->pipeline, GST_STATE_PAUSED);
}

void
limber_clip_player_set_loop (LimberClipPlayer *self, double start, double end)
{
  self->loop_start = MAX (start, 0);
  self->loop_end = end > self->loop_start ? end : 0;
  if (self->prerolled)
    seek (self, self->loop_start, GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_ACCURATE);
}

void
limber_clip_player_set_mirrored (LimberClipPlayer *self, gboolean mirrored)
{
  if (self->mirrored == !!mirrored)
    return;
  self->mirrored = !!mirrored;
  if (self->paintable != NULL)
    limber_flip_paintable_set_flipped (LIMBER_FLIP_PAINTABLE (self->paintable), self->mirrored);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MIRRORED]);
}

void
limber_clip_player_set_rate (LimberClipPlayer *self, double rate)
{
  gint64 position;

  rate = CLAMP (rate, 0.25, 2);
  if (self->rate == rate)
    return;
  self->rate = rate;
  if (self->prerolled && gst_element_query_position (self->pipeline, GST_FORMAT_TIME, &position))
    seek (self, (double) position / GST_SECOND, GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_ACCURATE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RATE]);
}

double
limber_clip_player_get_rate (LimberClipPlayer *self)
{
  return self->rate;
}

guint
limber_clip_player_get_n_loops (LimberClipPlayer *self)
{
  return self->n_loops;
}

static void
set_wants_play (LimberClipPlayer *self, gboolean wants_play)
{
  self->wants_play = wants_play;
  if (self->prerolled && !self->settling)
    settle (self);
}

void
limber_clip_player_play (LimberClipPlayer *self)
{
  set_wants_play (self, TRUE);
}

void
limber_clip_player_pause (LimberClipPlayer *self)
{
  set_wants_play (self, FALSE);
}
