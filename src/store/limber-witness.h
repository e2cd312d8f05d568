/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What tells one state of a file from another, without reading it. */
typedef struct
{
  guint64 inode;
  gint64 size;
  gint64 seconds; /* of its last change */
  gint64 nanoseconds;
  /* of its last change, or of its name or permissions, in nanoseconds; nobody can put that back */
  gint64 touched;
} LimberSight;

/* limber_sight_take: looks at @path. Returns FALSE when there is no such file, or it isn't a regular one. */
gboolean limber_sight_take (const char *path, LimberSight *sight);
/* limber_sight_take_folder: the same for a folder, which changes with the names in it. */
gboolean limber_sight_take_folder (const char *path, LimberSight *sight);
/* limber_sight_equal: whether both hold the same, whoever may look at them now. */
gboolean limber_sight_equal (const LimberSight *a, const LimberSight *b);

/*
 * Remembers how each document's file looked when this process last read or wrote it, so that what somebody else did to
 * it is told from what we did. Several libraries, the writer's thread and the main loop may ask at the same time.
 *
 *     read        note (a)
 *     write       expect (b) → rename → note (b)       a watch that looks in between sees one of ours
 *     now?        check
 */
typedef struct _LimberWitness LimberWitness;

typedef enum
{
  LIMBER_WITNESS_SAME,    /* as we know it; or there is none, and never was */
  LIMBER_WITNESS_GONE,    /* we know of one, but it isn't there */
  LIMBER_WITNESS_CHANGED, /* somebody else made or changed it */
} LimberWitnessView;

/* limber_witness_new: @root: the library's folder */
LimberWitness *limber_witness_new (const char *root);
LimberWitness *limber_witness_ref (LimberWitness *self);
void limber_witness_unref (LimberWitness *self);

/* limber_witness_covers: whether @path is that of a document of the library, by its name. Copies that a sync made of one
 * are none; see limber-conflict.h. */
gboolean limber_witness_covers (LimberWitness *self, const char *path);

/* limber_witness_note: @path looked like @sight when it was read or written.
 * limber_witness_expect: it may look like @sight from now on, since we are about to write it. */
void limber_witness_note (LimberWitness *self, const char *path, const LimberSight *sight);
void limber_witness_expect (LimberWitness *self, const char *path, const LimberSight *sight);
/* limber_witness_knows: whether @path was read or written. */
gboolean limber_witness_knows (LimberWitness *self, const char *path);
/* limber_witness_forget: there is no such document any more. */
void limber_witness_forget (LimberWitness *self, const char *path);
/* limber_witness_check: looks at @path now. */
LimberWitnessView limber_witness_check (LimberWitness *self, const char *path);

/**
 * limber_witness_check_root:
 *
 * A library whose folder has gone or is another one by now must not be begun anew in its place: it may be on a disk that
 * is about to come back.
 *
 * Returns: whether the library's folder is the one that it was when this was first asked, or is yet to be made.
 */
gboolean limber_witness_check_root (LimberWitness *self, GError **error);
/* limber_witness_learn_root: takes note of the folder, where it was yet to be made and may be there now. */
void limber_witness_learn_root (LimberWitness *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberWitness, limber_witness_unref)

G_END_DECLS
