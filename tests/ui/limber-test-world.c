/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-world.h"

#include <glib/gstdio.h>

#define WAIT_SECONDS 10

void
limber_test_init (int *argc, char ***argv)
{
  GtkCssProvider *provider;

  gtk_test_init (argc, argv, NULL);
  adw_init ();
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    LIMBER_RESOURCE_PREFIX "/icons");

  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, LIMBER_RESOURCE_PREFIX "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_unref (provider);
}

static LimberLibrary *
open_library (const char *folder)
{
  g_autoptr (GFile) builtin = g_file_new_for_path (LIMBER_TEST_CONTENT);
  g_autoptr (GFile) data = g_file_new_for_path (folder);
  g_autoptr (GError) error = NULL;
  LimberLibrary *library = limber_library_new (builtin, data);

  limber_library_load (library, &error);
  g_assert_no_error (error);

  return library;
}

/* As if it were in its usual place. (transfer full) */
static LimberLocation *
locate (const char *folder)
{
  g_autofree char *path = g_strconcat (folder, ".ini", NULL);
  g_autoptr (GFile) note = g_file_new_for_path (path);
  g_autoptr (GFile) usual = g_file_new_for_path (folder);

  return limber_location_new_at (note, usual);
}

/* (transfer full) */
static LimberTestWorld *
make_world (char *folder)
{
  LimberTestWorld *self = g_new0 (LimberTestWorld, 1);

  self->folder = folder;
  self->library = open_library (self->folder);
  self->settings = g_settings_new (LIMBER_SCHEMA_ID);
  self->clock = limber_fake_clock_new ();
  self->context = limber_context_new (self->library, self->settings, LIMBER_CLOCK (self->clock));
  limber_context_set_location (self->context, locate (folder));

  return self;
}

LimberTestWorld *
limber_test_world_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("limber-test-XXXXXX", &error);

  g_assert_no_error (error);
  return make_world (folder);
}

LimberTestWorld *
limber_test_world_new_lived_in (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("limber-test-XXXXXX", &error);
  const char *const command[] = { "python3", LIMBER_TEST_LIFE, folder, "2026-11-20", NULL };
  int status;

  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return make_world (folder);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_tree (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

void
limber_test_world_free (LimberTestWorld *self)
{
  limber_library_flush (self->library, NULL);
  g_object_unref (self->context);
  g_object_unref (self->clock);
  g_object_unref (self->settings);
  g_object_unref (self->library);
  remove_tree (self->folder);
  g_free (self->folder);
  g_free (self);
}

LimberLibrary *
limber_test_world_reload (LimberTestWorld *self)
{
  g_autoptr (GError) error = NULL;

  limber_library_flush (self->library, &error);
  g_assert_no_error (error);

  return open_library (self->folder);
}

static gboolean
on_timeout (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_CONTINUE;
}

void
limber_test_wait (gboolean (*done) (gpointer data), gpointer data)
{
  gboolean late = FALSE;
  guint source = g_timeout_add_seconds (WAIT_SECONDS, on_timeout, &late);

  while (!done (data) && !late)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);

  g_assert_false (late);
}

static void
on_painted (guint *n)
{
  (*n)++;
}

void
limber_test_settle (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  guint n = 0;
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_painted), &n);

  gtk_widget_queue_resize (window);
  while (n < 2)
    {
      guint before = n;

      gtk_widget_queue_draw (window);
      while (n == before)
        g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (clock, handler);
}

gboolean
limber_test_is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0;
}

GtkWindow *
limber_test_present (GtkWidget *child, int width, int height)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  adw_window_set_content (ADW_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  limber_test_wait (limber_test_is_mapped, child);

  return GTK_WINDOW (window);
}

/* What GTK_ACCESSIBLE_PROPERTY_LABEL was set to. The test context tells a value only by how it differs from another. */
static char *
dup_label_property (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (!gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL))
    return NULL;

  return gtk_test_accessible_check_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, "\001");
}

/* The first text shown inside, as a role that is named by its content takes it. */
static char *
dup_content (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    return g_strdup (gtk_label_get_text (GTK_LABEL (widget)));
  if (GTK_IS_INSCRIPTION (widget))
    return g_strdup (gtk_inscription_get_text (GTK_INSCRIPTION (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *name = gtk_widget_get_visible (child) ? dup_content (child) : NULL;

      if (name != NULL)
        return g_steal_pointer (&name);
    }

  return NULL;
}

static gboolean
is_named_by_content (GtkWidget *widget)
{
  switch (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)))
    {
    case GTK_ACCESSIBLE_ROLE_BUTTON:
    case GTK_ACCESSIBLE_ROLE_CHECKBOX:
    case GTK_ACCESSIBLE_ROLE_COMBO_BOX:
    case GTK_ACCESSIBLE_ROLE_LABEL:
    case GTK_ACCESSIBLE_ROLE_LINK:
    case GTK_ACCESSIBLE_ROLE_LIST_ITEM:
    case GTK_ACCESSIBLE_ROLE_GRID_CELL:
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM:
    case GTK_ACCESSIBLE_ROLE_OPTION:
    case GTK_ACCESSIBLE_ROLE_RADIO:
    case GTK_ACCESSIBLE_ROLE_ROW:
    case GTK_ACCESSIBLE_ROLE_SWITCH:
    case GTK_ACCESSIBLE_ROLE_TAB:
    case GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON:
      return TRUE;
    default:
      return FALSE;
    }
}

static char *
dup_name (GtkWidget *widget)
{
  g_autofree char *label = dup_label_property (widget);

  if (label != NULL && *label != '\0')
    return g_steal_pointer (&label);

  /* The button inside of a menu button goes by its name. */
  if (GTK_IS_TOGGLE_BUTTON (widget) && GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)))
    return dup_name (gtk_widget_get_parent (widget));

  return is_named_by_content (widget) ? dup_content (widget) : NULL;
}

/* Lists and scrolled areas are walked through, not read; the text inside an entry is named by the entry. */
static gboolean
needs_name (GtkWidget *widget)
{
  if (!gtk_widget_get_focusable (widget) || !gtk_widget_get_mapped (widget)
      || !gtk_widget_is_sensitive (widget))
    return FALSE;

  switch (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)))
    {
    case GTK_ACCESSIBLE_ROLE_GENERIC:
    case GTK_ACCESSIBLE_ROLE_GROUP:
    case GTK_ACCESSIBLE_ROLE_LIST:
    case GTK_ACCESSIBLE_ROLE_NONE:
    case GTK_ACCESSIBLE_ROLE_TAB_LIST:
    case GTK_ACCESSIBLE_ROLE_WINDOW:
      return FALSE;
    default:
      return !GTK_IS_TEXT (widget) && !GTK_IS_SCROLLED_WINDOW (widget);
    }
}

/* Whether its name was given, and isn't just what is written on it. */
static gboolean
says_more (GtkButton *button)
{
  const char *label = gtk_button_get_label (button);
  g_autofree char *other = NULL;

  if (label != NULL)
    other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (button),
                                                GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  return other != NULL;
}

/* What a widget is labelled by is said before its label; and all of it, if that is more than one. */
static void
assert_one_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (!gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return;
  if (ADW_IS_ENTRY_ROW (widget))
    g_error ("The entry “%s” says its name twice",
             adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)));
  if (GTK_IS_BUTTON (widget)
      && gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL)
      && says_more (GTK_BUTTON (widget)))
    g_error ("The button “%s” doesn’t say the name that it was given",
             gtk_button_get_label (GTK_BUTTON (widget)));
}

void
limber_test_assert_names (GtkWidget *root)
{
  g_autofree char *name = NULL;

  assert_one_name (root);
  if (needs_name (root)
      && !gtk_test_accessible_has_relation (GTK_ACCESSIBLE (root),
                                            GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    {
      g_auto (GStrv) classes = gtk_widget_get_css_classes (root);
      g_autofree char *list = g_strjoinv (" ", classes);

      name = dup_name (root);
      if (name == NULL || *name == '\0')
        g_error ("A %s with the CSS classes \"%s\" in a %s can be focused and has no accessible "
                 "name",
                 G_OBJECT_TYPE_NAME (root), list,
                 G_OBJECT_TYPE_NAME (gtk_widget_get_parent (root)));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    limber_test_assert_names (child);
}

GtkWidget *
limber_test_find (GtkWidget *root, GType type, const char *name)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    {
      g_autofree char *own = name != NULL ? dup_name (root) : NULL;

      if (name == NULL || g_strcmp0 (own, name) == 0)
        return root;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = limber_test_find (child, type, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}
