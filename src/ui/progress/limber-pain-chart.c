/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/progress/limber-pain-chart.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/limber-session.h"
#include "ui/widgets/limber-announce.h"

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
  GtkWidget parent_instance;

  Score scores[N_MAX]; /* oldest first */
  int n;
  int cursor; /* the chosen one, or -1 */
  char *caption;
};

enum
{
  PROP_0,
  PROP_CAPTION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberPainChart, limber_pain_chart, GTK_TYPE_WIDGET)

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

static void
update_caption (LimberPainChart *self)
{
  g_autofree char *caption =
      self->cursor >= 0 ? describe_score (&self->scores[self->cursor]) : describe_all (self);

  if (!g_set_str (&self->caption, caption))
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  caption, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAPTION]);
}

static void
set_cursor (LimberPainChart *self, int cursor)
{
  if (self->cursor == cursor)
    return;
  self->cursor = cursor;
  update_caption (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
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

  if (index == self->cursor)
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

/* --- choosing a session --- */

static void
on_motion (LimberPainChart *self, double x, double y)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int index;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (widget) - x;
  index = (int) (x / get_pitch (self));
  set_cursor (self, index >= 0 && index < self->n ? index : -1);
}

static void
on_leave (LimberPainChart *self)
{
  set_cursor (self, -1);
}

static gboolean
move_cursor (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LimberPainChart *self = LIMBER_PAIN_CHART (widget);
  int step = g_variant_get_int32 (args);
  int cursor;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;
  cursor = self->cursor < 0 ? self->n - 1 : self->cursor + step;
  if (cursor < 0 || cursor >= self->n)
    return FALSE;
  set_cursor (self, cursor);
  limber_announce (widget, self->caption);
  return TRUE;
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
  self->cursor = -1;
  update_caption (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return self->n > 0;
}

static void
limber_pain_chart_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_CAPTION:
      g_value_set_string (value, LIMBER_PAIN_CHART (object)->caption);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_pain_chart_finalize (GObject *object)
{
  g_free (LIMBER_PAIN_CHART (object)->caption);
  G_OBJECT_CLASS (limber_pain_chart_parent_class)->finalize (object);
}

static void
limber_pain_chart_class_init (LimberPainChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = limber_pain_chart_finalize;
  object_class->get_property = limber_pain_chart_get_property;
  widget_class->measure = limber_pain_chart_measure;
  widget_class->snapshot = limber_pain_chart_snapshot;
  properties[PROP_CAPTION] =
      g_param_spec_string ("caption", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "painchart");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, move_cursor, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, move_cursor, "i", 1);
}

static void
limber_pain_chart_init (LimberPainChart *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  AdwStyleManager *style =
      adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  self->cursor = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pain before and after sessions"), -1);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_object (style, "notify::accent-color", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}
