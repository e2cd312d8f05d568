/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_CHART (limber_chart_get_type ())
G_DECLARE_DERIVABLE_TYPE (LimberChart, limber_chart, LIMBER, CHART, GtkWidget)

/*
 * A drawing of marks, such as a cell a day, of which the pointer or the arrow keys choose one, that is then said in words.
 *
 * Property "caption" (string, read-only, notified): the chosen mark in words, or the whole in one sentence; also what a
 * screen reader says beside the name.
 */
struct _LimberChartClass
{
  GtkWidgetClass parent_class;

  /* (transfer full): mark @mark in words; -1: the whole */
  char *(*describe) (LimberChart *self, int mark);
  /* the mark at a point of the widget; -1: none */
  int (*find) (LimberChart *self, double x, double y);
};

/* limber_chart_set_n_marks: there are other marks now, @n of them (≥ 0), and none is chosen. */
void limber_chart_set_n_marks (LimberChart *self, int n);

/* limber_chart_get_cursor: the chosen mark; -1: none */
int limber_chart_get_cursor (LimberChart *self);

/**
 * limber_chart_class_add_keys:
 * @key: and the one that leads back
 * @back_key:
 * @step: how many marks further it leads; the first press chooses the last mark
 * @sideways: whether the keys change places where text runs from right to left
 *
 * Called from class_init.
 */
void limber_chart_class_add_keys (GtkWidgetClass *klass,
                                  guint key,
                                  guint back_key,
                                  int step,
                                  gboolean sideways);

G_END_DECLS
