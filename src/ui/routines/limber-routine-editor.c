/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-routine-editor-private.h"

#include <glib/gi18n.h>

#include "model/limber-timeline.h"
#include "ui/progress/limber-progress-stats.h"
#include "ui/routines/limber-drag-item.h"
#include "ui/routines/limber-toast.h"
#include "ui/widgets/limber-fault.h"
#include "ui/widgets/limber-toggle-bin.h"

G_DEFINE_FINAL_TYPE (LimberRoutineEditor, limber_routine_editor, ADW_TYPE_NAVIGATION_PAGE)

/* --- the title ------------------------------------------------------------------------------------ */

static void
on_name_changed (LimberRoutineEditor *self, GtkEditable *entry)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  /* A routine always has a name: with an empty entry it keeps the one it has. */
  limber_fault_show (entry, *name == '\0' ? _ ("It needs a name") : NULL);
  if (self->draft != NULL)
    limber_edit_rename (self->draft, name);
}

static void
on_name_activate (LimberRoutineEditor *self, GtkEntry *entry)
{
  gtk_popover_popdown (self->title_popover);
}

static void
on_level_changed (LimberRoutineEditor *self, GParamSpec *pspec, AdwToggleGroup *group)
{
  int level = LIMBER_LEVEL_NEW;

  if (self->draft != NULL
      && limber_enum_from_nick (LIMBER_TYPE_LEVEL, adw_toggle_group_get_active_name (group),
                                &level))
    limber_edit_set_level (self->draft, level);
}

static void
on_title_closed (LimberRoutineEditor *self, GtkPopover *popover)
{
  gtk_editable_set_text (self->name_entry,
                         limber_routine_get_name (limber_draft_get_routine (self->draft)));
  limber_history_seal (limber_draft_get_history (self->draft));
}

static void
update_title (LimberRoutineEditor *self)
{
  LimberLevel level = limber_routine_get_level (limber_draft_get_routine (self->draft));
  const char *name = limber_routine_get_name (limber_draft_get_routine (self->draft));
  /* Translators: %s is a routine. */
  g_autofree char *label = g_strdup_printf (_ ("Rename %s"), name);

  adw_toggle_group_set_active_name (self->level,
                                    limber_enum_get_nick (LIMBER_TYPE_LEVEL, (int) level));
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), name);
  gtk_label_set_label (self->title_label, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->title_popover)))
    gtk_editable_set_text (self->name_entry, name);
}

static void
on_narrow (LimberRoutineEditor *self, AdwBreakpoint *breakpoint)
{
  g_autoptr (GtkWidget) title = GTK_WIDGET (g_object_ref (self->title_button));

  adw_header_bar_set_title_widget (self->header, NULL);
  adw_bin_set_child (self->narrow_title, title);
  gtk_label_set_ellipsize (self->title_label, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (self->title_label, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
}

static void
on_wide (LimberRoutineEditor *self, AdwBreakpoint *breakpoint)
{
  g_autoptr (GtkWidget) title = GTK_WIDGET (g_object_ref (self->title_button));

  adw_bin_set_child (self->narrow_title, NULL);
  adw_header_bar_set_title_widget (self->header, title);
  gtk_label_set_wrap (self->title_label, FALSE);
  gtk_label_set_ellipsize (self->title_label, PANGO_ELLIPSIZE_END);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
}

/* --- time ----------------------------------------------------------------------------------------- */

static void
update_time (LimberRoutineEditor *self)
{
  LimberPace pace;
  g_autoptr (LimberTimeline) timeline = NULL;
  g_autofree char *total = NULL;
  guint seconds[LIMBER_N_SECTIONS] = { 0 };

  limber_context_get_pace (self->context, &pace);
  timeline = limber_timeline_new (limber_draft_get_routine (self->draft),
                                  limber_context_get_catalog (self->context), &pace);
  for (guint i = 0; i < limber_timeline_get_n_phases (timeline); i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (timeline, i);

      seconds[phase->section] += phase->seconds;
    }
  limber_routine_view_set_seconds (self->view, seconds);

  total = limber_timeline_get_seconds (timeline) > 0
              ? limber_seconds_to_text (limber_timeline_get_seconds (timeline))
              : g_strdup (_ ("Empty"));
  gtk_label_set_label (self->time_label, total);
  limber_routine_editor_update_coach (self, timeline);
}

/* --- draft ---------------------------------------------------------------------------------------- */

static void
update (LimberRoutineEditor *self)
{
  update_title (self);
  update_time (self);
  limber_routine_editor_update_actions (self);
}

static void
on_draft_changed (LimberDraft *draft, LimberRoutineEditor *self)
{
  if (!self->adopting)
    limber_library_save_routine (limber_context_get_library (self->context),
                                 limber_draft_get_routine (draft));
  /* Whatever the toast offered to undo is no longer the last step. */
  limber_toast_clear (&self->toast);
  update (self);
}

static void
on_section_changed (LimberRoutineEditor *self, GParamSpec *pspec, LimberRoutineView *view)
{
  /* Translators: %s is a section: Warm-up, Main or Cool-down. */
  g_autofree char *hint =
      g_strdup_printf (_ ("Drag, or press Enter to add to %s"),
                       limber_enum_get_label (LIMBER_TYPE_SECTION,
                                              limber_routine_view_get_section (view)));

  limber_palette_set_hint (self->palette, hint);
}

static void
on_dropped (LimberRoutineEditor *self,
            GObject *dropped,
            const LimberSpot *gap,
            LimberRoutineView *view)
{
  limber_routine_editor_drop (self, dropped, *gap);
}

static void
on_chosen (LimberRoutineEditor *self, const char *exercise, LimberPalette *palette)
{
  limber_routine_editor_add (self, exercise);
}

static void
on_advice_chosen (LimberRoutineEditor *self, LimberAdvice *advice, LimberCoachPane *coach)
{
  limber_routine_editor_show_advice (self, advice);
}

static void
on_removed (LimberRoutineEditor *self, GObject *dropped, GtkWidget *target)
{
  limber_routine_editor_drop_away (self, dropped);
}

/* Ready to search, where the palette is in sight, and to add to the main part. */
static void
limber_routine_editor_shown (AdwNavigationPage *page)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (page);

  /* Coming back from elsewhere, the focus is where it was. */
  if (!self->shown && !adw_overlay_split_view_get_collapsed (self->split))
    limber_palette_focus_search (self->palette);
  if (!self->shown)
    limber_routine_view_set_section (self->view, LIMBER_SECTION_MAIN);
  self->shown = TRUE;
}

/* Whoever comes in by Tab, or as the page opens, begins there too. */
static gboolean
limber_routine_editor_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (widget);

  if (direction == GTK_DIR_TAB_FORWARD && gtk_widget_get_focus_child (widget) == NULL
      && !adw_overlay_split_view_get_collapsed (self->split))
    {
      limber_palette_focus_search (self->palette);
      return TRUE;
    }
  return GTK_WIDGET_CLASS (limber_routine_editor_parent_class)->focus (widget, direction);
}

/* Its toast would outlive it on screen, and undo what nobody sees. */
static void
limber_routine_editor_hidden (AdwNavigationPage *page)
{
  limber_toast_clear (&LIMBER_ROUTINE_EDITOR (page)->toast);
}

/* --- class ---------------------------------------------------------------------------------------- */

static void
limber_routine_editor_dispose (GObject *object)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (object);

  limber_toast_clear (&self->toast);
  limber_routine_editor_leave (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_ROUTINE_EDITOR);
  g_clear_object (&self->context);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->advice, g_ptr_array_unref);

  G_OBJECT_CLASS (limber_routine_editor_parent_class)->dispose (object);
}

static void
bind_template_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, newer_banner);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, header);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, narrow_title);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, title_button);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, title_label);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, time_label);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, title_popover);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, name_entry);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, level);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, coach_split);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, coach);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, coach_button);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, split);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, palette);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, view);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, remove_revealer);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, remove_target);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, undo_button);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, redo_button);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, narrow_undo_button);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, narrow_redo_button);
}

static void
limber_routine_editor_class_init (LimberRoutineEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_routine_editor_dispose;
  widget_class->focus = limber_routine_editor_focus;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = limber_routine_editor_shown;
  ADW_NAVIGATION_PAGE_CLASS (klass)->hidden = limber_routine_editor_hidden;

  g_type_ensure (LIMBER_TYPE_COACH_BUTTON);
  g_type_ensure (LIMBER_TYPE_COACH_PANE);
  g_type_ensure (LIMBER_TYPE_PALETTE);
  g_type_ensure (LIMBER_TYPE_ROUTINE_VIEW);
  g_type_ensure (LIMBER_TYPE_REMOVE_TARGET);
  g_type_ensure (LIMBER_TYPE_TOGGLE_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/routines/limber-routine-editor.ui");
  bind_template_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);
  gtk_widget_class_bind_template_callback (widget_class, on_wide);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_name_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_title_closed);
  gtk_widget_class_bind_template_callback (widget_class, on_section_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_level_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_advice_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_dropped);
  gtk_widget_class_bind_template_callback (widget_class, limber_routine_editor_update_line_actions);
  gtk_widget_class_bind_template_callback (widget_class, on_removed);

  limber_routine_editor_class_install_actions (widget_class);
}

static void
limber_routine_editor_init (LimberRoutineEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_remove_target_set_drag_type (self->remove_target, LIMBER_TYPE_DRAG_ITEM);
}

GtkWidget *
limber_routine_editor_new (LimberContext *context, LimberRoutine *routine)
{
  LimberRoutineEditor *self = g_object_new (LIMBER_TYPE_ROUTINE_EDITOR, NULL);

  self->context = g_object_ref (context);
  self->draft = limber_draft_new (routine);
  limber_palette_set_context (self->palette, context);
  limber_routine_view_set_draft (self->view, context, self->draft);
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (on_draft_changed), self,
                           G_CONNECT_DEFAULT);
  update (self);
  on_section_changed (self, NULL, self->view);
  limber_routine_editor_follow (self);

  return GTK_WIDGET (self);
}

LimberDraft *
limber_routine_editor_get_draft (LimberRoutineEditor *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_EDITOR (self), NULL);

  return self->draft;
}
