/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-advice.h"

struct _LimberAdvice
{
  GObject parent_instance;

  char *rule;
  LimberSeverity severity;
  char *section;
  guint index;
  char *text;
  char *why;
  char *source;
  gboolean fixable;
};

G_DEFINE_FINAL_TYPE (LimberAdvice, limber_advice, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_RULE,
  PROP_SEVERITY,
  PROP_SECTION,
  PROP_INDEX,
  PROP_TEXT,
  PROP_WHY,
  PROP_SOURCE,
  PROP_FIXABLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
limber_advice_finalize (GObject *object)
{
  LimberAdvice *self = LIMBER_ADVICE (object);

  g_free (self->rule);
  g_free (self->section);
  g_free (self->text);
  g_free (self->why);
  g_free (self->source);

  G_OBJECT_CLASS (limber_advice_parent_class)->finalize (object);
}

static void
limber_advice_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberAdvice *self = LIMBER_ADVICE (object);

  switch (prop_id)
    {
    case PROP_RULE:
      g_value_set_string (value, self->rule);
      break;
    case PROP_SEVERITY:
      g_value_set_enum (value, (int) self->severity);
      break;
    case PROP_SECTION:
      g_value_set_string (value, self->section);
      break;
    case PROP_INDEX:
      g_value_set_uint (value, self->index);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_WHY:
      g_value_set_string (value, self->why);
      break;
    case PROP_SOURCE:
      g_value_set_string (value, self->source);
      break;
    case PROP_FIXABLE:
      g_value_set_boolean (value, self->fixable);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_advice_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LimberAdvice *self = LIMBER_ADVICE (object);

  switch (prop_id)
    {
    case PROP_RULE:
      self->rule = g_value_dup_string (value);
      break;
    case PROP_SEVERITY:
      self->severity = (LimberSeverity) g_value_get_enum (value);
      break;
    case PROP_SECTION:
      self->section = g_value_dup_string (value);
      break;
    case PROP_INDEX:
      self->index = g_value_get_uint (value);
      break;
    case PROP_TEXT:
      self->text = g_value_dup_string (value);
      break;
    case PROP_WHY:
      self->why = g_value_dup_string (value);
      break;
    case PROP_SOURCE:
      self->source = g_value_dup_string (value);
      break;
    case PROP_FIXABLE:
      self->fixable = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_advice_class_init (LimberAdviceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = limber_advice_finalize;
  object_class->get_property = limber_advice_get_property;
  object_class->set_property = limber_advice_set_property;

  properties[PROP_RULE] = g_param_spec_string ("rule", NULL, NULL, NULL, flags);
  properties[PROP_SEVERITY] =
      g_param_spec_enum ("severity", NULL, NULL, LIMBER_TYPE_SEVERITY, LIMBER_SEVERITY_TIP, flags);
  properties[PROP_SECTION] = g_param_spec_string ("section", NULL, NULL, NULL, flags);
  properties[PROP_INDEX] = g_param_spec_uint ("index", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_WHY] = g_param_spec_string ("why", NULL, NULL, NULL, flags);
  properties[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, flags);
  properties[PROP_FIXABLE] = g_param_spec_boolean ("fixable", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
limber_advice_init (LimberAdvice *self)
{
}

const char *
limber_advice_get_rule (LimberAdvice *self)
{
  g_return_val_if_fail (LIMBER_IS_ADVICE (self), NULL);

  return self->rule;
}

LimberSeverity
limber_advice_get_severity (LimberAdvice *self)
{
  g_return_val_if_fail (LIMBER_IS_ADVICE (self), LIMBER_SEVERITY_TIP);

  return self->severity;
}

const char *
limber_advice_get_section (LimberAdvice *self)
{
  g_return_val_if_fail (LIMBER_IS_ADVICE (self), NULL);

  return self->section;
}

guint
limber_advice_get_index (LimberAdvice *self)
{
  g_return_val_if_fail (LIMBER_IS_ADVICE (self), 0);

  return self->index;
}

const char *
limber_advice_get_text (LimberAdvice *self)
{
  g_return_val_if_fail (LIMBER_IS_ADVICE (self), NULL);

  return self->text;
}

const char *
limber_advice_get_why (LimberAdvice *self)
{
  g_return_val_if_fail (LIMBER_IS_ADVICE (self), NULL);

  return self->why;
}

const char *
limber_advice_get_source (LimberAdvice *self)
{
  g_return_val_if_fail (LIMBER_IS_ADVICE (self), NULL);

  return self->source;
}

gboolean
limber_advice_get_fixable (LimberAdvice *self)
{
  g_return_val_if_fail (LIMBER_IS_ADVICE (self), FALSE);

  return self->fixable;
}
