/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_HELP_PAGE (limber_help_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberHelpPage, limber_help_page, LIMBER, HELP_PAGE, AdwNavigationPage)

/**
 * limber_help_page_new:
 * @text: a page of the guide, as limber-help-text.h describes it
 * @name: its name, which becomes the tag of the navigation page
 *
 * Its links activate the action "help.open" with the name of a page.
 *
 * Returns: (transfer floating)
 */
LimberHelpPage *limber_help_page_new (const char *text, const char *name);

G_END_DECLS
