/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/limber-day-dot.h"

#include <adwaita.h>

#define SIZE 24
#define LINE 2

struct _LimberDayDot
{
  GtkWidget parent_instance;

  LimberDayMark mark;
};

G_DEFINE_FINAL_TYPE (LimberDayDot, limber_day_dot, GTK_TYPE_WIDGET)

static void
stroke_path (GtkSnapshot *snapshot, GskPathBuilder *builder, gboolean dashed, const GdkRGBA *color)
{
  static const float dashes[] = { 2, 4 };
  g_autoptr (GskPath) path = gsk_path_builder_free_to_path (builder);
  g_autoptr (GskStroke) stroke = gsk_stroke_new (LINE);

  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  if (dashed)
    gsk_stroke_set_dash (stroke, dashes, G_N_ELEMENTS (dashes));
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static void
draw_ring (GtkSnapshot *snapshot, gboolean dashed, const GdkRGBA *color)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (0, 0), (SIZE - LINE) / 2.f);
  stroke_path (snapshot, builder, dashed, color);
}

static void
draw_dash (GtkSnapshot *snapshot, const GdkRGBA *color)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  gsk_path_builder_move_to (builder, -4, 0);
  gsk_path_builder_line_to (builder, 4, 0);
  stroke_path (snapshot, builder, FALSE, color);
}

static void
draw_disc (GtkSnapshot *snapshot, float radius, gboolean half, const GdkRGBA *color)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (0, 0), radius);
  path = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (-radius, half ? 0 : -radius, 2 * radius,
                                                         half ? radius : 2 * radius));
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, color);
  gtk_snapshot_pop (snapshot);
}

static void
draw_tick (GtkSnapshot *snapshot)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  gsk_path_builder_move_to (builder, -4.5f, .5f);
  gsk_path_builder_line_to (builder, -1.5f, 3.5f);
  gsk_path_builder_line_to (builder, 5, -3.5f);
  stroke_path (snapshot, builder, FALSE, &(GdkRGBA) { 1, 1, 1, 1 });
}

static void
draw_mark (GtkSnapshot *snapshot,
           LimberDayMark mark,
           const GdkRGBA *accent,
           const GdkRGBA *disc,
           const GdkRGBA *faint)
{
  switch (mark)
    {
    case LIMBER_DAY_DONE:
      draw_disc (snapshot, SIZE / 2.f, FALSE, disc);
      draw_tick (snapshot);
      break;
    case LIMBER_DAY_PART:
      draw_ring (snapshot, FALSE, accent);
      draw_disc (snapshot, SIZE / 2.f - 4, TRUE, accent);
      break;
    case LIMBER_DAY_PLANNED:
      draw_ring (snapshot, FALSE, accent);
      break;
    case LIMBER_DAY_MISSED:
      draw_ring (snapshot, TRUE, faint);
      break;
    case LIMBER_DAY_REST:
    default:
      draw_dash (snapshot, faint);
      break;
    }
}

static void
limber_day_dot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberDayDot *self = LIMBER_DAY_DOT (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  GdkRGBA accent, disc, faint;

  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (style), FALSE, &disc);
  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (style),
                                       adw_style_manager_get_dark (style), &accent);
  gtk_widget_get_color (widget, &faint);
  if (!adw_style_manager_get_high_contrast (style))
    faint.alpha *= .55f;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (gtk_widget_get_width (widget) / 2.f,
                                                          gtk_widget_get_height (widget) / 2.f));
  draw_mark (snapshot, self->mark, &accent, &disc, &faint);
  gtk_snapshot_restore (snapshot);
}

static void
limber_day_dot_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = *natural = SIZE + 2;
}

static void
limber_day_dot_class_init (LimberDayDotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = limber_day_dot_measure;
  widget_class->snapshot = limber_day_dot_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
limber_day_dot_init (LimberDayDot *self)
{
  AdwStyleManager *style =
      adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  g_signal_connect_object (style, "notify::accent-color", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
limber_day_dot_new (LimberDayMark mark)
{
  LimberDayDot *self = g_object_new (LIMBER_TYPE_DAY_DOT, NULL);

  self->mark = mark;
  return GTK_WIDGET (self);
}

void
limber_day_dot_set_mark (LimberDayDot *self, LimberDayMark mark)
{
  if (self->mark == mark)
    return;
  self->mark = mark;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
