/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-pack-private.h"

/* In a document there may be no more. */
#define MAX_ITEMS 10000

/* In what zone matters: what day it was is told by the clock on the wall. */
static void
pack_time (GByteArray *pack, GDateTime *time)
{
  limber_pack_number (pack, time != NULL);
  if (time == NULL)
    return;

  limber_pack_number (pack, g_date_time_to_unix_usec (time));
  limber_pack_number (pack, g_date_time_get_utc_offset (time) / G_TIME_SPAN_SECOND);
}

static GDateTime *
unpack_time (LimberUnpack *self)
{
  g_autoptr (GDateTime) universal = NULL;
  g_autoptr (GTimeZone) zone = NULL;
  gint64 moment, offset;

  if (limber_unpack_number (self) == 0)
    return NULL;

  moment = limber_unpack_number (self);
  offset = limber_unpack_number (self);
  universal = g_date_time_new_from_unix_utc_usec (moment);
  if (offset == 0 || universal == NULL)
    return g_steal_pointer (&universal);

  zone = g_time_zone_new_offset ((gint32) offset);
  return g_date_time_to_timezone (universal, zone);
}

static void
pack_item (GByteArray *pack, const LimberSessionItem *item)
{
  limber_pack_text (pack, item->exercise);
  limber_pack_text (pack, item->name);
  limber_pack_number (pack, item->section);
  limber_pack_dose (pack, item->planned);
  limber_pack_number (pack, item->seconds);
  limber_pack_number (pack, item->sets);
  limber_pack_number (pack, item->skipped);
  limber_pack_text (pack, item->instead_of);
  limber_pack_text (pack, item->extra);
}

static void
unpack_item (LimberUnpack *self, LimberSession *session)
{
  const char *exercise = limber_unpack_text (self);
  const char *name = limber_unpack_text (self);
  LimberSection section = (LimberSection) limber_unpack_number (self);
  g_autoptr (LimberDose) planned = limber_unpack_dose (self);
  LimberSessionItem *item;

  if (self->failed || exercise == NULL || planned == NULL)
    {
      self->failed = TRUE;
      return;
    }

  item = limber_session_item_new (exercise, name, section, planned);
  item->seconds = (guint) limber_unpack_number (self);
  item->sets = (guint) limber_unpack_number (self);
  item->skipped = (LimberSkip) limber_unpack_number (self);
  item->instead_of = g_strdup (limber_unpack_text (self));
  item->extra = g_strdup (limber_unpack_text (self));
  limber_session_add_item (session, item);
}

void
limber_pack_session (GByteArray *pack, LimberSession *session)
{
  guint n = limber_session_get_n_items (session);

  limber_pack_text (pack, limber_session_get_id (session));
  limber_pack_text (pack, limber_session_get_routine (session));
  limber_pack_text (pack, limber_session_get_routine_name (session));
  pack_time (pack, limber_session_get_started (session));
  pack_time (pack, limber_session_get_ended (session));
  limber_pack_text (pack, limber_session_get_modified (session));
  limber_pack_text (pack, limber_session_get_plan (session));
  limber_pack_number (pack, limber_session_get_pain_before (session));
  limber_pack_number (pack, limber_session_get_pain_after (session));
  limber_pack_number (pack, limber_session_get_effort (session));
  limber_pack_text (pack, limber_session_get_note (session));
  limber_pack_text (pack, limber_session_get_extra (session));
  limber_pack_number (pack, n);
  for (guint i = 0; i < n; i++)
    pack_item (pack, limber_session_get_item (session, i));
}

static void
unpack_answers (LimberUnpack *self, LimberSession *session)
{
  limber_session_set_modified (session, limber_unpack_text (self));
  limber_session_set_plan (session, limber_unpack_text (self));
  limber_session_set_pain_before (session, (int) limber_unpack_number (self));
  limber_session_set_pain_after (session, (int) limber_unpack_number (self));
  limber_session_set_effort (session, (int) limber_unpack_number (self));
  limber_session_set_note (session, limber_unpack_text (self));
  limber_session_set_extra (session, limber_unpack_text (self));
}

LimberSession *
limber_unpack_session (LimberUnpack *self)
{
  const char *id = limber_unpack_text (self);
  const char *routine = limber_unpack_text (self);
  const char *name = limber_unpack_text (self);
  g_autoptr (GDateTime) started = unpack_time (self);
  g_autoptr (GDateTime) ended = unpack_time (self);
  LimberSession *session;
  guint n;

  if (self->failed || id == NULL || started == NULL)
    {
      self->failed = TRUE;
      return NULL;
    }

  session = limber_session_new (id, routine, name, started);
  limber_session_set_ended (session, ended);
  unpack_answers (self, session);
  n = limber_unpack_count (self, MAX_ITEMS);
  for (guint i = 0; i < n && !self->failed; i++)
    unpack_item (self, session);

  return session;
}
