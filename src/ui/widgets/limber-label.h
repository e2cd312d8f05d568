/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The labels inside of libadwaita's own widgets, which those don't give out. */

/* limber_label_say_subtitle: has a screen reader say @words for the subtitle of @row, which has signs and abbreviations. */
void limber_label_say_subtitle (AdwActionRow *row, const char *words);

/* limber_label_wrap_titles: shows the whole title of each AdwPreferencesGroup below @root, on as many lines as it takes:
 * libadwaita 1.7 has one line for it. */
void limber_label_wrap_titles (GtkWidget *root);

/* limber_label_wrap: shows what is written on @button on as many lines as it takes. */
void limber_label_wrap (GtkWidget *button);

G_END_DECLS
