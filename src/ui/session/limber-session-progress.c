/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/session/limber-session-progress.h"

#include <glib/gi18n.h>

/* In px: of the bar, around it for the pointer, between two segments. */
#define BAR_HEIGHT 6
#define HEIGHT 18
#define GAP 4

typedef struct
{
  guint phase;   /* the first one */
  guint seconds; /* of all its phases */
  char *name;
} Segment;

struct _LimberSessionProgress
{
  GtkWidget parent_instance;

  LimberTimeline *timeline;
  GArray *segments;
  guint phase;
  double fraction;
};

enum
{
  JUMP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimberSessionProgress, limber_session_progress, GTK_TYPE_WIDGET)

static void
clear_segment (gpointer data)
{
  Segment *segment = data;

  g_free (segment->name);
}

/* Seconds of the segment that have gone. */
static double
get_gone (LimberSessionProgress *self, const Segment *segment, guint end)
{
  double gone = 0;

  for (guint i = segment->phase; i < end && i <= self->phase; i++)
    gone += limber_timeline_get_phase (self->timeline, i)->seconds
            * (i < self->phase ? 1 : self->fraction);
  return gone;
}

static guint
get_end (LimberSessionProgress *self, guint index)
{
  if (index + 1 < self->segments->len)
    return g_array_index (self->segments, Segment, index + 1).phase;
  return limber_timeline_get_n_phases (self->timeline);
}

/* Where segment @index lies; its place and width in px, from the side where reading starts. */
static void
get_extent (LimberSessionProgress *self, guint index, double *x, double *width)
{
  guint n = self->segments->len;
  double room = gtk_widget_get_width (GTK_WIDGET (self)) - (double) GAP * (n - 1);
  double total = MAX (limber_timeline_get_seconds (self->timeline), 1);

  *x = 0;
  for (guint i = 0; i < index; i++)
    *x += room * g_array_index (self->segments, Segment, i).seconds / total + GAP;
  *width = MAX (room * g_array_index (self->segments, Segment, index).seconds / total, 1);
}

static void
append_bar (GtkSnapshot *snapshot, float x, float y, float width, const GdkRGBA *color)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (x, y, width, BAR_HEIGHT),
                                   BAR_HEIGHT / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, color, &outline.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
limber_session_progress_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberSessionProgress *self = LIMBER_SESSION_PROGRESS (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float y = ((float) gtk_widget_get_height (widget) - BAR_HEIGHT) / 2;
  GdkRGBA color, faint;

  gtk_widget_get_color (widget, &color);
  faint = color;
  faint.alpha *= 0.25f;

  for (guint i = 0; i < self->segments->len; i++)
    {
      const Segment *segment = &g_array_index (self->segments, Segment, i);
      double x, width, done;

      get_extent (self, i, &x, &width);
      done = width * get_gone (self, segment, get_end (self, i)) / MAX (segment->seconds, 1);
      if (rtl)
        x = gtk_widget_get_width (widget) - x - width;
      append_bar (snapshot, (float) x, y, (float) width, &faint);
      if (done >= 1)
        append_bar (snapshot, (float) (rtl ? x + width - done : x), y, (float) done, &color);
    }
}

static void
limber_session_progress_measure (GtkWidget *widget,
                                 GtkOrientation orientation,
                                 int for_size,
                                 int *minimum,
                                 int *natural,
                                 int *minimum_baseline,
                                 int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 64;
}

static const Segment *
find_segment (LimberSessionProgress *self, double x)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (widget) - x;

  for (guint i = 0; i < self->segments->len; i++)
    {
      double start, width;

      get_extent (self, i, &start, &width);
      if (x >= start && x < start + width + GAP)
        return &g_array_index (self->segments, Segment, i);
    }
  return NULL;
}

static void
on_released (GtkGestureClick *gesture, int n_press, double x, double y, LimberSessionProgress *self)
{
  const Segment *segment = find_segment (self, x);

  if (segment != NULL)
    g_signal_emit (self, signals[JUMP], 0, segment->phase);
}

static gboolean
limber_session_progress_query_tooltip (GtkWidget *widget,
                                       int x,
                                       int y,
                                       gboolean keyboard,
                                       GtkTooltip *tooltip)
{
  const Segment *segment = find_segment (LIMBER_SESSION_PROGRESS (widget), x);

  if (segment != NULL)
    gtk_tooltip_set_text (tooltip, segment->name);
  return segment != NULL;
}

static void
limber_session_progress_finalize (GObject *object)
{
  LimberSessionProgress *self = LIMBER_SESSION_PROGRESS (object);

  g_array_unref (self->segments);
  g_clear_pointer (&self->timeline, limber_timeline_unref);

  G_OBJECT_CLASS (limber_session_progress_parent_class)->finalize (object);
}

static void
limber_session_progress_class_init (LimberSessionProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = limber_session_progress_finalize;
  widget_class->snapshot = limber_session_progress_snapshot;
  widget_class->measure = limber_session_progress_measure;
  widget_class->query_tooltip = limber_session_progress_query_tooltip;

  signals[JUMP] = g_signal_new ("jump", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "session-progress");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PROGRESS_BAR);
}

static void
limber_session_progress_init (LimberSessionProgress *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->segments = g_array_new (FALSE, FALSE, sizeof (Segment));
  g_array_set_clear_func (self->segments, clear_segment);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Progress of the Session"), -1);
}

GtkWidget *
limber_session_progress_new (void)
{
  return g_object_new (LIMBER_TYPE_SESSION_PROGRESS, NULL);
}

void
limber_session_progress_set_timeline (LimberSessionProgress *self,
                                      LimberTimeline *timeline,
                                      LimberCatalog *catalog)
{
  guint n = limber_timeline_get_n_phases (timeline);

  if (self->timeline == timeline)
    return;

  g_clear_pointer (&self->timeline, limber_timeline_unref);
  self->timeline = limber_timeline_ref (timeline);
  g_array_set_size (self->segments, 0);

  for (guint i = 0; i < n; i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (timeline, i);
      const char *name = limber_catalog_get_name (catalog, phase->exercise);

      if (i == 0 || phase->item != limber_timeline_get_phase (timeline, i - 1)->item)
        {
          Segment segment = { .phase = i, .name = g_strdup (name) };

          g_array_append_val (self->segments, segment);
        }
      g_array_index (self->segments, Segment, self->segments->len - 1).seconds += phase->seconds;
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
limber_session_progress_set_place (LimberSessionProgress *self, guint phase, double fraction)
{
  if (self->phase == phase && self->fraction == fraction)
    return;
  self->phase = phase;
  self->fraction = fraction;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
