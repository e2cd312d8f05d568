/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"
#include "ui/session/limber-session-view-state.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_SESSION_STAGE (limber_session_stage_get_type ())
G_DECLARE_FINAL_TYPE (LimberSessionStage, limber_session_stage, LIMBER, SESSION_STAGE, AdwBin)

/*
 * What is seen of a session from across the room: the clip, what to do, how long still, and what comes next. It draws what
 * it is told to. Properties: "layout" (string: "wide", "tall", "stacked", or, where there is hardly room and words are
 * scrolled, "low" and "crowded"), "size" (string or NULL: of the text: "narrow", "crowded", "large", "huge"). Signal "jump"
 * (guint phase): a click on what comes next.
 */
void limber_session_stage_set_context (LimberSessionStage *self, LimberContext *context);

/* limber_session_stage_show: @state (borrowed until the call returns) is the phase that has begun. */
void limber_session_stage_show (LimberSessionStage *self, const LimberSessionViewState *state);
void limber_session_stage_set_paused (LimberSessionStage *self, gboolean paused);

/* limber_session_stage_tick: microseconds of the phase that have gone, and of its whole length. */
void limber_session_stage_tick (LimberSessionStage *self,
                                const LimberSessionViewState *state,
                                gint64 elapsed,
                                gint64 length);

/* limber_session_stage_is_crowded: whether its layout is that. */
gboolean limber_session_stage_is_crowded (LimberSessionStage *self);

/* limber_session_stage_scroll: to words that have no room, as @scroll says. Returns: whether there are such. */
gboolean limber_session_stage_scroll (LimberSessionStage *self, GtkScrollType scroll);

/* limber_session_stage_duck: the clip's sound makes room for a cue of @milliseconds. */
void limber_session_stage_duck (LimberSessionStage *self, guint milliseconds);

G_END_DECLS
