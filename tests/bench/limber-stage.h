/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "limber-test-pipelines.h"
#include "limber-test-world.h"

G_BEGIN_DECLS

/* A window with a clip view, in which clips are shown one after the other. */
typedef struct
{
  LimberTestPipelines *pipelines;
  LimberTestWorld *world;
  GtkWidget *view; /* a LimberClipView */
  GtkWindow *window;
  guint painted; /* frames of the window */
} LimberStage;

void limber_stage_open (LimberStage *self);
void limber_stage_close (LimberStage *self);

/* limber_stage_get_exercise: (transfer none): the n-th that has a clip, counted round and round. */
LimberExercise *limber_stage_get_exercise (LimberStage *self, guint n);

/* limber_stage_get_seen: (transfer none) (nullable): the clip that is in sight, rather than a poster. */
GdkPaintable *limber_stage_get_seen (LimberStage *self);

/* limber_stage_wait: until the clip that was asked for has been painted. @fresh: a frame of it has to arrive first. */
void limber_stage_wait (LimberStage *self, GdkPaintable *before, gboolean fresh);

/* limber_stage_wait_for_frame: until the window is painted once more. */
void limber_stage_wait_for_frame (LimberStage *self);

void limber_stage_let_time_pass (guint milliseconds);

G_END_DECLS
