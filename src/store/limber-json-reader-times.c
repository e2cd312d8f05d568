/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-json-reader-private.h"

/* Whether @text looks like @pattern, in which # stands for a digit. */
static gboolean
looks_like (const char *text, const char *pattern)
{
  for (; *pattern != '\0'; text++, pattern++)
    if (*pattern == '#' ? !g_ascii_isdigit (*text) : *text != *pattern)
      return FALSE;

  return *text == '\0';
}

gboolean
limber_json_reader_get_date (LimberJsonReader *self, const char *member, GDate *date)
{
  const char *expected = "a date, as \"2026-11-21\"";
  const char *text = limber_json_reader_get_text (self, member, expected);
  guint year, month, day;

  if (text == NULL)
    return FALSE;

  if (looks_like (text, "####-##-##"))
    {
      year = (guint) strtoul (text, NULL, 10);
      month = (guint) strtoul (text + 5, NULL, 10);
      day = (guint) strtoul (text + 8, NULL, 10);
      if (g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
        {
          g_date_clear (date, 1);
          g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
          return TRUE;
        }
    }

  limber_json_reader_fail (self, member, expected);
  return FALSE;
}

int
limber_json_reader_get_minute (LimberJsonReader *self, const char *member)
{
  const char *expected = "a time of day, as \"07:30\"";
  const char *text = limber_json_reader_get_text (self, member, expected);
  int hour, minute;

  if (text == NULL)
    return -1;

  if (looks_like (text, "##:##"))
    {
      hour = (int) strtol (text, NULL, 10);
      minute = (int) strtol (text + 3, NULL, 10);
      if (hour < 24 && minute < 60)
        return hour * 60 + minute;
    }

  limber_json_reader_fail (self, member, expected);
  return -1;
}

#define EXPECTED_TIME "a time with its offset, as \"2026-11-21T07:30:00+01:00\""

/* GLib also takes shorter forms of ISO 8601, such as week dates, which RFC 3339 leaves out. */
static GDateTime *
parse_time (const char *text)
{
  g_autofree char *start = g_strndup (text, strlen ("2026-11-21T07:30:00"));

  return looks_like (start, "####-##-##T##:##:##") ? g_date_time_new_from_iso8601 (text, NULL)
                                                   : NULL;
}

GDateTime *
limber_json_reader_get_time (LimberJsonReader *self, const char *member)
{
  const char *text = limber_json_reader_get_text (self, member, EXPECTED_TIME);
  GDateTime *time = text != NULL ? parse_time (text) : NULL;

  if (text != NULL && time == NULL)
    limber_json_reader_fail (self, member, EXPECTED_TIME);

  return time;
}

const char *
limber_json_reader_get_time_text (LimberJsonReader *self, const char *member)
{
  g_autoptr (GDateTime) time = limber_json_reader_get_time (self, member);

  return time != NULL ? limber_json_reader_get_text (self, member, EXPECTED_TIME) : NULL;
}
