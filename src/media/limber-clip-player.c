/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "media/limber-clip-player-private.h"

#include "media/limber-clip-pipeline.h"
#include "media/limber-flip-paintable.h"

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

void
limber_clip_player_set_state (LimberClipPlayer *self, LimberClipState state)
{
  if (self->state == state)
    return;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

void
limber_clip_player_set_problem (LimberClipPlayer *self, const char *problem)
{
  if (g_set_str (&self->problem, problem))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

void
limber_clip_player_set_n_loops (LimberClipPlayer *self, guint n_loops)
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
  self->wish = -1;
  g_clear_pointer (&self->missing, g_free);
  g_clear_handle_id (&self->patience, g_source_remove);
}

void
limber_clip_player_fail (LimberClipPlayer *self, const char *problem)
{
  stop (self);
  limber_clip_player_set_problem (self, problem);
  limber_clip_player_set_state (self, LIMBER_CLIP_FAILED);
}

/* The disk may be slow, or GStreamer has swallowed the error (it does when a demuxer fails while it
 * is being plugged). The clip goes on loading and, should it come after all, is shown. */
static void
on_patience_ends (gpointer user_data)
{
  LimberClipPlayer *self = user_data;
  g_autofree char *problem = limber_clip_pipeline_explain_slow (self->file);

  self->patience = 0;
  limber_clip_player_set_problem (self, problem);
  limber_clip_player_set_state (self, LIMBER_CLIP_FAILED);
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
      limber_clip_player_fail (self, problem);
      return FALSE;
    }

  bus = gst_element_get_bus (self->pipeline);
  gst_bus_add_watch (bus, limber_clip_player_on_message, self);

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
  g_clear_object (&self->duck);
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
  self->wish = -1;
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

static void
load (LimberClipPlayer *self)
{
  g_autofree char *uri = g_file_get_uri (self->file);
  g_autoptr (GstElement) volume = NULL;

  volume = limber_clip_pipeline_set_sound (self->pipeline, self->sound && !self->deaf);
  g_clear_object (&self->duck);
  if (volume != NULL)
    self->duck = limber_duck_new (volume);
  g_object_set (self->pipeline, "uri", uri, NULL);
  limber_clip_player_set_state (self, LIMBER_CLIP_LOADING);
  self->patience = g_timeout_add_seconds_once (PATIENCE, on_patience_ends, self);
  gst_element_set_state (self->pipeline, GST_STATE_PAUSED);
}

void
limber_clip_player_reload (LimberClipPlayer *self)
{
  if (self->file == NULL || self->pipeline == NULL)
    return;

  stop (self);
  load (self);
}

void
limber_clip_player_set_file (LimberClipPlayer *self, GFile *file)
{
  stop (self);
  self->deaf = FALSE;
  g_set_object (&self->file, file);
  limber_clip_player_set_problem (self, NULL);
  limber_clip_player_set_n_loops (self, 0);

  if (file == NULL)
    limber_clip_player_set_state (self, LIMBER_CLIP_EMPTY);
  else if (ensure_pipeline (self))
    load (self);
}

void
limber_clip_player_set_sound (LimberClipPlayer *self, gboolean sound)
{
  if (self->sound == !!sound)
    return;

  self->sound = !!sound;
  self->deaf = FALSE;
  limber_clip_player_reload (self);
}

void
limber_clip_player_duck (LimberClipPlayer *self, guint milliseconds)
{
  if (self->duck != NULL)
    limber_duck_press (self->duck, milliseconds);
}

void
limber_clip_player_set_loop (LimberClipPlayer *self, double start, double end)
{
  self->loop_start = MAX (start, 0);
  self->loop_end = end > self->loop_start ? end : 0;
  if (self->prerolled)
    limber_clip_player_start_at (self, self->loop_start,
                                 GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_ACCURATE);
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
    limber_clip_player_start_at (self, (double) position / GST_SECOND,
                                 GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_ACCURATE);
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
  /* A pipeline that is asked for the state that it is in asks each of its elements. */
  if (self->wants_play == wants_play)
    return;
  self->wants_play = wants_play;
  if (self->prerolled && !self->settling)
    limber_clip_player_settle (self);
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
