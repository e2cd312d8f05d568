/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-filter-chips.h"

#include <glib/gi18n.h>

struct _LimberFilterChips
{
  AdwBin parent_instance;

  LimberSearch *search;
  AdwWrapBox *box;
  guint32 shown[LIMBER_N_FACETS + 1]; /* values of each facet, and the two limits */
};

G_DEFINE_FINAL_TYPE (LimberFilterChips, limber_filter_chips, ADW_TYPE_BIN)

static void
remove_value (GtkWidget *widget, const char *name, GVariant *target)
{
  guint facet, value;

  g_variant_get (target, "(uu)", &facet, &value);
  limber_search_choose (LIMBER_FILTER_CHIPS (widget)->search, facet, value, FALSE);
}

static void
remove_favourites (GtkWidget *widget, const char *name, GVariant *target)
{
  limber_search_limit_to_ids (LIMBER_FILTER_CHIPS (widget)->search, NULL);
}

static void
remove_equipment (GtkWidget *widget, const char *name, GVariant *target)
{
  limber_search_limit_to_equipment (LIMBER_FILTER_CHIPS (widget)->search, FALSE, 0);
}

/* @target: (transfer floating) (nullable): of the action */
static void
add_chip (LimberFilterChips *self, const char *text, const char *action, GVariant *target)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);
  /* Translators: %s is a filter, such as "Strength" */
  g_autofree char *name = g_strdup_printf (_ ("Remove Filter “%s”"), text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "filter");
  gtk_widget_add_css_class (chip, "active-filter");
  gtk_widget_set_tooltip_text (chip, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (chip), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), action);
  adw_wrap_box_append (self->box, chip);
}

static void
add_values (LimberFilterChips *self, LimberFacet facet)
{
  LimberSearchIndex *index = limber_search_get_index (self->search);

  for (guint value = 0; value < limber_search_index_get_n_values (index, facet); value++)
    if (limber_search_is_chosen (self->search, facet, value))
      add_chip (self, limber_search_index_get_label (index, facet, value), "chips.remove",
                g_variant_new ("(uu)", facet, value));
}

/* Returns: whether there are others than before. */
static gboolean
note_filters (LimberFilterChips *self)
{
  guint32 now[LIMBER_N_FACETS + 1] = { 0 };
  gboolean same;

  for (guint facet = 0; facet < LIMBER_N_FACETS; facet++)
    for (guint value = 0; value < LIMBER_FACET_MAX_VALUES; value++)
      if (limber_search_is_chosen (self->search, facet, value))
        now[facet] |= LIMBER_SET_OF (value);
  now[LIMBER_N_FACETS] = (guint32) limber_search_is_limited_to_ids (self->search)
                         | (guint32) limber_search_is_limited_to_equipment (self->search) << 1;
  same = memcmp (now, self->shown, sizeof now) == 0;
  memcpy (self->shown, now, sizeof now);
  return !same;
}

/* Words come and go without a chip being made anew under the pointer. */
static void
update (LimberFilterChips *self)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  GtkWidget *child;

  if (!note_filters (self))
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    adw_wrap_box_remove (self->box, child);
  if (limber_search_is_limited_to_ids (self->search))
    add_chip (self, _ ("Favourites"), "chips.remove-favourites", NULL);
  if (limber_search_is_limited_to_equipment (self->search))
    add_chip (self, _ ("With what I have"), "chips.remove-equipment", NULL);
  for (guint facet = 0; facet < LIMBER_N_FACETS; facet++)
    add_values (self, facet);
  gtk_widget_set_visible (GTK_WIDGET (self), limber_search_get_n_filters (self->search) > 0);

  /* Who took one off by the keyboard is at the next one. */
  if (focused)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

void
limber_filter_chips_set_search (LimberFilterChips *self, LimberSearch *search)
{
  g_return_if_fail (LIMBER_IS_FILTER_CHIPS (self));
  g_return_if_fail (self->search == NULL);

  self->search = g_object_ref (search);
  g_signal_connect_object (search, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
limber_filter_chips_dispose (GObject *object)
{
  g_clear_object (&LIMBER_FILTER_CHIPS (object)->search);
  G_OBJECT_CLASS (limber_filter_chips_parent_class)->dispose (object);
}

static void
limber_filter_chips_class_init (LimberFilterChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_filter_chips_dispose;
  gtk_widget_class_install_action (widget_class, "chips.remove", "(uu)", remove_value);
  gtk_widget_class_install_action (widget_class, "chips.remove-favourites", NULL,
                                   remove_favourites);
  gtk_widget_class_install_action (widget_class, "chips.remove-equipment", NULL, remove_equipment);
}

static void
limber_filter_chips_init (LimberFilterChips *self)
{
  self->box = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->box, 6);
  adw_wrap_box_set_line_spacing (self->box, 6);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
