/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gst/gst.h>

#include "media/limber-clip-player.h"
#include "media/limber-duck.h"

G_BEGIN_DECLS

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
  gboolean sound;
  gboolean deaf;    /* this clip plays without sound, since it would not with it */
  LimberDuck *duck; /* of the sound of this clip; NULL without any */
  guint patience;   /* timeout while loading */
  gboolean wants_play;
  gboolean prerolled;  /* the first ASYNC_DONE came: the clip can be sought in */
  gboolean settling;   /* a flushing seek is under way: segments that end now are of before */
  double wish;         /* where to seek when that is done, in seconds; less than 0: nowhere */
  guint32 seek_number; /* of the last seek, which its SEGMENT_DONE bears too */
  guint n_loops;
};

/* limber-clip-player.c: what the messages of the pipeline change. */
void limber_clip_player_set_state (LimberClipPlayer *self, LimberClipState state);
void limber_clip_player_set_problem (LimberClipPlayer *self, const char *problem);
void limber_clip_player_set_n_loops (LimberClipPlayer *self, guint n_loops);
void limber_clip_player_fail (LimberClipPlayer *self, const char *problem);
void limber_clip_player_reload (LimberClipPlayer *self);

/* limber-clip-player-loop.c */

/* limber_clip_player_start_at: plays or shows from @from seconds to the end of the loop. @extra: of the seek */
void limber_clip_player_start_at (LimberClipPlayer *self, double from, GstSeekFlags extra);
/* limber_clip_player_settle: plays or pauses, as is wanted. */
void limber_clip_player_settle (LimberClipPlayer *self);
/* limber_clip_player_on_message: a GstBusFunc; @user_data is the player. */
gboolean limber_clip_player_on_message (GstBus *bus, GstMessage *message, gpointer user_data);

G_END_DECLS
