/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-routine-editor-private.h"

#include <glib/gi18n.h>

#include "model/limber-addition.h"
#include "model/limber-routine-lines.h"
#include "ui/routines/limber-drag-item.h"
#include "ui/routines/limber-item-text.h"
#include "ui/routines/limber-lines-clip.h"
#include "ui/routines/limber-new-routine.h"
#include "ui/routines/limber-swap-dialog.h"
#include "ui/routines/limber-toast.h"
#include "ui/widgets/limber-announce.h"

static LimberCatalog *
get_catalog (LimberRoutineEditor *self)
{
  return limber_context_get_catalog (self->context);
}

static LimberRoutine *
get_routine (LimberRoutineEditor *self)
{
  return limber_draft_get_routine (self->draft);
}

static void
undo_from_toast (GtkWidget *widget)
{
  gtk_widget_activate_action (widget, "editor.undo", NULL);
}

/* (transfer full) */
static char *
name_lines (LimberRoutineEditor *self, GArray *spots)
{
  g_autoptr (GPtrArray) items = limber_routine_get_lines (get_routine (self), spots);

  return limber_items_to_title (items, get_catalog (self));
}

/* --- edits, each with the words that go with it --------------------------------------------------- */

/* Selects what has moved, and says where it is. */
static void
land (LimberRoutineEditor *self, GArray *landed)
{
  g_autofree char *title = name_lines (self, landed);
  g_autofree char *text = NULL;

  if (landed->len == 0)
    return;
  text = limber_spot_to_announcement (title, g_array_index (landed, LimberSpot, 0));
  limber_routine_view_select (self->view, landed, TRUE);
  limber_announce (GTK_WIDGET (self), text);
}

static void
move_lines (LimberRoutineEditor *self, GArray *spots, LimberSpot gap)
{
  g_autoptr (GArray) landed = NULL;

  if (limber_edit_move (self->draft, get_catalog (self), spots, gap, &landed))
    land (self, landed);
}

static void
insert_items (LimberRoutineEditor *self, GPtrArray *items, LimberSpot gap, gboolean focus)
{
  g_autoptr (GArray) landed = NULL;
  g_autofree char *title = limber_items_to_title (items, get_catalog (self));
  g_autofree char *text = NULL;

  if (!limber_edit_insert (self->draft, get_catalog (self), gap, items, &landed))
    return;
  /* Translators: an exercise or “3 exercises”, and a section: Warm-up, Main or Cool-down. */
  text = g_strdup_printf (_ ("%s added to %s"), title,
                          limber_enum_get_label (LIMBER_TYPE_SECTION, (int) gap.section));
  limber_routine_view_select (self->view, landed, focus);
  limber_announce (GTK_WIDGET (self), text);
  /* Behind the palette nobody sees the new row. */
  if (adw_overlay_split_view_get_collapsed (self->split)
      && adw_overlay_split_view_get_show_sidebar (self->split))
    limber_toast_show (&self->toast, GTK_WIDGET (self), text, undo_from_toast);
}

static void
remove_lines (LimberRoutineEditor *self, GArray *spots)
{
  g_autofree char *title = name_lines (self, spots);
  g_autofree char *text = NULL;

  if (!limber_edit_remove (self->draft, get_catalog (self), spots))
    return;
  /* Translators: %s is an exercise, or “3 exercises”. */
  text = g_strdup_printf (_ ("%s removed"), title);
  limber_routine_view_focus (self->view, g_array_index (spots, LimberSpot, 0));
  limber_toast_show (&self->toast, GTK_WIDGET (self), text, undo_from_toast);
}

/* Puts an exercise in as suits the routine. */
static void
insert_exercise (LimberRoutineEditor *self, const char *id, LimberSpot gap)
{
  LimberExercise *exercise = limber_catalog_lookup (get_catalog (self), id);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (exercise == NULL)
    return;
  g_ptr_array_add (items, limber_addition_make_item (get_routine (self), exercise));
  insert_items (self, items, gap, FALSE);
}

void
limber_routine_editor_add (LimberRoutineEditor *self, const char *exercise)
{
  insert_exercise (self, exercise,
                   (LimberSpot) { .section = limber_routine_view_get_section (self->view),
                                  .index = G_MAXUINT });
}

void
limber_routine_editor_drop (LimberRoutineEditor *self, GObject *dropped, LimberSpot gap)
{
  LimberDragItem *drag_item = LIMBER_DRAG_ITEM (dropped);
  GArray *from = limber_drag_item_get_from (drag_item, self->draft);

  gtk_widget_activate_action (GTK_WIDGET (self), "editor.drag", "b", FALSE);
  if (from != NULL)
    move_lines (self, from, gap);
  else if (limber_drag_item_is_new (drag_item))
    insert_exercise (self,
                     limber_item_get_exercise (limber_drag_item_get_items (drag_item)->pdata[0]),
                     gap);
}

void
limber_routine_editor_drop_away (LimberRoutineEditor *self, GObject *dropped)
{
  GArray *from = limber_drag_item_get_from (LIMBER_DRAG_ITEM (dropped), self->draft);

  gtk_widget_activate_action (GTK_WIDGET (self), "editor.drag", "b", FALSE);
  if (from != NULL)
    remove_lines (self, from);
}

/* --- actions -------------------------------------------------------------------------------------- */

static void
step_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (widget);
  g_autoptr (GArray) spots = limber_routine_view_get_selection (self->view);
  g_autoptr (GArray) landed = NULL;
  int direction = g_str_equal (name, "editor.move-up") ? -1 : 1;

  if (limber_edit_step (self->draft, get_catalog (self), spots, direction, &landed))
    land (self, landed);
}

static void
move_to_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (widget);
  g_autoptr (GArray) spots = limber_routine_view_get_selection (self->view);
  int section = LIMBER_SECTION_MAIN;

  if (limber_enum_from_nick (LIMBER_TYPE_SECTION, g_variant_get_string (target, NULL), &section))
    move_lines (self, spots, (LimberSpot) { .section = section, .index = G_MAXUINT });
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (widget);
  g_autoptr (GArray) spots = limber_routine_view_get_selection (self->view);

  remove_lines (self, spots);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (widget);
  g_autoptr (GArray) spots = limber_routine_view_get_selection (self->view);
  g_autoptr (GPtrArray) items = limber_routine_get_lines (get_routine (self), spots);
  g_autoptr (GdkContentProvider) provider = NULL;

  if (items->len == 0)
    return;
  provider = limber_lines_clip_new (items, self->context);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), provider);
  if (g_str_equal (name, "editor.cut"))
    remove_lines (self, spots);
}

static void
on_pasted (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LimberRoutineEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = limber_lines_clip_read_finish (result, &error);

  if (items != NULL && items->len > 0)
    insert_items (self, items, limber_routine_view_get_gap (self->view), TRUE);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    limber_toast_show (&self->toast, GTK_WIDGET (self),
                       _ ("There are no exercises on the clipboard"), NULL);
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *target)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);

  if (limber_lines_clip_is_in (clipboard))
    limber_lines_clip_read_async (clipboard, NULL, on_pasted, g_object_ref (widget));
}

static void
make_circuit_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (widget);
  g_autoptr (GArray) spots = limber_routine_view_get_selection (self->view);
  g_autoptr (GArray) landed = NULL;
  g_autofree char *title = name_lines (self, spots);
  g_autofree char *text = NULL;

  if (!limber_edit_make_circuit (self->draft, get_catalog (self), spots, &landed))
    return;
  limber_routine_view_select (self->view, landed, TRUE);
  /* Translators: said by a screen reader; %s is an exercise, or “3 exercises”. */
  text = g_strdup_printf (_ ("%s put into a circuit"), title);
  limber_announce (widget, text);
}

static void
dissolve_circuit_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (widget);
  g_autoptr (GArray) spots = limber_routine_view_get_selection (self->view);
  g_autoptr (GArray) landed = NULL;

  if (spots->len == 0
      || !limber_edit_dissolve_circuit (self->draft, g_array_index (spots, LimberSpot, 0), &landed))
    return;
  limber_routine_view_select (self->view, landed, TRUE);
  limber_announce (widget, _ ("Circuit dissolved"));
}

/* The present routine stays as it is. */
static void
new_from_selection_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (widget);
  g_autoptr (GArray) spots = limber_routine_view_get_selection (self->view);
  g_autoptr (LimberRoutine) routine = NULL;

  if (spots->len == 0)
    return;
  routine = limber_new_routine_from_lines (self->context, get_routine (self), spots);
  limber_library_save_routine (limber_context_get_library (self->context), routine);
  gtk_widget_activate_action (widget, "win.edit-routine", "s", limber_routine_get_id (routine));
}

static LimberItem *
get_single (LimberRoutineEditor *self, LimberSpot *at)
{
  g_autoptr (GArray) spots = limber_routine_view_get_selection (self->view);

  if (spots->len != 1)
    return NULL;
  *at = g_array_index (spots, LimberSpot, 0);
  return limber_routine_get_line (get_routine (self), at);
}

static void
edit_dose_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (widget);
  LimberLines *lines = limber_routine_view_get_lines (self->view);
  LimberSpot at;
  LimberLine *line;

  if (get_single (self, &at) == NULL)
    return;
  line = limber_lines_get (lines, limber_lines_find (lines, &at));
  limber_line_set_expanded (line, !limber_line_get_expanded (line));
}

static void
show_exercise_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberSpot at;
  LimberItem *item = get_single (LIMBER_ROUTINE_EDITOR (widget), &at);

  if (item != NULL && !limber_item_is_circuit (item))
    gtk_widget_activate_action (widget, "win.show-exercise", "s", limber_item_get_exercise (item));
}

static void
on_swap_chosen (LimberRoutineEditor *self, const char *exercise, LimberSwapDialog *dialog)
{
  LimberSpot at;

  if (get_single (self, &at) != NULL
      && limber_edit_swap (self->draft, get_catalog (self), at, exercise))
    limber_routine_view_focus (self->view, at);
}

static void
swap_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (widget);
  LimberSpot at;
  LimberItem *item = get_single (self, &at);
  AdwDialog *dialog;

  if (item == NULL || limber_item_is_circuit (item))
    return;
  dialog = limber_swap_dialog_new (self->context, limber_item_get_exercise (item));
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_swap_chosen), self, G_CONNECT_SWAPPED);
  /* Whence it comes back, and not to a menu that has gone. */
  limber_routine_view_focus (self->view, at);
  adw_dialog_present (dialog, widget);
}

/* Whether a circuit, or a line of one, stands there; nothing may, while the rows catch up with an edit. */
static gboolean
is_in_circuit (LimberRoutine *routine, LimberSpot at)
{
  LimberItem *item = limber_routine_get_item (routine, at.section, at.index);

  return item != NULL && limber_item_is_circuit (item);
}

void
limber_routine_editor_update_line_actions (LimberRoutineEditor *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (GArray) spots = limber_routine_view_get_selection (self->view);
  LimberSpot at;
  LimberItem *single = get_single (self, &at);
  gboolean any = spots->len > 0;
  gboolean circuit =
      any && is_in_circuit (get_routine (self), g_array_index (spots, LimberSpot, 0));
  gboolean exercise = single != NULL && !limber_item_is_circuit (single);

  gtk_widget_action_set_enabled (widget, "editor.move-up",
                                 any && limber_edit_can_step (get_routine (self), spots, -1));
  gtk_widget_action_set_enabled (widget, "editor.move-down",
                                 any && limber_edit_can_step (get_routine (self), spots, 1));
  gtk_widget_action_set_enabled (widget, "editor.move-to", any);
  gtk_widget_action_set_enabled (widget, "editor.remove", any);
  gtk_widget_action_set_enabled (widget, "editor.cut", any);
  gtk_widget_action_set_enabled (widget, "editor.copy", any);
  gtk_widget_action_set_enabled (widget, "editor.make-circuit", any);
  gtk_widget_action_set_enabled (widget, "editor.new-from-selection", any);
  gtk_widget_action_set_enabled (widget, "editor.dissolve-circuit", circuit);
  gtk_widget_action_set_enabled (widget, "editor.edit-dose", single != NULL);
  gtk_widget_action_set_enabled (widget, "editor.swap", exercise);
  gtk_widget_action_set_enabled (widget, "editor.show-exercise",
                                 exercise
                                     && limber_catalog_lookup (get_catalog (self),
                                                               limber_item_get_exercise (single)));
}

void
limber_routine_editor_class_install_line_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "editor.move-up", NULL, step_action);
  gtk_widget_class_install_action (klass, "editor.move-down", NULL, step_action);
  gtk_widget_class_install_action (klass, "editor.move-to", "s", move_to_action);
  gtk_widget_class_install_action (klass, "editor.remove", NULL, remove_action);
  gtk_widget_class_install_action (klass, "editor.cut", NULL, copy_action);
  gtk_widget_class_install_action (klass, "editor.copy", NULL, copy_action);
  gtk_widget_class_install_action (klass, "editor.paste", NULL, paste_action);
  gtk_widget_class_install_action (klass, "editor.make-circuit", NULL, make_circuit_action);
  gtk_widget_class_install_action (klass, "editor.dissolve-circuit", NULL, dissolve_circuit_action);
  gtk_widget_class_install_action (klass, "editor.new-from-selection", NULL,
                                   new_from_selection_action);
  gtk_widget_class_install_action (klass, "editor.edit-dose", NULL, edit_dose_action);
  gtk_widget_class_install_action (klass, "editor.show-exercise", NULL, show_exercise_action);
  gtk_widget_class_install_action (klass, "editor.swap", NULL, swap_action);
}
