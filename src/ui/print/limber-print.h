/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-routine.h"
#include "ui/limber-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_PRINT (limber_print_get_type ())
G_DECLARE_FINAL_TYPE (LimberPrint, limber_print, LIMBER, PRINT, GtkPrintOperation)

/*
 * Prints, or writes as PDF, one page: what is longer than the page stands in columns, and is then drawn smaller. Run
 * it as any GtkPrintOperation.
 */
LimberPrint *limber_print_new_routine (LimberContext *context, LimberRoutine *routine);

/* limber_print_new_week: @plans: GListModel of LimberPlan, all active ones are shown; @first: the day that the week begins
 * on */
LimberPrint *limber_print_new_week (LimberContext *context, GListModel *plans, const GDate *first);

/**
 * limber_print_draw:
 * @layout: made for what is drawn on; its text and font are changed
 * @width: of the page, in points; so @height
 *
 * Draws the page.
 */
void limber_print_draw (LimberPrint *self,
                        cairo_t *cr,
                        PangoLayout *layout,
                        double width,
                        double height);

/* limber_print_run: asks for a printer or a file, and prints in the background. @widget: of the window that asks; it says
 * by a toast what went wrong. */
void limber_print_run (LimberPrint *self, GtkWidget *widget);

G_END_DECLS
