/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/limber-today-page.h"

#include <glib/gi18n.h>

#include "ui/today/limber-calm-card.h"
#include "ui/today/limber-resume-card.h"
#include "ui/today/limber-today-hero.h"
#include "ui/today/limber-today-row.h"
#include "ui/today/limber-today-state.h"
#include "ui/today/limber-today-week.h"
#include "ui/today/limber-welcome.h"
#include "ui/widgets/limber-pain-card.h"

#define SECONDS_OF_DAY (24 * 60 * 60)

struct _LimberTodayPage
{
  AdwBreakpointBin parent_instance;

  LimberContext *context;
  LimberTodayState *shown;
  GDate day;      /* that of the streak, which begins at an hour of its own */
  gboolean stale; /* what isn't part of the state may have changed while nobody saw it */
  gboolean narrow;
  guint refresh_source;
  guint midnight_source;

  GtkLabel *date;
  LimberResumeCard *resume;
  LimberPainCard *pain;
  AdwBin *welcome_place;
  AdwBin *hero_place;
  AdwBin *calm_place;
  GtkWidget *others;
  GtkLabel *others_title;
  GtkListBox *others_list;
  AdwBin *week_place;
};

enum
{
  PROP_0,
  PROP_CONTEXT,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberTodayPage, limber_today_page, ADW_TYPE_BREAKPOINT_BIN)

/* --- what each part shows --- */

/* Of these parts a day has one or two; the others needn't be made. */
static gboolean
is_first_shown (AdwBin *place, gboolean shown)
{
  gtk_widget_set_visible (GTK_WIDGET (place), shown);
  return shown && adw_bin_get_child (place) == NULL;
}

static void
show_welcome (LimberTodayPage *self, gboolean shown)
{
  if (is_first_shown (self->welcome_place, shown))
    {
      GtkWidget *welcome = limber_welcome_new (self->context);

      g_object_bind_property (self, "narrow", welcome, "narrow", G_BINDING_SYNC_CREATE);
      adw_bin_set_child (self->welcome_place, welcome);
    }
}

static void
show_hero (LimberTodayPage *self, const LimberTodayState *state)
{
  if (is_first_shown (self->hero_place, state->next >= 0))
    {
      GtkWidget *hero = limber_today_hero_new ();

      g_object_bind_property (self, "narrow", hero, "narrow", G_BINDING_SYNC_CREATE);
      adw_bin_set_child (self->hero_place, hero);
    }
  if (state->next >= 0)
    limber_today_hero_show_entry (LIMBER_TODAY_HERO (adw_bin_get_child (self->hero_place)),
                                  self->context, g_ptr_array_index (state->entries, state->next));
}

static void
show_calm (LimberTodayPage *self, LimberTodayKind kind)
{
  gboolean calm =
      kind == LIMBER_TODAY_DONE || kind == LIMBER_TODAY_UNPLANNED || kind == LIMBER_TODAY_REST;

  if (is_first_shown (self->calm_place, calm))
    adw_bin_set_child (self->calm_place, limber_calm_card_new ());
  if (calm)
    limber_calm_card_show_kind (LIMBER_CALM_CARD (adw_bin_get_child (self->calm_place)), kind);
}

static void
show_week (LimberTodayPage *self, const LimberTodayState *state)
{
  gboolean shown = state->kind != LIMBER_TODAY_FIRST_RUN;

  if (is_first_shown (self->week_place, shown))
    adw_bin_set_child (self->week_place, limber_today_week_new ());
  if (shown)
    limber_today_week_show_state (LIMBER_TODAY_WEEK (adw_bin_get_child (self->week_place)), state);
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
  show_date (self);
  show_welcome (self, first_run);
  show_hero (self, state);
  show_calm (self, state->kind);
  show_others (self, state);
  show_week (self, state);
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

/* What a session leaves when its window is closed in the middle, and settings. */
static void
refresh_cards (LimberTodayPage *self)
{
  limber_resume_card_refresh (self->resume);
  limber_pain_card_refresh (self->pain, self->context);
}

static void
refresh (LimberTodayPage *self)
{
  LimberLibrary *library = limber_context_get_library (self->context);
  g_autoptr (LimberProgressStats) stats = NULL;
  GDate today;
  guint first_hour = limber_context_get_day (self->context, &self->day);

  limber_clock_get_today (limber_context_get_clock (self->context), &today);
  stats = limber_progress_stats_new (limber_library_get_sessions (library),
                                     limber_library_get_plans (library), &self->day, first_hour,
                                     limber_context_get_week_start (self->context));
  take_state (self, limber_today_state_new (limber_library_get_plans (library),
                                            limber_library_get_routines (library),
                                            limber_library_get_sessions (library), &today, stats));
  refresh_cards (self);
  schedule_midnight (self);
}

static gboolean
is_another_day (LimberTodayPage *self)
{
  GDate today, day;

  limber_clock_get_today (limber_context_get_clock (self->context), &today);
  limber_context_get_day (self->context, &day);
  return g_date_compare (&today, &self->shown->date) != 0 || g_date_compare (&day, &self->day) != 0;
}

static gboolean
on_refresh (gpointer user_data)
{
  LimberTodayPage *self = user_data;

  self->refresh_source = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/* Several changes at once, as when a library loads, are looked at once, and before the next frame. */
static void
queue_refresh (LimberTodayPage *self)
{
  if (self->refresh_source == 0)
    self->refresh_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_refresh, self, NULL);
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
  LimberTodayPage *self = LIMBER_TODAY_PAGE (widget);

  if (self->stale || is_another_day (self))
    refresh (self);
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
  if (!gtk_window_is_active (window) || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (is_another_day (self))
    queue_refresh (self);
  else
    refresh_cards (self);
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
  watch (self, limber_library_get_plans (library));
  watch (self, limber_library_get_routines (library));
  watch (self, limber_library_get_sessions (library));
  g_signal_connect_object (limber_context_get_settings (self->context), "changed::week-start",
                           G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
set_narrow (LimberTodayPage *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
limber_today_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, LIMBER_TODAY_PAGE (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
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
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
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
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, welcome_place);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, hero_place);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, calm_place);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, others);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, others_title);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, others_list);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, week_place);
}

static void
limber_today_page_class_init (LimberTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = limber_today_page_constructed;
  object_class->dispose = limber_today_page_dispose;
  object_class->get_property = limber_today_page_get_property;
  object_class->set_property = limber_today_page_set_property;
  widget_class->map = limber_today_page_map;
  widget_class->unmap = limber_today_page_unmap;
  widget_class->root = limber_today_page_root;
  widget_class->unroot = limber_today_page_unroot;
  properties[PROP_CONTEXT] =
      g_param_spec_object ("context", NULL, NULL, LIMBER_TYPE_CONTEXT,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LIMBER_TYPE_PAIN_CARD);
  g_type_ensure (LIMBER_TYPE_RESUME_CARD);
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
