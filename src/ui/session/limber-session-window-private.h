/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desktop/limber-mpris.h"
#include "media/limber-cue-player.h"
#include "media/limber-speaker.h"
#include "ui/session/limber-session-progress.h"
#include "ui/session/limber-session-stage.h"
#include "ui/session/limber-session-summary.h"
#include "ui/session/limber-rating.h"
#include "ui/session/limber-session-wake.h"
#include "ui/session/limber-session-window.h"

G_BEGIN_DECLS

struct _LimberSessionWindow
{
  AdwWindow parent_instance;

  AdwWindowTitle *title;
  AdwBanner *fault;
  AdwBanner *notice;
  GtkStack *pages;
  LimberRating *pain_before;
  GtkLabel *advice;
  GtkButton *start;
  LimberSessionProgress *progress;
  LimberSessionStage *stage;
  GtkWidget *controls;
  GtkButton *pause;
  GtkMenuButton *skip;
  GtkButton *sound;
  GtkButton *fullscreen;
  LimberSessionSummary *summary;

  LimberContext *context;
  LimberRun *run;
  LimberCuePlayer *cues;
  LimberSpeaker *speaker; /* from the first spoken cue on */
  LimberSessionWake *wake;
  LimberMpris *mpris; /* from the beginning of the session on; NULL without a bus */
  LimberSessionViewState *state;
  guint tick;
  guint timeout;
  GdkFrameClock *clock; /* weak; whose frames are listened to */
  gint64 drawn;         /* when the present frame was begun, on the monotonic clock */
  gint64 paint_time; /* how long it takes from there until it is painted, about, in microseconds */
  guint fade;
  double pointer_x, pointer_y;
  gboolean tabbed;      /* to what has the focus */
  gboolean asking;      /* whether to leave, or what to do when it hurts */
  gboolean was_running; /* when that was asked */
  gboolean leaving;     /* yes: nothing holds the window any more */
};

/* limber-session-window-actions.c: what keys and buttons do. */
void limber_session_window_install_actions (GtkWidgetClass *widget_class);
void limber_session_window_update_actions (LimberSessionWindow *self);
/* limber_session_window_find_action: (nullable): what a key does while the session is under way. */
const char *limber_session_window_find_action (guint key);
/* limber_session_window_press_key: for keys that must be caught before the focus gets them. Returns GDK_EVENT_STOP when it
 * was one. */
gboolean limber_session_window_press_key (LimberSessionWindow *self,
                                          guint key,
                                          GdkModifierType modifiers);

/* limber-session-window-input.c: keys and pointer; in fullscreen the controls fade when nobody does anything. */
void limber_session_window_init_input (LimberSessionWindow *self);
void limber_session_window_update_fade (LimberSessionWindow *self);
void limber_session_window_stop_fade (LimberSessionWindow *self);

/* limber-session-window-time.c: when the engine looks at the clock, and what of it is shown. */
/* limber_session_window_update_ticking: nothing moves while paused, so nothing is drawn either. */
void limber_session_window_update_ticking (LimberSessionWindow *self);
void limber_session_window_stop_ticking (LimberSessionWindow *self);
/* limber_session_window_get_shown_time: microseconds of the phase that have gone by when what is drawn now is seen; never all
 * of them before it is over. */
gint64 limber_session_window_get_shown_time (LimberSessionWindow *self);

/* limber-session-window.c */
/* limber_session_window_refresh: shows the time that is left, which does not go by while paused but may be given. */
void limber_session_window_refresh (LimberSessionWindow *self);
LimberEngineState limber_session_window_get_state (LimberSessionWindow *self);
void limber_session_window_begin (LimberSessionWindow *self);

G_END_DECLS
