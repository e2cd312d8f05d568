/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  /* as gtk_accelerator_parse() reads them; more than one way, with spaces between */
  const char *keys;
  const char *title;  /* not yet translated */
  const char *action; /* that they activate; NULL: GTK itself sees to it */
} LimberShortcut;

typedef struct
{
  const char *title; /* not yet translated */
  const LimberShortcut *shortcuts;
  guint n_shortcuts;
} LimberShortcutGroup;

/* limber_shortcuts_get: (transfer none): all keys of Limber, in @n_groups groups. */
const LimberShortcutGroup *limber_shortcuts_get (guint *n_groups);

/* limber_shortcuts_present: shows them in a dialog. */
void limber_shortcuts_present (GtkWidget *parent);

G_END_DECLS
