/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-routine-view-private.h"

#include "ui/routines/limber-drag-card.h"
#include "ui/routines/limber-drag-item.h"
#include "ui/routines/limber-drop-gap.h"
#include "ui/routines/limber-item-text.h"
#include "ui/routines/limber-section-heading.h"

/* Half the height of the line that marks a gap; see drop-marker in the style. */
#define MARKER_HALF 2

/* --- where a drop would go ------------------------------------------------------------------------- */

/* What the list's @child is to a drop; FALSE for a row that waits to be used again. */
static gboolean
read_row (GtkWidget *child, GtkWidget *relative_to, LimberDropRow *row)
{
  GtkWidget *content = gtk_widget_get_first_child (child);
  graphene_rect_t bounds;
  LimberLine *line;

  if (content == NULL || !gtk_widget_compute_bounds (child, relative_to, &bounds))
    return FALSE;
  *row = (LimberDropRow) { .top = bounds.origin.y, .height = bounds.size.height };
  if (LIMBER_IS_SECTION_HEADING (content))
    {
      row->kind = LIMBER_DROP_HEADING;
      row->spot.section = limber_section_heading_get_section (LIMBER_SECTION_HEADING (content));
      return TRUE;
    }
  line = limber_item_row_get_line (LIMBER_ITEM_ROW (content));
  if (line == NULL)
    return FALSE;
  row->spot = limber_line_get_spot (line);
  row->kind = limber_line_get_kind (line) == LIMBER_LINE_EMPTY     ? LIMBER_DROP_EMPTY
              : limber_line_get_kind (line) == LIMBER_LINE_CIRCUIT ? LIMBER_DROP_CIRCUIT
                                                                   : LIMBER_DROP_LINE;
  return TRUE;
}

/* Where the rows lie. (transfer full) (element-type LimberDropRow) */
static GArray *
read_rows (LimberRoutineView *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (LimberDropRow));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      LimberDropRow row;

      if (read_row (child, GTK_WIDGET (self->window), &row))
        g_array_append_val (rows, row);
    }
  return rows;
}

static gboolean
find_gap (LimberRoutineView *self, double y, LimberDropGap *gap)
{
  g_autoptr (GArray) rows = read_rows (self);
  const GValue *value = gtk_drop_target_get_value (self->drop_target);
  gboolean has_circuit = value != NULL && limber_drag_item_has_circuit (g_value_get_object (value));

  return limber_drop_find_gap ((LimberDropRow *) rows->data, rows->len, y, has_circuit, gap);
}

/* --- the marker ------------------------------------------------------------------------------------ */

/* Marks the invitation of @section, or of none (-1), as the place. */
static void
mark_invitation (LimberRoutineView *self, int section)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *content = gtk_widget_get_first_child (child);
      LimberLine *line = LIMBER_IS_ITEM_ROW (content)
                             ? limber_item_row_get_line (LIMBER_ITEM_ROW (content))
                             : NULL;

      if (line != NULL)
        limber_item_row_set_drop_into (LIMBER_ITEM_ROW (content),
                                       limber_line_get_kind (line) == LIMBER_LINE_EMPTY
                                           && (int) limber_line_get_spot (line).section == section);
    }
}

static void
place_marker (LimberRoutineView *self, const LimberDropGap *gap)
{
  g_autofree char *text = limber_spot_to_gap_text (gap->spot);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list));
  int width = gtk_widget_get_width (GTK_WIDGET (self->window));

  if (child != NULL
      && gtk_widget_compute_bounds (gtk_widget_get_first_child (child), GTK_WIDGET (self->window),
                                    &bounds))
    {
      gtk_widget_set_margin_start (self->marker, MAX (0, (int) bounds.origin.x));
      gtk_widget_set_margin_end (self->marker,
                                 MAX (0, width - (int) (bounds.origin.x + bounds.size.width)));
    }
  gtk_widget_set_margin_top (self->marker, MAX (0, (int) gap->y - MARKER_HALF));
  if (gap->spot.inside)
    gtk_widget_add_css_class (self->marker, "in-circuit");
  else
    gtk_widget_remove_css_class (self->marker, "in-circuit");
  if (gap->in_empty)
    gtk_widget_add_css_class (self->marker, "in-empty");
  else
    gtk_widget_remove_css_class (self->marker, "in-empty");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->marker), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
}

static void
update_marker (LimberRoutineView *self)
{
  LimberDropGap gap;
  gboolean found = find_gap (self, self->drag_y, &gap);

  if (found)
    place_marker (self, &gap);
  gtk_widget_set_visible (self->marker, found);
  mark_invitation (self, found && gap.in_empty ? (int) gap.spot.section : -1);
}

/* --- dropping ------------------------------------------------------------------------------------- */

static void
on_leave (LimberRoutineView *self, GtkDropTarget *target)
{
  limber_autoscroll_stop (self->autoscroll);
  gtk_widget_set_visible (self->marker, FALSE);
  mark_invitation (self, -1);
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
  update_marker (self);
  return action;
}

static gboolean
on_drop (LimberRoutineView *self, const GValue *value, double x, double y, GtkDropTarget *target)
{
  LimberDropGap gap;
  gboolean found = find_gap (self, y, &gap);

  on_leave (self, target);
  if (!found || limber_dragged_get_cancelled (g_value_get_object (value)))
    return FALSE;
  limber_routine_view_emit_dropped (self, g_value_get_object (value), &gap.spot);
  return TRUE;
}

/* --- dragging ------------------------------------------------------------------------------------- */

static LimberItemRow *
get_row (GtkDragSource *source)
{
  GtkWidget *header = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));

  return LIMBER_ITEM_ROW (gtk_widget_get_ancestor (header, LIMBER_TYPE_ITEM_ROW));
}

/* What is selected is dragged together; a row that isn't, alone. */
static GdkContentProvider *
on_drag_prepare (GtkDragSource *source, double x, double y, LimberRoutineView *self)
{
  LimberItemRow *row = get_row (source);
  g_autoptr (LimberDragItem) drag_item = NULL;
  g_autoptr (GArray) spots = NULL;

  if (limber_item_row_get_line (row) == NULL)
    return NULL;
  if (!limber_routine_view_is_selected (self, row))
    limber_routine_view_focus (self, limber_line_get_spot (limber_item_row_get_line (row)));
  spots = limber_routine_view_get_selection (self);
  drag_item = limber_drag_item_new_from (self->draft, spots);
  return gdk_content_provider_new_typed (LIMBER_TYPE_DRAG_ITEM, drag_item);
}

static void
on_drag_begin (GtkDragSource *source, GdkDrag *drag, LimberRoutineView *self)
{
  LimberItemRow *row = get_row (source);
  LimberItem *item = limber_line_get_item (limber_item_row_get_line (row));
  g_autofree char *title = limber_item_to_title (item, limber_context_get_catalog (self->context));
  g_autoptr (GArray) spots = limber_routine_view_get_selection (self);

  /* A drop may take this row away before the drag has ended; it stays alive until then. */
  g_object_ref (row);
  limber_dragged_watch (source, drag);
  limber_drag_card_show (drag, self->context, limber_item_row_get_exercise (row), title,
                         spots->len);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "dragging");
  gtk_widget_activate_action (GTK_WIDGET (self), "editor.drag", "b", TRUE);
}

static void
on_drag_end (GtkDragSource *source, GdkDrag *drag, gboolean delete_data, LimberRoutineView *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->list), "dragging");
  gtk_widget_activate_action (GTK_WIDGET (self), "editor.drag", "b", FALSE);
  g_object_unref (get_row (source));
}

void
limber_routine_view_add_drag_source (LimberRoutineView *self, LimberItemRow *row)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (on_drag_prepare), self,
                           G_CONNECT_DEFAULT);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (on_drag_begin), self,
                           G_CONNECT_DEFAULT);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (on_drag_end), self, G_CONNECT_DEFAULT);
  limber_item_row_add_drag_source (row, source);
}

void
limber_routine_view_class_bind_drag (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, on_motion);
  gtk_widget_class_bind_template_callback (klass, on_leave);
  gtk_widget_class_bind_template_callback (klass, on_drop);
}

void
limber_routine_view_init_drag (LimberRoutineView *self)
{
  limber_dragged_accept (self->drop_target, LIMBER_TYPE_DRAG_ITEM,
                         GDK_ACTION_MOVE | GDK_ACTION_COPY);
  self->autoscroll = limber_autoscroll_new (self->window);
  g_signal_connect_object (self->autoscroll, "scrolled", G_CALLBACK (update_marker), self,
                           G_CONNECT_SWAPPED);
}
