/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-toast.h"

#include <glib/gi18n.h>

void
limber_toast_clear (AdwToast **toast)
{
  if (*toast != NULL)
    adw_toast_dismiss (*toast);
  g_clear_weak_pointer (toast);
}

void
limber_toast_show (AdwToast **toast,
                   GtkWidget *from,
                   const char *title,
                   void (*undo) (GtkWidget *from))
{
  GtkWidget *overlay = gtk_widget_get_ancestor (from, ADW_TYPE_TOAST_OVERLAY);
  AdwToast *next;

  limber_toast_clear (toast);
  if (overlay == NULL)
    return;

  next = adw_toast_new (title);
  adw_toast_set_use_markup (next, FALSE);
  if (undo != NULL)
    {
      adw_toast_set_button_label (next, _ ("_Undo"));
      g_signal_connect_object (next, "button-clicked", G_CALLBACK (undo), from, G_CONNECT_SWAPPED);
    }
  g_set_weak_pointer (toast, next);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), next);
}
