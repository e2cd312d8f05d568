/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-trim-bar.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#define HEIGHT 44
#define NATURAL_WIDTH 240
#define TRACK_HEIGHT 28
#define HANDLE_WIDTH 12
#define REACH 22 /* how far from a handle it can be taken hold of, px */
#define STEP 0.1 /* seconds, by an arrow key */
#define LEAP 1.0

typedef enum
{
  GRIP_NONE,
  GRIP_START,
  GRIP_END,
  GRIP_POSITION,
} Grip;

struct _LimberTrimBar
{
  GtkWidget parent_instance;

  double length;
  double position;
  double start, end;
  Grip grip; /* what the pointer drags */
};

enum
{
  SOUGHT,
  TRIMMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimberTrimBar, limber_trim_bar, GTK_TYPE_WIDGET)

char *
limber_trim_format (double seconds)
{
  int tenths = (int) lround (MAX (seconds, 0) * 10);

  /* Translators: a place in a film: minutes, seconds, tenths of a second */
  return g_strdup_printf (_ ("%d:%02d.%d"), tenths / 600, tenths / 10 % 60, tenths % 10);
}

static double
get_end (LimberTrimBar *self)
{
  return self->end > 0 ? MIN (self->end, self->length) : self->length;
}

/* --- time and place ------------------------------------------------------------------------------ */

/* The handles stand outside of what they enclose, so that all of the film can be seen between them. */
static float
to_x (LimberTrimBar *self, double seconds)
{
  double room = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * HANDLE_WIDTH;

  return (float) (HANDLE_WIDTH + (self->length > 0 ? room * seconds / self->length : 0));
}

static double
to_seconds (LimberTrimBar *self, double x)
{
  double room = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * HANDLE_WIDTH, 1);

  return CLAMP ((x - HANDLE_WIDTH) / room, 0, 1) * self->length;
}

static Grip
find_grip (LimberTrimBar *self, double x)
{
  double to_start = fabs (x - (to_x (self, self->start) - HANDLE_WIDTH / 2.));
  double to_end = fabs (x - (to_x (self, get_end (self)) + HANDLE_WIDTH / 2.));

  if (MIN (to_start, to_end) > REACH)
    return GRIP_POSITION;

  return to_start < to_end ? GRIP_START : GRIP_END;
}

/* --- what somebody does -------------------------------------------------------------------------- */

static void
seek (LimberTrimBar *self, double seconds)
{
  g_signal_emit (self, signals[SOUGHT], 0, CLAMP (seconds, 0, self->length));
}

static void
drag_to (LimberTrimBar *self, double x)
{
  double seconds = to_seconds (self, x);
  double end = get_end (self);

  if (self->grip == GRIP_START)
    g_signal_emit (self, signals[TRIMMED], 0, CLAMP (seconds, 0, MAX (end - LIMBER_TRIM_LEAST, 0)),
                   self->end, FALSE);
  else if (self->grip == GRIP_END)
    {
      end = MIN (MAX (seconds, self->start + LIMBER_TRIM_LEAST), self->length);
      g_signal_emit (self, signals[TRIMMED], 0, self->start, end < self->length ? end : 0., TRUE);
    }
  else if (self->grip == GRIP_POSITION)
    seek (self, seconds);
}

static void
on_drag_begin (LimberTrimBar *self, double x, double y)
{
  if (self->length <= 0)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->grip = find_grip (self, x);
  if (self->grip == GRIP_POSITION)
    drag_to (self, x);
}

static void
on_drag_update (LimberTrimBar *self, double dx, double dy, GtkGestureDrag *gesture)
{
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  drag_to (self, x + dx);
}

static void
on_drag_end (LimberTrimBar *self)
{
  self->grip = GRIP_NONE;
}

static gboolean
on_key (LimberTrimBar *self, guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_Down:
      seek (self, self->position - STEP);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_Up:
      seek (self, self->position + STEP);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
      seek (self, self->position - LEAP);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
      seek (self, self->position + LEAP);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
      seek (self, self->start);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
      seek (self, get_end (self));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* --- what is seen -------------------------------------------------------------------------------- */

static void
append_bar (GtkSnapshot *snapshot,
            const GdkRGBA *color,
            float x,
            float width,
            float height,
            float radius)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (x, (HEIGHT - height) / 2, width, height),
                                   radius);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, color, &outline.bounds);
  gtk_snapshot_pop (snapshot);
}

static GdkRGBA
with_alpha (const GdkRGBA *color, float alpha)
{
  return (GdkRGBA) { color->red, color->green, color->blue, color->alpha * alpha };
}

static void
limber_trim_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberTrimBar *self = LIMBER_TRIM_BAR (widget);
  float width = (float) gtk_widget_get_width (widget);
  float left = to_x (self, self->start);
  float right = to_x (self, get_end (self));
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  GdkRGBA accent, text, track, part;

  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (style),
                                       adw_style_manager_get_dark (style), &accent);
  gtk_widget_get_color (widget, &text);
  track = with_alpha (&text, 0.15f);
  part = with_alpha (&accent, 0.4f);

  append_bar (snapshot, &track, 0, width, TRACK_HEIGHT, 6);
  if (self->length <= 0)
    return;

  append_bar (snapshot, &part, left, right - left, TRACK_HEIGHT, 0);
  append_bar (snapshot, &accent, left - HANDLE_WIDTH, HANDLE_WIDTH, TRACK_HEIGHT + 8, 6);
  append_bar (snapshot, &accent, right, HANDLE_WIDTH, TRACK_HEIGHT + 8, 6);
  append_bar (snapshot, &text, to_x (self, self->position) - 1.5f, 3, HEIGHT, 1.5f);
}

static void
limber_trim_bar_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 6 * HANDLE_WIDTH : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : HEIGHT;
}

static void
update_value (LimberTrimBar *self)
{
  g_autofree char *text = limber_trim_format (self->position);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, self->length,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, self->position,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
limber_trim_bar_class_init (LimberTrimBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = limber_trim_bar_snapshot;
  widget_class->measure = limber_trim_bar_measure;

  signals[SOUGHT] = g_signal_new ("sought", LIMBER_TYPE_TRIM_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  signals[TRIMMED] =
      g_signal_new ("trimmed", LIMBER_TYPE_TRIM_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_DOUBLE, G_TYPE_DOUBLE, G_TYPE_BOOLEAN);

  gtk_widget_class_set_css_name (widget_class, "trim-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
limber_trim_bar_init (LimberTrimBar *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Position in the Video"), -1);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (on_drag_begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_drag_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (on_drag_end), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
limber_trim_bar_new (void)
{
  return g_object_new (LIMBER_TYPE_TRIM_BAR, NULL);
}

void
limber_trim_bar_set_length (LimberTrimBar *self, double seconds)
{
  g_return_if_fail (LIMBER_IS_TRIM_BAR (self));

  self->length = MAX (seconds, 0);
  update_value (self);
}

void
limber_trim_bar_set_position (LimberTrimBar *self, double seconds)
{
  g_return_if_fail (LIMBER_IS_TRIM_BAR (self));

  self->position = CLAMP (seconds, 0, self->length);
  update_value (self);
}

void
limber_trim_bar_set_part (LimberTrimBar *self, double start, double end)
{
  g_return_if_fail (LIMBER_IS_TRIM_BAR (self));

  self->start = start;
  self->end = end;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
