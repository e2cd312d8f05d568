/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/progress/limber-log-page.h"

#include <glib/gi18n.h>

#include "model/limber-beginning.h"
#include "model/limber-dose-words.h"
#include "ui/progress/limber-log-row.h"
#include "ui/progress/limber-progress-stats.h"
#include "ui/session/limber-rating.h"
#include "ui/widgets/limber-label.h"
#include "ui/widgets/limber-name.h"
#include "ui/widgets/limber-poster.h"

#define POSTER_WIDTH 64

struct _LimberLogPage
{
  AdwNavigationPage parent_instance;

  LimberContext *context;
  LimberSession *session;

  GtkLabel *name;
  GtkLabel *time;
  AdwExpanderRow *pain_before;
  AdwExpanderRow *pain_after;
  AdwExpanderRow *effort;
  LimberRating *pain_before_rating;
  LimberRating *pain_after_rating;
  LimberRating *effort_rating;
  AdwEntryRow *note;
  GtkListBox *items;
  gboolean showing; /* what the log says, which is no change of it */
};

enum
{
  PROP_0,
  PROP_CONTEXT,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberLogPage, limber_log_page, ADW_TYPE_NAVIGATION_PAGE)

/* --- what was done --- */

static const char *
describe_skip (LimberSkip skip)
{
  switch (skip)
    {
    case LIMBER_SKIP_HURTS:
      return _ ("Skipped: it hurt");
    case LIMBER_SKIP_NO_EQUIPMENT:
      return _ ("Skipped: no equipment");
    case LIMBER_SKIP_NOT_NOW:
    case LIMBER_SKIP_NONE:
    default:
      return _ ("Skipped");
    }
}

/* @words: for a screen reader */
static char *
describe_planned (LimberLogPage *self, const LimberSessionItem *item, gboolean words)
{
  LimberExercise *exercise =
      limber_catalog_lookup (limber_context_get_catalog (self->context), item->exercise);
  LimberSides sides = exercise != NULL ? limber_exercise_get_sides (exercise) : LIMBER_SIDES_BOTH;
  LimberLoadUnit unit = limber_context_get_load_unit (self->context);

  return words ? limber_dose_to_loaded_words (item->planned, sides, unit)
               : limber_load_add_to_text (limber_dose_to_text (item->planned, sides), item->planned,
                                          unit);
}

static char *
describe_item (LimberLogPage *self, const LimberSessionItem *item, gboolean words)
{
  g_autofree char *planned = NULL;
  g_autofree char *length = limber_seconds_to_text (item->seconds);

  if (item->skipped != LIMBER_SKIP_NONE)
    return g_strdup (describe_skip (item->skipped));
  if (item->planned == NULL)
    return g_steal_pointer (&length);
  planned = describe_planned (self, item, words);
  if (item->planned->sets > 1)
    /* Translators: the planned dose · how many of its sets were done · how long it took, as in
     * "3 × 12 · 2 of 3 sets · 1 min" */
    return g_strdup_printf (_ ("%s · %u of %u sets · %s"), planned, item->sets, item->planned->sets,
                            length);
  /* Translators: the planned dose · how long it took */
  return g_strdup_printf (_ ("%s · %s"), planned, length);
}

static GtkWidget *
create_item (LimberLogPage *self, const LimberSessionItem *item)
{
  GtkWidget *row = adw_action_row_new ();
  LimberExercise *exercise =
      limber_catalog_lookup (limber_context_get_catalog (self->context), item->exercise);
  GtkWidget *poster = limber_poster_new (self->context, exercise, POSTER_WIDTH);
  g_autofree char *subtitle = describe_item (self, item, FALSE);
  g_autofree char *words = describe_item (self, item, TRUE);
  gboolean skipped = item->skipped != LIMBER_SKIP_NONE;
  GtkWidget *mark =
      gtk_image_new_from_icon_name (skipped ? "list-remove-symbolic" : "object-select-symbolic");

  gtk_widget_set_halign (poster, GTK_ALIGN_START);
  gtk_widget_set_margin_top (poster, 6);
  gtk_widget_set_margin_bottom (poster, 6);
  gtk_widget_add_css_class (mark, skipped ? "dimmed" : "accent");
  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  skipped ? _ ("Skipped") : _ ("Done"), -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), item->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  limber_label_say_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), poster);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
  if (exercise != NULL)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-exercise");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", item->exercise);
    }
  return row;
}

/* --- how it felt --- */

/* What somebody says of a session afterwards. */
typedef struct
{
  int pain_before, pain_after, effort;
  char *note;
} Feeling;

static Feeling *
get_feeling (LimberSession *session)
{
  Feeling *self = g_new0 (Feeling, 1);

  self->pain_before = limber_session_get_pain_before (session);
  self->pain_after = limber_session_get_pain_after (session);
  self->effort = limber_session_get_effort (session);
  self->note = g_strdup (limber_session_get_note (session));
  return self;
}

static void
free_feeling (Feeling *self)
{
  g_free (self->note);
  g_free (self);
}

static void
show_score (AdwExpanderRow *row, LimberRating *rating, int score)
{
  /* Translators: a score out of ten */
  g_autofree char *text = g_strdup_printf (_ ("%d of 10"), score);

  adw_expander_row_set_subtitle (row, score >= 0 ? text : _ ("No Answer"));
  limber_rating_set_value (rating, score);
}

static void
show_feeling (LimberLogPage *self)
{
  const char *note = limber_session_get_note (self->session);

  self->showing = TRUE;
  show_score (self->pain_before, self->pain_before_rating,
              limber_session_get_pain_before (self->session));
  show_score (self->pain_after, self->pain_after_rating,
              limber_session_get_pain_after (self->session));
  show_score (self->effort, self->effort_rating, limber_session_get_effort (self->session));
  gtk_editable_set_text (GTK_EDITABLE (self->note), note != NULL ? note : "");
  self->showing = FALSE;
}

static void
show_session (LimberLogPage *self)
{
  const char *name = limber_session_get_routine_name (self->session);
  g_autofree char *time = limber_session_describe_time (self->session);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), name);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->time, time);
  show_feeling (self);
  for (guint i = 0; i < limber_session_get_n_items (self->session); i++)
    gtk_list_box_append (self->items,
                         create_item (self, limber_session_get_item (self->session, i)));
}

/* --- changing it --- */

/* What a toast takes back: it holds the page, and with it the session, also after the page was left. */
typedef struct
{
  LimberLogPage *page;
  Feeling *before;
} Change;

static void
free_change (gpointer data, GClosure *closure)
{
  Change *self = data;

  free_feeling (self->before);
  g_object_unref (self->page);
  g_free (self);
}

static void
save (LimberLogPage *self)
{
  limber_library_save_session (limber_context_get_library (self->context), self->session);
}

static void
on_change_undone (AdwToast *toast, gpointer user_data)
{
  Change *change = user_data;
  LimberLogPage *page = change->page;

  limber_session_set_pain_before (page->session, change->before->pain_before);
  limber_session_set_pain_after (page->session, change->before->pain_after);
  limber_session_set_effort (page->session, change->before->effort);
  limber_session_set_note (page->session, change->before->note);
  save (page);
  if (page->note != NULL) /* which is gone with the page */
    show_feeling (page);
}

/* @before: (transfer full): how it was. */
static void
tell_change (LimberLogPage *self, Feeling *before)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  AdwToast *toast = adw_toast_new (_ ("Session changed"));
  Change *change = g_new0 (Change, 1);

  change->page = g_object_ref (self);
  change->before = before;
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (on_change_undone), change,
                         free_change, G_CONNECT_DEFAULT);
  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), g_steal_pointer (&toast));
  g_clear_object (&toast);
}

static void
on_rated (LimberLogPage *self)
{
  Feeling *before;

  if (self->showing || self->session == NULL)
    return;

  before = get_feeling (self->session);
  limber_session_set_pain_before (self->session,
                                  limber_rating_get_value (self->pain_before_rating));
  limber_session_set_pain_after (self->session, limber_rating_get_value (self->pain_after_rating));
  limber_session_set_effort (self->session, limber_rating_get_value (self->effort_rating));
  save (self);
  show_feeling (self);
  tell_change (self, before);
}

static void
on_note_applied (LimberLogPage *self)
{
  Feeling *before = get_feeling (self->session);

  limber_session_set_note (self->session, gtk_editable_get_text (GTK_EDITABLE (self->note)));
  save (self);
  tell_change (self, before);
}

static void
save_as_routine (GtkWidget *widget, const char *name, GVariant *target)
{
  gtk_widget_activate_action (widget, "win.new-from-session", "s",
                              limber_session_get_id (LIMBER_LOG_PAGE (widget)->session));
}

/* --- deleting --- */

static void
on_undo (AdwToast *toast, gpointer user_data)
{
  LimberLogPage *self = LIMBER_LOG_PAGE (user_data);

  limber_library_save_session (limber_context_get_library (self->context), self->session);
}

static void
unref_page (gpointer page, GClosure *closure)
{
  g_object_unref (page);
}

/* The toast keeps this page, and with it the session, until it is gone. */
static void
delete_log (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberLogPage *self = LIMBER_LOG_PAGE (widget);
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  AdwToast *toast = adw_toast_new (_ ("Session deleted"));

  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (on_undo), g_object_ref (self),
                         unref_page, G_CONNECT_DEFAULT);
  limber_library_remove_session (limber_context_get_library (self->context),
                                 limber_session_get_id (self->session));
  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), g_steal_pointer (&toast));
  g_clear_object (&toast);
  gtk_widget_activate_action (widget, "navigation.pop", NULL);
}

/* --- the object --- */

static void
limber_log_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (limber_log_page_parent_class)->constructed (object);
  show_session (LIMBER_LOG_PAGE (object));
  gtk_widget_action_set_enabled (GTK_WIDGET (object), "log.save-as-routine",
                                 limber_session_has_work (LIMBER_LOG_PAGE (object)->session));
}

static void
limber_log_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LimberLogPage *self = LIMBER_LOG_PAGE (object);

  switch (id)
    {
    case PROP_CONTEXT:
      self->context = g_value_dup_object (value);
      break;
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* A page that a toast still holds has been disposed of by the navigation view, but its documents must stay. */
static void
limber_log_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_LOG_PAGE);
  G_OBJECT_CLASS (limber_log_page_parent_class)->dispose (object);
}

static void
limber_log_page_finalize (GObject *object)
{
  LimberLogPage *self = LIMBER_LOG_PAGE (object);

  g_clear_object (&self->session);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (limber_log_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LIMBER_TYPE_RATING);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/progress/limber-log-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberLogPage, name);
  gtk_widget_class_bind_template_child (widget_class, LimberLogPage, time);
  gtk_widget_class_bind_template_child (widget_class, LimberLogPage, pain_before);
  gtk_widget_class_bind_template_child (widget_class, LimberLogPage, pain_after);
  gtk_widget_class_bind_template_child (widget_class, LimberLogPage, effort);
  gtk_widget_class_bind_template_child (widget_class, LimberLogPage, pain_before_rating);
  gtk_widget_class_bind_template_child (widget_class, LimberLogPage, pain_after_rating);
  gtk_widget_class_bind_template_child (widget_class, LimberLogPage, effort_rating);
  gtk_widget_class_bind_template_child (widget_class, LimberLogPage, note);
  gtk_widget_class_bind_template_child (widget_class, LimberLogPage, items);
  gtk_widget_class_bind_template_callback (widget_class, on_note_applied);
  gtk_widget_class_bind_template_callback (widget_class, on_rated);
}

static void
limber_log_page_class_init (LimberLogPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = limber_log_page_constructed;
  object_class->dispose = limber_log_page_dispose;
  object_class->finalize = limber_log_page_finalize;
  object_class->set_property = limber_log_page_set_property;
  properties[PROP_CONTEXT] =
      g_param_spec_object ("context", NULL, NULL, LIMBER_TYPE_CONTEXT,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, LIMBER_TYPE_SESSION,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "log.delete", NULL, delete_log);
  gtk_widget_class_install_action (widget_class, "log.save-as-routine", NULL, save_as_routine);
}

static void
limber_log_page_init (LimberLogPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_name_rows (GTK_WIDGET (self));
}

GtkWidget *
limber_log_page_new (LimberContext *context, LimberSession *session)
{
  return g_object_new (LIMBER_TYPE_LOG_PAGE, "context", context, "session", session, NULL);
}
