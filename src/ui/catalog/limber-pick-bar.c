/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-pick-bar.h"

#include <glib/gi18n.h>

#include "model/limber-addition.h"
#include "ui/widgets/limber-announce.h"

struct _LimberPickBar
{
  AdwBin parent_instance;

  LimberContext *context;
  LimberCatalogPicks *picks;

  GtkActionBar *bar;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (LimberPickBar, limber_pick_bar, ADW_TYPE_BIN)

static void
update (LimberPickBar *self)
{
  gboolean active = limber_catalog_picks_get_active (self->picks);
  guint n = limber_catalog_picks_get_ids (self->picks)->len;
  /* Translators: how many exercises are selected */
  g_autofree char *count = g_strdup_printf (ngettext ("%u selected", "%u selected", n), n);

  gtk_action_bar_set_revealed (self->bar, active);
  gtk_label_set_label (self->count, count);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "picks.new-routine", n > 0);
  if (active)
    limber_announce (GTK_WIDGET (self), count);
}

static void
cancel (GtkWidget *widget, const char *name, GVariant *target)
{
  limber_catalog_picks_set_active (LIMBER_PICK_BAR (widget)->picks, FALSE);
}

/* Each exercise goes into the section that it belongs to, in the order in which they were picked. */
static LimberRoutine *
make_routine (LimberPickBar *self)
{
  LimberCatalog *catalog = limber_context_get_catalog (self->context);
  GPtrArray *ids = limber_catalog_picks_get_ids (self->picks);
  LimberRoutine *routine = limber_context_create_routine (self->context, _ ("New Routine"));

  for (guint i = 0; i < ids->len; i++)
    {
      LimberExercise *exercise = limber_catalog_lookup (catalog, ids->pdata[i]);
      g_autoptr (LimberRoutine) before = NULL;

      if (exercise == NULL)
        continue;
      before = routine;
      routine = limber_routine_with_exercise (before, exercise, NULL);
    }
  return routine;
}

static void
new_routine (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberPickBar *self = LIMBER_PICK_BAR (widget);
  g_autoptr (LimberRoutine) routine = make_routine (self);

  limber_library_save_routine (limber_context_get_library (self->context), routine);
  limber_catalog_picks_set_active (self->picks, FALSE);
  gtk_widget_activate_action (widget, "win.edit-routine", "s", limber_routine_get_id (routine));
}

void
limber_pick_bar_set_picks (LimberPickBar *self, LimberContext *context, LimberCatalogPicks *picks)
{
  g_return_if_fail (LIMBER_IS_PICK_BAR (self));
  g_return_if_fail (self->picks == NULL);

  self->context = g_object_ref (context);
  self->picks = g_object_ref (picks);
  g_signal_connect_object (picks, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
limber_pick_bar_dispose (GObject *object)
{
  LimberPickBar *self = LIMBER_PICK_BAR (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_PICK_BAR);
  g_clear_object (&self->picks);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (limber_pick_bar_parent_class)->dispose (object);
}

static void
limber_pick_bar_class_init (LimberPickBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_pick_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/catalog/limber-pick-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPickBar, bar);
  gtk_widget_class_bind_template_child (widget_class, LimberPickBar, count);
  gtk_widget_class_install_action (widget_class, "picks.cancel", NULL, cancel);
  gtk_widget_class_install_action (widget_class, "picks.new-routine", NULL, new_routine);
}

static void
limber_pick_bar_init (LimberPickBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
