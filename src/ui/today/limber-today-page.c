/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/limber-today-page.h"

#include <glib/gi18n.h>

#include "ui/today/limber-resume-card.h"
#include "ui/today/limber-today-hero.h"
#include "ui/today/limber-today-row.h"
#include "ui/today/limber-today-state.h"
#include "ui/today/limber-week-strip.h"
#include "ui/today/limber-welcome.h"
#include "ui/widgets/limber-pain-card.h"

#define SECONDS_OF_DAY (24 * 60 * 60)

struct _LimberTodayPage
{
  AdwBreakpointBin parent_instance;

  LimberContext *context;
  LimberTodayState *shown;
  gboolean stale; /* what isn't part of the state may have changed while nobody saw it */
  guint refresh_source;
  guint midnight_source;

  GtkLabel *date;
  LimberResumeCard *resume;
  LimberPainCard *pain;
  LimberWelcome *welcome;
  LimberTodayHero *hero;
  GtkWidget *calm;
  GtkImage *calm_icon;
  GtkLabel *calm_title;
  GtkLabel *calm_text;
  GtkWidget *calm_actions;
  GtkWidget *others;
  GtkLabel *others_title;
  GtkListBox *others_list;
  GtkWidget *week;
  LimberWeekStrip *strip;
  GtkLabel *streak;
  AdwActionRow *tomorrow;
  GtkWidget *tomorrow_box;
};

enum
{
  PROP_0,
  PROP_CONTEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberTodayPage, limber_today_page, ADW_TYPE_BREAKPOINT_BIN)

/* --- what each part shows --- */

/* Names joined as a list; (transfer full). */
static char *
list_names (GPtrArray *entries)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      LimberTodayEntry *entry = g_ptr_array_index (entries, i);

      g_strv_builder_add (names, limber_routine_get_name (entry->routine));
    }
  list = g_strv_builder_end (names);
  /* Translators: stands between two names in a list. */
  return g_strjoinv (_ (", "), list);
}

static void
show_tomorrow (LimberTodayPage *self, const LimberTodayState *state)
{
  g_autofree char *names = list_names (state->tomorrow);

  adw_action_row_set_subtitle (self->tomorrow, state->tomorrow->len > 0 ? names : _ ("Rest day"));
  gtk_widget_set_visible (self->tomorrow_box, state->kind != LIMBER_TODAY_FIRST_RUN
                                                  && state->kind != LIMBER_TODAY_UNPLANNED);
}

static void
show_streak (LimberTodayPage *self, const LimberTodayState *state)
{
  g_autofree char *text
      /* Translators: days in a row on which somebody trained */
      = g_strdup_printf (ngettext ("%u-day streak", "%u-day streak", state->streak), state->streak);

  gtk_label_set_label (self->streak, text);
  gtk_widget_set_visible (GTK_WIDGET (self->streak), state->streak > 0);
}

/* The card for a day on which nothing is left to do. */
static void
show_calm (LimberTodayPage *self, const LimberTodayState *state)
{
  gboolean done = state->kind == LIMBER_TODAY_DONE;
  gboolean unplanned = state->kind == LIMBER_TODAY_UNPLANNED;

  gtk_widget_set_visible (self->calm, done || unplanned || state->kind == LIMBER_TODAY_REST);
  gtk_widget_set_visible (self->calm_actions, unplanned);
  gtk_image_set_from_icon_name (self->calm_icon, done        ? "object-select-symbolic"
                                                 : unplanned ? "limber-week-symbolic"
                                                             : "weather-clear-night-symbolic");
  gtk_label_set_label (self->calm_title, done        ? _ ("Done for Today")
                                         : unplanned ? _ ("Nothing Planned")
                                                     : _ ("Rest Day"));
  gtk_label_set_label (self->calm_text,
                       done        ? _ ("Well done. Your back will thank you.")
                       : unplanned ? _ ("Lay routines on the days of your week, or start one now.")
                                   : _ ("Nothing is planned for today. A walk always does good."));
}

static void
show_others (LimberTodayPage *self, const LimberTodayState *state)
{
  guint n = 0;

  gtk_list_box_remove_all (self->others_list);
  for (guint i = 0; i < state->entries->len; i++)
    {
      if ((int) i == state->next)
        continue;
      gtk_list_box_append (self->others_list,
                           limber_today_row_new (self->context,
                                                 g_ptr_array_index (state->entries, i)));
      n++;
    }
  gtk_label_set_label (self->others_title,
                       state->kind == LIMBER_TODAY_DONE ? _ ("Done Today") : _ ("Also Today"));
  gtk_widget_set_visible (self->others, n > 0);
}

static void
show_date (LimberTodayPage *self)
{
  g_autoptr (GDateTime) now = limber_clock_get_now (limber_context_get_clock (self->context));
  /* Translators: a day as in "Friday, 20 November"; see strftime(3) */
  g_autofree char *text = g_date_time_format (now, _ ("%A, %-d %B"));

  gtk_label_set_label (self->date, text);
}

static void
show_state (LimberTodayPage *self, const LimberTodayState *state)
{
  gboolean first_run = state->kind == LIMBER_TODAY_FIRST_RUN;

  gtk_widget_set_visible (GTK_WIDGET (self->date), !first_run);
  limber_welcome_set_shown (self->welcome, first_run);
  gtk_widget_set_visible (GTK_WIDGET (self->hero), state->next >= 0);
  gtk_widget_set_visible (self->week, !first_run);
  if (state->next >= 0)
    limber_today_hero_show_entry (self->hero, self->context,
                                  g_ptr_array_index (state->entries, state->next));
  show_date (self);
  show_calm (self, state);
  show_others (self, state);
  limber_week_strip_show_state (self->strip, state);
  show_streak (self, state);
  show_tomorrow (self, state);
}

/* --- when it looks again --- */

static void schedule_midnight (LimberTodayPage *self);

/* Shows @state, and keeps it, unless it is what is shown: most sessions that arrive are of other days, and years of them
 * come after a start. */
static void
take_state (LimberTodayPage *self, LimberTodayState *state)
{
  g_autoptr (LimberTodayState) before = g_steal_pointer (&self->shown);

  self->shown = state;
  if (before == NULL || self->stale || !limber_today_state_equal (before, state))
    show_state (self, state);
  self->stale = FALSE;
}

static void
refresh (LimberTodayPage *self)
{
  LimberLibrary *library = limber_context_get_library (self->context);
  g_autoptr (LimberProgressStats) stats = NULL;
  GDate today, day;
  guint first_hour = limber_context_get_day (self->context, &day);

  limber_clock_get_today (limber_context_get_clock (self->context), &today);
  stats = limber_progress_stats_new (limber_library_get_sessions (library),
                                     limber_library_get_plans (library), &day, first_hour,
                                     limber_context_get_week_start (self->context));
  take_state (self, limber_today_state_new (limber_library_get_plans (library),
                                            limber_library_get_routines (library),
                                            limber_library_get_sessions (library), &today, stats));
  limber_resume_card_refresh (self->resume);
  limber_pain_card_refresh (self->pain, self->context);
  schedule_midnight (self);
}

static void
on_refresh (gpointer user_data)
{
  LimberTodayPage *self = user_data;

  self->refresh_source = 0;
  refresh (self);
}

/* Several changes at once, as when a library loads, are looked at once. */
static void
queue_refresh (LimberTodayPage *self)
{
  if (self->refresh_source == 0)
    self->refresh_source = g_idle_add_once (on_refresh, self);
}

static void
on_midnight (gpointer user_data)
{
  LimberTodayPage *self = user_data;

  self->midnight_source = 0;
  refresh (self);
}

/* A timer doesn't run while the machine sleeps; the page also looks again when its window becomes active. */
static void
schedule_midnight (LimberTodayPage *self)
{
  g_autoptr (GDateTime) now = limber_clock_get_now (limber_context_get_clock (self->context));
  int gone = (g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now)) * 60
             + g_date_time_get_second (now);

  g_clear_handle_id (&self->midnight_source, g_source_remove);
  self->midnight_source =
      g_timeout_add_seconds_once ((guint) (SECONDS_OF_DAY - gone), on_midnight, self);
}

static void
limber_today_page_map (GtkWidget *widget)
{
  refresh (LIMBER_TODAY_PAGE (widget));
  GTK_WIDGET_CLASS (limber_today_page_parent_class)->map (widget);
}

static void
limber_today_page_unmap (GtkWidget *widget)
{
  LIMBER_TODAY_PAGE (widget)->stale = TRUE;
  GTK_WIDGET_CLASS (limber_today_page_parent_class)->unmap (widget);
}

static void
on_active_changed (LimberTodayPage *self, GParamSpec *pspec, GtkWindow *window)
{
  if (gtk_window_is_active (window) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    queue_refresh (self);
}

static void
limber_today_page_root (GtkWidget *widget)
{
  GtkRoot *root;

  GTK_WIDGET_CLASS (limber_today_page_parent_class)->root (widget);
  root = gtk_widget_get_root (widget);
  if (GTK_IS_WINDOW (root))
    g_signal_connect_object (root, "notify::is-active", G_CALLBACK (on_active_changed), widget,
                             G_CONNECT_SWAPPED);
}

static void
limber_today_page_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_root (widget), widget);
  GTK_WIDGET_CLASS (limber_today_page_parent_class)->unroot (widget);
}

/* --- the object --- */

static void
watch (LimberTodayPage *self, GListModel *model)
{
  g_signal_connect_object (model, "items-changed", G_CALLBACK (queue_refresh), self,
                           G_CONNECT_SWAPPED);
}

static void
limber_today_page_constructed (GObject *object)
{
  LimberTodayPage *self = LIMBER_TODAY_PAGE (object);
  LimberLibrary *library = limber_context_get_library (self->context);

  G_OBJECT_CLASS (limber_today_page_parent_class)->constructed (object);
  limber_resume_card_set_context (self->resume, self->context);
  limber_welcome_set_context (self->welcome, self->context);
  watch (self, limber_library_get_plans (library));
  watch (self, limber_library_get_routines (library));
  watch (self, limber_library_get_sessions (library));
  g_signal_connect_object (limber_context_get_settings (self->context), "changed::week-start",
                           G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
limber_today_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LimberTodayPage *self = LIMBER_TODAY_PAGE (object);

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
limber_today_page_dispose (GObject *object)
{
  LimberTodayPage *self = LIMBER_TODAY_PAGE (object);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_clear_handle_id (&self->midnight_source, g_source_remove);
  g_clear_pointer (&self->shown, limber_today_state_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_TODAY_PAGE);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (limber_today_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, date);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, resume);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, pain);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, welcome);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, hero);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, calm);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, calm_icon);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, calm_title);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, calm_text);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, calm_actions);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, others);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, others_title);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, others_list);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, week);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, strip);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, streak);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, tomorrow);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, tomorrow_box);
}

static void
limber_today_page_class_init (LimberTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = limber_today_page_constructed;
  object_class->dispose = limber_today_page_dispose;
  object_class->set_property = limber_today_page_set_property;
  widget_class->map = limber_today_page_map;
  widget_class->unmap = limber_today_page_unmap;
  widget_class->root = limber_today_page_root;
  widget_class->unroot = limber_today_page_unroot;
  properties[PROP_CONTEXT] =
      g_param_spec_object ("context", NULL, NULL, LIMBER_TYPE_CONTEXT,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LIMBER_TYPE_PAIN_CARD);
  g_type_ensure (LIMBER_TYPE_RESUME_CARD);
  g_type_ensure (LIMBER_TYPE_TODAY_HERO);
  g_type_ensure (LIMBER_TYPE_WEEK_STRIP);
  g_type_ensure (LIMBER_TYPE_WELCOME);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/today/limber-today-page.ui");
  bind_children (widget_class);
}

static void
limber_today_page_init (LimberTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
limber_today_page_new (LimberContext *context)
{
  return g_object_new (LIMBER_TYPE_TODAY_PAGE, "context", context, NULL);
}
