/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/limber-reminders.h"

#include <glib/gi18n.h>

#include "desktop/limber-background.h"
#include "session/limber-reminder.h"

#define NOTIFICATION "reminder"

/* A timer stands still while the machine sleeps, and knows nothing of clocks that are set: it never runs for longer. */
#define LONGEST_WAIT 60 /* s */

struct _LimberReminders
{
  GObject parent_instance;

  GApplication *application;
  LimberLibrary *library; /* NULL until it has loaded */
  GSettings *settings;
  LimberClock *clock;
  GCancellable *cancellable;

  LimberDayLog *log; /* NULL until it is asked for */
  guint timer;
  gboolean held;   /* the application, by us */
  gboolean asking; /* the desktop, for autostart */
};

G_DEFINE_FINAL_TYPE (LimberReminders, limber_reminders, G_TYPE_OBJECT)

static GListModel *
get_plans (LimberReminders *self)
{
  return limber_library_get_plans (self->library);
}

static LimberDayLog *
get_log (LimberReminders *self)
{
  if (self->log == NULL)
    self->log = limber_day_log_new (limber_library_get_sessions (self->library));
  return self->log;
}

static void
read_state (LimberReminders *self, LimberReminderState *state)
{
  state->last = g_settings_get_int64 (self->settings, "reminder-last");
  state->later = g_settings_get_int64 (self->settings, "reminder-later");
}

static void
write_state (LimberReminders *self, const LimberReminderState *state)
{
  g_settings_set_int64 (self->settings, "reminder-last", state->last);
  g_settings_set_int64 (self->settings, "reminder-later", state->later);
}

/* --- announcing -------------------------------------------------------------------------------------------- */

static const char *
get_name (LimberReminders *self, const LimberAgendaItem *item)
{
  const char *id = limber_plan_entry_get_routine (item->entry);
  LimberRoutine *routine = limber_library_find_routine (self->library, id);

  return routine != NULL ? limber_routine_get_name (routine) : NULL;
}

/* The names of those whose routine is there; and the first of these. (transfer full) */
static char **
list_names (LimberReminders *self, GPtrArray *items, const LimberAgendaItem **first)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < items->len; i++)
    {
      const char *name = get_name (self, items->pdata[i]);

      if (name == NULL)
        continue;
      if (*first == NULL)
        *first = items->pdata[i];
      g_strv_builder_add (names, name);
    }
  return g_strv_builder_end (names);
}

static void
announce (LimberReminders *self, GPtrArray *items)
{
  const LimberAgendaItem *first = NULL;
  g_auto (GStrv) names = list_names (self, items, &first);
  guint n = g_strv_length (names);
  /* Translators: stands between two names in a list. */
  g_autofree char *list = g_strjoinv (_ (", "), names);
  g_autofree char *title = NULL;
  g_autofree char *target = NULL;
  g_autoptr (GNotification) notification = NULL;

  if (n == 0)
    return;
  title = n == 1 ? g_strdup (names[0])
                 : g_strdup_printf (ngettext ("%u Routine Planned", "%u Routines Planned", n), n);
  target = g_strdup_printf ("%s\t%s", limber_plan_entry_get_routine (first->entry),
                            limber_plan_get_id (first->plan));
  notification = g_notification_new (title);
  g_notification_set_body (notification, n == 1 ? limber_plan_get_name (first->plan) : list);
  g_notification_set_default_action (notification, "app.show-today");
  g_notification_add_button_with_target (notification, _ ("Start"), "app.start-routine", "s",
                                         target);
  g_notification_add_button (notification, _ ("Later"), "app.remind-later");
  g_application_send_notification (self->application, NOTIFICATION, notification);
}

static void
remind_later (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  LimberReminders *self = user_data;
  g_autoptr (GDateTime) now = limber_clock_get_now (self->clock);
  LimberReminderState state;

  read_state (self, &state);
  limber_reminder_state_put_off (&state, now);
  write_state (self, &state);
  g_application_withdraw_notification (self->application, NOTIFICATION);
  limber_reminders_check (self);
}

/* --- in the background ---------------------------------------------------------------------------------------- */

static void update_background (LimberReminders *self);

static void
on_asked (GObject *source, GAsyncResult *result, gpointer user_data)
{
  LimberReminders *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!limber_background_request_finish (result, &error))
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return; /* and @self is gone */
      g_message ("Limber isn't started when somebody logs in: %s", error->message);
    }
  self->asking = FALSE;
  g_settings_set_boolean (self->settings, "background-refused",
                          g_settings_get_boolean (self->settings, "autostart")
                              && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED));
  update_background (self);
}

static void
hold (LimberReminders *self, gboolean held)
{
  if (held && !self->held)
    g_application_hold (self->application);
  if (!held && self->held)
    g_application_release (self->application);
  self->held = held;
}

/* Asks once each time that reminders are turned on, or off. A desktop without the portal has nothing against it. */
static void
update_background (LimberReminders *self)
{
  gboolean wanted = limber_reminder_is_wanted (get_plans (self));
  GDBusConnection *connection = g_application_get_dbus_connection (self->application);

  hold (self, wanted && !g_settings_get_boolean (self->settings, "background-refused"));
  if (self->asking || connection == NULL
      || g_settings_get_boolean (self->settings, "autostart") == wanted)
    return;
  self->asking = TRUE;
  g_settings_set_boolean (self->settings, "autostart", wanted);
  limber_background_request_async (connection, wanted,
                                   _ ("Limber reminds you of what you have planned."),
                                   self->cancellable, on_asked, self);
}

/* --- looking -------------------------------------------------------------------------------------------------- */

static void
on_timer (gpointer user_data)
{
  LimberReminders *self = user_data;

  self->timer = 0;
  limber_reminders_check (self);
}

static void
wait (LimberReminders *self, const LimberReminderState *state, GDateTime *now)
{
  g_autoptr (GDateTime) next =
      limber_reminder_find_next (get_plans (self), get_log (self), state, now);
  GTimeSpan left = next != NULL ? g_date_time_difference (next, now) : G_MAXINT64;

  g_clear_handle_id (&self->timer, g_source_remove);
  if (left < LONGEST_WAIT * G_TIME_SPAN_SECOND)
    self->timer = g_timeout_add_once ((guint) (left / G_TIME_SPAN_MILLISECOND) + 1, on_timer, self);
  else
    self->timer = g_timeout_add_seconds_once (LONGEST_WAIT, on_timer, self);
}

void
limber_reminders_check (LimberReminders *self)
{
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GPtrArray) due = NULL;
  LimberReminderState state;

  g_return_if_fail (LIMBER_IS_REMINDERS (self));

  if (self->library == NULL)
    return;
  update_background (self);
  /* Most people want no reminders, and years of sessions needn't be looked through for them. */
  if (!limber_reminder_is_wanted (get_plans (self)))
    {
      g_clear_handle_id (&self->timer, g_source_remove);
      return;
    }

  now = limber_clock_get_now (self->clock);
  read_state (self, &state);
  due = limber_reminder_find_due (get_plans (self), get_log (self), &state, now);
  if (due->len > 0)
    {
      announce (self, due);
      limber_reminder_state_announced (&state, now);
      write_state (self, &state);
    }
  wait (self, &state, now);
}

/* Whether something that is announced for today is left to do. */
static gboolean
is_open (LimberReminders *self)
{
  const LimberReminderState nothing = { 0 };
  g_autoptr (GDateTime) now = limber_clock_get_now (self->clock);
  g_autoptr (GPtrArray) due = NULL;

  if (!limber_reminder_is_wanted (get_plans (self)))
    return FALSE;

  due = limber_reminder_find_due (get_plans (self), get_log (self), &nothing, now);
  return due->len > 0;
}

/* What was announced may be done by now. */
static void
on_sessions_changed (LimberReminders *self)
{
  g_clear_pointer (&self->log, limber_day_log_free);
  if (!is_open (self))
    g_application_withdraw_notification (self->application, NOTIFICATION);
  limber_reminders_check (self);
}

/* --- class ------------------------------------------------------------------------------------------------ */

static void
limber_reminders_dispose (GObject *object)
{
  LimberReminders *self = LIMBER_REMINDERS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->application != NULL)
    {
      g_action_map_remove_action (G_ACTION_MAP (self->application), "remind-later");
      hold (self, FALSE);
    }
  g_clear_pointer (&self->log, limber_day_log_free);
  g_clear_object (&self->application);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (limber_reminders_parent_class)->dispose (object);
}

static void
limber_reminders_finalize (GObject *object)
{
  g_clear_object (&LIMBER_REMINDERS (object)->cancellable);

  G_OBJECT_CLASS (limber_reminders_parent_class)->finalize (object);
}

static void
limber_reminders_class_init (LimberRemindersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_reminders_dispose;
  G_OBJECT_CLASS (klass)->finalize = limber_reminders_finalize;
}

static void
limber_reminders_init (LimberReminders *self)
{
  self->cancellable = g_cancellable_new ();
}

LimberReminders *
limber_reminders_new (GApplication *application, GSettings *settings, LimberClock *clock)
{
  static const GActionEntry actions[] = {
    { .name = "remind-later", .activate = remind_later },
  };
  LimberReminders *self = g_object_new (LIMBER_TYPE_REMINDERS, NULL);

  self->application = g_object_ref (application);
  self->settings = g_object_ref (settings);
  self->clock = g_object_ref (clock);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   self);

  return self;
}

void
limber_reminders_set_library (LimberReminders *self, LimberLibrary *library)
{
  g_return_if_fail (LIMBER_IS_REMINDERS (self));
  g_return_if_fail (LIMBER_IS_LIBRARY (library) && self->library == NULL);

  self->library = g_object_ref (library);
  g_signal_connect_object (limber_library_get_plans (library), "items-changed",
                           G_CALLBACK (limber_reminders_check), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (limber_library_get_sessions (library), "items-changed",
                           G_CALLBACK (on_sessions_changed), self, G_CONNECT_SWAPPED);
  limber_reminders_check (self);
}

gboolean
limber_reminders_get_active (LimberReminders *self)
{
  g_return_val_if_fail (LIMBER_IS_REMINDERS (self), FALSE);

  return self->held;
}
