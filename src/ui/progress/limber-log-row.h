/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/limber-session.h"

G_BEGIN_DECLS

/* limber_log_row_new: a list row for a session; activating it opens its log. */
GtkWidget *limber_log_row_new (LimberSession *session);

/* limber_session_describe_time: (transfer full): when it was and how long it took, in words, translated. */
char *limber_session_describe_time (LimberSession *session);

G_END_DECLS
