/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/limber-session.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_SESSION_SUMMARY (limber_session_summary_get_type ())
G_DECLARE_FINAL_TYPE (LimberSessionSummary, limber_session_summary, LIMBER, SESSION_SUMMARY, AdwBin)

/*
 * The calm page at the end: what was done, how it feels, how hard it was, a note. What is entered goes into the session's
 * log at once. Signals: "changed": it did; "done": somebody is ready to go.
 */

/* limber_session_summary_set_session: @sessions: those of the log, newest first; @ask_pain: whether to ask how it feels
 * now. */
void limber_session_summary_set_session (LimberSessionSummary *self,
                                         LimberSession *session,
                                         GListModel *sessions,
                                         gboolean ask_pain);

/* (transfer full) (nullable): what the page says of skipped exercises: "Skipped: Plank (hurts)"; NULL when none was. */
char *limber_session_summary_describe_skipped (LimberSession *session);

/* limber_session_summary_show_saved: session.save-as-routine has made a routine of that name. */
void limber_session_summary_show_saved (LimberSessionSummary *self, const char *name);

G_END_DECLS
