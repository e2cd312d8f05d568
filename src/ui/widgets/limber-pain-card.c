/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/limber-pain-card.h"

#include "model/limber-coach.h"

struct _LimberPainCard
{
  AdwBin parent_instance;

  GtkLabel *text;
  GtkLabel *why;
  GtkWidget *read;

  LimberContext *context;
  char *session; /* that gives the reason */
  gboolean lasting;
};

enum
{
  PROP_0,
  PROP_LASTING,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberPainCard, limber_pain_card, ADW_TYPE_BIN)

static LimberAdvice *
find_advice (GListModel *sessions)
{
  g_autoptr (GPtrArray) advice = limber_coach_advise_sessions (sessions);

  for (guint i = 0; i < advice->len; i++)
    if (g_str_equal (limber_advice_get_rule (g_ptr_array_index (advice, i)), "pain-rising"))
      return g_object_ref (g_ptr_array_index (advice, i));
  return NULL;
}

static gboolean
was_read (LimberPainCard *self)
{
  g_autofree char *read =
      g_settings_get_string (limber_context_get_settings (self->context), "pain-advice-read");

  return !self->lasting && g_str_equal (read, self->session);
}

void
limber_pain_card_refresh (LimberPainCard *self, LimberContext *context)
{
  GListModel *sessions = limber_library_get_sessions (limber_context_get_library (context));
  g_autoptr (LimberAdvice) advice = find_advice (sessions);
  g_autoptr (LimberSession) session = NULL;

  g_return_if_fail (LIMBER_IS_PAIN_CARD (self));

  g_set_object (&self->context, context);
  if (advice == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }

  session = g_list_model_get_item (sessions, limber_advice_get_index (advice));
  g_set_str (&self->session, limber_session_get_id (session));
  gtk_label_set_label (self->text, limber_advice_get_text (advice));
  gtk_label_set_label (self->why, limber_advice_get_why (advice));
  gtk_widget_set_visible (self->read, !self->lasting);
  gtk_widget_set_visible (GTK_WIDGET (self), !was_read (self));
}

static void
read_advice (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberPainCard *self = LIMBER_PAIN_CARD (widget);

  g_settings_set_string (limber_context_get_settings (self->context), "pain-advice-read",
                         self->session);
  gtk_widget_set_visible (widget, FALSE);
}

static void
limber_pain_card_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_LASTING:
      g_value_set_boolean (value, LIMBER_PAIN_CARD (object)->lasting);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_pain_card_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_LASTING:
      LIMBER_PAIN_CARD (object)->lasting = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_pain_card_dispose (GObject *object)
{
  LimberPainCard *self = LIMBER_PAIN_CARD (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_PAIN_CARD);
  g_clear_object (&self->context);
  g_clear_pointer (&self->session, g_free);

  G_OBJECT_CLASS (limber_pain_card_parent_class)->dispose (object);
}

static void
limber_pain_card_class_init (LimberPainCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = limber_pain_card_get_property;
  object_class->set_property = limber_pain_card_set_property;
  object_class->dispose = limber_pain_card_dispose;
  props[PROP_LASTING] = g_param_spec_boolean ("lasting", NULL, NULL, FALSE,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/widgets/limber-pain-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPainCard, text);
  gtk_widget_class_bind_template_child (widget_class, LimberPainCard, why);
  gtk_widget_class_bind_template_child (widget_class, LimberPainCard, read);
  gtk_widget_class_install_action (widget_class, "pain.read", NULL, read_advice);
}

static void
limber_pain_card_init (LimberPainCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
