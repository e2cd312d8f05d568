/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/session/limber-session-window-private.h"

/* Seconds without input after which the controls fade. */
#define FADE_AFTER 4

static void
on_idle (gpointer data)
{
  LimberSessionWindow *self = data;

  self->fade = 0;
  gtk_widget_add_css_class (GTK_WIDGET (self), "idle");
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");
}

void
limber_session_window_stop_fade (LimberSessionWindow *self)
{
  g_clear_handle_id (&self->fade, g_source_remove);
}

/* Somebody is there: all is shown, and the wait begins anew. */
void
limber_session_window_update_fade (LimberSessionWindow *self)
{
  gboolean may_fade = gtk_window_is_fullscreen (GTK_WINDOW (self))
                      && limber_session_window_get_state (self) == LIMBER_ENGINE_RUNNING;

  limber_session_window_stop_fade (self);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "idle");
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  if (may_fade)
    self->fade = g_timeout_add_seconds_once (FADE_AFTER, on_idle, self);
}

/* GTK tells of motion also when something moves below a pointer that rests. */
static void
on_motion (GtkEventControllerMotion *motion, double x, double y, LimberSessionWindow *self)
{
  if (x == self->pointer_x && y == self->pointer_y)
    return;
  self->pointer_x = x;
  self->pointer_y = y;
  limber_session_window_update_fade (self);
}

static gboolean
on_key (GtkEventControllerKey *keys,
        guint key,
        guint code,
        GdkModifierType modifiers,
        LimberSessionWindow *self)
{
  limber_session_window_update_fade (self);
  return limber_session_window_press_key (self, key, modifiers);
}

void
limber_session_window_init_input (LimberSessionWindow *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
