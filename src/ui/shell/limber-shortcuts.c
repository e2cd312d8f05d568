/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-shortcuts.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  const char *keys; /* as gtk_accelerator_parse() reads them */
  const char *title;
} Shortcut;

static const Shortcut general[] = {
  { "<alt>1", N_ ("Go to Today") },
  { "<alt>2", N_ ("Go to Catalog") },
  { "<alt>3", N_ ("Go to Routines") },
  { "<alt>4", N_ ("Go to Week") },
  { "<alt>5", N_ ("Go to Progress") },
  { "<primary>n", N_ ("New routine") },
  { "<primary><shift>n", N_ ("New routine from a template") },
  { "<primary>f", N_ ("Search") },
  { "<primary>comma", N_ ("Preferences") },
  { "<primary>question", N_ ("Keyboard shortcuts") },
  { "Escape", N_ ("Go back") },
  { NULL, NULL },
};

static const Shortcut editor[] = {
  { "Return", N_ ("Add the chosen exercise") },
  { "<primary>Up", N_ ("Move up") },
  { "<primary>Down", N_ ("Move down") },
  { "space", N_ ("Edit the dose") },
  { "Delete", N_ ("Remove") },
  { "<primary>z", N_ ("Undo") },
  { "<primary><shift>z", N_ ("Redo") },
  { NULL, NULL },
};

static const Shortcut session[] = {
  { "space", N_ ("Pause or resume") },
  { "Right", N_ ("Next") },
  { "Left", N_ ("Previous, or start again") },
  { "Up", N_ ("Ten seconds more") },
  { "r", N_ ("Restart the exercise") },
  { "s", N_ ("Skip the exercise") },
  { "Return", N_ ("Done, on to the next") },
  { "h", N_ ("This hurts") },
  { "l", N_ ("Choose an exercise") },
  { "m", N_ ("Mute") },
  { "F11", N_ ("Fullscreen") },
  { "Escape", N_ ("Leave") },
  { NULL, NULL },
};

static GtkWidget *
keycap_new (const char *keys)
{
  g_autofree char *text = NULL;
  GtkWidget *label;
  GdkModifierType modifiers;
  guint key;

  gtk_accelerator_parse (keys, &key, &modifiers);
  text = gtk_accelerator_get_label (key, modifiers);
  label = gtk_label_new (text);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "keycap");

  return label;
}

static void
add_group (AdwPreferencesPage *page, const char *title, const Shortcut *shortcuts)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  for (const Shortcut *s = shortcuts; s->keys != NULL; s++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (s->title));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), keycap_new (s->keys));
      adw_preferences_group_add (group, row);
    }
  adw_preferences_page_add (page, group);
}

void
limber_shortcuts_present (GtkWidget *parent)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource (LIMBER_RESOURCE_PREFIX "/ui/shell/limber-shortcuts.ui");
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (gtk_builder_get_object (builder, "page"));

  add_group (page, _ ("General"), general);
  add_group (page, _ ("Routine Editor"), editor);
  add_group (page, _ ("Session"), session);
  adw_dialog_present (ADW_DIALOG (gtk_builder_get_object (builder, "shortcuts")), parent);
}
