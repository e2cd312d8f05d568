/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/limber-draft.h"
#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ROUTINE_EDITOR (limber_routine_editor_get_type ())
G_DECLARE_FINAL_TYPE (LimberRoutineEditor,
                      limber_routine_editor,
                      LIMBER,
                      ROUTINE_EDITOR,
                      AdwNavigationPage)

/*
 * Where a routine is put together: the palette of exercises on one side, the routine's sections on the other. Every
 * edit is one step that can be undone, and is saved at once.
 *
 * Actions, for what is inside of it; those without a parameter are about the lines that are selected:
 *
 *   editor.move-up, editor.move-down, editor.move-to "s" (a section), editor.remove
 *   editor.cut, editor.copy, editor.paste
 *   editor.make-circuit, editor.dissolve-circuit
 *   editor.edit-dose, editor.swap, editor.show-exercise
 *   editor.add-to "u"      brings up the palette, for that section
 *   editor.drag "b"        rows are being dragged
 *   editor.hide-palette    puts the palette away where it lies over the routine
 *   coach.fix "s", coach.ignore "s" (a rule of the coach), coach.heed (no rule is ignored any more)
 *   editor.undo, editor.redo, editor.rename, editor.start
 */
GtkWidget *limber_routine_editor_new (LimberContext *context, LimberRoutine *routine);

/* limber_routine_editor_get_draft: (transfer none) */
LimberDraft *limber_routine_editor_get_draft (LimberRoutineEditor *self);

G_END_DECLS
