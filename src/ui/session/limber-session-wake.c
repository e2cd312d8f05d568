/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/session/limber-session-wake.h"

#include <glib/gi18n.h>

struct _LimberSessionWake
{
  GObject parent_instance;

  GtkApplication *application; /* NULL: nobody to ask */
  GtkWindow *window;           /* owns this */
  gboolean awake;
  guint cookie;
  guint patience;
  gboolean refused; /* and told */
  guint timeout;
};

enum
{
  PROP_0,
  PROP_AWAKE,
  PROP_PATIENCE,
  N_PROPS,
};

enum
{
  REFUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberSessionWake, limber_session_wake, G_TYPE_OBJECT)

static void
inhibit (LimberSessionWake *self)
{
  self->cookie =
      gtk_application_inhibit (self->application, self->window,
                               GTK_APPLICATION_INHIBIT_IDLE | GTK_APPLICATION_INHIBIT_SUSPEND,
                               /* Translators: why the screen stays on */
                               _ ("A workout is running"));
  if (self->cookie != 0 || self->refused)
    return;

  self->refused = TRUE;
  g_signal_emit (self, signals[REFUSED], 0);
}

static void
set_awake (LimberSessionWake *self, gboolean awake)
{
  if (self->awake == awake)
    return;
  self->awake = awake;

  if (awake && self->application != NULL)
    inhibit (self);
  else if (self->cookie != 0)
    {
      gtk_application_uninhibit (self->application, self->cookie);
      self->cookie = 0;
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_AWAKE]);
}

static void
on_timeout (gpointer data)
{
  LimberSessionWake *self = data;

  self->timeout = 0;
  set_awake (self, FALSE);
}

static void
limber_session_wake_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_AWAKE:
      g_value_set_boolean (value, LIMBER_SESSION_WAKE (object)->awake);
      break;
    case PROP_PATIENCE:
      g_value_set_uint (value, LIMBER_SESSION_WAKE (object)->patience);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_session_wake_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_PATIENCE:
      LIMBER_SESSION_WAKE (object)->patience = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_session_wake_dispose (GObject *object)
{
  LimberSessionWake *self = LIMBER_SESSION_WAKE (object);

  limber_session_wake_end (self);
  g_clear_object (&self->application);

  G_OBJECT_CLASS (limber_session_wake_parent_class)->dispose (object);
}

static void
limber_session_wake_class_init (LimberSessionWakeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = limber_session_wake_get_property;
  object_class->set_property = limber_session_wake_set_property;
  object_class->dispose = limber_session_wake_dispose;

  props[PROP_AWAKE] =
      g_param_spec_boolean ("awake", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_PATIENCE] =
      g_param_spec_uint ("patience", NULL, NULL, 0, G_MAXUINT, LIMBER_SESSION_WAKE_PAUSE_SECONDS,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_session_wake_init (LimberSessionWake *self)
{
  self->patience = LIMBER_SESSION_WAKE_PAUSE_SECONDS;
}

LimberSessionWake *
limber_session_wake_new (GtkApplication *application, GtkWindow *window)
{
  LimberSessionWake *self = g_object_new (LIMBER_TYPE_SESSION_WAKE, NULL);

  g_set_object (&self->application, application);
  self->window = window;
  return self;
}

void
limber_session_wake_run (LimberSessionWake *self)
{
  g_return_if_fail (LIMBER_IS_SESSION_WAKE (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  set_awake (self, TRUE);
}

void
limber_session_wake_pause (LimberSessionWake *self)
{
  g_return_if_fail (LIMBER_IS_SESSION_WAKE (self));

  if (self->awake && self->timeout == 0)
    self->timeout = g_timeout_add_seconds_once (self->patience, on_timeout, self);
}

void
limber_session_wake_end (LimberSessionWake *self)
{
  g_return_if_fail (LIMBER_IS_SESSION_WAKE (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  set_awake (self, FALSE);
}
