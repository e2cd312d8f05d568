/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/progress/limber-chart.h"

#include <adwaita.h>

#include "ui/widgets/limber-announce.h"

typedef struct
{
  int n_marks;
  int cursor; /* the chosen mark, or -1 */
  char *caption;
} LimberChartPrivate;

enum
{
  PROP_0,
  PROP_CAPTION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LimberChart, limber_chart, GTK_TYPE_WIDGET)

static LimberChartPrivate *
get_private (LimberChart *self)
{
  return limber_chart_get_instance_private (self);
}

static void
update_caption (LimberChart *self)
{
  LimberChartPrivate *priv = get_private (self);
  g_autofree char *caption = LIMBER_CHART_GET_CLASS (self)->describe (self, priv->cursor);

  if (!g_set_str (&priv->caption, caption))
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  caption, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAPTION]);
}

static void
set_cursor (LimberChart *self, int cursor)
{
  LimberChartPrivate *priv = get_private (self);

  if (priv->cursor == cursor)
    return;
  priv->cursor = cursor;
  update_caption (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_motion (LimberChart *self, double x, double y)
{
  set_cursor (self, LIMBER_CHART_GET_CLASS (self)->find (self, x, y));
}

static void
on_leave (LimberChart *self)
{
  set_cursor (self, -1);
}

static gboolean
move_cursor (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LimberChartPrivate *priv = get_private (LIMBER_CHART (widget));
  int step, cursor;
  gboolean sideways;

  g_variant_get (args, "(ib)", &step, &sideways);
  if (sideways && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;
  cursor = priv->cursor < 0 ? priv->n_marks - 1 : priv->cursor + step;
  if (cursor < 0 || cursor >= priv->n_marks)
    return FALSE;
  set_cursor (LIMBER_CHART (widget), cursor);
  limber_announce (widget, priv->caption);
  return TRUE;
}

static void
limber_chart_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_CAPTION:
      g_value_set_string (value, get_private (LIMBER_CHART (object))->caption);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_chart_finalize (GObject *object)
{
  g_free (get_private (LIMBER_CHART (object))->caption);

  G_OBJECT_CLASS (limber_chart_parent_class)->finalize (object);
}

static void
limber_chart_class_init (LimberChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = limber_chart_finalize;
  object_class->get_property = limber_chart_get_property;

  properties[PROP_CAPTION] =
      g_param_spec_string ("caption", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
limber_chart_init (LimberChart *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));

  get_private (self)->cursor = -1;
  gtk_widget_set_focusable (widget, TRUE);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, focus);
  g_signal_connect_object (style, "notify::accent-color", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

void
limber_chart_set_n_marks (LimberChart *self, int n)
{
  LimberChartPrivate *priv = get_private (self);

  g_return_if_fail (LIMBER_IS_CHART (self));
  g_return_if_fail (n >= 0);

  priv->n_marks = n;
  priv->cursor = -1;
  update_caption (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

int
limber_chart_get_cursor (LimberChart *self)
{
  g_return_val_if_fail (LIMBER_IS_CHART (self), -1);

  return get_private (self)->cursor;
}

void
limber_chart_class_add_keys (GtkWidgetClass *klass,
                             guint key,
                             guint back_key,
                             int step,
                             gboolean sideways)
{
  gtk_widget_class_add_binding (klass, key, 0, move_cursor, "(ib)", step, sideways);
  gtk_widget_class_add_binding (klass, back_key, 0, move_cursor, "(ib)", -step, sideways);
}
