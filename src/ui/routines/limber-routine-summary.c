/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-routine-summary.h"

#include <glib/gi18n.h>

#include "model/limber-fold.h"
#include "ui/progress/limber-progress-stats.h"

#define DAYS_OF_WEEK 7
#define DAYS_OF_MONTH 30
#define DAYS_OF_YEAR 365

struct _LimberRoutineSummary
{
  GObject parent_instance;

  LimberRoutine *routine;
  GDateTime *done;
  LimberRoutineFacts facts;
  char *words; /* folded, each after a space */
};

G_DEFINE_FINAL_TYPE (LimberRoutineSummary, limber_routine_summary, G_TYPE_OBJECT)

static void
limber_routine_summary_finalize (GObject *object)
{
  LimberRoutineSummary *self = LIMBER_ROUTINE_SUMMARY (object);

  g_clear_object (&self->routine);
  g_clear_pointer (&self->done, g_date_time_unref);
  g_free (self->words);

  G_OBJECT_CLASS (limber_routine_summary_parent_class)->finalize (object);
}

static void
limber_routine_summary_class_init (LimberRoutineSummaryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_routine_summary_finalize;
}

static void
limber_routine_summary_init (LimberRoutineSummary *self)
{
}

static void
fold_item (GString *words, LimberItem *item, LimberCatalog *catalog)
{
  if (!limber_item_is_circuit (item))
    limber_fold_words (words, limber_catalog_get_name (catalog, limber_item_get_exercise (item)));
  for (guint i = 0; i < limber_item_get_n_children (item); i++)
    fold_item (words, limber_item_get_child (item, i), catalog);
}

static const char *
get_level_label (LimberRoutine *routine)
{
  return limber_routine_get_level (routine) == LIMBER_LEVEL_NEW ? _ ("For newcomers")
                                                                : _ ("For active people");
}

static char *
fold (LimberRoutine *routine, LimberRegionSet regions, LimberCatalog *catalog)
{
  GString *words = g_string_new (NULL);
  g_autofree char *labels = limber_set_to_labels (LIMBER_TYPE_REGION, regions, " ");

  limber_fold_words (words, limber_routine_get_name (routine));
  limber_fold_words (words, labels);
  limber_fold_words (words, get_level_label (routine));
  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    for (guint i = 0; i < limber_routine_get_n_items (routine, section); i++)
      fold_item (words, limber_routine_get_item (routine, section, i), catalog);
  return g_string_free (words, FALSE);
}

LimberRoutineSummary *
limber_routine_summary_new (LimberRoutine *routine,
                            LimberCatalog *catalog,
                            const LimberPace *pace,
                            GDateTime *done)
{
  LimberRoutineSummary *self;

  g_return_val_if_fail (LIMBER_IS_ROUTINE (routine), NULL);

  self = g_object_new (LIMBER_TYPE_ROUTINE_SUMMARY, NULL);
  self->routine = g_object_ref (routine);
  self->done = done != NULL ? g_date_time_ref (done) : NULL;
  limber_routine_facts_init (&self->facts, routine, catalog, pace);
  self->words = fold (routine, self->facts.regions, catalog);
  return self;
}

LimberRoutine *
limber_routine_summary_get_routine (LimberRoutineSummary *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_SUMMARY (self), NULL);

  return self->routine;
}

GDateTime *
limber_routine_summary_get_done (LimberRoutineSummary *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_SUMMARY (self), NULL);

  return self->done;
}

guint
limber_routine_summary_get_seconds (LimberRoutineSummary *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_SUMMARY (self), 0);

  return self->facts.seconds;
}

char *
limber_routine_summary_describe_content (LimberRoutineSummary *self)
{
  g_autofree char *length = NULL;
  g_autofree char *regions = NULL;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_SUMMARY (self), NULL);

  if (limber_routine_is_empty (self->routine))
    return g_strdup (_ ("Empty"));
  length = limber_seconds_to_text (self->facts.seconds);
  if (self->facts.regions == 0)
    return g_steal_pointer (&length);
  regions = limber_set_to_labels (LIMBER_TYPE_REGION, self->facts.regions, _ (", "));
  return g_strjoin (" · ", length, regions, NULL);
}

char *
limber_routine_summary_describe_use (LimberRoutineSummary *self, const GDate *today)
{
  const char *level;
  g_autofree char *done = NULL;
  GDate date;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_SUMMARY (self), NULL);

  level = get_level_label (self->routine);
  if (self->done == NULL)
    return g_strdup (level);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (self->done),
                  (GDateMonth) g_date_time_get_month (self->done),
                  (GDateYear) g_date_time_get_year (self->done));
  done = limber_last_done_to_text (&date, today);
  return g_strjoin (" · ", level, done, NULL);
}

gboolean
limber_routine_summary_matches (LimberRoutineSummary *self, const char *const *terms)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_SUMMARY (self), FALSE);

  for (; *terms != NULL; terms++)
    {
      g_autofree char *beginning = g_strconcat (" ", *terms, NULL);

      if (strstr (self->words, beginning) == NULL)
        return FALSE;
    }
  return TRUE;
}

char *
limber_last_done_to_text (const GDate *date, const GDate *today)
{
  int days = g_date_days_between (date, today);
  guint n;
  char day[64];

  if (days <= 0)
    return g_strdup (_ ("last done today"));
  if (days == 1)
    return g_strdup (_ ("last done yesterday"));
  if (days < DAYS_OF_WEEK)
    {
      g_date_strftime (day, sizeof day, "%A", date);
      /* Translators: %s is a day of the week. */
      return g_strdup_printf (_ ("last done %s"), day);
    }
  if (days < DAYS_OF_MONTH)
    {
      n = (guint) days / DAYS_OF_WEEK;
      return g_strdup_printf (ngettext ("last done %u week ago", "last done %u weeks ago", n), n);
    }
  if (days < DAYS_OF_YEAR)
    {
      n = (guint) days / DAYS_OF_MONTH;
      return g_strdup_printf (ngettext ("last done %u month ago", "last done %u months ago", n), n);
    }
  n = (guint) days / DAYS_OF_YEAR;
  return g_strdup_printf (ngettext ("last done %u year ago", "last done %u years ago", n), n);
}
