/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "desktop/limber-command-private.h"
#include "model/limber-timeline.h"
#include "store/limber-document.h"
#include "store/limber-json-builder.h"
#include "store/limber-routine-codec.h"

/* @name is a file if there is one of that name, else an id. */
static LimberRoutine *
find_routine (LimberLibrary *library, const char *name)
{
  g_autoptr (GFile) file = g_file_new_for_path (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;
  LimberRoutine *routine;

  if (!g_file_query_exists (file, NULL))
    {
      routine = limber_library_find_routine (library, name);
      if (routine != NULL)
        return g_object_ref (routine);

      /* Translators: %s is what was given to --timeline */
      limber_command_complain (_ ("%s: neither a file nor the id of a routine"), name);
      return NULL;
    }

  node = limber_document_load (file, name, &error);
  routine = node != NULL ? limber_routine_from_json (node, name, &error) : NULL;
  if (routine == NULL)
    limber_command_complain ("%s", error->message);

  return routine;
}

static void
print_json (const LimberCommand *self, LimberTimeline *timeline)
{
  g_autoptr (LimberJsonBuilder) builder = limber_json_builder_new ();

  limber_json_builder_begin_array (builder, NULL);
  for (guint i = 0; i < limber_timeline_get_n_phases (timeline); i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (timeline, i);

      limber_json_builder_begin (builder, NULL, NULL);
      limber_json_builder_add_enum (builder, "phase", LIMBER_TYPE_PHASE_KIND, phase->kind);
      limber_json_builder_add_string (builder, "exercise", phase->exercise);
      limber_json_builder_add_enum (builder, "section", LIMBER_TYPE_SECTION, phase->section);
      limber_json_builder_add_int (builder, "set", phase->set);
      limber_json_builder_add_int (builder, "sets", phase->sets);
      limber_json_builder_add_int (builder, "round", phase->round);
      limber_json_builder_add_enum (builder, "side", LIMBER_TYPE_SIDE, phase->side);
      limber_json_builder_add_int (builder, "seconds", phase->seconds);
      limber_json_builder_end (builder);
    }
  limber_json_builder_end (builder);

  limber_command_print_json (self, limber_json_builder_finish (builder));
}

/* As "12:05", minutes and seconds since the start. */
static char *
format_clock (guint seconds)
{
  return g_strdup_printf ("%u:%02u", seconds / 60, seconds % 60);
}

static char **
make_row (const LimberPhase *phase, guint start, LimberCatalog *catalog)
{
  LimberExercise *exercise = limber_catalog_lookup (catalog, phase->exercise);
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

  g_strv_builder_take (row, format_clock (start));
  /* Translators: a number of seconds */
  g_strv_builder_take (row, g_strdup_printf (_ ("%u s"), phase->seconds));
  g_strv_builder_add (row, limber_enum_get_label (LIMBER_TYPE_PHASE_KIND, phase->kind));
  g_strv_builder_add (row,
                      exercise != NULL ? limber_exercise_get_name (exercise) : phase->exercise);
  g_strv_builder_take (row, g_strdup_printf ("%u/%u", phase->set, phase->sets));
  g_strv_builder_take (row, g_strdup_printf ("%u/%u", phase->round, phase->rounds));
  g_strv_builder_add (row, limber_enum_get_label (LIMBER_TYPE_SIDE, phase->side));

  return g_strv_builder_end (row);
}

static void
print_table (const LimberCommand *self, LimberTimeline *timeline, LimberCatalog *catalog)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  /* Translators: titles of the columns that --timeline prints */
  const char *const titles[] = {
    C_ ("begin", "Start"), _ ("Length"), _ ("Phase"), _ ("Exercise"), _ ("Set"),
    _ ("Round"),           _ ("Side"),   NULL
  };
  g_autofree char *total = format_clock (limber_timeline_get_seconds (timeline));
  guint start = 0;

  g_ptr_array_add (rows, g_strdupv ((char **) titles));
  for (guint i = 0; i < limber_timeline_get_n_phases (timeline); i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (timeline, i);

      g_ptr_array_add (rows, make_row (phase, start, catalog));
      start += phase->seconds;
    }

  limber_command_print_table (self, rows);
  /* Translators: %s is the length of a whole routine in minutes and seconds, as "12:05" */
  g_string_append_printf (self->output, _ ("Altogether %s"), total);
  g_string_append_c (self->output, '\n');
}

LimberExit
limber_command_timeline (const LimberCommand *self, const char *name)
{
  g_autoptr (LimberLibrary) library = limber_command_load (self);
  g_autoptr (LimberRoutine) routine = NULL;
  g_autoptr (LimberTimeline) timeline = NULL;

  if (library == NULL)
    return LIMBER_EXIT_LIBRARY;

  routine = find_routine (library, name);
  if (routine == NULL)
    return LIMBER_EXIT_INPUT;

  timeline = limber_timeline_new (routine, limber_library_get_catalog (library), NULL);
  if (self->json)
    print_json (self, timeline);
  else
    print_table (self, timeline, limber_library_get_catalog (library));

  return LIMBER_EXIT_GOOD;
}
