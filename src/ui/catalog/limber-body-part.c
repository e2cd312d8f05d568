/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-body-part.h"

/* Width of the line around the part with the focus, in px. */
#define FOCUS_WIDTH 2

struct _LimberBodyPart
{
  GtkToggleButton parent_instance;

  const LimberBodyShape *shape;
  GskPath *path;
  graphene_rect_t bounds;
};

G_DEFINE_FINAL_TYPE (LimberBodyPart, limber_body_part, GTK_TYPE_TOGGLE_BUTTON)

static float
get_scale (LimberBodyPart *self)
{
  return (float) gtk_widget_get_width (GTK_WIDGET (self)) / self->bounds.size.width;
}

static void
append_path (LimberBodyPart *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  GtkStateFlags state = gtk_widget_get_state_flags (GTK_WIDGET (self));
  g_autoptr (GskStroke) stroke = NULL;
  GdkRGBA outline;

  gtk_snapshot_append_fill (snapshot, self->path, GSK_FILL_RULE_WINDING, color);
  if ((state & GTK_STATE_FLAG_FOCUS_VISIBLE) == 0)
    return;
  gtk_widget_get_color (gtk_widget_get_parent (GTK_WIDGET (self)), &outline);
  outline.alpha = 1;
  stroke = gsk_stroke_new (FOCUS_WIDTH / get_scale (self));
  gtk_snapshot_append_stroke (snapshot, self->path, stroke, &outline);
}

static void
limber_body_part_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberBodyPart *self = LIMBER_BODY_PART (widget);
  float scale = get_scale (self);
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (-self->bounds.origin.x, -self->bounds.origin.y));
  append_path (self, snapshot, &color);
  if (self->shape->mirrored)
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (100, 0));
      gtk_snapshot_scale (snapshot, -1, 1);
      append_path (self, snapshot, &color);
    }
  gtk_snapshot_restore (snapshot);
}

static gboolean
limber_body_part_contains (GtkWidget *widget, double x, double y)
{
  LimberBodyPart *self = LIMBER_BODY_PART (widget);
  float scale = get_scale (self);
  graphene_point_t point = { (float) x / scale + self->bounds.origin.x,
                             (float) y / scale + self->bounds.origin.y };

  if (gsk_path_in_fill (self->path, &point, GSK_FILL_RULE_WINDING))
    return TRUE;
  point.x = 100 - point.x;
  return self->shape->mirrored && gsk_path_in_fill (self->path, &point, GSK_FILL_RULE_WINDING);
}

static void
limber_body_part_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  GTK_WIDGET_CLASS (limber_body_part_parent_class)->state_flags_changed (widget, previous);
  gtk_widget_queue_draw (widget); /* the line around the focus is no part of the style */
}

static void
limber_body_part_finalize (GObject *object)
{
  gsk_path_unref (LIMBER_BODY_PART (object)->path);
  G_OBJECT_CLASS (limber_body_part_parent_class)->finalize (object);
}

static void
limber_body_part_class_init (LimberBodyPartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = limber_body_part_finalize;
  widget_class->snapshot = limber_body_part_snapshot;
  widget_class->contains = limber_body_part_contains;
  widget_class->state_flags_changed = limber_body_part_state_flags_changed;
  gtk_widget_class_set_css_name (widget_class, "bodypart");
}

static void
limber_body_part_init (LimberBodyPart *self)
{
}

GtkWidget *
limber_body_part_new (const LimberBodyShape *shape)
{
  LimberBodyPart *self = g_object_new (LIMBER_TYPE_BODY_PART, NULL);

  self->shape = shape;
  self->path = gsk_path_parse (shape->path);
  if (!gsk_path_get_bounds (self->path, &self->bounds))
    g_assert_not_reached (); /* each shape has a line */
  if (shape->mirrored)
    self->bounds.size.width = 2 * (50 - self->bounds.origin.x);
  return GTK_WIDGET (self);
}

const LimberBodyShape *
limber_body_part_get_shape (LimberBodyPart *self)
{
  return self->shape;
}

void
limber_body_part_get_bounds (LimberBodyPart *self, graphene_rect_t *bounds)
{
  *bounds = self->bounds;
}
