/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-item-row.h"

#include <glib/gi18n.h>

#include "ui/routines/limber-circuit-editor.h"
#include "ui/routines/limber-dose-editor.h"
#include "ui/routines/limber-item-text.h"
#include "ui/widgets/limber-poster.h"

struct _LimberItemRow
{
  GtkBox parent_instance;

  GtkListItem *list_item; /* whose child we are; it lives longer */
  LimberContext *context;
  LimberDraft *draft;
  LimberLine *line; /* NULL while the row waits to be used again */
  LimberItem *item; /* what is shown of it */

  GtkWidget *header;
  LimberPoster *poster;
  GtkWidget *circuit_icon;
  GtkLabel *title_label;
  GtkLabel *dose_label;
  GtkLabel *note_label;
  GtkButton *expander;
  GtkWidget *menu_button;
  GtkWidget *invitation;
  GtkWidget
      *editor; /* of a dose or of a circuit; NULL until it is first opened: most rows never are */
};

G_DEFINE_FINAL_TYPE (LimberItemRow, limber_item_row, GTK_TYPE_BOX)

enum
{
  MENU,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- the editor inside ---------------------------------------------------------------------------- */

static void
on_edited (GtkWidget *editor, LimberItem *next, const char *field, LimberItemRow *self)
{
  limber_edit_replace (self->draft, limber_context_get_catalog (self->context),
                       limber_line_get_spot (self->line), next, field);
}

static void
on_settled (GtkWidget *editor, LimberItemRow *self)
{
  limber_history_seal (limber_draft_get_history (self->draft));
}

/* Makes sure that there is an editor of that type. */
static GtkWidget *
ensure_editor (LimberItemRow *self, GType type)
{
  if (self->editor != NULL && !G_TYPE_CHECK_INSTANCE_TYPE (self->editor, type))
    {
      gtk_box_remove (GTK_BOX (self), self->editor);
      self->editor = NULL;
    }
  if (self->editor == NULL)
    {
      self->editor = g_object_new (type, NULL);
      g_signal_connect_object (self->editor, "edited", G_CALLBACK (on_edited), self,
                               G_CONNECT_DEFAULT);
      g_signal_connect_object (self->editor, "settled", G_CALLBACK (on_settled), self,
                               G_CONNECT_DEFAULT);
      gtk_box_append (GTK_BOX (self), self->editor);
    }
  return self->editor;
}

static void
show_dose_editor (LimberItemRow *self)
{
  LimberDoseEditor *editor = LIMBER_DOSE_EDITOR (ensure_editor (self, LIMBER_TYPE_DOSE_EDITOR));

  limber_dose_editor_set_level (editor,
                                limber_routine_get_level (limber_draft_get_routine (self->draft)));
  limber_dose_editor_set_item (editor, self->item, limber_item_row_get_exercise (self));
}

static void
show_editor (LimberItemRow *self)
{
  if (limber_item_is_circuit (self->item))
    limber_circuit_editor_set_item (
        LIMBER_CIRCUIT_EDITOR (ensure_editor (self, LIMBER_TYPE_CIRCUIT_EDITOR)), self->item);
  else
    show_dose_editor (self);
}

static void
show_expanded (LimberItemRow *self)
{
  gboolean expanded = limber_line_get_expanded (self->line);

  gtk_button_set_icon_name (self->expander, expanded ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_STATE_EXPANDED,
                               expanded, -1);
  if (expanded)
    show_editor (self);
  if (self->editor == NULL)
    return;
  if (!expanded && gtk_widget_get_visible (self->editor))
    limber_history_seal (limber_draft_get_history (self->draft));
  gtk_widget_set_visible (self->editor, expanded);
}

/* --- the line ------------------------------------------------------------------------------------- */

static void
name_button (gpointer button, const char *format, const char *title)
{
  g_autoptr (GString) name = g_string_new (format);

  g_string_replace (name, "%s", title, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str,
                                  -1);
}

static void
show_item (LimberItemRow *self)
{
  LimberCatalog *catalog = limber_context_get_catalog (self->context);
  gboolean circuit = limber_item_is_circuit (self->item);
  g_autofree char *title = limber_item_to_title (self->item, catalog);
  g_autofree char *dose = limber_item_to_dose_text (self->item, catalog);
  const char *note = limber_item_get_note (self->item);

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->dose_label, dose);
  gtk_label_set_label (self->note_label, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), *note != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->poster), !circuit);
  gtk_widget_set_visible (self->circuit_icon, circuit);
  if (!circuit)
    limber_poster_set_exercise (self->poster, limber_item_row_get_exercise (self));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->expander),
                               circuit ? _ ("Edit Circuit") : _ ("Edit Dose"));
  /* Translators: a button; %s is an exercise. */
  name_button (self->expander, circuit ? _ ("Edit Circuit") : _ ("Edit Dose of %s"), title);
  /* Translators: a button that opens a menu; %s is an exercise. */
  name_button (self->menu_button, _ ("More for %s"), title);
}

static void
set_css_class (gpointer widget, const char *name, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* How it stands among its neighbours, for the style. */
static void
show_place (LimberItemRow *self)
{
  LimberSpot spot = limber_line_get_spot (self->line);

  set_css_class (self, "starts-section", spot.index == 0 && !spot.inside);
  set_css_class (self, "ends-section", limber_line_get_ends_section (self->line));
  set_css_class (self, "in-circuit", spot.inside);
}

/* What a screen reader says of it. */
static char *
describe (LimberItemRow *self)
{
  LimberSpot at = limber_line_get_spot (self->line);

  if (self->item == NULL)
    /* Translators: %s is a section: Warm-up, Main or Cool-down. */
    return g_strdup_printf (_ ("Add Exercise to %s"),
                            limber_enum_get_label (LIMBER_TYPE_SECTION, (int) at.section));
  return limber_item_to_description (self->item, limber_context_get_catalog (self->context), at,
                                     limber_line_get_n_siblings (self->line));
}

static void
on_line_changed (LimberItemRow *self)
{
  gboolean empty = limber_line_get_kind (self->line) == LIMBER_LINE_EMPTY;
  g_autofree char *description = NULL;

  gtk_widget_set_visible (self->header, !empty);
  gtk_widget_set_visible (self->invitation, empty);
  show_place (self);
  if (g_set_object (&self->item, limber_line_get_item (self->line)) && self->item != NULL)
    show_item (self);
  show_expanded (self);

  description = describe (self);
  gtk_list_item_set_accessible_label (self->list_item, description);
  gtk_list_item_set_selectable (self->list_item, !empty);
}

/* --- asking for the menu --------------------------------------------------------------------------- */

static void
on_menu_clicked (LimberItemRow *self, GtkButton *button)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (GTK_WIDGET (button), GTK_WIDGET (self), &bounds))
    g_signal_emit (self, signals[MENU], 0, (double) (bounds.origin.x + bounds.size.width / 2),
                   (double) (bounds.origin.y + bounds.size.height));
}

static void
on_secondary_pressed (LimberItemRow *self,
                      int n_press,
                      double x,
                      double y,
                      GtkGestureClick *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[MENU], 0, x, y);
}

static void
on_long_pressed (LimberItemRow *self, double x, double y, GtkGestureLongPress *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[MENU], 0, x, y);
}

/* --- class ---------------------------------------------------------------------------------------- */

static void
toggle (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberItemRow *self = LIMBER_ITEM_ROW (widget);

  if (self->line != NULL)
    limber_line_set_expanded (self->line, !limber_line_get_expanded (self->line));
}

static void
limber_item_row_dispose (GObject *object)
{
  LimberItemRow *self = LIMBER_ITEM_ROW (object);

  limber_item_row_set_line (self, NULL);
  g_clear_object (&self->context);
  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_ITEM_ROW);

  G_OBJECT_CLASS (limber_item_row_parent_class)->dispose (object);
}

static void
limber_item_row_class_init (LimberItemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_item_row_dispose;

  signals[MENU] = g_signal_new ("menu", LIMBER_TYPE_ITEM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  g_type_ensure (LIMBER_TYPE_POSTER);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/routines/limber-item-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberItemRow, header);
  gtk_widget_class_bind_template_child (widget_class, LimberItemRow, poster);
  gtk_widget_class_bind_template_child (widget_class, LimberItemRow, circuit_icon);
  gtk_widget_class_bind_template_child (widget_class, LimberItemRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, LimberItemRow, dose_label);
  gtk_widget_class_bind_template_child (widget_class, LimberItemRow, note_label);
  gtk_widget_class_bind_template_child (widget_class, LimberItemRow, expander);
  gtk_widget_class_bind_template_child (widget_class, LimberItemRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LimberItemRow, invitation);
  gtk_widget_class_bind_template_callback (widget_class, on_menu_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_secondary_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_long_pressed);

  gtk_widget_class_install_action (widget_class, "item.toggle", NULL, toggle);
}

static void
limber_item_row_init (LimberItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
limber_item_row_new (GtkListItem *list_item, LimberContext *context, LimberDraft *draft)
{
  LimberItemRow *self = g_object_new (LIMBER_TYPE_ITEM_ROW, NULL);

  self->list_item = list_item;
  self->context = g_object_ref (context);
  self->draft = g_object_ref (draft);
  limber_poster_set_context (self->poster, context);
  return GTK_WIDGET (self);
}

void
limber_item_row_set_line (LimberItemRow *self, LimberLine *line)
{
  g_return_if_fail (LIMBER_IS_ITEM_ROW (self));

  if (self->line == line)
    return;
  if (self->line != NULL)
    g_signal_handlers_disconnect_by_func (self->line, on_line_changed, self);
  g_set_object (&self->line, line);
  if (line == NULL)
    {
      g_clear_object (&self->item);
      return;
    }
  g_signal_connect_object (line, "changed", G_CALLBACK (on_line_changed), self, G_CONNECT_SWAPPED);
  on_line_changed (self);
}

LimberLine *
limber_item_row_get_line (LimberItemRow *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM_ROW (self), NULL);

  return self->line;
}

LimberExercise *
limber_item_row_get_exercise (LimberItemRow *self)
{
  LimberItem *item;

  g_return_val_if_fail (LIMBER_IS_ITEM_ROW (self), NULL);

  item = self->item;
  if (item != NULL && limber_item_get_n_children (item) > 0)
    item = limber_item_get_child (item, 0);
  return item == NULL || limber_item_is_circuit (item)
             ? NULL
             : limber_catalog_lookup (limber_context_get_catalog (self->context),
                                      limber_item_get_exercise (item));
}

GtkWidget *
limber_item_row_get_header (LimberItemRow *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM_ROW (self), NULL);

  return self->header;
}

void
limber_item_row_set_drop_into (LimberItemRow *self, gboolean drop_into)
{
  g_return_if_fail (LIMBER_IS_ITEM_ROW (self));

  set_css_class (self, "drop-into", drop_into);
}
