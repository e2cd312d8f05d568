/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "media/limber-flip-paintable.h"

#include <gtk/gtk.h>

struct _LimberFlipPaintable
{
  GObject parent;

  GdkPaintable *source;
  gboolean flipped;
};

static void limber_flip_paintable_init_interface (GdkPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberFlipPaintable,
                               limber_flip_paintable,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE,
                                                      limber_flip_paintable_init_interface))

static void
limber_flip_paintable_snapshot (GdkPaintable *paintable,
                                GdkSnapshot *snapshot,
                                double width,
                                double height)
{
  LimberFlipPaintable *self = LIMBER_FLIP_PAINTABLE (paintable);

  if (!self->flipped)
    {
      gdk_paintable_snapshot (self->source, snapshot, width, height);
      return;
    }

  gtk_snapshot_save (GTK_SNAPSHOT (snapshot));
  gtk_snapshot_translate (GTK_SNAPSHOT (snapshot), &GRAPHENE_POINT_INIT ((float) width, 0));
  gtk_snapshot_scale (GTK_SNAPSHOT (snapshot), -1, 1);
  gdk_paintable_snapshot (self->source, snapshot, width, height);
  gtk_snapshot_restore (GTK_SNAPSHOT (snapshot));
}

static GdkPaintable *
limber_flip_paintable_get_current_image (GdkPaintable *paintable)
{
  LimberFlipPaintable *self = LIMBER_FLIP_PAINTABLE (paintable);
  g_autoptr (GdkPaintable) image = gdk_paintable_get_current_image (self->source);
  GdkPaintable *copy = limber_flip_paintable_new (image);

  limber_flip_paintable_set_flipped (LIMBER_FLIP_PAINTABLE (copy), self->flipped);
  return copy;
}

static int
limber_flip_paintable_get_intrinsic_width (GdkPaintable *paintable)
{
  return gdk_paintable_get_intrinsic_width (LIMBER_FLIP_PAINTABLE (paintable)->source);
}

static int
limber_flip_paintable_get_intrinsic_height (GdkPaintable *paintable)
{
  return gdk_paintable_get_intrinsic_height (LIMBER_FLIP_PAINTABLE (paintable)->source);
}

static double
limber_flip_paintable_get_intrinsic_aspect_ratio (GdkPaintable *paintable)
{
  return gdk_paintable_get_intrinsic_aspect_ratio (LIMBER_FLIP_PAINTABLE (paintable)->source);
}

static void
limber_flip_paintable_dispose (GObject *object)
{
  LimberFlipPaintable *self = LIMBER_FLIP_PAINTABLE (object);

  if (self->source != NULL)
    g_signal_handlers_disconnect_by_data (self->source, self);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (limber_flip_paintable_parent_class)->dispose (object);
}

static void
limber_flip_paintable_init_interface (GdkPaintableInterface *iface)
{
  iface->snapshot = limber_flip_paintable_snapshot;
  iface->get_current_image = limber_flip_paintable_get_current_image;
  iface->get_intrinsic_width = limber_flip_paintable_get_intrinsic_width;
  iface->get_intrinsic_height = limber_flip_paintable_get_intrinsic_height;
  iface->get_intrinsic_aspect_ratio = limber_flip_paintable_get_intrinsic_aspect_ratio;
}

static void
limber_flip_paintable_class_init (LimberFlipPaintableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_flip_paintable_dispose;
}

static void
limber_flip_paintable_init (LimberFlipPaintable *self)
{
}

GdkPaintable *
limber_flip_paintable_new (GdkPaintable *source)
{
  LimberFlipPaintable *self = g_object_new (LIMBER_TYPE_FLIP_PAINTABLE, NULL);

  self->source = g_object_ref (source);
  g_signal_connect_swapped (source, "invalidate-contents",
                            G_CALLBACK (gdk_paintable_invalidate_contents), self);
  g_signal_connect_swapped (source, "invalidate-size", G_CALLBACK (gdk_paintable_invalidate_size),
                            self);
  return GDK_PAINTABLE (self);
}

void
limber_flip_paintable_set_flipped (LimberFlipPaintable *self, gboolean flipped)
{
  if (self->flipped == !!flipped)
    return;
  self->flipped = !!flipped;
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}

gboolean
limber_flip_paintable_get_flipped (LimberFlipPaintable *self)
{
  return self->flipped;
}
