/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/session/limber-session-stage.h"

#include <glib/gi18n.h>

#include "ui/session/limber-countdown-ring.h"
#include "ui/widgets/limber-clip-view.h"
#include "ui/widgets/limber-poster.h"

struct _LimberSessionStage
{
  AdwBin parent_instance;

  AdwMultiLayoutView *layouts;
  LimberClipView *clip;
  GtkImage *chip_icon;
  GtkLabel *chip_word;
  GtkLabel *title;
  GtkLabel *position;
  GtkLabel *dose;
  LimberCountdownRing *ring;
  GtkLabel *instruction;
  GtkStack *next_stack;
  LimberPoster *next_poster;
  GtkLabel *next_name;
  GtkWidget *done;

  char *size;
  const char *css_class; /* of the stage that is shown */
  const char *word;
  guint next_phase;
  gboolean paused;
};

enum
{
  PROP_0,
  PROP_LAYOUT,
  PROP_SIZE,
  N_PROPS,
};

enum
{
  JUMP,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimberSessionStage, limber_session_stage, ADW_TYPE_BIN)

static void
on_next_clicked (LimberSessionStage *self)
{
  g_signal_emit (self, signals[JUMP], 0, self->next_phase);
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
set_size (LimberSessionStage *self, const char *size)
{
  if (self->size != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->size);
  g_set_str (&self->size, size);
  if (size != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), size);
}

static void
set_layout (LimberSessionStage *self, const char *layout)
{
  LimberCountdownShape shape = LIMBER_COUNTDOWN_AS_RING;

  adw_multi_layout_view_set_layout_name (self->layouts, layout);
  if (g_str_equal (layout, "crowded"))
    shape = LIMBER_COUNTDOWN_AS_BAR;
  else if (g_str_equal (layout, "wide") || g_str_equal (layout, "low"))
    shape = LIMBER_COUNTDOWN_AS_EITHER;
  limber_countdown_ring_set_shape (self->ring, shape);
}

static void
update_chip (LimberSessionStage *self)
{
  gtk_label_set_label (self->chip_word, self->paused ? _ ("Paused") : self->word);
}

static void
limber_session_stage_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LimberSessionStage *self = LIMBER_SESSION_STAGE (object);

  switch (id)
    {
    case PROP_LAYOUT:
      g_value_set_string (value, adw_multi_layout_view_get_layout_name (self->layouts));
      break;
    case PROP_SIZE:
      g_value_set_string (value, self->size);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_session_stage_set_property (GObject *object,
                                   guint id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  LimberSessionStage *self = LIMBER_SESSION_STAGE (object);

  switch (id)
    {
    case PROP_LAYOUT:
      set_layout (self, g_value_get_string (value));
      break;
    case PROP_SIZE:
      set_size (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_session_stage_dispose (GObject *object)
{
  LimberSessionStage *self = LIMBER_SESSION_STAGE (object);

  g_clear_pointer (&self->size, g_free);
  /* While the template still holds what lies in its slots: libadwaita 1.7 lets go of that twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  if (self->layouts != NULL)
    g_object_run_dispose (G_OBJECT (self->layouts));
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_SESSION_STAGE);

  G_OBJECT_CLASS (limber_session_stage_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/session/limber-session-stage.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberSessionStage, layouts);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionStage, clip);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionStage, chip_icon);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionStage, chip_word);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionStage, title);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionStage, position);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionStage, dose);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionStage, ring);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionStage, instruction);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionStage, next_stack);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionStage, next_poster);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionStage, next_name);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionStage, done);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked);
}

static void
limber_session_stage_class_init (LimberSessionStageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = limber_session_stage_get_property;
  object_class->set_property = limber_session_stage_set_property;
  object_class->dispose = limber_session_stage_dispose;

  props[PROP_LAYOUT] = g_param_spec_string ("layout", NULL, NULL, "wide",
                                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_SIZE] =
      g_param_spec_string ("size", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[JUMP] = g_signal_new ("jump", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (LIMBER_TYPE_CLIP_VIEW);
  g_type_ensure (LIMBER_TYPE_COUNTDOWN_RING);
  g_type_ensure (LIMBER_TYPE_POSTER);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
limber_session_stage_init (LimberSessionStage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_layout (self, "wide");
  /* With reduced motion the clip waits for who presses its button, once. */
  g_object_bind_property (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations",
                          self->clip, "controls", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
}

void
limber_session_stage_set_context (LimberSessionStage *self, LimberContext *context)
{
  g_return_if_fail (LIMBER_IS_SESSION_STAGE (self));

  limber_clip_view_set_context (self->clip, context);
  g_settings_bind (limber_context_get_settings (context), "sound", self->clip, "sound",
                   G_SETTINGS_BIND_GET);
  limber_poster_set_context (self->next_poster, context);
}

static void
show_next (LimberSessionStage *self, const LimberSessionViewState *state)
{
  self->next_phase = state->next_phase;
  gtk_stack_set_visible_child_name (self->next_stack, state->next_name != NULL ? "next" : "last");
  limber_poster_set_exercise (self->next_poster, state->next);
  gtk_label_set_label (self->next_name, state->next_name != NULL ? state->next_name : "");
  limber_clip_view_prepare (self->clip, state->next, state->next_mirrored);
}

/* (transfer none): of what is scrolled in this layout */
static GtkAdjustment *
get_adjustment (LimberSessionStage *self)
{
  GtkWidget *window =
      gtk_widget_get_ancestor (GTK_WIDGET (self->next_stack), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window));
}

/* Repetitions may be done before their time; where they have none, nothing else leads on. */
static void
show_done (LimberSessionStage *self, const LimberSessionViewState *state)
{
  gtk_widget_set_visible (self->done, state->reps > 0);
  if (state->untimed)
    gtk_widget_add_css_class (self->done, "suggested-action");
  else
    gtk_widget_remove_css_class (self->done, "suggested-action");
}

void
limber_session_stage_show (LimberSessionStage *self, const LimberSessionViewState *state)
{
  g_return_if_fail (LIMBER_IS_SESSION_STAGE (self));

  if (self->css_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->css_class);
  self->css_class = state->css_class;
  gtk_widget_add_css_class (GTK_WIDGET (self), self->css_class);

  self->word = state->word;
  update_chip (self);
  gtk_image_set_from_icon_name (self->chip_icon, state->icon);
  gtk_label_set_label (self->title, state->title);
  show_text (self->position, state->position);
  show_text (self->dose, state->dose);

  limber_clip_view_set_mirrored (self->clip, state->mirrored);
  limber_clip_view_set_exercise (self->clip, state->exercise);
  show_next (self, state);
  show_done (self, state);
  /* What is to be done now stands at the top. */
  gtk_adjustment_set_value (get_adjustment (self), 0);
}

void
limber_session_stage_set_paused (LimberSessionStage *self, gboolean paused)
{
  g_return_if_fail (LIMBER_IS_SESSION_STAGE (self));

  self->paused = paused;
  update_chip (self);
  limber_clip_view_set_playing (self->clip, !paused);
  if (paused)
    gtk_widget_add_css_class (GTK_WIDGET (self), "paused");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "paused");
}

void
limber_session_stage_duck (LimberSessionStage *self, guint milliseconds)
{
  g_return_if_fail (LIMBER_IS_SESSION_STAGE (self));

  limber_clip_view_duck (self->clip, milliseconds);
}

void
limber_session_stage_tick (LimberSessionStage *self,
                           const LimberSessionViewState *state,
                           gint64 elapsed,
                           gint64 length)
{
  g_autofree char *digits = limber_session_view_ring_digits (state, elapsed, length);
  g_autofree char *caption = limber_session_view_caption (state, elapsed, length);
  const char *instruction = limber_session_view_instruction (state, elapsed);
  double fraction = length > 0 ? (double) (length - elapsed) / length : 0;

  limber_countdown_ring_set_digits (self->ring, digits);
  limber_countdown_ring_set_fraction (self->ring, state->untimed ? 1 : fraction);
  limber_countdown_ring_set_caption (self->ring, caption);
  gtk_label_set_label (self->instruction, instruction != NULL ? instruction : "");
}

gboolean
limber_session_stage_is_crowded (LimberSessionStage *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION_STAGE (self), FALSE);

  return g_str_equal (adw_multi_layout_view_get_layout_name (self->layouts), "crowded");
}

gboolean
limber_session_stage_scroll (LimberSessionStage *self, GtkScrollType scroll)
{
  GtkAdjustment *adjustment;
  double page;

  g_return_val_if_fail (LIMBER_IS_SESSION_STAGE (self), FALSE);

  adjustment = get_adjustment (self);
  page = gtk_adjustment_get_page_size (adjustment);
  if (gtk_adjustment_get_upper (adjustment) <= page)
    return FALSE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                            + (scroll == GTK_SCROLL_PAGE_DOWN ? page : -page) / 2);
  return TRUE;
}
