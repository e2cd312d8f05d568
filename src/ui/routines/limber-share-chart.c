/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-share-chart.h"

#include "model/limber-enums.h"
#include "ui/progress/limber-progress-stats.h"

#define BAR_WIDTH 60

struct _LimberShareChart
{
  GtkGrid parent_instance;

  GArray *shown; /* of guint: the seconds of each value, as they stand there now */
};

G_DEFINE_FINAL_TYPE (LimberShareChart, limber_share_chart, GTK_TYPE_GRID)

static void
limber_share_chart_finalize (GObject *object)
{
  g_array_unref (LIMBER_SHARE_CHART (object)->shown);

  G_OBJECT_CLASS (limber_share_chart_parent_class)->finalize (object);
}

static void
limber_share_chart_class_init (LimberShareChartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_share_chart_finalize;
}

static void
limber_share_chart_init (LimberShareChart *self)
{
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_grid_set_column_spacing (GTK_GRID (self), 12);
  gtk_grid_set_row_spacing (GTK_GRID (self), 3);
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

static void
add_line (LimberShareChart *self, int row, const char *name, guint seconds, guint most)
{
  g_autofree char *time = limber_seconds_to_text (seconds);
  GtkWidget *bar =
      g_object_new (GTK_TYPE_LEVEL_BAR, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_level_bar_add_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_LOW, 0);
  gtk_level_bar_add_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_HIGH, 0);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), (double) seconds / most);
  gtk_widget_set_size_request (bar, BAR_WIDTH, -1);
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);

  gtk_grid_attach (GTK_GRID (self), make_label (name), 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self), bar, 1, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self), make_label (time), 2, row, 1, 1);
}

/* Whether it is news; most edits move or reword lines, and leave the shares as they are. */
static gboolean
remember (LimberShareChart *self, const guint *seconds, guint n)
{
  if (self->shown->len == n && memcmp (self->shown->data, seconds, n * sizeof *seconds) == 0)
    return FALSE;
  g_array_set_size (self->shown, 0);
  g_array_append_vals (self->shown, seconds, n);
  return TRUE;
}

void
limber_share_chart_show (LimberShareChart *self, GType type, const guint *seconds)
{
  guint n = limber_enum_get_n_values (type);
  g_autofree gboolean *drawn = g_new0 (gboolean, n);
  GtkWidget *child;
  guint most = 0;

  g_return_if_fail (LIMBER_IS_SHARE_CHART (self));

  if (!remember (self, seconds, n))
    return;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_grid_remove (GTK_GRID (self), child);
  for (guint row = 0; row < n; row++)
    {
      guint longest = n;

      for (guint value = 0; value < n; value++)
        if (!drawn[value] && seconds[value] > 0
            && (longest == n || seconds[value] > seconds[longest]))
          longest = value;
      if (longest == n)
        return;
      drawn[longest] = TRUE;
      most = MAX (most, seconds[longest]);
      add_line (self, (int) row, limber_enum_get_label (type, (int) longest), seconds[longest],
                most);
    }
}
