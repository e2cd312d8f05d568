/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "ui/catalog/limber-exercise-editor-private.h"

/* --- lists to choose from ------------------------------------------------------------------------ */

static void
fill_labels (AdwComboRow *row, GType type)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < limber_enum_get_n_values (type); i++)
    gtk_string_list_append (labels, limber_enum_get_label (type, (int) i));
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
}

/* The catalog as it is now: were it to change beneath the row, the row would choose another exercise by itself. */
static GListModel *
list_others (LimberExerciseEditor *self)
{
  GListModel *catalog = G_LIST_MODEL (limber_context_get_catalog (self->context));
  const char *id = limber_exercise_get_id (limber_exercise_editor_get_exercise (self));
  GListStore *others = g_list_store_new (LIMBER_TYPE_EXERCISE);
  g_autoptr (LimberExercise) none =
      /* Translators: no exercise is easier, or harder */
      g_object_new (LIMBER_TYPE_EXERCISE, "name", C_ ("exercise", "None"), NULL);

  g_list_store_append (others, none);
  for (guint i = 0; i < g_list_model_get_n_items (catalog); i++)
    {
      g_autoptr (LimberExercise) exercise = g_list_model_get_item (catalog, i);

      if (g_strcmp0 (limber_exercise_get_id (exercise), id) != 0)
        g_list_store_append (others, exercise);
    }
  return G_LIST_MODEL (others);
}

static void
fill_others (AdwComboRow *row, GListModel *others)
{
  g_autoptr (GtkExpression) name = gtk_property_expression_new (LIMBER_TYPE_EXERCISE, NULL, "name");

  adw_combo_row_set_expression (row, name);
  adw_combo_row_set_search_match_mode (row, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  adw_combo_row_set_model (row, others);
}

void
limber_exercise_editor_set_up (LimberExerciseEditor *self)
{
  g_autoptr (GListModel) others = list_others (self);

  self->updating = TRUE;
  fill_labels (self->kind, LIMBER_TYPE_KIND);
  fill_labels (self->position, LIMBER_TYPE_POSITION);
  fill_labels (self->sides, LIMBER_TYPE_SIDES);
  limber_set_picker_set_values (self->primary, LIMBER_TYPE_REGION);
  limber_set_picker_set_values (self->secondary, LIMBER_TYPE_REGION);
  limber_set_picker_set_values (self->equipment, LIMBER_TYPE_EQUIPMENT);
  fill_others (self->easier, others);
  fill_others (self->harder, others);
  self->updating = FALSE;
}

/* --- from the exercise to the widgets ------------------------------------------------------------ */

/* Writing the same text again would send the cursor to its beginning while somebody types. */
static void
show_text (AdwEntryRow *row, const char *text)
{
  g_autofree char *present = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));

  if (g_strcmp0 (g_strstrip (present), text != NULL ? text : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static char **
split_synonyms (const char *text)
{
  g_autoptr (GStrvBuilder) synonyms = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_strv_builder_add (synonyms, parts[i]);
  return g_strv_builder_end (synonyms);
}

static void
show_synonyms (LimberExerciseEditor *self, const char *const *synonyms)
{
  g_auto (GStrv) present = split_synonyms (gtk_editable_get_text (GTK_EDITABLE (self->synonyms)));
  g_autofree char *text = g_strjoinv (", ", (char **) synonyms);

  if (!g_strv_equal ((const char *const *) present, synonyms))
    gtk_editable_set_text (GTK_EDITABLE (self->synonyms), text);
}

static void
show_other (AdwComboRow *row, const char *id)
{
  GListModel *others = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (others); i++)
    {
      g_autoptr (LimberExercise) other = g_list_model_get_item (others, i);

      if (g_strcmp0 (limber_exercise_get_id (other), id != NULL ? id : "") == 0)
        {
          adw_combo_row_set_selected (row, i);
          return;
        }
    }
  /* An exercise that is not here is kept, but can't be shown. */
  adw_combo_row_set_selected (row, GTK_INVALID_LIST_POSITION);
}

static void
show_dose (LimberExerciseEditor *self, LimberExercise *exercise)
{
  g_autoptr (LimberItem) item =
      limber_item_new (limber_exercise_get_id (exercise), limber_exercise_get_dose (exercise));

  limber_dose_editor_set_item (self->dose, item, exercise);
}

void
limber_exercise_editor_show (LimberExerciseEditor *self, LimberExercise *exercise)
{
  gboolean one_sided = limber_exercise_get_sides (exercise) != LIMBER_SIDES_BOTH;

  self->updating = TRUE;
  limber_clip_chooser_set_exercise (self->clip, self->context, exercise);
  show_text (self->name, limber_exercise_get_name (exercise));
  show_synonyms (self, limber_exercise_get_synonyms (exercise));
  show_text (self->summary, limber_exercise_get_summary (exercise));
  adw_combo_row_set_selected (self->kind, limber_exercise_get_kind (exercise));
  adw_combo_row_set_selected (self->position, limber_exercise_get_position (exercise));
  adw_combo_row_set_selected (self->sides, limber_exercise_get_sides (exercise));
  adw_switch_row_set_active (self->mirrorable, limber_exercise_get_mirrorable (exercise));
  gtk_widget_set_visible (GTK_WIDGET (self->mirrorable), one_sided);
  limber_set_picker_set_set (self->primary, limber_exercise_get_primary (exercise));
  limber_set_picker_set_set (self->secondary, limber_exercise_get_secondary (exercise));
  limber_set_picker_set_set (self->equipment, limber_exercise_get_equipment (exercise));
  show_dose (self, exercise);
  limber_lines_editor_set_lines (self->steps, limber_exercise_get_steps (exercise));
  limber_lines_editor_set_lines (self->mistakes, limber_exercise_get_mistakes (exercise));
  limber_lines_editor_set_lines (self->cautions, limber_exercise_get_cautions (exercise));
  show_other (self->easier, limber_exercise_get_easier (exercise));
  show_other (self->harder, limber_exercise_get_harder (exercise));
  self->updating = FALSE;
}

/* --- from the widgets to the exercise ------------------------------------------------------------ */

LimberExercise *
limber_exercise_editor_read_texts (LimberExerciseEditor *self, LimberExercise *exercise)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name)));
  g_autofree char *summary = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->summary)));
  g_auto (GStrv) synonyms = split_synonyms (gtk_editable_get_text (GTK_EDITABLE (self->synonyms)));

  /* Without a name it can't be found again: it keeps the one it has until there is another. */
  g_strstrip (name);
  return limber_exercise_with (exercise, "name",
                               *name != '\0' ? name : limber_exercise_get_name (exercise),
                               "summary", g_strstrip (summary), "synonyms", synonyms, NULL);
}

/* What is not in the list stays what it is. */
static const char *
read_other (AdwComboRow *row, const char *present)
{
  LimberExercise *other = adw_combo_row_get_selected_item (row);

  if (other == NULL)
    return present;

  return *limber_exercise_get_id (other) != '\0' ? limber_exercise_get_id (other) : NULL;
}

LimberExercise *
limber_exercise_editor_read_choices (LimberExerciseEditor *self, LimberExercise *exercise)
{
  LimberSides sides = adw_combo_row_get_selected (self->sides);

  return limber_exercise_with (exercise, "kind", (int) adw_combo_row_get_selected (self->kind),
                               "position", (int) adw_combo_row_get_selected (self->position),
                               "sides", (int) sides, "mirrorable",
                               sides != LIMBER_SIDES_BOTH
                                   && adw_switch_row_get_active (self->mirrorable),
                               "easier",
                               read_other (self->easier, limber_exercise_get_easier (exercise)),
                               "harder",
                               read_other (self->harder, limber_exercise_get_harder (exercise)),
                               NULL);
}

LimberExercise *
limber_exercise_editor_read_lines (LimberExerciseEditor *self, LimberExercise *exercise)
{
  g_auto (GStrv) steps = limber_lines_editor_get_lines (self->steps);
  g_auto (GStrv) mistakes = limber_lines_editor_get_lines (self->mistakes);
  g_auto (GStrv) cautions = limber_lines_editor_get_lines (self->cautions);

  return limber_exercise_with (exercise, "steps", steps, "mistakes", mistakes, "cautions", cautions,
                               NULL);
}
