/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/limber-clip-layout.h"

/* Widths in px: less than this shows nothing, more is only taken where it is offered. */
#define MIN_WIDTH 96
#define NATURAL_WIDTH 480

struct _LimberClipLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (LimberClipLayout, limber_clip_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
limber_clip_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
limber_clip_layout_measure (GtkLayoutManager *manager,
                            GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    {
      *minimum = MIN_WIDTH * 3 / 4;
      *natural = (for_size < 0 ? NATURAL_WIDTH : MAX (for_size, MIN_WIDTH)) * 3 / 4;
    }
}

static void
limber_clip_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget *widget,
                             int width,
                             int height,
                             int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int w = MIN (width, height * 4 / 3);
  int h = MIN (height, w * 3 / 4);
  int minimum;

  /* Large text in the problem's line may ask for more than the frame. */
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  w = MAX (w, minimum);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, w, &minimum, NULL, NULL, NULL);
  h = MAX (h, minimum);
  gtk_widget_size_allocate (child, &(GtkAllocation) { (width - w) / 2, (height - h) / 2, w, h },
                            -1);
}

static void
limber_clip_layout_class_init (LimberClipLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = limber_clip_layout_get_request_mode;
  manager_class->measure = limber_clip_layout_measure;
  manager_class->allocate = limber_clip_layout_allocate;
}

static void
limber_clip_layout_init (LimberClipLayout *self)
{
}
