/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/limber-session.h"

G_BEGIN_DECLS

/* The log's sessions by day and by id, to be asked often. Only those that have ended. Not watched: made anew when the
 * log changes. */
typedef struct _LimberDayLog LimberDayLog;

/* limber_day_log_new: @sessions: GListModel of LimberSession */
LimberDayLog *limber_day_log_new (GListModel *sessions);
void limber_day_log_free (LimberDayLog *self);

/* limber_day_log_find: (transfer none) (nullable) */
LimberSession *limber_day_log_find (LimberDayLog *self, const char *id);

/* limber_day_log_list: (transfer full) (element-type LimberSession): those that were started on that day. */
GPtrArray *limber_day_log_list (LimberDayLog *self, const GDate *date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberDayLog, limber_day_log_free)

G_END_DECLS
