/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/limber-announce.h"

void
limber_announce (GtkWidget *widget, const char *text)
{
  g_autoptr (GtkATContext) context = gtk_accessible_get_at_context (GTK_ACCESSIBLE (widget));

  /* GTK 4.18 crashes where the accessibility backend can't announce, and that of its own tests can't. */
  if (context == NULL || g_str_equal (G_OBJECT_TYPE_NAME (context), "GtkTestATContext"))
    return;

  gtk_accessible_announce (GTK_ACCESSIBLE (widget), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
