/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-damage.h"

struct _LimberDamage
{
  GObject parent_instance;

  GFile *file;
  char *reason;
};

enum
{
  PROP_0,
  PROP_FILE,
  PROP_REASON,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberDamage, limber_damage, G_TYPE_OBJECT)

static void
limber_damage_finalize (GObject *object)
{
  LimberDamage *self = LIMBER_DAMAGE (object);

  g_clear_object (&self->file);
  g_free (self->reason);

  G_OBJECT_CLASS (limber_damage_parent_class)->finalize (object);
}

static void
limber_damage_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LimberDamage *self = LIMBER_DAMAGE (object);

  switch (id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;

    case PROP_REASON:
      g_value_set_string (value, self->reason);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_damage_class_init (LimberDamageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = limber_damage_finalize;
  object_class->get_property = limber_damage_get_property;

  props[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_REASON] =
      g_param_spec_string ("reason", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
limber_damage_init (LimberDamage *self)
{
}

LimberDamage *
limber_damage_new (GFile *file, const char *reason)
{
  LimberDamage *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_DAMAGE, NULL);
  self->file = g_object_ref (file);
  self->reason = g_strdup (reason);

  return self;
}

GFile *
limber_damage_get_file (LimberDamage *self)
{
  g_return_val_if_fail (LIMBER_IS_DAMAGE (self), NULL);

  return self->file;
}

const char *
limber_damage_get_reason (LimberDamage *self)
{
  g_return_val_if_fail (LIMBER_IS_DAMAGE (self), NULL);

  return self->reason;
}
