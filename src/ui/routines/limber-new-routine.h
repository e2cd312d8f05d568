/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/limber-context.h"

G_BEGIN_DECLS

/* What new routines are called, and those that are made of something else. None of them is in the library yet. */

/* limber_new_routine_make_name: (transfer full): @name, or, where the library has a routine of that name, "Desk Break 2". */
char *limber_new_routine_make_name (LimberLibrary *library, const char *name);

/* limber_new_routine_copy: (transfer full): @template under an id of its own and a new name, made from @name. */
LimberRoutine *limber_new_routine_copy (LimberLibrary *library,
                                        LimberRoutine *template,
                                        const char *name);

/* limber_new_routine_from_session: (transfer full): see limber_routine_new_from_session(). */
LimberRoutine *limber_new_routine_from_session (LimberContext *context, LimberSession *session);

/* limber_new_routine_from_lines: (transfer full): see limber_routine_new_from_lines(). */
LimberRoutine *limber_new_routine_from_lines (LimberContext *context,
                                              LimberRoutine *origin,
                                              GArray *spots);

G_END_DECLS
