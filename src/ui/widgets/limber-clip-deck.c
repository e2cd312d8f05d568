/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/limber-clip-deck.h"

typedef struct
{
  LimberClipPlayer *player; /* made when first needed */
  LimberExercise *exercise;
} Slot;

struct _LimberClipDeck
{
  GObject parent_instance;

  LimberContext *context;
  Slot shown;
  Slot next;
  LimberExercise *wanted; /* in the slot of the next one, as soon as there is time */
  guint preparing;
  double rate;
  gboolean playing;
  gboolean mirrored;
  gboolean sound;
  gboolean wanted_mirrored;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimberClipDeck, limber_clip_deck, G_TYPE_OBJECT)

static void
on_player_notify (LimberClipPlayer *player, GParamSpec *pspec, LimberClipDeck *self)
{
  if (player == self->shown.player)
    g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_heard (LimberClipDeck *self, LimberExercise *exercise)
{
  gboolean sound = FALSE;

  if (self->sound && exercise != NULL)
    g_object_get (exercise, "sound", &sound, NULL);
  return sound;
}

static void
load (LimberClipDeck *self, Slot *slot, LimberExercise *exercise, gboolean mirrored)
{
  LimberLibrary *library = limber_context_get_library (self->context);
  g_autoptr (GFile) file = NULL;
  double start = 0, end = 0;

  if (slot->player == NULL)
    {
      slot->player = limber_context_create_player (self->context);
      g_signal_connect_object (slot->player, "notify::state", G_CALLBACK (on_player_notify), self,
                               0);
    }
  g_set_object (&slot->exercise, exercise);
  if (exercise != NULL)
    {
      file = limber_library_get_clip_file (library, exercise);
      g_object_get (exercise, "loop-start", &start, "loop-end", &end, NULL);
    }

  /* The old clip goes first, or it would be sought in for nothing. */
  limber_clip_player_pause (slot->player);
  limber_clip_player_set_file (slot->player, NULL);
  limber_clip_player_set_loop (slot->player, start, end);
  limber_clip_player_set_mirrored (slot->player, mirrored);
  limber_clip_player_set_rate (slot->player, self->rate);
  limber_clip_player_set_sound (slot->player, is_heard (self, exercise));
  limber_clip_player_set_file (slot->player, file);
}

static gboolean
on_idle (gpointer data)
{
  LimberClipDeck *self = data;

  self->preparing = 0;
  if (self->wanted != self->next.exercise)
    load (self, &self->next, self->wanted, self->wanted_mirrored);
  return G_SOURCE_REMOVE;
}

/* To load a clip, and to let go of one, takes the time of a frame or two: first the one that is shown is to be seen. */
static void
want (LimberClipDeck *self, LimberExercise *exercise, gboolean mirrored)
{
  g_set_object (&self->wanted, exercise);
  self->wanted_mirrored = mirrored;
  if (self->wanted != self->next.exercise && self->preparing == 0)
    self->preparing = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
}

static void
swap (LimberClipDeck *self)
{
  Slot shown = self->next;

  self->next = self->shown;
  self->shown = shown;
  limber_clip_player_set_mirrored (shown.player, self->mirrored);
  limber_clip_player_set_rate (shown.player, self->rate);
  if (self->next.player != NULL)
    limber_clip_player_pause (self->next.player);
  want (self, NULL, FALSE);
}

static void
limber_clip_deck_dispose (GObject *object)
{
  LimberClipDeck *self = LIMBER_CLIP_DECK (object);

  g_clear_handle_id (&self->preparing, g_source_remove);
  g_clear_object (&self->wanted);
  g_clear_object (&self->shown.player);
  g_clear_object (&self->shown.exercise);
  g_clear_object (&self->next.player);
  g_clear_object (&self->next.exercise);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (limber_clip_deck_parent_class)->dispose (object);
}

static void
limber_clip_deck_class_init (LimberClipDeckClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_clip_deck_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_clip_deck_init (LimberClipDeck *self)
{
  self->rate = 1;
}

LimberClipDeck *
limber_clip_deck_new (LimberContext *context)
{
  LimberClipDeck *self = g_object_new (LIMBER_TYPE_CLIP_DECK, NULL);

  self->context = g_object_ref (context);
  return self;
}

void
limber_clip_deck_show (LimberClipDeck *self, LimberExercise *exercise)
{
  g_return_if_fail (LIMBER_IS_CLIP_DECK (self));

  if (exercise == self->shown.exercise)
    return;
  if (exercise != NULL && exercise == self->next.exercise)
    swap (self);
  else
    load (self, &self->shown, exercise, self->mirrored);

  limber_clip_deck_set_playing (self, self->playing);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
limber_clip_deck_prepare (LimberClipDeck *self, LimberExercise *exercise, gboolean mirrored)
{
  g_return_if_fail (LIMBER_IS_CLIP_DECK (self));

  if (exercise == self->shown.exercise)
    exercise = NULL; /* it is there already */
  want (self, exercise, mirrored);
}

void
limber_clip_deck_set_playing (LimberClipDeck *self, gboolean playing)
{
  g_return_if_fail (LIMBER_IS_CLIP_DECK (self));

  self->playing = playing;
  if (self->shown.player == NULL)
    return;
  if (playing)
    limber_clip_player_play (self->shown.player);
  else
    limber_clip_player_pause (self->shown.player);
}

void
limber_clip_deck_set_mirrored (LimberClipDeck *self, gboolean mirrored)
{
  g_return_if_fail (LIMBER_IS_CLIP_DECK (self));

  self->mirrored = mirrored;
  if (self->shown.player != NULL)
    limber_clip_player_set_mirrored (self->shown.player, mirrored);
}

void
limber_clip_deck_set_rate (LimberClipDeck *self, double rate)
{
  g_return_if_fail (LIMBER_IS_CLIP_DECK (self));

  self->rate = rate;
  if (self->shown.player != NULL)
    limber_clip_player_set_rate (self->shown.player, rate);
}

void
limber_clip_deck_set_sound (LimberClipDeck *self, gboolean sound)
{
  g_return_if_fail (LIMBER_IS_CLIP_DECK (self));

  if (self->sound == !!sound)
    return;
  self->sound = !!sound;
  if (self->shown.player != NULL)
    limber_clip_player_set_sound (self->shown.player, is_heard (self, self->shown.exercise));
  if (self->next.player != NULL)
    limber_clip_player_set_sound (self->next.player, is_heard (self, self->next.exercise));
}

void
limber_clip_deck_duck (LimberClipDeck *self, guint milliseconds)
{
  g_return_if_fail (LIMBER_IS_CLIP_DECK (self));

  if (self->shown.player != NULL)
    limber_clip_player_duck (self->shown.player, milliseconds);
}

LimberClipPlayer *
limber_clip_deck_get_player (LimberClipDeck *self)
{
  g_return_val_if_fail (LIMBER_IS_CLIP_DECK (self), NULL);

  return self->shown.player;
}

LimberClipPlayer *
limber_clip_deck_get_next_player (LimberClipDeck *self)
{
  g_return_val_if_fail (LIMBER_IS_CLIP_DECK (self), NULL);

  return self->next.player;
}
