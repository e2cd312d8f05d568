/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/limber-context.h"

#include "model/limber-session.h"

struct _LimberContext
{
  GObject parent_instance;

  LimberLibrary *library;
  GSettings *settings;
  LimberClock *clock;
  LimberPosterCache *posters;
  LimberFavourites *favourites;
  LimberLocation *location; /* or NULL */
};

G_DEFINE_FINAL_TYPE (LimberContext, limber_context, G_TYPE_OBJECT)

static void
limber_context_dispose (GObject *object)
{
  LimberContext *self = LIMBER_CONTEXT (object);

  g_clear_object (&self->library);
  g_clear_object (&self->settings);
  g_clear_object (&self->clock);
  g_clear_object (&self->posters);
  g_clear_object (&self->favourites);
  g_clear_pointer (&self->location, limber_location_free);

  G_OBJECT_CLASS (limber_context_parent_class)->dispose (object);
}

static void
limber_context_class_init (LimberContextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_context_dispose;
}

static void
limber_context_init (LimberContext *self)
{
  self->posters = limber_poster_cache_new ();
}

LimberContext *
limber_context_new (LimberLibrary *library, GSettings *settings, LimberClock *clock)
{
  LimberContext *self = g_object_new (LIMBER_TYPE_CONTEXT, NULL);

  self->library = g_object_ref (library);
  self->settings = g_object_ref (settings);
  self->clock = g_object_ref (clock);
  self->favourites = limber_favourites_new (settings);

  return self;
}

LimberLibrary *
limber_context_get_library (LimberContext *self)
{
  g_return_val_if_fail (LIMBER_IS_CONTEXT (self), NULL);

  return self->library;
}

LimberCatalog *
limber_context_get_catalog (LimberContext *self)
{
  g_return_val_if_fail (LIMBER_IS_CONTEXT (self), NULL);

  return limber_library_get_catalog (self->library);
}

GSettings *
limber_context_get_settings (LimberContext *self)
{
  g_return_val_if_fail (LIMBER_IS_CONTEXT (self), NULL);

  return self->settings;
}

LimberClock *
limber_context_get_clock (LimberContext *self)
{
  g_return_val_if_fail (LIMBER_IS_CONTEXT (self), NULL);

  return self->clock;
}

LimberPosterCache *
limber_context_get_posters (LimberContext *self)
{
  g_return_val_if_fail (LIMBER_IS_CONTEXT (self), NULL);

  return self->posters;
}

LimberFavourites *
limber_context_get_favourites (LimberContext *self)
{
  g_return_val_if_fail (LIMBER_IS_CONTEXT (self), NULL);

  return self->favourites;
}

void
limber_context_set_location (LimberContext *self, LimberLocation *location)
{
  g_return_if_fail (LIMBER_IS_CONTEXT (self));

  g_clear_pointer (&self->location, limber_location_free);
  self->location = location;
}

LimberLocation *
limber_context_get_location (LimberContext *self)
{
  g_return_val_if_fail (LIMBER_IS_CONTEXT (self), NULL);

  return self->location;
}

void
limber_context_get_pace (LimberContext *self, LimberPace *pace)
{
  g_return_if_fail (LIMBER_IS_CONTEXT (self));

  pace->get_ready = g_settings_get_uint (self->settings, "get-ready");
  pace->transition = g_settings_get_uint (self->settings, "transition");
  pace->change = g_settings_get_uint (self->settings, "switch");
  pace->own_pace = g_settings_get_boolean (self->settings, "own-pace");
}

LimberRoutine *
limber_context_create_routine (LimberContext *self, const char *name)
{
  g_autoptr (LimberRoutine) routine = NULL;

  g_return_val_if_fail (LIMBER_IS_CONTEXT (self), NULL);

  routine = limber_routine_new (NULL, name);
  return limber_routine_with_level (routine,
                                    (LimberLevel) g_settings_get_enum (self->settings, "level"));
}

guint
limber_context_get_day (LimberContext *self, GDate *day)
{
  g_autoptr (GDateTime) now = NULL;
  guint first_hour;

  g_return_val_if_fail (LIMBER_IS_CONTEXT (self), 0);

  now = limber_clock_get_now (self->clock);
  first_hour = g_settings_get_uint (self->settings, "day-start");
  limber_day_of (now, first_hour, day);

  return first_hour;
}

LimberWeekStart
limber_context_get_week_start (LimberContext *self)
{
  g_return_val_if_fail (LIMBER_IS_CONTEXT (self), LIMBER_WEEK_START_LOCALE);

  return (LimberWeekStart) g_settings_get_enum (self->settings, "week-start");
}

LimberLoadUnit
limber_context_get_load_unit (LimberContext *self)
{
  g_return_val_if_fail (LIMBER_IS_CONTEXT (self), LIMBER_LOAD_KG);

  return (LimberLoadUnit) g_settings_get_enum (self->settings, "load-unit");
}

LimberClipPlayer *
limber_context_create_player (LimberContext *self)
{
  g_return_val_if_fail (LIMBER_IS_CONTEXT (self), NULL);

  return limber_clip_player_new ();
}
