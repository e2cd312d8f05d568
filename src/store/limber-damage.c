/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-damage.h"

#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "store/limber-document.h"
#include "store/limber-durable.h"

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

/* A name in damaged/ that no file has: x.json, x-2.json, x-3.json … */
static char *
find_free_name (const char *folder, const char *name)
{
  g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".json"));

  for (guint i = 1;; i++)
    {
      g_autofree char *tried = i == 1 ? g_strdup (name) : g_strdup_printf ("%s-%u.json", stem, i);
      g_autofree char *path = g_build_filename (folder, tried, NULL);
      GStatBuf info;

      if (g_lstat (path, &info) != 0)
        return g_steal_pointer (&path);
    }
}

/* Moves the file to damaged/ and leaves a note beside it. Returns where it lies now, or NULL when it can't be moved. */
static GFile *
move_to_damaged (const char *root, const char *path, const char *reason)
{
  g_autofree char *folder = g_build_filename (root, LIMBER_DAMAGE_FOLDER, NULL);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *target = NULL;
  g_autofree char *note = NULL;
  g_autofree char *text = g_strconcat (reason, "\n", NULL);
  g_autoptr (GFile) note_file = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return NULL;

  target = find_free_name (folder, name);
  if (g_rename (path, target) != 0)
    return NULL;

  note = g_strconcat (target, ".reason.txt", NULL);
  note_file = g_file_new_for_path (note);
  if (!limber_durable_replace (note_file, text, strlen (text), NULL))
    g_debug ("%s could not be written", note);

  return g_file_new_for_path (target);
}

/* Whether another look can't change anything. */
static gboolean
is_hopeless (const GError *error)
{
  if (error->domain == LIMBER_DOCUMENT_ERROR)
    return error->code != LIMBER_DOCUMENT_ERROR_VERSION;

  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
}

GFile *
limber_damage_set_aside (const char *root, const char *path, const GError *error)
{
  g_return_val_if_fail (root != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error != NULL, NULL);

  return is_hopeless (error) ? move_to_damaged (root, path, error->message) : NULL;
}
