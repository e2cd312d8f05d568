/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-place-bar.h"

#include "ui/shell/limber-place-face.h"

/* How long a drag rests on a tab before its page is shown: as with AdwViewSwitcher. */
#define HOVER_MS 500

struct _LimberPlaceBar
{
  GtkWidget parent_instance;

  gboolean wide;
  AdwViewStack *stack; /* (unowned) (nullable): beside it in the same window */
  GPtrArray *tabs;     /* of GtkToggleButton, in the order of the pages */
  GtkWidget *hovered;  /* the tab that a drag rests on, or NULL */
  guint hover_source;
};

enum
{
  PROP_0,
  PROP_WIDE,
  PROP_STACK,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberPlaceBar, limber_place_bar, GTK_TYPE_WIDGET)

static GtkWidget *
get_tab (LimberPlaceBar *self, guint i)
{
  return g_ptr_array_index (self->tabs, i);
}

typedef struct
{
  int minimum, natural; /* of all tabs together */
  int widest;           /* natural width of the widest */
} Widths;

static Widths
measure_widths (LimberPlaceBar *self)
{
  Widths widths = { 0 };

  for (guint i = 0; i < self->tabs->len; i++)
    {
      int minimum, natural;

      gtk_widget_measure (get_tab (self, i), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural,
                          NULL, NULL);
      widths.minimum += minimum;
      widths.natural += natural;
      widths.widest = MAX (widths.widest, natural);
    }
  return widths;
}

/* With names, or else of icons alone. */
static int
measure_height (LimberPlaceBar *self, gboolean named)
{
  int height = 0;

  for (guint i = 0; i < self->tabs->len; i++)
    {
      int minimum, natural;

      gtk_widget_measure (get_tab (self, i), GTK_ORIENTATION_VERTICAL, -1, &minimum, &natural, NULL,
                          NULL);
      height = MAX (height, named ? natural : minimum);
    }
  return height;
}

static GtkSizeRequestMode
limber_place_bar_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
limber_place_bar_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  LimberPlaceBar *self = LIMBER_PLACE_BAR (widget);
  Widths widths = measure_widths (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widths.minimum;
      *natural = widths.widest * (int) self->tabs->len;
    }
  else
    *minimum = *natural = measure_height (self, for_size < 0 || for_size >= widths.natural);
}

/* What is left over is shared out evenly. */
static void
share_out (LimberPlaceBar *self, int width, int *shares)
{
  int n = (int) self->tabs->len;
  Widths widths = measure_widths (self);
  gboolean even = width >= widths.widest * n || width < widths.natural;
  int rest = even ? width : width - widths.natural;

  for (int i = 0; i < n; i++)
    {
      shares[i] = rest / n + (i < rest % n ? 1 : 0);
      if (!even)
        {
          int natural;

          gtk_widget_measure (get_tab (self, (guint) i), GTK_ORIENTATION_HORIZONTAL, -1, NULL,
                              &natural, NULL, NULL);
          shares[i] += natural;
        }
    }
}

static void
limber_place_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LimberPlaceBar *self = LIMBER_PLACE_BAR (widget);
  gboolean backwards = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_autofree int *shares = g_new (int, self->tabs->len);
  int own = measure_height (self, width >= measure_widths (self).natural);
  int x = 0;

  share_out (self, width, shares);
  for (guint i = 0; i < self->tabs->len; i++)
    {
      GtkAllocation area = { backwards ? width - x - shares[i] : x, (height - own) / 2, shares[i],
                             own };

      gtk_widget_size_allocate (get_tab (self, i), &area, -1);
      x += shares[i];
    }
}

static void
update (LimberPlaceBar *self)
{
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (self->stack);

  for (guint i = 0; i < self->tabs->len; i++)
    {
      gboolean selected = gtk_selection_model_is_selected (pages, i);

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_tab (self, i)), selected);
      gtk_accessible_update_state (GTK_ACCESSIBLE (get_tab (self, i)),
                                   GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
    }
}

static void
on_clicked (LimberPlaceBar *self, GtkWidget *tab)
{
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (self->stack);
  guint i;

  if (g_ptr_array_find (self->tabs, tab, &i))
    gtk_selection_model_select_item (pages, i, TRUE);
  /* The one of the page that is shown stays pressed. */
  update (self);
}

/* --- a drag ---------------------------------------------------------------------------------------- */

static void
end_hover (LimberPlaceBar *self)
{
  g_clear_handle_id (&self->hover_source, g_source_remove);
  self->hovered = NULL;
}

static gboolean
on_hovered (gpointer data)
{
  LimberPlaceBar *self = data;
  GtkWidget *tab = self->hovered;

  self->hover_source = 0;
  end_hover (self);
  on_clicked (self, tab);
  return G_SOURCE_REMOVE;
}

static void
on_drag_enter (LimberPlaceBar *self, double x, double y, GtkEventController *controller)
{
  end_hover (self);
  self->hovered = gtk_event_controller_get_widget (controller);
  self->hover_source = g_timeout_add (HOVER_MS, on_hovered, self);
}

static void
add_hover (LimberPlaceBar *self, GtkWidget *tab)
{
  GtkEventController *controller = gtk_drop_controller_motion_new ();

  g_signal_connect_object (controller, "enter", G_CALLBACK (on_drag_enter), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (controller, "leave", G_CALLBACK (end_hover), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (tab, controller);
}

/* --- tabs ------------------------------------------------------------------------------------------ */

static gboolean
on_query_tooltip (GtkWidget *tab,
                  int x,
                  int y,
                  gboolean keyboard,
                  GtkTooltip *tooltip,
                  AdwViewStackPage *page)
{
  GtkWidget *face = gtk_button_get_child (GTK_BUTTON (tab));

  if (limber_place_face_shows_name (LIMBER_PLACE_FACE (face)))
    return FALSE;

  gtk_tooltip_set_text (tooltip, adw_view_stack_page_get_title (page));
  return TRUE;
}

/* The icon beside the name, which ends early where there is no room for it. */
static GtkWidget *
create_wide_face (const char *icon_name, const char *name)
{
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_halign (face, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (face),
                  g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role",
                                GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (face), g_object_new (GTK_TYPE_LABEL, "label", name, "ellipsize",
                                                PANGO_ELLIPSIZE_END, NULL));
  return face;
}

static void
add_tab (LimberPlaceBar *self, AdwViewStackPage *page)
{
  const char *title = adw_view_stack_page_get_title (page);
  const char *icon_name = adw_view_stack_page_get_icon_name (page);
  GtkWidget *tab = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_TAB,
                                 "focus-on-click", FALSE, NULL);

  gtk_widget_add_css_class (tab, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (tab), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (tab, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  add_hover (self, tab);
  if (self->wide)
    gtk_button_set_child (GTK_BUTTON (tab), create_wide_face (icon_name, title));
  else
    {
      gtk_button_set_child (GTK_BUTTON (tab), limber_place_face_new (icon_name, title));
      gtk_widget_set_has_tooltip (tab, TRUE);
      g_signal_connect_object (tab, "query-tooltip", G_CALLBACK (on_query_tooltip), page, 0);
    }
  gtk_widget_set_parent (tab, GTK_WIDGET (self));
  g_ptr_array_add (self->tabs, tab);
}

static void
set_wide (LimberPlaceBar *self, gboolean wide)
{
  self->wide = wide;
  if (wide)
    gtk_widget_add_css_class (GTK_WIDGET (self), "wide");
}

static void
set_stack (LimberPlaceBar *self, AdwViewStack *stack)
{
  g_autoptr (GtkSelectionModel) pages = NULL;
  guint n;

  if (self->stack != NULL)
    g_signal_handlers_disconnect_by_func (self->stack, update, self);
  end_hover (self);
  g_ptr_array_set_size (self->tabs, 0);
  g_set_weak_pointer (&self->stack, stack);
  if (stack == NULL)
    return;

  pages = adw_view_stack_get_pages (stack);
  n = g_list_model_get_n_items (G_LIST_MODEL (pages));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      add_tab (self, page);
    }
  g_signal_connect_object (stack, "notify::visible-child", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

/* It comes in by the tab of the page that is shown. */
static gboolean
limber_place_bar_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LimberPlaceBar *self = LIMBER_PLACE_BAR (widget);

  for (guint i = 0; gtk_widget_get_focus_child (widget) == NULL && i < self->tabs->len; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_tab (self, i))))
      return gtk_widget_child_focus (get_tab (self, i), direction);

  return GTK_WIDGET_CLASS (limber_place_bar_parent_class)->focus (widget, direction);
}

static void
limber_place_bar_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_WIDE:
      g_value_set_boolean (value, LIMBER_PLACE_BAR (object)->wide);
      break;

    case PROP_STACK:
      g_value_set_object (value, LIMBER_PLACE_BAR (object)->stack);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
limber_place_bar_set_property (GObject *object,
                               guint property_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_WIDE:
      set_wide (LIMBER_PLACE_BAR (object), g_value_get_boolean (value));
      break;

    case PROP_STACK:
      set_stack (LIMBER_PLACE_BAR (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
limber_place_bar_dispose (GObject *object)
{
  LimberPlaceBar *self = LIMBER_PLACE_BAR (object);

  end_hover (self);
  g_clear_pointer (&self->tabs, g_ptr_array_unref);
  g_clear_weak_pointer (&self->stack);

  G_OBJECT_CLASS (limber_place_bar_parent_class)->dispose (object);
}

static void
limber_place_bar_class_init (LimberPlaceBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = limber_place_bar_get_property;
  object_class->set_property = limber_place_bar_set_property;
  object_class->dispose = limber_place_bar_dispose;
  widget_class->get_request_mode = limber_place_bar_get_request_mode;
  widget_class->measure = limber_place_bar_measure;
  widget_class->size_allocate = limber_place_bar_size_allocate;
  widget_class->focus = limber_place_bar_focus;

  props[PROP_WIDE] =
      g_param_spec_boolean ("wide", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_STACK] = g_param_spec_object ("stack", NULL, NULL, ADW_TYPE_VIEW_STACK,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "placebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TAB_LIST);
}

static void
limber_place_bar_init (LimberPlaceBar *self)
{
  self->tabs = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
}
