/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_WINDOW (limber_window_get_type ())
G_DECLARE_FINAL_TYPE (LimberWindow, limber_window, LIMBER, WINDOW, AdwApplicationWindow)

/*
 * The main window: the five places, each built when it is first shown, and the pages that are pushed on top of them.
 *
 * Pages ask for what lies outside of them by the window's actions, each with a string:
 *
 *   win.show-place PLACE      win.show-exercise ID    win.edit-routine ID     win.new-routine ""
 *   win.start-routine ID or "ID\tPLAN-ID"             win.try-exercise ID     win.resume-session ""
 *   win.add-to-routine ID     win.show-log SESSION    win.toast TEXT          win.import URIS (a line each)
 *   win.share-routine ID    win.search WORDS
 */
/* limber_window_new: @application: (nullable): NULL in tests. */
LimberWindow *limber_window_new (GtkApplication *application, LimberContext *context);

/* limber_window_show_place: @place: "today", "catalog", "routines", "week" or "progress" */
void limber_window_show_place (LimberWindow *self, const char *place);

G_END_DECLS
