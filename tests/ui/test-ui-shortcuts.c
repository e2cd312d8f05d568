/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-world.h"

#include <string.h>

#include "ui/catalog/limber-exercise-editor.h"
#include "ui/catalog/limber-line-row.h"
#include "ui/help/limber-help-book.h"
#include "ui/session/limber-session-window-private.h"
#include "ui/shell/limber-shortcuts.h"
#include "ui/shell/limber-window.h"
#include "ui/week/limber-routine-tile.h"

/* Groups of actions that GTK and libadwaita bind keys to by themselves. */
static const char *const foreign[] = {
  "clipboard", "default",    "list",      "listitem", "menu",
  "misc",      "navigation", "selection", "text",     "window",
};

/* Those on other keys that do the same, in every list. */
static guint
normalize (guint key)
{
  switch (key)
    {
    case GDK_KEY_KP_Up:
      return GDK_KEY_Up;
    case GDK_KEY_KP_Down:
      return GDK_KEY_Down;
    case GDK_KEY_KP_Delete:
      return GDK_KEY_Delete;
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return GDK_KEY_Return;
    default:
      return gdk_keyval_to_lower (key);
    }
}

static char *
describe (guint key, GdkModifierType modifiers, const char *action)
{
  g_autofree char *name = gtk_accelerator_name (normalize (key), modifiers);

  return g_strdup_printf ("%s %s", name, action);
}

/* --- what is bound ------------------------------------------------------------------------------ */

static void
add_trigger (GHashTable *bound, GtkShortcutTrigger *trigger, const char *action)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    {
      add_trigger (bound, gtk_alternative_trigger_get_first (GTK_ALTERNATIVE_TRIGGER (trigger)),
                   action);
      add_trigger (bound, gtk_alternative_trigger_get_second (GTK_ALTERNATIVE_TRIGGER (trigger)),
                   action);
    }
  else if (GTK_IS_KEYVAL_TRIGGER (trigger))
    g_hash_table_add (bound,
                      describe (gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)),
                                gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)),
                                action));
}

/* With the action that it names; "*" when it calls a function. */
static void
add_controller (GHashTable *bound, GListModel *controller)
{
  for (guint i = 0; i < g_list_model_get_n_items (controller); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (controller, i);
      GtkShortcutAction *action = gtk_shortcut_get_action (shortcut);

      add_trigger (bound, gtk_shortcut_get_trigger (shortcut),
                   GTK_IS_NAMED_ACTION (action)
                       ? gtk_named_action_get_action_name (GTK_NAMED_ACTION (action))
                       : "*");
    }
}

static void
add_widget (GHashTable *bound, GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        add_controller (bound, G_LIST_MODEL (controller));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_widget (bound, child);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0;
}

/* Of all places and pages, and of what only stands there when there is something to show. */
static GHashTable *
find_bound (LimberTestWorld *world)
{
  static const char *const places[] = { "today", "catalog", "routines", "week", "progress" };
  GHashTable *bound = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  LimberWindow *window = limber_window_new (NULL, world->context);
  g_autoptr (GtkWidget) tile = g_object_ref_sink (g_object_new (LIMBER_TYPE_ROUTINE_TILE, NULL));
  g_autoptr (GtkWidget) line = g_object_ref_sink (g_object_new (LIMBER_TYPE_LINE_ROW, NULL));

  gtk_window_present (GTK_WINDOW (window));
  limber_test_wait (is_mapped, window);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      limber_window_show_place (window, places[i]);
      add_widget (bound, GTK_WIDGET (window));
    }
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-exercise", NULL);
  add_widget (bound, GTK_WIDGET (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-routine", "s", "desk-break");
  add_widget (bound, GTK_WIDGET (window));
  add_widget (bound, tile);
  add_widget (bound, line);
  gtk_window_destroy (GTK_WINDOW (window));

  return bound;
}

/* --- what is listed ----------------------------------------------------------------------------- */

typedef void (*Visitor) (const LimberShortcut *shortcut,
                         guint key,
                         GdkModifierType modifiers,
                         gpointer data);

static void
visit_listed (Visitor visitor, gpointer data)
{
  guint n_groups;
  const LimberShortcutGroup *groups = limber_shortcuts_get (&n_groups);

  for (guint i = 0; i < n_groups; i++)
    for (guint k = 0; k < groups[i].n_shortcuts; k++)
      {
        g_auto (GStrv) ways = g_strsplit (groups[i].shortcuts[k].keys, " ", -1);

        for (guint way = 0; ways[way] != NULL; way++)
          {
            GdkModifierType modifiers;
            guint key;

            g_assert_true (gtk_accelerator_parse (ways[way], &key, &modifiers));
            visitor (&groups[i].shortcuts[k], key, modifiers, data);
          }
      }
}

static void
add_listed (const LimberShortcut *shortcut, guint key, GdkModifierType modifiers, gpointer data)
{
  g_hash_table_add (data,
                    describe (key, modifiers, shortcut->action != NULL ? shortcut->action : "*"));
}

static GHashTable *
find_listed (void)
{
  GHashTable *listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  visit_listed (add_listed, listed);
  return listed;
}

/* --- tests -------------------------------------------------------------------------------------- */

static void
assert_bound (const LimberShortcut *shortcut, guint key, GdkModifierType modifiers, gpointer bound)
{
  g_autofree char *named = NULL;
  g_autofree char *called = describe (key, modifiers, "*");

  if (shortcut->action == NULL || g_str_has_prefix (shortcut->action, "session.")
      || g_str_has_prefix (shortcut->action, "app."))
    return;
  named = describe (key, modifiers, shortcut->action);
  if (!g_hash_table_contains (bound, named) && !g_hash_table_contains (bound, called))
    g_error ("%s is listed, but not bound", named);
}

/* What the list promises, some widget does. */
static void
test_listed_is_bound (void)
{
  g_autoptr (LimberTestWorld) world = limber_test_world_new ();
  g_autoptr (GHashTable) bound = find_bound (world);

  visit_listed (assert_bound, bound);
}

static gboolean
is_foreign (const char *action)
{
  const char *dot = strchr (action, '.');

  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (foreign); i++)
    if (strlen (foreign[i]) == (gsize) (dot - action) && g_str_has_prefix (action, foreign[i]))
      return TRUE;
  return dot == NULL;
}

/* What some widget does, the list has: each key that is bound to an action of ours. */
static void
test_bound_is_listed (void)
{
  g_autoptr (LimberTestWorld) world = limber_test_world_new ();
  g_autoptr (GHashTable) bound = find_bound (world);
  g_autoptr (GHashTable) listed = find_listed ();
  g_autoptr (GString) missing = g_string_new (NULL);
  GHashTableIter iter;
  const char *found;

  g_hash_table_iter_init (&iter, bound);
  while (g_hash_table_iter_next (&iter, (gpointer *) &found, NULL))
    {
      const char *action = strchr (found, ' ') + 1;

      /* The menu of a tile opens as menus do everywhere; the list of exercises copies as a routine does. */
      if (is_foreign (action) || g_str_equal (action, "tile.open")
          || g_str_equal (action, "palette.copy"))
        continue;
      if (!g_hash_table_contains (listed, found))
        g_string_append_printf (missing, "%s\n", found);
    }
  g_assert_cmpstr (missing->str, ==, "");
}

static void
assert_session_key (const LimberShortcut *shortcut,
                    guint key,
                    GdkModifierType modifiers,
                    gpointer n)
{
  if (shortcut->action == NULL || !g_str_has_prefix (shortcut->action, "session."))
    return;
  g_assert_cmpint (modifiers, ==, 0);
  g_assert_cmpstr (limber_session_window_find_action (key), ==, shortcut->action);
  ++*(guint *) n;
}

/* The keys of a session are as many as are listed, and do what the list says. */
static void
test_session (void)
{
  guint n_listed = 0;
  guint n_there = 0;

  visit_listed (assert_session_key, &n_listed);
  for (guint key = 0; key <= 0xffff; key++)
    n_there += limber_session_window_find_action (key) != NULL
               && !g_str_has_prefix (gdk_keyval_name (key), "KP_");
  g_assert_cmpuint (n_listed, ==, n_there);
}

static void
add_key (const LimberShortcut *shortcut, guint key, GdkModifierType modifiers, gpointer data)
{
  g_hash_table_add (data, gtk_accelerator_name (normalize (key), modifiers));
}

/* The keys that the guide names are in the list, but for those that every application has. */
static void
test_guide (void)
{
  static const char *const pages[] = { "keyboard", "routine", "safety", "session", "week" };
  g_autoptr (GHashTable) listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRegex) keys = g_regex_new ("<kbd>(.*?)</kbd>", 0, 0, NULL);

  visit_listed (add_key, listed);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *text = limber_help_book_load ("en", pages[i], NULL);
      g_autoptr (GMatchInfo) match = NULL;

      g_assert_true (g_regex_match (keys, text, 0, &match));
      for (; g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          g_autofree char *named = g_match_info_fetch (match, 1);
          g_autoptr (GString) accelerator = g_string_new (named);
          GdkModifierType modifiers;
          g_autofree char *name = NULL;
          guint key;

          g_string_replace (accelerator, "Ctrl+", "<Ctrl>", 0);
          g_string_replace (accelerator, "Shift+", "<Shift>", 0);
          g_string_replace (accelerator, "Alt+", "<Alt>", 0);
          g_assert_true (gtk_accelerator_parse (accelerator->str, &key, &modifiers));
          name = gtk_accelerator_name (normalize (key), modifiers);
          if (key != GDK_KEY_Tab && !g_hash_table_contains (listed, name))
            g_error ("%s: %s is not listed", pages[i], name);
        }
    }
}

int
main (int argc, char **argv)
{
  limber_test_init (&argc, &argv);

  g_test_add_func ("/ui/shortcuts/listed-is-bound", test_listed_is_bound);
  g_test_add_func ("/ui/shortcuts/bound-is-listed", test_bound_is_listed);
  g_test_add_func ("/ui/shortcuts/session", test_session);
  g_test_add_func ("/ui/shortcuts/guide", test_guide);

  return g_test_run ();
}
