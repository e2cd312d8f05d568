/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

/* limber_about_present: what Limber is, whose, and under which licence, over @parent. */
void limber_about_present (LimberContext *context, GtkWidget *parent);

/* limber_about_describe: (transfer full): what helps to find a fault: versions, system, language, and how much is in the
 * library. Not translated; nothing that the person has written, and the home folder as "~". */
char *limber_about_describe (LimberContext *context);

G_END_DECLS
