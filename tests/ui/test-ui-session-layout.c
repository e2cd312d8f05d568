/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-world.h"
#include "ui/session/limber-countdown-ring.h"
#include "ui/session/limber-session-window-private.h"
#include "ui/widgets/limber-clip-view.h"

/* The session's window on screens from a telephone's to a wall's, in every phase. */

#define MINIMUM 360

typedef struct
{
  LimberTestWorld *world;
  LimberRun *run;
  GtkWidget *window;
  GSubprocess *server; /* of a screen that is larger than that of the tests */
  GdkDisplay *display;
} Fixture;

/* Rests and switches sides, has repetitions and long names, and lasts long enough for "1:40". */
static LimberRoutine *
create_routine (void)
{
  static const LimberDose doses[] = {
    { .sets = 2, .reps = 8, .rest = 15 },
    { .sets = 1, .hold = 20 },
    { .sets = 1, .duration = 3600 },
  };
  static const char *const exercises[] = { "dumbbell-row", "thoracic-extension-roller",
                                           "march-in-place" };
  g_autoptr (LimberRoutine) routine =
      limber_routine_new ("test", "A Routine with a Name That Is Longer Than Any Window");

  for (guint i = 0; i < G_N_ELEMENTS (doses); i++)
    {
      g_autoptr (LimberItem) item = limber_item_new (exercises[i], &doses[i]);
      LimberRoutine *longer =
          limber_routine_with_item_inserted (routine, LIMBER_SECTION_MAIN, i, item);

      g_object_unref (routine);
      routine = longer;
    }
  return g_steal_pointer (&routine);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->world = limber_test_world_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_settings_reset_property (gtk_widget_get_settings (f->window), "gtk-xft-dpi");
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_object_unref (f->run);
  limber_test_world_free (f->world);
}

/* A screen of its own, without a window manager. */
static void
set_up_wall (Fixture *f, gconstpointer data)
{
  g_autoptr (GDataInputStream) output = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *number = NULL;
  g_autofree char *name = NULL;

  set_up (f, data);
  f->server = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                                &error, "Xvfb", "-displayfd", "1", "-screen", "0", "3840x2160x24",
                                "-nolisten", "tcp", NULL);
  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (f->server));
  number = g_data_input_stream_read_line (output, NULL, NULL, &error);
  g_assert_no_error (error);
  name = g_strconcat (":", number, NULL);
  f->display = gdk_display_open (name);
  g_assert_nonnull (f->display);
}

static void
tear_down_wall (Fixture *f, gconstpointer data)
{
  tear_down (f, data);
  gdk_display_close (f->display);
  g_subprocess_force_exit (f->server);
  g_subprocess_wait (f->server, NULL, NULL);
  g_object_unref (f->server);
}

static gboolean
is_laid_out (gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_widget_get_width (data) > 0;
}

static void
open_window (Fixture *f, int width, int height, gboolean ask_pain)
{
  g_autoptr (LimberRoutine) routine = create_routine ();

  g_settings_set_boolean (f->world->settings, "ask-pain", ask_pain);
  g_settings_set_int (f->world->settings, "session-width", width);
  g_settings_set_int (f->world->settings, "session-height", height);
  f->run = limber_run_new (f->world->library, LIMBER_CLOCK (f->world->clock), routine, NULL, NULL);
  f->window = limber_session_window_new (f->world->context, NULL, f->run);
  if (f->display != NULL)
    gtk_window_set_display (GTK_WINDOW (f->window), f->display);
  gtk_window_present (GTK_WINDOW (f->window));
  limber_test_wait (is_laid_out, f->window);
}

static void
assert_fits (Fixture *f, int width)
{
  int minimum;

  limber_test_settle (f->window);
  gtk_widget_measure (adw_window_get_content (ADW_WINDOW (f->window)), GTK_ORIENTATION_HORIZONTAL,
                      -1, &minimum, NULL, NULL, NULL);
  g_test_message ("phase %u needs %d of %d px",
                  limber_engine_get_phase_index (limber_run_get_engine (f->run)), minimum, width);
  g_assert_cmpint (minimum, <=, width);
  g_assert_cmpint (gtk_widget_get_width (f->window), ==, width);
}

/* What is to be done is said in a word, also while it is paused. */
static void
assert_word_is_whole (Fixture *f, const char *word)
{
  GtkWidget *label = limber_test_find (f->window, GTK_TYPE_LABEL, word);

  g_assert_nonnull (label);
  g_assert_true (gtk_widget_get_mapped (label));
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
}

/* All of @widget, or only its top, without that anything is scrolled. */
static void
assert_is_in_sight (GtkWidget *widget, int height)
{
  for (GtkWidget *at = gtk_widget_get_parent (widget); at != NULL; at = gtk_widget_get_parent (at))
    {
      graphene_rect_t area;

      if (!GTK_IS_SCROLLED_WINDOW (at) && !GTK_IS_WINDOW (at))
        continue;
      g_assert_true (gtk_widget_compute_bounds (widget, at, &area));
      if (area.origin.y < -0.5f
          || area.origin.y + (float) height > gtk_widget_get_height (at) + 0.5f)
        g_error ("The %s reaches from %.0f to %.0f of %d px", G_OBJECT_TYPE_NAME (widget),
                 area.origin.y, area.origin.y + (float) height, gtk_widget_get_height (at));
    }
}

static void
assert_no_text_is_cut (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget)
      && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    g_error ("“%s” is cut short", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_no_text_is_cut (child);
}

#define LEAST_CLIP 72

/* The picture, the count-down, what it is that is done, and what has to be pressed; the rest may be scrolled to. */
static void
assert_sight (Fixture *f)
{
  GtkWidget *stage = limber_test_find (f->window, LIMBER_TYPE_SESSION_STAGE, NULL);
  GtkWidget *clip = limber_test_find (stage, LIMBER_TYPE_CLIP_VIEW, NULL);
  GtkWidget *ring = limber_test_find (stage, LIMBER_TYPE_COUNTDOWN_RING, NULL);
  GtkWidget *done = limber_test_find (stage, GTK_TYPE_BUTTON, "Done");
  guint phase = limber_engine_get_phase_index (limber_run_get_engine (f->run));
  g_autoptr (LimberSessionViewState) state =
      limber_session_view_state (limber_engine_get_timeline (limber_run_get_engine (f->run)), phase,
                                 limber_context_get_catalog (f->world->context), LIMBER_LOAD_KG);

  g_assert_cmpint (gtk_widget_get_height (clip), >=, LEAST_CLIP);
  assert_is_in_sight (clip, gtk_widget_get_height (clip));
  assert_is_in_sight (ring, gtk_widget_get_height (ring));
  assert_is_in_sight (limber_test_find (stage, GTK_TYPE_LABEL, state->word), 20);
  assert_is_in_sight (limber_test_find (stage, GTK_TYPE_LABEL, state->title), 20);
  if (gtk_widget_get_mapped (done))
    assert_is_in_sight (done, gtk_widget_get_height (done));
  assert_no_text_is_cut (stage);
}

static int
get_digits_height (Fixture *f)
{
  GtkWidget *ring = limber_test_find (f->window, LIMBER_TYPE_COUNTDOWN_RING, NULL);

  return limber_countdown_ring_get_digits_height (LIMBER_COUNTDOWN_RING (ring));
}

typedef struct
{
  int width, height;
  int text; /* per cent */
} Size;

static const Size sizes[] = {
  { 360, 480, 100 },  { 360, 640, 100 },  { 360, 720, 100 }, { 360, 800, 100 },
  { 360, 640, 125 },  { 360, 640, 150 },  { 360, 640, 200 }, { 360, 720, 200 },
  { 360, 800, 200 },  { 480, 480, 100 },  { 600, 500, 100 }, { 720, 480, 100 },
  { 800, 1000, 100 }, { 1280, 720, 100 }, { 800, 600, 200 }, { 1280, 720, 200 },
};

static const Size wall = { 3840, 2160, 100 };
static const Size telephone = { 360, 720, 100 };
static const Size large = { 360, 640, 200 };

static void
set_text_size (GtkWidget *window, int percent)
{
  g_object_set (gtk_widget_get_settings (window), "gtk-xft-dpi", 96 * 1024 * percent / 100, NULL);
}

/* Nothing is cut off, and the digits can be read from across the room, in every phase. */
static void
test_phases (Fixture *f, gconstpointer data)
{
  const Size *size = data;
  guint n;

  open_window (f, size->width, size->height, FALSE);
  set_text_size (f->window, size->text);
  n = limber_timeline_get_n_phases (limber_engine_get_timeline (limber_run_get_engine (f->run)));
  for (guint i = 0; i < n; i++)
    {
      limber_run_jump (f->run, i);
      assert_fits (f, size->width);
      assert_sight (f);
      g_test_message ("digits of %d px", get_digits_height (f));
      if (i + 1 < n) /* the last lasts for more than a minute */
        g_assert_cmpint (get_digits_height (f) * 100, >=, 12 * gtk_widget_get_height (f->window));
    }
  limber_run_finish (f->run);
  assert_fits (f, size->width);
}

static GtkAdjustment *
get_adjustment (Fixture *f)
{
  GtkWidget *ring = limber_test_find (f->window, LIMBER_TYPE_COUNTDOWN_RING, NULL);
  GtkWidget *scrolled = gtk_widget_get_ancestor (ring, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
}

/* Words that have no room are scrolled to by keys; with the next phase, what is to be done then is in sight again. */
static void
test_scrolling (Fixture *f, gconstpointer data)
{
  GtkAdjustment *adjustment;

  open_window (f, 360, 640, FALSE);
  set_text_size (f->window, 200);
  limber_run_jump (f->run, 1);
  limber_test_settle (f->window);
  adjustment = get_adjustment (f);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >,
                     gtk_adjustment_get_page_size (adjustment));
  for (guint i = 0; i < 4; i++)
    g_assert_true (limber_session_window_press_key (LIMBER_SESSION_WINDOW (f->window),
                                                    GDK_KEY_Page_Down, 0));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==,
                     gtk_adjustment_get_upper (adjustment)
                         - gtk_adjustment_get_page_size (adjustment));
  g_assert_true (limber_session_window_press_key (LIMBER_SESSION_WINDOW (f->window),
                                                  GDK_KEY_Page_Up, 0));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <,
                     gtk_adjustment_get_upper (adjustment)
                         - gtk_adjustment_get_page_size (adjustment));
  limber_run_jump (f->run, 3);
  limber_test_settle (f->window);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
}

static void
test_words (Fixture *f, gconstpointer data)
{
  static const char *const words[] = { "Get Ready", "Move", "Switch Sides", "Move", "Rest" };

  open_window (f, 360, 640, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      limber_run_jump (f->run, i);
      limber_test_settle (f->window);
      assert_word_is_whole (f, words[i]);
    }
  limber_run_pause (f->run);
  limber_test_settle (f->window);
  assert_word_is_whole (f, "Paused");
}

/* The question needs no answer, so what goes on is in sight. */
static void
test_start (Fixture *f, gconstpointer data)
{
  const Size *size = data;
  GtkWidget *start;

  open_window (f, size->width, size->height, TRUE);
  set_text_size (f->window, size->text);
  assert_fits (f, size->width);
  start = limber_test_find (f->window, GTK_TYPE_BUTTON, "Start");
  assert_is_in_sight (start, gtk_widget_get_height (start));
}

#define TARGET 44

static gboolean
is_target (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || g_str_equal (gtk_widget_get_css_name (widget), "modelbutton")
         || (GTK_IS_LIST_BOX_ROW (widget)
             && gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (widget)));
}

/* With its padding and border. The window manager's own buttons are its affair. */
static void
assert_targets (GtkWidget *widget)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget) || GTK_IS_WINDOW_CONTROLS (widget))
    return;
  g_assert_true (gtk_widget_compute_bounds (widget, widget, &bounds));
  if (is_target (widget) && (bounds.size.width < TARGET || bounds.size.height < TARGET))
    g_error ("The %s “%s” is %.0f × %.0f px", G_OBJECT_TYPE_NAME (widget),
             gtk_widget_get_tooltip_text (widget), bounds.size.width, bounds.size.height);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_targets (child);
}

/* Those of the buttons of the session that open one. */
static void
assert_targets_of_menus (Fixture *f, GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget) && gtk_widget_get_mapped (widget)
      && gtk_widget_is_sensitive (widget))
    {
      GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (widget)));

      gtk_menu_button_popup (GTK_MENU_BUTTON (widget));
      limber_test_wait (is_laid_out, popover);
      assert_targets (popover);
      gtk_menu_button_popdown (GTK_MENU_BUTTON (widget));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_targets_of_menus (f, child);
}

/* Whoever is out of breath hits every button, also with large text, and those of a clip that waits to be started. */
static void
test_targets (Fixture *f, gconstpointer data)
{
  const Size *size = data;

  open_window (f, size->width, size->height, TRUE);
  set_text_size (f->window, size->text);
  g_object_set (gtk_widget_get_settings (f->window), "gtk-enable-animations", FALSE, NULL);
  limber_test_settle (f->window);
  assert_targets (f->window);
  gtk_widget_activate_action (f->window, "session.start", NULL);
  for (guint i = 0; i < 4; i++)
    {
      limber_run_jump (f->run, i);
      limber_test_settle (f->window);
      assert_targets (f->window);
    }
  assert_targets_of_menus (f, f->window);
  limber_run_pause (f->run);
  limber_test_settle (f->window);
  assert_targets (f->window);
  limber_run_finish (f->run);
  limber_test_settle (f->window);
  assert_targets (f->window);
  gtk_settings_reset_property (gtk_widget_get_settings (f->window), "gtk-enable-animations");
}

static gboolean
is_fullscreen (gpointer window)
{
  return gtk_window_is_fullscreen (window);
}

static gboolean
is_windowed (gpointer window)
{
  return !gtk_window_is_fullscreen (window);
}

/* Only where the preferences have it so; and whoever leaves it then isn't sent back. */
static void
test_fullscreen (Fixture *f, gconstpointer data)
{
  GSettings *settings = f->world->settings;

  g_settings_set_boolean (settings, "session-fullscreen", TRUE);
  open_window (f, 800, 600, TRUE);
  limber_test_wait (is_fullscreen, f->window);
  limber_test_settle (f->window);
  gtk_widget_activate_action (f->window, "session.fullscreen", NULL);
  limber_test_wait (is_windowed, f->window);
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_object_unref (f->run);

  g_settings_reset (settings, "session-fullscreen");
  open_window (f, 800, 600, TRUE);
  limber_test_settle (f->window);
  g_assert_false (gtk_window_is_fullscreen (GTK_WINDOW (f->window)));
}

int
main (int argc, char **argv)
{
  limber_test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ui/session-layout/phases/%dx%d at %d %%",
                                               sizes[i].width, sizes[i].height, sizes[i].text);

      g_test_add (path, Fixture, &sizes[i], set_up, test_phases, tear_down);
    }
  g_test_add ("/ui/session-layout/phases/wall", Fixture, &wall, set_up_wall, test_phases,
              tear_down_wall);
  g_test_add ("/ui/session-layout/scrolling", Fixture, NULL, set_up, test_scrolling, tear_down);
  g_test_add ("/ui/session-layout/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/ui/session-layout/targets", Fixture, &telephone, set_up, test_targets, tear_down);
  g_test_add ("/ui/session-layout/targets/large", Fixture, &large, set_up, test_targets, tear_down);
  g_test_add ("/ui/session-layout/fullscreen", Fixture, NULL, set_up, test_fullscreen, tear_down);
  g_test_add ("/ui/session-layout/start", Fixture, &telephone, set_up, test_start, tear_down);
  g_test_add ("/ui/session-layout/start/large", Fixture, &large, set_up, test_start, tear_down);

  return g_test_run ();
}
