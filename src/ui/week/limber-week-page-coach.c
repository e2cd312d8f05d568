/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-week-page-private.h"

#include <glib/gi18n.h>

#include "model/limber-coach.h"
#include "model/limber-shares.h"
#include "ui/widgets/limber-announce.h"

static GListModel *
get_routines (LimberWeekPage *self)
{
  return limber_library_get_routines (limber_context_get_library (self->context));
}

/* --- showing ---------------------------------------------------------------------------------------------- */

static void
add_shares (LimberShares *sum, const LimberShares *shares)
{
  sum->total += shares->total;
  for (guint i = 0; i < G_N_ELEMENTS (sum->kinds); i++)
    sum->kinds[i] += shares->kinds[i];
  for (guint i = 0; i < G_N_ELEMENTS (sum->regions); i++)
    sum->regions[i] += shares->regions[i];
}

/* What the time of a routine goes to; reckoned once, until a routine changes. (nullable): there is no such routine */
static const LimberShares *
find_shares (LimberWeekPage *self, const char *routine_id)
{
  LimberShares *shares = g_hash_table_lookup (self->shares, routine_id);
  LimberRoutine *routine;
  g_autoptr (LimberTimeline) timeline = NULL;
  LimberCatalog *catalog = limber_context_get_catalog (self->context);
  LimberPace pace;

  if (shares != NULL)
    return shares;
  routine = limber_library_find_routine (limber_context_get_library (self->context), routine_id);
  if (routine == NULL)
    return NULL;
  limber_context_get_pace (self->context, &pace);
  timeline = limber_timeline_new (routine, catalog, &pace);
  shares = g_new0 (LimberShares, 1);
  limber_shares_sum_up (timeline, catalog, shares);
  g_hash_table_insert (self->shares, g_strdup (routine_id), shares);
  return shares;
}

static void
show_shares (LimberWeekPage *self)
{
  LimberShares sum = { 0 };

  for (guint i = 0; i < LIMBER_WEEK_DAYS; i++)
    {
      GDate date = self->first;
      g_autoptr (GPtrArray) items = NULL;

      g_date_add_days (&date, i);
      items = limber_week_book_list (self->book, &date);
      for (guint k = 0; k < items->len; k++)
        {
          const LimberAgendaItem *item = g_ptr_array_index (items, k);
          const LimberShares *shares =
              find_shares (self, limber_plan_entry_get_routine (item->entry));

          if (shares != NULL)
            add_shares (&sum, shares);
        }
    }
  limber_coach_pane_set_shares (self->coach, &sum);
}

void
limber_week_page_update_coach (LimberWeekPage *self)
{
  LimberPlan *plan = limber_week_book_get_target (self->book);
  const char *const *ignored = limber_plan_get_ignored (plan);
  g_autoptr (GPtrArray) advice = NULL;
  GDate monday;
  guint week;

  advice = limber_plan_locate_week (limber_week_book_get_target (self->book), &self->first, &week,
                                    &monday)
               ? limber_coach_advise_week (plan, week, get_routines (self),
                                           limber_context_get_catalog (self->context))
               : g_ptr_array_new ();
  limber_coach_pane_set_advice (self->coach, advice, g_strv_length ((char **) ignored));
  /* GTK lays out what the pane has even where it isn't shown. */
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->coach_button)))
    show_shares (self);
  limber_coach_button_set_count (self->coach_button, advice->len);
}

/* --- actions ---------------------------------------------------------------------------------------------- */

/* Says what was done; the row whose button it was has gone, so the focus goes on to the pane. */
static void
settle (LimberWeekPage *self, const char *text)
{
  if (!gtk_widget_child_focus (GTK_WIDGET (self->coach), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (GTK_WIDGET (self->coach_button));
  limber_announce (GTK_WIDGET (self), text);
  limber_week_page_toast (self, text, TRUE);
}

/* The plan with the days of that week as @fixed has them, from then on. (transfer full) */
static LimberPlan *
adopt_week (LimberPlan *plan, LimberPlan *fixed, guint week, const GDate *monday)
{
  LimberPlan *next = g_object_ref (plan);

  for (guint day = 0; day < LIMBER_WEEK_DAYS; day++)
    {
      g_autoptr (LimberPlan) before = next;
      g_autoptr (GPtrArray) entries = g_ptr_array_new ();
      GDate date = *monday;
      guint n = limber_plan_get_n_entries (fixed, week, day);
      gboolean same = n == limber_plan_get_n_entries (plan, week, day);

      g_date_add_days (&date, day);
      for (guint i = 0; i < n; i++)
        {
          g_ptr_array_add (entries, limber_plan_get_entry (fixed, week, day, i));
          same = same && entries->pdata[i] == limber_plan_get_entry (plan, week, day, i);
        }
      next = same ? g_object_ref (before)
                  : limber_plan_with_day_on (before, &date, entries, LIMBER_SCOPE_ONWARD);
    }
  return next;
}

static void
fix_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWeekPage *self = LIMBER_WEEK_PAGE (widget);
  LimberPlan *plan = limber_week_book_get_target (self->book);
  g_autoptr (LimberPlan) fixed = NULL;
  GDate monday;
  guint week;

  if (!limber_plan_locate_week (limber_week_book_get_target (self->book), &self->first, &week,
                                &monday))
    return;
  fixed = limber_coach_fix_week (plan, week, get_routines (self),
                                 limber_context_get_catalog (self->context),
                                 g_variant_get_string (target, NULL));
  if (fixed == NULL)
    return;
  /* Where there is nothing before that week, nothing has to be kept. */
  if (g_date_compare (&monday, limber_plan_get_start (plan)) > 0)
    limber_week_page_push (self, adopt_week (plan, fixed, week, &monday),
                           _ ("Advice of the Coach"));
  else
    limber_week_page_push (self, g_steal_pointer (&fixed), _ ("Advice of the Coach"));
  settle (self, _ ("Fixed as the coach says"));
}

static void
ignore_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWeekPage *self = LIMBER_WEEK_PAGE (widget);
  LimberPlan *plan = limber_week_book_get_target (self->book);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ignored = NULL;

  g_strv_builder_addv (builder, (const char **) limber_plan_get_ignored (plan));
  g_strv_builder_add (builder, g_variant_get_string (target, NULL));
  ignored = g_strv_builder_end (builder);
  limber_week_page_push (self, limber_plan_with_ignored (plan, (const char *const *) ignored),
                         _ ("Ignoring of Advice"));
  settle (self, _ ("The coach won’t say this here any more"));
}

static void
heed_action (GtkWidget *widget, const char *name, GVariant *target)
{
  static const char *const none[] = { NULL };
  LimberWeekPage *self = LIMBER_WEEK_PAGE (widget);

  limber_week_page_push (self,
                         limber_plan_with_ignored (limber_week_book_get_target (self->book), none),
                         _ ("Heeding of Advice"));
  settle (self, _ ("The coach says everything again"));
}

void
limber_week_page_class_install_coach_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "coach.fix", "s", fix_action);
  gtk_widget_class_install_action (klass, "coach.ignore", "s", ignore_action);
  gtk_widget_class_install_action (klass, "coach.heed", NULL, heed_action);
}
