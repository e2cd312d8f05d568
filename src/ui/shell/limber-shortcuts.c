/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-shortcuts.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static const LimberShortcut general[] = {
  { "F1", N_ ("Help"), "win.show-help" },
  { "<primary>question", N_ ("Keyboard shortcuts"), "win.show-shortcuts" },
  { "<primary>comma", N_ ("Preferences"), "win.show-preferences" },
  { "F10", N_ ("Main menu"), NULL },
  { "<alt>1", N_ ("Go to Today"), "win.show-place" },
  { "<alt>2", N_ ("Go to Catalog"), "win.show-place" },
  { "<alt>3", N_ ("Go to Routines"), "win.show-place" },
  { "<alt>4", N_ ("Go to Week"), "win.show-place" },
  { "<alt>5", N_ ("Go to Progress"), "win.show-place" },
  { "Escape", N_ ("Go back"), NULL },
  { "<primary>f", N_ ("Search"), NULL },
  { "<shift>F10 Menu", N_ ("Menu of what has the focus"), NULL },
  { "<primary>q", N_ ("Quit"), "app.quit" },
};

static const LimberShortcut catalog[] = {
  { "Return", N_ ("Open"), NULL },
  { "<primary>space", N_ ("Select for a new routine"), "grid.pick" },
};

static const LimberShortcut own[] = {
  { "<primary>Up", N_ ("Move the line up"), "line.up" },
  { "<primary>Down", N_ ("Move the line down"), "line.down" },
  { "<primary>z", N_ ("Undo"), "form.undo" },
  { "<primary><shift>z <primary>y", N_ ("Redo"), "form.redo" },
};

static const LimberShortcut routines[] = {
  { "<primary>n", N_ ("New routine"), "win.new-routine" },
  { "<primary><shift>n", N_ ("New routine from a template"), "win.new-from-template" },
  { "<primary>p", N_ ("Print"), "routine.print" },
  { "Delete", N_ ("Delete"), "routine.delete" },
};

static const LimberShortcut editor[] = {
  { "<primary>f", N_ ("Go to the list of exercises"), "editor.show-palette" },
  { "Return", N_ ("Add the chosen exercise"), NULL },
  { "space", N_ ("Edit the dose"), "editor.edit-dose" },
  { "<primary>Up", N_ ("Move up"), "editor.move-up" },
  { "<primary>Down", N_ ("Move down"), "editor.move-down" },
  { "Delete", N_ ("Remove"), "editor.remove" },
  { "<primary>x", N_ ("Cut"), "editor.cut" },
  { "<primary>c", N_ ("Copy"), "editor.copy" },
  { "<primary>v", N_ ("Paste"), "editor.paste" },
  { "<primary>g", N_ ("Make a circuit"), "editor.make-circuit" },
  { "<primary><shift>g", N_ ("Dissolve the circuit"), "editor.dissolve-circuit" },
  { "F2", N_ ("Rename"), "editor.rename" },
  { "<primary>z", N_ ("Undo"), "editor.undo" },
  { "<primary><shift>z <primary>y", N_ ("Redo"), "editor.redo" },
  { "<primary>Return", N_ ("Start the session"), "editor.start" },
};

static const LimberShortcut week[] = {
  { "<alt>Page_Up", N_ ("Previous week"), "week.previous" },
  { "<alt>Page_Down", N_ ("Next week"), "week.next" },
  { "<primary>Left <primary>Right", N_ ("Move by a day"), NULL },
  { "<primary><shift>Left <primary><shift>Right", N_ ("Copy by a day"), NULL },
  { "<primary>Up", N_ ("Move up"), "tile.move-up" },
  { "<primary>Down", N_ ("Move down"), "tile.move-down" },
  { "<primary>t", N_ ("Set the time"), "tile.set-time" },
  { "Delete", N_ ("Remove"), "tile.remove" },
  { "<primary>z", N_ ("Undo"), "week.undo" },
  { "<primary><shift>z <primary>y", N_ ("Redo"), "week.redo" },
  { "<primary>p", N_ ("Print the week"), "week.print" },
};

static const LimberShortcut session[] = {
  { "space", N_ ("Pause or resume"), "session.toggle" },
  { "Right n", N_ ("Next"), "session.next" },
  { "Left p", N_ ("Previous, or start again"), "session.previous" },
  { "Up", N_ ("Ten seconds more"), "session.extend" },
  { "r", N_ ("Restart the exercise"), "session.restart" },
  { "s", N_ ("Skip the exercise"), "session.skip-menu" },
  { "Return", N_ ("Done, on to the next"), "session.done" },
  { "h", N_ ("This hurts"), "session.hurts" },
  { "l", N_ ("Choose an exercise"), "session.steps" },
  { "m", N_ ("Mute"), "session.mute" },
  { "F11", N_ ("Fullscreen"), "session.fullscreen" },
  { "Escape", N_ ("Leave"), "session.leave" },
};

static const LimberShortcutGroup groups[] = {
  { N_ ("General"), general, G_N_ELEMENTS (general) },
  { N_ ("Session"), session, G_N_ELEMENTS (session) },
  { N_ ("Catalog"), catalog, G_N_ELEMENTS (catalog) },
  { N_ ("Own Exercise"), own, G_N_ELEMENTS (own) },
  { N_ ("Routines"), routines, G_N_ELEMENTS (routines) },
  { N_ ("Routine Editor"), editor, G_N_ELEMENTS (editor) },
  { N_ ("Week"), week, G_N_ELEMENTS (week) },
};

const LimberShortcutGroup *
limber_shortcuts_get (guint *n_groups)
{
  *n_groups = G_N_ELEMENTS (groups);
  return groups;
}

static char *
get_label (const char *accelerator)
{
  GdkModifierType modifiers;
  guint key;

  gtk_accelerator_parse (accelerator, &key, &modifiers);
  return gtk_accelerator_get_label (key, modifiers);
}

static GtkWidget *
row_new (const LimberShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  AdwWrapBox *box = ADW_WRAP_BOX (adw_wrap_box_new ());
  g_auto (GStrv) ways = g_strsplit (shortcut->keys, " ", -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shortcut->title));
  adw_wrap_box_set_child_spacing (box, 6);
  adw_wrap_box_set_line_spacing (box, 6);
  gtk_widget_set_valign (GTK_WIDGET (box), GTK_ALIGN_CENTER);
  for (guint i = 0; ways[i] != NULL; i++)
    {
      g_autofree char *text = get_label (ways[i]);
      GtkWidget *label = gtk_label_new (text);

      gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (label, "keycap");
      adw_wrap_box_append (box, label);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (box));

  return row;
}

static void
add_group (AdwPreferencesPage *page, const LimberShortcutGroup *group)
{
  AdwPreferencesGroup *rows = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (rows, _ (group->title));
  for (guint i = 0; i < group->n_shortcuts; i++)
    adw_preferences_group_add (rows, row_new (&group->shortcuts[i]));
  adw_preferences_page_add (page, rows);
}

void
limber_shortcuts_present (GtkWidget *parent)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource (LIMBER_RESOURCE_PREFIX "/ui/shell/limber-shortcuts.ui");
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (gtk_builder_get_object (builder, "page"));

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    add_group (page, &groups[i]);
  adw_dialog_present (ADW_DIALOG (gtk_builder_get_object (builder, "shortcuts")), parent);
}
