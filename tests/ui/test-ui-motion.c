/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-world.h"

/* With reduced motion, whatever changes its looks has its new ones in the next frame. What moves by a timer of its own, the
 * tests of clips and cards look at. */

typedef struct
{
  const char *path;  /* widgets as the style sheet knows them, each within the last: "name.class" */
  guint at;          /* which of them changes */
  const char *class; /* that it gets, or NULL: */
  GtkStateFlags state; /* that it gets */
} Change;

/* What of the style sheet has a transition. */
static const Change changes[] = {
  { "bodypart", 0, NULL, GTK_STATE_FLAG_CHECKED },
  { "gridview.catalog/child/button.star", 1, NULL, GTK_STATE_FLAG_PRELIGHT },
  { "tile.chip", 0, NULL, GTK_STATE_FLAG_PRELIGHT },
  { "clip-view/box.clip-controls", 1, "shown", 0 },
  { "box/countdown-ring", 0, "paused", 0 },
  { "box/box.session-controls", 0, "idle", 0 },
};

static void
set_animated (gboolean animated)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animated, NULL);
}

/* With a word in the innermost. @widgets: (out): each of @path. */
static GtkWindow *
present (const char *path, GtkWidget *widgets[])
{
  g_auto (GStrv) names = g_strsplit (path, "/", -1);
  guint n = g_strv_length (names);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) classes = g_strsplit (names[i], ".", -1);

      widgets[i] = g_object_new (ADW_TYPE_BIN, "css-name", classes[0], "css-classes", classes + 1,
                                 "halign", GTK_ALIGN_START, "valign", GTK_ALIGN_START, NULL);
      if (i > 0)
        adw_bin_set_child (ADW_BIN (widgets[i - 1]), widgets[i]);
    }
  adw_bin_set_child (ADW_BIN (widgets[n - 1]), gtk_label_new ("Stretch"));
  return limber_test_present (widgets[0], 200, 200);
}

/* As it is drawn now. (transfer full) */
static GBytes *
draw (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, snapshot, 200, 200);
  node = gtk_snapshot_to_node (snapshot);
  return node != NULL ? gsk_render_node_serialize (node) : g_bytes_new_static ("", 0);
}

static void
on_painted (gboolean *painted)
{
  *painted = TRUE;
}

static void
wait_for_frame (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gboolean painted = FALSE;
  gulong handler =
      g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_painted), &painted);

  gtk_widget_queue_draw (widget);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

typedef struct
{
  const Change *change;
  GtkWidget *widgets[3];
  GBytes *before; /* how it is drawn without the change */
} Case;

static gboolean
is_as_before (gpointer data)
{
  const Case *self = data;
  g_autoptr (GBytes) now = draw (self->widgets[0]);

  return g_bytes_equal (now, self->before);
}

static void
change (const Case *self, gboolean there)
{
  GtkWidget *widget = self->widgets[self->change->at];

  if (self->change->class == NULL && there)
    gtk_widget_set_state_flags (widget, self->change->state, FALSE);
  else if (self->change->class == NULL)
    gtk_widget_unset_state_flags (widget, self->change->state);
  else if (there)
    gtk_widget_add_css_class (widget, self->change->class);
  else
    gtk_widget_remove_css_class (widget, self->change->class);
}

/* Whether the first frame after a change is not yet what comes of it. Takes the change back. */
static gboolean
is_gradual (gpointer data)
{
  Case *self = data;
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;

  change (self, TRUE);
  wait_for_frame (self->widgets[0]);
  first = draw (self->widgets[0]);
  wait_for_frame (self->widgets[0]);
  second = draw (self->widgets[0]);
  change (self, FALSE);
  limber_test_wait (is_as_before, self);
  /* Whoever waits for this looks again after a frame. */
  gtk_widget_queue_draw (self->widgets[0]);
  return !g_bytes_equal (first, second);
}

static void
test_transition (gconstpointer data)
{
  Case self = { data, { NULL } };
  GtkWindow *window = present (self.change->path, self.widgets);

  limber_test_settle (GTK_WIDGET (window));
  self.before = draw (self.widgets[0]);
  /* Nothing is in the first moments of a window. */
  limber_test_wait (is_gradual, &self);
  set_animated (FALSE);
  g_assert_false (is_gradual (&self));
  change (&self, TRUE);
  wait_for_frame (self.widgets[0]);
  g_assert_false (is_as_before (&self));
  set_animated (TRUE);
  g_bytes_unref (self.before);
  gtk_window_destroy (window);
}

static guint
count_transitions (void)
{
  g_autoptr (GBytes) sheet = g_resources_lookup_data (LIMBER_RESOURCE_PREFIX "/style.css",
                                                      G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  const char *text = g_bytes_get_data (sheet, NULL);
  guint n = 0;

  g_assert_null (strstr (text, "@keyframes"));
  while ((text = strstr (text, "transition:")) != NULL)
    {
      text++;
      n++;
    }
  return n;
}

/* Those above are all. */
static void
test_all (void)
{
  g_assert_cmpuint (count_transitions (), ==, G_N_ELEMENTS (changes));
}

/* What the toolkit moves for us. */
static void
test_toolkit (void)
{
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *revealer = gtk_revealer_new ();
  GtkWindow *window;

  gtk_stack_set_transition_type (GTK_STACK (stack), GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  gtk_stack_add_named (GTK_STACK (stack), gtk_label_new ("one"), "one");
  gtk_stack_add_named (GTK_STACK (stack), revealer, "other");
  gtk_revealer_set_child (GTK_REVEALER (revealer), gtk_label_new ("other"));
  window = limber_test_present (stack, 200, 200);

  set_animated (FALSE);
  gtk_stack_set_visible_child (GTK_STACK (stack), revealer);
  g_assert_false (gtk_stack_get_transition_running (GTK_STACK (stack)));
  gtk_revealer_set_reveal_child (GTK_REVEALER (revealer), TRUE);
  g_assert_true (gtk_revealer_get_child_revealed (GTK_REVEALER (revealer)));
  set_animated (TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (revealer), FALSE);
  g_assert_true (gtk_revealer_get_child_revealed (GTK_REVEALER (revealer)));
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "one");
  g_assert_true (gtk_stack_get_transition_running (GTK_STACK (stack)));
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  limber_test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/motion/transition/%s", changes[i].path);

      g_test_add_data_func (path, &changes[i], test_transition);
    }
  g_test_add_func ("/motion/all", test_all);
  g_test_add_func ("/motion/toolkit", test_toolkit);

  return g_test_run ();
}
