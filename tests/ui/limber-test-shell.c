/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-shell.h"

void
limber_test_shell_set_up (LimberTestShell *self, gconstpointer data)
{
  self->world = limber_test_world_new ();
  self->window = limber_window_new (NULL, self->world->context);
  gtk_window_present (GTK_WINDOW (self->window));
  limber_test_wait (limber_test_is_mapped, self->window);
}

void
limber_test_shell_tear_down (LimberTestShell *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  limber_test_world_free (self->world);
}
