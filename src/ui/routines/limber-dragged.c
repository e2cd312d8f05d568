/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-dragged.h"

typedef struct
{
  gboolean cancelled;
} LimberDraggedPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LimberDragged, limber_dragged, G_TYPE_OBJECT)

static void
limber_dragged_class_init (LimberDraggedClass *klass)
{
}

static void
limber_dragged_init (LimberDragged *self)
{
}

gboolean
limber_dragged_get_cancelled (LimberDragged *self)
{
  LimberDraggedPrivate *priv = limber_dragged_get_instance_private (self);

  g_return_val_if_fail (LIMBER_IS_DRAGGED (self), TRUE);

  return priv->cancelled;
}

/* The object that @drag carries. (transfer full) (nullable) */
static LimberDragged *
get_dragged (GdkDrag *drag)
{
  const GType *types = gdk_content_formats_get_gtypes (gdk_drag_get_formats (drag), NULL);
  g_auto (GValue) value = G_VALUE_INIT;

  if (types == NULL || !g_type_is_a (types[0], LIMBER_TYPE_DRAGGED))
    return NULL;
  g_value_init (&value, types[0]);
  if (!gdk_content_provider_get_value (gdk_drag_get_content (drag), &value, NULL))
    return NULL;
  return g_value_dup_object (&value);
}

static gboolean
on_key (GtkEventControllerKey *keys,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        GdkDrag *drag)
{
  g_autoptr (LimberDragged) self = NULL;

  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  self = get_dragged (drag);
  if (self != NULL)
    ((LimberDraggedPrivate *) limber_dragged_get_instance_private (self))->cancelled = TRUE;
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), NULL);
  return GDK_EVENT_STOP;
}

static void
on_drag_end (GtkDragSource *source, GdkDrag *drag, gboolean delete_data, GtkEventController *keys)
{
  g_signal_handlers_disconnect_by_func (source, on_drag_end, keys);
  gtk_widget_remove_controller (gtk_event_controller_get_widget (keys), keys);
}

void
limber_dragged_watch (GtkDragSource *source, GdkDrag *drag)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), drag, G_CONNECT_DEFAULT);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (on_drag_end), keys, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (gtk_widget_get_root (widget)), keys);
}

void
limber_dragged_accept (GtkDropTarget *target, GType type, GdkDragAction actions)
{
  gtk_drop_target_set_gtypes (target, &type, 1);
  gtk_drop_target_set_actions (target, actions);
  gtk_drop_target_set_preload (target, TRUE);
}

GdkDragAction
limber_dragged_get_action (GtkDropTarget *target)
{
  GdkDrop *drop = gtk_drop_target_get_current_drop (target);
  const GValue *value = gtk_drop_target_get_value (target);
  GdkDragAction offered = drop != NULL ? gdk_drop_get_actions (drop) : 0;

  if (value != NULL && limber_dragged_get_cancelled (g_value_get_object (value)))
    return 0;
  return offered & GDK_ACTION_MOVE ? GDK_ACTION_MOVE : offered & GDK_ACTION_COPY;
}
