/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "limber-test-world.h"
#include "ui/shell/limber-window.h"

G_BEGIN_DECLS

/* The whole window, mapped. */
typedef struct
{
  LimberTestWorld *world;
  LimberWindow *window;
} LimberTestShell;

/* For g_test_add(). */
void limber_test_shell_set_up (LimberTestShell *self, gconstpointer data);
void limber_test_shell_tear_down (LimberTestShell *self, gconstpointer data);

G_END_DECLS
