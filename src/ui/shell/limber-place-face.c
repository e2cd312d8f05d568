/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-place-face.h"

struct _LimberPlaceFace
{
  GtkWidget parent_instance;

  GtkWidget *icon;
  GtkWidget *name;
};

G_DEFINE_FINAL_TYPE (LimberPlaceFace, limber_place_face, GTK_TYPE_WIDGET)

static int
measure_child (GtkWidget *child, GtkOrientation orientation)
{
  int natural;

  gtk_widget_measure (child, orientation, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static void
limber_place_face_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  LimberPlaceFace *self = LIMBER_PLACE_FACE (widget);
  int icon = measure_child (self->icon, orientation);
  int name = measure_child (self->name, orientation);

  *minimum = icon;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MAX (icon, name) : icon + name;
}

static void
place (GtkWidget *child, int width, int y, int height)
{
  int own = MIN (measure_child (child, GTK_ORIENTATION_HORIZONTAL), width);

  gtk_widget_size_allocate (child, &(GtkAllocation) { (width - own) / 2, y, own, height }, -1);
}

static void
limber_place_face_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LimberPlaceFace *self = LIMBER_PLACE_FACE (widget);
  int icon = measure_child (self->icon, GTK_ORIENTATION_VERTICAL);
  int name = measure_child (self->name, GTK_ORIENTATION_VERTICAL);
  gboolean fits =
      height >= icon + name && width >= measure_child (self->name, GTK_ORIENTATION_HORIZONTAL);
  int y = (height - icon - (fits ? name : 0)) / 2;

  gtk_widget_set_child_visible (self->name, fits);
  place (self->icon, width, y, icon);
  if (fits)
    place (self->name, width, y + icon, name);
}

static void
limber_place_face_dispose (GObject *object)
{
  LimberPlaceFace *self = LIMBER_PLACE_FACE (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->name, gtk_widget_unparent);

  G_OBJECT_CLASS (limber_place_face_parent_class)->dispose (object);
}

static void
limber_place_face_class_init (LimberPlaceFaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_place_face_dispose;
  widget_class->measure = limber_place_face_measure;
  widget_class->size_allocate = limber_place_face_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "placeface");
}

static void
limber_place_face_init (LimberPlaceFace *self)
{
}

GtkWidget *
limber_place_face_new (const char *icon_name, const char *name)
{
  LimberPlaceFace *self = g_object_new (LIMBER_TYPE_PLACE_FACE, NULL);

  self->icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role",
                             GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->name = gtk_label_new (name);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_widget_set_parent (self->name, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

gboolean
limber_place_face_shows_name (LimberPlaceFace *self)
{
  g_return_val_if_fail (LIMBER_IS_PLACE_FACE (self), FALSE);

  return gtk_widget_get_child_visible (self->name);
}
