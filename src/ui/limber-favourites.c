/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/limber-favourites.h"

#define KEY "favourites"

struct _LimberFavourites
{
  GObject parent_instance;

  GSettings *settings;
  char **ids;
  GHashTable *set; /* of the strings in ids */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimberFavourites, limber_favourites, G_TYPE_OBJECT)

static void
read_ids (LimberFavourites *self)
{
  g_hash_table_remove_all (self->set);
  g_strfreev (self->ids);
  self->ids = g_settings_get_strv (self->settings, KEY);
  for (guint i = 0; self->ids[i] != NULL; i++)
    g_hash_table_add (self->set, self->ids[i]);
}

static void
on_settings_changed (LimberFavourites *self)
{
  read_ids (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
limber_favourites_finalize (GObject *object)
{
  LimberFavourites *self = LIMBER_FAVOURITES (object);

  g_hash_table_unref (self->set);
  g_strfreev (self->ids);
  g_object_unref (self->settings);
  G_OBJECT_CLASS (limber_favourites_parent_class)->finalize (object);
}

static void
limber_favourites_class_init (LimberFavouritesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_favourites_finalize;
  signals[CHANGED] = g_signal_new ("changed", LIMBER_TYPE_FAVOURITES, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_favourites_init (LimberFavourites *self)
{
  self->set = g_hash_table_new (g_str_hash, g_str_equal);
}

LimberFavourites *
limber_favourites_new (GSettings *settings)
{
  LimberFavourites *self = g_object_new (LIMBER_TYPE_FAVOURITES, NULL);

  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::" KEY, G_CALLBACK (on_settings_changed), self,
                           G_CONNECT_SWAPPED);
  read_ids (self);
  return self;
}

gboolean
limber_favourites_has (LimberFavourites *self, const char *id)
{
  g_return_val_if_fail (LIMBER_IS_FAVOURITES (self), FALSE);

  return g_hash_table_contains (self->set, id);
}

void
limber_favourites_set (LimberFavourites *self, const char *id, gboolean favourite)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  g_return_if_fail (LIMBER_IS_FAVOURITES (self));

  if (limber_favourites_has (self, id) == !!favourite)
    return;

  for (guint i = 0; self->ids[i] != NULL; i++)
    if (!g_str_equal (self->ids[i], id))
      g_strv_builder_add (builder, self->ids[i]);
  if (favourite)
    g_strv_builder_add (builder, id);
  ids = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, KEY, (const char *const *) ids);
}

const char *const *
limber_favourites_get_ids (LimberFavourites *self)
{
  g_return_val_if_fail (LIMBER_IS_FAVOURITES (self), NULL);

  return (const char *const *) self->ids;
}
