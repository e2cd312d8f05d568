/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/limber-search-provider.h"

#include "model/limber-fold.h"
#include "model/limber-search.h"

#define INTERFACE "org.gnome.Shell.SearchProvider2"
#define ROUTINE "routine:"
#define EXERCISE "exercise:"

/* The desktop shows a handful; more of them only cost its time. */
#define MOST 20

static const char introspection[] = "<node>"
                                    "  <interface name='" INTERFACE "'>"
                                    "    <method name='GetInitialResultSet'>"
                                    "      <arg type='as' name='terms' direction='in'/>"
                                    "      <arg type='as' name='results' direction='out'/>"
                                    "    </method>"
                                    "    <method name='GetSubsearchResultSet'>"
                                    "      <arg type='as' name='previous_results' direction='in'/>"
                                    "      <arg type='as' name='terms' direction='in'/>"
                                    "      <arg type='as' name='results' direction='out'/>"
                                    "    </method>"
                                    "    <method name='GetResultMetas'>"
                                    "      <arg type='as' name='identifiers' direction='in'/>"
                                    "      <arg type='aa{sv}' name='metas' direction='out'/>"
                                    "    </method>"
                                    "    <method name='ActivateResult'>"
                                    "      <arg type='s' name='identifier' direction='in'/>"
                                    "      <arg type='as' name='terms' direction='in'/>"
                                    "      <arg type='u' name='timestamp' direction='in'/>"
                                    "    </method>"
                                    "    <method name='LaunchSearch'>"
                                    "      <arg type='as' name='terms' direction='in'/>"
                                    "      <arg type='u' name='timestamp' direction='in'/>"
                                    "    </method>"
                                    "  </interface>"
                                    "</node>";

struct _LimberSearchProvider
{
  GObject parent_instance;

  GDBusConnection *connection;
  guint object_id;
  LimberLibrary *library; /* NULL until it has loaded */
  LimberSearch *search;   /* of its catalog; NULL until somebody searches */
  GQueue waiting;         /* of GDBusMethodInvocation, until then */
};

enum
{
  SHOW_ROUTINE,
  SHOW_EXERCISE,
  SEARCH,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimberSearchProvider, limber_search_provider, G_TYPE_OBJECT)

/* --- what is found ----------------------------------------------------------------------------- */

static gboolean
has_words (const char *name, char **words)
{
  g_autoptr (GString) folded = g_string_new (NULL);

  limber_fold_words (folded, name);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *beginning = g_strconcat (" ", words[i], NULL);

      if (strstr (folded->str, beginning) == NULL)
        return FALSE;
    }

  return TRUE;
}

static void
find_routines (LimberSearchProvider *self, char **words, GPtrArray *found)
{
  GListModel *routines = limber_library_get_routines (self->library);

  for (guint i = 0; i < g_list_model_get_n_items (routines) && found->len < MOST; i++)
    {
      g_autoptr (LimberRoutine) routine = g_list_model_get_item (routines, i);

      if (has_words (limber_routine_get_name (routine), words))
        g_ptr_array_add (found, g_strconcat (ROUTINE, limber_routine_get_id (routine), NULL));
    }
}

static void
find_exercises (LimberSearchProvider *self, const char *text, GPtrArray *found)
{
  GListModel *exercises;

  if (self->search == NULL)
    self->search = limber_search_new (limber_library_get_catalog (self->library));

  exercises = G_LIST_MODEL (self->search);
  limber_search_set_text (self->search, text);
  for (guint i = 0; i < g_list_model_get_n_items (exercises) && found->len < MOST; i++)
    {
      g_autoptr (LimberExercise) exercise = g_list_model_get_item (exercises, i);

      g_ptr_array_add (found, g_strconcat (EXERCISE, limber_exercise_get_id (exercise), NULL));
    }
}

static char *
join_terms (GVariant *terms)
{
  g_autofree const char **words = g_variant_get_strv (terms, NULL);

  return g_strjoinv (" ", (char **) words);
}

static GVariant *
find (LimberSearchProvider *self, GVariant *terms)
{
  g_autofree char *text = join_terms (terms);
  g_auto (GStrv) words = limber_search_terms (text);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  /* Of no word, everything would be found. */
  if (words[0] != NULL)
    {
      find_routines (self, words, found);
      find_exercises (self, text, found);
    }

  return g_variant_new ("(@as)",
                        g_variant_new_strv ((const char *const *) found->pdata, found->len));
}

static GVariant *
get_initial_result_set (LimberSearchProvider *self, GVariant *parameters)
{
  g_autoptr (GVariant) terms = g_variant_get_child_value (parameters, 0);

  return find (self, terms);
}

/* Asking anew takes no longer than going through what was found before. */
static GVariant *
get_subsearch_result_set (LimberSearchProvider *self, GVariant *parameters)
{
  g_autoptr (GVariant) terms = g_variant_get_child_value (parameters, 1);

  return find (self, terms);
}

/* --- what is told of each ---------------------------------------------------------------------- */

/* The first exercise of a routine stands for it. */
static LimberExercise *
find_picture (LimberSearchProvider *self, LimberRoutine *routine)
{
  LimberCatalog *catalog = limber_library_get_catalog (self->library);

  for (int section = 0; section < LIMBER_N_SECTIONS; section++)
    {
      LimberItem *item = limber_routine_get_item (routine, (LimberSection) section, 0);

      if (item != NULL && !limber_item_is_circuit (item))
        return limber_catalog_lookup (catalog, limber_item_get_exercise (item));
    }

  return NULL;
}

static void
add_meta (LimberSearchProvider *self,
          GVariantBuilder *metas,
          const char *result,
          const char *name,
          const char *description,
          LimberExercise *picture)
{
  g_autoptr (GFile) poster =
      picture != NULL ? limber_library_get_poster_file (self->library, picture) : NULL;

  g_variant_builder_open (metas, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (metas, "{sv}", "id", g_variant_new_string (result));
  g_variant_builder_add (metas, "{sv}", "name", g_variant_new_string (name));
  g_variant_builder_add (metas, "{sv}", "description", g_variant_new_string (description));
  if (poster != NULL)
    {
      g_autoptr (GIcon) icon = g_file_icon_new (poster);
      g_autoptr (GVariant) serialized = g_icon_serialize (icon);

      g_variant_builder_add (metas, "{sv}", "icon", serialized);
    }
  g_variant_builder_close (metas);
}

static GVariant *
get_result_metas (LimberSearchProvider *self, GVariant *parameters)
{
  LimberCatalog *catalog = limber_library_get_catalog (self->library);
  g_autofree const char **results = NULL;
  GVariantBuilder metas;

  g_variant_get (parameters, "(^a&s)", &results);
  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; results[i] != NULL; i++)
    {
      gboolean is_routine = g_str_has_prefix (results[i], ROUTINE);
      const char *id = strchr (results[i], ':');
      LimberRoutine *routine =
          is_routine ? limber_library_find_routine (self->library, id + 1) : NULL;
      LimberExercise *exercise =
          id != NULL && !is_routine ? limber_catalog_lookup (catalog, id + 1) : NULL;

      /* Either may have gone since it was found. */
      if (routine != NULL)
        add_meta (self, &metas, results[i], limber_routine_get_name (routine),
                  limber_routine_get_notes (routine), find_picture (self, routine));
      else if (exercise != NULL)
        add_meta (self, &metas, results[i], limber_exercise_get_name (exercise),
                  limber_exercise_get_summary (exercise), exercise);
    }

  return g_variant_new ("(aa{sv})", &metas);
}

/* --- what is chosen ---------------------------------------------------------------------------- */

static GVariant *
activate_result (LimberSearchProvider *self, GVariant *parameters)
{
  const char *result;

  g_variant_get_child (parameters, 0, "&s", &result);
  if (g_str_has_prefix (result, ROUTINE))
    g_signal_emit (self, signals[SHOW_ROUTINE], 0, result + strlen (ROUTINE));
  else if (g_str_has_prefix (result, EXERCISE))
    g_signal_emit (self, signals[SHOW_EXERCISE], 0, result + strlen (EXERCISE));

  return NULL;
}

static GVariant *
launch_search (LimberSearchProvider *self, GVariant *parameters)
{
  g_autoptr (GVariant) terms = g_variant_get_child_value (parameters, 0);
  g_autofree char *text = join_terms (terms);

  g_signal_emit (self, signals[SEARCH], 0, text);

  return NULL;
}

/* --- on the bus -------------------------------------------------------------------------------- */

typedef struct
{
  const char *name;
  GVariant *(*answer) (LimberSearchProvider *self, GVariant *parameters);
} Method;

static const Method methods[] = {
  { "GetInitialResultSet", get_initial_result_set },
  { "GetSubsearchResultSet", get_subsearch_result_set },
  { "GetResultMetas", get_result_metas },
  { "ActivateResult", activate_result },
  { "LaunchSearch", launch_search },
};

static void
answer (LimberSearchProvider *self, GDBusMethodInvocation *invocation)
{
  const char *name = g_dbus_method_invocation_get_method_name (invocation);

  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    if (g_str_equal (methods[i].name, name))
      {
        GVariant *parameters = g_dbus_method_invocation_get_parameters (invocation);

        g_dbus_method_invocation_return_value (invocation, methods[i].answer (self, parameters));
        return;
      }
}

static void
call_method (GDBusConnection *connection,
             const char *sender,
             const char *path,
             const char *interface,
             const char *name,
             GVariant *parameters,
             GDBusMethodInvocation *invocation,
             gpointer user_data)
{
  g_autoptr (LimberSearchProvider) self = g_object_ref (user_data);

  if (self->library != NULL)
    answer (self, invocation);
  else
    g_queue_push_tail (&self->waiting, invocation);
}

static void
limber_search_provider_dispose (GObject *object)
{
  LimberSearchProvider *self = LIMBER_SEARCH_PROVIDER (object);
  GDBusMethodInvocation *invocation;

  while ((invocation = g_queue_pop_head (&self->waiting)) != NULL)
    g_dbus_method_invocation_return_error_literal (invocation, G_IO_ERROR, G_IO_ERROR_CLOSED,
                                                   "The library isn’t open");
  if (self->object_id != 0)
    g_dbus_connection_unregister_object (self->connection, self->object_id);
  self->object_id = 0;
  g_clear_object (&self->connection);
  g_clear_object (&self->search);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (limber_search_provider_parent_class)->dispose (object);
}

static void
limber_search_provider_class_init (LimberSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_search_provider_dispose;

  signals[SHOW_ROUTINE] =
      g_signal_new ("show-routine", LIMBER_TYPE_SEARCH_PROVIDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SHOW_EXERCISE] =
      g_signal_new ("show-exercise", LIMBER_TYPE_SEARCH_PROVIDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SEARCH] = g_signal_new ("search", LIMBER_TYPE_SEARCH_PROVIDER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
limber_search_provider_init (LimberSearchProvider *self)
{
  g_queue_init (&self->waiting);
}

LimberSearchProvider *
limber_search_provider_new (GDBusConnection *connection, const char *path, GError **error)
{
  static const GDBusInterfaceVTable vtable = { call_method, NULL, NULL, { NULL } };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (introspection, NULL);
  g_autoptr (LimberSearchProvider) self = NULL;

  g_return_val_if_fail (G_IS_DBUS_CONNECTION (connection), NULL);

  self = g_object_new (LIMBER_TYPE_SEARCH_PROVIDER, NULL);
  self->connection = g_object_ref (connection);
  self->object_id = g_dbus_connection_register_object (connection, path, node->interfaces[0],
                                                       &vtable, self, NULL, error);

  return self->object_id != 0 ? g_steal_pointer (&self) : NULL;
}

void
limber_search_provider_set_library (LimberSearchProvider *self, LimberLibrary *library)
{
  GDBusMethodInvocation *invocation;

  g_return_if_fail (LIMBER_IS_SEARCH_PROVIDER (self));
  g_return_if_fail (library == NULL || LIMBER_IS_LIBRARY (library));

  if (!g_set_object (&self->library, library))
    return;

  g_clear_object (&self->search);
  while (library != NULL && (invocation = g_queue_pop_head (&self->waiting)) != NULL)
    answer (self, invocation);
}
