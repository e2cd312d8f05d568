/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/limber-clock.h"

#include <time.h>

G_DEFINE_INTERFACE (LimberClock, limber_clock, G_TYPE_OBJECT)

static void
limber_clock_default_init (LimberClockInterface *iface)
{
}

gint64
limber_clock_get_monotonic (LimberClock *self)
{
  g_return_val_if_fail (LIMBER_IS_CLOCK (self), 0);

  return LIMBER_CLOCK_GET_IFACE (self)->get_monotonic (self);
}

gint64
limber_clock_get_suspended (LimberClock *self)
{
  g_return_val_if_fail (LIMBER_IS_CLOCK (self), 0);

  return LIMBER_CLOCK_GET_IFACE (self)->get_suspended (self);
}

GDateTime *
limber_clock_get_now (LimberClock *self)
{
  g_return_val_if_fail (LIMBER_IS_CLOCK (self), NULL);

  return LIMBER_CLOCK_GET_IFACE (self)->get_now (self);
}

void
limber_clock_get_today (LimberClock *self, GDate *date)
{
  g_autoptr (GDateTime) now = limber_clock_get_now (self);
  int year, month, day;

  g_date_time_get_ymd (now, &year, &month, &day);
  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

struct _LimberSystemClock
{
  GObject parent_instance;
};

static void limber_system_clock_iface_init (LimberClockInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberSystemClock,
                               limber_system_clock,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LIMBER_TYPE_CLOCK,
                                                      limber_system_clock_iface_init))

/* GLib takes CLOCK_MONOTONIC, which Linux stops while the machine is suspended. */
static gint64
limber_system_clock_get_monotonic (LimberClock *self)
{
  return g_get_monotonic_time ();
}

/* CLOCK_BOOTTIME is the same clock, but doesn't stop. */
static gint64
limber_system_clock_get_suspended (LimberClock *self)
{
  struct timespec boot;

  if (clock_gettime (CLOCK_BOOTTIME, &boot) != 0)
    return 0;

  return (gint64) boot.tv_sec * G_USEC_PER_SEC + boot.tv_nsec / 1000 - g_get_monotonic_time ();
}

static GDateTime *
limber_system_clock_get_now (LimberClock *self)
{
  return g_date_time_new_now_local ();
}

static void
limber_system_clock_iface_init (LimberClockInterface *iface)
{
  iface->get_monotonic = limber_system_clock_get_monotonic;
  iface->get_suspended = limber_system_clock_get_suspended;
  iface->get_now = limber_system_clock_get_now;
}

static void
limber_system_clock_class_init (LimberSystemClockClass *klass)
{
}

static void
limber_system_clock_init (LimberSystemClock *self)
{
}

LimberClock *
limber_system_clock_new (void)
{
  return g_object_new (LIMBER_TYPE_SYSTEM_CLOCK, NULL);
}
