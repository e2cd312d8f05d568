/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/limber-mpris.h"

#define PATH "/org/mpris/MediaPlayer2"
#define ROOT "org.mpris.MediaPlayer2"
#define PLAYER ROOT ".Player"

/* https://specifications.freedesktop.org/mpris-spec/2.2/, less what is optional and makes no sense here. */
static const char introspection[] =
    "<node>"
    "  <interface name='" ROOT "'>"
    "    <method name='Raise'/>"
    "    <method name='Quit'/>"
    "    <property name='CanQuit' type='b' access='read'/>"
    "    <property name='CanRaise' type='b' access='read'/>"
    "    <property name='HasTrackList' type='b' access='read'/>"
    "    <property name='Identity' type='s' access='read'/>"
    "    <property name='DesktopEntry' type='s' access='read'/>"
    "    <property name='SupportedUriSchemes' type='as' access='read'/>"
    "    <property name='SupportedMimeTypes' type='as' access='read'/>"
    "  </interface>"
    "  <interface name='" PLAYER "'>"
    "    <method name='Next'/>"
    "    <method name='Previous'/>"
    "    <method name='Pause'/>"
    "    <method name='PlayPause'/>"
    "    <method name='Stop'/>"
    "    <method name='Play'/>"
    "    <method name='Seek'><arg type='x' name='Offset' direction='in'/></method>"
    "    <method name='SetPosition'>"
    "      <arg type='o' name='TrackId' direction='in'/>"
    "      <arg type='x' name='Position' direction='in'/>"
    "    </method>"
    "    <method name='OpenUri'><arg type='s' name='Uri' direction='in'/></method>"
    "    <signal name='Seeked'><arg type='x' name='Position'/></signal>"
    "    <property name='PlaybackStatus' type='s' access='read'/>"
    "    <property name='Rate' type='d' access='read'/>"
    "    <property name='MinimumRate' type='d' access='read'/>"
    "    <property name='MaximumRate' type='d' access='read'/>"
    "    <property name='Metadata' type='a{sv}' access='read'/>"
    "    <property name='Volume' type='d' access='read'/>"
    "    <property name='Position' type='x' access='read'/>"
    "    <property name='CanGoNext' type='b' access='read'/>"
    "    <property name='CanGoPrevious' type='b' access='read'/>"
    "    <property name='CanPlay' type='b' access='read'/>"
    "    <property name='CanPause' type='b' access='read'/>"
    "    <property name='CanSeek' type='b' access='read'/>"
    "    <property name='CanControl' type='b' access='read'/>"
    "  </interface>"
    "</node>";

struct _LimberMpris
{
  GObject parent_instance;

  GDBusConnection *connection;
  LimberRun *run;
  guint root_id, player_id; /* of the two interfaces */
  guint name_id;
};

enum
{
  RAISE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimberMpris, limber_mpris, G_TYPE_OBJECT)

static LimberEngineState
get_state (LimberMpris *self)
{
  return limber_engine_get_state (limber_run_get_engine (self->run));
}

static gboolean
is_under_way (LimberMpris *self)
{
  return get_state (self) == LIMBER_ENGINE_RUNNING || get_state (self) == LIMBER_ENGINE_PAUSED;
}

/* --- what there is to know --------------------------------------------------------------------- */

static GVariant *
make_metadata (LimberMpris *self)
{
  LimberEngine *engine = limber_run_get_engine (self->run);
  guint index = limber_engine_get_phase_index (engine);
  LimberExercise *exercise = limber_run_get_exercise (self->run, index);
  const LimberPhase *phase = limber_engine_get_phase (engine);
  g_autofree char *track = g_strdup_printf (LIMBER_RESOURCE_PREFIX "/phase/%u", index);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&builder, "{sv}", "mpris:trackid", g_variant_new_object_path (track));
  g_variant_builder_add (
      &builder, "{sv}", "xesam:album",
      g_variant_new_string (limber_routine_get_name (limber_run_get_routine (self->run))));
  if (phase != NULL)
    {
      g_variant_builder_add (&builder, "{sv}", "xesam:title",
                             g_variant_new_string (exercise != NULL
                                                       ? limber_exercise_get_name (exercise)
                                                       : phase->exercise));
      g_variant_builder_add (&builder, "{sv}", "mpris:length",
                             g_variant_new_int64 (limber_engine_get_length (engine)));
    }

  return g_variant_builder_end (&builder);
}

static const char *
get_status (LimberMpris *self)
{
  switch (get_state (self))
    {
    case LIMBER_ENGINE_RUNNING:
      return "Playing";
    case LIMBER_ENGINE_PAUSED:
      return "Paused";
    case LIMBER_ENGINE_READY:
    case LIMBER_ENGINE_DONE:
    default:
      return "Stopped";
    }
}

static gint64
get_position (LimberMpris *self)
{
  return limber_run_get_elapsed (self->run);
}

/* All that is a boolean: who asks may control, in as far as there is something to. */
static gboolean
get_ability (LimberMpris *self, const char *name)
{
  static const char *const while_under_way[] = { "CanGoNext", "CanGoPrevious", "CanPlay",
                                                 "CanPause", NULL };
  static const char *const always[] = { "CanRaise", "CanControl", NULL };

  if (g_strv_contains (while_under_way, name))
    return is_under_way (self);

  return g_strv_contains (always, name);
}

static GVariant *
get_property (GDBusConnection *connection,
              const char *sender,
              const char *path,
              const char *interface,
              const char *name,
              GError **error,
              gpointer user_data)
{
  LimberMpris *self = user_data;

  if (g_str_equal (name, "Identity"))
    return g_variant_new_string ("Limber");
  if (g_str_equal (name, "DesktopEntry"))
    return g_variant_new_string (LIMBER_APP_ID);
  if (g_str_has_prefix (name, "Supported"))
    return g_variant_new_strv (NULL, 0);
  if (g_str_equal (name, "PlaybackStatus"))
    return g_variant_new_string (get_status (self));
  if (g_str_equal (name, "Metadata"))
    return make_metadata (self);
  if (g_str_equal (name, "Position"))
    return g_variant_new_int64 (get_position (self));
  if (g_str_has_suffix (name, "Rate") || g_str_equal (name, "Volume"))
    return g_variant_new_double (1);

  return g_variant_new_boolean (get_ability (self, name));
}

/* --- what can be asked for --------------------------------------------------------------------- */

static void
toggle (LimberMpris *self)
{
  if (get_state (self) == LIMBER_ENGINE_PAUSED)
    limber_run_resume (self->run);
  else
    limber_run_pause (self->run);
}

static void
raise_window (LimberMpris *self)
{
  g_signal_emit (self, signals[RAISE], 0);
}

static void
play (LimberMpris *self)
{
  limber_run_resume (self->run);
}

/* A session isn't given up by a key in passing, so stopping only pauses it. */
static void
pause_run (LimberMpris *self)
{
  limber_run_pause (self->run);
}

/* What lasts until it is called done is called so by this: there is no key for it. */
static void
go_next (LimberMpris *self)
{
  const LimberPhase *phase = limber_engine_get_phase (limber_run_get_engine (self->run));

  if (phase != NULL && phase->untimed)
    limber_run_done (self->run);
  else
    limber_run_next (self->run);
}

static void
go_previous (LimberMpris *self)
{
  limber_run_previous (self->run);
}

typedef struct
{
  const char *name;
  void (*call) (LimberMpris *self);
} Method;

static const Method methods[] = {
  { "Raise", raise_window }, { "Next", go_next },   { "Previous", go_previous },
  { "Pause", pause_run },    { "Stop", pause_run }, { "Play", play },
  { "PlayPause", toggle },
};

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
  g_autoptr (LimberMpris) self = g_object_ref (user_data);

  /* The others are for players that can seek, open or quit; the interface has it that they do nothing then. */
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    if (g_str_equal (methods[i].name, name))
      methods[i].call (self);

  g_dbus_method_invocation_return_value (invocation, NULL);
}

/* --- what is told ------------------------------------------------------------------------------ */

static void
tell_changes (LimberMpris *self)
{
  static const char *const changing[] = { "PlaybackStatus", "Metadata", "CanGoNext",
                                          "CanGoPrevious",  "CanPlay",  "CanPause" };
  GVariantBuilder changed;

  g_variant_builder_init (&changed, G_VARIANT_TYPE_VARDICT);
  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    g_variant_builder_add (&changed, "{sv}", changing[i],
                           get_property (NULL, NULL, NULL, NULL, changing[i], NULL, self));
  /* Nobody can be told any more once the connection is closed. */
  g_dbus_connection_emit_signal (self->connection, NULL, PATH, "org.freedesktop.DBus.Properties",
                                 "PropertiesChanged",
                                 g_variant_new ("(sa{sv}as)", PLAYER, &changed, NULL), NULL);
}

/* --- the object -------------------------------------------------------------------------------- */

static void
limber_mpris_dispose (GObject *object)
{
  LimberMpris *self = LIMBER_MPRIS (object);

  g_clear_handle_id (&self->name_id, g_bus_unown_name);
  if (self->root_id != 0)
    g_dbus_connection_unregister_object (self->connection, self->root_id);
  if (self->player_id != 0)
    g_dbus_connection_unregister_object (self->connection, self->player_id);
  self->root_id = self->player_id = 0;
  g_clear_object (&self->run);
  g_clear_object (&self->connection);

  G_OBJECT_CLASS (limber_mpris_parent_class)->dispose (object);
}

static void
limber_mpris_class_init (LimberMprisClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_mpris_dispose;

  signals[RAISE] = g_signal_new ("raise", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_mpris_init (LimberMpris *self)
{
}

/* Returns 0 when another session in this process has the path: that one is found, then. */
static guint
export_interface (LimberMpris *self, GDBusNodeInfo *node, const char *name)
{
  static const GDBusInterfaceVTable vtable = { call_method, get_property, NULL, { NULL } };

  return g_dbus_connection_register_object (self->connection, PATH,
                                            g_dbus_node_info_lookup_interface (node, name), &vtable,
                                            self, NULL, NULL);
}

LimberMpris *
limber_mpris_new (GDBusConnection *connection, LimberRun *run)
{
  LimberMpris *self;
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (introspection, NULL);

  g_return_val_if_fail (G_IS_DBUS_CONNECTION (connection), NULL);
  g_return_val_if_fail (LIMBER_IS_RUN (run), NULL);

  self = g_object_new (LIMBER_TYPE_MPRIS, NULL);
  self->connection = g_object_ref (connection);
  self->run = g_object_ref (run);
  self->root_id = export_interface (self, node, ROOT);
  self->player_id = export_interface (self, node, PLAYER);
  self->name_id =
      g_bus_own_name_on_connection (connection, LIMBER_MPRIS_NAME, G_BUS_NAME_OWNER_FLAGS_NONE,
                                    NULL, NULL, NULL, NULL);
  g_signal_connect_object (run, "phase-changed", G_CALLBACK (tell_changes), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (limber_run_get_engine (run), "notify::state", G_CALLBACK (tell_changes),
                           self, G_CONNECT_SWAPPED);

  return self;
}
