/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/limber-catalog.h"
#include "model/limber-session.h"

G_BEGIN_DECLS

#define LIMBER_PROGRESS_N_KINDS (LIMBER_KIND_STATIC + 1)
#define LIMBER_PROGRESS_N_REGIONS (LIMBER_REGION_WHOLE_BODY + 1)

/* How the time of work divides. Exercises that the catalog doesn't know count nowhere. */
typedef struct
{
  guint kinds[LIMBER_PROGRESS_N_KINDS]; /* seconds */
  guint regions
      [LIMBER_PROGRESS_N_REGIONS]; /* seconds; an exercise counts in each of its primary regions */
} LimberProgressShares;

/**
 * limber_progress_shares_count:
 * @sessions: GListModel of LimberSession
 * @since: sessions of this day and later count
 * @first_hour: at which a day begins
 */
void limber_progress_shares_count (LimberProgressShares *self,
                                   GListModel *sessions,
                                   LimberCatalog *catalog,
                                   const GDate *since,
                                   guint first_hour);

/* limber_progress_shares_fill: a row for each of @seconds that is not 0, the largest first, named by the enumeration @type,
 * in place of what @list has. */
void limber_progress_shares_fill (GtkListBox *list, GType type, const guint *seconds, guint n);

G_END_DECLS
