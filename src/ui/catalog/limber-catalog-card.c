/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-catalog-card.h"

#include "ui/widgets/limber-exercise-facts.h"
#include "ui/widgets/limber-poster.h"
#include "ui/widgets/limber-star.h"

struct _LimberCatalogCard
{
  GtkBox parent_instance;

  LimberExercise *exercise;
  LimberCatalogPicks *picks;
  GtkWidget *mover;
  gboolean shown;

  GtkEventControllerMotion *motion;
  GtkOverlay *overlay;
  LimberPoster *poster;
  LimberStar *star;
  GtkCheckButton *check;
  GtkLabel *name;
  GtkLabel *subtitle;
};

enum
{
  PROP_0,
  PROP_HOVERED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberCatalogCard, limber_catalog_card, GTK_TYPE_BOX)

/* --- picking --- */

static void
update_check (LimberCatalogCard *self)
{
  gboolean active = self->picks != NULL && limber_catalog_picks_get_active (self->picks);
  gboolean picked =
      active && self->exercise != NULL
      && limber_catalog_picks_has (self->picks, limber_exercise_get_id (self->exercise));

  gtk_widget_set_visible (GTK_WIDGET (self->check), active);
  gtk_check_button_set_active (self->check, picked);
  if (picked)
    gtk_widget_add_css_class (GTK_WIDGET (self), "picked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "picked");
}

static void
toggle_pick (LimberCatalogCard *self)
{
  limber_catalog_picks_toggle (self->picks, limber_exercise_get_id (self->exercise));
}

static void
on_check_toggled (LimberCatalogCard *self)
{
  if (self->picks != NULL && self->exercise != NULL
      && gtk_widget_get_visible (GTK_WIDGET (self->check))
      && gtk_check_button_get_active (self->check)
             != limber_catalog_picks_has (self->picks, limber_exercise_get_id (self->exercise)))
    toggle_pick (self);
}

/* Else the click is the grid's, which opens the exercise. */
static void
on_pressed (LimberCatalogCard *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (self->picks == NULL || self->exercise == NULL || (state & GDK_CONTROL_MASK) == 0)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  toggle_pick (self);
}

static void
on_long_pressed (LimberCatalogCard *self, double x, double y, GtkGesture *gesture)
{
  if (self->picks == NULL || self->exercise == NULL)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  toggle_pick (self);
}

void
limber_catalog_card_set_picks (LimberCatalogCard *self, LimberCatalogPicks *picks)
{
  g_return_if_fail (self->picks == NULL);

  if (!g_set_object (&self->picks, picks))
    return;
  g_signal_connect_object (picks, "changed", G_CALLBACK (update_check), self, G_CONNECT_SWAPPED);
  update_check (self);
}

/* --- what it shows --- */

void
limber_catalog_card_set_exercise (LimberCatalogCard *self, LimberExercise *exercise)
{
  g_autofree char *subtitle = NULL;

  if (!g_set_object (&self->exercise, exercise))
    return;
  limber_poster_set_exercise (self->poster, self->shown ? exercise : NULL);
  limber_star_set_exercise (self->star, exercise);
  update_check (self);
  if (exercise == NULL)
    return;

  subtitle = limber_exercise_to_facts (exercise);
  gtk_label_set_label (self->name, limber_exercise_get_name (exercise));
  gtk_label_set_label (self->subtitle, subtitle);
}

void
limber_catalog_card_set_shown (LimberCatalogCard *self, gboolean shown)
{
  if (self->shown == !!shown)
    return;
  self->shown = !!shown;
  limber_poster_set_exercise (self->poster, shown ? self->exercise : NULL);
}

LimberExercise *
limber_catalog_card_get_exercise (LimberCatalogCard *self)
{
  return self->exercise;
}

gboolean
limber_catalog_card_get_hovered (LimberCatalogCard *self)
{
  return gtk_event_controller_motion_contains_pointer (self->motion);
}

void
limber_catalog_card_set_mover (LimberCatalogCard *self, GtkWidget *mover)
{
  if (self->mover == mover)
    return;
  if (self->mover != NULL)
    gtk_overlay_remove_overlay (self->overlay, self->mover);
  self->mover = mover;
  if (self->mover == NULL)
    return;
  gtk_overlay_add_overlay (self->overlay, self->mover);
  /* Under what lies on the poster. */
  gtk_widget_insert_before (self->mover, GTK_WIDGET (self->overlay), GTK_WIDGET (self->check));
}

static void
on_hovered (LimberCatalogCard *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HOVERED]);
}

static void
limber_catalog_card_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LimberCatalogCard *self = LIMBER_CATALOG_CARD (object);

  switch (id)
    {
    case PROP_HOVERED:
      g_value_set_boolean (value, limber_catalog_card_get_hovered (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_catalog_card_dispose (GObject *object)
{
  LimberCatalogCard *self = LIMBER_CATALOG_CARD (object);

  self->mover = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_CATALOG_CARD);
  g_clear_object (&self->exercise);
  g_clear_object (&self->picks);
  G_OBJECT_CLASS (limber_catalog_card_parent_class)->dispose (object);
}

static void
limber_catalog_card_class_init (LimberCatalogCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_catalog_card_dispose;
  object_class->get_property = limber_catalog_card_get_property;
  properties[PROP_HOVERED] = g_param_spec_boolean ("hovered", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LIMBER_TYPE_POSTER);
  g_type_ensure (LIMBER_TYPE_STAR);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/catalog/limber-catalog-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberCatalogCard, motion);
  gtk_widget_class_bind_template_child (widget_class, LimberCatalogCard, overlay);
  gtk_widget_class_bind_template_child (widget_class, LimberCatalogCard, poster);
  gtk_widget_class_bind_template_child (widget_class, LimberCatalogCard, star);
  gtk_widget_class_bind_template_child (widget_class, LimberCatalogCard, check);
  gtk_widget_class_bind_template_child (widget_class, LimberCatalogCard, name);
  gtk_widget_class_bind_template_child (widget_class, LimberCatalogCard, subtitle);
  gtk_widget_class_bind_template_callback (widget_class, on_hovered);
  gtk_widget_class_bind_template_callback (widget_class, on_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_long_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_check_toggled);
}

static void
limber_catalog_card_init (LimberCatalogCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
limber_catalog_card_new (LimberContext *context)
{
  LimberCatalogCard *self = g_object_new (LIMBER_TYPE_CATALOG_CARD, NULL);

  limber_poster_set_context (self->poster, context);
  limber_star_set_context (self->star, context);
  return GTK_WIDGET (self);
}
