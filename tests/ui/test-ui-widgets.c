/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-world.h"
#include "ui/widgets/limber-clip-deck.h"
#include "ui/widgets/limber-clip-view.h"
#include "ui/widgets/limber-exercise-facts.h"
#include "ui/widgets/limber-poster.h"

typedef struct
{
  LimberTestWorld *world;
  LimberExercise *moving; /* their clips come with the application */
  LimberExercise *other;
  LimberExercise *lost; /* names a clip that isn't there */
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  LimberCatalog *catalog;

  f->world = limber_test_world_new ();
  catalog = limber_context_get_catalog (f->world->context);
  f->moving = limber_catalog_lookup (catalog, "cat-cow");
  f->other = limber_catalog_lookup (catalog, "glute-bridge");
  f->lost = g_object_new (LIMBER_TYPE_EXERCISE, "id", "lost", "name", "Lost", "clip", "lost.webm",
                          "poster", "lost.jpg", NULL);
  g_assert_nonnull (f->moving);
  g_assert_nonnull (f->other);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->lost);
  limber_test_world_free (f->world);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
close_window (GtkWindow *window)
{
  gpointer watched = window;

  g_object_add_weak_pointer (G_OBJECT (window), &watched);
  gtk_window_destroy (window);
  limber_test_wait (is_gone, &watched);
}

/* --- poster ------------------------------------------------------------------------------------ */

static void
test_poster_shape (Fixture *f, gconstpointer data)
{
  GtkWidget *poster = g_object_ref_sink (limber_poster_new (f->world->context, f->moving, 96));
  int minimum, natural;

  gtk_widget_measure (poster, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 96);
  gtk_widget_measure (poster, GTK_ORIENTATION_VERTICAL, 96, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 72);
  gtk_widget_measure (poster, GTK_ORIENTATION_VERTICAL, 200, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 150);
  g_object_unref (poster);
}

static gboolean
is_in_memory (gpointer data)
{
  Fixture *f = data;
  LimberLibrary *library = limber_context_get_library (f->world->context);
  g_autoptr (GFile) file = limber_library_get_poster_file (library, f->moving);
  g_autoptr (GdkTexture) texture =
      limber_poster_cache_peek_any (limber_context_get_posters (f->world->context), file);

  return texture != NULL;
}

/* It loads when it is seen, and what it held is free again once it is gone. */
static void
test_poster_loads (Fixture *f, gconstpointer data)
{
  GtkWidget *poster = limber_poster_new (f->world->context, f->moving, 96);
  GtkWindow *window;

  g_assert_false (is_in_memory (f));
  window = limber_test_present (poster, 200, 200);
  limber_test_wait (is_in_memory, f);
  limber_poster_set_exercise (LIMBER_POSTER (poster), f->lost);
  limber_poster_set_exercise (LIMBER_POSTER (poster), NULL);
  close_window (window);
  g_assert_false (is_in_memory (f));
}

static gboolean
has_picture (gpointer poster)
{
  return limber_poster_has_picture (poster);
}

/* Before anybody sees it, and not again when somebody does. */
static void
test_poster_prepares (Fixture *f, gconstpointer data)
{
  LimberPoster *poster = LIMBER_POSTER (limber_poster_new (f->world->context, f->moving, 96));

  g_object_ref_sink (poster);
  g_assert_false (limber_poster_has_picture (poster));
  limber_poster_prepare (poster);
  limber_test_wait (has_picture, poster);
  close_window (limber_test_present (GTK_WIDGET (poster), 200, 200));
  g_assert_true (limber_poster_has_picture (poster));
  g_object_unref (poster);
}

/* --- deck -------------------------------------------------------------------------------------- */

static gboolean
deck_plays (gpointer data)
{
  LimberClipPlayer *player = limber_clip_deck_get_player (data);

  return player != NULL && limber_clip_player_get_state (player) == LIMBER_CLIP_PLAYING;
}

static gboolean
player_is_paused (gpointer data)
{
  return limber_clip_player_get_state (data) == LIMBER_CLIP_PAUSED;
}

static gboolean
next_is_paused (gpointer data)
{
  LimberClipPlayer *player = limber_clip_deck_get_next_player (data);

  return player != NULL && player_is_paused (player);
}

static gboolean
next_is_empty (gpointer data)
{
  return limber_clip_player_get_state (limber_clip_deck_get_next_player (data))
         == LIMBER_CLIP_EMPTY;
}

static void
test_deck_swaps (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberClipDeck) deck = limber_clip_deck_new (f->world->context);
  LimberClipPlayer *first, *second;

  g_assert_null (limber_clip_deck_get_player (deck));
  limber_clip_deck_set_playing (deck, TRUE);
  limber_clip_deck_show (deck, f->moving);
  limber_test_wait (deck_plays, deck);
  first = limber_clip_deck_get_player (deck);

  limber_clip_deck_prepare (deck, f->other, TRUE);
  limber_test_wait (next_is_paused, deck);
  second = limber_clip_deck_get_next_player (deck);
  g_assert_true (limber_clip_deck_get_player (deck) == first);

  /* Prepared, it plays without loading. */
  limber_clip_deck_set_mirrored (deck, TRUE);
  limber_clip_deck_show (deck, f->other);
  g_assert_true (limber_clip_deck_get_player (deck) == second);
  g_assert_cmpint ((int) limber_clip_player_get_state (second), ==, LIMBER_CLIP_PLAYING);
  g_assert_true (limber_clip_player_get_mirrored (second));

  /* The other one is used again, not a third. */
  limber_test_wait (next_is_empty, deck);
  limber_clip_deck_prepare (deck, f->moving, FALSE);
  limber_test_wait (next_is_paused, deck);
  g_assert_true (limber_clip_deck_get_next_player (deck) == first);

  /* What wasn't prepared is loaded in place. */
  limber_clip_deck_show (deck, f->lost);
  g_assert_true (limber_clip_deck_get_player (deck) == second);
  limber_clip_deck_show (deck, NULL);
  g_assert_cmpint ((int) limber_clip_player_get_state (second), ==, LIMBER_CLIP_EMPTY);
}

/* --- clip view --------------------------------------------------------------------------------- */

static gboolean
shows_video (gpointer data)
{
  GtkWidget *picture = limber_test_find (data, GTK_TYPE_PICTURE, NULL);

  return picture != NULL && gtk_widget_get_visible (picture);
}

static gboolean
has_problem (gpointer data)
{
  g_autofree char *problem = NULL;

  g_object_get (data, "problem", &problem, NULL);
  return problem != NULL;
}

static void
test_view_plays (Fixture *f, gconstpointer data)
{
  GtkWidget *view = limber_clip_view_new (f->world->context);
  GtkWindow *window;

  limber_clip_view_set_exercise (LIMBER_CLIP_VIEW (view), f->moving);
  g_assert_false (shows_video (view));
  window = limber_test_present (view, 400, 400);
  limber_test_wait (shows_video, view);

  /* Out of sight it holds no player. */
  gtk_widget_set_visible (view, FALSE);
  g_assert_false (shows_video (view));
  gtk_widget_set_visible (view, TRUE);
  limber_test_wait (shows_video, view);
  close_window (window);
}

static void
test_view_problem (Fixture *f, gconstpointer data)
{
  GtkWidget *view = limber_clip_view_new (f->world->context);
  GtkWindow *window;

  limber_clip_view_set_exercise (LIMBER_CLIP_VIEW (view), f->lost);
  window = limber_test_present (view, 400, 400);
  limber_test_wait (has_problem, view);
  g_assert_false (shows_video (view));
  limber_clip_view_set_exercise (LIMBER_CLIP_VIEW (view), f->moving);
  limber_test_wait (shows_video, view);
  g_assert_false (has_problem (view));
  close_window (window);
}

static void
test_view_reduced_motion (Fixture *f, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *view = limber_clip_view_new (f->world->context);
  GtkWindow *window;
  GtkWidget *play;

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  g_object_set (view, "controls", TRUE, NULL);
  limber_clip_view_set_exercise (LIMBER_CLIP_VIEW (view), f->moving);
  window = limber_test_present (view, 400, 400);
  limber_test_assert_names (view);

  play = limber_test_find (view, GTK_TYPE_BUTTON, "Play");
  g_assert_nonnull (play);
  g_assert_false (shows_video (view));
  g_signal_emit_by_name (play, "clicked");
  limber_test_wait (shows_video, view);
  g_assert_nonnull (limber_test_find (view, GTK_TYPE_BUTTON, "Pause"));

  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  close_window (window);
}

static void
test_view_controls (Fixture *f, gconstpointer data)
{
  GtkWidget *view = limber_clip_view_new (f->world->context);
  GtkWidget *slow, *mirror;
  GtkWindow *window;
  gboolean mirrored;
  double rate;

  g_object_set (view, "controls", TRUE, NULL);
  limber_clip_view_set_exercise (LIMBER_CLIP_VIEW (view), f->moving);
  window = limber_test_present (view, 400, 400);
  limber_test_wait (shows_video, view);

  slow = limber_test_find (view, GTK_TYPE_TOGGLE_BUTTON, "Half Speed");
  mirror = limber_test_find (view, GTK_TYPE_TOGGLE_BUTTON, "Mirror");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (slow), TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (mirror), TRUE);
  g_object_get (view, "rate", &rate, "mirrored", &mirrored, NULL);
  g_assert_cmpfloat (rate, ==, 0.5);
  g_assert_true (mirrored);
  limber_clip_view_set_mirrored (LIMBER_CLIP_VIEW (view), FALSE);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (mirror)));
  close_window (window);
}

/* No dot stands beside nothing. */
static void
test_facts (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberExercise) regionless = limber_exercise_with (f->moving, "primary", 0u, NULL);
  g_autofree char *full = limber_exercise_to_facts (f->moving);
  g_autofree char *kind = limber_exercise_to_facts (regionless);

  g_assert_nonnull (strstr (full, " · "));
  g_assert_null (strstr (kind, " · "));
  g_assert_true (g_str_has_prefix (full, kind));
}

int
main (int argc, char **argv)
{
  limber_test_init (&argc, &argv);

#define TEST(path, function)                                                                       \
  g_test_add ("/ui/widgets/" path, Fixture, NULL, set_up, function, tear_down)
  TEST ("poster/shape", test_poster_shape);
  TEST ("poster/loads", test_poster_loads);
  TEST ("poster/prepares", test_poster_prepares);
  TEST ("clip-deck/swaps", test_deck_swaps);
  TEST ("clip-view/plays", test_view_plays);
  TEST ("clip-view/problem", test_view_problem);
  TEST ("clip-view/reduced-motion", test_view_reduced_motion);
  TEST ("facts", test_facts);
  TEST ("clip-view/controls", test_view_controls);
#undef TEST

  return g_test_run ();
}
