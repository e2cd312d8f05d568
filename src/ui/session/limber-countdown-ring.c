/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/session/limber-countdown-ring.h"

#include <math.h>
#include <string.h>

#include "ui/session/limber-countdown-bar.h"
#include "ui/session/limber-countdown-text.h"

/* The smallest diameter in px. */
#define MIN_SIZE 160

/* Parts of the diameter. */
#define STROKE 0.055
#define DIGITS_DIAGONAL 0.80 /* from corner to corner they fit into the ring */
#define DIGITS_SIZE 0.56
#define CAPTION_SIZE 0.085
#define CAPTION_WIDTH 0.5

/* The diameter, as a part of the window's height, at which digits are 12 % of it high: of two of them ("59"), which is the
 * least that is asked for, and of four and five ("1:40", "10:00"), which is what is wished for. */
#define PART_OF_WINDOW 0.29
#define PART_OF_WINDOW_FOUR 0.46
#define PART_OF_WINDOW_FIVE 0.58

struct _LimberCountdownRing
{
  GtkWidget parent_instance;

  char *digits;
  char *caption;
  double fraction;
  int window_height;
  LimberCountdownShape shape;
};

enum
{
  PROP_0,
  PROP_DIGITS,
  PROP_FRACTION,
  PROP_CAPTION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberCountdownRing, limber_countdown_ring, GTK_TYPE_WIDGET)

/* An arc from the top, clockwise, @fraction of the whole. */
static GskPath *
make_arc (const graphene_point_t *center, float radius, double fraction)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  double angle = 2 * G_PI * fraction;

  if (fraction >= 0.9999)
    {
      gsk_path_builder_add_circle (builder, center, radius);
      return gsk_path_builder_to_path (builder);
    }

  gsk_path_builder_move_to (builder, center->x, center->y - radius);
  gsk_path_builder_svg_arc_to (builder, radius, radius, 0, fraction > 0.5, TRUE,
                               center->x + radius * (float) sin (angle),
                               center->y - radius * (float) cos (angle));
  return gsk_path_builder_to_path (builder);
}

static void
snapshot_ring (LimberCountdownRing *self,
               GtkSnapshot *snapshot,
               const graphene_point_t *center,
               float size,
               const GdkRGBA *color)
{
  float width = size * (float) STROKE;
  float radius = (size - width) / 2;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (width);
  g_autoptr (GskPath) track = make_arc (center, radius, 1);
  GdkRGBA faint = *color;

  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  faint.alpha *= 0.2f;
  gtk_snapshot_append_stroke (snapshot, track, stroke, &faint);
  if (self->fraction > 0)
    {
      g_autoptr (GskPath) arc = make_arc (center, radius, self->fraction);

      gtk_snapshot_append_stroke (snapshot, arc, stroke, color);
    }
}

/* As high as the ring leaves room for. */
static PangoLayout *
create_digits (LimberCountdownRing *self, float size)
{
  PangoLayout *layout = limber_countdown_text_new (GTK_WIDGET (self), self->digits,
                                                   size * (float) DIGITS_SIZE, PANGO_WEIGHT_BOLD);
  PangoRectangle ink, logical;

  pango_layout_get_extents (layout, &ink, &logical);
  if (logical.width > 0)
    limber_countdown_text_shrink (layout, DIGITS_DIAGONAL * size * PANGO_SCALE
                                              / hypot (logical.width, ink.height));
  return layout;
}

static void
snapshot_caption (LimberCountdownRing *self,
                  GtkSnapshot *snapshot,
                  const graphene_point_t *center,
                  float size,
                  const GdkRGBA *color)
{
  g_autoptr (PangoLayout) caption =
      limber_countdown_text_new (GTK_WIDGET (self), self->caption, size * (float) CAPTION_SIZE,
                                 PANGO_WEIGHT_NORMAL);

  limber_countdown_text_fit (caption, size * (float) CAPTION_WIDTH);
  limber_countdown_text_snapshot (caption, snapshot, center->x, center->y + size * 0.31f, color);
}

static void
snapshot_as_ring (LimberCountdownRing *self,
                  GtkSnapshot *snapshot,
                  const GdkRGBA *color,
                  const GdkRGBA *text_color)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  float size = MIN (width, height);
  graphene_point_t center = GRAPHENE_POINT_INIT (width / 2, height / 2);
  g_autoptr (PangoLayout) digits = create_digits (self, size);

  snapshot_ring (self, snapshot, &center, size, color);
  limber_countdown_text_snapshot (digits, snapshot, center.x, center.y, text_color);
  if (self->caption != NULL)
    snapshot_caption (self, snapshot, &center, size, text_color);
}

/* The smallest diameter of a ring, in px. */
static int
get_minimum (LimberCountdownRing *self)
{
  return MAX ((int) (self->window_height * PART_OF_WINDOW), MIN_SIZE);
}

static gboolean
is_bar (LimberCountdownRing *self)
{
  return self->shape == LIMBER_COUNTDOWN_AS_BAR
         || (self->shape == LIMBER_COUNTDOWN_AS_EITHER
             && gtk_widget_get_height (GTK_WIDGET (self)) < get_minimum (self));
}

static LimberCountdownBar
make_bar (LimberCountdownRing *self)
{
  return (LimberCountdownBar) { GTK_WIDGET (self), self->digits, self->caption, self->fraction,
                                self->window_height };
}

static void
limber_countdown_ring_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberCountdownRing *self = LIMBER_COUNTDOWN_RING (widget);
  LimberCountdownBar bar = make_bar (self);
  GtkWidget *parent = gtk_widget_get_parent (widget);
  GdkRGBA color, text_color;

  /* What is left alone has the colour of the phase; the digits are text like all around. */
  gtk_widget_get_color (widget, &color);
  gtk_widget_get_color (parent != NULL ? parent : widget, &text_color);
  if (is_bar (self))
    limber_countdown_bar_snapshot (&bar, snapshot, &color, &text_color);
  else
    snapshot_as_ring (self, snapshot, &color, &text_color);
}

static void
limber_countdown_ring_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  LimberCountdownRing *self = LIMBER_COUNTDOWN_RING (widget);
  LimberCountdownBar bar = make_bar (self);
  double part = PART_OF_WINDOW;
  int bar_minimum = 0, bar_natural;

  if (self->shape != LIMBER_COUNTDOWN_AS_RING)
    limber_countdown_bar_measure (&bar, orientation, &bar_minimum, &bar_natural);
  if (self->shape == LIMBER_COUNTDOWN_AS_BAR)
    {
      *minimum = bar_minimum;
      *natural = bar_natural;
      return;
    }
  if (strlen (self->digits) == 4)
    part = PART_OF_WINDOW_FOUR;
  else if (strlen (self->digits) > 4)
    part = PART_OF_WINDOW_FIVE;

  *minimum = get_minimum (self);
  *natural = MAX ((int) (self->window_height * part), *minimum);
  if (self->shape == LIMBER_COUNTDOWN_AS_EITHER && orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = MIN (bar_minimum, *minimum);
}

static void
on_window_layout (LimberCountdownRing *self, int width, int height)
{
  double x, y;

  /* Without the window's shadow, which is as high above as it is, about, below. */
  gtk_native_get_surface_transform (gtk_widget_get_native (GTK_WIDGET (self)), &x, &y);
  height -= 2 * (int) y;
  if (self->window_height == height)
    return;
  self->window_height = height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
limber_countdown_ring_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (limber_countdown_ring_parent_class)->realize (widget);
  g_signal_connect_object (gtk_native_get_surface (gtk_widget_get_native (widget)), "layout",
                           G_CALLBACK (on_window_layout), widget, G_CONNECT_SWAPPED);
}

static void
limber_countdown_ring_unrealize (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_data (gtk_native_get_surface (gtk_widget_get_native (widget)),
                                        widget);
  GTK_WIDGET_CLASS (limber_countdown_ring_parent_class)->unrealize (widget);
}

static void
limber_countdown_ring_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LimberCountdownRing *self = LIMBER_COUNTDOWN_RING (object);

  switch (id)
    {
    case PROP_DIGITS:
      g_value_set_string (value, self->digits);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    case PROP_CAPTION:
      g_value_set_string (value, self->caption);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_countdown_ring_set_property (GObject *object,
                                    guint id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  LimberCountdownRing *self = LIMBER_COUNTDOWN_RING (object);

  switch (id)
    {
    case PROP_DIGITS:
      limber_countdown_ring_set_digits (self, g_value_get_string (value));
      break;
    case PROP_FRACTION:
      limber_countdown_ring_set_fraction (self, g_value_get_double (value));
      break;
    case PROP_CAPTION:
      limber_countdown_ring_set_caption (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_countdown_ring_finalize (GObject *object)
{
  LimberCountdownRing *self = LIMBER_COUNTDOWN_RING (object);

  g_free (self->digits);
  g_free (self->caption);

  G_OBJECT_CLASS (limber_countdown_ring_parent_class)->finalize (object);
}

static void
limber_countdown_ring_class_init (LimberCountdownRingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = limber_countdown_ring_get_property;
  object_class->set_property = limber_countdown_ring_set_property;
  object_class->finalize = limber_countdown_ring_finalize;
  widget_class->snapshot = limber_countdown_ring_snapshot;
  widget_class->measure = limber_countdown_ring_measure;
  widget_class->realize = limber_countdown_ring_realize;
  widget_class->unrealize = limber_countdown_ring_unrealize;

  props[PROP_DIGITS] = g_param_spec_string ("digits", NULL, NULL, "", flags);
  props[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 1, flags);
  props[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "countdown-ring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TIMER);
}

static void
limber_countdown_ring_init (LimberCountdownRing *self)
{
  self->digits = g_strdup ("");
  self->fraction = 1;
}

GtkWidget *
limber_countdown_ring_new (void)
{
  return g_object_new (LIMBER_TYPE_COUNTDOWN_RING, NULL);
}

void
limber_countdown_ring_set_digits (LimberCountdownRing *self, const char *digits)
{
  g_return_if_fail (LIMBER_IS_COUNTDOWN_RING (self));
  g_return_if_fail (digits != NULL);

  if (strlen (digits) != strlen (self->digits))
    gtk_widget_queue_resize (GTK_WIDGET (self));
  if (!g_set_str (&self->digits, digits))
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, digits, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DIGITS]);
}

void
limber_countdown_ring_set_fraction (LimberCountdownRing *self, double fraction)
{
  g_return_if_fail (LIMBER_IS_COUNTDOWN_RING (self));

  fraction = CLAMP (fraction, 0, 1);
  if (self->fraction == fraction)
    return;
  self->fraction = fraction;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FRACTION]);
}

void
limber_countdown_ring_set_caption (LimberCountdownRing *self, const char *caption)
{
  g_return_if_fail (LIMBER_IS_COUNTDOWN_RING (self));

  if ((caption != NULL) != (self->caption != NULL))
    gtk_widget_queue_resize (GTK_WIDGET (self));
  if (!g_set_str (&self->caption, caption))
    return;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAPTION]);
}

void
limber_countdown_ring_set_shape (LimberCountdownRing *self, LimberCountdownShape shape)
{
  g_return_if_fail (LIMBER_IS_COUNTDOWN_RING (self));

  if (self->shape == shape)
    return;
  self->shape = shape;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

int
limber_countdown_ring_get_digits_height (LimberCountdownRing *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int size = MIN (gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  LimberCountdownBar bar;
  g_autoptr (PangoLayout) digits = NULL;
  PangoRectangle ink;

  g_return_val_if_fail (LIMBER_IS_COUNTDOWN_RING (self), 0);

  bar = make_bar (self);
  if (is_bar (self))
    return limber_countdown_bar_get_digits_height (&bar);

  digits = create_digits (self, (float) size);
  pango_layout_get_pixel_extents (digits, &ink, NULL);
  return ink.height;
}
