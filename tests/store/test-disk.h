/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-disk.h"
#include "test-folder.h"

G_BEGIN_DECLS

/* In place of a reason: the process is killed before that call. */
#define TEST_DISK_KILLS (-1)

/* A disk of which one call fails, or all from one on. */
typedef struct
{
  LimberDisk disk;
  int n_calls;  /* so far */
  int fail_at;  /* the number of the call that fails; -1: none */
  int reason;   /* errno; 0: it does half of the work, if it can */
  gboolean all; /* those after it fail too */
} TestDisk;

/**
 * test_disk_init:
 * @fail_at: the number of the call that fails; -1: none
 * @reason: errno; 0: it does half of the work, if it can
 * @all: whether those after it fail too
 */
void test_disk_init (TestDisk *self, int fail_at, int reason, gboolean all);

/* test_disk_load_library: (transfer full): of the folders "builtin" and @name in @folder, which writes to @disk (nullable: the
 * real one), read without an error. */
LimberLibrary *test_disk_load_library (const LimberDisk *disk,
                                       TestFolder *folder,
                                       const char *name);

/* Goes through a scenario on a disk that fails so, as test_disk_init() has it. */
typedef void (*TestDiskRun) (gconstpointer scenario, int fail_at, int reason, gboolean all);

/* test_disk_fail_each: @run with each of @n_calls calls failing, for every reason, alone and with all after it. */
void test_disk_fail_each (int n_calls, TestDiskRun run, gconstpointer scenario);

G_END_DECLS
