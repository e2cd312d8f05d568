/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-export.h"
#include "store/limber-json-builder.h"

#define HEADER                                                                                     \
  "started,ended,routine,section,exercise,seconds,sets,skipped,pain before,pain "                  \
  "after,effort,note\r\n"

static void
append_text (GString *csv, const char *text)
{
  g_string_append_c (csv, '"');

  /* Names may come from a stranger's file, and spreadsheets run what begins like a formula; an apostrophe tells them
   * that it is text. */
  if (text != NULL && text[0] != '\0' && strchr ("=+-@\t\r", text[0]) != NULL)
    g_string_append_c (csv, '\'');

  for (const char *c = text; c != NULL && *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *c);
    }

  g_string_append (csv, "\",");
}

static void
append_time (GString *csv, GDateTime *time)
{
  g_autofree char *text = time != NULL ? limber_json_format_time (time) : NULL;

  g_string_append_printf (csv, "%s,", text != NULL ? text : "");
}

/* An answer that wasn't given stays empty. */
static void
append_answer (GString *csv, int answer)
{
  if (answer >= 0)
    g_string_append_printf (csv, "%d", answer);
  g_string_append_c (csv, ',');
}

/* @item: (nullable): a session without any still has its line. */
static void
append_item (GString *csv, const LimberSessionItem *item)
{
  if (item == NULL)
    {
      g_string_append (csv, ",,,,,");
      return;
    }

  g_string_append_printf (csv, "%s,", limber_enum_get_nick (LIMBER_TYPE_SECTION, item->section));
  append_text (csv, item->name);
  g_string_append_printf (csv, "%u,%u,%s,", item->seconds, item->sets,
                          item->skipped != LIMBER_SKIP_NONE
                              ? limber_enum_get_nick (LIMBER_TYPE_SKIP, item->skipped)
                              : "");
}

static void
append_row (GString *csv, LimberSession *session, const LimberSessionItem *item)
{
  append_time (csv, limber_session_get_started (session));
  append_time (csv, limber_session_get_ended (session));
  append_text (csv, limber_session_get_routine_name (session));
  append_item (csv, item);
  append_answer (csv, limber_session_get_pain_before (session));
  append_answer (csv, limber_session_get_pain_after (session));
  append_answer (csv, limber_session_get_effort (session));
  append_text (csv, limber_session_get_note (session));

  /* The last comma ends no field. */
  g_string_truncate (csv, csv->len - 1);
  g_string_append (csv, "\r\n");
}

char *
limber_export_sessions (GListModel *sessions)
{
  GString *csv = g_string_new (HEADER);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LimberSession) session = g_list_model_get_item (sessions, i);
      guint n = limber_session_get_n_items (session);

      for (guint k = 0; k < n; k++)
        append_row (csv, session, limber_session_get_item (session, k));
      if (n == 0)
        append_row (csv, session, NULL);
    }

  return g_string_free (csv, FALSE);
}
