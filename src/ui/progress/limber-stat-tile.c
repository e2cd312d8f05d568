/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/progress/limber-stat-tile.h"

#include "ui/widgets/limber-name.h"

struct _LimberStatTile
{
  GtkBox parent_instance;

  GtkLabel *figure;
  GtkLabel *title;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_FIGURE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberStatTile, limber_stat_tile, GTK_TYPE_BOX)

void
limber_stat_tile_set_figure (LimberStatTile *self, const char *figure)
{
  if (g_strcmp0 (gtk_label_get_label (self->figure), figure) == 0)
    return;
  gtk_label_set_label (self->figure, figure);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIGURE]);
}

static void
limber_stat_tile_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LimberStatTile *self = LIMBER_STAT_TILE (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->title));
      break;
    case PROP_FIGURE:
      g_value_set_string (value, gtk_label_get_label (self->figure));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_stat_tile_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LimberStatTile *self = LIMBER_STAT_TILE (object);

  switch (id)
    {
    case PROP_TITLE:
      gtk_label_set_label (self->title, g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value), -1);
      break;
    case PROP_FIGURE:
      limber_stat_tile_set_figure (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_stat_tile_class_init (LimberStatTileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = limber_stat_tile_get_property;
  object_class->set_property = limber_stat_tile_set_property;
  properties[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FIGURE] =
      g_param_spec_string ("figure", NULL, NULL, "",
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkLabel *
create_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  return GTK_LABEL (label);
}

static void
limber_stat_tile_init (LimberStatTile *self)
{
  self->figure = create_label ("title-1");
  self->title = create_label ("caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->figure), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "dimmed");
  limber_name_mute (GTK_WIDGET (self->title));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "stat-tile");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->figure));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->title));
}
