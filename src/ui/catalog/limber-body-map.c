/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-body-map.h"

#include <glib/gi18n.h>

#include "ui/catalog/limber-body-part.h"

/* Of the views, in px: as large as fits a pane, so that a fingertip hits the neck. */
#define HEIGHT 264
/* Between the views, in units of the drawing. */
#define GAP 16

struct _LimberBodyMap
{
  GtkWidget parent_instance;

  LimberSearch *search;
  GskPath *rest;
  GPtrArray *parts; /* LimberBodyPart, owned as children */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (LimberBodyMap, limber_body_map, GTK_TYPE_WIDGET)

/* --- where it is --- */

static float
get_scale (LimberBodyMap *self)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));

  return MIN (width / (LIMBER_N_BODY_VIEWS * LIMBER_BODY_WIDTH + GAP), height / LIMBER_BODY_HEIGHT);
}

/* Where x = 0 of a view's drawing is. The front comes first in reading direction. */
static float
get_offset (LimberBodyMap *self, LimberBodyView view, float scale)
{
  gboolean right = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL
                       ? view == LIMBER_BODY_FRONT
                       : view == LIMBER_BODY_BACK;
  float middle = (float) gtk_widget_get_width (GTK_WIDGET (self)) / 2;
  float start = right ? GAP / 2.f : -GAP / 2.f - LIMBER_BODY_WIDTH;

  return middle + (start - LIMBER_BODY_LEFT) * scale;
}

static GtkSizeRequestMode
limber_body_map_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
limber_body_map_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  const int width = HEIGHT * (LIMBER_N_BODY_VIEWS * LIMBER_BODY_WIDTH + GAP) / LIMBER_BODY_HEIGHT;

  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : width;
}

static void
limber_body_map_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LimberBodyMap *self = LIMBER_BODY_MAP (widget);
  float scale = get_scale (self);

  for (guint i = 0; i < self->parts->len; i++)
    {
      LimberBodyPart *part = self->parts->pdata[i];
      float offset = get_offset (self, limber_body_part_get_shape (part)->view, scale);
      graphene_rect_t bounds;
      GtkAllocation allocation;

      limber_body_part_get_bounds (part, &bounds);
      allocation.x = (int) (offset + bounds.origin.x * scale);
      allocation.y = (int) (bounds.origin.y * scale);
      allocation.width = (int) (bounds.size.width * scale + 0.5f);
      allocation.height = (int) (bounds.size.height * scale + 0.5f);
      gtk_widget_size_allocate (GTK_WIDGET (part), &allocation, -1);
    }
}

static void
limber_body_map_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberBodyMap *self = LIMBER_BODY_MAP (widget);
  float scale = get_scale (self);
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  for (guint view = 0; view < LIMBER_N_BODY_VIEWS; view++)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (get_offset (self, view, scale), 0));
      gtk_snapshot_scale (snapshot, scale, scale);
      gtk_snapshot_append_fill (snapshot, self->rest, GSK_FILL_RULE_WINDING, &color);
      gtk_snapshot_restore (snapshot);
    }
  GTK_WIDGET_CLASS (limber_body_map_parent_class)->snapshot (widget, snapshot);
}

/* Tab goes down the front, then down the back, instead of to and fro between the two; arrows go where they point. */
static gboolean
limber_body_map_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LimberBodyMap *self = LIMBER_BODY_MAP (widget);
  int step = direction == GTK_DIR_TAB_BACKWARD ? -1 : 1;
  guint i;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (limber_body_map_parent_class)->focus (widget, direction);

  if (g_ptr_array_find (self->parts, gtk_widget_get_focus_child (widget), &i))
    i += (guint) step;
  else
    i = step > 0 ? 0 : self->parts->len - 1;
  for (; i < self->parts->len; i += (guint) step) /* before 0 it wraps to what is too large */
    if (gtk_widget_grab_focus (self->parts->pdata[i]))
      return TRUE;
  return FALSE;
}

/* --- what it says --- */

static void
update_part (LimberBodyMap *self, LimberBodyPart *part)
{
  LimberRegion region = limber_body_part_get_shape (part)->region;
  gboolean chosen = limber_search_is_chosen (self->search, LIMBER_FACET_REGION, region);
  guint count = limber_search_count (self->search, LIMBER_FACET_REGION, region);
  g_autofree char *label
      /* Translators: a filter, as "Strength", and how many exercises it would show */
      = g_strdup_printf (ngettext ("%s: %u exercise", "%s: %u exercises", count),
                         limber_facet_get_label (LIMBER_FACET_REGION, region), count);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (part), chosen);
  gtk_widget_set_sensitive (GTK_WIDGET (part), chosen || count > 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (part), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
update (LimberBodyMap *self)
{
  self->updating = TRUE;
  for (guint i = 0; i < self->parts->len; i++)
    update_part (self, self->parts->pdata[i]);
  self->updating = FALSE;
}

static void
on_toggled (LimberBodyMap *self, LimberBodyPart *part)
{
  if (!self->updating)
    limber_search_choose (self->search, LIMBER_FACET_REGION,
                          limber_body_part_get_shape (part)->region,
                          gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (part)));
}

void
limber_body_map_set_search (LimberBodyMap *self, LimberSearch *search)
{
  g_return_if_fail (LIMBER_IS_BODY_MAP (self));
  g_return_if_fail (self->search == NULL);

  self->search = g_object_ref (search);
  g_signal_connect_object (search, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/* --- the object --- */

static void
limber_body_map_dispose (GObject *object)
{
  LimberBodyMap *self = LIMBER_BODY_MAP (object);

  g_ptr_array_set_size (self->parts, 0);
  g_clear_object (&self->search);
  G_OBJECT_CLASS (limber_body_map_parent_class)->dispose (object);
}

static void
limber_body_map_finalize (GObject *object)
{
  LimberBodyMap *self = LIMBER_BODY_MAP (object);

  g_ptr_array_unref (self->parts);
  gsk_path_unref (self->rest);
  G_OBJECT_CLASS (limber_body_map_parent_class)->finalize (object);
}

static void
limber_body_map_class_init (LimberBodyMapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_body_map_dispose;
  object_class->finalize = limber_body_map_finalize;
  widget_class->get_request_mode = limber_body_map_get_request_mode;
  widget_class->measure = limber_body_map_measure;
  widget_class->size_allocate = limber_body_map_size_allocate;
  widget_class->snapshot = limber_body_map_snapshot;
  widget_class->focus = limber_body_map_focus;
  gtk_widget_class_set_css_name (widget_class, "bodymap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
limber_body_map_init (LimberBodyMap *self)
{
  guint n;
  const LimberBodyShape *shapes = limber_body_get_shapes (&n);

  self->rest = gsk_path_parse (limber_body_get_rest ());
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *part = limber_body_part_new (&shapes[i]);

      gtk_widget_set_parent (part, GTK_WIDGET (self));
      g_signal_connect_object (part, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->parts, part);
    }
}
