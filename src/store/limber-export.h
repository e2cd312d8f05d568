/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-library.h"

G_BEGIN_DECLS

typedef enum
{
  LIMBER_EXPORT_SHARE, /* .limber: own exercises with their clips, routines and plans, for somebody else */
  LIMBER_EXPORT_JSON,     /* .json: those and the sessions */
  LIMBER_EXPORT_CSV,      /* .csv: a line for each exercise of each session */
  LIMBER_EXPORT_CALENDAR, /* .ics: the active plans */
} LimberExportKind;

/* limber_export_find_kind: by the suffix of @name. Returns FALSE when it is none of the above. */
gboolean limber_export_find_kind (const char *name, LimberExportKind *kind);

/* limber_export_to_text: (transfer full): the whole file as UTF-8 text. */
char *limber_export_to_text (LimberLibrary *library, LimberExportKind kind);

/**
 * limber_export_to_file:
 * @file: is replaced; its suffix says what to write
 * @error: names @file (%G_IO_ERROR)
 *
 * Blocks until the file is on the disk.
 */
gboolean limber_export_to_file (LimberLibrary *library, GFile *file, GError **error);

/* limber_export_sessions: (transfer full): CSV (RFC 4180), the first line being the names of the columns. */
char *limber_export_sessions (GListModel *sessions);

/**
 * limber_export_calendar:
 * @library: its active plans
 * @zone_id: (nullable): the zone that times are meant in, as "Europe/Berlin". With NULL, one that isn't known, and UTC
 *     (nobody lives there), they are those of the clock on the wall wherever the reader is.
 *
 * iCalendar (RFC 5545). An entry of a repeating plan is one event that recurs every so many weeks, less the days of its
 * pauses and those that have entries of their own, which are events by themselves. An entry without a time is an event
 * of the day. Its UID stays the same from export to export, also when it is moved, so that importing again updates.
 *
 * Returns: (transfer full)
 */
char *limber_export_calendar (LimberLibrary *library, const char *zone_id);

G_END_DECLS
