/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "test-folder.h"

G_BEGIN_DECLS

/* One run of the program, in the test's folder and without any display. */
typedef struct
{
  int status;
  char *output;
  char *errors;
} Run;

void run_clear (Run *self);

/* test_run_init: @program: what to run */
void test_run_init (const char *program);

/* run: with these arguments, NULL-terminated. Clear what it returns. */
Run run (TestFolder *f, ...) G_GNUC_NULL_TERMINATED;

#define assert_has(text, part)                                                                     \
  G_STMT_START                                                                                     \
  {                                                                                                \
    if (strstr (text, part) == NULL)                                                               \
      g_error ("\"%s\" not in:\n%s", part, text);                                                  \
  }                                                                                                \
  G_STMT_END

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

G_END_DECLS
