/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/limber-search-provider.h"

#include "test-folder.h"

#define PATH "/io/github/limberapp/Limber/SearchProvider"

/* Asked over the bus, as a desktop would. */

typedef struct
{
  TestFolder folder;
  GTestDBus *bus;
  GDBusConnection *connection;
  LimberLibrary *library;
  LimberSearchProvider *provider;
  GString *told; /* the signals, a line each */
} Fixture;

static void
on_show_routine (Fixture *self, const char *id)
{
  g_string_append_printf (self->told, "routine %s\n", id);
}

static void
on_show_exercise (Fixture *self, const char *id)
{
  g_string_append_printf (self->told, "exercise %s\n", id);
}

static void
on_search (Fixture *self, const char *text)
{
  g_string_append_printf (self->told, "search %s\n", text);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *content = g_test_build_filename (G_TEST_DIST, "..", "resources", NULL);
  g_autoptr (GFile) builtin = g_file_new_for_path (content);
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GError) error = NULL;

  test_folder_set_up (&self->folder, NULL);
  folder = g_file_new_for_path (self->folder.path);
  self->library = limber_library_new (builtin, folder);
  g_assert_true (limber_library_load (self->library, NULL));

  self->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (self->bus);
  self->connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_set_exit_on_close (self->connection, FALSE);
  self->provider = limber_search_provider_new (self->connection, PATH, &error);
  g_assert_no_error (error);
  self->told = g_string_new (NULL);
  g_signal_connect_swapped (self->provider, "show-routine", G_CALLBACK (on_show_routine), self);
  g_signal_connect_swapped (self->provider, "show-exercise", G_CALLBACK (on_show_exercise), self);
  g_signal_connect_swapped (self->provider, "search", G_CALLBACK (on_search), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->provider);
  g_clear_object (&self->connection);
  g_test_dbus_down (self->bus);
  g_object_unref (self->bus);
  g_object_unref (self->library);
  g_string_free (self->told, TRUE);
  test_folder_tear_down (&self->folder, NULL);
}

static void
on_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_set_object ((GAsyncResult **) data, result);
}

static void
ask_of (Fixture *self,
        const char *interface,
        const char *method,
        GVariant *parameters,
        GAsyncResult **result)
{
  g_dbus_connection_call (self->connection, g_dbus_connection_get_unique_name (self->connection),
                          PATH, interface, method, parameters, NULL, G_DBUS_CALL_FLAGS_NONE, -1,
                          NULL, on_answered, result);
}

static void
ask (Fixture *self, const char *method, GVariant *parameters, GAsyncResult **result)
{
  ask_of (self, "org.gnome.Shell.SearchProvider2", method, parameters, result);
}

static GVariant *
wait_for_answer (Fixture *self, GAsyncResult **result, GError **error)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_dbus_connection_call_finish (self->connection, *result, error);
}

static GVariant *
call (Fixture *self, const char *method, GVariant *parameters)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GVariant *answer;

  ask (self, method, parameters, &result);
  answer = wait_for_answer (self, &result, &error);
  g_assert_no_error (error);

  return answer;
}

static void
assert_finds (Fixture *self, const char *terms, const char *expected)
{
  g_auto (GStrv) words = g_strsplit (terms, " ", -1);
  g_autoptr (GVariant) answer = call (self, "GetInitialResultSet", g_variant_new ("(^as)", words));
  g_auto (GStrv) results = NULL;
  g_autofree char *joined = NULL;

  g_variant_get (answer, "(^as)", &results);
  joined = g_strjoinv (" ", results);
  g_assert_cmpstr (joined, ==, expected);
}

/* Routines first; accents and case don't count, and a word may be only begun. */
static void
test_finds (Fixture *self, gconstpointer data)
{
  limber_search_provider_set_library (self->provider, self->library);

  assert_finds (self, "DESK break", "routine:desk-break");
  assert_finds (self, "Cát COW", "exercise:cat-cow");
  assert_finds (self, "xyzzy", "");
  assert_finds (self, "!", "");
}

static void
test_narrows (Fixture *self, gconstpointer data)
{
  const char *const found[] = { "exercise:cat-cow", "exercise:childs-pose", NULL };
  const char *const terms[] = { "cat", "cow", NULL };
  g_autoptr (GVariant) answer = NULL;
  g_autofree const char **results = NULL;

  limber_search_provider_set_library (self->provider, self->library);
  answer = call (self, "GetSubsearchResultSet", g_variant_new ("(^as^as)", found, terms));
  g_variant_get (answer, "(^a&s)", &results);
  g_assert_cmpstr (results[0], ==, "exercise:cat-cow");
  g_assert_null (results[1]);
}

/* What is gone is left out. */
static void
test_describes (Fixture *self, gconstpointer data)
{
  const char *const wanted[] = { "exercise:cat-cow", "exercise:gone", "nonsense",
                                 "routine:desk-break", NULL };
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GVariant) metas = NULL;
  const char *names[] = { "Cat-Cow", "Desk Break" };

  limber_search_provider_set_library (self->provider, self->library);
  answer = call (self, "GetResultMetas", g_variant_new ("(^as)", wanted));
  metas = g_variant_get_child_value (answer, 0);
  g_assert_cmpuint (g_variant_n_children (metas), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GVariant) meta = g_variant_get_child_value (metas, i);
      g_autoptr (GVariant) serialized = g_variant_lookup_value (meta, "icon", NULL);
      g_autoptr (GIcon) icon = g_icon_deserialize (serialized);
      g_autofree char *path = NULL;
      const char *name, *description;

      g_assert_true (g_variant_lookup (meta, "name", "&s", &name));
      g_assert_cmpstr (name, ==, names[i]);
      g_assert_true (g_variant_lookup (meta, "description", "&s", &description));
      g_assert_cmpstr (description, !=, "");
      path = g_file_get_path (g_file_icon_get_file (G_FILE_ICON (icon)));
      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
    }
}

static void
test_opens (Fixture *self, gconstpointer data)
{
  const char *const terms[] = { "cat", "cow", NULL };

  limber_search_provider_set_library (self->provider, self->library);
  g_variant_unref (call (self, "ActivateResult",
                         g_variant_new ("(s^asu)", "exercise:cat-cow", terms, 0)));
  g_variant_unref (call (self, "ActivateResult",
                         g_variant_new ("(s^asu)", "routine:desk-break", terms, 0)));
  g_variant_unref (call (self, "LaunchSearch", g_variant_new ("(^asu)", terms, 0)));
  g_assert_cmpstr (self->told->str, ==, "exercise cat-cow\nroutine desk-break\nsearch cat cow\n");
}

/* Asked while the library still loads. */
static void
test_waits (Fixture *self, gconstpointer data)
{
  const char *const terms[] = { "desk", "break", NULL };
  g_autoptr (GAsyncResult) early = NULL;
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GVariant) results = NULL;
  g_autoptr (GError) error = NULL;

  ask (self, "GetInitialResultSet", g_variant_new ("(^as)", terms), &early);
  limber_search_provider_set_library (self->provider, self->library);
  answer = wait_for_answer (self, &early, &error);
  g_assert_no_error (error);
  results = g_variant_get_child_value (answer, 0);
  g_assert_cmpuint (g_variant_n_children (results), ==, 1);
}

/* Asked while the library is being moved. */
static void
test_waits_again (Fixture *self, gconstpointer data)
{
  const char *const terms[] = { "desk", "break", NULL };
  g_autoptr (GAsyncResult) early = NULL;
  g_autoptr (GAsyncResult) later = NULL;
  g_autoptr (GVariant) described = NULL;

  limber_search_provider_set_library (self->provider, self->library);
  limber_search_provider_set_library (self->provider, NULL);
  ask (self, "GetInitialResultSet", g_variant_new ("(^as)", terms), &early);
  ask_of (self, "org.freedesktop.DBus.Introspectable", "Introspect", NULL, &later);
  described = wait_for_answer (self, &later, NULL);
  g_assert_nonnull (described);
  g_assert_null (early);
  limber_search_provider_set_library (self->provider, self->library);
  g_variant_unref (wait_for_answer (self, &early, NULL));
}

/* Nobody is left waiting for a library that can't be read. */
static void
test_fails (Fixture *self, gconstpointer data)
{
  const char *const terms[] = { "desk", "break", NULL };
  g_autoptr (GAsyncResult) early = NULL;
  g_autoptr (GAsyncResult) later = NULL;
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GVariant) described = NULL;
  g_autoptr (GError) error = NULL;

  ask (self, "GetInitialResultSet", g_variant_new ("(^as)", terms), &early);
  /* What is asked later is answered, so the first question has arrived. */
  ask_of (self, "org.freedesktop.DBus.Introspectable", "Introspect", NULL, &later);
  described = wait_for_answer (self, &later, &error);
  g_assert_no_error (error);
  g_assert_null (early);
  g_clear_object (&self->provider);
  answer = wait_for_answer (self, &early, &error);
  g_assert_null (answer);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/search-provider/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("finds", test_finds);
  ADD ("narrows", test_narrows);
  ADD ("describes", test_describes);
  ADD ("opens", test_opens);
  ADD ("waits", test_waits);
  ADD ("waits-again", test_waits_again);
  ADD ("fails", test_fails);

  return g_test_run ();
}
