/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-section-view.h"

#include <glib/gi18n.h>

#include "ui/progress/limber-progress-stats.h"

/* Half the height of the line that marks a gap; see drop-marker in the style. */
#define MARKER_HALF 2

struct _LimberSectionView
{
  GtkBox parent_instance;

  LimberContext *context;
  LimberDraft *draft;
  LimberSection section;

  GtkLabel *title_label;
  GtkLabel *time_label;
  GtkWidget *add_button;
  GtkListBox *list;
  GtkWidget *empty_button;
  GtkWidget *marker;
};

G_DEFINE_FINAL_TYPE (LimberSectionView, limber_section_view, GTK_TYPE_BOX)

static GListModel *
get_items (LimberSectionView *self)
{
  return limber_draft_get_section (self->draft, self->section);
}

static void
on_row_activated (LimberSectionView *self, GtkListBoxRow *row, GtkListBox *list)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "item.edit-dose", NULL);
}

/* Tells row @index its item and place. */
static void
bind_row (LimberSectionView *self, guint index)
{
  g_autoptr (LimberItem) item = g_list_model_get_item (get_items (self), index);

  limber_item_row_set_item (limber_section_view_get_row (self, index), item,
                            (LimberSpot) { .section = self->section, .index = index },
                            g_list_model_get_n_items (get_items (self)));
}

/* The items of the @n rows from @position that are open. */
static GPtrArray *
find_open_items (LimberSectionView *self, guint position, guint n)
{
  GPtrArray *open = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = position; i < position + n; i++)
    {
      LimberItemRow *row = limber_section_view_get_row (self, i);

      if (limber_item_row_get_expanded (row))
        g_ptr_array_add (open, g_object_ref (limber_item_row_get_item (row)));
    }
  return open;
}

/* Which rows of those that changed are open: an edited row stays as it is, a moved item takes it along. */
static void
reopen_rows (LimberSectionView *self, GPtrArray *open, guint position, guint removed, guint added)
{
  if (removed == 1 && added == 1)
    return;
  for (guint i = position; i < position + added; i++)
    {
      LimberItemRow *row = limber_section_view_get_row (self, i);

      limber_item_row_set_expanded (row,
                                    g_ptr_array_find (open, limber_item_row_get_item (row), NULL));
    }
}

/*
 * Gives the focus up when the widget that has it is about to go: one of the @n rows from @position, or the invitation
 * of an empty section. GTK would hand it to whatever comes next, and that only later.
 */
static gboolean
give_up_focus (LimberSectionView *self, guint position, guint n)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean goes = focus != NULL && focus == self->empty_button;

  for (guint i = position; focus != NULL && i < position + n; i++)
    {
      GtkWidget *row = GTK_WIDGET (limber_section_view_get_row (self, i));

      goes = goes || focus == row || gtk_widget_is_ancestor (focus, row);
    }
  if (goes)
    gtk_root_set_focus (root, NULL);
  return goes;
}

static void
restore_focus (LimberSectionView *self, guint position)
{
  guint n = limber_section_view_get_n_rows (self);

  if (n > 0)
    gtk_widget_grab_focus (GTK_WIDGET (limber_section_view_get_row (self, MIN (position, n - 1))));
  else
    gtk_widget_grab_focus (self->empty_button);
}

static void
on_items_changed (GListModel *items,
                  guint position,
                  guint removed,
                  guint added,
                  LimberSectionView *self)
{
  g_autoptr (GPtrArray) open = find_open_items (self, position, removed);
  guint n = g_list_model_get_n_items (items);
  guint n_gone = removed > added ? removed - added : 0;
  gboolean refocus = give_up_focus (self, position + removed - n_gone, n_gone);

  for (guint i = removed; i > added; i--)
    gtk_list_box_remove (self->list,
                         GTK_WIDGET (limber_section_view_get_row (self, position + i - 1)));
  for (guint i = removed; i < added; i++)
    gtk_list_box_insert (self->list, limber_item_row_new (self->context, self->draft),
                         (int) (position + i));

  for (guint i = 0; i < n; i++)
    bind_row (self, i);
  reopen_rows (self, open, position, removed, added);

  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (self->empty_button, n == 0);
  if (refocus)
    restore_focus (self, position);
}

static void
add_exercise (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberSectionView *self = LIMBER_SECTION_VIEW (widget);

  gtk_widget_activate_action (widget, "editor.add-to", "u", self->section);
}

static void
limber_section_view_dispose (GObject *object)
{
  LimberSectionView *self = LIMBER_SECTION_VIEW (object);

  g_clear_object (&self->context);
  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_SECTION_VIEW);

  G_OBJECT_CLASS (limber_section_view_parent_class)->dispose (object);
}

static void
limber_section_view_class_init (LimberSectionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_section_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/routines/limber-section-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberSectionView, title_label);
  gtk_widget_class_bind_template_child (widget_class, LimberSectionView, time_label);
  gtk_widget_class_bind_template_child (widget_class, LimberSectionView, add_button);
  gtk_widget_class_bind_template_child (widget_class, LimberSectionView, list);
  gtk_widget_class_bind_template_child (widget_class, LimberSectionView, empty_button);
  gtk_widget_class_bind_template_child (widget_class, LimberSectionView, marker);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_install_action (widget_class, "section.add", NULL, add_exercise);
}

static void
limber_section_view_init (LimberSectionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
limber_section_view_set_draft (LimberSectionView *self,
                               LimberContext *context,
                               LimberDraft *draft,
                               LimberSection section)
{
  const char *title = limber_enum_get_label (LIMBER_TYPE_SECTION, section);
  /* Translators: %s is a section: Warm-up, Main or Cool-down. */
  g_autofree char *add = g_strdup_printf (_ ("Add Exercise to %s"), title);

  g_return_if_fail (LIMBER_IS_SECTION_VIEW (self));
  g_return_if_fail (self->draft == NULL);

  self->context = g_object_ref (context);
  self->draft = g_object_ref (draft);
  self->section = section;

  gtk_label_set_label (self->title_label, title);
  gtk_widget_set_tooltip_text (self->add_button, add);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  add, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->empty_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);

  g_signal_connect_object (get_items (self), "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_DEFAULT);
  on_items_changed (get_items (self), 0, 0, g_list_model_get_n_items (get_items (self)), self);
}

void
limber_section_view_set_seconds (LimberSectionView *self, guint seconds)
{
  g_autofree char *text = NULL;

  g_return_if_fail (LIMBER_IS_SECTION_VIEW (self));

  text = seconds > 0 ? limber_seconds_to_text (seconds) : g_strdup ("");
  gtk_label_set_label (self->time_label, text);
}

guint
limber_section_view_get_n_rows (LimberSectionView *self)
{
  g_return_val_if_fail (LIMBER_IS_SECTION_VIEW (self), 0);

  return g_list_model_get_n_items (get_items (self));
}

LimberItemRow *
limber_section_view_get_row (LimberSectionView *self, guint index)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (LIMBER_IS_SECTION_VIEW (self), NULL);

  row = gtk_list_box_get_row_at_index (self->list, (int) index);
  return row != NULL ? LIMBER_ITEM_ROW (row) : NULL;
}

GtkListBox *
limber_section_view_get_list (LimberSectionView *self)
{
  g_return_val_if_fail (LIMBER_IS_SECTION_VIEW (self), NULL);

  return self->list;
}

/* Where the rows lie. (transfer full): array of LimberSpan. */
static GArray *
measure_rows (LimberSectionView *self, GtkWidget *relative_to)
{
  guint n = limber_section_view_get_n_rows (self);
  GArray *spans = g_array_sized_new (FALSE, FALSE, sizeof (LimberSpan), n);

  for (guint i = 0; i < n; i++)
    {
      graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);
      LimberSpan span;

      if (!gtk_widget_compute_bounds (GTK_WIDGET (limber_section_view_get_row (self, i)),
                                      relative_to, &bounds))
        bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);
      span = (LimberSpan) { .top = bounds.origin.y, .height = bounds.size.height };
      g_array_append_val (spans, span);
    }
  return spans;
}

guint
limber_section_view_find_gap (LimberSectionView *self, GtkWidget *relative_to, double y)
{
  g_autoptr (GArray) spans = NULL;

  g_return_val_if_fail (LIMBER_IS_SECTION_VIEW (self), 0);

  spans = measure_rows (self, relative_to);
  return limber_drop_index ((LimberSpan *) spans->data, spans->len, y);
}

void
limber_section_view_show_marker (LimberSectionView *self, int gap)
{
  g_return_if_fail (LIMBER_IS_SECTION_VIEW (self));

  if (gap >= 0)
    {
      g_autoptr (GArray) spans = measure_rows (self, gtk_widget_get_parent (self->marker));
      double top = limber_drop_gap_top ((LimberSpan *) spans->data, spans->len, (guint) gap);

      gtk_widget_set_margin_top (self->marker, MAX (0, (int) top - MARKER_HALF));
    }
  gtk_widget_set_visible (self->marker, gap >= 0 && limber_section_view_get_n_rows (self) > 0);
  if (gap >= 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "drop-into");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-into");
}
