/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * limber_test_press:
 * @widget: where the focus is
 * @trigger: as gtk_shortcut_trigger_parse_string() reads it: "<Control>Down"
 *
 * What a key does: the shortcuts of @widget and of what it is in are tried, first those of the capture phase from the
 * outside in, then the others from the inside out, until one takes it.
 *
 * Returns: whether one did.
 */
gboolean limber_test_press (GtkWidget *widget, const char *trigger);

G_END_DECLS
