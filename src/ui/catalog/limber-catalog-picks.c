/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-catalog-picks.h"

struct _LimberCatalogPicks
{
  GObject parent_instance;

  GPtrArray *ids;
  gboolean active;
};

enum
{
  PROP_0,
  PROP_ACTIVE,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimberCatalogPicks, limber_catalog_picks, G_TYPE_OBJECT)

static void
limber_catalog_picks_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LimberCatalogPicks *self = LIMBER_CATALOG_PICKS (object);

  switch (id)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, self->active);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_catalog_picks_set_property (GObject *object,
                                   guint id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  LimberCatalogPicks *self = LIMBER_CATALOG_PICKS (object);

  switch (id)
    {
    case PROP_ACTIVE:
      limber_catalog_picks_set_active (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_catalog_picks_finalize (GObject *object)
{
  g_ptr_array_unref (LIMBER_CATALOG_PICKS (object)->ids);
  G_OBJECT_CLASS (limber_catalog_picks_parent_class)->finalize (object);
}

static void
limber_catalog_picks_class_init (LimberCatalogPicksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = limber_catalog_picks_get_property;
  object_class->set_property = limber_catalog_picks_set_property;
  object_class->finalize = limber_catalog_picks_finalize;
  props[PROP_ACTIVE] =
      g_param_spec_boolean ("active", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[CHANGED] = g_signal_new ("changed", LIMBER_TYPE_CATALOG_PICKS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_catalog_picks_init (LimberCatalogPicks *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
}

LimberCatalogPicks *
limber_catalog_picks_new (void)
{
  return g_object_new (LIMBER_TYPE_CATALOG_PICKS, NULL);
}

gboolean
limber_catalog_picks_get_active (LimberCatalogPicks *self)
{
  return self->active;
}

void
limber_catalog_picks_set_active (LimberCatalogPicks *self, gboolean active)
{
  g_return_if_fail (LIMBER_IS_CATALOG_PICKS (self));

  if (self->active == !!active)
    return;
  self->active = !!active;
  if (!active)
    g_ptr_array_set_size (self->ids, 0);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACTIVE]);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
limber_catalog_picks_has (LimberCatalogPicks *self, const char *id)
{
  return g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, NULL);
}

void
limber_catalog_picks_toggle (LimberCatalogPicks *self, const char *id)
{
  guint i;

  g_return_if_fail (LIMBER_IS_CATALOG_PICKS (self));

  limber_catalog_picks_set_active (self, TRUE);
  if (g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, &i))
    g_ptr_array_remove_index (self->ids, i);
  else
    g_ptr_array_add (self->ids, g_strdup (id));
  g_signal_emit (self, signals[CHANGED], 0);
}

GPtrArray *
limber_catalog_picks_get_ids (LimberCatalogPicks *self)
{
  return self->ids;
}
