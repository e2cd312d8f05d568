/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_APPLICATION (limber_application_get_type ())
G_DECLARE_FINAL_TYPE (LimberApplication, limber_application, LIMBER, APPLICATION, AdwApplication)

/*
 * The application: loads the library, opens the window, and answers these actions, also from outside over D-Bus:
 *
 *   app.start-routine ID    app.start-today    app.new-routine    app.quit
 *
 * Files that it is to open are shown in a preview, to be imported.
 *
 * @data_folder: (nullable): another library than the user's own; such a process stands for itself.
 * @service: started by D-Bus, opens a window only when it is asked for one.
 */
LimberApplication *limber_application_new (const char *data_folder, gboolean service);

/* limber_application_run: as g_application_run(); returns a LimberExit. */
int limber_application_run (LimberApplication *self, const char *program);

G_END_DECLS
