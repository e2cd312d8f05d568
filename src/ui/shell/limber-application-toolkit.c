/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-application-private.h"

/* What has to be there before there can be a window, in the order in which it is there soonest. */

/* libadwaita brings all styles, and asks GTK for a theme without any; but by then GTK has read its own, which takes a fifth
 * of what an empty window does. So the theme is asked for before. Whoever has asked for another gets that. To be called
 * before there are threads, which read the environment. */
static void
start_gtk (void)
{
  gboolean is_free = g_getenv ("GTK_THEME") == NULL;

  if (is_free)
    g_setenv ("GTK_THEME", "Adwaita-empty", FALSE);
  gtk_init ();
  gtk_settings_get_default (); /* reads it */
  if (is_free)
    g_unsetenv ("GTK_THEME");
}

/* --- icons ----------------------------------------------------------------------------------------- */

/* What each window shows. */
static const char *const icon_names[] = {
  "limber-today-symbolic", "limber-catalog-symbolic",  "limber-routines-symbolic",
  "limber-week-symbolic",  "limber-progress-symbolic", "open-menu-symbolic",
};
static const char *const button_names[] = { "minimize", "maximize", "close" };

#define ICON_SIZE 16

/* How a window's icons are to be. */
typedef struct
{
  GtkTextDirection direction;
  int scale;
  char *buttons; /* the names of those that windows have, among others */
} IconStyle;

static IconStyle *
icon_style_new (GdkDisplay *display)
{
  IconStyle *self = g_new0 (IconStyle, 1);
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (gdk_display_get_monitors (display), 0);

  self->direction = gtk_widget_get_default_direction ();
  self->scale = monitor != NULL ? gdk_monitor_get_scale_factor (monitor) : 1;
  g_object_get (gtk_settings_get_for_display (display), "gtk-decoration-layout", &self->buttons,
                NULL);
  return self;
}

static void
icon_style_free (gpointer data)
{
  g_free (((IconStyle *) data)->buttons);
  g_free (data);
}

/* Has GTK decode it, and keep it for whoever asks the same. */
static void
load_icon (GtkIconTheme *icons, GIcon *icon, const IconStyle *style)
{
  g_autoptr (GtkIconPaintable) found =
      gtk_icon_theme_lookup_by_gicon (icons, icon, ICON_SIZE, style->scale, style->direction,
                                      GTK_ICON_LOOKUP_PRELOAD);
}

/* In GTK 4.18, a theme of icons may be asked from any thread once all of its paths are known (gtkicontheme.c says so). GTK
 * 4.24 complains of each icon that is looked up in one; those between haven't been tried. */
static gboolean
may_read_in_thread (void)
{
  return gtk_get_major_version () == 4 && gtk_get_minor_version () <= 18;
}

/* The first who asks has the theme read what icons there are, a fifteenth of what an empty window takes. */
static void
read_icons (GTask *task, gpointer icons, gpointer data, GCancellable *cancellable)
{
  const IconStyle *style = data;

  for (guint i = 0; i < G_N_ELEMENTS (icon_names); i++)
    {
      g_autoptr (GIcon) icon = g_themed_icon_new (icon_names[i]);

      load_icon (icons, icon, style);
    }
  for (guint i = 0; i < G_N_ELEMENTS (button_names); i++)
    {
      g_autofree char *name = g_strdup_printf ("window-%s-symbolic", button_names[i]);
      g_autoptr (GIcon) icon = g_themed_icon_new_with_default_fallbacks (name);

      if (style->buttons != NULL && strstr (style->buttons, button_names[i]) != NULL)
        load_icon (icons, icon, style);
    }
  g_task_return_boolean (task, TRUE);
}

static void
start_reading_icons (void)
{
  GdkDisplay *display = gdk_display_get_default ();
  GtkIconTheme *icons = gtk_icon_theme_get_for_display (display);
  g_autoptr (GTask) task = g_task_new (icons, NULL, NULL, NULL);

  g_task_set_source_tag (task, start_reading_icons);
  g_task_set_task_data (task, icon_style_new (display), icon_style_free);
  g_task_run_in_thread (task, read_icons);
}

/* --- */

static void
read_in_threads (LimberApplication *self)
{
  if (self->reading)
    return;

  self->reading = TRUE;
  if (may_read_in_thread ())
    start_reading_icons ();
  limber_application_load (self);
}

/* As an application with a path for its resources would. But that adds its icons last of all, when they have been read, so
 * that all are read once more. */
static void
add_styles (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, LIMBER_RESOURCE_PREFIX "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

void
limber_application_start_toolkit (LimberApplication *self)
{
  GtkIconTheme *icons;
  gulong handler;

  start_gtk ();
  icons = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  gtk_icon_theme_add_resource_path (icons, LIMBER_RESOURCE_PREFIX "/icons");
  /* libadwaita adds its icons, and then reads its styles for half of the start: time for the threads. */
  handler =
      g_signal_connect_swapped (icons, "notify::resource-path", G_CALLBACK (read_in_threads), self);
  adw_init ();
  g_signal_handler_disconnect (icons, handler);
  read_in_threads (self); /* where libadwaita was there before, or has no icons */
  add_styles ();
}
