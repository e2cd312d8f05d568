/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/session/limber-session-window-private.h"

#include <glib/gi18n.h>

#include "ui/routines/limber-new-routine.h"
#include "ui/session/limber-session-hurts.h"
#include "ui/session/limber-session-steps.h"

/* Seconds that one press of Up adds. */
#define EXTENSION 10

/* Actions that make sense only while the session is under way. */
static const char *const running_actions[] = {
  "session.toggle", "session.next",    "session.previous",  "session.extend",
  "session.skip",   "session.restart", "session.skip-menu", "session.done",
  "session.hurts",  "session.jump",    "session.steps",
};

static void
start (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberSessionWindow *self = LIMBER_SESSION_WINDOW (widget);

  limber_session_set_pain_before (limber_run_get_session (self->run),
                                  limber_rating_get_value (self->pain_before));
  limber_session_window_begin (self);
}

static void
toggle (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberSessionWindow *self = LIMBER_SESSION_WINDOW (widget);

  if (limber_session_window_get_state (self) == LIMBER_ENGINE_PAUSED)
    limber_run_resume (self->run);
  else
    limber_run_pause (self->run);
}

static void
next (GtkWidget *widget, const char *action, GVariant *parameter)
{
  limber_run_next (LIMBER_SESSION_WINDOW (widget)->run);
}

/* Repetitions that are done sooner than they were counted are done. */
static void
done (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberSessionWindow *self = LIMBER_SESSION_WINDOW (widget);

  if (self->state != NULL && self->state->reps > 0)
    limber_run_done (self->run);
  else
    limber_run_next (self->run);
}

static void
jump (GtkWidget *widget, const char *action, GVariant *parameter)
{
  limber_run_jump (LIMBER_SESSION_WINDOW (widget)->run, g_variant_get_uint32 (parameter));
}

static void
steps (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberSessionWindow *self = LIMBER_SESSION_WINDOW (widget);

  adw_dialog_present (limber_session_steps_new (self->context, self->run), widget);
}

static void
on_hurts_answer (AdwAlertDialog *dialog, const char *response, LimberSessionWindow *self)
{
  self->asking = FALSE;
  if (g_str_equal (response, "easier"))
    limber_run_ease (self->run);
  else if (g_str_equal (response, "skip"))
    limber_run_skip_item (self->run, LIMBER_SKIP_HURTS);
  if (self->was_running)
    limber_run_resume (self->run);
}

/* Nobody has to hurry on while thinking about it. */
static void
hurts (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberSessionWindow *self = LIMBER_SESSION_WINDOW (widget);
  AdwDialog *dialog;

  if (self->asking)
    return;

  self->asking = TRUE;
  self->was_running = limber_session_window_get_state (self) == LIMBER_ENGINE_RUNNING;
  limber_run_pause (self->run);
  dialog = limber_session_hurts_new (limber_run_get_easier (self->run));
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_hurts_answer), self, 0);
  adw_dialog_present (dialog, widget);
}

static void
previous (GtkWidget *widget, const char *action, GVariant *parameter)
{
  limber_run_previous (LIMBER_SESSION_WINDOW (widget)->run);
}

static void
extend (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberSessionWindow *self = LIMBER_SESSION_WINDOW (widget);

  limber_run_extend (self->run, EXTENSION);
  limber_session_window_refresh (self);
}

static void
restart (GtkWidget *widget, const char *action, GVariant *parameter)
{
  limber_run_restart_item (LIMBER_SESSION_WINDOW (widget)->run);
}

static void
skip (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *nick = g_variant_get_string (parameter, NULL);
  LimberSessionWindow *self = LIMBER_SESSION_WINDOW (widget);
  LimberSkip reason = LIMBER_SKIP_NOT_NOW;

  self->tabbed = FALSE; /* its menu leaves the focus on the button */

  if (g_str_equal (nick, "hurts"))
    reason = LIMBER_SKIP_HURTS;
  else if (g_str_equal (nick, "no-equipment"))
    reason = LIMBER_SKIP_NO_EQUIPMENT;
  limber_run_skip_item (self->run, reason);
}

static void
skip_menu (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberSessionWindow *self = LIMBER_SESSION_WINDOW (widget);

  self->tabbed = FALSE;
  gtk_menu_button_popup (self->skip);
}

static void
mute (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberSessionWindow *self = LIMBER_SESSION_WINDOW (widget);
  GSettings *settings = limber_context_get_settings (self->context);

  g_settings_set_boolean (settings, "sound", !g_settings_get_boolean (settings, "sound"));
}

static void
fullscreen (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

static void
leave (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

typedef struct
{
  guint key;
  const char *action;
} Key;

/* GtkWindow has uses of its own for these: it moves the focus, and presses what has it. */
static const Key window_keys[] = {
  { GDK_KEY_Right, "session.next" },    { GDK_KEY_KP_Right, "session.next" },
  { GDK_KEY_Left, "session.previous" }, { GDK_KEY_KP_Left, "session.previous" },
  { GDK_KEY_Up, "session.extend" },     { GDK_KEY_KP_Up, "session.extend" },
};

static const Key press_keys[] = {
  { GDK_KEY_space, "session.toggle" },
  { GDK_KEY_KP_Space, "session.toggle" },
  { GDK_KEY_Return, "session.done" },
  { GDK_KEY_KP_Enter, "session.done" },
};

static const Key other_keys[] = {
  { GDK_KEY_n, "session.next" },       { GDK_KEY_p, "session.previous" },
  { GDK_KEY_r, "session.restart" },    { GDK_KEY_s, "session.skip-menu" },
  { GDK_KEY_h, "session.hurts" },      { GDK_KEY_l, "session.steps" },
  { GDK_KEY_m, "session.mute" },       { GDK_KEY_F11, "session.fullscreen" },
  { GDK_KEY_Escape, "session.leave" },
};

static const char *
find_action (const Key *keys, gsize n, guint key)
{
  for (gsize i = 0; i < n; i++)
    if (keys[i].key == key)
      return keys[i].action;
  return NULL;
}

const char *
limber_session_window_find_action (guint key)
{
  const char *action = find_action (window_keys, G_N_ELEMENTS (window_keys), key);

  if (action == NULL)
    action = find_action (press_keys, G_N_ELEMENTS (press_keys), key);
  return action != NULL ? action : find_action (other_keys, G_N_ELEMENTS (other_keys), key);
}

/* Nothing there has the focus, from which GTK would scroll. */
static gboolean
scroll (LimberSessionWindow *self, guint key)
{
  if (key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down)
    return limber_session_stage_scroll (self->stage, GTK_SCROLL_PAGE_DOWN);
  if (key == GDK_KEY_Page_Up || key == GDK_KEY_KP_Page_Up)
    return limber_session_stage_scroll (self->stage, GTK_SCROLL_PAGE_UP);
  return GDK_EVENT_PROPAGATE;
}

gboolean
limber_session_window_press_key (LimberSessionWindow *self, guint key, GdkModifierType modifiers)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  LimberEngineState state = limber_session_window_get_state (self);
  const char *action = find_action (window_keys, G_N_ELEMENTS (window_keys), key);

  if (key == GDK_KEY_Tab || key == GDK_KEY_ISO_Left_Tab)
    self->tabbed = TRUE;
  if ((state != LIMBER_ENGINE_RUNNING && state != LIMBER_ENGINE_PAUSED)
      || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0
      || adw_window_get_visible_dialog (ADW_WINDOW (self)) != NULL
      || (focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL))
    return GDK_EVENT_PROPAGATE;

  /* A button that somebody went to with Tab is pressed. */
  if (action == NULL && !(self->tabbed && GTK_IS_BUTTON (focus)))
    action = find_action (press_keys, G_N_ELEMENTS (press_keys), key);
  if (action == NULL)
    return scroll (self, key);

  gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
  return GDK_EVENT_STOP;
}

/* Once: the button says then what it was saved as. */
static void
save_as_routine (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberSessionWindow *self = LIMBER_SESSION_WINDOW (widget);
  g_autoptr (LimberRoutine) routine =
      limber_new_routine_from_session (self->context, limber_run_get_session (self->run));

  limber_library_save_routine (limber_context_get_library (self->context), routine);
  gtk_widget_action_set_enabled (widget, action, FALSE);
  limber_session_summary_show_saved (self->summary, limber_routine_get_name (routine));
}

void
limber_session_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "session.start", NULL, start);
  gtk_widget_class_install_action (widget_class, "session.toggle", NULL, toggle);
  gtk_widget_class_install_action (widget_class, "session.next", NULL, next);
  gtk_widget_class_install_action (widget_class, "session.previous", NULL, previous);
  gtk_widget_class_install_action (widget_class, "session.extend", NULL, extend);
  gtk_widget_class_install_action (widget_class, "session.restart", NULL, restart);
  gtk_widget_class_install_action (widget_class, "session.skip", "s", skip);
  gtk_widget_class_install_action (widget_class, "session.skip-menu", NULL, skip_menu);
  gtk_widget_class_install_action (widget_class, "session.done", NULL, done);
  gtk_widget_class_install_action (widget_class, "session.jump", "u", jump);
  gtk_widget_class_install_action (widget_class, "session.steps", NULL, steps);
  gtk_widget_class_install_action (widget_class, "session.hurts", NULL, hurts);
  gtk_widget_class_install_action (widget_class, "session.mute", NULL, mute);
  gtk_widget_class_install_action (widget_class, "session.fullscreen", NULL, fullscreen);
  gtk_widget_class_install_action (widget_class, "session.leave", NULL, leave);
  gtk_widget_class_install_action (widget_class, "session.save-as-routine", NULL, save_as_routine);

  for (guint i = 0; i < G_N_ELEMENTS (other_keys); i++)
    gtk_widget_class_add_binding_action (widget_class, other_keys[i].key, 0, other_keys[i].action,
                                         NULL);
}

static void
show_button (GtkButton *button, const char *icon, const char *label)
{
  gtk_button_set_icon_name (button, icon);
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

void
limber_session_window_update_actions (LimberSessionWindow *self)
{
  LimberEngineState state = limber_session_window_get_state (self);
  gboolean running = state == LIMBER_ENGINE_RUNNING || state == LIMBER_ENGINE_PAUSED;
  gboolean full = gtk_window_is_fullscreen (GTK_WINDOW (self));
  gboolean sound = g_settings_get_boolean (limber_context_get_settings (self->context), "sound");

  for (guint i = 0; i < G_N_ELEMENTS (running_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), running_actions[i], running);
  if (self->state != NULL && self->state->untimed)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.extend", FALSE);

  if (state == LIMBER_ENGINE_PAUSED)
    show_button (self->pause, "media-playback-start-symbolic", _ ("Resume"));
  else
    show_button (self->pause, "media-playback-pause-symbolic", _ ("Pause"));
  show_button (self->sound, sound ? "audio-volume-high-symbolic" : "audio-volume-muted-symbolic",
               sound ? _ ("Mute") : _ ("Unmute"));
  show_button (self->fullscreen, full ? "view-restore-symbolic" : "view-fullscreen-symbolic",
               full ? _ ("Leave Fullscreen") : _ ("Fullscreen"));
}
