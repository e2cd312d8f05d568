/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/progress/limber-progress-page.h"

#include <glib/gi18n.h>

#include "store/limber-export.h"
#include "ui/progress/limber-bar-chart.h"
#include "ui/progress/limber-heat-map.h"
#include "ui/progress/limber-log-row.h"
#include "ui/progress/limber-pain-chart.h"
#include "ui/progress/limber-progress-shares.h"
#include "ui/progress/limber-progress-stats.h"
#include "ui/progress/limber-stat-tile.h"
#include "ui/widgets/limber-pain-card.h"

/* How many sessions are listed at first, and how many more at each click. */
#define PAGE_SIZE 20

struct _LimberProgressPage
{
  AdwBreakpointBin parent_instance;

  LimberContext *context;
  GtkSliceListModel *latest;
  guint refresh_source;

  GtkStack *stack;
  LimberStatTile *streak;
  LimberStatTile *week;
  LimberStatTile *sessions;
  LimberStatTile *pain;
  LimberHeatMap *heat_map;
  LimberBarChart *bars;
  LimberPainCard *pain_card;
  GtkWidget *pain_box;
  LimberPainChart *pain_chart;
  GtkWidget *shares;
  GtkListBox *kinds;
  GtkListBox *regions;
  GtkListBox *list;
  GtkWidget *more;
};

enum
{
  PROP_0,
  PROP_CONTEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberProgressPage, limber_progress_page, ADW_TYPE_BREAKPOINT_BIN)

static void
show_pain (LimberProgressPage *self, const LimberProgressStats *stats)
{
  LimberPainTrend trend = limber_progress_stats_get_pain (stats);
  g_autofree char *figure = NULL;

  if (trend.sessions > 0)
    /* Translators: mean pain from 0 to 10 before and after a session; right to left, turn the arrow */
    figure = g_strdup_printf (_ ("%.1f → %.1f"), trend.before, trend.after);
  gtk_widget_set_visible (GTK_WIDGET (self->pain), trend.sessions > 0);
  limber_stat_tile_set_figure (self->pain, figure != NULL ? figure : "");
}

static void
show_tiles (LimberProgressPage *self, const LimberProgressStats *stats)
{
  guint streak = limber_progress_stats_get_streak (stats);
  guint n_sessions = limber_progress_stats_get_total (stats).sessions;
  /* Translators: a number of days */
  g_autofree char *days = g_strdup_printf (ngettext ("%u day", "%u days", streak), streak);
  g_autofree char *count = g_strdup_printf ("%u", n_sessions);
  g_autofree char *minutes = NULL;
  GDate week;

  limber_week_begin (limber_progress_stats_get_today (stats),
                     limber_progress_stats_get_week_start (stats), &week);
  minutes = limber_seconds_to_text (limber_progress_stats_get_week (stats, &week).seconds);
  limber_stat_tile_set_figure (self->streak, days);
  limber_stat_tile_set_figure (self->week, minutes);
  limber_stat_tile_set_figure (self->sessions, count);
  show_pain (self, stats);
}

/* Over the half year that the calendar shows. */
static void
show_shares (LimberProgressPage *self, GListModel *sessions, const GDate *today, guint first_hour)
{
  LimberProgressShares shares;
  GDate since = *today;

  g_date_subtract_days (&since, 7 * LIMBER_HEAT_MAP_WEEKS);
  limber_progress_shares_count (&shares, sessions, limber_context_get_catalog (self->context),
                                &since, first_hour);
  limber_progress_shares_fill (self->kinds, LIMBER_TYPE_KIND, shares.kinds,
                               LIMBER_PROGRESS_N_KINDS);
  limber_progress_shares_fill (self->regions, LIMBER_TYPE_REGION, shares.regions,
                               LIMBER_PROGRESS_N_REGIONS);
  gtk_widget_set_visible (self->shares, gtk_list_box_get_row_at_index (self->kinds, 0) != NULL);
}

static void
refresh (LimberProgressPage *self)
{
  LimberLibrary *library = limber_context_get_library (self->context);
  GListModel *sessions = limber_library_get_sessions (library);
  g_autoptr (LimberProgressStats) stats = NULL;
  GDate today;
  guint first_hour = limber_context_get_day (self->context, &today);

  stats = limber_progress_stats_new (sessions, limber_library_get_plans (library), &today,
                                     first_hour, limber_context_get_week_start (self->context));
  show_tiles (self, stats);
  limber_heat_map_show (self->heat_map, stats);
  limber_bar_chart_show (self->bars, stats);
  gtk_widget_set_visible (self->pain_box, limber_pain_chart_show (self->pain_chart, sessions));
  limber_pain_card_refresh (self->pain_card, self->context);
  show_shares (self, sessions, &today, first_hour);
  gtk_widget_set_visible (self->more, g_list_model_get_n_items (sessions)
                                          > gtk_slice_list_model_get_size (self->latest));
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (sessions) > 0 ? "history" : "empty");
}

static void
on_refresh (gpointer user_data)
{
  LimberProgressPage *self = user_data;

  self->refresh_source = 0;
  refresh (self);
}

static void
queue_refresh (LimberProgressPage *self)
{
  if (self->refresh_source == 0)
    self->refresh_source = g_idle_add_once (on_refresh, self);
}

static void
limber_progress_page_map (GtkWidget *widget)
{
  refresh (LIMBER_PROGRESS_PAGE (widget));
  GTK_WIDGET_CLASS (limber_progress_page_parent_class)->map (widget);
}

static void
show_more (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberProgressPage *self = LIMBER_PROGRESS_PAGE (widget);

  gtk_slice_list_model_set_size (self->latest,
                                 gtk_slice_list_model_get_size (self->latest) + PAGE_SIZE);
  refresh (self);
}

/* --- export --- */

void
limber_progress_page_export_to (LimberProgressPage *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  /* Translators: %s is the name of a file */
  g_autofree char *text = g_strdup_printf (_ ("Saved as “%s”"), shown);

  g_return_if_fail (LIMBER_IS_PROGRESS_PAGE (self));

  limber_export_to_file (limber_context_get_library (self->context), file, &error);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                              error != NULL ? error->message : text);
}

static void
on_export_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LimberProgressPage) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && self->context != NULL)
    limber_progress_page_export_to (self, file);
}

static void
export_log (GtkWidget *widget, const char *action, GVariant *target)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = g_strconcat ("Limber.", g_variant_get_string (target, NULL), NULL);
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_file_dialog_set_title (dialog, _ ("Export Sessions"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL,
                        on_export_chosen, g_object_ref (widget));
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  return limber_log_row_new (item);
}

static void
limber_progress_page_constructed (GObject *object)
{
  LimberProgressPage *self = LIMBER_PROGRESS_PAGE (object);
  LimberLibrary *library = limber_context_get_library (self->context);
  GListModel *sessions = limber_library_get_sessions (library);

  G_OBJECT_CLASS (limber_progress_page_parent_class)->constructed (object);
  self->latest = gtk_slice_list_model_new (g_object_ref (sessions), 0, PAGE_SIZE);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->latest), create_row, NULL, NULL);
  g_signal_connect_object (sessions, "items-changed", G_CALLBACK (queue_refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (limber_library_get_plans (library), "items-changed",
                           G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (limber_context_get_settings (self->context), "changed::week-start",
                           G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
limber_progress_page_set_property (GObject *object,
                                   guint id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  LimberProgressPage *self = LIMBER_PROGRESS_PAGE (object);

  switch (id)
    {
    case PROP_CONTEXT:
      self->context = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_progress_page_dispose (GObject *object)
{
  LimberProgressPage *self = LIMBER_PROGRESS_PAGE (object);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_PROGRESS_PAGE);
  g_clear_object (&self->latest);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (limber_progress_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LIMBER_TYPE_BAR_CHART);
  g_type_ensure (LIMBER_TYPE_HEAT_MAP);
  g_type_ensure (LIMBER_TYPE_PAIN_CARD);
  g_type_ensure (LIMBER_TYPE_PAIN_CHART);
  g_type_ensure (LIMBER_TYPE_STAT_TILE);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/progress/limber-progress-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, streak);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, week);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, sessions);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, pain);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, heat_map);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, bars);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, pain_card);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, pain_box);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, pain_chart);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, shares);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, regions);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, list);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, more);
}

static void
limber_progress_page_class_init (LimberProgressPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = limber_progress_page_constructed;
  object_class->dispose = limber_progress_page_dispose;
  object_class->set_property = limber_progress_page_set_property;
  widget_class->map = limber_progress_page_map;
  properties[PROP_CONTEXT] =
      g_param_spec_object ("context", NULL, NULL, LIMBER_TYPE_CONTEXT,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "progress.show-more", NULL, show_more);
  gtk_widget_class_install_action (widget_class, "progress.export", "s", export_log);
}

static void
limber_progress_page_init (LimberProgressPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
limber_progress_page_new (LimberContext *context)
{
  return g_object_new (LIMBER_TYPE_PROGRESS_PAGE, "context", context, NULL);
}
