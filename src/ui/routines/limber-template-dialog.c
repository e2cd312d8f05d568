/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-template-dialog.h"

#include <glib/gi18n.h>

#include "model/limber-beginning.h"
#include "ui/routines/limber-new-routine.h"
#include "ui/today/limber-routine-facts.h"
#include "ui/widgets/limber-poster.h"

#define POSTER_WIDTH 64

struct _LimberTemplateDialog
{
  AdwDialog parent_instance;

  LimberContext *context;

  AdwPreferencesGroup *shapes;
  AdwPreferencesGroup *ready_made;
};

G_DEFINE_FINAL_TYPE (LimberTemplateDialog, limber_template_dialog, ADW_TYPE_DIALOG)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- rows ----------------------------------------------------------------------------------------- */

static void
choose (LimberTemplateDialog *self, LimberRoutine *template, const char *name)
{
  g_autoptr (LimberRoutine) routine =
      limber_new_routine_copy (limber_context_get_library (self->context), template, name);

  /* Whoever listens may push a page; the dialog is out of its way then. */
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CHOSEN], 0, routine);
}

static void
choose_shape (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberTemplateDialog *self = LIMBER_TEMPLATE_DIALOG (widget);
  guint shape = g_variant_get_uint32 (target);
  g_autoptr (LimberRoutine) template = NULL;

  g_return_if_fail (shape < LIMBER_N_SHAPES);

  template = limber_shape_make_routine (shape, limber_context_get_catalog (self->context),
                                        _ ("New Routine"));
  choose (self, template, limber_routine_get_name (template));
}

static void
choose_routine (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberTemplateDialog *self = LIMBER_TEMPLATE_DIALOG (widget);
  LimberRoutine *routine = limber_library_find_routine (limber_context_get_library (self->context),
                                                        g_variant_get_string (target, NULL));

  if (routine != NULL)
    choose (self, routine, limber_routine_get_name (routine));
}

/* A row of @template that does @action with @target (floating). */
static GtkWidget *
make_row (LimberTemplateDialog *self,
          LimberRoutine *template,
          const char *title,
          const char *subtitle,
          const char *action,
          GVariant *target)
{
  GtkWidget *row = adw_action_row_new ();
  LimberRoutineFacts facts;
  GtkWidget *poster;

  limber_routine_facts_init (&facts, template, limber_context_get_catalog (self->context), NULL);
  poster = limber_poster_new (self->context, facts.face, POSTER_WIDTH);
  gtk_widget_set_halign (poster, GTK_ALIGN_START);
  gtk_widget_set_margin_top (poster, 6);
  gtk_widget_set_margin_bottom (poster, 6);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), poster);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  return row;
}

static void
add_shapes (LimberTemplateDialog *self)
{
  for (guint shape = 0; shape < LIMBER_N_SHAPES; shape++)
    {
      g_autoptr (LimberRoutine) template =
          limber_shape_make_routine (shape, limber_context_get_catalog (self->context),
                                     _ ("New Routine"));

      adw_preferences_group_add (self->shapes,
                                 make_row (self, template, limber_shape_get_title (shape),
                                           limber_shape_get_summary (shape),
                                           "template.choose-shape", g_variant_new_uint32 (shape)));
    }
}

static void
add_ready_made (LimberTemplateDialog *self)
{
  LimberLibrary *library = limber_context_get_library (self->context);
  GListModel *routines = limber_library_get_routines (library);
  gboolean any = FALSE;
  LimberPace pace;

  limber_context_get_pace (self->context, &pace);
  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LimberRoutine) routine = g_list_model_get_item (routines, i);
      g_autofree char *facts_text = NULL;
      LimberRoutineFacts facts;

      if (limber_library_owns_routine (library, limber_routine_get_id (routine)))
        continue;
      limber_routine_facts_init (&facts, routine, limber_context_get_catalog (self->context),
                                 &pace);
      facts_text = limber_routine_facts_to_text (&facts);
      adw_preferences_group_add (self->ready_made,
                                 make_row (self, routine, limber_routine_get_name (routine),
                                           facts_text, "template.choose-routine",
                                           g_variant_new_string (limber_routine_get_id (routine))));
      any = TRUE;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->ready_made), any);
}

/* --- class ---------------------------------------------------------------------------------------- */

static void
limber_template_dialog_dispose (GObject *object)
{
  g_clear_object (&LIMBER_TEMPLATE_DIALOG (object)->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_TEMPLATE_DIALOG);

  G_OBJECT_CLASS (limber_template_dialog_parent_class)->dispose (object);
}

static void
limber_template_dialog_class_init (LimberTemplateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_template_dialog_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", LIMBER_TYPE_TEMPLATE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, LIMBER_TYPE_ROUTINE);

  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/routines/limber-template-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberTemplateDialog, shapes);
  gtk_widget_class_bind_template_child (widget_class, LimberTemplateDialog, ready_made);
  gtk_widget_class_install_action (widget_class, "template.choose-shape", "u", choose_shape);
  gtk_widget_class_install_action (widget_class, "template.choose-routine", "s", choose_routine);
}

static void
limber_template_dialog_init (LimberTemplateDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
limber_template_dialog_new (LimberContext *context)
{
  LimberTemplateDialog *self = g_object_new (LIMBER_TYPE_TEMPLATE_DIALOG, NULL);

  self->context = g_object_ref (context);
  add_shapes (self);
  add_ready_made (self);
  return ADW_DIALOG (self);
}
