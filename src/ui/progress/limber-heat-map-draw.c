/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/progress/limber-heat-map-private.h"

#include <adwaita.h>

#define SMALLEST_CELL 8
#define LARGEST_CELL 28
#define SPACING 6

/* --- geometry --- */

static float
get_pitch (LimberHeatMap *self)
{
  return MIN ((float) gtk_widget_get_width (GTK_WIDGET (self)) / N_WEEKS, LARGEST_CELL);
}

static int
get_text_height (LimberHeatMap *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static float
get_top (LimberHeatMap *self)
{
  return (float) (get_text_height (self) + SPACING);
}

static void
get_cell (LimberHeatMap *self, float top, int day, graphene_rect_t *rect)
{
  float pitch = get_pitch (self);
  float gap = MAX (2, pitch / 7);
  float left = ((float) gtk_widget_get_width (GTK_WIDGET (self)) - pitch * N_WEEKS) / 2;
  int column = day / 7;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    column = N_WEEKS - 1 - column;
  graphene_rect_init (rect, left + column * pitch + gap / 2, top + (day % 7) * pitch + gap / 2,
                      pitch - gap, pitch - gap);
}

int
limber_heat_map_find (LimberChart *chart, double x, double y)
{
  LimberHeatMap *self = LIMBER_HEAT_MAP (chart);
  float top = get_top (self);

  for (int day = 0; day < self->n_days; day++)
    {
      graphene_rect_t rect;

      get_cell (self, top, day, &rect);
      graphene_rect_inset (&rect, -1, -1);
      if (graphene_rect_contains_point (&rect, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        return day;
    }
  return -1;
}

GtkSizeRequestMode
limber_heat_map_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

void
limber_heat_map_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = SMALLEST_CELL * N_WEEKS;
      *natural = LARGEST_CELL * N_WEEKS;
    }
  else
    {
      int width = for_size < 0 ? LARGEST_CELL * N_WEEKS : for_size;

      *minimum = *natural = MIN (width * 7 / N_WEEKS + 1, LARGEST_CELL * 7)
                            + get_text_height (LIMBER_HEAT_MAP (widget)) + SPACING;
    }
}

/* --- drawing --- */

static void
draw_cell (GtkSnapshot *snapshot, const graphene_rect_t *rect, const GdkRGBA *color)
{
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, rect, rect->size.width / 5);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, color, rect);
  gtk_snapshot_pop (snapshot);
}

static void
draw_outline (GtkSnapshot *snapshot, const graphene_rect_t *rect, const GdkRGBA *color)
{
  static const float widths[] = { 2, 2, 2, 2 };
  const GdkRGBA colors[] = { *color, *color, *color, *color };
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, rect, rect->size.width / 5);
  gsk_rounded_rect_shrink (&rounded, -2, -2, -2, -2);
  gtk_snapshot_append_border (snapshot, &rounded, widths, colors);
}

static void
draw_cells (LimberHeatMap *self,
            GtkSnapshot *snapshot,
            float top,
            const GdkRGBA *text,
            const GdkRGBA *accent)
{
  static const float strengths[] = { 0, .35f, .55f, .78f, 1 };

  for (int day = 0; day < self->n_days; day++)
    {
      guint level = limber_heat_map_get_level (self->days[day].seconds);
      GdkRGBA color = level > 0 ? *accent : *text;
      graphene_rect_t rect;

      color.alpha *= level > 0 ? strengths[level] : .1f;
      get_cell (self, top, day, &rect);
      draw_cell (snapshot, &rect, &color);
      if (day == limber_chart_get_cursor (LIMBER_CHART (self)))
        draw_outline (snapshot, &rect, text);
    }
}

/* Draws the month's name at its column unless it would touch @taken, which grows. */
static void
draw_month (LimberHeatMap *self,
            GtkSnapshot *snapshot,
            int day,
            const GDate *date,
            graphene_rect_t *taken,
            const GdkRGBA *color)
{
  g_autoptr (GDateTime) time =
      g_date_time_new_local (g_date_get_year (date), (int) g_date_get_month (date), 1, 12, 0, 0);
  g_autofree char *name = g_date_time_format (time, "%b");
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), name);
  graphene_rect_t cell, rect;
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  get_cell (self, 0, day, &cell);
  graphene_rect_init (&rect, cell.origin.x, 0, (float) width, (float) height);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    rect.origin.x = cell.origin.x + cell.size.width - (float) width;
  if (rect.origin.x < 0
      || rect.origin.x + rect.size.width > (float) gtk_widget_get_width (GTK_WIDGET (self))
      || graphene_rect_intersection (&rect, taken, NULL))
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &rect.origin);
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
  graphene_rect_inset_r (&rect, -SPACING, 0, taken);
}

static void
draw_months (LimberHeatMap *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  graphene_rect_t taken = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  GDate date = self->first;

  for (int day = 0; day < self->n_days; day += 7)
    {
      if (g_date_get_day (&date) <= 7)
        draw_month (self, snapshot, day, &date, &taken, color);
      g_date_add_days (&date, 7);
    }
}

void
limber_heat_map_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberHeatMap *self = LIMBER_HEAT_MAP (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  GdkRGBA text, accent;

  gtk_widget_get_color (widget, &text);
  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (style),
                                       adw_style_manager_get_dark (style), &accent);
  draw_months (self, snapshot, &text);
  draw_cells (self, snapshot, get_top (self), &text, &accent);
}
