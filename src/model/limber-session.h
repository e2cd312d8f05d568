/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-dose.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_SESSION (limber_session_get_type ())
G_DECLARE_FINAL_TYPE (LimberSession, limber_session, LIMBER, SESSION, GObject)

/* What became of one exercise line. */
typedef struct
{
  char *exercise; /* id */
  char *name;     /* as it was called then */
  LimberSection section;
  LimberDose *planned;
  guint seconds; /* of work */
  guint sets;    /* finished */
  LimberSkip skipped;
  /* id of the exercise that was planned, when it hurt and an easier one was done; else NULL */
  char *instead_of;
  char *extra;
} LimberSessionItem;

LimberSessionItem *limber_session_item_new (const char *exercise,
                                            const char *name,
                                            LimberSection section,
                                            const LimberDose *planned);
LimberSessionItem *limber_session_item_copy (const LimberSessionItem *self);
void limber_session_item_free (LimberSessionItem *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberSessionItem, limber_session_item_free)

/*
 * The log of one guided run of a routine. Unlike routine and plan it is filled in as the run goes on; every setter
 * notifies. Properties as the getters: "id", "routine", "routine-name", "plan", "started", "ended", "pain-before",
 * "pain-after", "effort", "note".
 */

/* limber_session_new: @id: NULL makes a new UUID. @started: local time with its offset. */
LimberSession *limber_session_new (const char *id,
                                   const char *routine_id,
                                   const char *routine_name,
                                   GDateTime *started);

const char *limber_session_get_id (LimberSession *self);
const char *limber_session_get_routine (LimberSession *self);
const char *limber_session_get_routine_name (LimberSession *self);
const char *limber_session_get_plan (LimberSession *self); /* id, or NULL */
GDateTime *limber_session_get_started (LimberSession *self);
GDateTime *limber_session_get_ended (LimberSession *self); /* NULL while it runs */
/* limber_session_compare: negative where @self comes first: newest first, by id where they started at once. */
int limber_session_compare (LimberSession *self, LimberSession *other);
/* limber_session_get_date: @date: (out): the local day on which it started, where it was started. */
void limber_session_get_date (LimberSession *self, GDate *date);
/* limber_session_get_day: the same where a day begins at @first_hour, 0 … 23: what is done before that hour belongs to the
 * day before. */
void limber_session_get_day (LimberSession *self, guint first_hour, GDate *day);
/* limber_day_of: @day: (out): the day that @time belongs to, in its own zone, where days begin at @first_hour. By the clock on
 * the wall, so that a night in which it is turned is as any other. */
void limber_day_of (GDateTime *time, guint first_hour, GDate *day);
int limber_session_get_pain_before (LimberSession *self); /* 0 … 10, -1 not asked or not answered */
int limber_session_get_pain_after (LimberSession *self);
int limber_session_get_effort (LimberSession *self); /* 1 … 10, -1 */
const char *limber_session_get_note (LimberSession *self);
const char *limber_session_get_modified (LimberSession *self);
const char *limber_session_get_extra (LimberSession *self);

void limber_session_set_plan (LimberSession *self, const char *plan_id);
void limber_session_set_ended (LimberSession *self, GDateTime *ended);
void limber_session_set_pain_before (LimberSession *self, int pain);
void limber_session_set_pain_after (LimberSession *self, int pain);
void limber_session_set_effort (LimberSession *self, int effort);
void limber_session_set_note (LimberSession *self, const char *note);
void limber_session_set_modified (LimberSession *self, const char *modified);
void limber_session_set_extra (LimberSession *self, const char *extra);

guint limber_session_get_n_items (LimberSession *self);
/* limber_session_get_item: (transfer none): may be changed in place by the session engine. */
LimberSessionItem *limber_session_get_item (LimberSession *self, guint index);
/* limber_session_add_item: @item: (transfer full) */
void limber_session_add_item (LimberSession *self, LimberSessionItem *item);

/* (transfer full) (element-type LimberSessionItem): what @packed says, in any thread. */
typedef GPtrArray *LimberSessionUnpack (GBytes *packed);
/* limber_session_set_packed: its items come from @packed, by @unpack, when somebody first asks for them: few of years of
 * sessions are ever looked at so closely. @seconds: of their work, which is asked for often. */
void limber_session_set_packed (LimberSession *self,
                                guint seconds,
                                GBytes *packed,
                                LimberSessionUnpack *unpack);

/* Seconds of work of all items; items that were not skipped; finished sets. */
guint limber_session_get_work_seconds (LimberSession *self);
guint limber_session_get_n_done (LimberSession *self);
guint limber_session_get_n_sets (LimberSession *self);

G_END_DECLS
