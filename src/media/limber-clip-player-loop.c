/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "media/limber-clip-pipeline.h"
#include "media/limber-clip-player-private.h"

/*
 * The loop is made of segments: as long as a segment is followed by a seek without flush, decoder
 * and sink never stop, so no gap can be seen. (Seeking at the end of the stream costs a frame;
 * playbin's about-to-finish freezes short clips.)
 *
 *     set_file ─→ PAUSED … ASYNC_DONE ─→ seek FLUSH|SEGMENT … ASYNC_DONE ─→ a frame is there,
 * PLAYING if wanted SEGMENT_DONE ─→ seek SEGMENT ─→ SEGMENT_DONE ─→ …
 */

void
limber_clip_player_start_at (LimberClipPlayer *self, double from, GstSeekFlags extra)
{
  gint64 start = (gint64) (from * GST_SECOND);
  /* Somebody may look at what lies behind the loop; −1 is the end of the file. */
  gint64 stop_at = self->loop_end > from ? (gint64) (self->loop_end * GST_SECOND) : -1;
  GstEvent *event = gst_event_new_seek (self->rate, GST_FORMAT_TIME, GST_SEEK_FLAG_SEGMENT | extra,
                                        GST_SEEK_TYPE_SET, start, GST_SEEK_TYPE_SET, stop_at);

  self->seek_number = gst_event_get_seqnum (event);
  /* A file that can't be sought in plays once and stops on its last frame. */
  if (gst_element_send_event (self->pipeline, event))
    self->settling = self->settling || (extra & GST_SEEK_FLAG_FLUSH) != 0;
}

void
limber_clip_player_settle (LimberClipPlayer *self)
{
  gst_element_set_state (self->pipeline, self->wants_play ? GST_STATE_PLAYING : GST_STATE_PAUSED);
  limber_clip_player_set_state (self, self->wants_play ? LIMBER_CLIP_PLAYING : LIMBER_CLIP_PAUSED);
}

static void
follow_wish (LimberClipPlayer *self)
{
  double wish = self->wish;

  self->wish = -1;
  limber_clip_player_start_at (self, wish, GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_ACCURATE);
  if (!self->settling)
    limber_clip_player_settle (self);
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

          limber_clip_player_fail (self, problem);
          return;
        }

      self->prerolled = TRUE;
      g_clear_handle_id (&self->patience, g_source_remove);
      limber_clip_player_set_problem (self, NULL);
      limber_clip_player_start_at (self, self->loop_start,
                                   GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_ACCURATE);
      if (self->settling)
        return;
    }

  self->settling = FALSE;
  if (self->wish >= 0)
    follow_wish (self);
  else
    limber_clip_player_settle (self);
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
  limber_clip_player_start_at (self, self->loop_start, GST_SEEK_FLAG_NONE);
  limber_clip_player_set_n_loops (self, self->n_loops + 1);
}

/* The way in which demuxers that know no segments end. */
static void
on_eos (LimberClipPlayer *self)
{
  if (self->settling)
    return;
  limber_clip_player_start_at (self, self->loop_start, GST_SEEK_FLAG_FLUSH);
  limber_clip_player_set_n_loops (self, self->n_loops + 1);
}

static void
on_error (LimberClipPlayer *self, GstMessage *message)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *details = NULL;
  g_autofree char *problem = NULL;

  gst_message_parse_error (message, &error, &details);
  g_debug ("Clip: %s (%s)", error->message, details);
  /* A loudspeaker that fails is no reason to show nothing. */
  if (self->sound && !self->deaf)
    {
      self->deaf = TRUE;
      limber_clip_player_reload (self);
      return;
    }
  problem = limber_clip_pipeline_explain (self->file, error, self->missing);
  limber_clip_player_fail (self, problem);
}

gboolean
limber_clip_player_on_message (GstBus *bus, GstMessage *message, gpointer user_data)
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

static double
query (LimberClipPlayer *self, gboolean (*ask) (GstElement *, GstFormat, gint64 *))
{
  gint64 time = 0;

  if (!self->prerolled || !ask (self->pipeline, GST_FORMAT_TIME, &time))
    return 0;
  return (double) MAX (time, 0) / GST_SECOND;
}

double
limber_clip_player_get_position (LimberClipPlayer *self)
{
  return query (self, gst_element_query_position);
}

double
limber_clip_player_get_duration (LimberClipPlayer *self)
{
  return query (self, gst_element_query_duration);
}

void
limber_clip_player_seek (LimberClipPlayer *self, double seconds)
{
  /* One after the other: a scrubber asks faster than a decoder answers, and only its last wish counts. */
  self->wish = MAX (seconds, 0);
  if (self->prerolled && !self->settling)
    follow_wish (self);
}
