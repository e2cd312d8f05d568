/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_HISTORY (limber_history_get_type ())
G_DECLARE_FINAL_TYPE (LimberHistory, limber_history, LIMBER, HISTORY, GObject)

/*
 * Unlimited undo and redo over snapshots of an immutable document (a LimberRoutine, a LimberPlan):
 *
 *     undo stack …  A → B → C   ← present      D → E  … redo stack
 *
 * Properties, notified: "present" (GObject), "can-undo", "can-redo" (gboolean), "undo-label", "redo-label" (string or
 * NULL: the name of the step, as "Move of Cat-Cow").
 */
LimberHistory *limber_history_new (GObject *present);

/* limber_history_get_present: (transfer none) */
gpointer limber_history_get_present (LimberHistory *self);

/**
 * limber_history_push:
 * @next: (transfer none): the document after the edit
 * @label: the edit's name for people, translated
 * @merge_key: (nullable): edits that follow each other with the same key are one step (a slider being dragged)
 */
void limber_history_push (LimberHistory *self,
                          gpointer next,
                          const char *label,
                          const char *merge_key);

/* limber_history_seal: the next push starts a new step, whatever its key (the gesture has ended). */
void limber_history_seal (LimberHistory *self);

/* A step back, and forth. Returns FALSE when there is none. */
gboolean limber_history_undo (LimberHistory *self);
gboolean limber_history_redo (LimberHistory *self);

G_END_DECLS
