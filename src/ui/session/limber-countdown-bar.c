/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/session/limber-countdown-bar.h"

#include "ui/session/limber-countdown-text.h"

/* In px. */
#define LINE_HEIGHT 10
#define SPACING 10
#define MIN_DIGITS 64

/* How high digits are, as a part of the window's height. */
#define DIGITS_OF_WINDOW 0.125f

/* Of @text, as high as is asked for. */
static PangoLayout *
create_digits (const LimberCountdownBar *self, const char *text)
{
  float height = MAX ((float) self->window_height * DIGITS_OF_WINDOW, MIN_DIGITS);
  PangoLayout *layout = limber_countdown_text_new (self->widget, text, height, PANGO_WEIGHT_BOLD);
  PangoRectangle ink;

  pango_layout_get_extents (layout, &ink, NULL);
  if (ink.height > 0)
    limber_countdown_text_scale (layout, height * PANGO_SCALE / (float) ink.height);
  return layout;
}

static PangoLayout *
create_caption (const LimberCountdownBar *self)
{
  return limber_countdown_text_new (self->widget, self->caption, 0, PANGO_WEIGHT_NORMAL);
}

static void
get_size (PangoLayout *layout, int *width, int *ink_height, int *height)
{
  PangoRectangle ink, logical;

  pango_layout_get_pixel_extents (layout, &ink, &logical);
  *width = logical.width;
  *ink_height = ink.height;
  *height = logical.height;
}

void
limber_countdown_bar_measure (const LimberCountdownBar *self,
                              GtkOrientation orientation,
                              int *minimum,
                              int *natural)
{
  g_autoptr (PangoLayout) two = create_digits (self, "00");
  g_autoptr (PangoLayout) digits = create_digits (self, self->digits);
  int two_width, digits_width, digits_height, height;

  get_size (two, &two_width, &digits_height, &height);
  get_size (digits, &digits_width, &height, &height);
  *minimum = two_width;
  *natural = MAX (digits_width, two_width);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  *minimum = *natural = digits_height + SPACING + LINE_HEIGHT;
  if (self->caption != NULL)
    {
      g_autoptr (PangoLayout) caption = create_caption (self);
      int ink_height;

      get_size (caption, &two_width, &ink_height, &height);
      *minimum = *natural += height;
    }
}

static void
snapshot_line (const LimberCountdownBar *self, GtkSnapshot *snapshot, float y, const GdkRGBA *color)
{
  float width = (float) gtk_widget_get_width (self->widget);
  GskRoundedRect bar;
  GdkRGBA faint = *color;

  faint.alpha *= 0.2f;
  gsk_rounded_rect_init_from_rect (&bar, &GRAPHENE_RECT_INIT (0, y, width, LINE_HEIGHT),
                                   LINE_HEIGHT / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &bar);
  gtk_snapshot_append_color (snapshot, &faint, &bar.bounds);
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT (0, y, width * (float) self->fraction,
                                                  LINE_HEIGHT));
  gtk_snapshot_pop (snapshot);
}

void
limber_countdown_bar_snapshot (const LimberCountdownBar *self,
                               GtkSnapshot *snapshot,
                               const GdkRGBA *color,
                               const GdkRGBA *text_color)
{
  float width = (float) gtk_widget_get_width (self->widget);
  g_autoptr (PangoLayout) digits = create_digits (self, self->digits);
  int text_width, digits_height, height, whole;
  float y;

  get_size (digits, &text_width, &digits_height, &height);
  limber_countdown_bar_measure (self, GTK_ORIENTATION_VERTICAL, &height, &whole);
  y = (float) (gtk_widget_get_height (self->widget) - whole) / 2 + (float) digits_height;
  limber_countdown_text_fit (digits, width);
  limber_countdown_text_snapshot (digits, snapshot, width / 2, y - (float) digits_height / 2,
                                  text_color);
  y += SPACING;
  snapshot_line (self, snapshot, y, color);
  if (self->caption != NULL)
    {
      g_autoptr (PangoLayout) caption = create_caption (self);

      get_size (caption, &text_width, &digits_height, &height);
      limber_countdown_text_fit (caption, width);
      limber_countdown_text_snapshot (caption, snapshot, width / 2,
                                      y + LINE_HEIGHT + (float) height / 2, text_color);
    }
}

int
limber_countdown_bar_get_digits_height (const LimberCountdownBar *self)
{
  g_autoptr (PangoLayout) digits = create_digits (self, self->digits);
  PangoRectangle ink;

  limber_countdown_text_fit (digits, (float) gtk_widget_get_width (self->widget));
  pango_layout_get_pixel_extents (digits, &ink, NULL);
  return ink.height;
}
