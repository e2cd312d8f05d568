/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_LOG_PAGE (limber_log_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberLogPage, limber_log_page, LIMBER, LOG_PAGE, AdwNavigationPage)

/* The log of one session: what was done of each exercise, pain, effort, and a note that can be written here. It can be
 * deleted, with a toast to undo that. */
GtkWidget *limber_log_page_new (LimberContext *context, LimberSession *session);

G_END_DECLS
