/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-location.h"
#include "store/limber-progress.h"

G_BEGIN_DECLS

/*
 * The library, moved to another folder, so that at every moment, whatever fails and however it ends, the note of where it
 * is names one that is whole:
 *
 *     copy all to .limber-XXXXXXXX.moving beside it → sync → compare → rename → write the note → remove what was copied
 *
 * A link is moved as a link, and leads where it led: what it leads to stays, unless it is part of the library.
 *
 * Nobody writes to the library meanwhile: it has been flushed, and whoever moves it holds its lock.
 */

/* In a copy that no note has named yet. */
#define LIMBER_MOVE_MARK ".limber-unfinished"

/* limber_move_is_unfinished: whether @folder is what a move left that was killed. */
gboolean limber_move_is_unfinished (GFile *folder);

/**
 * limber_move_plan:
 * @chosen: what somebody chose: a library; or the folder in which it is to be, as the folder "Limber"
 * @adopts: (out): whether there is a library already, which is to be used as it is
 * @error: a sentence for people
 *
 * Returns: (transfer full) (nullable): where the library would be.
 */
GFile *limber_move_plan (LimberLocation *location, GFile *chosen, gboolean *adopts, GError **error);

/* limber_move_plan_back: the same, for the usual folder. */
GFile *limber_move_plan_back (LimberLocation *location, gboolean *adopts, GError **error);

/**
 * limber_move_run:
 * @disk: by which to write: limber_disk_get_system() but for tests
 * @to: by limber_move_plan(), which @adopts nothing
 * @progress: (nullable):
 * @error: names the file, and says why; then the library is where it was, and nothing is left at @to
 *
 * Blocks; may be called from any thread. What can't be removed from where the library was stays there; only what is the
 * same at the new place is removed.
 */
gboolean limber_move_run (LimberLocation *location,
                          const LimberDisk *disk,
                          GFile *to,
                          LimberProgress *progress,
                          GCancellable *cancellable,
                          GError **error);

/* limber_move_clean_up: removes what a move that was cut short left where the library was, as far as it is the same where
 * the library is now. Blocks; may be called from any thread. */
void limber_move_clean_up (LimberLocation *location, const LimberDisk *disk);

G_END_DECLS
