/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-coach-pane.h"

#include <glib/gi18n.h>

#include "ui/routines/limber-advice-row.h"
#include "ui/routines/limber-share-chart.h"

struct _LimberCoachPane
{
  AdwBin parent_instance;

  GListStore *advice;

  GtkListBox *list;
  GtkWidget *content_label;
  GtkButton *heed_button;
  LimberShareChart *kinds;
  LimberShareChart *regions;
};

G_DEFINE_FINAL_TYPE (LimberCoachPane, limber_coach_pane, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkWidget *
make_row (gpointer advice, gpointer user_data)
{
  return limber_advice_row_new (advice);
}

static void
on_row_activated (LimberCoachPane *self, GtkListBoxRow *row, GtkListBox *list)
{
  g_signal_emit (self, signals[CHOSEN], 0, limber_advice_row_get_advice (LIMBER_ADVICE_ROW (row)));
}

static void
limber_coach_pane_dispose (GObject *object)
{
  LimberCoachPane *self = LIMBER_COACH_PANE (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->advice);
  /* A template that is taken apart lets go of the bin's child behind its back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_COACH_PANE);

  G_OBJECT_CLASS (limber_coach_pane_parent_class)->dispose (object);
}

static void
limber_coach_pane_class_init (LimberCoachPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_coach_pane_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", LIMBER_TYPE_COACH_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, LIMBER_TYPE_ADVICE);

  g_type_ensure (LIMBER_TYPE_SHARE_CHART);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/routines/limber-coach-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberCoachPane, list);
  gtk_widget_class_bind_template_child (widget_class, LimberCoachPane, content_label);
  gtk_widget_class_bind_template_child (widget_class, LimberCoachPane, heed_button);
  gtk_widget_class_bind_template_child (widget_class, LimberCoachPane, kinds);
  gtk_widget_class_bind_template_child (widget_class, LimberCoachPane, regions);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
limber_coach_pane_init (LimberCoachPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->advice = g_list_store_new (LIMBER_TYPE_ADVICE);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->advice), make_row, NULL, NULL);
}

/* Whether advice @i of those shown says what @next says. */
static gboolean
is_same (LimberCoachPane *self, guint i, LimberAdvice *next)
{
  g_autoptr (LimberAdvice) shown = g_list_model_get_item (G_LIST_MODEL (self->advice), i);

  return g_str_equal (limber_advice_get_rule (shown), limber_advice_get_rule (next))
         && g_str_equal (limber_advice_get_text (shown), limber_advice_get_text (next))
         && limber_advice_get_fixable (shown) == limber_advice_get_fixable (next);
}

void
limber_coach_pane_set_advice (LimberCoachPane *self, GPtrArray *advice, guint n_ignored)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->advice));
  guint head = 0, tail = 0;
  g_autofree char *ignored = NULL;

  g_return_if_fail (LIMBER_IS_COACH_PANE (self));

  while (head < MIN (n, advice->len) && is_same (self, head, advice->pdata[head]))
    head++;
  while (tail < MIN (n, advice->len) - head
         && is_same (self, n - 1 - tail, advice->pdata[advice->len - 1 - tail]))
    tail++;
  if (head + tail < MAX (n, advice->len))
    g_list_store_splice (self->advice, head, n - head - tail, advice->pdata + head,
                         advice->len - head - tail);
  for (guint i = 0; i < advice->len; i++)
    limber_advice_row_set_advice (LIMBER_ADVICE_ROW (gtk_list_box_get_row_at_index (self->list,
                                                                                    (int) i)),
                                  advice->pdata[i]);

  gtk_widget_set_visible (GTK_WIDGET (self->list), advice->len > 0);
  gtk_widget_set_visible (self->content_label, advice->len == 0);
  ignored = g_strdup_printf (ngettext ("Bring Back %u Ignored", "Bring Back %u Ignored", n_ignored),
                             n_ignored);
  gtk_button_set_label (self->heed_button, ignored);
  gtk_widget_set_visible (GTK_WIDGET (self->heed_button), n_ignored > 0);
}

void
limber_coach_pane_set_shares (LimberCoachPane *self, const LimberShares *shares)
{
  g_return_if_fail (LIMBER_IS_COACH_PANE (self));

  limber_share_chart_show (self->kinds, LIMBER_TYPE_KIND, shares->kinds);
  limber_share_chart_show (self->regions, LIMBER_TYPE_REGION, shares->regions);
}
