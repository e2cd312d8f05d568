/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/limber-number-row.h"

#include <math.h>

/* What is nearer than this looks the same with all digits there are. */
#define SAME 1e-6

struct _LimberNumberRow
{
  AdwActionRow parent_instance;

  double minimum, maximum, step;
  guint digits;
  GtkSpinButton *spin;
  gboolean updating; /* it is being told its value, not asked for it */
};

G_DEFINE_FINAL_TYPE (LimberNumberRow, limber_number_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_0,
  PROP_MINIMUM,
  PROP_MAXIMUM,
  PROP_STEP,
  PROP_DIGITS,
  PROP_VALUE,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void
on_value_changed (LimberNumberRow *self, GtkSpinButton *spin)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALUE]);
  if (!self->updating)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* As "8" and "1.25": no more digits than it takes. */
static gboolean
on_output (LimberNumberRow *self, GtkSpinButton *spin)
{
  double value = gtk_spin_button_get_value (spin);
  g_autofree char *text = NULL;

  for (int digits = 0; digits <= (int) gtk_spin_button_get_digits (spin); digits++)
    {
      g_free (text);
      text = g_strdup_printf ("%.*f", digits, value);
      if (fabs (g_strtod (text, NULL) - value) < SAME)
        break;
    }
  if (g_strcmp0 (text, gtk_editable_get_text (GTK_EDITABLE (spin))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (spin), text);
  return TRUE;
}

static void
on_title_changed (LimberNumberRow *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), -1);
}

static void
limber_number_row_constructed (GObject *object)
{
  LimberNumberRow *self = LIMBER_NUMBER_ROW (object);
  GtkAdjustment *adjustment = gtk_adjustment_new (self->minimum, self->minimum, self->maximum,
                                                  self->step, self->step * 5, 0);

  G_OBJECT_CLASS (limber_number_row_parent_class)->constructed (object);

  self->spin = GTK_SPIN_BUTTON (gtk_spin_button_new (adjustment, self->step, self->digits));
  gtk_spin_button_set_numeric (self->spin, TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->spin), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->spin));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->spin));
  g_signal_connect_object (self->spin, "value-changed", G_CALLBACK (on_value_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->spin, "output", G_CALLBACK (on_output), self, G_CONNECT_SWAPPED);
  on_output (self, self->spin);
  g_signal_connect (self, "notify::title", G_CALLBACK (on_title_changed), NULL);
  on_title_changed (self);
}

static void
limber_number_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberNumberRow *self = LIMBER_NUMBER_ROW (object);

  if (prop_id == PROP_VALUE)
    g_value_set_double (value, limber_number_row_get_value (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
limber_number_row_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  LimberNumberRow *self = LIMBER_NUMBER_ROW (object);

  switch (prop_id)
    {
    case PROP_MINIMUM:
      self->minimum = g_value_get_double (value);
      break;
    case PROP_MAXIMUM:
      self->maximum = g_value_get_double (value);
      break;
    case PROP_STEP:
      self->step = g_value_get_double (value);
      break;
    case PROP_DIGITS:
      self->digits = g_value_get_uint (value);
      break;
    case PROP_VALUE:
      limber_number_row_set_value (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_number_row_class_init (LimberNumberRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = limber_number_row_constructed;
  object_class->get_property = limber_number_row_get_property;
  object_class->set_property = limber_number_row_set_property;

  props[PROP_MINIMUM] = g_param_spec_double ("minimum", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_MAXIMUM] = g_param_spec_double ("maximum", NULL, NULL, 0, G_MAXUINT, 100, flags);
  props[PROP_STEP] = g_param_spec_double ("step", NULL, NULL, 0, G_MAXUINT, 1, flags);
  props[PROP_DIGITS] = g_param_spec_uint ("digits", NULL, NULL, 0, 3, 0, flags);
  props[PROP_VALUE] =
      g_param_spec_double ("value", NULL, NULL, 0, G_MAXUINT, 0,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[CHANGED] = g_signal_new ("changed", LIMBER_TYPE_NUMBER_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_number_row_init (LimberNumberRow *self)
{
}

double
limber_number_row_get_value (LimberNumberRow *self)
{
  g_return_val_if_fail (LIMBER_IS_NUMBER_ROW (self), 0);

  return gtk_spin_button_get_value (self->spin);
}

void
limber_number_row_set_value (LimberNumberRow *self, double value)
{
  g_return_if_fail (LIMBER_IS_NUMBER_ROW (self));

  /* Writing the same number again would send the cursor to its beginning while somebody types. */
  if (gtk_spin_button_get_value (self->spin) == value)
    return;
  self->updating = TRUE;
  gtk_spin_button_set_value (self->spin, value);
  self->updating = FALSE;
}

void
limber_number_row_set_range (LimberNumberRow *self, double maximum, double step, guint digits)
{
  g_return_if_fail (LIMBER_IS_NUMBER_ROW (self));

  self->updating = TRUE;
  gtk_spin_button_set_range (self->spin, self->minimum, maximum);
  gtk_spin_button_set_increments (self->spin, step, step * 5);
  gtk_spin_button_set_digits (self->spin, digits);
  self->updating = FALSE;
}
