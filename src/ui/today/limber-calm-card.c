/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/limber-calm-card.h"

#include <glib/gi18n.h>

struct _LimberCalmCard
{
  GtkBox parent_instance;

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *text;
  GtkWidget *actions;
};

G_DEFINE_FINAL_TYPE (LimberCalmCard, limber_calm_card, GTK_TYPE_BOX)

void
limber_calm_card_show_kind (LimberCalmCard *self, LimberTodayKind kind)
{
  gboolean done = kind == LIMBER_TODAY_DONE;
  gboolean unplanned = kind == LIMBER_TODAY_UNPLANNED;

  g_return_if_fail (LIMBER_IS_CALM_CARD (self));

  gtk_widget_set_visible (self->actions, unplanned);
  gtk_image_set_from_icon_name (self->icon, done        ? "object-select-symbolic"
                                            : unplanned ? "limber-week-symbolic"
                                                        : "weather-clear-night-symbolic");
  gtk_label_set_label (self->title, done        ? _ ("Done for Today")
                                    : unplanned ? _ ("Nothing Planned")
                                                : _ ("Rest Day"));
  gtk_label_set_label (self->text,
                       done        ? _ ("Well done. Your back will thank you.")
                       : unplanned ? _ ("Lay routines on the days of your week, or start one now.")
                                   : _ ("Nothing is planned for today. A walk always does good."));
}

static void
limber_calm_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_CALM_CARD);
  G_OBJECT_CLASS (limber_calm_card_parent_class)->dispose (object);
}

static void
limber_calm_card_class_init (LimberCalmCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_calm_card_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/today/limber-calm-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberCalmCard, icon);
  gtk_widget_class_bind_template_child (widget_class, LimberCalmCard, title);
  gtk_widget_class_bind_template_child (widget_class, LimberCalmCard, text);
  gtk_widget_class_bind_template_child (widget_class, LimberCalmCard, actions);
}

static void
limber_calm_card_init (LimberCalmCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
limber_calm_card_new (void)
{
  return g_object_new (LIMBER_TYPE_CALM_CARD, NULL);
}
