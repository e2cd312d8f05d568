/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-day-column-private.h"

#include <glib/gi18n.h>

#include "ui/routines/limber-drop-index.h"
#include "ui/week/limber-drag-entry.h"
#include "ui/week/limber-routine-tile.h"
#include "ui/week/limber-week-text.h"

/* Half the height of the line that marks a gap; see drop-marker in the style. */
#define MARKER_HALF 2

G_DEFINE_FINAL_TYPE (LimberDayColumn, limber_day_column, GTK_TYPE_BOX)

static void create_menu (GtkMenuButton *button, gpointer user_data);

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

/* --- naming ---------------------------------------------------------------------------------------- */

/* "Friday, 20 November", and what is special about it. (transfer full) */
static char *
describe (LimberDayColumn *self)
{
  g_autofree char *day = limber_day_to_text (&self->date);

  if (self->today && self->rest)
    /* Translators: %s is a day, as “Friday, 20 November”. */
    return g_strdup_printf (_ ("%s, today, rest day"), day);
  if (self->today)
    /* Translators: %s is a day, as “Friday, 20 November”. */
    return g_strdup_printf (_ ("%s, today"), day);
  if (self->rest)
    /* Translators: %s is a day, as “Friday, 20 November”. */
    return g_strdup_printf (_ ("%s, rest day"), day);
  return g_steal_pointer (&day);
}

/* Made when it is asked for, since it differs from week to week. */
static gboolean
on_query_day (LimberDayColumn *self,
              int x,
              int y,
              gboolean keyboard,
              GtkTooltip *tooltip,
              GtkWidget *button)
{
  g_autofree char *text = describe (self);

  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/* --- class ------------------------------------------------------------------------------------------ */

static void
limber_day_column_dispose (GObject *object)
{
  LimberDayColumn *self = LIMBER_DAY_COLUMN (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_DAY_COLUMN);
  g_clear_pointer (&self->short_name, g_free);
  g_clear_pointer (&self->long_name, g_free);

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
  gtk_widget_class_bind_template_child (widget_class, LimberDayColumn, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LimberDayColumn, add_button);
  gtk_widget_class_bind_template_child (widget_class, LimberDayColumn, name_label);
  gtk_widget_class_bind_template_child (widget_class, LimberDayColumn, number_label);
  gtk_widget_class_bind_template_child (widget_class, LimberDayColumn, cards);
  gtk_widget_class_bind_template_child (widget_class, LimberDayColumn, marker);
  gtk_widget_class_bind_template_child (widget_class, LimberDayColumn, empty_label);
  gtk_widget_class_bind_template_child (widget_class, LimberDayColumn, drop_target);
  gtk_widget_class_bind_template_callback (widget_class, on_motion);
  gtk_widget_class_bind_template_callback (widget_class, on_leave);
  gtk_widget_class_bind_template_callback (widget_class, on_drop);
  gtk_widget_class_bind_template_callback (widget_class, on_query_day);

  limber_day_column_class_add_keys (widget_class);
}

static void
limber_day_column_init (LimberDayColumn *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu, self, NULL);
  limber_dragged_accept (self->drop_target, LIMBER_TYPE_DRAG_ENTRY,
                         GDK_ACTION_MOVE | GDK_ACTION_COPY);
}

static GMenuModel *
make_menu (LimberDayColumn *self, const GDate *week)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) copies = g_menu_new ();
  guint day = g_date_get_julian (&self->date);
  GDate date = *week;
  const struct
  {
    const char *label, *action;
  } lines[] = {
    { _ ("_Add Routine…"), "week.choose" },
    { self->rest ? _ ("No _Rest Day") : _ ("_Rest Day"), "week.rest" },
    { _ ("C_lear Day"), "week.clear-day" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (lines[i].label, NULL);

      g_menu_item_set_action_and_target (item, lines[i].action, "u", day);
      g_menu_append_item (menu, item);
    }
  for (guint i = 0; i < 7; i++, g_date_add_days (&date, 1))
    {
      g_autofree char *label = limber_day_to_text (&date);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "week.copy-day", "(uu)", day,
                                         g_date_get_julian (&date));
      if (g_date_compare (&date, &self->date) != 0)
        g_menu_append_item (copies, item);
    }
  g_menu_insert_submenu (menu, 1, _ ("_Copy Day to"), G_MENU_MODEL (copies));
  return G_MENU_MODEL (menu);
}

/* Made anew each time that it is opened, since it is about the days on show. */
static void
create_menu (GtkMenuButton *button, gpointer user_data)
{
  LimberDayColumn *self = user_data;
  g_autoptr (GMenuModel) menu = make_menu (self, &self->week);

  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (menu));
}

static void
show_header (LimberDayColumn *self, const GDate *week, const GDate *today)
{
  g_autofree char *name = limber_day_to_short_name (&self->date);
  g_autofree char *number = limber_day_to_number (&self->date);
  g_autofree char *day = limber_day_to_text (&self->date);
  g_autofree char *text = NULL;

  self->today = g_date_compare (&self->date, today) == 0;
  text = describe (self);
  g_set_str (&self->short_name, name);
  g_set_str (&self->long_name, day);
  gtk_label_set_label (self->number_label, number);
  self->week = *week;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add_button), "u",
                                    g_date_get_julian (&self->date));
  if (self->today)
    gtk_widget_add_css_class (GTK_WIDGET (self), "today");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "today");
}

static void
show_cards (LimberDayColumn *self,
            LimberContext *context,
            GPtrArray *items,
            const GDate *week,
            gboolean name_plans)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  /* Cards stay for a week that has more: making one takes longer than all that there is to say on it. */
  for (guint i = 0; i < items->len; i++)
    {
      const LimberAgendaItem *item = g_ptr_array_index (items, i);

      if (card == NULL)
        {
          card = limber_routine_tile_new_card (context);
          gtk_box_append (self->cards, card);
        }
      limber_routine_tile_show_entry (LIMBER_ROUTINE_TILE (card), item, week, &self->date, i,
                                      items->len,
                                      name_plans ? limber_plan_get_name (item->plan) : NULL);
      gtk_widget_set_visible (card, TRUE);
      card = gtk_widget_get_next_sibling (card);
    }
  for (; card != NULL; card = gtk_widget_get_next_sibling (card))
    gtk_widget_set_visible (card, FALSE);
  self->n_cards = items->len;
}

static gboolean
has_several_active (GListModel *plans)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (LimberPlan) plan = g_list_model_get_item (plans, i);

      n += limber_plan_get_active (plan);
    }
  return n > 1;
}

static void
update_narrow (LimberDayColumn *self)
{
  gtk_widget_set_visible (self->add_button, self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->number_label), !self->narrow);
  gtk_label_set_label (self->name_label, self->narrow ? self->long_name : self->short_name);
  gtk_label_set_label (self->empty_label,
                       self->rest ? C_ ("day", "Rest") : _ ("Nothing planned for this day"));
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label),
                          self->n_cards == 0 && (self->narrow || self->rest));
  for (guint i = 0; i < self->n_cards; i++)
    limber_routine_tile_set_wide (LIMBER_ROUTINE_TILE (limber_day_column_get_card (self, i)),
                                  self->narrow);
}

void
limber_day_column_show (LimberDayColumn *self,
                        LimberContext *context,
                        LimberWeekBook *book,
                        const GDate *week,
                        const GDate *date)
{
  g_autoptr (GPtrArray) items = NULL;
  GDate today;

  g_return_if_fail (LIMBER_IS_DAY_COLUMN (self));

  limber_clock_get_today (limber_context_get_clock (context), &today);
  self->date = *date;
  self->rest = limber_week_book_is_rest (book, date);
  items = limber_week_book_list (book, date);
  show_header (self, week, &today);
  show_cards (self, context, items, week,
              has_several_active (G_LIST_MODEL (limber_week_book_get_plans (book))));
  update_narrow (self);
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

  if (index >= self->n_cards)
    return NULL;
  card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));
  while (card != NULL && index-- > 0)
    card = gtk_widget_get_next_sibling (card);
  return card;
}

void
limber_day_column_set_narrow (LimberDayColumn *self, gboolean narrow)
{
  g_return_if_fail (LIMBER_IS_DAY_COLUMN (self));

  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  update_narrow (self);
}
