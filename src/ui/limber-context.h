/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "media/limber-clip-player.h"
#include "media/limber-poster-cache.h"
#include "model/limber-load.h"
#include "model/limber-timeline.h"
#include "model/limber-week-start.h"
#include "session/limber-clock.h"
#include "store/limber-library.h"
#include "store/limber-location.h"
#include "ui/limber-favourites.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CONTEXT (limber_context_get_type ())
G_DECLARE_FINAL_TYPE (LimberContext, limber_context, LIMBER, CONTEXT, GObject)

/*
 * What the widgets need of the world, handed down at construction instead of found through globals; a test hands down
 * a temporary library and a fake clock. All getters (transfer none).
 */
LimberContext *limber_context_new (LimberLibrary *library, GSettings *settings, LimberClock *clock);

LimberLibrary *limber_context_get_library (LimberContext *self);
LimberCatalog *limber_context_get_catalog (LimberContext *self);
GSettings *limber_context_get_settings (LimberContext *self);
LimberClock *limber_context_get_clock (LimberContext *self);
LimberPosterCache *limber_context_get_posters (LimberContext *self);
LimberFavourites *limber_context_get_favourites (LimberContext *self);

/* limber_context_set_location: @location: (transfer full) (nullable): why the library lies where it does; NULL: because it was
 * named on the command line, so that it isn't to be moved. Set once, before the context is handed down. */
void limber_context_set_location (LimberContext *self, LimberLocation *location);
LimberLocation *limber_context_get_location (LimberContext *self);

/* limber_context_get_pace: the lengths of phases as the preferences have them. */
void limber_context_get_pace (LimberContext *self, LimberPace *pace);

/* limber_context_create_routine: (transfer full): an empty one, of the level that the person has. */
LimberRoutine *limber_context_create_routine (LimberContext *self, const char *name);

/* limber_context_get_day: the day that it is for streak and calendar, and the hour at which such a day begins. */
guint limber_context_get_day (LimberContext *self, GDate *day);

/* limber_context_get_week_start: the day that weeks begin with, as the preferences have it. */
LimberWeekStart limber_context_get_week_start (LimberContext *self);

/* limber_context_get_load_unit: the unit of weights, as the preferences have it. */
LimberLoadUnit limber_context_get_load_unit (LimberContext *self);

/* limber_context_create_player: (transfer full): a new clip player. */
LimberClipPlayer *limber_context_create_player (LimberContext *self);

G_END_DECLS
