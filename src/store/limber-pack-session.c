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

/* (nullable) */
static LimberSessionItem *
unpack_item (LimberUnpack *self)
{
  const char *exercise = limber_unpack_text (self);
  const char *name = limber_unpack_text (self);
  LimberSection section = (LimberSection) limber_unpack_number (self);
  g_autoptr (LimberDose) planned = limber_unpack_dose (self);
  LimberSessionItem *item;

  if (self->failed || exercise == NULL || planned == NULL)
    {
      self->failed = TRUE;
      return NULL;
    }

  item = limber_session_item_new (exercise, name, section, planned);
  item->seconds = (guint) limber_unpack_number (self);
  item->sets = (guint) limber_unpack_number (self);
  item->skipped = (LimberSkip) limber_unpack_number (self);
  item->instead_of = g_strdup (limber_unpack_text (self));
  item->extra = g_strdup (limber_unpack_text (self));
  return item;
}

static GPtrArray *
unpack_items (LimberUnpack *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_session_item_free);
  guint n = limber_unpack_count (self, MAX_ITEMS);

  for (guint i = 0; i < n; i++)
    {
      LimberSessionItem *item = unpack_item (self);

      if (item == NULL)
        break;
      g_ptr_array_add (items, item);
    }

  return items;
}

/* A cache is whole, and by this program, so that nothing can be amiss here. */
static GPtrArray *
unpack_later (GBytes *packed)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (packed, &size);
  LimberUnpack pack = { .at = bytes, .end = bytes + size };

  return unpack_items (&pack);
}

static void
pack_items (GByteArray *pack, LimberSession *session)
{
  guint n = limber_session_get_n_items (session);
  g_autoptr (GByteArray) part = g_byte_array_new ();

  limber_pack_number (part, n);
  for (guint i = 0; i < n; i++)
    pack_item (part, limber_session_get_item (session, i));
  limber_pack_part (pack, part);
}

void
limber_pack_session (GByteArray *pack, LimberSession *session)
{
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
  limber_pack_number (pack, limber_session_get_work_seconds (session));
  pack_items (pack, session);
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

/* Where they are, for whoever asks for them. */
static void
leave_items (LimberUnpack *self, LimberSession *session)
{
  guint seconds = (guint) limber_unpack_number (self);
  const LimberUnpack part = limber_unpack_part (self);
  gsize size = (gsize) (part.end - part.at);
  g_autoptr (GBytes) packed = NULL;

  if (self->failed)
    return;

  if (part.whole != NULL)
    packed =
        g_bytes_new_from_bytes (part.whole,
                                (gsize) (part.at
                                         - (const guint8 *) g_bytes_get_data (part.whole, NULL)),
                                size);
  else
    packed = g_bytes_new (part.at, size);
  limber_session_set_packed (session, seconds, packed, unpack_later);
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

  if (self->failed || id == NULL || started == NULL)
    {
      self->failed = TRUE;
      return NULL;
    }

  session = limber_session_new (id, routine, name, started);
  limber_session_set_ended (session, ended);
  unpack_answers (self, session);
  leave_items (self, session);

  return session;
}
