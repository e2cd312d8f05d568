/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-routines-page.h"

#include <glib/gi18n.h>

#include "ui/print/limber-print.h"
#include "ui/routines/limber-routine-list.h"
#include "ui/routines/limber-routine-row.h"
#include "ui/routines/limber-toast.h"
#include "ui/widgets/limber-find-key.h"

struct _LimberRoutinesPage
{
  AdwBin parent_instance;

  LimberContext *context;
  LimberRoutineList *found;
  GDate today;            /* that the rows speak of */
  LimberRoutine *deleted; /* the last one, for Undo on its toast */
  AdwToast *toast;        /* weak */
  gboolean narrow;

  GtkWidget *tools;
  GtkEditable *search;
  GtkMenuButton *order;
  GtkStack *stack;
  AdwStatusPage *nothing;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (LimberRoutinesPage, limber_routines_page, ADW_TYPE_BIN)

static GListModel *
get_routines (LimberRoutinesPage *self)
{
  return limber_library_get_routines (limber_context_get_library (self->context));
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  LimberRoutinesPage *self = user_data;
  GtkWidget *row = limber_routine_row_new (self->context, item);

  limber_routine_row_set_compact (LIMBER_ROUTINE_ROW (row), self->narrow);
  return row;
}

static void
update_stack (LimberRoutinesPage *self)
{
  gboolean empty = g_list_model_get_n_items (get_routines (self)) == 0;
  gboolean found = g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0;
  g_autofree char *text =
      /* Translators: %s is what somebody searches for. */
      g_strdup_printf (_ ("No routine, region or exercise in one is called “%s”"),
                       gtk_editable_get_text (self->search));
  g_autofree char *markup = g_markup_escape_text (text, -1);

  gtk_widget_set_visible (self->tools, !empty);
  adw_status_page_set_description (self->nothing, markup);
  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : found ? "list" : "none");
}

/* --- searching ------------------------------------------------------------------------------------- */

static void
on_search_changed (LimberRoutinesPage *self, GtkSearchEntry *search)
{
  limber_routine_list_set_text (self->found, gtk_editable_get_text (self->search));
  update_stack (self);
}

/* Enter opens what was found first. */
static void
on_search_activate (LimberRoutinesPage *self, GtkSearchEntry *search)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  if (first != NULL)
    gtk_widget_activate_action (GTK_WIDGET (first), "routine.edit", NULL);
}

static void
on_stop_search (LimberRoutinesPage *self, GtkSearchEntry *search)
{
  gtk_editable_set_text (self->search, "");
}

static void
clear_search (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutinesPage *self = LIMBER_ROUTINES_PAGE (widget);

  gtk_editable_set_text (self->search, "");
  /* The entry tells of it a moment later. */
  on_search_changed (self, GTK_SEARCH_ENTRY (self->search));
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* Typing searches wherever in the places the focus is, but for a dialog or a page in front of them. */
static void
limber_routines_page_map (GtkWidget *widget)
{
  LimberRoutinesPage *self = LIMBER_ROUTINES_PAGE (widget);
  GtkWidget *places = gtk_widget_get_ancestor (widget, ADW_TYPE_NAVIGATION_PAGE);
  GDate today;

  GTK_WIDGET_CLASS (limber_routines_page_parent_class)->map (widget);

  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search),
                                           places != NULL ? places : widget);
  limber_clock_get_today (limber_context_get_clock (self->context), &today);
  if (g_date_valid (&self->today) && g_date_compare (&self->today, &today) != 0)
    limber_routine_list_refresh (self->found);
  self->today = today;
}

static void
limber_routines_page_unmap (GtkWidget *widget)
{
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (LIMBER_ROUTINES_PAGE (widget)->search),
                                           NULL);

  GTK_WIDGET_CLASS (limber_routines_page_parent_class)->unmap (widget);
}

static void
set_up_order (LimberRoutinesPage *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GAction) action =
      g_settings_create_action (limber_context_get_settings (self->context), "routine-order");

  g_action_map_add_action (G_ACTION_MAP (group), action);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "routines-settings", G_ACTION_GROUP (group));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->order), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Sort"), -1);
}

/* --- narrow windows -------------------------------------------------------------------------------- */

static void
set_narrow (LimberRoutinesPage *self, gboolean narrow)
{
  GtkListBoxRow *row;

  self->narrow = narrow;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    limber_routine_row_set_compact (LIMBER_ROUTINE_ROW (row), narrow);
}

static void
on_narrow (LimberRoutinesPage *self, AdwBreakpoint *breakpoint)
{
  set_narrow (self, TRUE);
}

static void
on_wide (LimberRoutinesPage *self, AdwBreakpoint *breakpoint)
{
  set_narrow (self, FALSE);
}

static void
on_row_activated (LimberRoutinesPage *self, GtkListBoxRow *row, GtkListBox *list)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "routine.edit", NULL);
}

/* --- actions --------------------------------------------------------------------------------------- */

static void
duplicate (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutinesPage *self = LIMBER_ROUTINES_PAGE (widget);
  LimberLibrary *library = limber_context_get_library (self->context);
  LimberRoutine *routine =
      limber_library_find_routine (library, g_variant_get_string (target, NULL));
  g_autoptr (LimberRoutine) renamed = NULL;
  g_autoptr (LimberRoutine) copy = NULL;
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *title = NULL;

  if (routine == NULL)
    return;
  /* Translators: the name of a copy; %s is the name of the routine it was made from. */
  title = g_strdup_printf (_ ("%s (Copy)"), limber_routine_get_name (routine));
  renamed = limber_routine_with_name (routine, title);
  copy = limber_routine_with_id (renamed, id);
  limber_library_save_routine (library, copy);
}

static void
print (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutinesPage *self = LIMBER_ROUTINES_PAGE (widget);
  LimberLibrary *library = limber_context_get_library (self->context);
  LimberRoutine *routine =
      limber_library_find_routine (library, g_variant_get_string (target, NULL));
  g_autoptr (LimberPrint) job = NULL;

  if (routine == NULL)
    return;

  job = limber_print_new_routine (self->context, routine);
  limber_print_run (job, widget);
}

static void
undo_delete (GtkWidget *widget)
{
  LimberRoutinesPage *self = LIMBER_ROUTINES_PAGE (widget);

  if (self->deleted != NULL)
    limber_library_save_routine (limber_context_get_library (self->context), self->deleted);
  g_clear_object (&self->deleted);
}

static void delete (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberRoutinesPage *self = LIMBER_ROUTINES_PAGE (widget);
  LimberLibrary *library = limber_context_get_library (self->context);
  const char *id = g_variant_get_string (target, NULL);
  LimberRoutine *routine = limber_library_find_routine (library, id);
  g_autofree char *text = NULL;

  if (routine == NULL || !limber_library_owns_routine (library, id))
    return;

  g_set_object (&self->deleted, routine);
  limber_library_remove_routine (library, id);
  text = g_strdup_printf (
      limber_library_find_routine (library, id) != NULL
          /* Translators: a built-in routine that had been edited; %s is its name. */
          ? _ ("“%s” is back as it came")
          : _ ("“%s” deleted"),
      limber_routine_get_name (self->deleted));
  limber_toast_show (&self->toast, widget, text, undo_delete);
}

/* --- class ----------------------------------------------------------------------------------------- */

static void
limber_routines_page_dispose (GObject *object)
{
  LimberRoutinesPage *self = LIMBER_ROUTINES_PAGE (object);

  limber_toast_clear (&self->toast);
  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->found);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_ROUTINES_PAGE);
  g_clear_object (&self->context);
  g_clear_object (&self->deleted);

  G_OBJECT_CLASS (limber_routines_page_parent_class)->dispose (object);
}

static void
limber_routines_page_class_init (LimberRoutinesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_routines_page_dispose;
  widget_class->map = limber_routines_page_map;
  widget_class->unmap = limber_routines_page_unmap;

  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/routines/limber-routines-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinesPage, tools);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinesPage, search);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinesPage, order);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinesPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinesPage, list);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);
  gtk_widget_class_bind_template_callback (widget_class, on_wide);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);

  gtk_widget_class_install_action (widget_class, "routines.duplicate", "s", duplicate);
  gtk_widget_class_install_action (widget_class, "routines.print", "s", print);
  gtk_widget_class_install_action (widget_class, "routines.delete", "s", delete);
  gtk_widget_class_install_action (widget_class, "routines.clear-search", NULL, clear_search);
}

static void
limber_routines_page_init (LimberRoutinesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_find_key_add (GTK_WIDGET (self->search));
}

GtkWidget *
limber_routines_page_new (LimberContext *context)
{
  LimberRoutinesPage *self = g_object_new (LIMBER_TYPE_ROUTINES_PAGE, NULL);

  self->context = g_object_ref (context);
  self->found = limber_routine_list_new (context);
  set_up_order (self);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->found), create_row, self, NULL);
  g_signal_connect_object (self->found, "items-changed", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED);
  update_stack (self);

  return GTK_WIDGET (self);
}
