/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-window-private.h"

#include <glib/gi18n.h>

#include "session/limber-journal.h"
#include "store/limber-library-outside.h"
#include "ui/catalog/limber-catalog-page.h"
#include "ui/progress/limber-progress-page.h"
#include "ui/routines/limber-routines-page.h"
#include "ui/shell/limber-place-bar.h"
#include "ui/today/limber-today-page.h"
#include "ui/week/limber-week-page.h"

G_DEFINE_FINAL_TYPE (LimberWindow, limber_window, ADW_TYPE_APPLICATION_WINDOW)

static const struct
{
  const char *name;
  GtkWidget *(*build) (LimberContext *context);
} places[] = {
  { "today", limber_today_page_new },       { "catalog", limber_catalog_page_new },
  { "routines", limber_routines_page_new }, { "week", limber_week_page_new },
  { "progress", limber_progress_page_new },
};

static GtkWidget *
build_place (LimberWindow *self, const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_strcmp0 (places[i].name, name) == 0)
      return places[i].build (self->context);

  g_return_val_if_reached (NULL);
}

/* What is new depends on where one is. */
static void
update_new_buttons (LimberWindow *self, const char *place)
{
  gtk_widget_set_visible (self->new_button, g_strcmp0 (place, "catalog") == 0);
  gtk_widget_set_visible (self->new_menu_button, g_strcmp0 (place, "routines") == 0);
}

static void
on_place_changed (LimberWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->stack);
  AdwBin *bin = ADW_BIN (adw_view_stack_get_visible_child (self->stack));

  update_new_buttons (self, name);

  /* While the template is being built there is no context yet; constructed() comes back here. */
  if (self->context == NULL || bin == NULL)
    return;

  if (adw_bin_get_child (bin) == NULL)
    adw_bin_set_child (bin, build_place (self, name));
  g_settings_set_string (limber_context_get_settings (self->context), "place", name);
}

static void
update_fault (LimberWindow *self)
{
  g_autofree char *fault = NULL;

  g_object_get (limber_context_get_library (self->context), "fault", &fault, NULL);
  if (fault != NULL)
    {
      /* Translators: %s is a reason with a file name, as “…/plans/mine.json: No space left on device”. */
      g_autofree char *title = g_strdup_printf (_ ("Changes could not be saved. %s"), fault);
      g_autofree char *markup = g_markup_escape_text (title, -1);

      adw_banner_set_title (self->fault_banner, markup);
    }
  adw_banner_set_revealed (self->fault_banner, fault != NULL);
}

static void
update_damage (LimberWindow *self)
{
  guint n = g_list_model_get_n_items (
      limber_library_get_damaged (limber_context_get_library (self->context)));

  if (n > 0)
    {
      g_autofree char *title = g_strdup_printf (
          /* Translators: documents of Limber whose contents are broken */
          ngettext ("%u file could not be read", "%u files could not be read", n), n);

      adw_banner_set_title (self->damage_banner, title);
    }
  adw_banner_set_revealed (self->damage_banner, n > 0);
}

static void
update_conflicts (LimberWindow *self)
{
  guint n = g_list_model_get_n_items (
      limber_library_get_conflicts (limber_context_get_library (self->context)));

  if (n > 0)
    {
      g_autofree char *title = g_strdup_printf (
          /* Translators: documents of Limber of which a sync brought a second version */
          ngettext ("%u file was changed here and elsewhere",
                    "%u files were changed here and elsewhere", n),
          n);

      adw_banner_set_title (self->conflict_banner, title);
    }
  adw_banner_set_revealed (self->conflict_banner, n > 0);
}

/* From the pages that lie over it, the banner can't be seen. */
static void
on_conflicts_changed (LimberWindow *self, guint position, guint removed, guint added)
{
  AdwToast *toast;

  update_conflicts (self);
  if (added == 0 || gtk_widget_get_mapped (GTK_WIDGET (self->conflict_banner))
      || adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)))
    return;

  toast = adw_toast_new (_ ("A file was changed here and elsewhere"));
  adw_toast_set_button_label (toast, _ ("_Compare…"));
  adw_toast_set_action_name (toast, "win.show-conflicts");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
watch_library (LimberWindow *self)
{
  LimberLibrary *library = limber_context_get_library (self->context);

  g_signal_connect_object (library, "notify::fault", G_CALLBACK (update_fault), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (limber_library_get_damaged (library), "items-changed",
                           G_CALLBACK (update_damage), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (limber_library_get_conflicts (library), "items-changed",
                           G_CALLBACK (on_conflicts_changed), self, G_CONNECT_SWAPPED);
  update_fault (self);
  update_damage (self);
  update_conflicts (self);
}

/* Today tells of a session that was cut off. */
static gboolean
has_unfinished (LimberWindow *self)
{
  g_autoptr (GFile) journal = limber_journal_get_file (
      limber_library_get_data_folder (limber_context_get_library (self->context)));

  return g_file_query_exists (journal, NULL);
}

static void
restore_state (LimberWindow *self)
{
  GSettings *settings = limber_context_get_settings (self->context);
  g_autofree char *place = g_settings_get_string (settings, "place");

  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);

  limber_window_show_place (self, has_unfinished (self) ? "today" : place);
}

static void
on_loss_answered (LimberWindow *self, const char *response)
{
  if (!g_str_equal (response, "close"))
    return;

  self->loses = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

/* The edits are on the screen, and nowhere else. */
static void
ask_about_loss (LimberWindow *self, const GError *error)
{
  /* Translators: %s is a reason with a file name, as “…/plans/mine.json: No space left on device”. */
  g_autofree char *text =
      g_strdup_printf (_ ("Some changes could not be saved and would be lost. %s"), error->message);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Close Without Saving?"), text);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "keep", _ ("_Keep Open"), "close",
                                  _ ("_Close Anyway"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "close",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "keep");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "keep");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_loss_answered), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static gboolean
limber_window_close_request (GtkWindow *window)
{
  LimberWindow *self = LIMBER_WINDOW (window);
  g_autoptr (GError) error = NULL;

  if (!limber_library_flush (limber_context_get_library (self->context), &error) && !self->loses)
    {
      ask_about_loss (self, error);
      return GDK_EVENT_STOP;
    }

  return GTK_WINDOW_CLASS (limber_window_parent_class)->close_request (window);
}

static void
limber_window_dispose (GObject *object)
{
  LimberWindow *self = LIMBER_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_WINDOW);
  g_clear_object (&self->context);
  g_clear_pointer (&self->undo, limber_change_free);
  g_clear_pointer (&self->shared, g_free);

  G_OBJECT_CLASS (limber_window_parent_class)->dispose (object);
}

static void
limber_window_class_init (LimberWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = limber_window_close_request;

  g_type_ensure (LIMBER_TYPE_PLACE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               LIMBER_RESOURCE_PREFIX "/ui/shell/limber-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, LimberWindow, navigation);
  gtk_widget_class_bind_template_child (widget_class, LimberWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LimberWindow, fault_banner);
  gtk_widget_class_bind_template_child (widget_class, LimberWindow, damage_banner);
  gtk_widget_class_bind_template_child (widget_class, LimberWindow, conflict_banner);
  gtk_widget_class_bind_template_child (widget_class, LimberWindow, new_button);
  gtk_widget_class_bind_template_child (widget_class, LimberWindow, new_menu_button);
  gtk_widget_class_bind_template_child (widget_class, LimberWindow, new_menu);
  gtk_widget_class_bind_template_child (widget_class, LimberWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LimberWindow, primary_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_place_changed);

  limber_window_class_install_actions (widget_class);
}

/* When it is first opened: a menu has dozens of widgets, of which a start shows none. */
static void
fill_menu (GtkMenuButton *button, gpointer menu)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, menu);
}

static void
limber_window_init (LimberWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  if (LIMBER_DEVEL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->new_menu_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("New Routine"), -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->new_menu_button), fill_menu,
                                         self->new_menu, NULL);
  gtk_menu_button_set_create_popup_func (self->menu_button, fill_menu, self->primary_menu, NULL);
  limber_window_take_files (self);
}

LimberWindow *
limber_window_new (GtkApplication *application, LimberContext *context)
{
  LimberWindow *self = g_object_new (LIMBER_TYPE_WINDOW, "application", application, NULL);

  self->context = g_object_ref (context);
  restore_state (self);
  on_place_changed (self);
  watch_library (self);

  return self;
}

void
limber_window_show_place (LimberWindow *self, const char *place)
{
  g_return_if_fail (LIMBER_IS_WINDOW (self));

  adw_navigation_view_pop_to_tag (self->navigation, "places");
  adw_view_stack_set_visible_child_name (self->stack, place);
}

void
limber_window_push (LimberWindow *self, AdwNavigationPage *page)
{
  adw_navigation_view_push (self->navigation, page);
}

void
limber_window_toast (LimberWindow *self, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}
