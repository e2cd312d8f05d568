/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-day-column.h"

#include "ui/routines/limber-drop-index.h"
#include "ui/week/limber-drag-entry.h"
#include "ui/week/limber-routine-tile.h"
#include "ui/week/limber-week-edits.h"
#include "ui/week/limber-week-text.h"

/* Half the height of the line that marks a gap; see drop-marker in the style. */
#define MARKER_HALF 2

struct _LimberDayColumn
{
  GtkBox parent_instance;

  GDate date;
  guint n_cards;

  GtkWidget *header;
  GtkLabel *name_label;
  GtkLabel *number_label;
  GtkBox *cards;
  GtkWidget *marker;
  GtkWidget *empty_label;
  GtkDropTarget *drop_target;
};

G_DEFINE_FINAL_TYPE (LimberDayColumn, limber_day_column, GTK_TYPE_BOX)

enum
{
  DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- dropping --------------------------------------------------------------------------------------- */

/* Where the cards lie. (transfer full): array of LimberSpan. */
static GArray *
measure_cards (LimberDayColumn *self, GtkWidget *relative_to)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (LimberSpan));

  for (guint i = 0; i < self->n_cards; i++)
    {
      graphene_rect_t bounds;
      LimberSpan span = { 0 };

      if (gtk_widget_compute_bounds (limber_day_column_get_card (self, i), relative_to, &bounds))
        span = (LimberSpan) { .top = bounds.origin.y, .height = bounds.size.height };
      g_array_append_val (spans, span);
    }
  return spans;
}

static guint
find_gap (LimberDayColumn *self, double y)
{
  g_autoptr (GArray) spans = measure_cards (self, GTK_WIDGET (self));

  return limber_drop_index ((LimberSpan *) spans->data, spans->len, y);
}

static void
show_marker (LimberDayColumn *self, guint gap)
{
  g_autoptr (GArray) spans = measure_cards (self, gtk_widget_get_parent (self->marker));
  double top = limber_drop_gap_top ((LimberSpan *) spans->data, spans->len, gap);

  gtk_widget_set_margin_top (self->marker, MAX (0, (int) top - MARKER_HALF));
  gtk_widget_set_visible (self->marker, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "drop-into");
}

static void
hide_marker (LimberDayColumn *self)
{
  gtk_widget_set_visible (self->marker, FALSE);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-into");
}

static void
on_leave (LimberDayColumn *self, GtkDropTarget *target)
{
  hide_marker (self);
}

static GdkDragAction
on_motion (LimberDayColumn *self, double x, double y, GtkDropTarget *target)
{
  GdkDragAction action = limber_dragged_get_action (target);

  if (action != 0)
    show_marker (self, find_gap (self, y));
  else
    hide_marker (self);
  return action;
}

static gboolean
on_drop (LimberDayColumn *self, const GValue *value, double x, double y, GtkDropTarget *target)
{
  guint gap = find_gap (self, y);
  gboolean copy = limber_dragged_get_action (target) == GDK_ACTION_COPY;

  hide_marker (self);
  if (limber_dragged_get_cancelled (g_value_get_object (value)))
    return FALSE;
  g_signal_emit (self, signals[DROPPED], 0, g_value_get_object (value), gap, copy);
  return TRUE;
}

/* --- class ------------------------------------------------------------------------------------------ */

static void
limber_day_column_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_DAY_COLUMN);

  G_OBJECT_CLASS (limber_day_column_parent_class)->dispose (object);
}

static void
limber_day_column_class_init (LimberDayColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_day_column_dispose;

  signals[DROPPED] =
      g_signal_new ("dropped", LIMBER_TYPE_DAY_COLUMN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, LIMBER_TYPE_DRAG_ENTRY, G_TYPE_UINT, G_TYPE_BOOLEAN);

  gtk_widget_class_set_css_name (widget_class, "daycolumn");
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/week/limber-day-column.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberDayColumn, header);
  gtk_widget_class_bind_template_child (widget_class, LimberDayColumn, name_label);
  gtk_widget_class_bind_template_child (widget_class, LimberDayColumn, number_label);
  gtk_widget_class_bind_template_child (widget_class, LimberDayColumn, cards);
  gtk_widget_class_bind_template_child (widget_class, LimberDayColumn, marker);
  gtk_widget_class_bind_template_child (widget_class, LimberDayColumn, empty_label);
  gtk_widget_class_bind_template_child (widget_class, LimberDayColumn, drop_target);
  gtk_widget_class_bind_template_callback (widget_class, on_motion);
  gtk_widget_class_bind_template_callback (widget_class, on_leave);
  gtk_widget_class_bind_template_callback (widget_class, on_drop);
}

static void
limber_day_column_init (LimberDayColumn *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_dragged_accept (self->drop_target, LIMBER_TYPE_DRAG_ENTRY,
                         GDK_ACTION_MOVE | GDK_ACTION_COPY);
}

static void
show_header (LimberDayColumn *self, const GDate *today)
{
  g_autofree char *name = limber_day_to_short_name (&self->date);
  g_autofree char *number = limber_day_to_number (&self->date);
  g_autofree char *text = limber_day_to_text (&self->date);

  gtk_label_set_label (self->name_label, name);
  gtk_label_set_label (self->number_label, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (g_date_compare (&self->date, today) == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "today");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "today");
}

void
limber_day_column_show (LimberDayColumn *self,
                        LimberContext *context,
                        LimberPlan *plan,
                        const GDate *week,
                        const GDate *date)
{
  g_autoptr (GArray) marks = NULL;
  GtkWidget *card;
  GDate today;

  g_return_if_fail (LIMBER_IS_DAY_COLUMN (self));

  limber_clock_get_today (limber_context_get_clock (context), &today);
  self->date = *date;
  show_header (self, &today);

  while ((card = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, card);
  self->n_cards = plan != NULL ? limber_week_edit_count (plan, date) : 0;
  if (self->n_cards == 0)
    return;

  marks = limber_week_marks_new (plan,
                                 limber_library_get_sessions (limber_context_get_library (context)),
                                 date, &today);
  for (guint i = 0; i < self->n_cards; i++)
    gtk_box_append (self->cards,
                    limber_routine_tile_new_card (context,
                                                  limber_week_edit_get_entry (plan, date, i), week,
                                                  date, i, self->n_cards,
                                                  g_array_index (marks, LimberWeekMark, i)));
}

const GDate *
limber_day_column_get_date (LimberDayColumn *self)
{
  g_return_val_if_fail (LIMBER_IS_DAY_COLUMN (self), NULL);

  return &self->date;
}

guint
limber_day_column_get_n_cards (LimberDayColumn *self)
{
  g_return_val_if_fail (LIMBER_IS_DAY_COLUMN (self), 0);

  return self->n_cards;
}

GtkWidget *
limber_day_column_get_card (LimberDayColumn *self, guint index)
{
  GtkWidget *card;

  g_return_val_if_fail (LIMBER_IS_DAY_COLUMN (self), NULL);

  card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));
  while (card != NULL && index-- > 0)
    card = gtk_widget_get_next_sibling (card);
  return card;
}

void
limber_day_column_set_narrow (LimberDayColumn *self, gboolean narrow)
{
  g_return_if_fail (LIMBER_IS_DAY_COLUMN (self));

  gtk_widget_set_visible (self->header, !narrow);
  gtk_widget_set_visible (self->empty_label, narrow && self->n_cards == 0);
  for (guint i = 0; i < self->n_cards; i++)
    limber_routine_tile_set_wide (LIMBER_ROUTINE_TILE (limber_day_column_get_card (self, i)),
                                  narrow);
}
