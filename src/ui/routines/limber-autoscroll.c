/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-autoscroll.h"

/* How far the edges reach in (at most a quarter of the height each), and how fast it goes at the very edge. */
#define EDGE 60.0
#define MAX_SPEED 900.0

struct _LimberAutoscroll
{
  GObject parent_instance;

  GtkScrolledWindow *window; /* not owned: it owns us through its user */
  guint tick;
  gint64 last_time; /* of the frame before, in µs */
  double speed;
};

G_DEFINE_FINAL_TYPE (LimberAutoscroll, limber_autoscroll, G_TYPE_OBJECT)

enum
{
  SCROLLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
limber_autoscroll_dispose (GObject *object)
{
  LimberAutoscroll *self = LIMBER_AUTOSCROLL (object);

  if (self->window != NULL)
    limber_autoscroll_stop (self);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (limber_autoscroll_parent_class)->dispose (object);
}

static void
limber_autoscroll_class_init (LimberAutoscrollClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_autoscroll_dispose;

  signals[SCROLLED] = g_signal_new ("scrolled", LIMBER_TYPE_AUTOSCROLL, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_autoscroll_init (LimberAutoscroll *self)
{
}

LimberAutoscroll *
limber_autoscroll_new (GtkScrolledWindow *window)
{
  LimberAutoscroll *self = g_object_new (LIMBER_TYPE_AUTOSCROLL, NULL);

  g_set_weak_pointer (&self->window, window);
  return self;
}

double
limber_autoscroll_get_speed (double y, double height)
{
  double edge = MIN (EDGE, height / 4);

  if (edge <= 0)
    return 0;
  if (y < edge)
    return -MAX_SPEED * MIN ((edge - y) / edge, 1);
  if (y > height - edge)
    return MAX_SPEED * MIN ((y - (height - edge)) / edge, 1);
  return 0;
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *frame_clock, gpointer user_data)
{
  LimberAutoscroll *self = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->window);
  gint64 now = gdk_frame_clock_get_frame_time (frame_clock);
  double before = gtk_adjustment_get_value (adjustment);

  /* After a long frame no jump: a tenth of a second at most. */
  gtk_adjustment_set_value (adjustment, before
                                            + self->speed
                                                  * (double) MIN (now - self->last_time, 100000)
                                                  / G_USEC_PER_SEC);
  self->last_time = now;
  if (gtk_adjustment_get_value (adjustment) != before)
    g_signal_emit (self, signals[SCROLLED], 0);

  return G_SOURCE_CONTINUE;
}

void
limber_autoscroll_point (LimberAutoscroll *self, double y)
{
  GtkWidget *widget = GTK_WIDGET (self->window);

  self->speed = limber_autoscroll_get_speed (y, gtk_widget_get_height (widget));
  if (self->speed == 0)
    limber_autoscroll_stop (self);
  else if (self->tick == 0)
    {
      GdkFrameClock *frame_clock = gtk_widget_get_frame_clock (widget);

      self->last_time = frame_clock != NULL ? gdk_frame_clock_get_frame_time (frame_clock) : 0;
      self->tick = gtk_widget_add_tick_callback (widget, on_tick, self, NULL);
    }
}

void
limber_autoscroll_stop (LimberAutoscroll *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->window), self->tick);
  self->tick = 0;
}
