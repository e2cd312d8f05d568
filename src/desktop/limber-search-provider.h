/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-library.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_SEARCH_PROVIDER (limber_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (LimberSearchProvider,
                      limber_search_provider,
                      LIMBER,
                      SEARCH_PROVIDER,
                      GObject)

/*
 * What the desktop's own search finds in Limber: routines and exercises (org.gnome.Shell.SearchProvider2).
 *
 * Signals: "show-routine" (string id), "show-exercise" (string id): a result was chosen; "search" (string): all that is
 * found of these words is to be shown.
 */

/**
 * limber_search_provider_new:
 * @path: of the object on the bus
 *
 * It is on the bus as long as it lives. Questions wait for a library, see below, and fail when it never comes.
 *
 * Returns: (transfer full) (nullable): NULL with an error when @path is taken.
 */
LimberSearchProvider *limber_search_provider_new (GDBusConnection *connection,
                                                  const char *path,
                                                  GError **error);

/* limber_search_provider_set_library: @library: (nullable): loaded; asked from now on, also by those who wait. NULL: they
 * wait for the next. */
void limber_search_provider_set_library (LimberSearchProvider *self, LimberLibrary *library);

G_END_DECLS
