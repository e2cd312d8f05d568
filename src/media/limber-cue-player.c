/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "media/limber-cue-player.h"

#include <gst/app/app.h>
#include <gst/audio/audio.h>

#include "media/limber-cue-tone.h"

/* What may wait behind the cue that sounds; more than that is not played. */
#define MAX_DELAY (GST_SECOND / 2)

/*
 *     appsrc ! audioconvert ! audioresample ! queue ! autoaudiosink
 *
 * It runs from the first cue on, or from its construction with a sink of its own: between cues the
 * device plays silence, so that a cue is heard without the delay of opening it. The machine's mixer
 * adds it to whatever else plays.
 */
struct _LimberCuePlayer
{
  GObject parent;

  GstElement *pipeline; /* NULL: no GStreamer, or no device */
  GstElement *source;
  GstElement *sink;
  GstClock *clock;
  GstClockTime busy_until; /* running time at which the last cue ends */
  double volume;
  gboolean muted;
  char *sound_set;
  gboolean audible;
  guint patience;
  gint64 looked; /* for a device, on the monotonic clock */
};

enum
{
  PROP_0,
  PROP_VOLUME,
  PROP_MUTED,
  PROP_SOUND_SET,
  PROP_AUDIBLE,
  PROP_SINK,
  PROP_PATIENCE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberCuePlayer, limber_cue_player, G_TYPE_OBJECT)

static void
set_audible (LimberCuePlayer *self, gboolean audible)
{
  if (self->audible == audible)
    return;
  self->audible = audible;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AUDIBLE]);
}

static void
close_device (LimberCuePlayer *self)
{
  if (self->pipeline != NULL)
    {
      g_autoptr (GstBus) bus = gst_element_get_bus (self->pipeline);

      gst_bus_remove_watch (bus);
      gst_element_set_state (self->pipeline, GST_STATE_NULL);
    }
  gst_clear_object (&self->pipeline);
  gst_clear_object (&self->source);
  gst_clear_object (&self->clock);
  set_audible (self, FALSE);
}

/* autoaudiosink that finds no device only warns, and plays into nothing. */
static gboolean
is_about_device (GstMessage *message)
{
  g_autoptr (GError) warning = NULL;

  gst_message_parse_warning (message, &warning, NULL);
  return warning->domain == GST_RESOURCE_ERROR;
}

static gboolean
on_message (GstBus *bus, GstMessage *message, gpointer user_data)
{
  LimberCuePlayer *self = user_data;

  switch ((int) GST_MESSAGE_TYPE (message))
    {
    case GST_MESSAGE_LATENCY:
      gst_bin_recalculate_latency (GST_BIN (self->pipeline));
      return G_SOURCE_CONTINUE;
    case GST_MESSAGE_WARNING:
      if (!is_about_device (message))
        return G_SOURCE_CONTINUE;
      close_device (self);
      return G_SOURCE_REMOVE;
    case GST_MESSAGE_ERROR: /* the device has gone */
      close_device (self);
      return G_SOURCE_REMOVE;
    default:
      return G_SOURCE_CONTINUE;
    }
}

static GstElement *
make_source (void)
{
  GstElement *source = gst_element_factory_make ("appsrc", NULL);
  GstAudioInfo info;
  g_autoptr (GstCaps) caps = NULL;

  if (source == NULL)
    return NULL;
  gst_audio_info_set_format (&info, GST_AUDIO_FORMAT_F32, LIMBER_CUE_TONE_RATE, 1, NULL);
  caps = gst_audio_info_to_caps (&info);
  g_object_set (source, "caps", caps, "format", GST_FORMAT_TIME, "is-live", TRUE, NULL);
  return gst_object_ref_sink (source);
}

/* Returns whether the parts were there; what was added belongs to the pipeline. */
static gboolean
build (LimberCuePlayer *self)
{
  GstElement *convert = gst_element_factory_make ("audioconvert", NULL);
  GstElement *resample = gst_element_factory_make ("audioresample", NULL);
  GstElement *queue = gst_element_factory_make ("queue", NULL);
  GstElement *sink = self->sink != NULL ? gst_object_ref (self->sink)
                                        : gst_element_factory_make ("autoaudiosink", NULL);
  GstElement *parts[] = { self->source, convert, resample, queue, sink };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] == NULL || !gst_bin_add (GST_BIN (self->pipeline), parts[i]))
      return FALSE;
  if (self->sink != NULL)
    gst_object_unref (self->sink);

  return gst_element_link_many (self->source, convert, resample, queue, sink, NULL);
}

static void
push (LimberCuePlayer *self, GBytes *samples)
{
  GstBuffer *buffer = gst_buffer_new_wrapped_bytes (samples);
  gsize n = g_bytes_get_size (samples) / sizeof (float);
  GstClockTime now = gst_clock_get_time (self->clock) - gst_element_get_base_time (self->pipeline);

  GST_BUFFER_PTS (buffer) = MAX (now, self->busy_until);
  GST_BUFFER_DURATION (buffer) = gst_util_uint64_scale (n, GST_SECOND, LIMBER_CUE_TONE_RATE);
  self->busy_until = GST_BUFFER_PTS (buffer) + GST_BUFFER_DURATION (buffer);
  if (gst_app_src_push_buffer (GST_APP_SRC (self->source), buffer) != GST_FLOW_OK)
    set_audible (self, FALSE);
}

static gboolean
open_device (LimberCuePlayer *self)
{
  g_autoptr (GstBus) bus = NULL;
  g_autoptr (GBytes) silence = NULL;

  self->looked = g_get_monotonic_time ();
  if (!gst_init_check (NULL, NULL, NULL))
    return FALSE;

  self->pipeline = gst_object_ref_sink (gst_pipeline_new (NULL));
  self->source = make_source ();
  self->clock = gst_system_clock_obtain ();
  gst_pipeline_use_clock (GST_PIPELINE (self->pipeline), self->clock);
  bus = gst_element_get_bus (self->pipeline);
  gst_bus_add_watch (bus, on_message, self);

  if (!build (self)
      || gst_element_set_state (self->pipeline, GST_STATE_PLAYING) == GST_STATE_CHANGE_FAILURE)
    {
      close_device (self);
      return FALSE;
    }

  self->busy_until = 0;
  silence = limber_cue_tone_new_silence (20);
  push (self, silence);
  return TRUE;
}

static void
limber_cue_player_constructed (GObject *object)
{
  G_OBJECT_CLASS (limber_cue_player_parent_class)->constructed (object);
  open_device (LIMBER_CUE_PLAYER (object));
}

static void
limber_cue_player_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberCuePlayer *self = LIMBER_CUE_PLAYER (object);

  switch (prop_id)
    {
    case PROP_VOLUME:
      g_value_set_double (value, self->volume);
      break;
    case PROP_MUTED:
      g_value_set_boolean (value, self->muted);
      break;
    case PROP_SOUND_SET:
      g_value_set_string (value, self->sound_set);
      break;
    case PROP_AUDIBLE:
      g_value_set_boolean (value, self->audible);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_cue_player_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  LimberCuePlayer *self = LIMBER_CUE_PLAYER (object);

  switch (prop_id)
    {
    case PROP_VOLUME:
      self->volume = g_value_get_double (value);
      break;
    case PROP_MUTED:
      self->muted = g_value_get_boolean (value);
      break;
    case PROP_SOUND_SET:
      g_set_str (&self->sound_set, g_value_get_string (value));
      break;
    case PROP_SINK:
      self->sink = g_value_dup_object (value);
      break;
    case PROP_PATIENCE:
      self->patience = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_cue_player_dispose (GObject *object)
{
  LimberCuePlayer *self = LIMBER_CUE_PLAYER (object);

  close_device (self);
  g_clear_object (&self->sink);

  G_OBJECT_CLASS (limber_cue_player_parent_class)->dispose (object);
}

static void
limber_cue_player_finalize (GObject *object)
{
  g_free (LIMBER_CUE_PLAYER (object)->sound_set);

  G_OBJECT_CLASS (limber_cue_player_parent_class)->finalize (object);
}

static void
limber_cue_player_class_init (LimberCuePlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = limber_cue_player_constructed;
  object_class->get_property = limber_cue_player_get_property;
  object_class->set_property = limber_cue_player_set_property;
  object_class->dispose = limber_cue_player_dispose;
  object_class->finalize = limber_cue_player_finalize;

  properties[PROP_VOLUME] = g_param_spec_double ("volume", NULL, NULL, 0, 1, 0.7,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MUTED] =
      g_param_spec_boolean ("muted", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SOUND_SET] = g_param_spec_string ("sound-set", NULL, NULL, "calm",
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_AUDIBLE] = g_param_spec_boolean ("audible", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SINK] =
      g_param_spec_object ("sink", NULL, NULL, G_TYPE_OBJECT,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  properties[PROP_PATIENCE] = g_param_spec_uint ("patience", NULL, NULL, 0, 3600, 5,
                                                 G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
limber_cue_player_init (LimberCuePlayer *self)
{
  self->volume = 0.7;
  self->patience = 5;
  self->sound_set = g_strdup ("calm");
}

LimberCuePlayer *
limber_cue_player_new (void)
{
  return g_object_new (LIMBER_TYPE_CUE_PLAYER, NULL);
}

/* The device that went may be back, or another be there. To look for one takes a while: not for the ticks, which must be
 * on time. */
static gboolean
has_device (LimberCuePlayer *self, const char *cue)
{
  gint64 next = self->looked + (gint64) self->patience * G_USEC_PER_SEC;

  if (self->pipeline != NULL)
    return TRUE;
  if (g_str_equal (cue, "tick") || g_get_monotonic_time () < next)
    return FALSE;
  return open_device (self);
}

void
limber_cue_player_play (LimberCuePlayer *self, const char *cue)
{
  g_autoptr (GBytes) samples = NULL;
  GstClockTime now;

  if (self->muted || self->volume <= 0 || !has_device (self, cue))
    {
      set_audible (self, FALSE);
      return;
    }

  now = gst_clock_get_time (self->clock) - gst_element_get_base_time (self->pipeline);
  if (self->busy_until > now + MAX_DELAY)
    return;

  samples = limber_cue_tone_new (self->sound_set, cue, self->volume);
  if (samples == NULL)
    return;
  set_audible (self, TRUE);
  push (self, samples);
}
