/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/session/limber-session-window-private.h"

#include <glib/gi18n.h>

#include "ui/session/limber-session-hurts.h"
#include "ui/widgets/limber-announce.h"
#include "ui/widgets/limber-direction.h"

/* For how long a clip's sound makes room for a tone, and for a sentence, likewise. */
#define TONE_LENGTH 700
#define SENTENCE_LENGTH 2000

G_DEFINE_FINAL_TYPE (LimberSessionWindow, limber_session_window, ADW_TYPE_WINDOW)

LimberEngineState
limber_session_window_get_state (LimberSessionWindow *self)
{
  return limber_engine_get_state (limber_run_get_engine (self->run));
}

/* --- drawing ----------------------------------------------------------------------------------- */

/* Where the header has hardly room, it is for the time that is left; @remaining: microseconds, or -1 when that isn't shown. */
static void
show_title (LimberSessionWindow *self, gint64 remaining)
{
  const char *name = limber_routine_get_name (limber_run_get_routine (self->run));
  g_autofree char *left =
      remaining >= 0 ? limber_session_view_time_left (remaining) : g_strdup ("");
  gboolean alone = remaining >= 0 && limber_session_stage_is_crowded (self->stage);
  g_autofree char *time = alone ? limber_session_view_time (remaining) : NULL;

  adw_window_title_set_title (self->title, alone ? time : name);
  adw_window_title_set_subtitle (self->title, alone ? "" : left);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), alone ? left : NULL);
}

void
limber_session_window_refresh (LimberSessionWindow *self)
{
  LimberEngine *engine = limber_run_get_engine (self->run);
  gint64 length = limber_engine_get_length (engine);
  gint64 elapsed = limber_session_window_get_shown_time (self);

  if (self->state == NULL || self->state->stage == LIMBER_STAGE_DONE)
    return;

  limber_session_stage_tick (self->stage, self->state, elapsed, length);
  limber_session_progress_set_place (self->progress, limber_engine_get_phase_index (engine),
                                     length > 0 ? MIN ((double) elapsed / length, 1) : 1);
  show_title (self, limber_run_get_total_remaining (self->run));
}

static void
on_layout (LimberSessionWindow *self)
{
  if (self->state != NULL)
    limber_session_window_refresh (self);
}

/* What is muted is silent altogether. */
static void
speak (LimberSessionWindow *self)
{
  GSettings *settings = limber_context_get_settings (self->context);
  g_autofree char *text = limber_session_view_spoken (self->state);

  if (text == NULL || !g_settings_get_boolean (settings, "spoken-cues")
      || !g_settings_get_boolean (settings, "sound"))
    return;

  if (self->speaker == NULL)
    self->speaker = limber_speaker_new ();
  limber_speaker_say (self->speaker, text);
  limber_session_stage_duck (self->stage, SENTENCE_LENGTH);
}

static void
show_phase (LimberSessionWindow *self)
{
  LimberEngine *engine = limber_run_get_engine (self->run);

  g_clear_pointer (&self->state, limber_session_view_state_free);
  self->state = limber_session_view_state (limber_engine_get_timeline (engine),
                                           limber_engine_get_phase_index (engine),
                                           limber_context_get_catalog (self->context),
                                           limber_context_get_load_unit (self->context));
  limber_announce (GTK_WIDGET (self), self->state->announcement);
  speak (self);
  if (self->state->stage == LIMBER_STAGE_DONE)
    return;

  limber_session_progress_set_timeline (self->progress, limber_engine_get_timeline (engine),
                                        limber_context_get_catalog (self->context));
  limber_session_stage_show (self->stage, self->state);
  limber_session_window_refresh (self);
}

static void
on_phase_changed (LimberSessionWindow *self)
{
  show_phase (self);
  limber_session_window_update_actions (self);
  adw_banner_set_revealed (self->notice, FALSE); /* by now it has been read */
}

/* --- state ------------------------------------------------------------------------------------- */

static void
on_engine_state (LimberSessionWindow *self)
{
  LimberEngineState state = limber_session_window_get_state (self);

  limber_session_stage_set_paused (self->stage, state == LIMBER_ENGINE_PAUSED);
  limber_session_window_update_ticking (self);
  if (state == LIMBER_ENGINE_RUNNING)
    limber_session_wake_run (self->wake);
  else if (state == LIMBER_ENGINE_PAUSED)
    limber_session_wake_pause (self->wake);
  else
    limber_session_wake_end (self->wake);

  limber_session_window_update_actions (self);
  limber_session_window_update_fade (self);
}

static void
show_summary (LimberSessionWindow *self)
{
  GSettings *settings = limber_context_get_settings (self->context);

  limber_session_summary_set_session (
      self->summary, limber_run_get_session (self->run),
      limber_library_get_sessions (limber_context_get_library (self->context)),
      g_settings_get_boolean (settings, "ask-pain"));
  show_title (self, -1);
  gtk_stack_set_visible_child_name (self->pages, "summary");
  gtk_widget_grab_focus (GTK_WIDGET (self->summary));
}

static void
on_cue (LimberSessionWindow *self, int cue)
{
  static const char *const nicks[] = {
    [LIMBER_CUE_TICK] = "tick",     [LIMBER_CUE_START] = "start", [LIMBER_CUE_HALF] = "half",
    [LIMBER_CUE_SWITCH] = "switch", [LIMBER_CUE_REST] = "rest",   [LIMBER_CUE_END] = "end",
  };
  gboolean audible;

  limber_cue_player_play (self->cues, nicks[cue]);
  g_object_get (self->cues, "audible", &audible, NULL);
  if (audible)
    limber_session_stage_duck (self->stage, TONE_LENGTH);
}

static void
on_fault (LimberSessionWindow *self)
{
  g_autofree char *fault = NULL;

  g_object_get (self->run, "fault", &fault, NULL);
  adw_banner_set_title (self->fault, fault != NULL ? fault : "");
  adw_banner_set_revealed (self->fault, fault != NULL);
}

/* Media keys lead through the session that is under way. */
static void
export_run (LimberSessionWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GDBusConnection *connection =
      application != NULL ? g_application_get_dbus_connection (G_APPLICATION (application)) : NULL;

  if (connection == NULL)
    return;

  self->mpris = limber_mpris_new (connection, self->run);
  g_signal_connect_object (self->mpris, "raise", G_CALLBACK (gtk_window_present), self,
                           G_CONNECT_SWAPPED);
}

void
limber_session_window_begin (LimberSessionWindow *self)
{
  gtk_stack_set_visible_child_name (self->pages, "session");
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  if (limber_session_window_get_state (self) == LIMBER_ENGINE_READY)
    limber_run_start (self->run);

  if (self->state == NULL)
    show_phase (self);
  on_engine_state (self);
  export_run (self);
}

/* --- leaving ----------------------------------------------------------------------------------- */

static void
on_answer (AdwAlertDialog *dialog, const char *response, LimberSessionWindow *self)
{
  self->asking = FALSE;
  if (g_str_equal (response, "leave"))
    {
      self->leaving = TRUE;
      limber_run_leave (self->run);
      gtk_window_close (GTK_WINDOW (self));
    }
  else if (g_str_equal (response, "finish"))
    limber_run_finish (self->run);
  else if (self->was_running)
    limber_run_resume (self->run);
}

static void
ask_to_leave (LimberSessionWindow *self)
{
  AdwDialog *dialog;

  if (self->asking)
    return;
  self->asking = TRUE;
  self->was_running = limber_session_window_get_state (self) == LIMBER_ENGINE_RUNNING;
  limber_run_pause (self->run);

  dialog = adw_alert_dialog_new (_ ("Leave the Session?"),
                                 _ ("It can be resumed later, from where you are now."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "keep", _ ("_Keep Going"), "finish",
                                  _ ("_End and Log It"), "leave", _ ("_Leave"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "keep",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "keep");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "keep");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_answer), self, 0);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
remember_size (LimberSessionWindow *self)
{
  GSettings *settings = limber_context_get_settings (self->context);
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (settings, "session-width", width);
  g_settings_set_int (settings, "session-height", height);
}

static gboolean
limber_session_window_close_request (GtkWindow *window)
{
  LimberSessionWindow *self = LIMBER_SESSION_WINDOW (window);
  LimberEngineState state = limber_session_window_get_state (self);

  if (!self->leaving && (state == LIMBER_ENGINE_RUNNING || state == LIMBER_ENGINE_PAUSED))
    {
      ask_to_leave (self);
      return GDK_EVENT_STOP;
    }

  if (state == LIMBER_ENGINE_DONE)
    limber_run_save_log (self->run);
  remember_size (self);
  return GTK_WINDOW_CLASS (limber_session_window_parent_class)->close_request (window);
}

/* --- signals from the template ----------------------------------------------------------------- */

static void
on_jump (LimberSessionWindow *self, guint phase)
{
  limber_run_jump (self->run, phase);
}

static void
on_pain_before (LimberSessionWindow *self)
{
  const char *advice =
      limber_session_hurts_advise (limber_rating_get_value (self->pain_before), -1);

  gtk_label_set_label (self->advice, advice != NULL ? advice : "");
  gtk_widget_set_visible (GTK_WIDGET (self->advice), advice != NULL);
}

/* At once, or what ends the program otherwise would take it along. */
static void
on_summary_changed (LimberSessionWindow *self)
{
  limber_run_save_log (self->run);
}

static void
on_summary_done (LimberSessionWindow *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* --- class ------------------------------------------------------------------------------------- */

static void
limber_session_window_dispose (GObject *object)
{
  LimberSessionWindow *self = LIMBER_SESSION_WINDOW (object);

  limber_session_window_stop_ticking (self);
  limber_session_window_stop_fade (self);
  if (self->run != NULL)
    {
      g_signal_handlers_disconnect_by_data (limber_run_get_engine (self->run), self);
      g_signal_handlers_disconnect_by_data (self->run, self);
      limber_run_leave (self->run);
    }
  g_clear_weak_pointer (&self->clock);
  g_clear_object (&self->mpris);
  g_clear_object (&self->wake);
  g_clear_object (&self->cues);
  g_clear_object (&self->speaker);
  g_clear_object (&self->run);
  g_clear_object (&self->context);
  g_clear_pointer (&self->state, limber_session_view_state_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_SESSION_WINDOW);

  G_OBJECT_CLASS (limber_session_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/session/limber-session-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberSessionWindow, title);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionWindow, fault);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionWindow, pain_before);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionWindow, start);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionWindow, stage);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionWindow, controls);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionWindow, pause);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionWindow, skip);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionWindow, sound);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionWindow, fullscreen);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionWindow, advice);
  gtk_widget_class_bind_template_callback (widget_class, on_jump);
  gtk_widget_class_bind_template_callback (widget_class, on_pain_before);
  gtk_widget_class_bind_template_callback (widget_class, on_summary_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_summary_done);
}

static void
limber_session_window_class_init (LimberSessionWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_session_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = limber_session_window_close_request;

  g_type_ensure (LIMBER_TYPE_RATING);
  g_type_ensure (LIMBER_TYPE_SESSION_PROGRESS);
  g_type_ensure (LIMBER_TYPE_SESSION_STAGE);
  g_type_ensure (LIMBER_TYPE_SESSION_SUMMARY);
  bind_template (widget_class);
  limber_session_window_install_actions (widget_class);
}

static void
limber_session_window_init (LimberSessionWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_direction_keep (GTK_WIDGET (self->controls));
  /* What has the focus is the button inside of the menu button. */
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->skip))),
      GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Skip This Exercise"), -1);
  self->cues = limber_cue_player_new ();
  limber_session_window_init_input (self);
}

static void
watch_run (LimberSessionWindow *self)
{
  LimberEngine *engine = limber_run_get_engine (self->run);

  g_signal_connect_swapped (self->run, "phase-changed", G_CALLBACK (on_phase_changed), self);
  g_signal_connect_swapped (self->run, "cue", G_CALLBACK (on_cue), self);
  g_signal_connect_swapped (self->run, "finished", G_CALLBACK (show_summary), self);
  g_signal_connect_swapped (self->run, "notify::fault", G_CALLBACK (on_fault), self);
  g_signal_connect_swapped (engine, "notify::state", G_CALLBACK (on_engine_state), self);
}

static void
on_wake_refused (LimberSessionWindow *self)
{
  adw_banner_set_title (self->notice, _ ("The screen may turn off during the session"));
  adw_banner_set_revealed (self->notice, TRUE);
}

static void
watch_settings (LimberSessionWindow *self)
{
  GSettings *settings = limber_context_get_settings (self->context);

  g_settings_bind (settings, "sound-set", self->cues, "sound-set", G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "volume", self->cues, "volume", G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "sound", self->cues, "muted",
                   G_SETTINGS_BIND_GET | G_SETTINGS_BIND_INVERT_BOOLEAN);
  g_signal_connect_object (settings, "changed::sound",
                           G_CALLBACK (limber_session_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "session-width"),
                               g_settings_get_int (settings, "session-height"));
  if (g_settings_get_boolean (settings, "session-fullscreen"))
    gtk_window_fullscreen (GTK_WINDOW (self));
}

GtkWidget *
limber_session_window_new (LimberContext *context, GtkApplication *application, LimberRun *run)
{
  LimberSessionWindow *self = g_object_new (LIMBER_TYPE_SESSION_WINDOW, NULL);
  LimberEngine *engine = limber_run_get_engine (run);

  self->context = g_object_ref (context);
  self->run = g_object_ref (run);
  self->wake = limber_session_wake_new (application, GTK_WINDOW (self));
  g_signal_connect_object (self->wake, "refused", G_CALLBACK (on_wake_refused), self,
                           G_CONNECT_SWAPPED);
  if (application != NULL)
    gtk_window_set_application (GTK_WINDOW (self), application);

  show_title (self, -1);
  limber_session_stage_set_context (self->stage, context);
  watch_settings (self);
  watch_run (self);
  g_signal_connect_object (self->stage, "notify::layout", G_CALLBACK (on_layout), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (limber_session_window_update_actions),
                    NULL);
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (limber_session_window_update_fade),
                    NULL);

  /* The question belongs before a new session only. */
  if (limber_engine_get_state (engine) == LIMBER_ENGINE_READY
      && g_settings_get_boolean (limber_context_get_settings (context), "ask-pain"))
    {
      limber_session_window_update_actions (self);
      gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->start));
    }
  else
    limber_session_window_begin (self);

  return GTK_WIDGET (self);
}
