/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-week-order.h"

const LimberAgendaItem *
limber_week_order_find (LimberWeekBook *book, const GDate *date, guint index, GPtrArray **items)
{
  *items = limber_week_book_list (book, date);
  return index < (*items)->len ? g_ptr_array_index (*items, index) : NULL;
}

guint
limber_week_order_to_own (LimberWeekBook *book, const char *plan_id, const GDate *date, guint gap)
{
  g_autoptr (GPtrArray) items = limber_week_book_list (book, date);
  guint own = 0;

  for (guint i = 0; i < MIN (gap, items->len); i++)
    {
      const LimberAgendaItem *item = g_ptr_array_index (items, i);

      own += g_str_equal (limber_plan_get_id (item->plan), plan_id);
    }
  return own;
}

guint
limber_week_order_to_all (LimberWeekBook *book, const char *plan_id, const GDate *date, guint own)
{
  g_autoptr (GPtrArray) items = limber_week_book_list (book, date);

  for (guint i = 0; i < items->len; i++)
    {
      const LimberAgendaItem *item = g_ptr_array_index (items, i);

      if (item->index == own && g_str_equal (limber_plan_get_id (item->plan), plan_id))
        return i;
    }
  return G_MAXUINT;
}

GPtrArray *
limber_week_order_with (GPtrArray *items, const char *plan_id, guint index, guint gap)
{
  GPtrArray *order = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i <= items->len; i++)
    {
      if (i == MIN (gap, items->len))
        g_ptr_array_add (order, g_strdup (plan_id));
      if (i < items->len && i != index)
        {
          const LimberAgendaItem *item = g_ptr_array_index (items, i);

          g_ptr_array_add (order, g_strdup (limber_plan_get_id (item->plan)));
        }
    }
  return order;
}
