/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/limber-today-hero.h"

#include "ui/catalog/limber-chips.h"
#include "ui/today/limber-routine-facts.h"
#include "ui/widgets/limber-clip-view.h"

struct _LimberTodayHero
{
  AdwBin parent_instance;

  gboolean narrow;

  GtkBox *content;
  GtkWidget *words;
  LimberClipView *clip;
  GtkLabel *title;
  GtkLabel *facts;
  AdwWrapBox *chips;
  GtkWidget *start;
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberTodayHero, limber_today_hero, ADW_TYPE_BIN)

static void
set_narrow (LimberTodayHero *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->content),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_valign (self->words, narrow ? GTK_ALIGN_FILL : GTK_ALIGN_CENTER);
  gtk_widget_set_halign (self->start, narrow ? GTK_ALIGN_FILL : GTK_ALIGN_START);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

void
limber_today_hero_show_entry (LimberTodayHero *self,
                              LimberContext *context,
                              const LimberTodayEntry *entry)
{
  const char *name = limber_routine_get_name (entry->routine);
  g_autofree char *target = NULL;
  g_autofree char *text = NULL;
  LimberRoutineFacts facts;
  LimberPace pace;

  limber_context_get_pace (context, &pace);
  limber_routine_facts_init (&facts, entry->routine, limber_context_get_catalog (context), &pace);
  text = limber_routine_facts_to_text (&facts);
  target = g_strjoin ("\t", limber_routine_get_id (entry->routine),
                      limber_plan_get_id (entry->plan), NULL);

  gtk_label_set_label (self->title, name);
  gtk_label_set_label (self->facts, text);
  limber_chips_clear (self->chips);
  limber_chips_add_set (self->chips, LIMBER_TYPE_REGION, facts.regions);
  limber_clip_view_set_context (self->clip, context);
  limber_clip_view_set_exercise (self->clip, facts.face);
  limber_clip_view_set_playing (self->clip, TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->start), "s", target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->start), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  name, -1);
}

static void
limber_today_hero_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LimberTodayHero *self = LIMBER_TODAY_HERO (object);

  switch (id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_today_hero_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LimberTodayHero *self = LIMBER_TODAY_HERO (object);

  switch (id)
    {
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_today_hero_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_TODAY_HERO);
  G_OBJECT_CLASS (limber_today_hero_parent_class)->dispose (object);
}

static void
limber_today_hero_class_init (LimberTodayHeroClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_today_hero_dispose;
  object_class->get_property = limber_today_hero_get_property;
  object_class->set_property = limber_today_hero_set_property;
  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LIMBER_TYPE_CLIP_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/today/limber-today-hero.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberTodayHero, content);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayHero, words);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayHero, clip);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayHero, title);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayHero, facts);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayHero, chips);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayHero, start);
}

static void
limber_today_hero_init (LimberTodayHero *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
limber_today_hero_new (void)
{
  return g_object_new (LIMBER_TYPE_TODAY_HERO, NULL);
}
