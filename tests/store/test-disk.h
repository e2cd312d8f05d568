/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-disk.h"

G_BEGIN_DECLS

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

G_END_DECLS
