/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/limber-fault.h"

#include "ui/widgets/limber-announce.h"

#define STYLE "error"

static void
set_invalid (GtkAccessible *accessible, gboolean invalid)
{
  gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID,
                               invalid ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

void
limber_fault_show (GtkEditable *entry, const char *fault)
{
  GtkWidget *widget = GTK_WIDGET (entry);
  gboolean is_new = fault != NULL && !gtk_widget_has_css_class (widget, STYLE);

  if (fault != NULL)
    gtk_widget_add_css_class (widget, STYLE);
  else
    gtk_widget_remove_css_class (widget, STYLE);

  set_invalid (GTK_ACCESSIBLE (entry), fault != NULL);
  set_invalid (GTK_ACCESSIBLE (gtk_editable_get_delegate (entry)),
               fault != NULL); /* has the focus */
  if (is_new)
    limber_announce (widget, fault);
}
