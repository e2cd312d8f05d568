/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/print/limber-sheet.h"

#define GREY 0.35
#define RULE_GREY 0.8
#define RULE_WIDTH 0.5
#define BAR_WIDTH 2.0
#define CORNER 4.0 /* radius of a picture's corners */

static const char *const fonts[] = {
  [LIMBER_INK_TITLE] = "Sans Bold 22", [LIMBER_INK_HEADING] = "Sans Bold 12",
  [LIMBER_INK_BOLD] = "Sans Bold 10",  [LIMBER_INK_BODY] = "Sans 10",
  [LIMBER_INK_SMALL] = "Sans 8",
};

void
limber_sheet_init (LimberSheet *self, cairo_t *cr, PangoLayout *layout, double width)
{
  *self = (LimberSheet) {
    .cr = cr,
    .layout = g_object_ref (layout),
    .width = width,
    .mirror = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL,
  };
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
}

void
limber_sheet_clear (LimberSheet *self)
{
  g_clear_object (&self->layout);
}

/* The left edge of what is @width wide, as the page is read. */
static double
to_left (LimberSheet *self, double x, double width)
{
  return self->mirror ? self->width - x - width : x;
}

/* Lays @text out, from the edge where one begins to read or, with @at_end, up to the other; returns its height. */
static double
lay_out (LimberSheet *self, LimberInk ink, const char *text, double width, gboolean at_end)
{
  PangoFontDescription *font = pango_font_description_from_string (fonts[ink]);
  gboolean right = self->mirror != at_end;
  int height;

  pango_layout_set_font_description (self->layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (self->layout, (int) (width * PANGO_SCALE));
  pango_layout_set_text (self->layout, text, -1);
  /* Left is where the text begins, so for one that is read from the right it means that. */
  if (pango_layout_get_direction (self->layout, 0) == PANGO_DIRECTION_RTL)
    right = !right;
  pango_layout_set_alignment (self->layout, right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_get_size (self->layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

static double
write_text (LimberSheet *self,
            LimberInk ink,
            const char *text,
            double x,
            double y,
            double width,
            gboolean at_end)
{
  double height = lay_out (self, ink, text, width, at_end);
  double grey = ink == LIMBER_INK_SMALL ? GREY : 0;

  if (self->cr != NULL)
    {
      cairo_set_source_rgb (self->cr, grey, grey, grey);
      cairo_move_to (self->cr, to_left (self, x, width), y);
      pango_cairo_show_layout (self->cr, self->layout);
    }
  return height;
}

double
limber_sheet_write (LimberSheet *self,
                    LimberInk ink,
                    const char *text,
                    double x,
                    double y,
                    double width)
{
  return write_text (self, ink, text, x, y, width, FALSE);
}

void
limber_sheet_write_at_end (LimberSheet *self, LimberInk ink, const char *text, double y)
{
  write_text (self, ink, text, 0, y, self->width, TRUE);
}

void
limber_sheet_write_line (LimberSheet *self, LimberInk ink, const char *text, double space)
{
  self->y += limber_sheet_write (self, ink, text, 0, self->y, self->width) + space;
}

static void
clip_corners (cairo_t *cr, double width, double height, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, width - radius, radius, radius, -G_PI_2, 0);
  cairo_arc (cr, width - radius, height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, radius, height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, radius, radius, radius, G_PI, G_PI + G_PI_2);
  cairo_close_path (cr);
  cairo_clip (cr);
}

static void
draw_texture (LimberSheet *self,
              GdkTexture *texture,
              double x,
              double y,
              double width,
              double height)
{
  int pixels_wide = gdk_texture_get_width (texture);
  int pixels_high = gdk_texture_get_height (texture);
  double scale = MIN (width / pixels_wide, height / pixels_high);
  cairo_surface_t *surface;

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, pixels_wide, pixels_high);
  gdk_texture_download (texture, cairo_image_surface_get_data (surface),
                        (gsize) cairo_image_surface_get_stride (surface));
  cairo_surface_mark_dirty (surface);
  cairo_save (self->cr);
  cairo_translate (self->cr, to_left (self, x, width), y);
  cairo_scale (self->cr, scale, scale);
  clip_corners (self->cr, pixels_wide, pixels_high, CORNER / scale);
  cairo_set_source_surface (self->cr, surface, 0, 0);
  cairo_paint (self->cr);
  cairo_restore (self->cr);
  cairo_surface_destroy (surface);
}

void
limber_sheet_draw_poster (LimberSheet *self,
                          LimberLibrary *library,
                          LimberExercise *exercise,
                          double x,
                          double y,
                          double width,
                          double height)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  if (self->cr == NULL || exercise == NULL)
    return;
  file = limber_library_get_poster_file (library, exercise);
  if (file != NULL)
    texture = gdk_texture_new_from_file (file, NULL);
  if (texture != NULL)
    draw_texture (self, texture, x, y, width, height);
}

void
limber_sheet_draw_box (LimberSheet *self, double x, double y, double size)
{
  if (self->cr == NULL)
    return;

  cairo_set_source_rgb (self->cr, GREY, GREY, GREY);
  cairo_set_line_width (self->cr, RULE_WIDTH);
  cairo_rectangle (self->cr, to_left (self, x, size), y, size, size);
  cairo_stroke (self->cr);
}

void
limber_sheet_draw_rule (LimberSheet *self, double x, double y, double width)
{
  double left = to_left (self, x, width);

  if (self->cr == NULL)
    return;

  cairo_set_source_rgb (self->cr, RULE_GREY, RULE_GREY, RULE_GREY);
  cairo_set_line_width (self->cr, RULE_WIDTH);
  cairo_move_to (self->cr, left, y);
  cairo_line_to (self->cr, left + width, y);
  cairo_stroke (self->cr);
}

void
limber_sheet_draw_bar (LimberSheet *self, double x, double y, double height)
{
  if (self->cr == NULL)
    return;

  cairo_set_source_rgb (self->cr, GREY, GREY, GREY);
  cairo_rectangle (self->cr, to_left (self, x, BAR_WIDTH), y, BAR_WIDTH, height);
  cairo_fill (self->cr);
}
