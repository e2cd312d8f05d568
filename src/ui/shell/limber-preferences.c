/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-preferences.h"

#include "ui/widgets/limber-number-row.h"

struct _LimberPreferences
{
  AdwPreferencesDialog parent_instance;

  AdwComboRow *level;
  AdwSwitchRow *ask_pain;
  LimberNumberRow *day_start;
  LimberNumberRow *get_ready;
  LimberNumberRow *transition;
  LimberNumberRow *change;
  AdwSwitchRow *own_pace;
  AdwSwitchRow *sound;
  AdwComboRow *sound_set;
  AdwSwitchRow *spoken_cues;
  GtkWidget *volume_row;
  GtkAdjustment *volume;
  AdwSwitchRow *session_fullscreen;
  AdwActionRow *library;

  GFile *folder; /* of the library */
};

G_DEFINE_FINAL_TYPE (LimberPreferences, limber_preferences, ADW_TYPE_PREFERENCES_DIALOG)

static void
show_plans (GtkWidget *widget, const char *name, GVariant *target)
{
  gtk_widget_activate_action (widget, "win.show-plans", NULL);
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
open_library (GtkWidget *widget, const char *name, GVariant *target)
{
  g_autoptr (GtkFileLauncher) launcher =
      gtk_file_launcher_new (LIMBER_PREFERENCES (widget)->folder);

  gtk_file_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, NULL, NULL);
}

static void
limber_preferences_dispose (GObject *object)
{
  g_clear_object (&LIMBER_PREFERENCES (object)->folder);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_PREFERENCES);

  G_OBJECT_CLASS (limber_preferences_parent_class)->dispose (object);
}

static void
limber_preferences_class_init (LimberPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_preferences_dispose;

  g_type_ensure (LIMBER_TYPE_NUMBER_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/shell/limber-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, level);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, ask_pain);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, day_start);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, get_ready);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, transition);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, change);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, own_pace);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, sound);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, sound_set);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, spoken_cues);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, volume_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, volume);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, session_fullscreen);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, library);
  gtk_widget_class_install_action (widget_class, "preferences.show-plans", NULL, show_plans);
  gtk_widget_class_install_action (widget_class, "preferences.open-library", NULL, open_library);
}

static void
limber_preferences_init (LimberPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* GSettings keeps seconds as unsigned integers, number rows as doubles. */
static gboolean
seconds_from_setting (GValue *value, GVariant *variant, gpointer user_data)
{
  g_value_set_double (value, g_variant_get_uint32 (variant));

  return TRUE;
}

static GVariant *
seconds_to_setting (const GValue *value, const GVariantType *type, gpointer user_data)
{
  return g_variant_new_uint32 ((guint32) (g_value_get_double (value) + 0.5));
}

static gboolean
level_from_setting (GValue *value, GVariant *variant, gpointer user_data)
{
  g_value_set_uint (value, g_str_equal (g_variant_get_string (variant, NULL), "active") ? 1 : 0);

  return TRUE;
}

static GVariant *
level_to_setting (const GValue *value, const GVariantType *type, gpointer user_data)
{
  return g_variant_new_string (g_value_get_uint (value) == 1 ? "active" : "new");
}

static gboolean
sound_set_from_setting (GValue *value, GVariant *variant, gpointer user_data)
{
  g_value_set_uint (value, g_str_equal (g_variant_get_string (variant, NULL), "clear") ? 1 : 0);

  return TRUE;
}

static GVariant *
sound_set_to_setting (const GValue *value, const GVariantType *type, gpointer user_data)
{
  return g_variant_new_string (g_value_get_uint (value) == 1 ? "clear" : "calm");
}

static void
bind_seconds (GSettings *settings, const char *key, LimberNumberRow *row)
{
  g_settings_bind_with_mapping (settings, key, row, "value", G_SETTINGS_BIND_DEFAULT,
                                seconds_from_setting, seconds_to_setting, NULL, NULL);
}

static void
show_library (LimberPreferences *self, LimberLibrary *library)
{
  g_autofree char *name = NULL;

  self->folder = g_object_ref (limber_library_get_data_folder (library));
  name = g_file_get_parse_name (self->folder);
  adw_action_row_set_subtitle (self->library, name);
}

AdwDialog *
limber_preferences_new (LimberContext *context)
{
  LimberPreferences *self = g_object_new (LIMBER_TYPE_PREFERENCES, NULL);
  GSettings *settings = limber_context_get_settings (context);

  g_settings_bind_with_mapping (settings, "level", self->level, "selected", G_SETTINGS_BIND_DEFAULT,
                                level_from_setting, level_to_setting, NULL, NULL);
  g_settings_bind (settings, "ask-pain", self->ask_pain, "active", G_SETTINGS_BIND_DEFAULT);
  bind_seconds (settings, "day-start", self->day_start);
  bind_seconds (settings, "get-ready", self->get_ready);
  bind_seconds (settings, "transition", self->transition);
  bind_seconds (settings, "switch", self->change);
  g_settings_bind (settings, "own-pace", self->own_pace, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "session-fullscreen", self->session_fullscreen, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "sound", self->sound, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "sound", self->volume_row, "sensitive", G_SETTINGS_BIND_GET);
  g_settings_bind_with_mapping (settings, "sound-set", self->sound_set, "selected",
                                G_SETTINGS_BIND_DEFAULT, sound_set_from_setting,
                                sound_set_to_setting, NULL, NULL);
  g_settings_bind (settings, "sound", self->sound_set, "sensitive", G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "spoken-cues", self->spoken_cues, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "volume", self->volume, "value", G_SETTINGS_BIND_DEFAULT);
  show_library (self, limber_context_get_library (context));

  return ADW_DIALOG (self);
}
