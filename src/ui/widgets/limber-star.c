/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/limber-star.h"

#include <glib/gi18n.h>

struct _LimberStar
{
  GtkToggleButton parent_instance;

  LimberContext *context;
  LimberExercise *exercise;
  gboolean favourite; /* as it is shown */
};

G_DEFINE_FINAL_TYPE (LimberStar, limber_star, GTK_TYPE_TOGGLE_BUTTON)

static LimberFavourites *
get_favourites (LimberStar *self)
{
  return self->context != NULL ? limber_context_get_favourites (self->context) : NULL;
}

static void
show (LimberStar *self, gboolean favourite)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self), favourite);
  gtk_button_set_icon_name (GTK_BUTTON (self),
                            favourite ? "starred-symbolic" : "non-starred-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               favourite ? _ ("Remove From Favourites") : _ ("Add to Favourites"));
}

/* While a list is searched, stars are handed from exercise to exercise by the hundred, mostly without a change. */
static void
update (LimberStar *self)
{
  LimberFavourites *favourites = get_favourites (self);
  gboolean favourite = FALSE;

  if (favourites != NULL && self->exercise != NULL)
    favourite = limber_favourites_has (favourites, limber_exercise_get_id (self->exercise));
  if (favourite != self->favourite)
    show (self, self->favourite = favourite);
}

static void
limber_star_toggled (GtkToggleButton *button)
{
  LimberStar *self = LIMBER_STAR (button);

  if (self->context != NULL && self->exercise != NULL)
    limber_favourites_set (get_favourites (self), limber_exercise_get_id (self->exercise),
                           gtk_toggle_button_get_active (button));
}

static void
limber_star_dispose (GObject *object)
{
  LimberStar *self = LIMBER_STAR (object);

  g_clear_object (&self->exercise);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (limber_star_parent_class)->dispose (object);
}

static void
limber_star_class_init (LimberStarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_star_dispose;
  GTK_TOGGLE_BUTTON_CLASS (klass)->toggled = limber_star_toggled;
}

static void
limber_star_init (LimberStar *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "star");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("exercise", "Favourite"), -1);
  show (self, FALSE);
}

GtkWidget *
limber_star_new (LimberContext *context)
{
  LimberStar *self = g_object_new (LIMBER_TYPE_STAR, NULL);

  limber_star_set_context (self, context);
  return GTK_WIDGET (self);
}

void
limber_star_set_context (LimberStar *self, LimberContext *context)
{
  g_return_if_fail (LIMBER_IS_STAR (self));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (get_favourites (self), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

void
limber_star_set_exercise (LimberStar *self, LimberExercise *exercise)
{
  g_autoptr (LimberExercise) before = NULL;

  g_return_if_fail (LIMBER_IS_STAR (self));

  if (self->exercise == exercise)
    return;
  /* No exercise while the button takes another state, so that nothing is marked by it. */
  before = g_steal_pointer (&self->exercise);
  update (self);
  g_set_object (&self->exercise, exercise);
  update (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  exercise != NULL ? limber_exercise_get_name (exercise) : "", -1);
}
