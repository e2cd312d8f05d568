/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-routine-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "store/limber-library-outside.h"
#include "ui/limber-fill-in.h"
#include "ui/widgets/limber-name.h"
#include "ui/widgets/limber-poster.h"

#define N_POSTERS 3
#define POSTER_WIDTH 64

struct _LimberRoutineRow
{
  GtkListBoxRow parent_instance;

  LimberContext *context;
  LimberRoutine *routine;

  GtkBox *posters;
  GtkLabel *name_label;
  GtkLabel *facts_label;
  GtkButton *start_button;
  GtkMenuButton *menu_button;
  GtkPopover *menu;
};

G_DEFINE_FINAL_TYPE (LimberRoutineRow, limber_routine_row, GTK_TYPE_LIST_BOX_ROW)

/* --- what it shows --------------------------------------------------------------------------------- */

static void
add_poster (LimberRoutineRow *self, LimberExercise *exercise)
{
  GtkWidget *poster = limber_poster_new (self->context, exercise, POSTER_WIDTH);

  gtk_widget_set_halign (poster, GTK_ALIGN_CENTER);
  gtk_box_append (self->posters, poster);
}

/* The first different exercises of the timeline, which counts the lines inside of circuits too. */
static void
add_posters (LimberRoutineRow *self, LimberTimeline *timeline)
{
  LimberCatalog *catalog = limber_context_get_catalog (self->context);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  for (guint i = 0; i < limber_timeline_get_n_items (timeline) && shown->len < N_POSTERS; i++)
    {
      LimberItem *item = limber_timeline_get_item (timeline, i);
      LimberExercise *exercise = limber_catalog_lookup (catalog, limber_item_get_exercise (item));

      if (exercise == NULL || g_ptr_array_find (shown, exercise, NULL))
        continue;
      g_ptr_array_add (shown, exercise);
      add_poster (self, exercise);
    }
  if (shown->len == 0)
    add_poster (self, NULL);
}

static void
name_button (GtkWidget *button, const char *format, const char *name)
{
  g_autofree char *text = limber_fill_in (format, name);

  limber_name_widget (button, text);
}

static void
show_routine (LimberRoutineRow *self, LimberRoutineSummary *summary)
{
  const char *name = limber_routine_get_name (self->routine);
  LimberLibrary *library = limber_context_get_library (self->context);
  LimberPace pace;
  GDate today;
  g_autoptr (LimberTimeline) timeline = NULL;
  g_autofree char *content = limber_routine_summary_describe_content (summary);
  g_autofree char *use = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *description = NULL;

  limber_context_get_pace (self->context, &pace);
  timeline = limber_timeline_new (self->routine, limber_context_get_catalog (self->context), &pace);
  limber_clock_get_today (limber_context_get_clock (self->context), &today);
  use = limber_routine_summary_describe_use (summary, &today);
  facts = g_strjoin ("\n", content, use, NULL);

  add_posters (self, timeline);
  gtk_label_set_label (self->name_label, name);
  gtk_label_set_label (self->facts_label, facts);

  description = g_strjoin (_ (", "), name, content, use, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                  -1);
  /* Translators: %s is a routine. */
  name_button (GTK_WIDGET (self->start_button), _ ("Start %s"), name);
  /* Translators: opens a menu; %s is a routine. */
  name_button (GTK_WIDGET (self->menu_button), _ ("More for %s"), name);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "routine.start",
                                 !limber_routine_is_empty (self->routine));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "routine.print",
                                 !limber_routine_is_empty (self->routine));
  /* What is built in can be changed, and then be put back; it can't go. */
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "routine.delete",
      limber_library_owns_routine (library, limber_routine_get_id (self->routine))
          && limber_library_can_change (library, LIMBER_DOCUMENT_ROUTINE,
                                        limber_routine_get_id (self->routine)));
}

/* --- what it does ---------------------------------------------------------------------------------- */

static void
forward (GtkWidget *widget, const char *name, GVariant *target)
{
  static const char *const actions[][2] = {
    { "routine.start", "win.start-routine" },      { "routine.edit", "win.edit-routine" },
    { "routine.duplicate", "routines.duplicate" }, { "routine.share", "win.share-routine" },
    { "routine.delete", "routines.delete" },       { "routine.print", "routines.print" },
  };
  LimberRoutineRow *self = LIMBER_ROUTINE_ROW (widget);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i][0], name))
      {
        gtk_widget_activate_action (widget, actions[i][1], "s",
                                    limber_routine_get_id (self->routine));
        return;
      }
}

static void
on_menu_closed (LimberRoutineRow *self, GtkPopover *menu)
{
  gtk_popover_set_pointing_to (menu, NULL);
}

/* The menu of the row's button, popped up at the pointer instead. */
static void
on_secondary_pressed (LimberRoutineRow *self,
                      int n_press,
                      double x,
                      double y,
                      GtkGestureClick *gesture)
{
  graphene_point_t point;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (!gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (self->menu_button),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;
  gtk_popover_set_pointing_to (self->menu, &(GdkRectangle) { (int) point.x, (int) point.y, 1, 1 });
  gtk_menu_button_popup (self->menu_button);
}

static gboolean
on_menu_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  gtk_menu_button_popup (LIMBER_ROUTINE_ROW (widget)->menu_button);
  return GDK_EVENT_STOP;
}

/* --- class ----------------------------------------------------------------------------------------- */

static void
limber_routine_row_dispose (GObject *object)
{
  LimberRoutineRow *self = LIMBER_ROUTINE_ROW (object);

  g_clear_object (&self->context);
  g_clear_object (&self->routine);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_ROUTINE_ROW);

  G_OBJECT_CLASS (limber_routine_row_parent_class)->dispose (object);
}

static void
limber_routine_row_class_init (LimberRoutineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_routine_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/routines/limber-routine-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineRow, posters);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineRow, facts_label);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineRow, start_button);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineRow, menu);
  gtk_widget_class_bind_template_callback (widget_class, on_menu_closed);
  gtk_widget_class_bind_template_callback (widget_class, on_secondary_pressed);

  gtk_widget_class_install_action (widget_class, "routine.start", NULL, forward);
  gtk_widget_class_install_action (widget_class, "routine.edit", NULL, forward);
  gtk_widget_class_install_action (widget_class, "routine.duplicate", NULL, forward);
  gtk_widget_class_install_action (widget_class, "routine.share", NULL, forward);
  gtk_widget_class_install_action (widget_class, "routine.print", NULL, forward);
  gtk_widget_class_install_action (widget_class, "routine.delete", NULL, forward);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "routine.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, GDK_NO_MODIFIER_MASK,
                                       "routine.delete", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, GDK_NO_MODIFIER_MASK, on_menu_key,
                                NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, on_menu_key, NULL);
}

static void
limber_routine_row_init (LimberRoutineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
limber_routine_row_new (LimberContext *context, LimberRoutineSummary *summary)
{
  LimberRoutineRow *self = g_object_new (LIMBER_TYPE_ROUTINE_ROW, NULL);

  self->context = g_object_ref (context);
  self->routine = g_object_ref (limber_routine_summary_get_routine (summary));
  show_routine (self, summary);
  return GTK_WIDGET (self);
}

LimberRoutine *
limber_routine_row_get_routine (LimberRoutineRow *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_ROW (self), NULL);

  return self->routine;
}

/* In px, with texts as large as they are. */
static int
get_poster_width (LimberRoutineRow *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));

  return (int) adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, POSTER_WIDTH, settings);
}

static int
get_posters_width (LimberRoutineRow *self)
{
  return N_POSTERS * get_poster_width (self)
         + (N_POSTERS - 1) * gtk_box_get_spacing (self->posters);
}

void
limber_routine_row_set_compact (LimberRoutineRow *self, gboolean compact)
{
  GtkWidget *first;

  g_return_if_fail (LIMBER_IS_ROUTINE_ROW (self));

  first = gtk_widget_get_first_child (GTK_WIDGET (self->posters));
  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_visible (child, child == first || !compact);
  /* Large words need the room that a picture as large would take. */
  if (first != NULL)
    g_object_set (first, "width",
                  compact
                      ? MIN (POSTER_WIDTH, POSTER_WIDTH * POSTER_WIDTH / get_poster_width (self))
                      : POSTER_WIDTH,
                  NULL);
  /* The names stand below each other, however many posters a routine has. */
  gtk_widget_set_size_request (GTK_WIDGET (self->posters), compact ? -1 : get_posters_width (self),
                               -1);
  if (compact)
    gtk_button_set_icon_name (self->start_button, "media-playback-start-symbolic");
  else
    gtk_button_set_label (self->start_button, _ ("Start"));
  /* Else it goes by what is written on it, like that of every other row. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->start_button),
                                 GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}
