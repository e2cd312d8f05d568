/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-routine-view.h"

#include "ui/routines/limber-autoscroll.h"
#include "ui/routines/limber-drag-item.h"

struct _LimberRoutineView
{
  AdwBin parent_instance;

  LimberDraft *draft;
  LimberSection section;
  LimberSectionView *views[LIMBER_N_SECTIONS];
  GtkScrolledWindow *window;
  GtkDropTarget *drop_target;
  LimberAutoscroll *autoscroll;
  double drag_y; /* of the pointer in the window while something is dragged over it */
};

G_DEFINE_FINAL_TYPE (LimberRoutineView, limber_routine_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SECTION,
  N_PROPS,
};

enum
{
  DROPPED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* --- dropping ------------------------------------------------------------------------------------ */

/* The gap that the pointer at @y means. */
static LimberSpot
find_spot (LimberRoutineView *self, double y)
{
  GtkWidget *window = GTK_WIDGET (self->window);
  LimberSpan spans[LIMBER_N_SECTIONS] = { 0 };
  LimberSpot spot;

  for (guint i = 0; i < LIMBER_N_SECTIONS; i++)
    {
      graphene_rect_t bounds;

      if (gtk_widget_compute_bounds (GTK_WIDGET (self->views[i]), window, &bounds))
        spans[i] = (LimberSpan) { .top = bounds.origin.y, .height = bounds.size.height };
    }
  spot.section = limber_drop_section (spans, LIMBER_N_SECTIONS, y);
  spot.index = limber_section_view_find_gap (self->views[spot.section], window, y);
  return spot;
}

static void
hide_markers (LimberRoutineView *self)
{
  for (guint i = 0; i < LIMBER_N_SECTIONS; i++)
    limber_section_view_show_marker (self->views[i], -1);
}

static void
update_markers (LimberRoutineView *self)
{
  LimberSpot spot = find_spot (self, self->drag_y);

  for (guint i = 0; i < LIMBER_N_SECTIONS; i++)
    limber_section_view_show_marker (self->views[i], i == spot.section ? (int) spot.index : -1);
}

static void
on_leave (LimberRoutineView *self, GtkDropTarget *target)
{
  limber_autoscroll_stop (self->autoscroll);
  hide_markers (self);
}

static GdkDragAction
on_motion (LimberRoutineView *self, double x, double y, GtkDropTarget *target)
{
  GdkDragAction action = limber_dragged_get_action (target);

  if (action == 0)
    {
      on_leave (self, target);
      return 0;
    }
  self->drag_y = y;
  limber_autoscroll_point (self->autoscroll, y);
  update_markers (self);
  return action;
}

static gboolean
on_drop (LimberRoutineView *self, const GValue *value, double x, double y, GtkDropTarget *target)
{
  LimberSpot spot = find_spot (self, y);

  on_leave (self, target);
  if (limber_dragged_get_cancelled (g_value_get_object (value)))
    return FALSE;
  g_signal_emit (self, signals[DROPPED], 0, g_value_get_object (value), (guint) spot.section,
                 spot.index);
  return TRUE;
}

/* --- focus ---------------------------------------------------------------------------------------- */

static void
on_contains_focus (GtkEventControllerFocus *controller, GParamSpec *pspec, LimberRoutineView *self)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  if (!gtk_event_controller_focus_contains_focus (controller))
    return;
  for (guint i = 0; i < LIMBER_N_SECTIONS; i++)
    if (list == GTK_WIDGET (limber_section_view_get_list (self->views[i])))
      limber_routine_view_set_section (self, i);
}

/* Up from a section's first row, down from its last: on to the next section that has rows. */
static gboolean
on_keynav_failed (GtkWidget *list, GtkDirectionType direction, LimberRoutineView *self)
{
  int step = direction == GTK_DIR_UP ? -1 : 1;

  if (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN)
    return FALSE;
  for (int i = (int) self->section + step; i >= 0 && i < LIMBER_N_SECTIONS; i += step)
    {
      guint n = limber_section_view_get_n_rows (self->views[i]);

      if (n > 0)
        {
          limber_routine_view_focus (self,
                                     (LimberSpot) { .section = i, .index = step > 0 ? 0 : n - 1 });
          return TRUE;
        }
    }
  return FALSE;
}

/* --- class ---------------------------------------------------------------------------------------- */

static void
limber_routine_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberRoutineView *self = LIMBER_ROUTINE_VIEW (object);

  switch (prop_id)
    {
    case PROP_SECTION:
      g_value_set_enum (value, self->section);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_routine_view_dispose (GObject *object)
{
  LimberRoutineView *self = LIMBER_ROUTINE_VIEW (object);

  g_clear_object (&self->autoscroll);
  g_clear_object (&self->draft);
  /* A template that is taken apart lets go of the bin's child behind its back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_ROUTINE_VIEW);

  G_OBJECT_CLASS (limber_routine_view_parent_class)->dispose (object);
}

static void
limber_routine_view_class_init (LimberRoutineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_routine_view_dispose;
  object_class->get_property = limber_routine_view_get_property;

  props[PROP_SECTION] =
      g_param_spec_enum ("section", NULL, NULL, LIMBER_TYPE_SECTION, LIMBER_SECTION_MAIN,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[DROPPED] =
      g_signal_new ("dropped", LIMBER_TYPE_ROUTINE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, LIMBER_TYPE_DRAG_ITEM, G_TYPE_UINT, G_TYPE_UINT);

  g_type_ensure (LIMBER_TYPE_SECTION_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/routines/limber-routine-view.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "warm_up", FALSE,
                                             G_STRUCT_OFFSET (LimberRoutineView,
                                                              views[LIMBER_SECTION_WARM_UP]));
  gtk_widget_class_bind_template_child_full (widget_class, "main", FALSE,
                                             G_STRUCT_OFFSET (LimberRoutineView,
                                                              views[LIMBER_SECTION_MAIN]));
  gtk_widget_class_bind_template_child_full (widget_class, "cool_down", FALSE,
                                             G_STRUCT_OFFSET (LimberRoutineView,
                                                              views[LIMBER_SECTION_COOL_DOWN]));
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineView, window);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineView, drop_target);
  gtk_widget_class_bind_template_callback (widget_class, on_motion);
  gtk_widget_class_bind_template_callback (widget_class, on_leave);
  gtk_widget_class_bind_template_callback (widget_class, on_drop);
}

static void
limber_routine_view_init (LimberRoutineView *self)
{
  self->section = LIMBER_SECTION_MAIN;
  gtk_widget_init_template (GTK_WIDGET (self));

  limber_dragged_accept (self->drop_target, LIMBER_TYPE_DRAG_ITEM,
                         GDK_ACTION_MOVE | GDK_ACTION_COPY);
  self->autoscroll = limber_autoscroll_new (self->window);
  g_signal_connect_object (self->autoscroll, "scrolled", G_CALLBACK (update_markers), self,
                           G_CONNECT_SWAPPED);
}

void
limber_routine_view_set_draft (LimberRoutineView *self, LimberContext *context, LimberDraft *draft)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_VIEW (self));
  g_return_if_fail (self->draft == NULL);

  self->draft = g_object_ref (draft);
  for (guint i = 0; i < LIMBER_N_SECTIONS; i++)
    {
      GtkEventController *focus = gtk_event_controller_focus_new ();
      GtkListBox *list = limber_section_view_get_list (self->views[i]);

      limber_section_view_set_draft (self->views[i], context, draft, i);
      g_signal_connect_object (focus, "notify::contains-focus", G_CALLBACK (on_contains_focus),
                               self, G_CONNECT_DEFAULT);
      gtk_widget_add_controller (GTK_WIDGET (list), focus);
      g_signal_connect_object (list, "keynav-failed", G_CALLBACK (on_keynav_failed), self,
                               G_CONNECT_DEFAULT);
    }
}

LimberSection
limber_routine_view_get_section (LimberRoutineView *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_VIEW (self), LIMBER_SECTION_MAIN);

  return self->section;
}

void
limber_routine_view_set_section (LimberRoutineView *self, LimberSection section)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_VIEW (self));

  if (self->section == section)
    return;
  self->section = section;
  /* One row is selected in all three lists. */
  for (guint i = 0; i < LIMBER_N_SECTIONS; i++)
    if (i != section)
      gtk_list_box_unselect_all (limber_section_view_get_list (self->views[i]));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SECTION]);
}

LimberSectionView *
limber_routine_view_get_section_view (LimberRoutineView *self, LimberSection section)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_VIEW (self), NULL);

  return self->views[section];
}

/* The row at @at, selected, or NULL in an empty section. */
static GtkWidget *
select_row (LimberRoutineView *self, LimberSpot at)
{
  LimberSectionView *view = self->views[at.section];
  guint n = limber_section_view_get_n_rows (view);
  GtkListBoxRow *row;

  limber_routine_view_set_section (self, at.section);
  if (n == 0)
    return NULL;
  row = GTK_LIST_BOX_ROW (limber_section_view_get_row (view, MIN (at.index, n - 1)));
  gtk_list_box_select_row (limber_section_view_get_list (view), row);
  return GTK_WIDGET (row);
}

void
limber_routine_view_focus (LimberRoutineView *self, LimberSpot at)
{
  GtkWidget *row;

  g_return_if_fail (LIMBER_IS_ROUTINE_VIEW (self));

  row = select_row (self, at);
  if (row != NULL)
    gtk_widget_grab_focus (row);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->views[at.section]), GTK_DIR_TAB_FORWARD);
}

void
limber_routine_view_reveal (LimberRoutineView *self, LimberSpot at)
{
  GtkWidget *row;

  g_return_if_fail (LIMBER_IS_ROUTINE_VIEW (self));

  row = select_row (self, at);
  if (row != NULL)
    gtk_viewport_scroll_to (GTK_VIEWPORT (gtk_scrolled_window_get_child (self->window)), row, NULL);
}
