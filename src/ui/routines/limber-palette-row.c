/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-palette-row.h"

#include <glib/gi18n.h>

#include "ui/routines/limber-drag-card.h"
#include "ui/routines/limber-drag-item.h"
#include "ui/routines/limber-lift.h"
#include "ui/widgets/limber-exercise-facts.h"
#include "ui/widgets/limber-poster.h"

struct _LimberPaletteRow
{
  GtkBox parent_instance;

  LimberContext *context;
  LimberExercise *exercise;

  LimberPoster *poster;
  GtkLabel *name_label;
  GtkLabel *facts_label;
  GtkWidget *add_button;
  GtkEventController *drag_source;
};

G_DEFINE_FINAL_TYPE (LimberPaletteRow, limber_palette_row, GTK_TYPE_BOX)

static GdkContentProvider *
on_drag_prepare (LimberPaletteRow *self, double x, double y, GtkDragSource *source)
{
  g_autoptr (LimberItem) item = NULL;
  g_autoptr (LimberDragItem) drag_item = NULL;

  if (self->exercise == NULL)
    return NULL;
  item = limber_item_new (limber_exercise_get_id (self->exercise),
                          limber_exercise_get_dose (self->exercise));
  drag_item = limber_drag_item_new (item);
  return gdk_content_provider_new_typed (LIMBER_TYPE_DRAG_ITEM, drag_item);
}

static void
on_drag_begin (LimberPaletteRow *self, GdkDrag *drag, GtkDragSource *source)
{
  limber_dragged_watch (source, drag);
  limber_drag_card_show (drag, self->context, self->exercise,
                         limber_exercise_get_name (self->exercise), 1);
}

static void
on_add_clicked (LimberPaletteRow *self, GtkButton *button)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "palette.choose", "s",
                              limber_exercise_get_id (self->exercise));
}

static void
limber_palette_row_dispose (GObject *object)
{
  LimberPaletteRow *self = LIMBER_PALETTE_ROW (object);

  g_clear_object (&self->context);
  g_clear_object (&self->exercise);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_PALETTE_ROW);

  G_OBJECT_CLASS (limber_palette_row_parent_class)->dispose (object);
}

static void
limber_palette_row_class_init (LimberPaletteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_palette_row_dispose;

  g_type_ensure (LIMBER_TYPE_POSTER);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/routines/limber-palette-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPaletteRow, poster);
  gtk_widget_class_bind_template_child (widget_class, LimberPaletteRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPaletteRow, facts_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPaletteRow, add_button);
  gtk_widget_class_bind_template_child (widget_class, LimberPaletteRow, drag_source);
  gtk_widget_class_bind_template_callback (widget_class, on_drag_prepare);
  gtk_widget_class_bind_template_callback (widget_class, on_drag_begin);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked);
}

static void
limber_palette_row_init (LimberPaletteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
limber_palette_row_new (LimberContext *context, gboolean plain)
{
  LimberPaletteRow *self = g_object_new (LIMBER_TYPE_PALETTE_ROW, NULL);

  self->context = g_object_ref (context);
  limber_poster_set_context (self->poster, context);
  if (!plain)
    limber_lift_new (GTK_WIDGET (self), GTK_DRAG_SOURCE (self->drag_source));
  gtk_widget_set_visible (self->add_button, !plain);
  gtk_event_controller_set_propagation_phase (self->drag_source,
                                              plain ? GTK_PHASE_NONE : GTK_PHASE_BUBBLE);
  return GTK_WIDGET (self);
}

static void
show_exercise (LimberPaletteRow *self)
{
  g_autofree char *facts = limber_exercise_to_facts (self->exercise);
  /* Translators: %s is an exercise. */
  g_autofree char *add = g_strdup_printf (_ ("Add %s"), limber_exercise_get_name (self->exercise));

  gtk_label_set_label (self->name_label, limber_exercise_get_name (self->exercise));
  gtk_label_set_label (self->facts_label, facts);
  gtk_widget_set_tooltip_text (self->add_button, add);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  add, -1);
}

void
limber_palette_row_set_exercise (LimberPaletteRow *self, LimberExercise *exercise)
{
  g_return_if_fail (LIMBER_IS_PALETTE_ROW (self));

  if (!g_set_object (&self->exercise, exercise))
    return;
  limber_poster_set_exercise (self->poster, exercise);
  if (exercise != NULL)
    show_exercise (self);
}
