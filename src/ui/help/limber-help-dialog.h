/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_HELP_DIALOG (limber_help_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LimberHelpDialog, limber_help_dialog, LIMBER, HELP_DIALOG, AdwDialog)

/**
 * limber_help_dialog_new:
 * @languages: those that the person understands, the best first, as g_get_language_names() has them
 *
 * The user guide: its contents, its pages, and a search through them. The action "help.open" shows the page of a name.
 *
 * Returns: (transfer floating)
 */
AdwDialog *limber_help_dialog_new (const char *const *languages);

G_END_DECLS
