/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_CLOCK (limber_clock_get_type ())
G_DECLARE_INTERFACE (LimberClock, limber_clock, LIMBER, CLOCK, GObject)

/* The two times that Limber lives by, injected so that tests can turn them. */
struct _LimberClockInterface
{
  GTypeInterface parent;

  gint64 (*get_monotonic) (LimberClock *self);
  gint64 (*get_suspended) (LimberClock *self);
  GDateTime *(*get_now) (LimberClock *self);
};

/* Microseconds that only go forward and stand still while the machine is suspended. Sessions count by it. */
gint64 limber_clock_get_monotonic (LimberClock *self);

/* Microseconds for which the machine has been suspended, since a moment that never changes: only differences mean
 * something, and not those of a few milliseconds. */
gint64 limber_clock_get_suspended (LimberClock *self);

/* limber_clock_get_now: (transfer full): the time on the wall, in the local time zone. */
GDateTime *limber_clock_get_now (LimberClock *self);

/* limber_clock_get_today: the local date of get_now(). */
void limber_clock_get_today (LimberClock *self, GDate *date);

/* The machine's own clocks. */
#define LIMBER_TYPE_SYSTEM_CLOCK (limber_system_clock_get_type ())
G_DECLARE_FINAL_TYPE (LimberSystemClock, limber_system_clock, LIMBER, SYSTEM_CLOCK, GObject)
LimberClock *limber_system_clock_new (void);

G_END_DECLS
