/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/limber-clock.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_FAKE_CLOCK (limber_fake_clock_get_type ())
G_DECLARE_FINAL_TYPE (LimberFakeClock, limber_fake_clock, LIMBER, FAKE_CLOCK, GObject)

/* A clock that stands still until a test turns it. It begins at some monotonic time and at
 * 2026-11-20T08:00:00+00:00, a Friday. */
LimberFakeClock *limber_fake_clock_new (void);

/* limber_fake_clock_advance: both times go on by @microseconds. */
void limber_fake_clock_advance (LimberFakeClock *self, gint64 microseconds);

/* limber_fake_clock_suspend: the machine sleeps for @microseconds: the monotonic clock stands still meanwhile. */
void limber_fake_clock_suspend (LimberFakeClock *self, gint64 microseconds);

/* limber_fake_clock_set_now: the time on the wall jumps, the monotonic one does not. */
void limber_fake_clock_set_now (LimberFakeClock *self, GDateTime *now);

G_END_DECLS
