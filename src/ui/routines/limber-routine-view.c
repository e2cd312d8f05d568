/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-routine-view-private.h"

#include "ui/routines/limber-section-heading.h"

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
  SELECTION_CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* --- rows ----------------------------------------------------------------------------------------- */

static void
on_setup (LimberRoutineView *self, GtkListItem *list_item, GtkSignalListItemFactory *factory)
{
  GtkWidget *row = limber_item_row_new (list_item, self->context, self->draft);

  g_signal_connect_object (row, "built", G_CALLBACK (limber_routine_view_add_drag_source), self,
                           G_CONNECT_SWAPPED);
  limber_routine_view_add_menu (self, LIMBER_ITEM_ROW (row));
  gtk_list_item_set_child (list_item, row);
}

static void
on_bind (LimberRoutineView *self, GtkListItem *list_item, GtkSignalListItemFactory *factory)
{
  LimberItemRow *row = LIMBER_ITEM_ROW (gtk_list_item_get_child (list_item));

  limber_item_row_set_line (row, gtk_list_item_get_item (list_item));
  if (!limber_item_row_is_built (row))
    limber_late_rows_add (self->late_rows, GTK_WIDGET (row));
}

static void
on_unbind (LimberRoutineView *self, GtkListItem *list_item, GtkSignalListItemFactory *factory)
{
  LimberItemRow *row = LIMBER_ITEM_ROW (gtk_list_item_get_child (list_item));

  limber_late_rows_remove (self->late_rows, GTK_WIDGET (row));
  limber_item_row_set_line (row, NULL);
}

static void
on_seen (LimberRoutineView *self, GtkWidget *row, LimberLateRows *late_rows)
{
  limber_item_row_build (LIMBER_ITEM_ROW (row));
}

static void
on_teardown (LimberRoutineView *self, GtkListItem *list_item, GtkSignalListItemFactory *factory)
{
  gtk_list_item_set_child (list_item, NULL);
}

static void
show_seconds (LimberRoutineView *self, LimberSectionHeading *heading)
{
  limber_section_heading_set_seconds (heading,
                                      self->seconds[limber_section_heading_get_section (heading)]);
}

static void
on_setup_heading (LimberRoutineView *self, GtkListHeader *header, GtkSignalListItemFactory *factory)
{
  GtkWidget *heading = limber_section_heading_new ();

  g_ptr_array_add (self->headings, heading);
  gtk_list_header_set_child (header, heading);
}

static void
on_bind_heading (LimberRoutineView *self, GtkListHeader *header, GtkSignalListItemFactory *factory)
{
  LimberSectionHeading *heading = LIMBER_SECTION_HEADING (gtk_list_header_get_child (header));

  limber_section_heading_set_section (
      heading, limber_lines_get_section (self->lines, gtk_list_header_get_start (header)));
  show_seconds (self, heading);
}

static void
on_teardown_heading (LimberRoutineView *self,
                     GtkListHeader *header,
                     GtkSignalListItemFactory *factory)
{
  g_ptr_array_remove (self->headings, gtk_list_header_get_child (header));
  gtk_list_header_set_child (header, NULL);
}

static void
on_activate (LimberRoutineView *self, guint position, GtkListView *list)
{
  LimberLine *line = limber_lines_get (self->lines, position);

  if (limber_line_get_kind (line) == LIMBER_LINE_EMPTY)
    gtk_widget_activate_action (GTK_WIDGET (self), "editor.add-to", "u",
                                (guint) limber_line_get_spot (line).section);
  else
    limber_line_set_expanded (line, !limber_line_get_expanded (line));
}

/* --- focus and selection --------------------------------------------------------------------------- */

LimberItemRow *
limber_routine_view_get_focus_row (LimberRoutineView *self, gboolean *itself)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *list = GTK_WIDGET (self->list);
  GtkWidget *row;

  if (focus == NULL || focus == list || !gtk_widget_is_ancestor (focus, list))
    return NULL;
  if (itself != NULL)
    *itself = gtk_widget_get_parent (focus) == list;
  while (gtk_widget_get_parent (focus) != list)
    focus = gtk_widget_get_parent (focus);
  row = gtk_widget_get_first_child (focus);
  return LIMBER_IS_ITEM_ROW (row) && limber_item_row_get_line (LIMBER_ITEM_ROW (row)) != NULL
             ? LIMBER_ITEM_ROW (row)
             : NULL;
}

static void
on_focus_changed (LimberRoutineView *self)
{
  LimberItemRow *row = limber_routine_view_get_focus_row (self, NULL);

  if (row == NULL)
    return;
  limber_routine_view_set_section (self,
                                   limber_line_get_spot (limber_item_row_get_line (row)).section);
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static void
on_selection_changed (LimberRoutineView *self)
{
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static void
limber_routine_view_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (limber_routine_view_parent_class)->root (widget);

  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget",
                           G_CALLBACK (on_focus_changed), widget, G_CONNECT_SWAPPED);
}

static void
limber_routine_view_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), on_focus_changed, widget);

  GTK_WIDGET_CLASS (limber_routine_view_parent_class)->unroot (widget);
}

gboolean
limber_routine_view_is_selected (LimberRoutineView *self, LimberItemRow *row)
{
  LimberSpot spot = limber_line_get_spot (limber_item_row_get_line (row));

  return gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection),
                                          limber_lines_find (self->lines, &spot));
}

/* --- class ---------------------------------------------------------------------------------------- */

void
limber_routine_view_emit_dropped (LimberRoutineView *self, GObject *dropped, const LimberSpot *gap)
{
  g_signal_emit (self, signals[DROPPED], 0, dropped, gap);
}

static void
limber_routine_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberRoutineView *self = LIMBER_ROUTINE_VIEW (object);

  switch (prop_id)
    {
    case PROP_SECTION:
      g_value_set_enum (value, (int) self->section);
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
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->late_rows);
  g_clear_object (&self->selection);
  g_clear_object (&self->lines);
  g_clear_object (&self->draft);
  g_clear_object (&self->context);
  /* A template that is taken apart lets go of the bin's child behind its back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_ROUTINE_VIEW);

  G_OBJECT_CLASS (limber_routine_view_parent_class)->dispose (object);
}

static void
limber_routine_view_finalize (GObject *object)
{
  g_ptr_array_unref (LIMBER_ROUTINE_VIEW (object)->headings);

  G_OBJECT_CLASS (limber_routine_view_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/routines/limber-routine-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineView, window);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineView, list);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineView, drop_target);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineView, marker);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineView, line_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind);
  gtk_widget_class_bind_template_callback (widget_class, on_teardown);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_heading);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_heading);
  gtk_widget_class_bind_template_callback (widget_class, on_teardown_heading);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  limber_routine_view_class_bind_drag (widget_class);
}

static void
limber_routine_view_class_init (LimberRoutineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_routine_view_dispose;
  object_class->finalize = limber_routine_view_finalize;
  object_class->get_property = limber_routine_view_get_property;
  GTK_WIDGET_CLASS (klass)->root = limber_routine_view_root;
  GTK_WIDGET_CLASS (klass)->unroot = limber_routine_view_unroot;

  props[PROP_SECTION] =
      g_param_spec_enum ("section", NULL, NULL, LIMBER_TYPE_SECTION, LIMBER_SECTION_MAIN,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[DROPPED] = g_signal_new ("dropped", LIMBER_TYPE_ROUTINE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, G_TYPE_OBJECT, G_TYPE_POINTER);
  signals[SELECTION_CHANGED] =
      g_signal_new ("selection-changed", LIMBER_TYPE_ROUTINE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
limber_routine_view_init (LimberRoutineView *self)
{
  self->section = LIMBER_SECTION_MAIN;
  self->headings = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->late_rows = limber_late_rows_new (self->window);
  g_signal_connect_object (self->late_rows, "seen", G_CALLBACK (on_seen), self, G_CONNECT_SWAPPED);
  limber_routine_view_init_drag (self);
  limber_routine_view_init_keys (self);
}

void
limber_routine_view_set_draft (LimberRoutineView *self, LimberContext *context, LimberDraft *draft)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_VIEW (self));
  g_return_if_fail (self->draft == NULL);

  self->context = g_object_ref (context);
  self->draft = g_object_ref (draft);
  self->lines = limber_lines_new (draft);
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->lines)));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (on_selection_changed),
                           self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

void
limber_routine_view_set_seconds (LimberRoutineView *self, const guint seconds[LIMBER_N_SECTIONS])
{
  g_return_if_fail (LIMBER_IS_ROUTINE_VIEW (self));

  memcpy (self->seconds, seconds, sizeof self->seconds);
  for (guint i = 0; i < self->headings->len; i++)
    show_seconds (self, self->headings->pdata[i]);
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
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SECTION]);
}

LimberLines *
limber_routine_view_get_lines (LimberRoutineView *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_VIEW (self), NULL);

  return self->lines;
}

GArray *
limber_routine_view_get_selection (LimberRoutineView *self)
{
  GArray *spots = g_array_new (FALSE, FALSE, sizeof (LimberSpot));
  g_autoptr (GtkBitset) selected = NULL;
  LimberItemRow *row;
  GtkBitsetIter iter;
  guint position;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_VIEW (self), spots);

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      LimberLine *line = limber_lines_get (self->lines, position);
      LimberSpot spot = limber_line_get_spot (line);

      if (limber_line_get_item (line) != NULL)
        g_array_append_val (spots, spot);
    }

  row = limber_routine_view_get_focus_row (self, NULL);
  if (spots->len == 0 && row != NULL
      && limber_line_get_item (limber_item_row_get_line (row)) != NULL)
    {
      LimberSpot spot = limber_line_get_spot (limber_item_row_get_line (row));

      g_array_append_val (spots, spot);
    }
  return spots;
}

LimberSpot
limber_routine_view_get_gap (LimberRoutineView *self)
{
  g_autoptr (GArray) spots = limber_routine_view_get_selection (self);
  LimberSpot gap = { .section = self->section, .index = G_MAXUINT };

  if (spots->len == 0)
    return gap;
  gap = g_array_index (spots, LimberSpot, spots->len - 1);
  if (gap.inside)
    gap.child++;
  else
    gap.index++;
  return gap;
}

void
limber_routine_view_select (LimberRoutineView *self, GArray *spots, gboolean focus)
{
  g_autoptr (GtkBitset) selected = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) all = NULL;
  guint first;

  g_return_if_fail (LIMBER_IS_ROUTINE_VIEW (self));

  if (spots->len == 0)
    return;
  all = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)));
  for (guint i = 0; i < spots->len; i++)
    gtk_bitset_add (selected,
                    limber_lines_find (self->lines, &g_array_index (spots, LimberSpot, i)));
  first = gtk_bitset_get_minimum (selected);
  limber_routine_view_set_section (self, g_array_index (spots, LimberSpot, 0).section);
  gtk_list_view_scroll_to (self->list, first,
                           GTK_LIST_SCROLL_SELECT | (focus ? GTK_LIST_SCROLL_FOCUS : 0), NULL);
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), selected, all);
  /* Scrolling only says which row shall have the focus when the list gets it. */
  if (focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

void
limber_routine_view_focus (LimberRoutineView *self, LimberSpot at)
{
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (LimberSpot));

  g_array_append_val (spots, at);
  limber_routine_view_select (self, spots, TRUE);
}
