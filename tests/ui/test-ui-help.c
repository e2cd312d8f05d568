/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-keys.h"
#include "limber-test-world.h"

#include "ui/help/limber-help-book.h"
#include "ui/help/limber-help-dialog.h"
#include "ui/help/limber-help-page.h"
#include "ui/help/limber-help-text.h"

static const char *const languages[] = { "en", "de", "es", "fr", "ar" };

typedef struct
{
  GtkWindow *window;
  AdwDialog *dialog;
} Fixture;

static void
open_in (Fixture *fixture, const char *language)
{
  const char *const wanted[] = { "xx_XX", "xx", language, "C", NULL };

  fixture->window = limber_test_present (gtk_label_new ("beneath"), 360, 600);
  fixture->dialog = limber_help_dialog_new (wanted);
  adw_dialog_present (fixture->dialog, GTK_WIDGET (fixture->window));
  limber_test_wait (limber_test_is_mapped, fixture->dialog);
}

static void
close_it (Fixture *fixture)
{
  gtk_window_destroy (fixture->window);
}

static AdwNavigationPage *
get_page (Fixture *fixture)
{
  GtkWidget *navigation =
      limber_test_find (GTK_WIDGET (fixture->dialog), ADW_TYPE_NAVIGATION_VIEW, NULL);

  return adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (navigation));
}

static GtkWidget *
find_row (Fixture *fixture, const char *title)
{
  return limber_test_find (GTK_WIDGET (fixture->dialog), ADW_TYPE_ACTION_ROW, title);
}

static void
open_page (Fixture *fixture, const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "help.open", "s", name);
}

/* --- each page ---------------------------------------------------------------------------------- */

static GPtrArray *
parse (const char *language, const char *page)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = limber_help_book_load (language, page, &error);
  GPtrArray *blocks = text != NULL ? limber_help_text_parse (text, page, &error) : NULL;

  g_assert_no_error (error);
  g_assert_nonnull (blocks);
  return blocks;
}

/* Every page of every language can be read, and is called in the contents as it calls itself. */
static void
test_pages_are_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GPtrArray) contents = parse (languages[i], LIMBER_HELP_CONTENTS);
      guint n_pages = 0;

      for (guint k = 0; k < contents->len; k++)
        {
          g_autofree char *page = limber_help_text_find_link (contents->pdata[k]);
          g_autoptr (GPtrArray) blocks = page != NULL ? parse (languages[i], page) : NULL;
          g_autofree char *title = NULL;

          if (page == NULL)
            continue;
          n_pages++;
          title = limber_help_text_strip (((LimberHelpBlock *) contents->pdata[k])->markup);
          g_assert_cmpstr (((LimberHelpBlock *) blocks->pdata[0])->markup, ==, title);
        }
      g_assert_cmpuint (n_pages, ==, 14);
    }
}

static void
test_language (void)
{
  static const char *const german[] = { "de_AT.UTF-8", "de_AT", "de", "C", NULL };
  static const char *const other[] = { "eo", "C", NULL };

  g_assert_cmpstr (limber_help_book_find_language (german), ==, "de");
  g_assert_cmpstr (limber_help_book_find_language (other), ==, "en");
}

/* --- the dialog --------------------------------------------------------------------------------- */

static void
test_row_opens_page (void)
{
  Fixture fixture;

  open_in (&fixture, "en");
  limber_test_assert_names (GTK_WIDGET (fixture.dialog));
  gtk_widget_activate (find_row (&fixture, "Planning a Week"));
  g_assert_cmpstr (adw_navigation_page_get_title (get_page (&fixture)), ==, "Planning a Week");
  limber_test_wait (limber_test_is_mapped, get_page (&fixture));
  limber_test_assert_names (GTK_WIDGET (fixture.dialog));
  close_it (&fixture);
}

/* Its title is a heading of the first level, the others are of the second. */
static void
test_headings (void)
{
  Fixture fixture;
  GtkWidget *title, *heading;

  open_in (&fixture, "en");
  open_page (&fixture, "safety");
  title = limber_test_find (GTK_WIDGET (get_page (&fixture)), GTK_TYPE_LABEL, "Safety");
  heading = limber_test_find (GTK_WIDGET (get_page (&fixture)), GTK_TYPE_LABEL, "After an Injury");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LEVEL, 1);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2);
  close_it (&fixture);
}

/* A link leads on; one to where one has been leads back. */
static void
test_links_lead (void)
{
  Fixture fixture;
  GtkWidget *label;
  gboolean handled = FALSE;

  open_in (&fixture, "de");
  open_page (&fixture, "coach");
  label = limber_test_find (GTK_WIDGET (get_page (&fixture)), GTK_TYPE_LABEL, NULL);
  for (; label != NULL && !handled; label = gtk_widget_get_next_sibling (label))
    if (GTK_IS_LABEL (label)
        && strstr (gtk_label_get_label (GTK_LABEL (label)), "\"safety\"") != NULL)
      g_signal_emit_by_name (label, "activate-link", "safety", &handled);
  g_assert_true (handled);
  g_assert_cmpstr (adw_navigation_page_get_tag (get_page (&fixture)), ==, "safety");

  open_page (&fixture, "coach");
  g_assert_cmpstr (adw_navigation_page_get_tag (get_page (&fixture)), ==, "coach");
  open_page (&fixture, LIMBER_HELP_CONTENTS);
  g_assert_cmpstr (adw_navigation_page_get_tag (get_page (&fixture)), ==, LIMBER_HELP_CONTENTS);
  close_it (&fixture);
}

static gboolean
is_nothing_shown (gpointer stack)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (stack), "nothing") == 0;
}

static gboolean
is_hidden (gpointer row)
{
  return !gtk_widget_get_visible (row);
}

/* Words are looked for in all of a page, as they are anywhere: without case or accents. */
static void
test_search (void)
{
  Fixture fixture;
  GtkWidget *search, *week, *sync;

  open_in (&fixture, "en");
  search = limber_test_find (GTK_WIDGET (fixture.dialog), GTK_TYPE_SEARCH_ENTRY, NULL);
  week = find_row (&fixture, "Planning a Week");
  sync = find_row (&fixture, "Syncing Computers");

  gtk_editable_set_text (GTK_EDITABLE (search), "SYNCTHING two");
  limber_test_wait (is_hidden, week);
  g_assert_true (gtk_widget_get_visible (sync));
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (adw_navigation_page_get_tag (get_page (&fixture)), ==, "sync");

  gtk_editable_set_text (GTK_EDITABLE (search), "xylophone");
  limber_test_wait (is_nothing_shown,
                    gtk_widget_get_parent (limber_test_find (GTK_WIDGET (fixture.dialog),
                                                             ADW_TYPE_PREFERENCES_PAGE, NULL)));
  close_it (&fixture);
}

static void
on_closed (AdwDialog *dialog, gboolean *closed)
{
  *closed = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* Escape empties the search, and closes the dialog when there is nothing to empty. */
static void
test_escape (void)
{
  Fixture fixture;
  GtkWidget *search;
  gboolean closed = FALSE;

  open_in (&fixture, "en");
  g_signal_connect (fixture.dialog, "closed", G_CALLBACK (on_closed), &closed);
  search = limber_test_find (GTK_WIDGET (fixture.dialog), GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_widget_grab_focus (search);
  gtk_editable_set_text (GTK_EDITABLE (search), "pain");
  g_assert_true (limber_test_press (search, "Escape"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "");
  g_assert_false (closed);
  g_assert_true (limber_test_press (search, "Escape"));
  limber_test_wait (is_true, &closed);
  close_it (&fixture);
}

int
main (int argc, char **argv)
{
  limber_test_init (&argc, &argv);

  g_test_add_func ("/ui/help/pages-are-good", test_pages_are_good);
  g_test_add_func ("/ui/help/language", test_language);
  g_test_add_func ("/ui/help/row-opens-page", test_row_opens_page);
  g_test_add_func ("/ui/help/headings", test_headings);
  g_test_add_func ("/ui/help/links-lead", test_links_lead);
  g_test_add_func ("/ui/help/search", test_search);
  g_test_add_func ("/ui/help/escape", test_escape);

  return g_test_run ();
}
