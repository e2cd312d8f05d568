/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* limber_fault_show: shows whether the text of @entry can be used, to the eye and to the ear; @fault says why not, and is
 * said once. NULL: it can. */
void limber_fault_show (GtkEditable *entry, const char *fault);

G_END_DECLS
