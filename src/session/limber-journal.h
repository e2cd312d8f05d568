/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/limber-session.h"
#include "model/limber-timeline.h"

G_BEGIN_DECLS

/*
 * All that is needed to go on with a session after a crash, a kill or a power cut: DATA/running.json. It holds the whole
 * routine, because the one in the library may be edited or gone by then.
 *
 *     { "format": "limber-running", "version": 1,
 *       "phase": 7,                                          index in the timeline
 *       "pace": { "get-ready": 10, "transition": 5, "switch": 3, "own-pace": false },
 *       "routine": { … }, "session": { … } }                 documents as in the library
 */
typedef struct
{
  LimberRoutine *routine;
  LimberSession *session; /* so far, without its end */
  LimberPace pace;
  guint phase;
} LimberJournal;

/* limber_journal_new: takes a reference of both. Free with limber_journal_free(). */
LimberJournal *limber_journal_new (LimberRoutine *routine,
                                   LimberSession *session,
                                   const LimberPace *pace,
                                   guint phase);
void limber_journal_free (LimberJournal *self);

/* limber_journal_get_file: (transfer full): where the journal of the library in @folder lies. */
GFile *limber_journal_get_file (GFile *folder);

/**
 * limber_journal_load:
 * @folder: the library's folder
 *
 * Returns: (transfer full) (nullable): the journal; NULL without @error when there is none, with @error (naming the file)
 *     when it can't be read or used (%LIMBER_DOCUMENT_ERROR, %G_IO_ERROR).
 */
LimberJournal *limber_journal_load (GFile *folder, GError **error);

/* limber_journal_to_bytes: (transfer full): the whole file. */
GBytes *limber_journal_to_bytes (const LimberJournal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberJournal, limber_journal_free)

G_END_DECLS
