/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-exercise-editor-private.h"

#include <glib/gi18n.h>

#include "ui/widgets/limber-choice-row.h"
#include "ui/widgets/limber-fault.h"
#include "ui/widgets/limber-name.h"

G_DEFINE_FINAL_TYPE (LimberExerciseEditor, limber_exercise_editor, ADW_TYPE_NAVIGATION_PAGE)

static LimberLibrary *
get_library (LimberExerciseEditor *self)
{
  return limber_context_get_library (self->context);
}

LimberExercise *
limber_exercise_editor_get_exercise (LimberExerciseEditor *self)
{
  g_return_val_if_fail (LIMBER_IS_EXERCISE_EDITOR (self), NULL);

  return limber_history_get_present (self->history);
}

static void
note_media (LimberExerciseEditor *self, const char *name)
{
  if (name != NULL && !g_ptr_array_find_with_equal_func (self->media, name, g_str_equal, NULL))
    g_ptr_array_add (self->media, g_strdup (name));
}

/* --- editing ------------------------------------------------------------------------------------- */

void
limber_exercise_editor_update (LimberExerciseEditor *self)
{
  LimberExercise *exercise = limber_exercise_editor_get_exercise (self);
  gboolean can_undo, can_redo;

  limber_exercise_editor_show (self, exercise);
  g_object_get (self->history, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.undo", can_undo);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.redo", can_redo);
}

static void
save (LimberExerciseEditor *self)
{
  self->saving = TRUE;
  limber_library_save_exercise (get_library (self), limber_exercise_editor_get_exercise (self));
  self->saving = FALSE;
  limber_exercise_editor_update (self);
}

/* Takes @next (transfer full). Changes of the same field that follow each other are one step. */
static void
apply (LimberExerciseEditor *self, LimberExercise *next, const char *field)
{
  g_autoptr (LimberExercise) owned = next;

  if (limber_exercise_equal (next, limber_exercise_editor_get_exercise (self)))
    return;

  limber_history_push (self->history, next, _ ("Edit"), field);
  save (self);
}

static void
undo (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberExerciseEditor *self = LIMBER_EXERCISE_EDITOR (widget);

  if (limber_history_undo (self->history))
    save (self);
}

static void
redo (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberExerciseEditor *self = LIMBER_EXERCISE_EDITOR (widget);

  if (limber_history_redo (self->history))
    save (self);
}

static void
on_text_changed (LimberExerciseEditor *self, GtkWidget *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  if (self->updating)
    return;

  if (row == GTK_WIDGET (self->name))
    limber_fault_show (GTK_EDITABLE (row), *text == '\0' ? _ ("It needs a name") : NULL);
  apply (self, limber_exercise_editor_read_texts (self, limber_exercise_editor_get_exercise (self)),
         gtk_buildable_get_buildable_id (GTK_BUILDABLE (row)));
}

static void
on_choice_changed (LimberExerciseEditor *self)
{
  if (!self->updating)
    apply (self,
           limber_exercise_editor_read_choices (self, limber_exercise_editor_get_exercise (self)),
           NULL);
}

static void
on_lines_changed (LimberExerciseEditor *self, int line, GtkWidget *editor)
{
  g_autofree char *field = NULL;

  if (self->updating)
    return;

  /* What is typed into one line is one step. */
  if (line >= 0)
    field =
        g_strdup_printf ("%s-%d", gtk_buildable_get_buildable_id (GTK_BUILDABLE (editor)), line);
  apply (self, limber_exercise_editor_read_lines (self, limber_exercise_editor_get_exercise (self)),
         field);
}

/* A region is trained mainly or as well, not both. */
static void
apply_regions (LimberExerciseEditor *self, LimberRegionSet primary, LimberRegionSet secondary)
{
  apply (self,
         limber_exercise_with (limber_exercise_editor_get_exercise (self), "primary", primary,
                               "secondary", secondary, NULL),
         NULL);
}

static void
on_primary_changed (LimberExerciseEditor *self)
{
  LimberRegionSet primary = limber_set_picker_get_set (self->primary);

  if (!self->updating)
    apply_regions (self, primary, limber_set_picker_get_set (self->secondary) & ~primary);
}

static void
on_secondary_changed (LimberExerciseEditor *self)
{
  LimberRegionSet secondary = limber_set_picker_get_set (self->secondary);

  if (!self->updating)
    apply_regions (self, limber_set_picker_get_set (self->primary) & ~secondary, secondary);
}

static void
on_equipment_changed (LimberExerciseEditor *self)
{
  if (!self->updating)
    apply (self,
           limber_exercise_with (limber_exercise_editor_get_exercise (self), "equipment",
                                 limber_set_picker_get_set (self->equipment), NULL),
           NULL);
}

static void
on_dose_edited (LimberExerciseEditor *self, LimberItem *next, const char *field)
{
  if (!self->updating)
    apply (self,
           limber_exercise_with (limber_exercise_editor_get_exercise (self), "dose",
                                 limber_item_get_dose (next), NULL),
           field);
}

static void
on_edited (LimberExerciseEditor *self, LimberExercise *next, const char *field)
{
  apply (self, g_object_ref (next), field);
}

static void
on_brought (LimberExerciseEditor *self, const char *name)
{
  note_media (self, name);
}

/* The focus has left: what is typed next is a step of its own. */
static void
on_settled (LimberExerciseEditor *self)
{
  if (self->history != NULL)
    limber_history_seal (self->history);
}

/* --- dropping a file on the page ----------------------------------------------------------------- */

static gboolean
on_drop (LimberExerciseEditor *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL)
    return FALSE;

  limber_clip_chooser_bring (self->clip, files->data);
  return TRUE;
}

static void
accept_drops (LimberExerciseEditor *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* --- beginning and end --------------------------------------------------------------------------- */

static gboolean
is_new (LimberExerciseEditor *self)
{
  const char *id = limber_exercise_get_id (limber_exercise_editor_get_exercise (self));

  return limber_catalog_lookup (limber_context_get_catalog (self->context), id) == NULL;
}

/* What is new wants a name. */
static void
limber_exercise_editor_shown (AdwNavigationPage *page)
{
  LimberExerciseEditor *self = LIMBER_EXERCISE_EDITOR (page);

  if (is_new (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

/* Nothing can be undone any more: what no exercise names can go. */
static void
release_media (LimberExerciseEditor *self)
{
  for (guint i = 0; i < self->media->len; i++)
    limber_library_release_media (get_library (self), g_ptr_array_index (self->media, i));
  g_ptr_array_set_size (self->media, 0);
}

/* --- class --------------------------------------------------------------------------------------- */

static void
limber_exercise_editor_dispose (GObject *object)
{
  LimberExerciseEditor *self = LIMBER_EXERCISE_EDITOR (object);

  if (self->context != NULL)
    release_media (self);
  limber_exercise_editor_leave (self);
  self->updating = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_EXERCISE_EDITOR);
  g_clear_object (&self->history);
  g_clear_object (&self->context);
  g_clear_pointer (&self->media, g_ptr_array_unref);
  G_OBJECT_CLASS (limber_exercise_editor_parent_class)->dispose (object);
}

static void
bind_template_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, newer_banner);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, form);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, clip);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, name);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, synonyms);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, summary);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, kind);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, position);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, sides);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, mirrorable);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, primary);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, secondary);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, equipment);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, dose);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, steps);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, mistakes);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, cautions);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, easier);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, harder);
}

static void
bind_template_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_lines_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_primary_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_secondary_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_equipment_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_dose_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_brought);
  gtk_widget_class_bind_template_callback (widget_class, on_settled);
}

static void
limber_exercise_editor_class_init (LimberExerciseEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_exercise_editor_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = limber_exercise_editor_shown;

  g_type_ensure (LIMBER_TYPE_CLIP_CHOOSER);
  g_type_ensure (LIMBER_TYPE_SET_PICKER);
  g_type_ensure (LIMBER_TYPE_LINES_EDITOR);
  g_type_ensure (LIMBER_TYPE_DOSE_EDITOR);
  g_type_ensure (LIMBER_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/catalog/limber-exercise-editor.ui");
  bind_template_children (widget_class);
  bind_template_callbacks (widget_class);
  gtk_widget_class_install_action (widget_class, "form.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "form.redo", NULL, redo);
}

static void
limber_exercise_editor_init (LimberExerciseEditor *self)
{
  self->media = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_name_rows (GTK_WIDGET (self));
  limber_dose_editor_set_dose_only (self->dose, TRUE);
  accept_drops (self);
}

static void
on_unit_changed (LimberExerciseEditor *self)
{
  limber_dose_editor_set_load_unit (self->dose, limber_context_get_load_unit (self->context));
  limber_exercise_editor_update (self);
}

GtkWidget *
limber_exercise_editor_new (LimberContext *context, LimberExercise *exercise)
{
  LimberExerciseEditor *self = g_object_new (LIMBER_TYPE_EXERCISE_EDITOR, NULL);

  self->context = g_object_ref (context);
  limber_dose_editor_set_load_unit (self->dose, limber_context_get_load_unit (context));
  self->history = limber_history_new (G_OBJECT (exercise));
  note_media (self, limber_exercise_get_clip (exercise));
  note_media (self, limber_exercise_get_poster (exercise));
  limber_exercise_editor_set_up (self);
  limber_exercise_editor_update (self);
  limber_exercise_editor_follow (self);
  g_signal_connect_object (limber_context_get_settings (context), "changed::load-unit",
                           G_CALLBACK (on_unit_changed), self, G_CONNECT_SWAPPED);
  if (is_new (self))
    adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _ ("New Exercise"));
  return GTK_WIDGET (self);
}

LimberExercise *
limber_exercise_editor_create (void)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (LimberDose) dose = limber_dose_new ();

  dose->sets = 2;
  dose->reps = 10;
  return g_object_new (LIMBER_TYPE_EXERCISE, "id", id, "name", _ ("New Exercise"), "kind",
                       LIMBER_KIND_STRENGTH, "position", LIMBER_POSITION_STANDING, "dose", dose,
                       NULL);
}

LimberExercise *
limber_exercise_editor_duplicate (LimberExercise *exercise)
{
  g_autofree char *id = g_uuid_string_random ();
  /* Translators: the name of a copy; %s is the name of the exercise it was made from. */
  g_autofree char *name = g_strdup_printf (_ ("%s (Copy)"), limber_exercise_get_name (exercise));

  g_return_val_if_fail (LIMBER_IS_EXERCISE (exercise), NULL);

  return limber_exercise_with (exercise, "id", id, "name", name, "built-in", FALSE, NULL);
}
