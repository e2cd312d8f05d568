/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-lines-editor.h"

#include "ui/catalog/limber-line-row.h"

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_DESCRIPTION,
  PROP_LINE_TITLE,
  PROP_ADD_TITLE,
  N_PROPS,
};

struct _LimberLinesEditor
{
  AdwBin parent_instance;

  GtkListBox *list;
  GtkWidget *add_button;

  char *texts[N_PROPS]; /* the value of each property */
};

static GParamSpec *props[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimberLinesEditor, limber_lines_editor, ADW_TYPE_BIN)

static GtkListBoxRow *
get_row (LimberLinesEditor *self, int index)
{
  return gtk_list_box_get_row_at_index (self->list, index);
}

static guint
count (LimberLinesEditor *self)
{
  guint n = 0;

  while (get_row (self, (int) n) != NULL)
    n++;
  return n;
}

static void
emit_changed (LimberLinesEditor *self, int line)
{
  g_signal_emit (self, signals[CHANGED], 0, line);
}

static void
on_row_changed (LimberLinesEditor *self, GtkListBoxRow *row)
{
  emit_changed (self, gtk_list_box_row_get_index (row));
}

static void
number_lines (LimberLinesEditor *self)
{
  guint n = count (self);

  for (guint i = 0; i < n; i++)
    limber_line_row_number (LIMBER_LINE_ROW (get_row (self, (int) i)), self->texts[PROP_LINE_TITLE],
                            i, n);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
}

static void on_wish (LimberLinesEditor *self, int wish, GtkListBoxRow *row);

static GtkWidget *
insert (LimberLinesEditor *self, const char *text, int index)
{
  GtkWidget *row = limber_line_row_new (text);

  g_signal_connect_object (row, "changed", G_CALLBACK (on_row_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "wish", G_CALLBACK (on_wish), self, G_CONNECT_SWAPPED);
  gtk_list_box_insert (self->list, row, index);
  number_lines (self);
  return row;
}

/* The focus goes to the line before, or to where a new one can be begun. */
static void
remove_row (LimberLinesEditor *self, GtkListBoxRow *row)
{
  int index = gtk_list_box_row_get_index (row);
  GtkListBoxRow *next;

  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  number_lines (self);
  next = get_row (self, MAX (index - 1, 0));
  gtk_widget_grab_focus (next != NULL ? GTK_WIDGET (next) : self->add_button);
  emit_changed (self, -1);
}

static void
move_row (LimberLinesEditor *self, GtkListBoxRow *row, int by)
{
  int index = gtk_list_box_row_get_index (row) + by;

  if (index < 0 || index >= (int) count (self))
    return;

  g_object_ref (row);
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_list_box_insert (self->list, GTK_WIDGET (row), index);
  g_object_unref (row);
  number_lines (self);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  emit_changed (self, -1);
}

static void
on_wish (LimberLinesEditor *self, int wish, GtkListBoxRow *row)
{
  switch ((LimberLineWish) wish)
    {
    case LIMBER_LINE_ADD:
      gtk_widget_grab_focus (insert (self, "", gtk_list_box_row_get_index (row) + 1));
      break;
    case LIMBER_LINE_REMOVE:
      remove_row (self, row);
      break;
    case LIMBER_LINE_UP:
      move_row (self, row, -1);
      break;
    case LIMBER_LINE_DOWN:
      move_row (self, row, 1);
      break;
    default:
      g_return_if_reached ();
    }
}

static void
add (GtkWidget *widget, const char *name, GVariant *target)
{
  gtk_widget_grab_focus (insert (LIMBER_LINES_EDITOR (widget), "", -1));
}

static void
limber_lines_editor_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, LIMBER_LINES_EDITOR (object)->texts[prop_id]);
}

static void
limber_lines_editor_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  if (g_set_str (&LIMBER_LINES_EDITOR (object)->texts[prop_id], g_value_get_string (value)))
    g_object_notify_by_pspec (object, pspec);
}

static void
limber_lines_editor_finalize (GObject *object)
{
  LimberLinesEditor *self = LIMBER_LINES_EDITOR (object);

  for (guint i = 0; i < N_PROPS; i++)
    g_free (self->texts[i]);
  G_OBJECT_CLASS (limber_lines_editor_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);
  props[PROP_LINE_TITLE] = g_param_spec_string ("line-title", NULL, NULL, NULL, flags);
  props[PROP_ADD_TITLE] = g_param_spec_string ("add-title", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
limber_lines_editor_class_init (LimberLinesEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = limber_lines_editor_get_property;
  object_class->set_property = limber_lines_editor_set_property;
  object_class->finalize = limber_lines_editor_finalize;
  install_properties (object_class);
  signals[CHANGED] = g_signal_new ("changed", LIMBER_TYPE_LINES_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/catalog/limber-lines-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberLinesEditor, list);
  gtk_widget_class_bind_template_child (widget_class, LimberLinesEditor, add_button);
  gtk_widget_class_install_action (widget_class, "lines.add", NULL, add);
}

static void
limber_lines_editor_init (LimberLinesEditor *self)
{
  for (guint i = 0; i < N_PROPS; i++)
    self->texts[i] = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

char **
limber_lines_editor_get_lines (LimberLinesEditor *self)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  GtkListBoxRow *row;

  g_return_val_if_fail (LIMBER_IS_LINES_EDITOR (self), NULL);

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));

      if (*g_strstrip (text) != '\0')
        g_strv_builder_add (lines, text);
    }
  return g_strv_builder_end (lines);
}

void
limber_lines_editor_set_lines (LimberLinesEditor *self, const char *const *lines)
{
  g_auto (GStrv) present = limber_lines_editor_get_lines (self);

  if (g_strv_equal ((const char *const *) present, lines))
    return;

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; lines[i] != NULL; i++)
    insert (self, lines[i], -1);
  number_lines (self);
}
