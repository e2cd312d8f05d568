/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-palette.h"

#include <glib/gi18n.h>

#include "model/limber-fold.h"
#include "model/limber-search.h"
#include "ui/routines/limber-drag-item.h"
#include "ui/routines/limber-lines-clip.h"
#include "ui/routines/limber-palette-row.h"
#include "ui/routines/limber-remove-target.h"
#include "ui/widgets/limber-late-rows.h"

/* In sp, about what a row takes: the poster, and what the style puts around it. */
#define USUAL_HEIGHT 54

struct _LimberPalette
{
  AdwBin parent_instance;

  LimberContext *context;
  LimberSearch *found;
  LimberExercise *like; /* those like it come first, or NULL */
  gboolean plain;

  LimberLateRows *late_rows;
  GHashTable *places; /* of rows, each with the exercise (unowned) that is bound to it */

  GtkEditable *search;
  GtkStack *stack;
  GtkScrolledWindow *window;
  GtkListView *list;
  GtkSingleSelection *selection;
  GtkLabel *hint_label;
  LimberRemoveTarget *remove_target;
};

G_DEFINE_FINAL_TYPE (LimberPalette, limber_palette, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_PLAIN,
  N_PROPS,
};

enum
{
  CHOSEN,
  REMOVED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* How unlike @exercise is to the one that is wanted: 0 is its easier or harder variant. */
static gint64
count_differences (LimberExercise *exercise, gpointer user_data)
{
  LimberPalette *self = user_data;
  const char *id = limber_exercise_get_id (exercise);

  if (g_strcmp0 (id, limber_exercise_get_easier (self->like)) == 0
      || g_strcmp0 (id, limber_exercise_get_harder (self->like)) == 0)
    return 0;
  return 1 + (limber_exercise_get_kind (exercise) != limber_exercise_get_kind (self->like))
         + 2
               * ((limber_exercise_get_primary (exercise)
                   & limber_exercise_get_primary (self->like))
                  == 0);
}

static void
update_stack (LimberPalette *self)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->found)) == 0;

  gtk_stack_set_visible_child_name (self->stack, empty ? "none" : "list");
}

static void
on_search_changed (LimberPalette *self, GtkSearchEntry *search)
{
  limber_search_set_text (self->found, gtk_editable_get_text (self->search));
  update_stack (self);
}

static void
on_stop_search (LimberPalette *self, GtkSearchEntry *search)
{
  if (*gtk_editable_get_text (self->search) != '\0')
    gtk_editable_set_text (self->search, "");
  else if (!gtk_widget_activate_action (GTK_WIDGET (self), "editor.hide-palette", NULL))
    gtk_widget_activate_action (GTK_WIDGET (self), "window.close", NULL); /* of the dialog */
}

static void
choose (LimberPalette *self, guint position)
{
  g_autoptr (LimberExercise) exercise =
      g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (exercise != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, limber_exercise_get_id (exercise));
}

static void
on_activate (LimberPalette *self, guint position, GtkListView *list)
{
  choose (self, position);
}

/* Enter in the search adds what it found first. */
static void
on_search_activate (LimberPalette *self, GtkSearchEntry *search)
{
  choose (self, 0);
}

static void
on_setup (LimberPalette *self, GtkListItem *list_item, GtkSignalListItemFactory *factory)
{
  GtkWidget *place = adw_bin_new ();

  gtk_widget_set_size_request (place, -1,
                               (int) adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, USUAL_HEIGHT,
                                                            gtk_widget_get_settings (place)));
  gtk_list_item_set_child (list_item, place);
}

static void
on_bind (LimberPalette *self, GtkListItem *list_item, GtkSignalListItemFactory *factory)
{
  LimberExercise *exercise = gtk_list_item_get_item (list_item);
  GtkWidget *place = gtk_list_item_get_child (list_item);
  GtkWidget *row = adw_bin_get_child (ADW_BIN (place));

  gtk_list_item_set_accessible_label (list_item, limber_exercise_get_name (exercise));
  g_hash_table_insert (self->places, place, exercise);
  if (row != NULL)
    limber_palette_row_set_exercise (LIMBER_PALETTE_ROW (row), exercise);
  else
    limber_late_rows_add (self->late_rows, place);
}

static void
on_unbind (LimberPalette *self, GtkListItem *list_item, GtkSignalListItemFactory *factory)
{
  GtkWidget *place = gtk_list_item_get_child (list_item);
  GtkWidget *row = adw_bin_get_child (ADW_BIN (place));

  g_hash_table_remove (self->places, place);
  if (row != NULL)
    limber_palette_row_set_exercise (LIMBER_PALETTE_ROW (row), NULL);
  else
    limber_late_rows_remove (self->late_rows, place);
}

static void
on_seen (LimberPalette *self, GtkWidget *place, LimberLateRows *late_rows)
{
  GtkWidget *row = limber_palette_row_new (self->context, self->plain);

  limber_palette_row_set_exercise (LIMBER_PALETTE_ROW (row),
                                   g_hash_table_lookup (self->places, place));
  adw_bin_set_child (ADW_BIN (place), row);
  gtk_widget_set_size_request (place, -1, -1);
}

static void
on_dropped (LimberPalette *self, GObject *dropped, LimberRemoveTarget *target)
{
  g_signal_emit (self, signals[REMOVED], 0, dropped);
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *target)
{
  g_signal_emit (widget, signals[CHOSEN], 0, g_variant_get_string (target, NULL));
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberPalette *self = LIMBER_PALETTE (widget);
  LimberExercise *exercise = gtk_single_selection_get_selected_item (self->selection);

  if (exercise != NULL)
    limber_lines_clip_copy_exercise (widget, exercise, self->context);
}

static void
limber_palette_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PLAIN:
      LIMBER_PALETTE (object)->plain = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_palette_dispose (GObject *object)
{
  LimberPalette *self = LIMBER_PALETTE (object);

  /* The order is ours, and somebody may still hold the list. */
  if (self->found != NULL)
    limber_search_set_order (self->found, NULL, NULL);
  g_clear_object (&self->found);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->late_rows);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_PALETTE);
  g_clear_object (&self->like);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (limber_palette_parent_class)->dispose (object);
}

static void
limber_palette_finalize (GObject *object)
{
  g_hash_table_unref (LIMBER_PALETTE (object)->places);

  G_OBJECT_CLASS (limber_palette_parent_class)->finalize (object);
}

static void
limber_palette_class_init (LimberPaletteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_palette_dispose;
  G_OBJECT_CLASS (klass)->finalize = limber_palette_finalize;
  G_OBJECT_CLASS (klass)->set_property = limber_palette_set_property;

  props[PROP_PLAIN] =
      g_param_spec_boolean ("plain", NULL, NULL, FALSE,
                            G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);

  signals[CHOSEN] = g_signal_new ("chosen", LIMBER_TYPE_PALETTE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[REMOVED] = g_signal_new ("removed", LIMBER_TYPE_PALETTE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, LIMBER_TYPE_DRAG_ITEM);

  g_type_ensure (LIMBER_TYPE_REMOVE_TARGET);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/routines/limber-palette.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPalette, search);
  gtk_widget_class_bind_template_child (widget_class, LimberPalette, stack);
  gtk_widget_class_bind_template_child (widget_class, LimberPalette, window);
  gtk_widget_class_bind_template_child (widget_class, LimberPalette, list);
  gtk_widget_class_bind_template_child (widget_class, LimberPalette, selection);
  gtk_widget_class_bind_template_child (widget_class, LimberPalette, hint_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPalette, remove_target);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind);
  gtk_widget_class_bind_template_callback (widget_class, on_dropped);

  gtk_widget_class_install_action (widget_class, "palette.choose", "s", choose_action);
  gtk_widget_class_install_action (widget_class, "palette.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "palette.copy",
                                       NULL);
}

static void
limber_palette_init (LimberPalette *self)
{
  self->places = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->late_rows = limber_late_rows_new (self->window);
  g_signal_connect_object (self->late_rows, "seen", G_CALLBACK (on_seen), self, G_CONNECT_SWAPPED);
  limber_remove_target_set_drag_type (self->remove_target, LIMBER_TYPE_DRAG_ITEM);
}

void
limber_palette_set_context (LimberPalette *self, LimberContext *context)
{
  g_return_if_fail (LIMBER_IS_PALETTE (self));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  self->found = limber_search_new (limber_context_get_catalog (context));
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->found));
  update_stack (self);
}

void
limber_palette_set_like (LimberPalette *self, LimberExercise *exercise)
{
  g_return_if_fail (LIMBER_IS_PALETTE (self));

  g_set_object (&self->like, exercise);
  limber_search_set_order (self->found, exercise != NULL ? count_differences : NULL, self);
}

void
limber_palette_set_removing (LimberPalette *self, gboolean removing)
{
  g_return_if_fail (LIMBER_IS_PALETTE (self));

  gtk_widget_set_visible (GTK_WIDGET (self->remove_target), removing);
}

void
limber_palette_set_hint (LimberPalette *self, const char *hint)
{
  g_return_if_fail (LIMBER_IS_PALETTE (self));

  gtk_label_set_label (self->hint_label, hint);
}

void
limber_palette_focus_search (LimberPalette *self)
{
  g_return_if_fail (LIMBER_IS_PALETTE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  /* What is typed takes the place of what was looked for before. */
  gtk_editable_select_region (self->search, 0, -1);
}
