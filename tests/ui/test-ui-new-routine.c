/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-world.h"
#include "model/limber-beginning.h"
#include "model/limber-coach.h"
#include "ui/routines/limber-new-routine.h"
#include "ui/routines/limber-template-dialog.h"

typedef struct
{
  LimberTestWorld *world;
  GtkWindow *window;
  AdwDialog *dialog;
  LimberRoutine *chosen;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->world = limber_test_world_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->chosen);
  if (f->window != NULL)
    gtk_window_destroy (f->window);
  limber_test_world_free (f->world);
}

/* What a shape holds is there, in the built-in catalog, and the coach has nothing to say against it. */
static void
test_shapes (Fixture *f, gconstpointer data)
{
  static const guint n_lines[LIMBER_N_SHAPES][LIMBER_N_SECTIONS] = {
    [LIMBER_SHAPE_EMPTY] = { 0, 0, 0 },
    [LIMBER_SHAPE_SECTIONS] = { 2, 3, 2 },
    [LIMBER_SHAPE_CIRCUIT] = { 2, 1, 2 },
    [LIMBER_SHAPE_STRETCHES] = { 2, 1, 6 },
  };
  LimberCatalog *catalog = limber_context_get_catalog (f->world->context);

  for (guint shape = 0; shape < LIMBER_N_SHAPES; shape++)
    {
      g_autoptr (LimberRoutine) routine = limber_shape_make_routine (shape, catalog, "New");
      g_autoptr (GPtrArray) advice = limber_coach_advise_routine (routine, catalog);

      for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
        g_assert_cmpuint (limber_routine_get_n_items (routine, section), ==,
                          n_lines[shape][section]);
      for (guint i = 0; i < advice->len && shape != LIMBER_SHAPE_EMPTY; i++)
        g_error ("%s: %s", limber_shape_get_title (shape),
                 limber_advice_get_text (advice->pdata[i]));
    }
}

static void
on_chosen (Fixture *f, LimberRoutine *routine, LimberTemplateDialog *dialog)
{
  g_set_object (&f->chosen, routine);
}

static void
present (Fixture *f)
{
  GtkWidget *content = gtk_label_new ("Places");

  f->window = limber_test_present (content, 360, 600);
  f->dialog = limber_template_dialog_new (f->world->context);
  g_signal_connect_swapped (f->dialog, "chosen", G_CALLBACK (on_chosen), f);
  adw_dialog_present (f->dialog, content);
}

static void
press (Fixture *f, const char *name)
{
  GtkWidget *row = limber_test_find (GTK_WIDGET (f->dialog), ADW_TYPE_ACTION_ROW, name);

  g_assert_nonnull (row);
  gtk_widget_activate (row);
}

/* A ready-made routine is copied; the copy has an id and a name of its own. */
static void
test_ready_made (Fixture *f, gconstpointer data)
{
  LimberRoutine *built_in = limber_library_find_routine (f->world->library, "desk-break");

  present (f);
  limber_test_wait (limber_test_is_mapped, f->dialog);
  limber_test_assert_names (GTK_WIDGET (f->dialog));
  press (f, "Desk Break");
  g_assert_nonnull (f->chosen);
  g_assert_cmpstr (limber_routine_get_name (f->chosen), ==, "Desk Break 2");
  g_assert_cmpstr (limber_routine_get_id (f->chosen), !=, "desk-break");
  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    g_assert_cmpuint (limber_routine_get_n_items (f->chosen, section), ==,
                      limber_routine_get_n_items (built_in, section));
}

static void
test_shape (Fixture *f, gconstpointer data)
{
  present (f);
  limber_test_wait (limber_test_is_mapped, f->dialog);
  press (f, "Circuit");
  g_assert_nonnull (f->chosen);
  g_assert_cmpstr (limber_routine_get_name (f->chosen), ==, "New Routine");
  g_assert_true (limber_item_is_circuit (limber_routine_get_item (f->chosen, LIMBER_SECTION_MAIN,
                                                                  0)));
}

/* What was made into somebody's own is no template any more. */
static void
test_own (Fixture *f, gconstpointer data)
{
  LimberRoutine *built_in = limber_library_find_routine (f->world->library, "desk-break");
  g_autoptr (LimberRoutine) edited = limber_routine_with_name (built_in, "Mine");

  limber_library_save_routine (f->world->library, edited);
  present (f);
  g_assert_null (limber_test_find (GTK_WIDGET (f->dialog), ADW_TYPE_ACTION_ROW, "Mine"));
  g_assert_nonnull (limber_test_find (GTK_WIDGET (f->dialog), ADW_TYPE_ACTION_ROW,
                                      "Gentle Morning Mobility"));
}

/* A name that is taken gets a number, and the next one the next. */
static void
test_name (Fixture *f, gconstpointer data)
{
  g_autofree char *first = limber_new_routine_make_name (f->world->library, "Fresh");
  g_autoptr (LimberRoutine) one = limber_routine_new (NULL, "Fresh");
  g_autoptr (LimberRoutine) two = limber_routine_new (NULL, "Fresh 2");
  g_autofree char *third = NULL;

  g_assert_cmpstr (first, ==, "Fresh");
  limber_library_save_routine (f->world->library, one);
  limber_library_save_routine (f->world->library, two);
  third = limber_new_routine_make_name (f->world->library, "Fresh");
  g_assert_cmpstr (third, ==, "Fresh 3");
}

/* Of a routine that is gone, what was done can still be kept. */
static void
test_session (Fixture *f, gconstpointer data)
{
  g_autoptr (GDateTime) started = g_date_time_new_utc (2026, 11, 19, 8, 0, 0);
  g_autoptr (LimberSession) session = limber_session_new (NULL, "gone", "Gone", started);
  LimberSessionItem *item = limber_session_item_new ("cat-cow", "Cat-Cow", LIMBER_SECTION_MAIN,
                                                     &(LimberDose) { .sets = 3, .reps = 8 });
  g_autoptr (LimberRoutine) routine = NULL;

  item->sets = 2;
  limber_session_add_item (session, item);
  routine = limber_new_routine_from_session (f->world->context, session);
  g_assert_cmpstr (limber_routine_get_name (routine), ==, "Gone (As Done)");
  g_assert_cmpuint (limber_item_get_dose (limber_routine_get_item (routine, LIMBER_SECTION_MAIN, 0))
                        ->sets,
                    ==, 2);
}

int
main (int argc, char *argv[])
{
  limber_test_init (&argc, &argv);

#define ADD(name, function)                                                                        \
  g_test_add ("/new-routine/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("shapes", test_shapes);
  ADD ("ready-made", test_ready_made);
  ADD ("shape", test_shape);
  ADD ("own", test_own);
  ADD ("name", test_name);
  ADD ("session", test_session);
#undef ADD

  return g_test_run ();
}
