/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-exercise-page.h"

#include <glib/gi18n.h>

#include "ui/catalog/limber-chips.h"
#include "ui/catalog/limber-exercise-texts.h"
#include "ui/catalog/limber-text-card.h"
#include "ui/widgets/limber-clip-view.h"
#include "ui/widgets/limber-poster.h"
#include "ui/widgets/limber-star.h"

#define POSTER_WIDTH 96

struct _LimberExercisePage
{
  AdwNavigationPage parent_instance;

  LimberContext *context;
  LimberExercise *exercise;
  guint refresh; /* the catalog has changed, and will have come to rest in a moment */

  GtkWidget *menu_button;
  LimberStar *star;
  LimberClipView *clip;
  GtkLabel *name;
  GtkLabel *summary;
  AdwWrapBox *chips;
  GtkActionable *try_it;
  GtkActionable *add;
  GtkBox *cards; /* what to do */
  GtkBox *notes; /* what else to know */
};

enum
{
  PROP_0,
  PROP_CONTEXT,
  PROP_EXERCISE,
  PROP_OWN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberExercisePage, limber_exercise_page, ADW_TYPE_NAVIGATION_PAGE)

/* A card only for what there is to say. */
static void
add_card (GtkBox *box, const char *title, const char *const *lines, LimberTextCardStyle style)
{
  if (lines[0] != NULL)
    gtk_box_append (box, limber_text_card_new (title, lines, style));
}

static void
add_plain_card (GtkBox *box, const char *title, char **lines)
{
  add_card (box, title, (const char *const *) lines, LIMBER_TEXT_CARD_PLAIN);
}

static GtkWidget *
create_variant (LimberExercisePage *self, LimberExercise *exercise, const char *title)
{
  GtkWidget *poster = limber_poster_new (self->context, exercise, POSTER_WIDTH);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const char *name = limber_exercise_get_name (exercise);
  /* Translators: "Easier" or "Harder": name of an exercise */
  g_autofree char *label = g_strdup_printf (_ ("%s: %s"), title, name);

  gtk_box_append (GTK_BOX (words),
                  g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.f, "css-classes",
                                (const char *const[]) { "caption", "dimmed", NULL }, NULL));
  gtk_box_append (GTK_BOX (words),
                  g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.f, "wrap", TRUE,
                                "css-classes", (const char *const[]) { "heading", NULL }, NULL));
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (poster, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), poster);
  gtk_box_append (GTK_BOX (box), words);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "variant");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-exercise");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    limber_exercise_get_id (exercise));
  return button;
}

static void
add_variant (LimberExercisePage *self, const char *id, const char *title)
{
  LimberExercise *exercise = limber_catalog_lookup (limber_context_get_catalog (self->context), id);

  if (exercise != NULL)
    gtk_box_append (self->notes, create_variant (self, exercise, title));
}

static void
add_dose (LimberExercisePage *self)
{
  LimberLoadUnit unit = limber_context_get_load_unit (self->context);
  g_auto (GStrv) dose = limber_exercise_describe_dose (self->exercise, unit);
  g_auto (GStrv) words = limber_exercise_say_dose (self->exercise, unit);

  if (dose[0] != NULL)
    gtk_box_append (self->cards, limber_text_card_new_said (_ ("Dose"), (const char *const *) dose,
                                                            (const char *const *) words));
}

static void
add_cards (LimberExercisePage *self)
{
  LimberExercise *exercise = self->exercise;
  g_auto (GStrv) regions = limber_exercise_describe_regions (exercise);
  g_auto (GStrv) source = limber_exercise_describe_source (exercise);

  add_plain_card (self->cards, _ ("Good For"), regions);
  add_dose (self);
  add_card (self->cards, _ ("How To"), limber_exercise_get_steps (exercise),
            LIMBER_TEXT_CARD_NUMBERED);
  add_card (self->notes, _ ("Watch Out"), limber_exercise_get_mistakes (exercise),
            LIMBER_TEXT_CARD_BULLETS);
  add_card (self->notes, _ ("Be Careful"), limber_exercise_get_cautions (exercise),
            LIMBER_TEXT_CARD_CAUTION);
  add_variant (self, limber_exercise_get_easier (exercise), _ ("Easier"));
  add_variant (self, limber_exercise_get_harder (exercise), _ ("Harder"));
  add_plain_card (self->notes, _ ("Source"), source);
}

static void
add_chips (LimberExercisePage *self)
{
  LimberExercise *exercise = self->exercise;
  LimberEquipmentSet equipment = limber_exercise_get_equipment (exercise);

  limber_chips_add (self->chips,
                    limber_enum_get_label (LIMBER_TYPE_KIND, limber_exercise_get_kind (exercise)));
  limber_chips_add (self->chips, limber_enum_get_label (LIMBER_TYPE_POSITION,
                                                        limber_exercise_get_position (exercise)));
  if (equipment == 0)
    limber_chips_add (self->chips, _ ("No equipment"));
  else
    limber_chips_add_set (self->chips, LIMBER_TYPE_EQUIPMENT, equipment);
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static gboolean
is_own (LimberExercisePage *self)
{
  return self->exercise != NULL && !limber_exercise_get_built_in (self->exercise);
}

static void
show_exercise (LimberExercisePage *self)
{
  const char *id = limber_exercise_get_id (self->exercise);
  const char *name = limber_exercise_get_name (self->exercise);
  const char *summary = limber_exercise_get_summary (self->exercise);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), name);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), *summary != '\0');
  gtk_actionable_set_action_target (self->try_it, "s", id);
  gtk_actionable_set_action_target (self->add, "s", id);
  limber_chips_clear (self->chips);
  add_chips (self);
  clear_box (self->cards);
  clear_box (self->notes);
  add_cards (self);
  limber_star_set_exercise (self->star, self->exercise);
  limber_clip_view_set_exercise (self->clip, self->exercise);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "exercise.edit", is_own (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "exercise.delete", is_own (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OWN]);
}

/* An exercise that is gone leaves nothing to look at. */
static void
leave (LimberExercisePage *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  if (view != NULL
      && adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view))
             == ADW_NAVIGATION_PAGE (self))
    adw_navigation_view_pop (ADW_NAVIGATION_VIEW (view));
}

static void
on_refresh (gpointer data)
{
  LimberExercisePage *self = data;
  LimberExercise *present = limber_catalog_lookup (limber_context_get_catalog (self->context),
                                                   limber_exercise_get_id (self->exercise));

  self->refresh = 0;
  if (present == NULL)
    leave (self);
  else if (g_set_object (&self->exercise, present))
    show_exercise (self);
}

/* An exercise that is renamed leaves the catalog for a moment. */
static void
on_catalog_changed (LimberExercisePage *self)
{
  if (self->refresh == 0)
    self->refresh = g_idle_add_once (on_refresh, self);
}

static void
activate (GtkWidget *widget, const char *action)
{
  gtk_widget_activate_action (widget, action, "s",
                              limber_exercise_get_id (LIMBER_EXERCISE_PAGE (widget)->exercise));
}

static void
edit (GtkWidget *widget, const char *name, GVariant *target)
{
  activate (widget, "win.edit-exercise");
}

static void
duplicate (GtkWidget *widget, const char *name, GVariant *target)
{
  activate (widget, "win.duplicate-exercise");
}

static void delete (GtkWidget *widget, const char *name, GVariant *target)
{
  activate (widget, "win.delete-exercise");
}

/* A page that comes back to light may be of an exercise that has gone meanwhile. */
static void
limber_exercise_page_showing (AdwNavigationPage *page)
{
  on_catalog_changed (LIMBER_EXERCISE_PAGE (page));
}

static void
limber_exercise_page_constructed (GObject *object)
{
  LimberExercisePage *self = LIMBER_EXERCISE_PAGE (object);

  G_OBJECT_CLASS (limber_exercise_page_parent_class)->constructed (object);
  limber_star_set_context (self->star, self->context);
  limber_clip_view_set_context (self->clip, self->context);
  show_exercise (self);
  limber_clip_view_set_playing (self->clip, TRUE);
  g_signal_connect_object (limber_context_get_catalog (self->context), "items-changed",
                           G_CALLBACK (on_catalog_changed), self, G_CONNECT_SWAPPED);
}

static void
limber_exercise_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_OWN:
      g_value_set_boolean (value, is_own (LIMBER_EXERCISE_PAGE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_exercise_page_set_property (GObject *object,
                                   guint id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  LimberExercisePage *self = LIMBER_EXERCISE_PAGE (object);

  switch (id)
    {
    case PROP_CONTEXT:
      self->context = g_value_dup_object (value);
      break;
    case PROP_EXERCISE:
      self->exercise = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_exercise_page_dispose (GObject *object)
{
  LimberExercisePage *self = LIMBER_EXERCISE_PAGE (object);

  g_clear_handle_id (&self->refresh, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_EXERCISE_PAGE);
  g_clear_object (&self->exercise);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (limber_exercise_page_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_CONTEXT] =
      g_param_spec_object ("context", NULL, NULL, LIMBER_TYPE_CONTEXT,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_EXERCISE] =
      g_param_spec_object ("exercise", NULL, NULL, LIMBER_TYPE_EXERCISE,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_OWN] =
      g_param_spec_boolean ("own", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
limber_exercise_page_class_init (LimberExercisePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = limber_exercise_page_constructed;
  object_class->dispose = limber_exercise_page_dispose;
  object_class->get_property = limber_exercise_page_get_property;
  object_class->set_property = limber_exercise_page_set_property;
  ADW_NAVIGATION_PAGE_CLASS (klass)->showing = limber_exercise_page_showing;
  install_properties (object_class);

  g_type_ensure (LIMBER_TYPE_CLIP_VIEW);
  g_type_ensure (LIMBER_TYPE_STAR);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/catalog/limber-exercise-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, star);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, clip);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, name);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, summary);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, chips);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, try_it);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, add);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, cards);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, notes);

  gtk_widget_class_install_action (widget_class, "exercise.edit", NULL, edit);
  gtk_widget_class_install_action (widget_class, "exercise.duplicate", NULL, duplicate);
  gtk_widget_class_install_action (widget_class, "exercise.delete", NULL, delete);
}

static void
limber_exercise_page_init (LimberExercisePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The accessible name of a menu button is that of its inner button, which Blueprint doesn't reach. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Exercise Menu"), -1);
}

GtkWidget *
limber_exercise_page_new (LimberContext *context, LimberExercise *exercise)
{
  return g_object_new (LIMBER_TYPE_EXERCISE_PAGE, "context", context, "exercise", exercise, NULL);
}
