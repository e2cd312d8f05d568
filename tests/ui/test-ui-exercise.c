/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gst/gst.h>

#include "limber-test-clip.h"
#include "limber-test-world.h"

#include "ui/catalog/limber-clip-chooser.h"
#include "ui/catalog/limber-clip-trimmer.h"
#include "ui/catalog/limber-exercise-editor.h"
#include "ui/catalog/limber-exercise-page.h"
#include "ui/catalog/limber-lines-editor.h"
#include "ui/catalog/limber-set-picker.h"
#include "ui/shell/limber-window.h"

typedef struct
{
  LimberTestWorld *world;
  LimberWindow *window;
  GFile *files; /* what is brought in */
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->world = limber_test_world_new ();
  f->files = limber_test_clip_folder ();
  f->window = limber_window_new (NULL, f->world->context);
  gtk_window_set_default_size (GTK_WINDOW (f->window), GPOINTER_TO_INT (data), 800);
  gtk_window_present (GTK_WINDOW (f->window));
  limber_test_wait (limber_test_is_mapped, f->window);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  limber_test_clip_remove (f->files);
  limber_test_world_free (f->world);
}

/* --- what is on top ------------------------------------------------------------------------------ */

typedef struct
{
  Fixture *f;
  GType type;
} TopIs;

static GtkWidget *
get_top (Fixture *f)
{
  GtkWidget *view = limber_test_find (GTK_WIDGET (f->window), ADW_TYPE_NAVIGATION_VIEW, NULL);

  return GTK_WIDGET (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view)));
}

static gboolean
top_is (gpointer data)
{
  const TopIs *wanted = data;
  GtkWidget *top = get_top (wanted->f);

  return G_TYPE_CHECK_INSTANCE_TYPE (top, wanted->type) && limber_test_is_mapped (top);
}

static GtkWidget *
wait_for_top (Fixture *f, GType type)
{
  TopIs wanted = { f, type };

  limber_test_wait (top_is, &wanted);
  return get_top (f);
}

static void
act (Fixture *f, const char *action, const char *id)
{
  if (id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (f->window), action, "s", id);
  else
    gtk_widget_activate_action (GTK_WIDGET (f->window), action, NULL);
}

static GtkWidget *
open_new (Fixture *f)
{
  act (f, "win.new-exercise", NULL);
  return wait_for_top (f, LIMBER_TYPE_EXERCISE_EDITOR);
}

static LimberExercise *
get_edited (GtkWidget *editor)
{
  return limber_exercise_editor_get_exercise (LIMBER_EXERCISE_EDITOR (editor));
}

static LimberExercise *
find_saved (Fixture *f, const char *id)
{
  return limber_catalog_lookup (limber_library_get_catalog (f->world->library), id);
}

static void
type_into (GtkWidget *root, GType type, const char *name, const char *text)
{
  GtkWidget *entry = limber_test_find (root, type, name);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* --- the form ------------------------------------------------------------------------------------ */

/* Opening the form makes nothing; the first letter does, and every step can be undone. */
static void
test_create (Fixture *f, gconstpointer data)
{
  GtkWidget *editor = open_new (f);
  g_autofree char *id = g_strdup (limber_exercise_get_id (get_edited (editor)));

  limber_test_assert_names (editor);
  g_assert_null (find_saved (f, id));
  type_into (editor, ADW_TYPE_ENTRY_ROW, "Name", "  Wood Chop ");
  g_assert_cmpstr (limber_exercise_get_name (find_saved (f, id)), ==, "Wood Chop");
  type_into (editor, ADW_TYPE_ENTRY_ROW, "Other Names, Separated by Commas", "Chop, , Axe ,");
  g_assert_cmpstrv (limber_exercise_get_synonyms (find_saved (f, id)),
                    ((const char *[]) { "Chop", "Axe", NULL }));

  /* Without a name it keeps the one it has. */
  type_into (editor, ADW_TYPE_ENTRY_ROW, "Name", "");
  g_assert_cmpstr (limber_exercise_get_name (find_saved (f, id)), ==, "Wood Chop");

  gtk_widget_activate_action (editor, "form.undo", NULL);
  g_assert_null (limber_exercise_get_synonyms (find_saved (f, id))[0]);
  gtk_widget_activate_action (editor, "form.undo", NULL);
  g_assert_cmpstr (limber_exercise_get_name (find_saved (f, id)), ==, "New Exercise");
  gtk_widget_activate_action (editor, "form.redo", NULL);
  g_assert_cmpstr (limber_exercise_get_name (get_edited (editor)), ==, "Wood Chop");
}

static void
choose (GtkWidget *editor, const char *row, guint value)
{
  GtkWidget *widget = limber_test_find (editor, ADW_TYPE_COMBO_ROW, row);

  g_assert_nonnull (widget);
  adw_combo_row_set_selected (ADW_COMBO_ROW (widget), value);
}

static void
pick (GtkWidget *editor, const char *picker, guint32 set)
{
  GtkWidget *widget = limber_test_find (editor, LIMBER_TYPE_SET_PICKER, picker);

  g_assert_nonnull (widget);
  limber_set_picker_set_set (LIMBER_SET_PICKER (widget), set);
}

/* A region is trained mainly or as well, whichever was said last. */
static void
test_choices (Fixture *f, gconstpointer data)
{
  GtkWidget *editor = open_new (f);
  LimberExercise *exercise;

  choose (editor, "Kind", LIMBER_KIND_MOBILITY);
  choose (editor, "Position", LIMBER_POSITION_KNEELING);
  choose (editor, "Sides", LIMBER_SIDES_EACH);
  pick (editor, "Trains", LIMBER_SET_OF (LIMBER_REGION_CORE) | LIMBER_SET_OF (LIMBER_REGION_HIPS));
  pick (editor, "Trains as Well", LIMBER_SET_OF (LIMBER_REGION_HIPS));
  pick (editor, "Equipment", LIMBER_SET_OF (LIMBER_EQUIPMENT_MAT));
  choose (editor, "Easier", 1);

  exercise = get_edited (editor);
  g_assert_cmpint ((int) limber_exercise_get_kind (exercise), ==, LIMBER_KIND_MOBILITY);
  g_assert_cmpint ((int) limber_exercise_get_position (exercise), ==, LIMBER_POSITION_KNEELING);
  g_assert_cmpint ((int) limber_exercise_get_sides (exercise), ==, LIMBER_SIDES_EACH);
  g_assert_cmpuint (limber_exercise_get_primary (exercise), ==, LIMBER_SET_OF (LIMBER_REGION_CORE));
  g_assert_cmpuint (limber_exercise_get_secondary (exercise), ==,
                    LIMBER_SET_OF (LIMBER_REGION_HIPS));
  g_assert_cmpuint (limber_exercise_get_equipment (exercise), ==,
                    LIMBER_SET_OF (LIMBER_EQUIPMENT_MAT));
  g_assert_nonnull (find_saved (f, limber_exercise_get_easier (exercise)));
  g_assert_null (limber_exercise_get_harder (exercise));
  choose (editor, "Easier", 0);
  g_assert_null (limber_exercise_get_easier (get_edited (editor)));
}

static void
assert_steps (GtkWidget *editor, const char *expected)
{
  g_autofree char *steps =
      g_strjoinv ("|", (char **) limber_exercise_get_steps (get_edited (editor)));

  g_assert_cmpstr (steps, ==, expected);
}

/* Lines are begun, moved and taken away; empty ones are not saved. */
static void
test_lines (Fixture *f, gconstpointer data)
{
  GtkWidget *editor = open_new (f);
  GtkWidget *steps = limber_test_find (editor, LIMBER_TYPE_LINES_EDITOR, NULL);
  GtkWidget *second;

  gtk_widget_activate_action (steps, "lines.add", NULL);
  gtk_widget_activate_action (steps, "lines.add", NULL);
  type_into (steps, ADW_TYPE_ENTRY_ROW, "Step 2", "Turn.");
  assert_steps (editor, "Turn.");
  type_into (steps, ADW_TYPE_ENTRY_ROW, "Step 1", "Stand up.");
  assert_steps (editor, "Stand up.|Turn.");
  limber_test_assert_names (editor);

  second = limber_test_find (steps, ADW_TYPE_ENTRY_ROW, "Step 2");
  gtk_widget_activate_action (second, "line.up", NULL);
  assert_steps (editor, "Turn.|Stand up.");
  g_assert_true (limber_test_find (steps, ADW_TYPE_ENTRY_ROW, "Step 1") == second);
  gtk_widget_activate_action (second, "line.remove", NULL);
  assert_steps (editor, "Stand up.");
  gtk_widget_activate_action (editor, "form.undo", NULL);
  assert_steps (editor, "Turn.|Stand up.");
  g_assert_nonnull (limber_test_find (steps, ADW_TYPE_ENTRY_ROW, "Step 2"));
}

/* --- the video ----------------------------------------------------------------------------------- */

static LimberClipChooser *
get_chooser (GtkWidget *editor)
{
  return LIMBER_CLIP_CHOOSER (limber_test_find (editor, LIMBER_TYPE_CLIP_CHOOSER, NULL));
}

static gboolean
has_poster (gpointer editor)
{
  return limber_exercise_get_poster (get_edited (editor)) != NULL;
}

static guint
count_media (Fixture *f)
{
  g_autofree char *path = g_build_filename (f->world->folder, "media", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  limber_library_flush (f->world->library, NULL);
  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static gboolean
has_two_media (gpointer f)
{
  return count_media (f) == 2;
}

static gboolean
has_no_media (gpointer f)
{
  return count_media (f) == 0;
}

/* Takes @file. */
static GtkWidget *
open_with (Fixture *f, GFile *file)
{
  GtkWidget *editor = open_new (f);

  limber_clip_chooser_bring (get_chooser (editor), file);
  limber_test_wait (has_poster, editor);
  g_object_unref (file);
  return editor;
}

static GtkWidget *
open_with_film (Fixture *f)
{
  return open_with (f, limber_test_clip_make (f->files, "film.webm", 30));
}

/* A film is copied, looked at, trimmed, and gone with its exercise. */
static void
test_film (Fixture *f, gconstpointer data)
{
  GtkWidget *editor = open_with_film (f);
  GtkWidget *trimmer = limber_test_find (editor, LIMBER_TYPE_CLIP_TRIMMER, NULL);
  double start, end;
  gboolean sound;

  limber_test_assert_names (editor);
  g_assert_nonnull (limber_exercise_get_clip (get_edited (editor)));
  g_assert_cmpuint (count_media (f), ==, 2);

  g_signal_emit_by_name (trimmer, "trimmed", 0.2, 0.7);
  g_signal_emit_by_name (trimmer, "sound", TRUE);
  g_object_get (get_edited (editor), "loop-start", &start, "loop-end", &end, "sound", &sound, NULL);
  g_assert_cmpfloat (start, ==, 0.2);
  g_assert_cmpfloat (end, ==, 0.7);
  g_assert_true (sound);
  gtk_widget_activate_action (editor, "form.undo", NULL);
  gtk_widget_activate_action (editor, "form.undo", NULL);
  g_object_get (get_edited (editor), "loop-end", &end, NULL);
  g_assert_cmpfloat (end, ==, 0);
}

/* Another poster is made; the one it replaces goes when the page does, since it could be wanted back until then. */
static void
test_poster (Fixture *f, gconstpointer data)
{
  GtkWidget *editor = open_with_film (f);
  GtkWidget *trimmer = limber_test_find (editor, LIMBER_TYPE_CLIP_TRIMMER, NULL);
  g_autoptr (LimberExercise) before = g_object_ref (get_edited (editor));

  gtk_widget_activate_action (editor, "form.undo", NULL);
  g_assert_null (limber_exercise_get_clip (get_edited (editor)));
  g_assert_cmpuint (count_media (f), ==, 2);
  gtk_widget_activate_action (editor, "form.redo", NULL);

  g_signal_emit_by_name (trimmer, "poster", 0.5);
  while (g_strcmp0 (limber_exercise_get_poster (get_edited (editor)),
                    limber_exercise_get_poster (before))
         == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_media (f), ==, 3);
  gtk_widget_activate_action (editor, "navigation.pop", NULL);
  limber_test_wait (has_two_media, f);
}

/* A film that was taken upright keeps head and feet. */
static void
test_upright (Fixture *f, gconstpointer data)
{
  GtkWidget *editor =
      open_with (f,
                 limber_test_clip_record (f->files, "film.webm",
                                          "videotestsrc num-buffers=12 ! "
                                          "video/x-raw,width=120,height=160 ! vp8enc ! webmmux"));
  GtkWidget *picture;

  act (f, "win.show-exercise", limber_exercise_get_id (get_edited (editor)));
  picture = limber_test_find (wait_for_top (f, LIMBER_TYPE_EXERCISE_PAGE), GTK_TYPE_PICTURE, NULL);
  while (gtk_picture_get_content_fit (GTK_PICTURE (picture)) != GTK_CONTENT_FIT_CONTAIN)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_picture (Fixture *f, gconstpointer data)
{
  GtkWidget *editor =
      open_with (f, limber_test_clip_record (f->files, "picture.png",
                                             "videotestsrc num-buffers=1 ! pngenc"));

  g_assert_null (limber_exercise_get_clip (get_edited (editor)));
  limber_test_assert_names (editor);
}

static GtkWidget *
find_label (GtkWidget *root, const char *part)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root)
      && strstr (gtk_label_get_label (GTK_LABEL (root)), part) != NULL)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, part);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
tells_of_the_letter (gpointer editor)
{
  return find_label (editor, "“letter.webm” is damaged or not a video") != NULL;
}

/* What is no video says so, and changes nothing. */
static void
test_no_film (Fixture *f, gconstpointer data)
{
  GtkWidget *editor = open_new (f);
  g_autoptr (GFile) letter = limber_test_clip_text (f->files, "letter.webm");

  limber_clip_chooser_bring (get_chooser (editor), letter);
  limber_test_wait (tells_of_the_letter, editor);
  g_assert_null (limber_exercise_get_poster (get_edited (editor)));
  g_assert_cmpuint (count_media (f), ==, 0);
  limber_test_assert_names (editor);
}

/* --- the exercise's page ------------------------------------------------------------------------- */

static gboolean
is_gone (gpointer data)
{
  GtkWidget *top = get_top (data);

  return !LIMBER_IS_EXERCISE_PAGE (top) && limber_test_is_mapped (top);
}

static GtkWidget *
find_undo (Fixture *f)
{
  return limber_test_find (GTK_WIDGET (f->window), GTK_TYPE_BUTTON, "Undo");
}

/* Deleted and brought back, with its film; deleted for good, and the film goes too. */
static void
test_delete (Fixture *f, gconstpointer data)
{
  GtkWidget *editor = open_with_film (f);
  g_autofree char *id = g_strdup (limber_exercise_get_id (get_edited (editor)));
  GtkWidget *overlay = limber_test_find (GTK_WIDGET (f->window), ADW_TYPE_TOAST_OVERLAY, NULL);

  gtk_widget_activate_action (editor, "navigation.pop", NULL);
  act (f, "win.show-exercise", id);
  limber_test_assert_names (wait_for_top (f, LIMBER_TYPE_EXERCISE_PAGE));
  gtk_widget_activate_action (get_top (f), "exercise.delete", NULL);
  g_assert_null (find_saved (f, id));
  limber_test_wait (is_gone, f);

  g_signal_emit_by_name (find_undo (f), "clicked");
  g_assert_nonnull (find_saved (f, id));
  adw_toast_overlay_dismiss_all (ADW_TOAST_OVERLAY (overlay));
  g_assert_cmpuint (count_media (f), ==, 2);

  act (f, "win.delete-exercise", id);
  g_assert_cmpuint (count_media (f), ==, 2);
  adw_toast_overlay_dismiss_all (ADW_TOAST_OVERLAY (overlay));
  limber_test_wait (has_no_media, f);
}

static gboolean
is_renamed (gpointer data)
{
  return g_str_equal (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (get_top (data))),
                      "Renamed");
}

/* A built-in exercise can't be changed, but its copy can; the page follows what is changed elsewhere. */
static void
test_duplicate (Fixture *f, gconstpointer data)
{
  GtkWidget *page;
  GtkWidget *editor;

  act (f, "win.show-exercise", "cat-cow");
  page = wait_for_top (f, LIMBER_TYPE_EXERCISE_PAGE);
  limber_test_assert_names (page);
  gtk_widget_activate_action (page, "exercise.edit", NULL);
  gtk_widget_activate_action (page, "exercise.delete", NULL);
  g_assert_nonnull (find_saved (f, "cat-cow"));
  g_assert_true (get_top (f) == page);

  gtk_widget_activate_action (page, "exercise.duplicate", NULL);
  editor = wait_for_top (f, LIMBER_TYPE_EXERCISE_EDITOR);
  g_assert_cmpstr (limber_exercise_get_name (get_edited (editor)), ==, "Cat-Cow (Copy)");
  g_assert_cmpstr (limber_exercise_get_clip (get_edited (editor)), ==, "cat-cow.webm");
  act (f, "win.show-exercise", limber_exercise_get_id (get_edited (editor)));
  wait_for_top (f, LIMBER_TYPE_EXERCISE_PAGE);
  type_into (editor, ADW_TYPE_ENTRY_ROW, "Name", "Renamed");
  limber_test_wait (is_renamed, f);
}

int
main (int argc, char *argv[])
{
  limber_test_init (&argc, &argv);
  gst_init (NULL, NULL);
#define ADD_AT(path, width, function)                                                              \
  g_test_add (path, Fixture, GINT_TO_POINTER (width), set_up, function, tear_down)
#define ADD(path, function) ADD_AT (path, 1000, function)
  ADD ("/ui-exercise/create", test_create);
  ADD_AT ("/ui-exercise/create-narrow", 360, test_create);
  ADD ("/ui-exercise/choices", test_choices);
  ADD ("/ui-exercise/lines", test_lines);
  ADD ("/ui-exercise/film", test_film);
  ADD_AT ("/ui-exercise/film-narrow", 360, test_film);
  ADD ("/ui-exercise/poster", test_poster);
  ADD ("/ui-exercise/upright", test_upright);
  ADD ("/ui-exercise/picture", test_picture);
  ADD ("/ui-exercise/no-film", test_no_film);
  ADD ("/ui-exercise/delete", test_delete);
  ADD ("/ui-exercise/duplicate", test_duplicate);
#undef ADD
#undef ADD_AT
  return g_test_run ();
}
