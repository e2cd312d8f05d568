/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_CATALOG_PICKS (limber_catalog_picks_get_type ())
G_DECLARE_FINAL_TYPE (LimberCatalogPicks, limber_catalog_picks, LIMBER, CATALOG_PICKS, GObject)

/*
 * The exercises that somebody picks in the catalog for a routine: ids, in the order in which they were picked. They stay
 * picked while others are searched for.
 *
 * Property "active" (gboolean, notified): whether exercises are being picked, so that a click picks instead of opening;
 * FALSE forgets them. Signal "changed" after any change.
 */
LimberCatalogPicks *limber_catalog_picks_new (void);

gboolean limber_catalog_picks_get_active (LimberCatalogPicks *self);
void limber_catalog_picks_set_active (LimberCatalogPicks *self, gboolean active);

gboolean limber_catalog_picks_has (LimberCatalogPicks *self, const char *id);
/* limber_catalog_picks_toggle: picks the exercise or puts it back; becomes active. */
void limber_catalog_picks_toggle (LimberCatalogPicks *self, const char *id);

/* limber_catalog_picks_get_ids: (transfer none) (element-type utf8): until the next change. */
GPtrArray *limber_catalog_picks_get_ids (LimberCatalogPicks *self);

G_END_DECLS
