/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-tour.h"

#include <glib/gi18n.h>

/* On a telephone, in a language whose texts are 40 % longer, in German, whose words are, and with texts twice as large: nothing is wider than the window, and no text is cut short. */

#define WIDTH 360
#define HEIGHT 640
#define USUAL_DPI 96

typedef struct
{
  const char *name;
  const char *language;
  const char *today; /* as it is called in that */
  int scale;         /* of texts */
} Manner;

typedef struct
{
  const char *name; /* of what is looked at */
  gboolean large;
  guint n_texts, n_wrong;
  GHashTable *seen; /* of names of types, both static */
} Eye;

G_GNUC_PRINTF (2, 3)
static void
complain (Eye *self, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  self->n_wrong++;
  g_test_message ("%s: %s", self->name, text);
}

/* Of what the pointer shows the whole, the beginning is enough. */
static gboolean
has_tooltip (GtkWidget *label)
{
  const char *text = gtk_label_get_text (GTK_LABEL (label));

  for (GtkWidget *widget = label; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      const char *tooltip = gtk_widget_get_tooltip_text (widget);

      if (tooltip != NULL && strstr (tooltip, text) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* A prompt is cut short where the icon beside it says what it is for. */
static gboolean
is_prompt (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_TEXT) != NULL;
}

/* What is cut short when texts are twice as large, and has no more room. */
static gboolean
is_excused (Eye *self, GtkWidget *label)
{
  if (!self->large)
    return FALSE;
  /* Both have one line, by libadwaita: a window's title, and the answers to a question. */
  return gtk_widget_get_ancestor (label, ADW_TYPE_WINDOW_TITLE) != NULL
         || (gtk_widget_get_ancestor (label, ADW_TYPE_ALERT_DIALOG) != NULL
             && gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON) != NULL);
}

/* Of the part of ours that @widget is in. */
static const char *
get_place (GtkWidget *widget)
{
  while (widget != NULL && !g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Limber"))
    widget = gtk_widget_get_parent (widget);
  return widget != NULL ? G_OBJECT_TYPE_NAME (widget) : "a dialog";
}

/* Those that have to be scrolled to as well. */
static void
look_at_texts (Eye *self, GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || GTK_IS_POPOVER (widget))
    return;
  if (GTK_IS_LABEL (widget))
    {
      self->n_texts++;
      if (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)))
          && !has_tooltip (widget) && !is_prompt (widget) && !is_excused (self, widget))
        complain (self, "“%s” in %s is cut short, at %d × %d px",
                  gtk_label_get_text (GTK_LABEL (widget)), get_place (widget),
                  gtk_widget_get_width (widget), gtk_widget_get_height (widget));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_at_texts (self, child);
}

/* What darkens the page below a sheet goes beyond the window's edges. */
static gboolean
is_shade (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return gtk_widget_get_first_child (widget) == NULL && !GTK_IS_LABEL (widget) && parent != NULL
         && ADW_IS_OVERLAY_SPLIT_VIEW (parent);
}

static gboolean
scrolls_sideways (GtkWidget *widget)
{
  GtkPolicyType policy;

  if (!GTK_IS_SCROLLED_WINDOW (widget))
    return FALSE;
  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), &policy, NULL);
  return policy != GTK_POLICY_NEVER;
}

static void
look_at_edges (Eye *self, GtkWidget *widget)
{
  graphene_rect_t area;

  if (!gtk_widget_get_mapped (widget) || GTK_IS_POPOVER (widget) || GTK_IS_SCROLLBAR (widget)
      || ADW_IS_HEADER_BAR (widget) || is_shade (widget))
    return;
  if (!gtk_widget_compute_bounds (widget, GTK_WIDGET (gtk_widget_get_root (widget)), &area))
    return;
  if (area.size.width > 0
      && (area.origin.x < -0.5f || area.origin.x + area.size.width > WIDTH + 0.5f))
    {
      complain (self, "a %s reaches from %.0f to %.0f", G_OBJECT_TYPE_NAME (widget), area.origin.x,
                area.origin.x + area.size.width);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && !scrolls_sideways (widget); child = gtk_widget_get_next_sibling (child))
    look_at_edges (self, child);
}

static void
note_types (Eye *self, GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  g_hash_table_add (self->seen, (gpointer) G_OBJECT_TYPE_NAME (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    note_types (self, child);
}

static void
look (const char *name, GtkWidget *shown, gpointer data)
{
  Eye *self = data;
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (shown));

  self->name = name;
  if (gtk_widget_get_width (window) != WIDTH)
    complain (self, "the window is %d px wide", gtk_widget_get_width (window));
  look_at_edges (self, shown);
  look_at_texts (self, shown);
  note_types (self, shown);
}

/* (transfer full): "LimberDayColumn" of "limber-day-column.ui" */
static char *
name_type (const char *file)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (const char *at = file; *at != '.'; at++)
    if (*at != '-')
      g_string_append_c (name, at == file || at[-1] == '-' ? g_ascii_toupper (*at) : *at);
  return g_string_free_and_steal (g_steal_pointer (&name));
}

/* Whatever has a template was somewhere on the tour. The shortcuts have none: they are a dialog of libadwaita's. */
static void
look_for_templates (Eye *self, const char *folder)
{
  g_auto (GStrv) names =
      g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (folder, names[i], NULL);
      g_autofree char *type = NULL;

      if (g_str_has_suffix (names[i], "/"))
        {
          look_for_templates (self, path);
          continue;
        }
      type = name_type (names[i]);
      if (!g_hash_table_contains (self->seen, type) && !g_str_equal (type, "LimberShortcuts"))
        complain (self, "%s wasn’t seen", type);
    }
}

static void
test_fit (gconstpointer data)
{
  const Manner *manner = data;
  g_autoptr (LimberTestWorld) world = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Eye eye = { .large = manner->scale > 1, .seen = seen };

  g_assert_cmpstr (_ ("Today"), ==, manner->today);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", manner->scale * USUAL_DPI * PANGO_SCALE,
                NULL);
  world = limber_test_world_new_lived_in ();
  limber_test_tour (world, WIDTH, HEIGHT, look, &eye);
  eye.name = "the tour";
  look_for_templates (&eye, LIMBER_RESOURCE_PREFIX "/ui/");
  g_test_message ("%u texts", eye.n_texts);
  g_assert_cmpuint (eye.n_texts, >, 200);
  g_assert_cmpuint (eye.n_wrong, ==, 0);
}

/* Before GTK starts, which sets the locale. @pseudo: what makes the language that is longer */
static void
speak (const Manner *manner, char **pseudo)
{
  g_autofree char *made = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "pseudo", NULL);
  g_autofree char *built = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "..", "po", NULL);
  const char *const line[] = { pseudo[0], pseudo[1], made, NULL };
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) line, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                &error);
  g_assert_no_error (error);
  g_setenv ("LOCPATH", made, TRUE);
  g_setenv ("LC_ALL", "en_US.UTF-8", TRUE);
  g_setenv ("LANGUAGE", manner->language, TRUE);
  bindtextdomain (GETTEXT_PACKAGE, g_str_equal (manner->language, "en_XA") ? made : built);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* ARGV: the manner, and the interpreter and pseudo.py, which makes the longer language */
int
main (int argc, char **argv)
{
  static const Manner manners[] = {
    { "pseudo", "en_XA", "Tõõdààÿ", 1 },
    { "german", "de", "Heute", 1 },
    { "large", "en", "Today", 2 },
  };
  const Manner *manner = manners;

  while (!g_str_equal (manner->name, argv[1]))
    manner++;
  speak (manner, argv + 2);
  limber_test_init (&argc, &argv);
  /* libadwaita 1.7 warns of a question’s heading that is a little too wide, and takes a smaller one. */
  if (manner->scale > 1)
    g_log_set_always_fatal (G_LOG_FATAL_MASK);
  g_test_add_data_func ("/ui/fit", manner, test_fit);

  return g_test_run ();
}
