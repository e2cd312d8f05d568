/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/limber-catalog.h"
#include "model/limber-plan.h"
#include "model/limber-routine.h"
#include "model/limber-session.h"
#include "store/limber-damage.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_LIBRARY (limber_library_get_type ())
G_DECLARE_FINAL_TYPE (LimberLibrary, limber_library, LIMBER, LIBRARY, GObject)

/*
 * Everything on the user's disk, and the built-in content beneath it:
 *
 *     BUILTIN/exercises,routines,plans/ID.json, BUILTIN/clips/         read only
 *     DATA/exercises,routines,plans/ID.json  DATA/sessions/YYYY/ID.json  DATA/media/
 *     DATA/trash/exercises,routines,plans,sessions/                    deleted in the last thirty days
 *     DATA/backups/                                                    of the last fourteen days
 *     DATA/damaged/                                                    what could not be read, with the reason
 *     DATA/running.json                                                journal of a session that has not ended
 *
 * An own document with a built-in's id stands in its place. Saving returns at once; the writer's thread makes it durable
 * (see LimberWriter). Main thread only.
 *
 * Properties: "fault" (string or NULL, notified): why the last write failed, naming the file; NULL again once a retry
 * has gone through. "loaded" (gboolean).
 */

/* limber_library_new: @builtin: folder of the installed content; @data: the user's folder, made when first written. */
LimberLibrary *limber_library_new (GFile *builtin, GFile *data);

/**
 * limber_library_set_cache:
 * @folder: where what the files hold may be kept in a form that loads faster, made when first written
 * @now: in seconds since 1970: what is written from now on isn't kept, since it may not be all yet
 *
 * Before the library is loaded. What is kept there is brought up to date by limber_library_load_async(), some time after it
 * is done.
 */
void limber_library_set_cache (LimberLibrary *self, GFile *folder, gint64 now);

/* limber_library_new_read_only: a library that loads without touching a file, for a look from outside: what can't be
 * used is listed, but stays at its place. Nothing can be saved. */
LimberLibrary *limber_library_new_read_only (GFile *builtin, GFile *data);

/**
 * limber_library_load:
 *
 * Reads everything. A file that can't be used is moved to damaged/ and listed in get_damaged(); the rest loads.
 *
 * Returns: FALSE with an error only when the folder itself can't be read.
 */
gboolean limber_library_load (LimberLibrary *self, GError **error);

/* The same in a thread, and done as soon as the last weeks' sessions are there, which is told at @io_priority; those of
 * years before follow. */
void limber_library_load_async (LimberLibrary *self,
                                int io_priority,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean limber_library_load_finish (LimberLibrary *self, GAsyncResult *result, GError **error);

GFile *limber_library_get_data_folder (LimberLibrary *self);

/* All (transfer none). Routines in order of name; plans in order of name; sessions newest first; damaged files. */
LimberCatalog *limber_library_get_catalog (LimberLibrary *self);
GListModel *limber_library_get_routines (LimberLibrary *self);
GListModel *limber_library_get_plans (LimberLibrary *self);
GListModel *limber_library_get_sessions (LimberLibrary *self);
GListModel *limber_library_get_damaged (LimberLibrary *self);

/**
 * limber_library_report_damage:
 * @file: in the data folder: one that the library doesn't read itself, such as the journal
 * @error: why it can't be used
 *
 * It is set aside, as the library does with documents, and listed among the damaged files.
 */
void limber_library_report_damage (LimberLibrary *self, GFile *file, const GError *error);

/* (transfer none) (nullable) */
LimberRoutine *limber_library_find_routine (LimberLibrary *self, const char *id);
LimberPlan *limber_library_find_plan (LimberLibrary *self, const char *id);

/* Whether there is an own document of that id (a built-in that was never edited has none). */
gboolean limber_library_owns_routine (LimberLibrary *self, const char *id);
gboolean limber_library_owns_plan (LimberLibrary *self, const char *id);

/* Each stores the document in the model at once and on disk soon, stamped with the time of the change. */
void limber_library_save_exercise (LimberLibrary *self, LimberExercise *exercise);
void limber_library_save_routine (LimberLibrary *self, LimberRoutine *routine);
void limber_library_save_plan (LimberLibrary *self, LimberPlan *plan);
void limber_library_save_session (LimberLibrary *self, LimberSession *session);

/* Each moves the own document to trash/; a built-in beneath it comes back. */
void limber_library_remove_exercise (LimberLibrary *self, const char *id);
void limber_library_remove_routine (LimberLibrary *self, const char *id);
void limber_library_remove_plan (LimberLibrary *self, const char *id);
void limber_library_remove_session (LimberLibrary *self, const char *id);

/* limber_library_flush: waits until everything saved so far is durable. Returns FALSE with why when it could not be. */
gboolean limber_library_flush (LimberLibrary *self, GError **error);

/**
 * limber_library_get_clip_file:
 *
 * Returns: (transfer full) (nullable): where the exercise's clip lies, in media/ or among the built-in clips; NULL
 *     when it names none. Whether the file is there is for the player to find out.
 */
GFile *limber_library_get_clip_file (LimberLibrary *self, LimberExercise *exercise);
GFile *limber_library_get_poster_file (LimberLibrary *self, LimberExercise *exercise);

/* limber_library_get_media_folder: (transfer full): where the files of own exercises lie; see limber-media.h. */
GFile *limber_library_get_media_folder (LimberLibrary *self);

/* limber_library_release_media: removes that file of the media folder, unless an exercise names it. @name: (nullable) */
void limber_library_release_media (LimberLibrary *self, const char *name);

G_END_DECLS
