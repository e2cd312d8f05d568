/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-tour-private.h"

#include <glib/gi18n.h>

#include "ui/catalog/limber-catalog-page.h"
#include "ui/catalog/limber-clip-trimmer.h"
#include "ui/routines/limber-coach-button.h"
#include "ui/routines/limber-routine-editor.h"
#include "ui/routines/limber-routine-view.h"
#include "ui/shell/limber-window-private.h"
#include "ui/week/limber-week-page.h"

/* Of the catalog, on the screen at once at least. */
#define CARDS 4

static GtkWidget *
go_to (LimberTestTour *self, const char *place, GType page)
{
  limber_window_show_place (LIMBER_WINDOW (self->window), place);
  limber_test_settle (self->window);
  return limber_test_find (self->window, page, NULL);
}

/* Opens what @button does, looks, and closes it. */
static void
look_behind (LimberTestTour *self, GtkWidget *button, const char *name)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  limber_test_settle (self->window);
  limber_test_tour_look (self, name, self->window);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  limber_test_settle (self->window);
}

/* Its filters, its end, and a selection in it. */
static void
look_at_catalog (LimberTestTour *self)
{
  GtkWidget *page = go_to (self, "catalog", LIMBER_TYPE_CATALOG_PAGE);
  GtkWidget *grid = limber_test_find (page, GTK_TYPE_GRID_VIEW, NULL);
  GListModel *cards = G_LIST_MODEL (gtk_grid_view_get_model (GTK_GRID_VIEW (grid)));
  guint n = g_list_model_get_n_items (cards);

  look_behind (self, limber_test_find (page, GTK_TYPE_TOGGLE_BUTTON, _ ("Filters")),
               "catalog: filters");
  look_behind (self, limber_test_find (page, GTK_TYPE_TOGGLE_BUTTON, _ ("Select Exercises")),
               "catalog: a selection");
  for (guint i = 0; i < n; i += CARDS)
    {
      gtk_grid_view_scroll_to (GTK_GRID_VIEW (grid), MIN (i + CARDS, n) - 1, GTK_LIST_SCROLL_NONE,
                               NULL);
      limber_test_tour_look (self, "catalog: further down", self->window);
    }
}

/* Each line in turn: open. */
static void
look_at_lines (LimberTestTour *self, LimberRoutineView *view)
{
  LimberLines *lines = limber_routine_view_get_lines (view);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (lines)); i++)
    {
      LimberLine *line = limber_lines_get (lines, i);

      if (limber_line_get_item (line) == NULL)
        continue;
      limber_routine_view_focus (view, limber_line_get_spot (line));
      limber_line_set_expanded (line, TRUE);
      limber_test_tour_look (self, "routine editor: an open line", self->window);
      limber_line_set_expanded (line, FALSE);
    }
}

static void
look_at_swap (LimberTestTour *self, GtkWidget *editor, LimberRoutineView *view)
{
  limber_routine_view_focus (view, (LimberSpot) { .section = LIMBER_SECTION_MAIN });
  g_assert_true (gtk_widget_activate_action (editor, "editor.swap", NULL));
  limber_test_tour_look_at_dialog (self, "swap exercise");
}

/* A stretch that is held too short: the coach has something to say. */
static void
give_advice (GtkWidget *editor)
{
  LimberDraft *draft = limber_routine_editor_get_draft (LIMBER_ROUTINE_EDITOR (editor));
  LimberDose dose = { .sets = 1, .hold = 5 };
  g_autoptr (LimberItem) item = limber_item_new ("seated-rotation", &dose);
  g_autoptr (LimberRoutine) next =
      limber_routine_with_item_inserted (limber_draft_get_routine (draft), LIMBER_SECTION_COOL_DOWN,
                                         0, item);

  limber_draft_apply (draft, next, "Edit", NULL);
}

/* Both its sheets, a line of each kind, and where to lines are dragged to be removed. */
static void
look_at_editor (LimberTestTour *self)
{
  GtkWidget *editor, *view;

  limber_window_show_place (LIMBER_WINDOW (self->window), "routines");
  gtk_widget_activate_action (self->window, "win.edit-routine", "s", "neck-and-back-full");
  limber_test_settle (self->window);
  editor = limber_test_find (self->window, LIMBER_TYPE_ROUTINE_EDITOR, NULL);
  view = limber_test_find (editor, LIMBER_TYPE_ROUTINE_VIEW, NULL);
  limber_test_wait (limber_test_is_mapped, view);
  give_advice (editor);
  look_behind (self, limber_test_find (editor, LIMBER_TYPE_COACH_BUTTON, NULL),
               "routine editor: coach");
  gtk_widget_activate_action (editor, "editor.show-palette", NULL);
  limber_test_tour_look (self, "routine editor: palette", self->window);
  gtk_widget_activate_action (editor, "editor.hide-palette", NULL);
  look_at_swap (self, editor, LIMBER_ROUTINE_VIEW (view));
  gtk_widget_activate_action (editor, "editor.drag", "b", TRUE);
  limber_test_tour_look (self, "routine editor: a drag", self->window);
  gtk_widget_activate_action (editor, "editor.drag", "b", FALSE);
  limber_routine_view_focus (LIMBER_ROUTINE_VIEW (view),
                             (LimberSpot) { .section = LIMBER_SECTION_MAIN });
  g_assert_true (gtk_widget_activate_action (editor, "editor.make-circuit", NULL));
  look_at_lines (self, LIMBER_ROUTINE_VIEW (view));
}

static void
look_at_week (LimberTestTour *self)
{
  GtkWidget *page = go_to (self, "week", LIMBER_TYPE_WEEK_PAGE);
  g_autoptr (GDate) day = g_date_new_dmy (21, 11, 2026);

  look_behind (self, limber_test_find (page, LIMBER_TYPE_COACH_BUTTON, NULL), "week: coach");
  gtk_widget_activate_action (page, "week.choose", "u", g_date_get_julian (day));
  limber_test_tour_look_at_dialog (self, "week: a routine for a day");
}

/* The editor of one's own clip, as it is with the clip of a built-in exercise. */
static void
look_at_trimmer (LimberTestTour *self, int width, int height)
{
  GtkWidget *trimmer = g_object_new (LIMBER_TYPE_CLIP_TRIMMER, NULL);
  GtkWindow *window = limber_test_present (trimmer, width, height);

  limber_test_settle (GTK_WIDGET (window));
  self->visit ("clip trimmer", trimmer, self->data);
  gtk_window_destroy (window);
}

void
limber_test_tour_sheets (LimberTestTour *self)
{
  look_at_catalog (self);
  look_at_editor (self);
  look_at_week (self);
  look_at_trimmer (self, gtk_widget_get_width (self->window), gtk_widget_get_height (self->window));
}
