/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-library.h"

G_BEGIN_DECLS

/* A folder of its own for each test case. */
typedef struct
{
  char *path;
} TestFolder;

/* For g_test_add(). */
void test_folder_set_up (TestFolder *self, gconstpointer data);
void test_folder_tear_down (TestFolder *self, gconstpointer data);

/* test_folder_add: a test case, with a folder of its own. */
void test_folder_add (const char *path, void (*test) (TestFolder *, gconstpointer));

/* test_folder_get_file: (transfer full): @name may have slashes. */
GFile *test_folder_get_file (TestFolder *self, const char *name);

/* test_folder_write: makes the folders that @name needs. */
void test_folder_write (TestFolder *self, const char *name, const char *text);

/* test_folder_read: (transfer full) (nullable): NULL when there is no such file. */
char *test_folder_read (TestFolder *self, const char *name);

gboolean test_folder_has (TestFolder *self, const char *name);

/* test_folder_count: files and folders in the folder @name. */
guint test_folder_count (TestFolder *self, const char *name);

/* test_folder_count_leftovers: files in the folder @name, and in those below it, that the writer made and nobody has cleared
 * away. */
guint test_folder_count_leftovers (TestFolder *self, const char *name);

/* test_folder_open_library: (transfer full): of the folders "builtin" and "data" in it; nothing is read yet. */
LimberLibrary *test_folder_open_library (TestFolder *self);

/* test_folder_load_library: (transfer full): the same, read without an error. */
LimberLibrary *test_folder_load_library (TestFolder *self);

G_END_DECLS
