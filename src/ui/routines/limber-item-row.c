/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-item-row.h"

#include <glib/gi18n.h>

#include "ui/routines/limber-circuit-editor.h"
#include "ui/routines/limber-dose-editor.h"
#include "ui/routines/limber-item-header.h"
#include "ui/routines/limber-item-text.h"
#include "ui/routines/limber-lift.h"

/* In sp, about what a header takes: the poster, and what the style puts around it. */
#define USUAL_HEIGHT 67

struct _LimberItemRow
{
  GtkBox parent_instance;

  GtkListItem *list_item; /* whose child we are; it lives longer */
  LimberContext *context;
  LimberDraft *draft;
  LimberLine *line; /* NULL while the row waits to be used again */
  LimberItem *item; /* what is shown of it */

  LimberItemHeader *header; /* NULL until the row is built */
  GtkWidget *invitation;    /* likewise */
  GtkWidget *editor; /* of a dose or of a circuit; NULL until it is first opened: most never are */
};

G_DEFINE_FINAL_TYPE (LimberItemRow, limber_item_row, GTK_TYPE_BOX)

enum
{
  BUILT,
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
  limber_dose_editor_set_load_unit (editor, limber_context_get_load_unit (self->context));
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

  limber_item_header_set_expanded (self->header, expanded);
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
  return limber_item_to_description (self->item, limber_context_get_catalog (self->context),
                                     limber_context_get_load_unit (self->context), at,
                                     limber_line_get_n_siblings (self->line));
}

static void
show_line (LimberItemRow *self, gboolean renewed)
{
  gboolean empty = self->item == NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->header), !empty);
  gtk_widget_set_visible (self->invitation, empty);
  show_place (self);
  if (renewed && !empty)
    limber_item_header_set_item (self->header, self->item, limber_item_row_get_exercise (self));
  show_expanded (self);
}

static void
on_line_changed (LimberItemRow *self)
{
  gboolean renewed = g_set_object (&self->item, limber_line_get_item (self->line));
  g_autofree char *description = describe (self);

  gtk_list_item_set_accessible_label (self->list_item, description);
  gtk_list_item_set_selectable (self->list_item, self->item != NULL);
  if (self->header != NULL)
    show_line (self, renewed);
  else if (limber_line_get_expanded (self->line))
    limber_item_row_build (self);
}

/* --- asking for the menu --------------------------------------------------------------------------- */

static void
menu_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberItemRow *self = LIMBER_ITEM_ROW (widget);
  graphene_rect_t bounds;

  if (self->header != NULL
      && gtk_widget_compute_bounds (limber_item_header_get_menu_button (self->header), widget,
                                    &bounds))
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

/* The header is the row's first part: what is at a point of one is there of the other. */
static void
on_let_go (LimberItemRow *self, double x, double y, LimberLift *lift)
{
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

  G_OBJECT_CLASS (limber_item_row_parent_class)->dispose (object);
}

static void
limber_item_row_class_init (LimberItemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_item_row_dispose;

  signals[BUILT] = g_signal_new ("built", LIMBER_TYPE_ITEM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  signals[MENU] = g_signal_new ("menu", LIMBER_TYPE_ITEM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  gtk_widget_class_install_action (widget_class, "item.toggle", NULL, toggle);
  gtk_widget_class_install_action (widget_class, "item.menu", NULL, menu_action);
}

static void
limber_item_row_init (LimberItemRow *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "item-row");
  gtk_widget_set_size_request (GTK_WIDGET (self), -1,
                               (int) adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, USUAL_HEIGHT,
                                                            settings));
}

static void
on_unit_changed (LimberItemRow *self)
{
  if (self->line != NULL)
    show_line (self, TRUE);
}

GtkWidget *
limber_item_row_new (GtkListItem *list_item, LimberContext *context, LimberDraft *draft)
{
  LimberItemRow *self = g_object_new (LIMBER_TYPE_ITEM_ROW, NULL);

  self->list_item = list_item;
  self->context = g_object_ref (context);
  self->draft = g_object_ref (draft);
  g_signal_connect_object (limber_context_get_settings (context), "changed::load-unit",
                           G_CALLBACK (on_unit_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static GtkWidget *
make_invitation (void)
{
  GtkWidget *label = gtk_label_new (_ ("Drag exercises here"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "drop-here");
  return label;
}

static void
add_click (LimberItemRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_secondary_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

void
limber_item_row_build (LimberItemRow *self)
{
  g_return_if_fail (LIMBER_IS_ITEM_ROW (self));

  if (self->header != NULL)
    return;
  self->header = LIMBER_ITEM_HEADER (limber_item_header_new (self->context));
  self->invitation = make_invitation ();
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->header));
  gtk_box_append (GTK_BOX (self), self->invitation);
  add_click (self);
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, -1);
  if (self->line != NULL)
    show_line (self, TRUE);
  g_signal_emit (self, signals[BUILT], 0);
}

gboolean
limber_item_row_is_built (LimberItemRow *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM_ROW (self), FALSE);

  return self->header != NULL;
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

void
limber_item_row_add_drag_source (LimberItemRow *self, GtkDragSource *source)
{
  GtkWidget *header = GTK_WIDGET (self->header);

  g_return_if_fail (LIMBER_IS_ITEM_ROW (self));
  g_return_if_fail (header != NULL);

  gtk_widget_add_controller (header, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (limber_lift_new (header, source), "let-go", G_CALLBACK (on_let_go), self,
                           G_CONNECT_SWAPPED);
}

void
limber_item_row_set_drop_into (LimberItemRow *self, gboolean drop_into)
{
  g_return_if_fail (LIMBER_IS_ITEM_ROW (self));

  set_css_class (self, "drop-into", drop_into);
}
