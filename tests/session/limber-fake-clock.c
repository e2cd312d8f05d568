/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-fake-clock.h"

struct _LimberFakeClock
{
  GObject parent_instance;

  gint64 monotonic;
  gint64 suspended;
  GDateTime *now;
};

static void limber_fake_clock_iface_init (LimberClockInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberFakeClock,
                               limber_fake_clock,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LIMBER_TYPE_CLOCK,
                                                      limber_fake_clock_iface_init))

static gint64
limber_fake_clock_get_monotonic (LimberClock *clock)
{
  return LIMBER_FAKE_CLOCK (clock)->monotonic;
}

static gint64
limber_fake_clock_get_suspended (LimberClock *clock)
{
  return LIMBER_FAKE_CLOCK (clock)->suspended;
}

static GDateTime *
limber_fake_clock_get_now (LimberClock *clock)
{
  return g_date_time_ref (LIMBER_FAKE_CLOCK (clock)->now);
}

static void
limber_fake_clock_iface_init (LimberClockInterface *iface)
{
  iface->get_monotonic = limber_fake_clock_get_monotonic;
  iface->get_suspended = limber_fake_clock_get_suspended;
  iface->get_now = limber_fake_clock_get_now;
}

static void
limber_fake_clock_finalize (GObject *object)
{
  g_date_time_unref (LIMBER_FAKE_CLOCK (object)->now);

  G_OBJECT_CLASS (limber_fake_clock_parent_class)->finalize (object);
}

static void
limber_fake_clock_class_init (LimberFakeClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_fake_clock_finalize;
}

static void
limber_fake_clock_init (LimberFakeClock *self)
{
  /* Not 0, and not whole seconds: nothing may rely on either. */
  self->monotonic = 12345678901;
  self->now = g_date_time_new_utc (2026, 11, 20, 8, 0, 0);
}

LimberFakeClock *
limber_fake_clock_new (void)
{
  return g_object_new (LIMBER_TYPE_FAKE_CLOCK, NULL);
}

void
limber_fake_clock_advance (LimberFakeClock *self, gint64 microseconds)
{
  g_autoptr (GDateTime) now = g_date_time_add (self->now, microseconds);

  self->monotonic += microseconds;
  limber_fake_clock_set_now (self, now);
}

void
limber_fake_clock_set_now (LimberFakeClock *self, GDateTime *now)
{
  g_date_time_ref (now);
  g_date_time_unref (self->now);
  self->now = now;
}

void
limber_fake_clock_suspend (LimberFakeClock *self, gint64 microseconds)
{
  g_autoptr (GDateTime) now = g_date_time_add (self->now, microseconds);

  self->suspended += microseconds;
  limber_fake_clock_set_now (self, now);
}
