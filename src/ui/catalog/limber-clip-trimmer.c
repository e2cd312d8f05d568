/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-clip-trimmer.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ui/catalog/limber-trim-bar.h"
#include "ui/widgets/limber-name.h"
#include "ui/widgets/limber-poster.h"

struct _LimberClipTrimmer
{
  AdwBin parent_instance;

  GtkPicture *picture;
  GtkLabel *problem;
  GtkButton *play_button;
  LimberTrimBar *bar;
  GtkLabel *time;
  GtkSpinButton *start;
  GtkSpinButton *end;
  LimberPoster *poster;
  AdwSwitchRow *sound;

  LimberExercise *exercise; /* NULL: none with a film */
  LimberClipPlayer *player; /* as long as there is one */
  double loop_start, loop_end;
  gboolean playing;
  gboolean updating; /* the widgets are being told the exercise, not the other way round */
  guint tick;
};

enum
{
  TRIMMED,
  SOUND,
  POSTER,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimberClipTrimmer, limber_clip_trimmer, ADW_TYPE_BIN)

static double
get_length (LimberClipTrimmer *self)
{
  return self->player != NULL ? limber_clip_player_get_duration (self->player) : 0;
}

/* --- what is seen -------------------------------------------------------------------------------- */

static void
show_position (LimberClipTrimmer *self)
{
  double position = self->player != NULL ? limber_clip_player_get_position (self->player) : 0;
  double length = get_length (self);
  double used = (self->loop_end > 0 ? self->loop_end : length) - self->loop_start;
  g_autofree char *at = limber_trim_format (position);
  g_autofree char *of = limber_trim_format (length);
  g_autofree char *part = limber_trim_format (MAX (used, 0));
  /* Translators: a place in a video, the video's length, and the length of the part that is used; "0:01.5 of 0:12.0" */
  g_autofree char *text = g_strdup_printf (_ ("%s of %s · %s are used"), at, of, part);

  limber_trim_bar_set_position (self->bar, position);
  gtk_label_set_label (self->time, text);
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  show_position (LIMBER_CLIP_TRIMMER (widget));
  return G_SOURCE_CONTINUE;
}

static void
show_playing (LimberClipTrimmer *self)
{
  const char *label = self->playing ? _ ("Pause") : _ ("Play");

  gtk_button_set_icon_name (self->play_button, self->playing ? "media-playback-pause-symbolic"
                                                             : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->play_button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

static void
set_playing (LimberClipTrimmer *self, gboolean playing)
{
  self->playing = playing;
  if (self->player != NULL && playing)
    limber_clip_player_play (self->player);
  else if (self->player != NULL)
    limber_clip_player_pause (self->player);

  if (playing && self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
  else if (!playing && self->tick != 0)
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
      self->tick = 0;
    }
  show_playing (self);
}

/* The film's length is known when its first frame is there. */
static void
show_part (LimberClipTrimmer *self)
{
  double length = get_length (self);
  double most = length > 0 ? length : 3600;

  self->updating = TRUE;
  limber_trim_bar_set_length (self->bar, length);
  limber_trim_bar_set_part (self->bar, self->loop_start, self->loop_end);
  gtk_spin_button_set_range (self->start, 0, most);
  gtk_spin_button_set_range (self->end, 0, most);
  gtk_spin_button_set_value (self->start, self->loop_start);
  gtk_spin_button_set_value (self->end, self->loop_end > 0 ? self->loop_end : length);
  self->updating = FALSE;
  show_position (self);
}

static void
on_player_changed (LimberClipTrimmer *self)
{
  const char *problem = limber_clip_player_get_problem (self->player);

  gtk_picture_set_paintable (self->picture, limber_clip_player_get_paintable (self->player));
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  show_part (self);
}

/* --- what somebody does -------------------------------------------------------------------------- */

static void
emit_trimmed (LimberClipTrimmer *self, double start, double end)
{
  /* In hundredths: what is written is short, and finer than a frame. */
  g_signal_emit (self, signals[TRIMMED], 0, round (start * 100) / 100, round (end * 100) / 100);
}

static void
on_play_clicked (LimberClipTrimmer *self)
{
  set_playing (self, !self->playing);
}

static void
on_sought (LimberClipTrimmer *self, double seconds)
{
  set_playing (self, FALSE);
  limber_clip_player_seek (self->player, seconds);
  limber_trim_bar_set_position (self->bar, seconds);
}

/* The picture follows the handle that moves. */
static void
on_trimmed (LimberClipTrimmer *self, double start, double end, gboolean end_moved)
{
  emit_trimmed (self, start, end);
  on_sought (self, !end_moved ? start : end > 0 ? end : get_length (self));
}

static void
on_number_changed (LimberClipTrimmer *self)
{
  double length = get_length (self);
  double start = gtk_spin_button_get_value (self->start);
  double end = gtk_spin_button_get_value (self->end);

  if (self->updating || length <= 0)
    return;

  end = MAX (end, MIN (start + LIMBER_TRIM_LEAST, length));
  start = CLAMP (start, 0, MAX (end - LIMBER_TRIM_LEAST, 0));
  emit_trimmed (self, start, end < length - 0.05 ? end : 0);
}

static void
on_start_here (LimberClipTrimmer *self)
{
  gtk_spin_button_set_value (self->start, limber_clip_player_get_position (self->player));
}

static void
on_end_here (LimberClipTrimmer *self)
{
  gtk_spin_button_set_value (self->end, limber_clip_player_get_position (self->player));
}

static void
on_poster_here (LimberClipTrimmer *self)
{
  set_playing (self, FALSE);
  g_signal_emit (self, signals[POSTER], 0, limber_clip_player_get_position (self->player));
}

static void
on_sound_changed (LimberClipTrimmer *self)
{
  if (!self->updating)
    g_signal_emit (self, signals[SOUND], 0, adw_switch_row_get_active (self->sound));
}

/* --- class --------------------------------------------------------------------------------------- */

/* A film that nobody sees stands still, and holds no decoder. */
static void
limber_clip_trimmer_unmap (GtkWidget *widget)
{
  set_playing (LIMBER_CLIP_TRIMMER (widget), FALSE);
  GTK_WIDGET_CLASS (limber_clip_trimmer_parent_class)->unmap (widget);
}

static void
limber_clip_trimmer_dispose (GObject *object)
{
  LimberClipTrimmer *self = LIMBER_CLIP_TRIMMER (object);

  g_clear_object (&self->player);
  g_clear_object (&self->exercise);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_CLIP_TRIMMER);
  G_OBJECT_CLASS (limber_clip_trimmer_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LIMBER_TYPE_TRIM_BAR);
  g_type_ensure (LIMBER_TYPE_POSTER);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/catalog/limber-clip-trimmer.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberClipTrimmer, picture);
  gtk_widget_class_bind_template_child (widget_class, LimberClipTrimmer, problem);
  gtk_widget_class_bind_template_child (widget_class, LimberClipTrimmer, play_button);
  gtk_widget_class_bind_template_child (widget_class, LimberClipTrimmer, bar);
  gtk_widget_class_bind_template_child (widget_class, LimberClipTrimmer, time);
  gtk_widget_class_bind_template_child (widget_class, LimberClipTrimmer, start);
  gtk_widget_class_bind_template_child (widget_class, LimberClipTrimmer, end);
  gtk_widget_class_bind_template_child (widget_class, LimberClipTrimmer, poster);
  gtk_widget_class_bind_template_child (widget_class, LimberClipTrimmer, sound);
  gtk_widget_class_bind_template_callback (widget_class, on_play_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_sought);
  gtk_widget_class_bind_template_callback (widget_class, on_trimmed);
  gtk_widget_class_bind_template_callback (widget_class, on_number_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_start_here);
  gtk_widget_class_bind_template_callback (widget_class, on_end_here);
  gtk_widget_class_bind_template_callback (widget_class, on_poster_here);
  gtk_widget_class_bind_template_callback (widget_class, on_sound_changed);
}

static void
limber_clip_trimmer_class_init (LimberClipTrimmerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_clip_trimmer_dispose;
  widget_class->unmap = limber_clip_trimmer_unmap;

  signals[TRIMMED] = g_signal_new ("trimmed", LIMBER_TYPE_CLIP_TRIMMER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[SOUND] = g_signal_new ("sound", LIMBER_TYPE_CLIP_TRIMMER, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[POSTER] = g_signal_new ("poster", LIMBER_TYPE_CLIP_TRIMMER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  bind_template (widget_class);
}

static void
limber_clip_trimmer_init (LimberClipTrimmer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_name_rows (GTK_WIDGET (self));
  show_playing (self);
}

static void
open_film (LimberClipTrimmer *self, LimberContext *context, GFile *file)
{
  if (self->player == NULL)
    {
      self->player = limber_context_create_player (context);
      g_signal_connect_object (self->player, "notify::state", G_CALLBACK (on_player_changed), self,
                               G_CONNECT_SWAPPED);
    }
  limber_clip_player_set_file (self->player, file);
}

static void
close_film (LimberClipTrimmer *self)
{
  set_playing (self, FALSE);
  gtk_picture_set_paintable (self->picture, NULL);
  g_clear_object (&self->player);
  g_clear_object (&self->exercise);
  self->loop_start = self->loop_end = 0;
}

/* Only another picture is loaded anew, not the same one for each letter of the name that somebody types. */
static void
show_poster (LimberClipTrimmer *self, LimberContext *context, LimberExercise *exercise)
{
  limber_poster_set_context (self->poster, context);
  if (self->exercise == NULL
      || g_strcmp0 (limber_exercise_get_poster (self->exercise),
                    limber_exercise_get_poster (exercise))
             != 0)
    limber_poster_set_exercise (self->poster, exercise);
}

void
limber_clip_trimmer_set_exercise (LimberClipTrimmer *self,
                                  LimberContext *context,
                                  LimberExercise *exercise)
{
  LimberLibrary *library = limber_context_get_library (context);
  g_autoptr (GFile) file =
      exercise != NULL ? limber_library_get_clip_file (library, exercise) : NULL;
  GFile *present = self->player != NULL ? limber_clip_player_get_file (self->player) : NULL;
  double start, end;
  gboolean sound;

  g_return_if_fail (LIMBER_IS_CLIP_TRIMMER (self));

  if (file == NULL)
    {
      close_film (self);
      return;
    }

  show_poster (self, context, exercise);
  g_set_object (&self->exercise, exercise);
  g_object_get (exercise, "loop-start", &start, "loop-end", &end, "sound", &sound, NULL);
  if (present == NULL || !g_file_equal (present, file))
    open_film (self, context, file);
  if (start != self->loop_start || end != self->loop_end)
    limber_clip_player_set_loop (self->player, start, end);
  self->loop_start = start;
  self->loop_end = end;
  limber_clip_player_set_sound (self->player, sound);
  self->updating = TRUE;
  adw_switch_row_set_active (self->sound, sound);
  self->updating = FALSE;
  show_part (self);
}
