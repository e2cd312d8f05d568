/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/progress/limber-pain-chart.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/limber-session.h"

#define N_MAX LIMBER_PAIN_CHART_SESSIONS
#define MAX_PAIN 10

/* In px. */
#define HEIGHT 132
#define RADIUS 5.0f
#define LINE 2.0f
#define WIDEST_PITCH 48.0f

typedef struct
{
  GDate date;
  int before, after;
} Score;

struct _LimberPainChart
{
  LimberChart parent_instance;

  Score scores[N_MAX]; /* oldest first */
  int n;
};

G_DEFINE_FINAL_TYPE (LimberPainChart, limber_pain_chart, LIMBER_TYPE_CHART)

/* --- words --- */

static char *
describe_score (const Score *score)
{
  g_autoptr (GDateTime) time =
      g_date_time_new_local (g_date_get_year (&score->date), (int) g_date_get_month (&score->date),
                             g_date_get_day (&score->date), 12, 0, 0);
  /* Translators: a day as in "Friday, 20 November"; see strftime(3) */
  g_autofree char *date = g_date_time_format (time, _ ("%A, %-d %B"));

  /* Translators: a day, and the pain from 0 to 10 before and after the session of that day */
  return g_strdup_printf (_ ("%s: %d before, %d after"), date, score->before, score->after);
}

static char *
describe_all (LimberPainChart *self)
{
  double before = 0, after = 0;

  for (int i = 0; i < self->n; i++)
    {
      before += (double) self->scores[i].before / self->n;
      after += (double) self->scores[i].after / self->n;
    }
  /* Translators: mean pain from 0 to 10 of a number of sessions */
  return g_strdup_printf (ngettext ("Last %1$d session: %2$.1f before, %3$.1f after",
                                    "Last %1$d sessions: %2$.1f before, %3$.1f after", self->n),
                          self->n, before, after);
}

static char *
limber_pain_chart_describe (LimberChart *chart, int mark)
{
  LimberPainChart *self = LIMBER_PAIN_CHART (chart);

  return mark >= 0 ? describe_score (&self->scores[mark]) : describe_all (self);
}

/* --- geometry --- */

static float
get_pitch (LimberPainChart *self)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));

  return MIN (width / (float) MAX (self->n, 1), WIDEST_PITCH);
}

static float
get_x (LimberPainChart *self, int index)
{
  GtkWidget *widget = GTK_WIDGET (self);
  float x = get_pitch (self) * ((float) index + .5f);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    return (float) gtk_widget_get_width (widget) - x;
  return x;
}

static float
get_y (int pain)
{
  const float room = HEIGHT - 2 * (RADIUS + LINE);

  return RADIUS + LINE + room * (float) (MAX_PAIN - pain) / MAX_PAIN;
}

static void
limber_pain_chart_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = HEIGHT;
}

static int
limber_pain_chart_find (LimberChart *chart, double x, double y)
{
  LimberPainChart *self = LIMBER_PAIN_CHART (chart);
  GtkWidget *widget = GTK_WIDGET (self);
  int index;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (widget) - x;
  index = (int) (x / get_pitch (self));
  return index >= 0 && index < self->n ? index : -1;
}

/* --- drawing --- */

static void
draw_grid (LimberPainChart *self, GtkSnapshot *snapshot, const GdkRGBA *text)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  GdkRGBA faint = *text;

  faint.alpha *= .15f;
  for (int pain = 0; pain <= MAX_PAIN; pain += 5)
    gtk_snapshot_append_color (snapshot, &faint, &GRAPHENE_RECT_INIT (0, get_y (pain), width, 1));
}

static void
draw_dot (GtkSnapshot *snapshot, float x, float y, gboolean filled, const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (LINE);

  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, y), filled ? RADIUS : RADIUS - 1);
  path = gsk_path_builder_to_path (builder);
  if (filled)
    gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, color);
  else
    gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

/* From the circle to the dot: a line that is cut where the circle is. */
static void
draw_score (LimberPainChart *self,
            GtkSnapshot *snapshot,
            int index,
            const GdkRGBA *text,
            const GdkRGBA *accent)
{
  const Score *score = &self->scores[index];
  float x = get_x (self, index);
  float before = get_y (score->before);
  float after = get_y (score->after);
  float start = before + (after > before ? RADIUS : -RADIUS);

  if (index == limber_chart_get_cursor (LIMBER_CHART (self)))
    {
      GdkRGBA faint = *text;

      faint.alpha *= .1f;
      gtk_snapshot_append_color (snapshot, &faint,
                                 &GRAPHENE_RECT_INIT (x - get_pitch (self) / 2, 0, get_pitch (self),
                                                      HEIGHT));
    }
  if (score->before != score->after)
    gtk_snapshot_append_color (snapshot, accent,
                               &GRAPHENE_RECT_INIT (x - LINE / 2, MIN (start, after), LINE,
                                                    MAX (start, after) - MIN (start, after)));
  draw_dot (snapshot, x, before, FALSE, text);
  draw_dot (snapshot, x, after, TRUE, accent);
}

static void
limber_pain_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberPainChart *self = LIMBER_PAIN_CHART (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  GdkRGBA text, accent;

  gtk_widget_get_color (widget, &text);
  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (style),
                                       adw_style_manager_get_dark (style), &accent);
  draw_grid (self, snapshot, &text);
  for (int i = 0; i < self->n; i++)
    draw_score (self, snapshot, i, &text, &accent);
}

/* --- the object --- */

static gboolean
read_score (LimberSession *session, Score *score)
{
  score->before = limber_session_get_pain_before (session);
  score->after = limber_session_get_pain_after (session);
  limber_session_get_date (session, &score->date);
  return score->before >= 0 && score->after >= 0 && limber_session_get_ended (session) != NULL;
}

gboolean
limber_pain_chart_show (LimberPainChart *self, GListModel *sessions)
{
  guint n_sessions = g_list_model_get_n_items (sessions);
  Score newest[N_MAX];

  g_return_val_if_fail (LIMBER_IS_PAIN_CHART (self), FALSE);

  self->n = 0;
  for (guint i = 0; i < n_sessions && self->n < N_MAX; i++)
    {
      g_autoptr (LimberSession) session = g_list_model_get_item (sessions, i);

      if (read_score (session, &newest[self->n]))
        self->n++;
    }
  for (int i = 0; i < self->n; i++)
    self->scores[i] = newest[self->n - 1 - i];
  limber_chart_set_n_marks (LIMBER_CHART (self), self->n);

  return self->n > 0;
}

static void
limber_pain_chart_class_init (LimberPainChartClass *klass)
{
  LimberChartClass *chart_class = LIMBER_CHART_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  chart_class->describe = limber_pain_chart_describe;
  chart_class->find = limber_pain_chart_find;
  widget_class->measure = limber_pain_chart_measure;
  widget_class->snapshot = limber_pain_chart_snapshot;

  gtk_widget_class_set_css_name (widget_class, "painchart");
  limber_chart_class_add_keys (widget_class, GDK_KEY_Right, GDK_KEY_Left, 1, TRUE);
}

static void
limber_pain_chart_init (LimberPainChart *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pain before and after sessions"), -1);
}
