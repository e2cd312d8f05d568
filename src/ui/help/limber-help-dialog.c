/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/help/limber-help-dialog.h"

#include "model/limber-fold.h"
#include "ui/help/limber-help-book.h"
#include "ui/help/limber-help-page.h"
#include "ui/help/limber-help-text.h"
#include "ui/widgets/limber-find-key.h"

struct _LimberHelpDialog
{
  AdwDialog parent_instance;

  AdwNavigationView *navigation;
  GtkWidget *search;
  GtkStack *stack;
  AdwPreferencesPage *contents;

  char *language;
  GPtrArray *entries; /* of Entry */
};

G_DEFINE_FINAL_TYPE (LimberHelpDialog, limber_help_dialog, ADW_TYPE_DIALOG)

/* A line of the contents. */
typedef struct
{
  GtkWidget *group;
  GtkWidget *row;
  char *page;
  GString *words; /* of the page, folded */
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->page);
  g_string_free (entry->words, TRUE);
  g_free (entry);
}

/* --- pages -------------------------------------------------------------------------------------- */

static void
open_page (GtkWidget *widget, const char *action, GVariant *target)
{
  LimberHelpDialog *self = LIMBER_HELP_DIALOG (widget);
  const char *name = g_variant_get_string (target, NULL);
  AdwNavigationPage *before = adw_navigation_view_find_page (self->navigation, name);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  /* Where one has come from is gone back to, so that links in a circle don't pile pages up. */
  if (before != NULL)
    {
      adw_navigation_view_pop_to_page (self->navigation, before);
      return;
    }

  text = limber_help_book_load (self->language, name, &error);
  adw_navigation_view_push (self->navigation,
                            ADW_NAVIGATION_PAGE (limber_help_page_new (text != NULL
                                                                           ? text
                                                                           : error->message,
                                                                       name)));
}

/* --- contents ----------------------------------------------------------------------------------- */

static GtkWidget *
row_new (const char *title, const char *page)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "help.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", page);

  return row;
}

static void
add_entry (LimberHelpDialog *self, GtkWidget *group, const LimberHelpBlock *block)
{
  g_autofree char *title = limber_help_text_strip (block->markup);
  g_autofree char *page = limber_help_text_find_link (block);
  g_autofree char *text = page != NULL ? limber_help_book_load (self->language, page, NULL) : NULL;
  Entry *entry;

  if (text == NULL)
    return;

  entry = g_new (Entry, 1);
  *entry = (Entry) { group, row_new (title, page), g_steal_pointer (&page), g_string_new (NULL) };
  limber_fold_words (entry->words, text);
  g_ptr_array_add (self->entries, entry);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), entry->row);
}

static void
list_contents (LimberHelpDialog *self)
{
  g_autofree char *text = limber_help_book_load (self->language, LIMBER_HELP_CONTENTS, NULL);
  g_autoptr (GPtrArray) blocks =
      text != NULL ? limber_help_text_parse (text, LIMBER_HELP_CONTENTS, NULL) : NULL;
  GtkWidget *group = NULL;

  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    {
      const LimberHelpBlock *block = blocks->pdata[i];

      if (block->kind == LIMBER_HELP_HEADING)
        {
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), block->markup);
          adw_preferences_page_add (self->contents, ADW_PREFERENCES_GROUP (group));
        }
      else if (group != NULL)
        add_entry (self, group, block);
    }
}

/* --- search ------------------------------------------------------------------------------------- */

static gboolean
has_words (const Entry *entry, char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *beginning = g_strconcat (" ", words[i], NULL);

      if (strstr (entry->words->str, beginning) == NULL)
        return FALSE;
    }

  return TRUE;
}

static void
on_search_changed (LimberHelpDialog *self)
{
  g_auto (GStrv) words = limber_search_terms (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  gboolean found = FALSE;

  for (guint i = 0; i < self->entries->len; i++)
    gtk_widget_set_visible (((Entry *) self->entries->pdata[i])->group, FALSE);
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = self->entries->pdata[i];
      gboolean shown = has_words (entry, words);

      gtk_widget_set_visible (entry->row, shown);
      if (shown)
        gtk_widget_set_visible (entry->group, TRUE);
      found |= shown;
    }
  gtk_stack_set_visible_child_name (self->stack, found ? "contents" : "nothing");
}

/* Opens the first page that was found. */
static void
on_search_activated (LimberHelpDialog *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = self->entries->pdata[i];

      if (!gtk_widget_get_visible (entry->row))
        continue;
      gtk_widget_activate_action (GTK_WIDGET (self), "help.open", "s", entry->page);
      return;
    }
}

/* Escape first takes the search back; the entry keeps it from the dialog. */
static void
on_stop_search (LimberHelpDialog *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    adw_dialog_close (ADW_DIALOG (self));
}

/* --- class -------------------------------------------------------------------------------------- */

static void
limber_help_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_HELP_DIALOG);

  G_OBJECT_CLASS (limber_help_dialog_parent_class)->dispose (object);
}

static void
limber_help_dialog_finalize (GObject *object)
{
  LimberHelpDialog *self = LIMBER_HELP_DIALOG (object);

  g_free (self->language);
  g_ptr_array_unref (self->entries);

  G_OBJECT_CLASS (limber_help_dialog_parent_class)->finalize (object);
}

static void
limber_help_dialog_class_init (LimberHelpDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_help_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = limber_help_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/help/limber-help-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberHelpDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, LimberHelpDialog, search);
  gtk_widget_class_bind_template_child (widget_class, LimberHelpDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LimberHelpDialog, contents);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_install_action (widget_class, "help.open", "s", open_page);
}

static void
limber_help_dialog_init (LimberHelpDialog *self)
{
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_find_key_add (self->search);
}

AdwDialog *
limber_help_dialog_new (const char *const *languages)
{
  LimberHelpDialog *self = g_object_new (LIMBER_TYPE_HELP_DIALOG, NULL);

  self->language = g_strdup (limber_help_book_find_language (languages));
  list_contents (self);

  return ADW_DIALOG (self);
}
