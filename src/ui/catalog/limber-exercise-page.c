/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-exercise-page.h"

#include <glib/gi18n.h>

#include "ui/catalog/limber-chips.h"
#include "ui/catalog/limber-exercise-texts.h"
#include "ui/catalog/limber-text-card.h"
#include "ui/widgets/limber-clip-view.h"
#include "ui/widgets/limber-poster.h"

#define POSTER_WIDTH 96

struct _LimberExercisePage
{
  AdwNavigationPage parent_instance;

  LimberContext *context;
  LimberExercise *exercise;

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
add_cards (LimberExercisePage *self)
{
  LimberExercise *exercise = self->exercise;
  g_auto (GStrv) regions = limber_exercise_describe_regions (exercise);
  g_auto (GStrv) dose = limber_exercise_describe_dose (exercise);
  g_auto (GStrv) source = limber_exercise_describe_source (exercise);

  add_plain_card (self->cards, _ ("Good For"), regions);
  add_plain_card (self->cards, _ ("Dose"), dose);
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
limber_exercise_page_constructed (GObject *object)
{
  LimberExercisePage *self = LIMBER_EXERCISE_PAGE (object);
  const char *id = limber_exercise_get_id (self->exercise);
  const char *name = limber_exercise_get_name (self->exercise);
  const char *summary = limber_exercise_get_summary (self->exercise);

  G_OBJECT_CLASS (limber_exercise_page_parent_class)->constructed (object);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), name);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->summary, summary != NULL ? summary : "");
  gtk_widget_set_visible (GTK_WIDGET (self->summary), summary != NULL && *summary != '\0');
  gtk_actionable_set_action_target (self->try_it, "s", id);
  gtk_actionable_set_action_target (self->add, "s", id);
  add_chips (self);
  add_cards (self);
  limber_clip_view_set_context (self->clip, self->context);
  limber_clip_view_set_exercise (self->clip, self->exercise);
  limber_clip_view_set_playing (self->clip, TRUE);
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
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
limber_exercise_page_class_init (LimberExercisePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = limber_exercise_page_constructed;
  object_class->dispose = limber_exercise_page_dispose;
  object_class->set_property = limber_exercise_page_set_property;
  install_properties (object_class);

  g_type_ensure (LIMBER_TYPE_CLIP_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/catalog/limber-exercise-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, clip);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, name);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, summary);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, chips);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, try_it);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, add);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, cards);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, notes);
}

static void
limber_exercise_page_init (LimberExercisePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
limber_exercise_page_new (LimberContext *context, LimberExercise *exercise)
{
  return g_object_new (LIMBER_TYPE_EXERCISE_PAGE, "context", context, "exercise", exercise, NULL);
}
