/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/progress/limber-bar-chart.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define N_WEEKS LIMBER_BAR_CHART_WEEKS
#define BAR_HEIGHT 96
#define SPACING 6

struct _LimberBarChart
{
  GtkWidget parent_instance;

  guint minutes[N_WEEKS];
  PangoLayout *figures[N_WEEKS]; /* minutes, above the bar; NULL without any */
  PangoLayout *names[N_WEEKS];   /* the week's first day, below it */
};

G_DEFINE_FINAL_TYPE (LimberBarChart, limber_bar_chart, GTK_TYPE_WIDGET)

static guint
get_most (LimberBarChart *self)
{
  guint most = 1;

  for (guint i = 0; i < N_WEEKS; i++)
    most = MAX (most, self->minutes[i]);
  return most;
}

static int
get_text_height (LimberBarChart *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static void
limber_bar_chart_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = N_WEEKS * 18;
      *natural = N_WEEKS * 48;
    }
  else
    *minimum = *natural = BAR_HEIGHT + 2 * (get_text_height (LIMBER_BAR_CHART (widget)) + SPACING);
}

static int
get_text_width (PangoLayout *layout)
{
  int width = 0;

  if (layout != NULL)
    pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* Only every n-th name is drawn where they would touch; counted from this week. */
static guint
get_name_step (LimberBarChart *self, float pitch)
{
  int widest = 0;
  guint step = 1;

  for (guint i = 0; i < N_WEEKS; i++)
    widest = MAX (widest, get_text_width (self->names[i]));
  while (step < N_WEEKS && pitch * (float) step < (float) (widest + SPACING))
    step++;
  return step;
}

static void
draw_text (GtkSnapshot *snapshot,
           PangoLayout *layout,
           float middle,
           float y,
           float right,
           const GdkRGBA *color)
{
  float width = (float) get_text_width (layout);
  float x = CLAMP (middle - width / 2, 0, MAX (0, right - width));

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_bar (GtkSnapshot *snapshot, float x, float y, float width, float height, const GdkRGBA *color)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT (x, y, width, height);
  float radius = MIN (6, MIN (width, height) / 2);
  graphene_size_t round = GRAPHENE_SIZE_INIT (radius, radius);
  graphene_size_t square = GRAPHENE_SIZE_INIT (0, 0);
  GskRoundedRect rounded;

  gsk_rounded_rect_init (&rounded, &rect, &round, &round, &square, &square);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, color, &rect);
  gtk_snapshot_pop (snapshot);
}

static void
draw_week (LimberBarChart *self,
           GtkSnapshot *snapshot,
           guint week,
           float middle,
           float pitch,
           gboolean named,
           const GdkRGBA *text,
           const GdkRGBA *color)
{
  float right = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float top = (float) (get_text_height (self) + SPACING);
  float height = MAX (2, BAR_HEIGHT * (float) self->minutes[week] / (float) get_most (self));
  float y = top + BAR_HEIGHT - height;
  float figure_width = (float) get_text_width (self->figures[week]);
  float bar_width = MIN (pitch * .7f, 36);

  draw_bar (snapshot, middle - bar_width / 2, y, bar_width, height, color);
  if (self->figures[week] != NULL && figure_width + 2 <= pitch)
    draw_text (snapshot, self->figures[week], middle, y - top + SPACING / 2.f, right, text);
  if (named)
    draw_text (snapshot, self->names[week], middle, top + BAR_HEIGHT + SPACING, right, text);
}

static void
limber_bar_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberBarChart *self = LIMBER_BAR_CHART (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float pitch = (float) gtk_widget_get_width (widget) / N_WEEKS;
  guint step = get_name_step (self, pitch);
  GdkRGBA text, accent, past;

  gtk_widget_get_color (widget, &text);
  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (style),
                                       adw_style_manager_get_dark (style), &accent);
  past = accent;
  past.alpha *= .5f;
  for (guint week = 0; week < N_WEEKS; week++)
    {
      guint column = rtl ? N_WEEKS - 1 - week : week;
      GdkRGBA empty = text;

      empty.alpha *= .15f;
      draw_week (self, snapshot, week, pitch * ((float) column + .5f), pitch,
                 (N_WEEKS - 1 - week) % step == 0, &text,
                 self->minutes[week] == 0 ? &empty
                 : week == N_WEEKS - 1    ? &accent
                                          : &past);
    }
}

static void
clear_texts (LimberBarChart *self)
{
  for (guint i = 0; i < N_WEEKS; i++)
    {
      g_clear_object (&self->figures[i]);
      g_clear_object (&self->names[i]);
    }
}

/* A layout knows the font only of the moment it was made. */
static void
update_texts (LimberBarChart *self, const GDate *first)
{
  GDate date = *first;

  clear_texts (self);
  for (guint i = 0; i < N_WEEKS; i++)
    {
      g_autofree char *figure = g_strdup_printf ("%u", self->minutes[i]);
      g_autoptr (GDateTime) time =
          g_date_time_new_local (g_date_get_year (&date), (int) g_date_get_month (&date),
                                 g_date_get_day (&date), 12, 0, 0);
      /* Translators: a short date as in "20 Nov"; see strftime(3) */
      g_autofree char *name = g_date_time_format (time, _ ("%-d %b"));

      if (self->minutes[i] > 0)
        self->figures[i] = gtk_widget_create_pango_layout (GTK_WIDGET (self), figure);
      self->names[i] = gtk_widget_create_pango_layout (GTK_WIDGET (self), name);
      g_date_add_days (&date, 7);
    }
}

static void
update_description (LimberBarChart *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < N_WEEKS; i++)
    {
      if (i > 0)
        /* Translators: stands between two items in a list. */
        g_string_append (text, _ (", "));
      g_string_append_printf (text, "%u", self->minutes[i]);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text->str, -1);
}

void
limber_bar_chart_show (LimberBarChart *self, const LimberProgressStats *stats)
{
  GDate first, date;

  limber_week_begin (limber_progress_stats_get_today (stats),
                     limber_progress_stats_get_week_start (stats), &first);
  g_date_subtract_days (&first, 7 * (N_WEEKS - 1));
  date = first;
  for (guint i = 0; i < N_WEEKS; i++)
    {
      self->minutes[i] = (limber_progress_stats_get_week (stats, &date).seconds + 30) / 60;
      g_date_add_days (&date, 7);
    }
  update_texts (self, &first);
  update_description (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
limber_bar_chart_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  LimberBarChart *self = LIMBER_BAR_CHART (widget);

  GTK_WIDGET_CLASS (limber_bar_chart_parent_class)->css_changed (widget, change);
  for (guint i = 0; i < N_WEEKS; i++)
    {
      if (self->figures[i] != NULL)
        pango_layout_context_changed (self->figures[i]);
      if (self->names[i] != NULL)
        pango_layout_context_changed (self->names[i]);
    }
}

static void
limber_bar_chart_dispose (GObject *object)
{
  clear_texts (LIMBER_BAR_CHART (object));
  G_OBJECT_CLASS (limber_bar_chart_parent_class)->dispose (object);
}

static void
limber_bar_chart_class_init (LimberBarChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_bar_chart_dispose;
  widget_class->css_changed = limber_bar_chart_css_changed;
  widget_class->measure = limber_bar_chart_measure;
  widget_class->snapshot = limber_bar_chart_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "barchart");
}

static void
limber_bar_chart_init (LimberBarChart *self)
{
  AdwStyleManager *style =
      adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Minutes in each of the last twelve weeks"), -1);
  g_signal_connect_object (style, "notify::accent-color", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}
