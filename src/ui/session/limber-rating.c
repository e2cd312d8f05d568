/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/session/limber-rating.h"

#include <glib/gi18n.h>

#define MAX_VALUE 10

struct _LimberRating
{
  AdwBin parent_instance;

  GtkImage *face;
  GtkLabel *word;
  AdwWrapBox *numbers;
  GtkToggleButton *buttons[MAX_VALUE + 1]; /* effort has no 0 */
  gboolean effort;
  int value;
};

enum
{
  PROP_0,
  PROP_VALUE,
  PROP_EFFORT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberRating, limber_rating, ADW_TYPE_BIN)

const char *
limber_rating_get_pain_word (int pain)
{
  if (pain < 0)
    return _ ("No Answer");
  if (pain == 0)
    return _ ("No Pain");
  if (pain <= 3)
    return _ ("Mild Pain");
  if (pain <= 6)
    return _ ("Moderate Pain");
  if (pain <= 9)
    return _ ("Severe Pain");
  return _ ("The Worst Pain");
}

const char *
limber_rating_get_pain_icon (int pain)
{
  static const char *const faces[] = {
    "face-smile-big-symbolic", "face-smile-symbolic",   "face-smile-symbolic",
    "face-plain-symbolic",     "face-plain-symbolic",   "face-uncertain-symbolic",
    "face-uncertain-symbolic", "face-worried-symbolic", "face-worried-symbolic",
    "face-sad-symbolic",       "face-crying-symbolic",
  };

  return pain >= 0 && pain <= MAX_VALUE ? faces[pain] : "face-plain-symbolic";
}

const char *
limber_rating_get_effort_word (int effort)
{
  if (effort < 0)
    return _ ("No Answer");
  if (effort <= 2)
    return _ ("Very Easy");
  if (effort <= 4)
    return _ ("Easy");
  if (effort <= 6)
    return _ ("Moderate");
  if (effort <= 8)
    return _ ("Hard");
  return _ ("Very Hard");
}

static const char *
get_word (LimberRating *self, int value)
{
  return self->effort ? limber_rating_get_effort_word (value) : limber_rating_get_pain_word (value);
}

static void
update (LimberRating *self)
{
  gtk_label_set_label (self->word, get_word (self, self->value));
  gtk_image_set_from_icon_name (self->face, limber_rating_get_pain_icon (self->value));
  if (self->value < 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "unanswered");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "unanswered");
}

static void
on_toggled (GtkToggleButton *button, LimberRating *self)
{
  int value = -1;

  for (int i = 0; i <= MAX_VALUE; i++)
    if (self->buttons[i] != NULL && gtk_toggle_button_get_active (self->buttons[i]))
      value = i;
  limber_rating_set_value (self, value);
}

static void
add_button (LimberRating *self, int value, GtkToggleButton *first)
{
  g_autofree char *label = g_strdup_printf ("%d", value);
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "rating");
  /* A screen reader says it after the number. */
  gtk_widget_set_tooltip_text (button, get_word (self, value));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), first);
  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled), self);
  adw_wrap_box_append (self->numbers, button);
  self->buttons[value] = GTK_TOGGLE_BUTTON (button);
}

static void
limber_rating_constructed (GObject *object)
{
  LimberRating *self = LIMBER_RATING (object);
  int first = self->effort ? 1 : 0;

  G_OBJECT_CLASS (limber_rating_parent_class)->constructed (object);

  for (int i = first; i <= MAX_VALUE; i++)
    add_button (self, i, self->buttons[first]);
  gtk_widget_set_visible (GTK_WIDGET (self->face), !self->effort);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->effort ? _ ("Effort, 1 to 10") : _ ("Pain, 0 to 10"), -1);
  update (self);
}

static void
limber_rating_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LimberRating *self = LIMBER_RATING (object);

  switch (id)
    {
    case PROP_VALUE:
      g_value_set_int (value, self->value);
      break;
    case PROP_EFFORT:
      g_value_set_boolean (value, self->effort);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_rating_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LimberRating *self = LIMBER_RATING (object);

  switch (id)
    {
    case PROP_VALUE:
      limber_rating_set_value (self, g_value_get_int (value));
      break;
    case PROP_EFFORT:
      self->effort = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_rating_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_RATING);

  G_OBJECT_CLASS (limber_rating_parent_class)->dispose (object);
}

static void
limber_rating_class_init (LimberRatingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = limber_rating_constructed;
  object_class->get_property = limber_rating_get_property;
  object_class->set_property = limber_rating_set_property;
  object_class->dispose = limber_rating_dispose;

  props[PROP_VALUE] =
      g_param_spec_int ("value", NULL, NULL, -1, MAX_VALUE, -1,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_EFFORT] =
      g_param_spec_boolean ("effort", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_CONSTRUCT_ONLY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/session/limber-rating.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberRating, face);
  gtk_widget_class_bind_template_child (widget_class, LimberRating, word);
  gtk_widget_class_bind_template_child (widget_class, LimberRating, numbers);
  gtk_widget_class_set_css_name (widget_class, "rating-scale");
}

static void
limber_rating_init (LimberRating *self)
{
  self->value = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
limber_rating_new (gboolean effort)
{
  return g_object_new (LIMBER_TYPE_RATING, "effort", effort, NULL);
}

int
limber_rating_get_value (LimberRating *self)
{
  g_return_val_if_fail (LIMBER_IS_RATING (self), -1);

  return self->value;
}

void
limber_rating_set_value (LimberRating *self, int value)
{
  g_return_if_fail (LIMBER_IS_RATING (self));
  g_return_if_fail (value >= -1 && value <= MAX_VALUE);

  if (self->value == value)
    return;
  self->value = value;
  if (value >= 0 && self->buttons[value] != NULL)
    gtk_toggle_button_set_active (self->buttons[value], TRUE);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALUE]);
}
