/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A routine without exercises, as text. */
#define TEST_ROUTINE(id, name)                                                                     \
  "{\"format\": \"limber-routine\", \"version\": 1, \"id\": \"" id "\", \"name\": \"" name         \
  "\", \"sections\": {}}"

/* test_assert_routines: their names in their order: "Evening, Morning". @routines: (element-type LimberRoutine) */
void test_assert_routines (GListModel *routines, const char *names);

G_END_DECLS
