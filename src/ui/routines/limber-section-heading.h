/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/limber-enums.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_SECTION_HEADING (limber_section_heading_get_type ())
G_DECLARE_FINAL_TYPE (LimberSectionHeading, limber_section_heading, LIMBER, SECTION_HEADING, GtkBox)

/* What stands above a section of the routine in the editor: its name, how long it takes, and a button to add to it
 * (editor.add-to). */
GtkWidget *limber_section_heading_new (void);

void limber_section_heading_set_section (LimberSectionHeading *self, LimberSection section);
LimberSection limber_section_heading_get_section (LimberSectionHeading *self);

/* limber_section_heading_set_seconds: how long the section takes. */
void limber_section_heading_set_seconds (LimberSectionHeading *self, guint seconds);

G_END_DECLS
