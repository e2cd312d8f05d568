/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/limber-clip-view.h"

#include <glib/gi18n.h>

#include "ui/widgets/limber-clip-deck.h"
#include "ui/widgets/limber-clip-layout.h"
#include "ui/widgets/limber-direction.h"
#include "ui/widgets/limber-poster.h"

struct _LimberClipView
{
  GtkWidget parent_instance;

  GtkWidget *stage;
  LimberPoster *poster;
  GtkPicture *picture;
  GtkWidget *problem_bar;
  GtkLabel *problem_label;
  GtkWidget *controls_box;
  GtkButton *play_button;
  GtkToggleButton *slow_button;

  LimberContext *context;
  LimberExercise *exercise;
  LimberExercise *prepared;
  LimberClipDeck *deck; /* only while mapped, and not before a clip moves */
  double rate;
  gboolean controls;
  gboolean playing;
  gboolean user_started; /* with reduced motion clips move only after somebody asked for it */
  gboolean mirrored;
  gboolean sound;
  gboolean prepared_mirrored;
};

enum
{
  PROP_0,
  PROP_CONTEXT,
  PROP_EXERCISE,
  PROP_CONTROLS,
  PROP_PLAYING,
  PROP_MIRRORED,
  PROP_RATE,
  PROP_SOUND,
  PROP_PROBLEM,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberClipView, limber_clip_view, GTK_TYPE_WIDGET)

static gboolean
is_moving (LimberClipView *self)
{
  gboolean animations = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animations,
                NULL);
  return self->playing && (animations || self->user_started);
}

static LimberClipPlayer *
get_player (LimberClipView *self)
{
  return self->deck != NULL ? limber_clip_deck_get_player (self->deck) : NULL;
}

static const char *
get_problem (LimberClipView *self)
{
  LimberClipPlayer *player = get_player (self);

  return player != NULL ? limber_clip_player_get_problem (player) : NULL;
}

static gboolean
has_clip (LimberClipView *self)
{
  return self->exercise != NULL && limber_exercise_get_clip (self->exercise) != NULL;
}

/* --- controls ---------------------------------------------------------------------------------- */

/* They show on hover and focus, and as long as the clip stands still. They fade by opacity, so that Tab finds them. */
static void
update_controls (LimberClipView *self)
{
  GtkStateFlags state = gtk_widget_get_state_flags (GTK_WIDGET (self));
  gboolean used = (state & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUS_WITHIN)) != 0;
  gboolean moving = is_moving (self);
  const char *label = moving ? _ ("Pause") : _ ("Play");

  /* A picture has nothing to play. */
  gtk_widget_set_visible (GTK_WIDGET (self->play_button), has_clip (self));
  gtk_widget_set_visible (GTK_WIDGET (self->slow_button), has_clip (self));
  if (used || !moving)
    gtk_widget_add_css_class (self->controls_box, "shown");
  else
    gtk_widget_remove_css_class (self->controls_box, "shown");

  gtk_button_set_icon_name (self->play_button, moving ? "media-playback-pause-symbolic"
                                                      : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->play_button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

static void
toggle_playing (LimberClipView *self)
{
  gboolean moving = is_moving (self);

  self->user_started = self->user_started || !moving;
  self->playing = moving; /* so that the next line is a change in either case */
  limber_clip_view_set_playing (self, !moving);
}

static void
on_clicked (LimberClipView *self)
{
  if (self->controls && has_clip (self))
    toggle_playing (self);
}

static void
on_slow_toggled (LimberClipView *self)
{
  g_object_set (self, "rate", gtk_toggle_button_get_active (self->slow_button) ? 0.5 : 1.0, NULL);
}

/* --- clip -------------------------------------------------------------------------------------- */

/* As posters: an upright film is shown whole, others fill the frame. A poster beneath would be decoded, and painted with
 * every frame, for nobody to see. */
static void
update_frame (LimberClipView *self)
{
  GtkWidget *picture = GTK_WIDGET (self->picture);
  GdkPaintable *paintable = gtk_picture_get_paintable (self->picture);
  double ratio = paintable != NULL ? gdk_paintable_get_intrinsic_aspect_ratio (paintable) : 0;

  if (ratio > 0 && ratio < 1)
    gtk_widget_add_css_class (picture, "upright");
  else
    gtk_widget_remove_css_class (picture, "upright");
  gtk_picture_set_content_fit (self->picture, ratio > 0 && ratio < 1 ? GTK_CONTENT_FIT_CONTAIN
                                                                     : GTK_CONTENT_FIT_COVER);
  gtk_widget_set_visible (GTK_WIDGET (self->poster),
                          ratio <= 0 || !gtk_widget_get_visible (picture));
}

static void
set_paintable (LimberClipView *self, GdkPaintable *paintable)
{
  GdkPaintable *before = gtk_picture_get_paintable (self->picture);

  if (paintable == before)
    return;

  if (before != NULL)
    g_signal_handlers_disconnect_by_func (before, update_frame, self);
  gtk_picture_set_paintable (self->picture, paintable);
  if (paintable != NULL)
    g_signal_connect_object (paintable, "invalidate-size", G_CALLBACK (update_frame), self,
                             G_CONNECT_SWAPPED);
}

static void
update_picture (LimberClipView *self)
{
  LimberClipPlayer *player = get_player (self);
  LimberClipState state =
      player != NULL ? limber_clip_player_get_state (player) : LIMBER_CLIP_EMPTY;
  const char *problem = get_problem (self);

  limber_poster_set_mirrored (self->poster, self->mirrored);
  set_paintable (self, player != NULL ? limber_clip_player_get_paintable (player) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->picture),
                          state == LIMBER_CLIP_PAUSED || state == LIMBER_CLIP_PLAYING);
  update_frame (self);
  gtk_label_set_label (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem_bar, problem != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROBLEM]);
}

static void
update (LimberClipView *self)
{
  gboolean moving = is_moving (self);

  if (self->deck == NULL && moving && self->context != NULL && self->exercise != NULL
      && gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->deck = limber_clip_deck_new (self->context);
      g_signal_connect_object (self->deck, "changed", G_CALLBACK (update_picture), self,
                               G_CONNECT_SWAPPED);
    }

  if (self->deck != NULL)
    {
      limber_clip_deck_set_playing (self->deck, moving);
      limber_clip_deck_set_mirrored (self->deck, self->mirrored);
      limber_clip_deck_set_rate (self->deck, self->rate);
      limber_clip_deck_set_sound (self->deck, self->sound);
      limber_clip_deck_show (self->deck, self->exercise);
      limber_clip_deck_prepare (self->deck, self->prepared, self->prepared_mirrored);
    }

  update_picture (self);
  update_controls (self);
}

/* --- widget ------------------------------------------------------------------------------------ */

static void
limber_clip_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (limber_clip_view_parent_class)->map (widget);
  update (LIMBER_CLIP_VIEW (widget));
}

static void
limber_clip_view_unmap (GtkWidget *widget)
{
  LimberClipView *self = LIMBER_CLIP_VIEW (widget);

  GTK_WIDGET_CLASS (limber_clip_view_parent_class)->unmap (widget);
  g_clear_object (&self->deck);
  update (self);
}

static void
limber_clip_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberClipView *self = LIMBER_CLIP_VIEW (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, self->context);
      break;
    case PROP_EXERCISE:
      g_value_set_object (value, self->exercise);
      break;
    case PROP_CONTROLS:
      g_value_set_boolean (value, self->controls);
      break;
    case PROP_PLAYING:
      g_value_set_boolean (value, self->playing);
      break;
    case PROP_MIRRORED:
      g_value_set_boolean (value, self->mirrored);
      break;
    case PROP_RATE:
      g_value_set_double (value, self->rate);
      break;
    case PROP_SOUND:
      g_value_set_boolean (value, self->sound);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, get_problem (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_clip_view_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  LimberClipView *self = LIMBER_CLIP_VIEW (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      limber_clip_view_set_context (self, g_value_get_object (value));
      break;
    case PROP_EXERCISE:
      limber_clip_view_set_exercise (self, g_value_get_object (value));
      break;
    case PROP_CONTROLS:
      self->controls = g_value_get_boolean (value);
      break;
    case PROP_PLAYING:
      limber_clip_view_set_playing (self, g_value_get_boolean (value));
      break;
    case PROP_MIRRORED:
      limber_clip_view_set_mirrored (self, g_value_get_boolean (value));
      break;
    case PROP_SOUND:
      self->sound = g_value_get_boolean (value);
      update (self);
      break;
    case PROP_RATE:
      self->rate = g_value_get_double (value);
      update (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_clip_view_dispose (GObject *object)
{
  LimberClipView *self = LIMBER_CLIP_VIEW (object);

  g_clear_object (&self->deck);
  g_clear_object (&self->exercise);
  g_clear_object (&self->prepared);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_CLIP_VIEW);

  G_OBJECT_CLASS (limber_clip_view_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags flags = readable | G_PARAM_WRITABLE;

  props[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, LIMBER_TYPE_CONTEXT, flags);
  props[PROP_EXERCISE] = g_param_spec_object ("exercise", NULL, NULL, LIMBER_TYPE_EXERCISE, flags);
  props[PROP_CONTROLS] = g_param_spec_boolean ("controls", NULL, NULL, FALSE, flags);
  props[PROP_PLAYING] =
      g_param_spec_boolean ("playing", NULL, NULL, TRUE, flags | G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_MIRRORED] =
      g_param_spec_boolean ("mirrored", NULL, NULL, FALSE, flags | G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_RATE] = g_param_spec_double ("rate", NULL, NULL, 0.25, 2, 1, flags);
  props[PROP_SOUND] = g_param_spec_boolean ("sound", NULL, NULL, FALSE, flags);
  props[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
limber_clip_view_class_init (LimberClipViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = limber_clip_view_get_property;
  object_class->set_property = limber_clip_view_set_property;
  object_class->dispose = limber_clip_view_dispose;
  widget_class->map = limber_clip_view_map;
  widget_class->unmap = limber_clip_view_unmap;
  install_properties (object_class);

  g_type_ensure (LIMBER_TYPE_POSTER);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/widgets/limber-clip-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberClipView, stage);
  gtk_widget_class_bind_template_child (widget_class, LimberClipView, poster);
  gtk_widget_class_bind_template_child (widget_class, LimberClipView, picture);
  gtk_widget_class_bind_template_child (widget_class, LimberClipView, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, LimberClipView, problem_label);
  gtk_widget_class_bind_template_child (widget_class, LimberClipView, controls_box);
  gtk_widget_class_bind_template_child (widget_class, LimberClipView, play_button);
  gtk_widget_class_bind_template_child (widget_class, LimberClipView, slow_button);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_slow_toggled);
  gtk_widget_class_bind_template_callback (widget_class, toggle_playing);
  gtk_widget_class_bind_template_callback (widget_class, update_controls);

  gtk_widget_class_set_css_name (widget_class, "clip-view");
  gtk_widget_class_set_layout_manager_type (widget_class, LIMBER_TYPE_CLIP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
limber_clip_view_init (LimberClipView *self)
{
  self->playing = TRUE;
  self->rate = 1;
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_direction_keep (self->controls_box);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)),
                           "notify::gtk-enable-animations", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
limber_clip_view_new (LimberContext *context)
{
  return g_object_new (LIMBER_TYPE_CLIP_VIEW, "context", context, NULL);
}

void
limber_clip_view_set_context (LimberClipView *self, LimberContext *context)
{
  g_return_if_fail (LIMBER_IS_CLIP_VIEW (self));

  g_set_object (&self->context, context);
  limber_poster_set_context (self->poster, context);
  update (self);
}

void
limber_clip_view_set_exercise (LimberClipView *self, LimberExercise *exercise)
{
  g_return_if_fail (LIMBER_IS_CLIP_VIEW (self));

  if (!g_set_object (&self->exercise, exercise))
    return;
  limber_poster_set_exercise (self->poster, exercise);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EXERCISE]);
}

void
limber_clip_view_prepare (LimberClipView *self, LimberExercise *next, gboolean mirrored)
{
  g_return_if_fail (LIMBER_IS_CLIP_VIEW (self));

  self->prepared_mirrored = mirrored;
  if (g_set_object (&self->prepared, next))
    update (self);
}

void
limber_clip_view_duck (LimberClipView *self, guint milliseconds)
{
  if (self->deck != NULL)
    limber_clip_deck_duck (self->deck, milliseconds);
}

void
limber_clip_view_set_playing (LimberClipView *self, gboolean playing)
{
  g_return_if_fail (LIMBER_IS_CLIP_VIEW (self));

  if (self->playing == !!playing)
    return;
  self->playing = !!playing;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLAYING]);
}

void
limber_clip_view_set_mirrored (LimberClipView *self, gboolean mirrored)
{
  g_return_if_fail (LIMBER_IS_CLIP_VIEW (self));

  if (self->mirrored == !!mirrored)
    return;
  self->mirrored = !!mirrored;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MIRRORED]);
}
