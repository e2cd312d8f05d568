/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "desktop/limber-command-private.h"
#include "model/limber-timeline.h"
#include "store/limber-json-builder.h"

/* A row of copies of @first and what follows, up to NULL. */
static char **
make_row (const char *first, ...)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  va_list args;

  va_start (args, first);
  for (const char *cell = first; cell != NULL; cell = va_arg (args, const char *))
    g_strv_builder_add (builder, cell);
  va_end (args);

  return g_strv_builder_end (builder);
}

static void
write_exercise (LimberExercise *exercise, LimberJsonBuilder *builder)
{
  limber_json_builder_begin (builder, NULL, NULL);
  limber_json_builder_add_string (builder, "id", limber_exercise_get_id (exercise));
  limber_json_builder_add_string (builder, "name", limber_exercise_get_name (exercise));
  limber_json_builder_add_enum (builder, "kind", LIMBER_TYPE_KIND,
                                limber_exercise_get_kind (exercise));
  limber_json_builder_add_set (builder, "regions", LIMBER_TYPE_REGION,
                               limber_exercise_get_primary (exercise));
  limber_json_builder_add_set (builder, "equipment", LIMBER_TYPE_EQUIPMENT,
                               limber_exercise_get_equipment (exercise));
  limber_json_builder_add_boolean (builder, "built-in", limber_exercise_get_built_in (exercise));
  limber_json_builder_end (builder);
}

static char **
make_exercise_row (LimberExercise *exercise)
{
  g_autofree char *regions =
      limber_set_to_labels (LIMBER_TYPE_REGION, limber_exercise_get_primary (exercise), ", ");
  g_autofree char *equipment =
      limber_set_to_labels (LIMBER_TYPE_EQUIPMENT, limber_exercise_get_equipment (exercise), ", ");

  return make_row (limber_exercise_get_id (exercise), limber_exercise_get_name (exercise),
                   limber_enum_get_label (LIMBER_TYPE_KIND, limber_exercise_get_kind (exercise)),
                   regions, equipment, NULL);
}

LimberExit
limber_command_list_exercises (const LimberCommand *self)
{
  g_autoptr (LimberLibrary) library = limber_command_load (self);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (LimberJsonBuilder) builder = limber_json_builder_new ();
  GListModel *exercises;

  if (library == NULL)
    return LIMBER_EXIT_LIBRARY;

  exercises = G_LIST_MODEL (limber_library_get_catalog (library));
  /* Translators: titles of the columns that --list-exercises prints; Id is what the other commands take */
  g_ptr_array_add (rows, make_row (_ ("Id"), _ ("Name"), _ ("Kind"), _ ("Good For"),
                                   _ ("Equipment"), NULL));

  limber_json_builder_begin_array (builder, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (LimberExercise) exercise = g_list_model_get_item (exercises, i);

      write_exercise (exercise, builder);
      g_ptr_array_add (rows, make_exercise_row (exercise));
    }
  limber_json_builder_end (builder);

  if (self->json)
    limber_command_print_json (self, limber_json_builder_finish (builder));
  else
    limber_command_print_table (self, rows);

  return LIMBER_EXIT_GOOD;
}

static void
write_routine (LimberRoutine *routine,
               LimberTimeline *timeline,
               gboolean built_in,
               LimberJsonBuilder *builder)
{
  limber_json_builder_begin (builder, NULL, NULL);
  limber_json_builder_add_string (builder, "id", limber_routine_get_id (routine));
  limber_json_builder_add_string (builder, "name", limber_routine_get_name (routine));
  limber_json_builder_add_enum (builder, "level", LIMBER_TYPE_LEVEL,
                                limber_routine_get_level (routine));
  limber_json_builder_add_set (builder, "focus", LIMBER_TYPE_REGION,
                               limber_routine_get_focus (routine));
  limber_json_builder_add_int (builder, "seconds", limber_timeline_get_seconds (timeline));
  limber_json_builder_add_int (builder, "exercises", limber_timeline_get_n_items (timeline));
  limber_json_builder_add_boolean (builder, "built-in", built_in);
  limber_json_builder_end (builder);
}

static char **
make_routine_row (LimberRoutine *routine, LimberTimeline *timeline)
{
  guint minutes = (limber_timeline_get_seconds (timeline) + 30) / 60;
  g_autofree char *focus =
      limber_set_to_labels (LIMBER_TYPE_REGION, limber_routine_get_focus (routine), ", ");
  g_autofree char *length =
      /* Translators: how long a routine takes */
      g_strdup_printf (ngettext ("%u minute", "%u minutes", minutes), minutes);

  return make_row (limber_routine_get_id (routine), limber_routine_get_name (routine), length,
                   limber_enum_get_label (LIMBER_TYPE_LEVEL, limber_routine_get_level (routine)),
                   focus, NULL);
}

LimberExit
limber_command_list_routines (const LimberCommand *self)
{
  g_autoptr (LimberLibrary) library = limber_command_load (self);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (LimberJsonBuilder) builder = limber_json_builder_new ();
  GListModel *routines;

  if (library == NULL)
    return LIMBER_EXIT_LIBRARY;

  routines = limber_library_get_routines (library);
  /* Translators: titles of the columns that --list-routines prints */
  g_ptr_array_add (rows, make_row (_ ("Id"), _ ("Name"), _ ("Length"), _ ("Level"), _ ("Good For"),
                                   NULL));

  limber_json_builder_begin_array (builder, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LimberRoutine) routine = g_list_model_get_item (routines, i);
      g_autoptr (LimberTimeline) timeline =
          limber_timeline_new (routine, limber_library_get_catalog (library), NULL);
      gboolean built_in = !limber_library_owns_routine (library, limber_routine_get_id (routine));

      write_routine (routine, timeline, built_in, builder);
      g_ptr_array_add (rows, make_routine_row (routine, timeline));
    }
  limber_json_builder_end (builder);

  if (self->json)
    limber_command_print_json (self, limber_json_builder_finish (builder));
  else
    limber_command_print_table (self, rows);

  return LIMBER_EXIT_GOOD;
}
