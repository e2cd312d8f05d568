/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-search-order.h"

typedef struct
{
  gint64 key;
  guint position; /* by name */
  guint32 number;
} Keyed;

static int
compare_keyed (gconstpointer a, gconstpointer b)
{
  const Keyed *one = a, *two = b;

  if (one->key != two->key)
    return one->key < two->key ? -1 : 1;
  return one->position < two->position ? -1 : 1;
}

GArray *
limber_search_order_by_key (LimberSearchIndex *index, LimberSearchKey key, gpointer user_data)
{
  guint n;
  const guint32 *numbers = limber_search_index_get_numbers (index, &n);
  g_autofree Keyed *keyed = g_new (Keyed, n);
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n);

  for (guint i = 0; i < n; i++)
    {
      keyed[i].key = key (limber_search_index_get_exercise (index, numbers[i]), user_data);
      keyed[i].position = i;
      keyed[i].number = numbers[i];
    }
  qsort (keyed, n, sizeof (Keyed), compare_keyed);
  for (guint i = 0; i < n; i++)
    g_array_append_val (order, keyed[i].number);
  return order;
}

/* The best that the exercise does for all terms. */
static LimberAnswer
get_answer (const LimberBits *answers, guint32 number)
{
  for (guint answer = 0; answer < LIMBER_ANSWER_ALIKE; answer++)
    if (limber_bits_has (&answers[answer], number))
      return answer;
  return LIMBER_ANSWER_ALIKE;
}

/* One list for each answer, then one behind the other. */
static GArray *
order_by_answer (GArray *list, const LimberBits *answers)
{
  GArray *ordered = g_array_sized_new (FALSE, FALSE, sizeof (guint32), list->len);
  guint n[LIMBER_N_ANSWERS] = { 0 };
  guint next[LIMBER_N_ANSWERS] = { 0 };

  for (guint i = 0; i < list->len; i++)
    n[get_answer (answers, g_array_index (list, guint32, i))]++;
  for (guint answer = 1; answer < LIMBER_N_ANSWERS; answer++)
    next[answer] = next[answer - 1] + n[answer - 1];

  g_array_set_size (ordered, list->len);
  for (guint i = 0; i < list->len; i++)
    {
      guint32 number = g_array_index (list, guint32, i);

      g_array_index (ordered, guint32, next[get_answer (answers, number)]++) = number;
    }
  return ordered;
}

GArray *
limber_search_order_found (LimberSearchIndex *index,
                           GArray *order,
                           const LimberBits *found,
                           const LimberBits *answers)
{
  g_autoptr (GArray) list = NULL;
  guint n;
  const guint32 *numbers = limber_search_index_get_numbers (index, &n);

  if (order != NULL)
    numbers = (const guint32 *) (gpointer) order->data;
  list = g_array_sized_new (FALSE, FALSE, sizeof (guint32), limber_bits_count (found));
  for (guint i = 0; i < n; i++)
    if (limber_bits_has (found, numbers[i]))
      g_array_append_val (list, numbers[i]);

  return answers != NULL ? order_by_answer (list, answers) : g_steal_pointer (&list);
}
