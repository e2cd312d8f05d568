/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/limber-clock.h"
#include "store/limber-library.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_REMINDERS (limber_reminders_get_type ())
G_DECLARE_FINAL_TYPE (LimberReminders, limber_reminders, LIMBER, REMINDERS, GObject)

/**
 * limber_reminders_new:
 * @application: registered; it is held, so that it runs on without a window, while some plan has its reminder on and the
 *   desktop hasn't refused that
 * @settings: remembers what was announced last, until when it was put off, and what the desktop said
 *
 * Reminds, as limber-reminder.h says when, by a notification with Start and Later, and sees to it that Limber is started
 * when somebody logs in, as long as it is wanted. Adds the action "remind-later" to @application; the notification also
 * activates "start-routine" (a routine and a plan, with a tab between them) and "show-today".
 *
 * The action is there at once, since the desktop starts Limber to tell it that Later was chosen, and tells it before any
 * library can have been read; what there is to remind of comes with limber_reminders_set_library().
 */
LimberReminders *limber_reminders_new (GApplication *application,
                                       GSettings *settings,
                                       LimberClock *clock);

/* limber_reminders_set_library: begins to remind of what is planned in @library, which has loaded; once. */
void limber_reminders_set_library (LimberReminders *self, LimberLibrary *library);

/* limber_reminders_get_active: whether it holds the application. */
gboolean limber_reminders_get_active (LimberReminders *self);

/* limber_reminders_check: looks now whether something has become due. It does so by itself, but a test turns the clock
 * faster than that. */
void limber_reminders_check (LimberReminders *self);

G_END_DECLS
