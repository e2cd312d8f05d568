/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-text.h"

#include <math.h>

#define BYTES_PER_PIXEL 4

static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_INSCRIPTION (widget))
    return gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  return "";
}

/* In the window, and in all that scrolls it. */
static gboolean
is_seen (GtkWidget *widget, graphene_rect_t *area)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));

  if (!gtk_widget_compute_bounds (widget, window, area) || area->size.width < 1)
    return FALSE;

  for (GtkWidget *above = gtk_widget_get_parent (widget); above != NULL;
       above = gtk_widget_get_parent (above))
    {
      graphene_rect_t bounds;

      if ((GTK_IS_SCROLLABLE (above) || GTK_IS_SCROLLED_WINDOW (above) || GTK_IS_WINDOW (above))
          && (!gtk_widget_compute_bounds (above, window, &bounds)
              || !graphene_rect_contains_rect (&bounds, area)))
        return FALSE;
    }
  return TRUE;
}

void
limber_test_each_text (GtkWidget *root, LimberTestText function, gpointer data)
{
  const char *text = get_text (root);
  graphene_rect_t area;

  if (!gtk_widget_get_mapped (root) || GTK_IS_POPOVER (root))
    return;
  if (text != NULL && *text != '\0' && is_seen (root, &area))
    function (root, text, &area, data);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    limber_test_each_text (child, function, data);
}

LimberTestPicture *
limber_test_picture_new (GtkWidget *window)
{
  LimberTestPicture *self = g_new0 (LimberTestPicture, 1);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GdkTexture) texture = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  self->width = gtk_widget_get_width (window);
  self->height = gtk_widget_get_height (window);
  gdk_paintable_snapshot (paintable, snapshot, self->width, self->height);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) self->width,
                                                              (float) self->height));
  gsk_render_node_unref (node);
  self->pixels = g_new (guint32, self->width * self->height);
  gdk_texture_download (texture, (guchar *) self->pixels, (gsize) self->width * BYTES_PER_PIXEL);
  return self;
}

void
limber_test_picture_free (LimberTestPicture *self)
{
  g_free (self->pixels);
  g_free (self);
}

static double
linear (guint value)
{
  double v = value / 255.0;

  return v <= 0.04045 ? v / 12.92 : pow ((v + 0.055) / 1.055, 2.4);
}

/* Of a colour as 0xAARRGGBB. */
static double
luminance (guint32 color)
{
  return 0.2126 * linear (color >> 16 & 0xff) + 0.7152 * linear (color >> 8 & 0xff)
         + 0.0722 * linear (color & 0xff);
}

static double
contrast (guint32 one, guint32 other)
{
  double a = luminance (one), b = luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/* How often each colour of an area comes. (transfer full) */
static GHashTable *
count_colors (const LimberTestPicture *self, const graphene_rect_t *area)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);
  int x0 = (int) area->origin.x, y0 = (int) area->origin.y;

  for (int y = y0; y < y0 + (int) area->size.height; y++)
    for (int x = x0; x < x0 + (int) area->size.width; x++)
      {
        gpointer color = GUINT_TO_POINTER (self->pixels[y * self->width + x]);
        guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, color));

        g_hash_table_insert (counts, color, GUINT_TO_POINTER (n + 1));
      }
  return counts;
}

double
limber_test_picture_get_contrast (const LimberTestPicture *self, const graphene_rect_t *area)
{
  g_autoptr (GHashTable) counts = count_colors (self, area);
  GHashTableIter iter;
  gpointer color, count;
  guint32 ground = 0;
  guint most = 0;
  double best = 1;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &color, &count))
    if (GPOINTER_TO_UINT (count) > most)
      {
        most = GPOINTER_TO_UINT (count);
        ground = GPOINTER_TO_UINT (color);
      }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &color, NULL))
    best = MAX (best, contrast (ground, GPOINTER_TO_UINT (color)));
  return best;
}
