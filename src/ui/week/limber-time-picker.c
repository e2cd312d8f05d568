/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-time-picker.h"

#include <glib/gi18n.h>

#define MINUTE_STEP 5

struct _LimberTimePicker
{
  GtkBox parent_instance;

  GtkSpinButton *hours;
  GtkSpinButton *minutes;
  int minute;
};

enum
{
  PROP_0,
  PROP_MINUTE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberTimePicker, limber_time_picker, GTK_TYPE_BOX)

static void
on_changed (LimberTimePicker *self)
{
  int minute = gtk_spin_button_get_value_as_int (self->hours) * 60
               + gtk_spin_button_get_value_as_int (self->minutes);

  if (minute == self->minute)
    return;
  self->minute = minute;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MINUTE]);
}

/* Always two digits, as clocks show them. */
static gboolean
on_output (GtkSpinButton *spin)
{
  g_autofree char *text = g_strdup_printf ("%02d", gtk_spin_button_get_value_as_int (spin));

  gtk_editable_set_text (GTK_EDITABLE (spin), text);
  return TRUE;
}

static GtkSpinButton *
add_spin (LimberTimePicker *self, double last, double step, const char *name)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (0, last, 1);

  gtk_spin_button_set_increments (GTK_SPIN_BUTTON (spin), step, step);
  gtk_spin_button_set_wrap (GTK_SPIN_BUTTON (spin), TRUE);
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (spin), TRUE);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (spin), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (spin, "output", G_CALLBACK (on_output), NULL);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), spin);
  return GTK_SPIN_BUTTON (spin);
}

static void
limber_time_picker_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_MINUTE:
      g_value_set_int (value, LIMBER_TIME_PICKER (object)->minute);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_time_picker_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_MINUTE:
      limber_time_picker_set_minute (LIMBER_TIME_PICKER (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_time_picker_class_init (LimberTimePickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = limber_time_picker_get_property;
  object_class->set_property = limber_time_picker_set_property;

  properties[PROP_MINUTE] =
      g_param_spec_int ("minute", NULL, NULL, 0, 24 * 60 - 1, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
limber_time_picker_init (LimberTimePicker *self)
{
  GtkWidget *colon;

  /* The hour comes first in every language. */
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->hours = add_spin (self, 23, 1, _ ("Hour"));
  colon = gtk_label_new (":");
  gtk_widget_add_css_class (colon, "title-3");
  gtk_box_append (GTK_BOX (self), colon);
  self->minutes = add_spin (self, 59, MINUTE_STEP, _ ("Minute"));
}

GtkWidget *
limber_time_picker_new (void)
{
  return g_object_new (LIMBER_TYPE_TIME_PICKER, NULL);
}

int
limber_time_picker_get_minute (LimberTimePicker *self)
{
  g_return_val_if_fail (LIMBER_IS_TIME_PICKER (self), 0);

  /* What is being typed counts too. */
  gtk_spin_button_update (self->hours);
  gtk_spin_button_update (self->minutes);
  return self->minute;
}

void
limber_time_picker_set_minute (LimberTimePicker *self, int minute)
{
  g_return_if_fail (LIMBER_IS_TIME_PICKER (self));

  gtk_spin_button_set_value (self->hours, minute / 60);
  gtk_spin_button_set_value (self->minutes, minute % 60);
}
