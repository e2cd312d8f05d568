/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-lift.h"

struct _LimberLift
{
  GObject parent_instance;

  gboolean lifted;
  double x; /* where the finger rests */
  double y;
};

G_DEFINE_FINAL_TYPE (LimberLift, limber_lift, G_TYPE_OBJECT)

enum
{
  LET_GO,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_lifted (LimberLift *self, gpointer controller, gboolean lifted)
{
  GtkWidget *widget = gtk_event_controller_get_widget (controller);

  self->lifted = lifted;
  if (lifted)
    gtk_widget_add_css_class (widget, "lifted");
  else
    gtk_widget_remove_css_class (widget, "lifted");
}

/* From here on the finger is ours, and so the drag source's, which is in our group; the list doesn't scroll with it. */
static void
on_pressed (GtkGestureLongPress *press, double x, double y, LimberLift *self)
{
  gtk_gesture_set_state (GTK_GESTURE (press), GTK_EVENT_SEQUENCE_CLAIMED);
  self->x = x;
  self->y = y;
  set_lifted (self, press, TRUE);
}

static void
on_end (GtkGestureLongPress *press, GdkEventSequence *sequence, LimberLift *self)
{
  if (!self->lifted)
    return;
  set_lifted (self, press, FALSE);
  g_signal_emit (self, signals[LET_GO], 0, self->x, self->y);
}

/* Dragged away, which takes the finger from all other gestures; or taken away by something else. */
static void
on_cancel (GtkGestureLongPress *press, GdkEventSequence *sequence, LimberLift *self)
{
  set_lifted (self, press, FALSE);
}

static void
limber_lift_class_init (LimberLiftClass *klass)
{
  signals[LET_GO] = g_signal_new ("let-go", LIMBER_TYPE_LIFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static void
limber_lift_init (LimberLift *self)
{
}

static void
unref_lift (gpointer self, GClosure *closure)
{
  g_object_unref (self);
}

LimberLift *
limber_lift_new (GtkWidget *widget, GtkDragSource *source)
{
  LimberLift *self = g_object_new (LIMBER_TYPE_LIFT, NULL);
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_data (press, "pressed", G_CALLBACK (on_pressed), self, unref_lift,
                         G_CONNECT_DEFAULT);
  g_signal_connect_object (press, "end", G_CALLBACK (on_end), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (press, "cancel", G_CALLBACK (on_cancel), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (press));
  gtk_gesture_group (GTK_GESTURE (press), GTK_GESTURE (source));
  return self;
}
