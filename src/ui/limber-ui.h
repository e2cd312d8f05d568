/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desktop/limber-command-line.h"

G_BEGIN_DECLS

/* The module that has all of the window in it, and its only function for whoever opens it. */
#define LIMBER_UI_MODULE "limber-ui.so"
#define LIMBER_UI_RUN "limber_ui_run"

typedef int LimberUiRun (const LimberCommandLine *options, const char *program);

/**
 * limber_ui_run:
 * @options: what the command line wants to see
 * @program: the name that Limber was started by
 *
 * Opens the window, in this process or in the one that runs already, and returns when it is closed.
 *
 * Returns: the status to exit with.
 */
LimberUiRun limber_ui_run;

G_END_DECLS
