/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "limber-fake-clock.h"
#include "ui/limber-context.h"

G_BEGIN_DECLS

/*
 * A world for widget tests: a library in a temporary folder above the built-in content, settings in memory at their
 * defaults, and a clock that stands on Friday, 20 November 2026, 08:00 UTC until the test turns it.
 */
typedef struct
{
  char *folder;
  LimberLibrary *library;
  GSettings *settings;
  LimberFakeClock *clock;
  LimberContext *context;
} LimberTestWorld;

/* limber_test_init: in place of gtk_test_init(): GTK and libadwaita with the application's resources and style. */
void limber_test_init (int *argc, char ***argv);

LimberTestWorld *limber_test_world_new (void);
/* limber_test_world_new_lived_in: as after some weeks of use; see tests/e2e/lived_in.py. */
LimberTestWorld *limber_test_world_new_lived_in (void);
/* limber_test_world_free: removes the folder too. */
void limber_test_world_free (LimberTestWorld *self);

/* limber_test_world_reload: a second library over the same folder, as after a restart. (transfer full) */
LimberLibrary *limber_test_world_reload (LimberTestWorld *self);

/* limber_test_present: @child in a new window of @width × @height, mapped and laid out. (transfer none) */
GtkWindow *limber_test_present (GtkWidget *child, int width, int height);

/* limber_test_settle: waits until @window was painted twice: a breakpoint is obeyed in the frame after the one that found
 * that it fits. */
void limber_test_settle (GtkWidget *window);

/* limber_test_wait: runs the main loop until @done (@data) holds; fails the test after ten seconds. */
void limber_test_wait (gboolean (*done) (gpointer data), gpointer data);

/* limber_test_is_mapped: (as a condition to wait for): @widget is on the screen and has its size. */
gboolean limber_test_is_mapped (gpointer widget);

/* limber_test_assert_names: every focusable, visible widget below @root has an accessible name. */
void limber_test_assert_names (GtkWidget *root);

/* limber_test_find: (transfer none): the first widget below @root of that type whose accessible name is @name (any, when
 * NULL); NULL when there is none. */
GtkWidget *limber_test_find (GtkWidget *root, GType type, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberTestWorld, limber_test_world_free)

G_END_DECLS
