/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PROGRESS_PAGE (limber_progress_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberProgressPage,
                      limber_progress_page,
                      LIMBER,
                      PROGRESS_PAGE,
                      AdwBreakpointBin)

/* The place that looks back: figures, a calendar, minutes per week, and every session. */
GtkWidget *limber_progress_page_new (LimberContext *context);

/* limber_progress_page_export_to: writes what is logged to @file, as its suffix says (.csv, .json), and tells in a toast how
 * that went. */
void limber_progress_page_export_to (LimberProgressPage *self, GFile *file);

G_END_DECLS
