/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/progress/limber-progress-shares.h"

#include <adwaita.h>

#include "ui/progress/limber-progress-stats.h"

static void
add_item (LimberProgressShares *self, LimberCatalog *catalog, const LimberSessionItem *item)
{
  LimberExercise *exercise = limber_catalog_lookup (catalog, item->exercise);
  LimberRegionSet regions;

  if (exercise == NULL)
    return;

  self->kinds[limber_exercise_get_kind (exercise)] += item->seconds;
  regions = limber_exercise_get_primary (exercise);
  for (guint region = 0; region < LIMBER_PROGRESS_N_REGIONS; region++)
    if ((regions & LIMBER_SET_OF (region)) != 0)
      self->regions[region] += item->seconds;
}

void
limber_progress_shares_count (LimberProgressShares *self,
                              GListModel *sessions,
                              LimberCatalog *catalog,
                              const GDate *since,
                              guint first_hour)
{
  *self = (LimberProgressShares) { 0 };
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LimberSession) session = g_list_model_get_item (sessions, i);
      GDate date;

      limber_session_get_day (session, first_hour, &date);
      if (limber_session_get_ended (session) == NULL || g_date_compare (&date, since) < 0)
        continue;
      for (guint k = 0; k < limber_session_get_n_items (session); k++)
        add_item (self, catalog, limber_session_get_item (session, k));
    }
}

static GtkWidget *
create_row (const char *name, guint seconds, guint most)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *bar = gtk_level_bar_new ();
  g_autofree char *length = limber_seconds_to_text (seconds);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), length);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), (double) seconds / most);
  gtk_widget_set_size_request (bar, 120, -1);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, length, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bar);

  return row;
}

/* The largest of @seconds but for those that are @taken (bits); @n when there is none. */
static guint
find_largest (const guint *seconds, guint n, guint32 taken)
{
  guint largest = n;

  for (guint i = 0; i < n; i++)
    if (seconds[i] > 0 && (taken & (1u << i)) == 0
        && (largest == n || seconds[i] > seconds[largest]))
      largest = i;

  return largest;
}

void
limber_progress_shares_fill (GtkListBox *list, GType type, const guint *seconds, guint n)
{
  guint first = find_largest (seconds, n, 0);
  guint32 taken = 0;

  gtk_list_box_remove_all (list);
  for (guint i = first; i < n; i = find_largest (seconds, n, taken))
    {
      gtk_list_box_append (list, create_row (limber_enum_get_label (type, (int) i), seconds[i],
                                             seconds[first]));
      taken |= 1u << i;
    }
}
