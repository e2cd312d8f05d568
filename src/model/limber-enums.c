/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-enums.h"

#include <glib/gi18n-lib.h>

/* Labels in the order of the values. Each vocabulary is a context of its own for translators,
 * because many languages bend the same English word differently. */
typedef struct
{
  GType (*get_type) (void);
  const char *context;
  const char *labels[LIMBER_REGION_WHOLE_BODY + 1];
} Vocabulary;

static const Vocabulary vocabularies[] = {
  { limber_kind_get_type,
    "kind",
    { NC_ ("kind", "Cardio"), NC_ ("kind", "Dynamic warm-up"), NC_ ("kind", "Stability"),
      NC_ ("kind", "Movement pattern"), NC_ ("kind", "Strength"), NC_ ("kind", "Mobility"),
      NC_ ("kind", "Stretch") } },
  { limber_region_get_type,
    "region",
    { NC_ ("region", "Neck"), NC_ ("region", "Shoulders"), NC_ ("region", "Chest"),
      NC_ ("region", "Upper back"), NC_ ("region", "Middle back"), NC_ ("region", "Lower back"),
      NC_ ("region", "Core"), NC_ ("region", "Glutes"), NC_ ("region", "Hips"),
      NC_ ("region", "Quadriceps"), NC_ ("region", "Hamstrings"), NC_ ("region", "Whole body") } },
  { limber_position_get_type,
    "position",
    { NC_ ("position", "Standing"), NC_ ("position", "Seated"), NC_ ("position", "Kneeling"),
      NC_ ("position", "On all fours"), NC_ ("position", "On the back"),
      NC_ ("position", "Face down"), NC_ ("position", "On the side") } },
  { limber_equipment_get_type,
    "equipment",
    { NC_ ("equipment", "Mat"), NC_ ("equipment", "Chair"), NC_ ("equipment", "Wall"),
      NC_ ("equipment", "Doorway"), NC_ ("equipment", "Foam roller"), NC_ ("equipment", "Cushion"),
      NC_ ("equipment", "Dumbbell"), NC_ ("equipment", "Resistance band"),
      NC_ ("equipment", "Other equipment") } },
  { limber_sides_get_type,
    "sides",
    { NC_ ("sides", "Both together"), NC_ ("sides", "Each side"),
      NC_ ("sides", "Alternating sides") } },
  { limber_side_get_type,
    "side",
    { NC_ ("side", "Both sides"), NC_ ("side", "Left side"), NC_ ("side", "Right side") } },
  { limber_band_get_type,
    "band",
    { NC_ ("band", "No band"), NC_ ("band", "Light band"), NC_ ("band", "Medium band"),
      NC_ ("band", "Heavy band") } },
  { limber_section_get_type,
    "section",
    { NC_ ("section", "Warm-up"), NC_ ("section", "Main"), NC_ ("section", "Cool-down") } },
  { limber_level_get_type, "level", { NC_ ("level", "New"), NC_ ("level", "Active") } },
  { limber_phase_kind_get_type,
    "phase",
    { NC_ ("phase", "Get ready"), NC_ ("phase", "Work"), NC_ ("phase", "Switch sides"),
      NC_ ("phase", "Rest"), NC_ ("phase", "Next") } },
  { limber_skip_get_type,
    "skip",
    { NC_ ("skip", "Done"), NC_ ("skip", "Not now"), NC_ ("skip", "Hurts"),
      NC_ ("skip", "No equipment") } },
  { limber_severity_get_type,
    "severity",
    { NC_ ("severity", "Tip"), NC_ ("severity", "Warning"), NC_ ("severity", "Caution") } },
};

const char *
limber_enum_get_nick (GType type, int value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *entry = g_enum_get_value (klass, value);

  g_return_val_if_fail (entry != NULL, "");

  return entry->value_nick;
}

/* Letter by letter: from some version on, GLib's own search takes upper case for lower. */
static const GEnumValue *
find_nick (const GEnumClass *klass, const char *nick)
{
  for (guint i = 0; i < klass->n_values; i++)
    if (g_str_equal (klass->values[i].value_nick, nick))
      return &klass->values[i];

  return NULL;
}

gboolean
limber_enum_from_nick (GType type, const char *nick, int *value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  const GEnumValue *entry = nick != NULL ? find_nick (klass, nick) : NULL;

  if (entry == NULL)
    return FALSE;

  *value = entry->value;
  return TRUE;
}

guint
limber_enum_get_n_values (GType type)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  return klass->n_values;
}

const char *
limber_enum_get_label (GType type, int value)
{
  g_return_val_if_fail (value >= 0 && (guint) value < limber_enum_get_n_values (type), "");

  for (guint i = 0; i < G_N_ELEMENTS (vocabularies); i++)
    if (vocabularies[i].get_type () == type)
      return g_dpgettext2 (GETTEXT_PACKAGE, vocabularies[i].context, vocabularies[i].labels[value]);

  g_return_val_if_reached ("");
}

char *
limber_set_to_labels (GType type, guint32 set, const char *separator)
{
  g_autoptr (GString) labels = g_string_new (NULL);

  for (guint value = 0; value < limber_enum_get_n_values (type); value++)
    {
      if (!LIMBER_SET_HAS (set, value))
        continue;
      if (labels->len > 0)
        g_string_append (labels, separator);
      g_string_append (labels, limber_enum_get_label (type, (int) value));
    }

  return g_string_free_and_steal (g_steal_pointer (&labels));
}
