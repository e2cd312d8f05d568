/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-about.h"

#include <adwaita.h>
#include <glib/gi18n.h>

void
limber_about_present (GtkWidget *parent)
{
  AdwDialog *dialog = adw_about_dialog_new ();

  g_object_set (
      dialog, "application-name", _ ("Limber"), "application-icon", LIMBER_APP_ID, "version",
      LIMBER_VERSION, "comments",
      _ ("Plan and follow workouts for a supple neck and a strong back"), "license-type",
      GTK_LICENSE_GPL_3_0,
      /* Translators: put your names here, one a line; they are shown in the About dialog */
      "translator-credits", _ ("translator-credits"), NULL);
  adw_dialog_present (dialog, parent);
}
