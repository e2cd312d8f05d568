/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-pipelines.h"
#include "limber-test-world.h"
#include "ui/widgets/limber-clip-view.h"
#include "ui/widgets/limber-poster.h"

/* A long session shows many clips; what plays them is never more than two pipelines, and none when it is over. A poster
 * stands in until a clip is seen, and isn't painted beneath it. */

#define N_CHANGES 40

static const char *const ids[] = { "cat-cow", "glute-bridge", "dead-bug", "bird-dog",
                                   "arm-circle" };

typedef struct
{
  LimberTestPipelines *pipelines;
  LimberTestWorld *world;
  GtkWidget *view;
} Stage;

static LimberExercise *
get_exercise (Stage *stage, guint n)
{
  return limber_catalog_lookup (limber_context_get_catalog (stage->world->context),
                                ids[n % G_N_ELEMENTS (ids)]);
}

/* The view's picture is to be seen, which it is when the first frame is there. */
static gboolean
is_seen (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if ((GTK_IS_PICTURE (child) && !gtk_widget_get_can_target (child)
         && gtk_widget_get_mapped (child))
        || is_seen (child))
      return TRUE;
  return FALSE;
}

static gboolean
shows_clip (gpointer data)
{
  return is_seen (data);
}

static GtkWidget *
find_poster (GtkWidget *widget)
{
  GtkWidget *found = LIMBER_IS_POSTER (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_poster (child);
  return found;
}

static gboolean
covers_poster (gpointer data)
{
  return is_seen (data) && !gtk_widget_get_mapped (find_poster (data));
}

static gboolean
shows_poster (gpointer data)
{
  GtkWidget *poster = find_poster (data);

  return gtk_widget_get_mapped (poster) && limber_poster_has_picture (LIMBER_POSTER (poster));
}

static gboolean
are_gone (gpointer data)
{
  return limber_test_pipelines_count (data) == 0;
}

static void
change_clips (Stage *stage, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      LimberClipView *view = LIMBER_CLIP_VIEW (stage->view);

      limber_clip_view_set_exercise (view, get_exercise (stage, i));
      /* Every third comes unexpectedly. */
      limber_clip_view_prepare (view, get_exercise (stage, i % 3 == 0 ? i + 2 : i + 1), i % 2 == 0);
      if (i % 4 != 3) /* some are gone before they were seen */
        limber_test_wait (shows_clip, stage->view);
      g_assert_cmpuint (limber_test_pipelines_count (stage->pipelines), <=, 2);
    }
}

static void
test_changes (gconstpointer data)
{
  Stage stage = { .pipelines = (LimberTestPipelines *) data, .world = limber_test_world_new () };
  GtkWindow *window;
  guint files;

  stage.view = limber_clip_view_new (stage.world->context);
  window = limber_test_present (g_object_ref_sink (stage.view), 640, 480);
  change_clips (&stage, 5); /* what is opened once for all is open by then */
  adw_window_set_content (ADW_WINDOW (window), NULL);
  limber_test_wait (are_gone, stage.pipelines);
  files = limber_test_count_files ();

  adw_window_set_content (ADW_WINDOW (window), stage.view);
  limber_test_wait (shows_clip, stage.view);
  change_clips (&stage, N_CHANGES);
  adw_window_set_content (ADW_WINDOW (window), NULL);
  limber_test_wait (are_gone, stage.pipelines);
  g_assert_cmpuint (limber_test_count_files (), <=, files + 2);

  g_assert_finalize_object (stage.view);
  gtk_window_destroy (window);
  limber_test_world_free (stage.world);
}

static void
test_poster (gconstpointer data)
{
  Stage stage = { .pipelines = (LimberTestPipelines *) data, .world = limber_test_world_new () };
  LimberClipView *view;
  GtkWindow *window;

  stage.view = limber_clip_view_new (stage.world->context);
  view = LIMBER_CLIP_VIEW (stage.view);
  limber_clip_view_set_playing (view, FALSE);
  limber_clip_view_set_exercise (view, get_exercise (&stage, 0));
  window = limber_test_present (stage.view, 640, 480);
  limber_test_wait (shows_poster, stage.view);

  limber_clip_view_set_playing (view, TRUE);
  limber_test_wait (covers_poster, stage.view);
  limber_clip_view_set_playing (view, FALSE);
  g_assert_true (covers_poster (view));

  limber_clip_view_set_exercise (view, get_exercise (&stage, 1));
  g_assert_false (is_seen (stage.view));
  g_assert_true (gtk_widget_get_mapped (find_poster (stage.view)));
  limber_clip_view_set_playing (view, TRUE);
  limber_test_wait (covers_poster, stage.view);

  gtk_window_destroy (window);
  limber_test_wait (are_gone, stage.pipelines);
  limber_test_world_free (stage.world);
}

int
main (int argc, char **argv)
{
  g_autoptr (LimberTestPipelines) pipelines = NULL;

  limber_test_init (&argc, &argv);
  pipelines = limber_test_pipelines_new ();

  g_test_add_data_func ("/ui/clips/changes", pipelines, test_changes);
  g_test_add_data_func ("/ui/clips/poster", pipelines, test_poster);

  return g_test_run ();
}
