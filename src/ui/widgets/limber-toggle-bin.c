/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/limber-toggle-bin.h"

struct _LimberToggleBin
{
  AdwBin parent_instance;

  int wanted; /* in px: how wide the group is when its toggles stand beside each other; 0: not known yet */
  guint turn_tick; /* until the next frame, in which it turns; 0: it stays as it is */
};

G_DEFINE_FINAL_TYPE (LimberToggleBin, limber_toggle_bin, ADW_TYPE_BIN)

static gboolean
is_upright (GtkWidget *group)
{
  return gtk_orientable_get_orientation (GTK_ORIENTABLE (group)) == GTK_ORIENTATION_VERTICAL;
}

static void
set_upright (GtkWidget *group, gboolean upright)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (group),
                                  upright ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static GtkSizeRequestMode
limber_toggle_bin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
limber_toggle_bin_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  LimberToggleBin *self = LIMBER_TOGGLE_BIN (widget);
  GtkWidget *group = adw_bin_get_child (ADW_BIN (self));

  gtk_widget_measure (group, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation != GTK_ORIENTATION_HORIZONTAL)
    return;
  if (!is_upright (group))
    self->wanted = *natural;
  *natural = MAX (*natural, self->wanted);
}

/* What turns needs another size, which can't be asked for while sizes are given. */
static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LimberToggleBin *self = LIMBER_TOGGLE_BIN (widget);
  GtkWidget *group = adw_bin_get_child (ADW_BIN (self));

  self->turn_tick = 0;
  set_upright (group, !is_upright (group));
  return G_SOURCE_REMOVE;
}

static void
limber_toggle_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LimberToggleBin *self = LIMBER_TOGGLE_BIN (widget);
  GtkWidget *group = adw_bin_get_child (ADW_BIN (self));
  gboolean upright = width < self->wanted;

  if (upright != is_upright (group) && self->turn_tick == 0)
    self->turn_tick = gtk_widget_add_tick_callback (widget, on_tick, NULL, NULL);
  gtk_widget_size_allocate (group, &(GtkAllocation) { 0, 0, width, height }, baseline);
}

/* How wide it wants to be is only known of one whose toggles stand beside each other. */
static void
on_text_scaled (LimberToggleBin *self)
{
  GtkWidget *group = adw_bin_get_child (ADW_BIN (self));

  if (group != NULL)
    set_upright (group, FALSE);
}

static void
limber_toggle_bin_class_init (LimberToggleBinClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = limber_toggle_bin_get_request_mode;
  widget_class->measure = limber_toggle_bin_measure;
  widget_class->size_allocate = limber_toggle_bin_size_allocate;
}

static void
limber_toggle_bin_init (LimberToggleBin *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (on_text_scaled), self, G_CONNECT_SWAPPED);
}
