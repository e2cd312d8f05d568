/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-preferences.h"

#include "ui/widgets/limber-choice-row.h"
#include "ui/widgets/limber-name.h"
#include "ui/widgets/limber-number-row.h"

struct _LimberPreferences
{
  AdwPreferencesDialog parent_instance;

  AdwComboRow *level;
  AdwSwitchRow *ask_pain;
  AdwComboRow *load_unit;
  AdwComboRow *week_start;
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
  GtkWidget *move_library;
  GtkWidget *move_back;

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
move_library (GtkWidget *widget, const char *name, GVariant *target)
{
  gtk_widget_activate_action (widget, "win.move-library", NULL);
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
move_back (GtkWidget *widget, const char *name, GVariant *target)
{
  gtk_widget_activate_action (widget, "win.move-library-back", NULL);
  adw_dialog_close (ADW_DIALOG (widget));
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
  g_type_ensure (LIMBER_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/shell/limber-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, level);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, ask_pain);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, load_unit);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, week_start);
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
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, move_library);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, move_back);
  gtk_widget_class_install_action (widget_class, "preferences.move-library", NULL, move_library);
  gtk_widget_class_install_action (widget_class, "preferences.move-back", NULL, move_back);
  gtk_widget_class_install_action (widget_class, "preferences.show-plans", NULL, show_plans);
  gtk_widget_class_install_action (widget_class, "preferences.open-library", NULL, open_library);
}

static void
limber_preferences_init (LimberPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* A dialog has its page only while it is shown. */
  limber_name_rows (gtk_widget_get_ancestor (GTK_WIDGET (self->sound), ADW_TYPE_PREFERENCES_PAGE));
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

/* What an enumerated setting can be, in the order of the rows to choose from. */
static const char *const levels[] = { "new", "active", NULL };
static const char *const sound_sets[] = { "calm", "clear", NULL };
static const char *const load_units[] = { "kg", "lb", NULL };
static const char *const week_starts[] = { "locale", "monday", "saturday", "sunday", NULL };

static gboolean
choice_from_setting (GValue *value, GVariant *variant, gpointer user_data)
{
  const char *const *nicks = user_data;

  for (guint i = 0; nicks[i] != NULL; i++)
    if (g_str_equal (g_variant_get_string (variant, NULL), nicks[i]))
      g_value_set_uint (value, i);

  return TRUE;
}

static GVariant *
choice_to_setting (const GValue *value, const GVariantType *type, gpointer user_data)
{
  const char *const *nicks = user_data;
  guint selected = g_value_get_uint (value);

  /* Nothing is, while the row is taken apart. */
  return selected != GTK_INVALID_LIST_POSITION ? g_variant_new_string (nicks[selected]) : NULL;
}

static void
bind_choice (GSettings *settings, const char *key, AdwComboRow *row, const char *const *nicks)
{
  g_settings_bind_with_mapping (settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                choice_from_setting, choice_to_setting, (gpointer) nicks, NULL);
}

static void
bind_seconds (GSettings *settings, const char *key, LimberNumberRow *row)
{
  g_settings_bind_with_mapping (settings, key, row, "value", G_SETTINGS_BIND_DEFAULT,
                                seconds_from_setting, seconds_to_setting, NULL, NULL);
}

static void
show_library (LimberPreferences *self, LimberContext *context)
{
  LimberLocation *location = limber_context_get_location (context);
  g_autofree char *name = NULL;

  self->folder =
      g_object_ref (limber_library_get_data_folder (limber_context_get_library (context)));
  name = g_file_get_parse_name (self->folder);
  adw_action_row_set_subtitle (self->library, name);
  gtk_widget_set_visible (self->move_library, location != NULL);
  gtk_widget_set_visible (self->move_back,
                          location != NULL
                              && !g_file_equal (self->folder,
                                                limber_location_get_usual (location)));
}

AdwDialog *
limber_preferences_new (LimberContext *context)
{
  LimberPreferences *self = g_object_new (LIMBER_TYPE_PREFERENCES, NULL);
  GSettings *settings = limber_context_get_settings (context);

  bind_choice (settings, "level", self->level, levels);
  g_settings_bind (settings, "ask-pain", self->ask_pain, "active", G_SETTINGS_BIND_DEFAULT);
  bind_choice (settings, "load-unit", self->load_unit, load_units);
  bind_choice (settings, "week-start", self->week_start, week_starts);
  bind_seconds (settings, "day-start", self->day_start);
  bind_seconds (settings, "get-ready", self->get_ready);
  bind_seconds (settings, "transition", self->transition);
  bind_seconds (settings, "switch", self->change);
  g_settings_bind (settings, "own-pace", self->own_pace, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "session-fullscreen", self->session_fullscreen, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "sound", self->sound, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "sound", self->volume_row, "sensitive", G_SETTINGS_BIND_GET);
  bind_choice (settings, "sound-set", self->sound_set, sound_sets);
  g_settings_bind (settings, "sound", self->sound_set, "sensitive", G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "spoken-cues", self->spoken_cues, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "volume", self->volume, "value", G_SETTINGS_BIND_DEFAULT);
  show_library (self, context);

  return ADW_DIALOG (self);
}
