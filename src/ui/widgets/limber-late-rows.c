/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/limber-late-rows.h"

/* How far above and below the window a row counts as seen, in heights of the window: so that the first turn of a wheel
 * finds it ready. */
#define MARGIN 0.25f

/* GDK lays a frame out four times at most, and complains of more; windows that adapt to their size need some of them. */
#define MAX_TRIES 2

struct _LimberLateRows
{
  GObject parent_instance;

  GtkScrolledWindow *window; /* unowned: owns the list of the rows */
  GHashTable *waiting;       /* a set, unowned: removed before they go */
  GdkFrameClock *clock;      /* of the window while it is on screen, or NULL */
  gboolean moved;            /* the rows may stand elsewhere than when we looked last */
  gint64 frame;              /* the one that is laid out now */
  guint tries;               /* how many times it has been */
};

G_DEFINE_FINAL_TYPE (LimberLateRows, limber_late_rows, G_TYPE_OBJECT)

enum
{
  SEEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_seen (LimberLateRows *self, GtkWidget *row)
{
  GtkWidget *window = GTK_WIDGET (self->window);
  float height = (float) gtk_widget_get_height (window);
  graphene_rect_t bounds;

  /* What has not been put anywhere yet has no height; its bounds may have that of a border. */
  return gtk_widget_get_height (row) > 0 && gtk_widget_compute_bounds (row, window, &bounds)
         && bounds.origin.y < height * (1 + MARGIN)
         && bounds.origin.y + bounds.size.height > -height * MARGIN;
}

/* The list has just put its rows in their places. A row that is filled now is measured, and put in its place, before the
 * frame is painted. */
static void
on_layout (LimberLateRows *self)
{
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer row;

  if (self->frame != gdk_frame_clock_get_frame_counter (self->clock))
    self->tries = 0;
  self->frame = gdk_frame_clock_get_frame_counter (self->clock);
  if (++self->tries > MAX_TRIES || !self->moved)
    return;
  self->moved = FALSE;
  g_hash_table_iter_init (&iter, self->waiting);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    if (is_seen (self, row))
      {
        g_ptr_array_add (seen, g_object_ref (row));
        g_hash_table_iter_remove (&iter);
      }
  for (guint i = 0; i < seen->len; i++)
    g_signal_emit (self, signals[SEEN], 0, seen->pdata[i]);
}

/* What came too late for this frame is seen in the next. */
static void
on_painted (LimberLateRows *self)
{
  if (self->moved && g_hash_table_size (self->waiting) > 0)
    gdk_frame_clock_request_phase (self->clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}

static void
on_moved (LimberLateRows *self)
{
  self->moved = TRUE;
}

static void
on_unmap (LimberLateRows *self)
{
  if (self->clock != NULL)
    g_signal_handlers_disconnect_by_data (self->clock, self);
  g_clear_object (&self->clock);
}

static void
on_map (LimberLateRows *self)
{
  on_unmap (self);
  self->clock = g_object_ref (gtk_widget_get_frame_clock (GTK_WIDGET (self->window)));
  self->moved = TRUE;
  g_signal_connect_data (self->clock, "layout", G_CALLBACK (on_layout), self, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_swapped (self->clock, "after-paint", G_CALLBACK (on_painted), self);
}

void
limber_late_rows_add (LimberLateRows *self, GtkWidget *row)
{
  g_return_if_fail (LIMBER_IS_LATE_ROWS (self));

  g_hash_table_add (self->waiting, row);
  self->moved = TRUE;
}

void
limber_late_rows_remove (LimberLateRows *self, GtkWidget *row)
{
  g_return_if_fail (LIMBER_IS_LATE_ROWS (self));

  g_hash_table_remove (self->waiting, row);
}

static void
limber_late_rows_finalize (GObject *object)
{
  LimberLateRows *self = LIMBER_LATE_ROWS (object);

  on_unmap (self);
  g_hash_table_unref (self->waiting);

  G_OBJECT_CLASS (limber_late_rows_parent_class)->finalize (object);
}

static void
limber_late_rows_class_init (LimberLateRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_late_rows_finalize;

  signals[SEEN] = g_signal_new ("seen", LIMBER_TYPE_LATE_ROWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, GTK_TYPE_WIDGET);
}

static void
limber_late_rows_init (LimberLateRows *self)
{
  self->waiting = g_hash_table_new (NULL, NULL);
}

LimberLateRows *
limber_late_rows_new (GtkScrolledWindow *window)
{
  LimberLateRows *self = g_object_new (LIMBER_TYPE_LATE_ROWS, NULL);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (window);

  self->window = window;
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_moved), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "map", G_CALLBACK (on_map), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (window, "unmap", G_CALLBACK (on_unmap), self, G_CONNECT_SWAPPED);
  return self;
}
