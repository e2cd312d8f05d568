/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/session/limber-session-window-private.h"

/* The frame clock stands still while the window is hidden or covered; time does not. In milliseconds. */
#define FALLBACK_INTERVAL 100

/* No frame that is worth the name takes longer, in microseconds. */
#define LONGEST_PAINT (G_USEC_PER_SEC / 20)

/* The mean of the last ones, about. */
static void
on_painted (LimberSessionWindow *self)
{
  gint64 took = CLAMP (g_get_monotonic_time () - self->drawn, 0, LONGEST_PAINT);

  if (self->drawn == 0) /* while nothing ticks */
    return;
  self->drawn = 0;
  self->paint_time += (took - self->paint_time) / 8;
}

static void
listen_to (LimberSessionWindow *self, GdkFrameClock *clock)
{
  self->drawn = g_get_monotonic_time ();
  if (g_set_weak_pointer (&self->clock, clock))
    g_signal_connect_object (clock, "after-paint", G_CALLBACK (on_painted), self,
                             G_CONNECT_SWAPPED);
}

/* How far ahead of the clock is drawn: until the frame is seen, and half of the time until the next one, so that a second
 * is shown by the frame that is nearest to its beginning instead of the one after. */
static gint64
get_lead (LimberSessionWindow *self)
{
  gint64 interval = 0;

  if (self->clock != NULL)
    gdk_frame_clock_get_refresh_info (self->clock, gdk_frame_clock_get_frame_time (self->clock),
                                      &interval, NULL);
  return interval / 2 + self->paint_time;
}

/* Microseconds of the phase that have gone by when what is drawn now is seen; never all of them before it is over. */
gint64
limber_session_window_get_shown_time (LimberSessionWindow *self)
{
  gint64 length = limber_engine_get_length (limber_run_get_engine (self->run));
  gint64 elapsed = limber_run_get_elapsed (self->run);

  if (limber_session_window_get_state (self) != LIMBER_ENGINE_RUNNING || elapsed >= length)
    return elapsed;
  return MIN (elapsed + get_lead (self), length - 1);
}

static void
advance (LimberSessionWindow *self)
{
  limber_run_tick (self->run);
  if (self->tick != 0)
    limber_session_window_refresh (self);
}

static gboolean
on_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  listen_to (LIMBER_SESSION_WINDOW (widget), clock);
  advance (LIMBER_SESSION_WINDOW (widget));
  return G_SOURCE_CONTINUE;
}

static void schedule (LimberSessionWindow *self);

static void
on_timeout (gpointer data)
{
  LimberSessionWindow *self = data;

  self->timeout = 0;
  advance (self);
  if (self->tick != 0)
    schedule (self);
}

/* Looks again at the end of the phase, so that the next one doesn't wait for a frame to begin; or before that. */
static void
schedule (LimberSessionWindow *self)
{
  gint64 left = limber_run_get_remaining (self->run);
  guint wait = FALLBACK_INTERVAL;

  if (left > 0)
    wait = MIN (wait, (guint) ((left + 999) / 1000));
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add_once (wait, on_timeout, self);
}

void
limber_session_window_stop_ticking (LimberSessionWindow *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_handle_id (&self->timeout, g_source_remove);
}

void
limber_session_window_update_ticking (LimberSessionWindow *self)
{
  gboolean running = limber_session_window_get_state (self) == LIMBER_ENGINE_RUNNING;

  if (running && self->tick == 0)
    {
      self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame, NULL, NULL);
      schedule (self);
    }
  else if (!running && self->tick != 0)
    limber_session_window_stop_ticking (self);
}
