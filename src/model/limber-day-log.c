/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-day-log.h"

struct _LimberDayLog
{
  GHashTable *by_day; /* julian day → GPtrArray of LimberSession */
  GHashTable *by_id;  /* borrowed id → borrowed LimberSession; NULL until somebody asks by id */
};

static void
add (LimberDayLog *self, LimberSession *session)
{
  GPtrArray *day;
  GDate date;
  gpointer key;

  limber_session_get_date (session, &date);
  key = GUINT_TO_POINTER (g_date_get_julian (&date));
  day = g_hash_table_lookup (self->by_day, key);
  if (day == NULL)
    {
      day = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->by_day, key, day);
    }
  g_ptr_array_add (day, g_object_ref (session));
}

LimberDayLog *
limber_day_log_new (GListModel *sessions)
{
  LimberDayLog *self = g_new0 (LimberDayLog, 1);

  self->by_day = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LimberSession) session = g_list_model_get_item (sessions, i);

      if (limber_session_get_ended (session) != NULL)
        add (self, session);
    }

  return self;
}

void
limber_day_log_free (LimberDayLog *self)
{
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_hash_table_unref (self->by_day);
  g_free (self);
}

static void
fill_by_id (LimberDayLog *self)
{
  GHashTableIter iter;
  gpointer day;

  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_iter_init (&iter, self->by_day);
  while (g_hash_table_iter_next (&iter, NULL, &day))
    for (guint i = 0; i < ((GPtrArray *) day)->len; i++)
      {
        LimberSession *session = g_ptr_array_index ((GPtrArray *) day, i);

        g_hash_table_insert (self->by_id, (gpointer) limber_session_get_id (session), session);
      }
}

LimberSession *
limber_day_log_find (LimberDayLog *self, const char *id)
{
  if (id == NULL)
    return NULL;

  if (self->by_id == NULL)
    fill_by_id (self);
  return g_hash_table_lookup (self->by_id, id);
}

static gpointer
ref_session (gconstpointer session, gpointer user_data)
{
  return g_object_ref ((gpointer) session);
}

GPtrArray *
limber_day_log_list (LimberDayLog *self, const GDate *date)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *day = g_hash_table_lookup (self->by_day, GUINT_TO_POINTER (g_date_get_julian (date)));

  if (day != NULL)
    g_ptr_array_extend (list, day, ref_session, NULL);

  return list;
}
