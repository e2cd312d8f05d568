/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-set-picker.h"

#include "model/limber-enums.h"

struct _LimberSetPicker
{
  AdwBin parent_instance;

  AdwWrapBox *box;
  guint32 set;
};

enum
{
  PROP_0,
  PROP_SET,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberSetPicker, limber_set_picker, ADW_TYPE_BIN)

static void
on_toggled (LimberSetPicker *self)
{
  guint32 set = 0;
  guint i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box)); child != NULL;
       child = gtk_widget_get_next_sibling (child), i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (child)))
      set |= LIMBER_SET_OF (i);

  if (set == self->set)
    return;
  self->set = set;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SET]);
}

static void
limber_set_picker_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SET:
      g_value_set_uint (value, LIMBER_SET_PICKER (object)->set);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_set_picker_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SET:
      limber_set_picker_set_set (LIMBER_SET_PICKER (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_set_picker_class_init (LimberSetPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = limber_set_picker_get_property;
  object_class->set_property = limber_set_picker_set_property;

  props[PROP_SET] =
      g_param_spec_uint ("set", NULL, NULL, 0, G_MAXUINT, 0,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
limber_set_picker_init (LimberSetPicker *self)
{
  self->box = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->box, 6);
  adw_wrap_box_set_line_spacing (self->box, 6);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

void
limber_set_picker_set_values (LimberSetPicker *self, GType type)
{
  g_return_if_fail (LIMBER_IS_SET_PICKER (self));

  for (guint i = 0; i < limber_enum_get_n_values (type); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (limber_enum_get_label (type, (int) i));

      gtk_widget_add_css_class (button, "filter");
      g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
      adw_wrap_box_append (self->box, button);
    }
}

guint32
limber_set_picker_get_set (LimberSetPicker *self)
{
  g_return_val_if_fail (LIMBER_IS_SET_PICKER (self), 0);

  return self->set;
}

void
limber_set_picker_set_set (LimberSetPicker *self, guint32 set)
{
  guint i = 0;

  g_return_if_fail (LIMBER_IS_SET_PICKER (self));

  if (self->set == set)
    return;

  self->set = set;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box)); child != NULL;
       child = gtk_widget_get_next_sibling (child), i++)
    {
      g_signal_handlers_block_by_func (child, on_toggled, self);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child), LIMBER_SET_HAS (set, i));
      g_signal_handlers_unblock_by_func (child, on_toggled, self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SET]);
}
