/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "limber-test-keys.h"
#include "limber-test-world.h"
#include "ui/routines/limber-item-row.h"
#include "ui/routines/limber-routine-editor.h"
#include "ui/routines/limber-routine-view.h"

G_BEGIN_DECLS

/* An editor of a routine of its own, in a window: warm-up cat-cow, main glute-bridge and wall-angel, cool-down nothing. */
typedef struct
{
  LimberTestWorld *world;
  GtkWidget *editor;
  GtkWidget *view;
  LimberDraft *draft;
  GtkWindow *window;
} LimberTestEditor;

void limber_test_editor_set_up (LimberTestEditor *f, gconstpointer data);
void limber_test_editor_tear_down (LimberTestEditor *f, gconstpointer data);

/* limber_test_editor_assert_saved: the library holds it now, and reads it after a restart:
 * "cat-cow|(glute-bridge wall-angel)|" */
void limber_test_editor_assert_saved (LimberTestEditor *f, const char *expected);

/* All (transfer none). */
LimberLine *limber_test_editor_get_line (LimberTestEditor *f, LimberSection section, guint index);
GtkWidget *limber_test_editor_get_row (LimberTestEditor *f, LimberSection section, guint index);
GtkWidget *limber_test_editor_get_focus (LimberTestEditor *f);
/* limber_test_editor_find_list_item: (nullable): by what a screen reader says of it. */
GtkWidget *limber_test_editor_find_list_item (LimberTestEditor *f, const char *name);
GtkWidget *limber_test_editor_find_number (LimberTestEditor *f, const char *name);

/* limber_test_editor_focus_row: gives it the focus. Returns: what has it now. */
GtkWidget *limber_test_editor_focus_row (LimberTestEditor *f, LimberSection section, guint index);
/* limber_test_editor_assert_focus: the row of that line itself has the focus. */
void limber_test_editor_assert_focus (LimberTestEditor *f, LimberSection section, guint index);

/* limber_test_editor_select_lines: rows from @position on, counted through all sections, invitations too. */
void limber_test_editor_select_lines (LimberTestEditor *f, guint position, guint n);

G_END_DECLS
