/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-motion-reader.h"

/* What moves in a motion file: "base", "keys" and "osc". */

/* One key, or the base, while its channels are being read. */
typedef struct
{
  ClipMotion *motion;
  gboolean is_key;
  double t;
  ClipEase ease;
} ClipKeyReader;

static gboolean
set_channel (ClipKeyReader *reader,
             const ClipPlace *place,
             ClipChannel channel,
             double value,
             GError **error)
{
  ClipTrack *track = &reader->motion->script->tracks[channel];

  if (!reader->is_key)
    {
      clip_track_set_base (track, value);
      return TRUE;
    }

  if (!clip_track_add_key (track, reader->t, value, reader->ease))
    return clip_place_fail (place, error,
                            "keys of a channel must come in order of time, each once");

  return TRUE;
}

/* A name without side, of a bone that has two, means the one of the channel's own side. */
static ClipFrame
find_frame (const ClipMotion *motion, const char *name, gboolean right)
{
  guint64 joints = clip_reader_find_joints (name);
  guint prop = clip_reader_find_prop (motion, name);

  for (ClipJoint joint = 0; joint < CLIP_N_JOINTS; joint++)
    if ((joints & CLIP_BIT_JOINT (joint)) != 0)
      {
        gboolean both = joints != CLIP_BIT_JOINT (joint);

        return CLIP_FRAME_JOINT (both && right ? clip_joint_mirror (joint) : joint);
      }

  return prop != G_MAXUINT ? CLIP_FRAME_PROP (prop) : CLIP_FRAME_WORLD;
}

static gboolean
read_frame (ClipKeyReader *reader,
            JsonNode *node,
            const ClipPlace *place,
            const ClipChannelName *name,
            GError **error)
{
  const char *frame_name;

  if (!clip_json_read_string (node, place, &frame_name, error))
    return FALSE;

  for (guint i = 0; i < name->n_channels; i++)
    {
      ClipFrame frame =
          find_frame (reader->motion, frame_name, clip_channel_is_right (name->channels[i]));

      if (frame == CLIP_FRAME_WORLD && !g_str_equal (frame_name, "world"))
        return clip_place_fail (place, error, "no bone or prop is called \"%s\"", frame_name);
      if (!set_channel (reader, place, name->channels[i], frame, error))
        return FALSE;
    }

  return TRUE;
}

/* A point given for both sides is the left one's. */
static gboolean
read_vector (ClipKeyReader *reader,
             JsonNode *node,
             const ClipPlace *place,
             const ClipChannelName *name,
             GError **error)
{
  ClipVec value;

  if (!clip_json_read_vec (node, place, &value, error))
    return FALSE;

  for (guint i = 0; i < name->n_channels; i++)
    {
      ClipVec own = i == 0 ? value : clip_vec_mirror (value);

      if (!set_channel (reader, place, name->channels[i], own.x, error)
          || !set_channel (reader, place, name->channels[i] + 1, own.y, error)
          || !set_channel (reader, place, name->channels[i] + 2, own.z, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_channel (JsonNode *node, const ClipPlace *place, gpointer user_data, GError **error)
{
  ClipKeyReader *reader = user_data;
  ClipChannelName name;
  double value;

  if (!clip_channel_lookup (place->name, &name))
    return clip_place_fail (place, error, "no such channel");

  if (name.kind == CLIP_CHANNEL_FRAME)
    return read_frame (reader, node, place, &name, error);
  if (name.kind == CLIP_CHANNEL_VECTOR)
    return read_vector (reader, node, place, &name, error);

  if (!clip_json_read_number (node, place, -360, 360, &value, error))
    return FALSE;
  for (guint i = 0; i < name.n_channels; i++)
    if (!set_channel (reader, place, name.channels[i], value, error))
      return FALSE;

  return TRUE;
}

gboolean
clip_read_base (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  ClipKeyReader reader = { .motion = motion };

  return clip_json_read_map (node, place, read_channel, &reader, error);
}

static gboolean
read_time (JsonNode *node, const ClipPlace *place, gpointer reader, GError **error)
{
  return clip_json_read_number (node, place, 0, 1, &((ClipKeyReader *) reader)->t, error);
}

static gboolean
read_ease (JsonNode *node, const ClipPlace *place, gpointer reader, GError **error)
{
  const char *nick;

  if (!clip_json_read_string (node, place, &nick, error))
    return FALSE;
  if (!clip_ease_from_nick (nick, &((ClipKeyReader *) reader)->ease))
    return clip_place_fail (place, error, "unknown ease \"%s\"", nick);

  return TRUE;
}

static gboolean
read_key_pose (JsonNode *node, const ClipPlace *place, gpointer reader, GError **error)
{
  return clip_json_read_map (node, place, read_channel, reader, error);
}

static gboolean
read_key (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  static const ClipJsonMember members[] = { { "t", read_time },
                                            { "ease", read_ease },
                                            { "pose", read_key_pose } };
  ClipKeyReader reader = { .motion = motion, .is_key = TRUE, .t = -1 };

  if (!clip_json_read_object (node, place, members, G_N_ELEMENTS (members), &reader, error))
    return FALSE;
  if (reader.t < 0)
    return clip_place_fail (place, error, "\"t\" is missing");

  return TRUE;
}

gboolean
clip_read_keys (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  return clip_json_read_array (node, place, read_key, motion, error);
}

/* An oscillator's name may stand for two channels. */
typedef struct
{
  ClipChannelName name;
  ClipOscillator values;
} ClipOscillatorReader;

static gboolean
read_osc_channel (JsonNode *node, const ClipPlace *place, gpointer reader, GError **error)
{
  const char *name;

  if (!clip_json_read_string (node, place, &name, error))
    return FALSE;
  if (!clip_channel_lookup (name, &((ClipOscillatorReader *) reader)->name)
      || ((ClipOscillatorReader *) reader)->name.kind != CLIP_CHANNEL_NUMBER)
    return clip_place_fail (place, error, "no number is called \"%s\"", name);

  return TRUE;
}

static gboolean
read_osc_mean (JsonNode *node, const ClipPlace *place, gpointer reader, GError **error)
{
  return clip_json_read_number (node, place, -360, 360,
                                &((ClipOscillatorReader *) reader)->values.mean, error);
}

static gboolean
read_osc_amp (JsonNode *node, const ClipPlace *place, gpointer reader, GError **error)
{
  return clip_json_read_number (node, place, -360, 360,
                                &((ClipOscillatorReader *) reader)->values.amp, error);
}

static gboolean
read_osc_cycles (JsonNode *node, const ClipPlace *place, gpointer reader, GError **error)
{
  double *cycles = &((ClipOscillatorReader *) reader)->values.cycles;

  if (!clip_json_read_number (node, place, 1, 50, cycles, error))
    return FALSE;
  if (*cycles != floor (*cycles))
    return clip_place_fail (place, error,
                            "expected a whole number of cycles, or the loop would jump");

  return TRUE;
}

static gboolean
read_osc_phase (JsonNode *node, const ClipPlace *place, gpointer reader, GError **error)
{
  return clip_json_read_number (node, place, -360, 360,
                                &((ClipOscillatorReader *) reader)->values.phase, error);
}

static gboolean
read_oscillator (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  static const ClipJsonMember members[] = {
    { "ch", read_osc_channel }, { "mean", read_osc_mean }, { "amp", read_osc_amp },
    { "n", read_osc_cycles },   { "ph", read_osc_phase },
  };
  ClipOscillatorReader reader = { .values = { .cycles = 1 } };

  if (!clip_json_read_object (node, place, members, G_N_ELEMENTS (members), &reader, error))
    return FALSE;
  if (reader.name.n_channels == 0)
    return clip_place_fail (place, error, "\"ch\" is missing");

  for (guint i = 0; i < reader.name.n_channels; i++)
    {
      reader.values.channel = reader.name.channels[i];
      g_array_append_val (((ClipMotion *) motion)->script->oscillators, reader.values);
    }

  return TRUE;
}

gboolean
clip_read_oscillators (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  return clip_json_read_array (node, place, read_oscillator, motion, error);
}
