/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "limber-fake-clock.h"
#include "session/limber-run.h"

G_BEGIN_DECLS

/*
 * A session in a library of its own, on this timeline, and all that it says:
 *
 *     0 get ready 10 · 1 left 20 · 2 switch 3 · 3 right 20 · 4 rest 15 · 5 left 20 · 6 switch 3 ·
 *     7 right 20 · 8 rest after the item 30 · 9 transition 5 · 10 work 12
 */
#define LIMBER_RUN_FIXTURE_PHASES 11
#define LIMBER_RUN_FIXTURE_SECONDS 158

typedef struct
{
  GFile *folder; /* temporary */
  LimberLibrary *library;
  LimberFakeClock *clock;
  LimberRoutine *routine;
  LimberRun *run;
  GString *heard; /* nicks of cues, "1 " for each phase entered, "finished " */
} LimberRunFixture;

void limber_run_fixture_set_up (LimberRunFixture *self, gconstpointer data);
void limber_run_fixture_tear_down (LimberRunFixture *self, gconstpointer data);

/* limber_run_fixture_add: a test case, with a session of its own that is open but not started. */
void limber_run_fixture_add (const char *path, void (*test) (LimberRunFixture *, gconstpointer));

/* limber_run_fixture_set_up_at: in the folder @path, which may have a library, and without a session.
 * limber_run_fixture_let_go: leaves the folder as it is. */
void limber_run_fixture_set_up_at (LimberRunFixture *self, const char *path);
void limber_run_fixture_let_go (LimberRunFixture *self);

/* limber_run_fixture_open: another session, which isn't started yet. */
void limber_run_fixture_open (LimberRunFixture *self);
/* limber_run_fixture_open_at_own_pace: one whose last phase lasts until it is called done. */
void limber_run_fixture_open_at_own_pace (LimberRunFixture *self);

/**
 * limber_run_fixture_kill:
 *
 * The program goes without a word and starts again: a fresh library and, when the journal has one, the session it resumes,
 * else no run.
 */
void limber_run_fixture_kill (LimberRunFixture *self, GError **error);

/* limber_run_fixture_turn: time goes on by @seconds, looked at every @step milliseconds. */
void limber_run_fixture_turn (LimberRunFixture *self, guint seconds, guint step);

/* limber_run_fixture_assert_heard: and forgets it. */
void limber_run_fixture_assert_heard (LimberRunFixture *self, const char *expected);

/* limber_run_fixture_get_log: (transfer full) (nullable): the only log that the library has, read afresh from the disk. */
LimberSession *limber_run_fixture_get_log (LimberRunFixture *self);

/* limber_run_fixture_has_journal: whether there is one on the disk. */
gboolean limber_run_fixture_has_journal (LimberRunFixture *self);

G_END_DECLS
