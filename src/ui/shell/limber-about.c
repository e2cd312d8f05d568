/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-about.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <gst/gst.h>
#include <json-glib/json-glib.h>

/* The libraries that Limber is linked to, each under a licence of its own. */
static const struct
{
  const char *title;
  GtkLicense license;
} libraries[] = {
  { "GTK", GTK_LICENSE_LGPL_2_1 },       { "libadwaita", GTK_LICENSE_LGPL_2_1 },
  { "GLib", GTK_LICENSE_LGPL_2_1 },      { "JSON-GLib", GTK_LICENSE_LGPL_2_1 },
  { "GStreamer", GTK_LICENSE_LGPL_2_1 }, { "libical", GTK_LICENSE_MPL_2_0 },
  { "libarchive", GTK_LICENSE_BSD },
};

/* --- for those who look for a fault ------------------------------------------------------------- */

static char *
hide_home (const char *path)
{
  const char *home = g_get_home_dir ();

  if (g_str_has_prefix (path, home) && path[strlen (home)] == G_DIR_SEPARATOR)
    return g_strconcat ("~", path + strlen (home), NULL);

  return g_strdup (path);
}

static void
add_versions (GString *text)
{
  g_autofree char *gst = gst_version_string ();
  g_autofree char *os = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);
  GdkDisplay *display = gdk_display_get_default ();

  g_string_append_printf (text, "Limber %s\n", LIMBER_VERSION);
  g_string_append_printf (text, "GTK %u.%u.%u\n", gtk_get_major_version (),
                          gtk_get_minor_version (), gtk_get_micro_version ());
  g_string_append_printf (text, "libadwaita %u.%u.%u\n", adw_get_major_version (),
                          adw_get_minor_version (), adw_get_micro_version ());
  g_string_append_printf (text, "GLib %u.%u.%u\n", glib_major_version, glib_minor_version,
                          glib_micro_version);
  g_string_append_printf (text, "JSON-GLib %s\n", JSON_VERSION_S);
  g_string_append_printf (text, "%s\n", gst);
  g_string_append_printf (text, "System: %s%s\n", os != NULL ? os : "unknown",
                          g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) ? ", in a Flatpak"
                                                                             : "");
  if (display != NULL)
    g_string_append_printf (text, "Display: %s\n", G_OBJECT_TYPE_NAME (display));
  g_string_append_printf (text, "Language: %s\n", g_get_language_names ()[0]);
}

static void
add_library (GString *text, LimberLibrary *library)
{
  g_autofree char *folder = hide_home (g_file_peek_path (limber_library_get_data_folder (library)));
  const struct
  {
    const char *name;
    GListModel *documents;
  } lists[] = {
    { "Exercises", G_LIST_MODEL (limber_library_get_catalog (library)) },
    { "Routines", limber_library_get_routines (library) },
    { "Plans", limber_library_get_plans (library) },
    { "Sessions", limber_library_get_sessions (library) },
    { "Damaged files", limber_library_get_damaged (library) },
  };

  g_string_append_printf (text, "\nLibrary: %s\n", folder);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_string_append_printf (text, "%s: %u\n", lists[i].name,
                            g_list_model_get_n_items (lists[i].documents));
}

char *
limber_about_describe (LimberContext *context)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_versions (text);
  add_library (text, limber_context_get_library (context));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* --- the dialog --------------------------------------------------------------------------------- */

void
limber_about_present (LimberContext *context, GtkWidget *parent)
{
  static const char *const developers[] = { "The Limber contributors", NULL };
  /* Name, version, licence, links and what is new are as software catalogs show them. */
  AdwAboutDialog *dialog =
      ADW_ABOUT_DIALOG (adw_about_dialog_new_from_appdata (LIMBER_RESOURCE_PREFIX "/metainfo.xml",
                                                           LIMBER_VERSION));
  g_autofree char *debug = limber_about_describe (context);

  adw_about_dialog_set_version (dialog, LIMBER_VERSION);
  adw_about_dialog_set_comments (dialog, _ ("Plan and follow workouts for a supple neck and a "
                                            "strong back"));
  adw_about_dialog_set_copyright (dialog, "© 2026 The Limber contributors");
  adw_about_dialog_set_developers (dialog, (const char **) developers);
  /* Translators: put your names here, one a line; they are shown in the About dialog */
  adw_about_dialog_set_translator_credits (dialog, _ ("translator-credits"));
  adw_about_dialog_set_debug_info (dialog, debug);
  adw_about_dialog_set_debug_info_filename (dialog, "limber-debug.txt");
  for (guint i = 0; i < G_N_ELEMENTS (libraries); i++)
    adw_about_dialog_add_legal_section (dialog, libraries[i].title, NULL, libraries[i].license,
                                        NULL);

  adw_dialog_present (ADW_DIALOG (dialog), parent);
}
