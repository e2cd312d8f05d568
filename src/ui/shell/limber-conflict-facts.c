/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-conflict-facts.h"

#include <glib/gi18n.h>

#include "model/limber-dose-words.h"
#include "ui/progress/limber-log-row.h"
#include "ui/routines/limber-item-text.h"
#include "ui/week/limber-week-text.h"

/* A Monday, from which the days of a week get their names. */
#define MONDAY 1, 1, 2024

void
limber_conflict_fact_free (LimberConflictFact *self)
{
  g_free (self->label);
  g_free (self->ours);
  g_free (self->theirs);
  g_free (self->our_words);
  g_free (self->their_words);
  g_free (self);
}

gboolean
limber_conflict_fact_differs (const LimberConflictFact *self)
{
  return g_strcmp0 (self->ours, self->theirs) != 0;
}

/* Who is told. */
typedef struct
{
  LimberLibrary *library;
  LimberLoadUnit unit;
  gboolean words; /* a screen reader */
} Reader;

/* Says one thing about @document in words. (transfer full) */
typedef char *(*Tell) (gpointer document, const Reader *reader, guint part);

static char *
tell_name (gpointer document, const Reader *reader, guint kind)
{
  return g_strdup (limber_document_get_class (kind)->get_name (document));
}

/* --- routines -------------------------------------------------------------------------------------- */

static void
append_item (GString *text, LimberItem *item, const Reader *reader, const char *indent)
{
  LimberCatalog *catalog = limber_library_get_catalog (reader->library);
  g_autofree char *title = limber_item_to_title (item, catalog);
  g_autofree char *dose = reader->words ? limber_item_to_dose_words (item, catalog, reader->unit)
                                        : limber_item_to_dose_text (item, catalog, reader->unit);

  g_string_append_printf (text, "%s%s%s%s%s", text->len > 0 ? "\n" : "", indent, title,
                          reader->words ? ": " : " · ", dose);
  for (guint i = 0; i < limber_item_get_n_children (item); i++)
    append_item (text, limber_item_get_child (item, i), reader, "   ");
}

static char *
tell_section (gpointer document, const Reader *reader, guint section)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < limber_routine_get_n_items (document, section); i++)
    append_item (text, limber_routine_get_item (document, section, i), reader, "");

  return text->len > 0 ? g_strdup (text->str) : g_strdup (_ ("Empty"));
}

static char *
tell_level (gpointer document, const Reader *reader, guint part)
{
  return g_strdup (limber_enum_get_label (LIMBER_TYPE_LEVEL,
                                          (int) limber_routine_get_level (document)));
}

/* --- exercises ------------------------------------------------------------------------------------- */

static char *
tell_summary (gpointer document, const Reader *reader, guint part)
{
  return g_strdup (limber_exercise_get_summary (document));
}

static char *
tell_dose (gpointer document, const Reader *reader, guint part)
{
  const LimberDose *dose = limber_exercise_get_dose (document);
  LimberSides sides = limber_exercise_get_sides (document);

  return reader->words
             ? limber_dose_to_loaded_words (dose, sides, reader->unit)
             : limber_load_add_to_text (limber_dose_to_text (dose, sides), dose, reader->unit);
}

static char *
tell_steps (gpointer document, const Reader *reader, guint part)
{
  return g_strjoinv ("\n", (char **) limber_exercise_get_steps (document));
}

/* --- plans ----------------------------------------------------------------------------------------- */

static void
append_entry (GString *text, LimberPlanEntry *entry, LimberLibrary *library)
{
  LimberRoutine *routine =
      limber_library_find_routine (library, limber_plan_entry_get_routine (entry));

  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                          routine != NULL ? limber_routine_get_name (routine)
                                          : _ ("Deleted routine"));
}

/* Of all weeks, since it is the days that people think in. */
static char *
tell_day (gpointer document, const Reader *reader, guint day)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint week = 0; week < limber_plan_get_n_weeks (document); week++)
    for (guint i = 0; i < limber_plan_get_n_entries (document, week, day); i++)
      append_entry (text, limber_plan_get_entry (document, week, day, i), reader->library);

  return text->len > 0 ? g_strdup (text->str) : g_strdup (_ ("Nothing"));
}

/* --- sessions -------------------------------------------------------------------------------------- */

static char *
tell_session_time (gpointer document, const Reader *reader, guint part)
{
  return limber_session_describe_time (document);
}

static char *
tell_note (gpointer document, const Reader *reader, guint part)
{
  return g_strdup (limber_session_get_note (document));
}

/* --- both ------------------------------------------------------------------------------------------ */

typedef struct
{
  Reader reader;
  gpointer ours;
  gpointer theirs;
  GPtrArray *facts;
} Comparison;

static char *
tell_or_nothing (gpointer document, const Reader *reader, Tell tell, guint part)
{
  return document != NULL ? tell (document, reader, part) : g_strdup ("");
}

static void
add (Comparison *self, const char *label, Tell tell, guint part)
{
  LimberConflictFact *fact = g_new0 (LimberConflictFact, 1);
  Reader ear = self->reader;

  ear.words = TRUE;
  fact->label = g_strdup (label);
  fact->ours = tell_or_nothing (self->ours, &self->reader, tell, part);
  fact->our_words = tell_or_nothing (self->ours, &ear, tell, part);
  fact->theirs = tell (self->theirs, &self->reader, part);
  fact->their_words = tell (self->theirs, &ear, part);
  g_ptr_array_add (self->facts, fact);
}

static void
add_days (Comparison *self)
{
  g_autoptr (GDate) date = g_date_new_dmy (MONDAY);

  for (guint day = 0; day < 7; day++)
    {
      g_autofree char *name = limber_day_to_name (date);

      add (self, name, tell_day, day);
      g_date_add_days (date, 1);
    }
}

static void
add_facts (Comparison *self, LimberDocumentKind kind)
{
  add (self, kind == LIMBER_DOCUMENT_SESSION ? _ ("Routine") : _ ("Name"), tell_name, kind);
  switch (kind)
    {
    case LIMBER_DOCUMENT_ROUTINE:
      add (self, _ ("Level"), tell_level, 0);
      for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
        add (self, limber_enum_get_label (LIMBER_TYPE_SECTION, (int) section), tell_section,
             section);
      break;

    case LIMBER_DOCUMENT_EXERCISE:
      add (self, _ ("Summary"), tell_summary, 0);
      add (self, _ ("Dose"), tell_dose, 0);
      add (self, _ ("Steps"), tell_steps, 0);
      break;

    case LIMBER_DOCUMENT_PLAN:
      add_days (self);
      break;

    case LIMBER_DOCUMENT_SESSION:
    default:
      add (self, C_ ("when", "Time"), tell_session_time, 0);
      add (self, _ ("Note"), tell_note, 0);
    }
}

GPtrArray *
limber_conflict_list_facts (LimberConflict *conflict,
                            gpointer ours,
                            LimberLibrary *library,
                            LimberLoadUnit unit)
{
  g_autoptr (GPtrArray) facts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) limber_conflict_fact_free);
  Comparison comparison = {
    { library, unit, FALSE }, ours, limber_conflict_get_document (conflict), facts
  };
  gboolean differs = FALSE;

  add_facts (&comparison, limber_conflict_get_kind (conflict));
  for (guint i = 0; i < facts->len; i++)
    differs = differs || limber_conflict_fact_differs (facts->pdata[i]);

  if (!differs)
    {
      LimberConflictFact *fact = g_new0 (LimberConflictFact, 1);

      /* Translators: two versions of something differ, but not in what is shown of them */
      fact->label = g_strdup (_ ("Details"));
      fact->ours = g_strdup (_ ("As they are here"));
      fact->theirs = g_strdup (_ ("Different in something that is not shown"));
      g_ptr_array_add (facts, fact);
    }

  return g_steal_pointer (&facts);
}

char *
limber_conflict_describe_time (LimberDocumentKind kind, gpointer document)
{
  g_autofree char *modified = NULL;
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GDateTime) time = NULL;
  g_autoptr (GDateTime) local = NULL;

  if (document == NULL)
    return g_strdup (_ ("Deleted"));

  node = limber_document_to_json (kind, document);
  modified = g_strdup (json_object_get_string_member_with_default (json_node_get_object (node),
                                                                   "modified", ""));
  time = g_date_time_new_from_iso8601 (modified, NULL);
  if (time == NULL)
    return g_strdup (_ ("Changed at an unknown time"));

  local = g_date_time_to_local (time);
  text = g_date_time_format (local, _ ("%a, %-d %b %Y, %H:%M"));
  /* Translators: %s is a date and a time */
  return g_strdup_printf (_ ("Changed %s"), text);
}
