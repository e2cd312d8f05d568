/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sys/types.h>

#include <glib.h>

G_BEGIN_DECLS

/*
 * The calls of the operating system by which documents get onto the disk. Each is as its manual page says, errno included,
 * with @data before its own arguments. Tests put others in their place, to see each of them fail.
 */
typedef struct
{
  int (*open) (gpointer data, const char *path, int flags, mode_t mode);
  ssize_t (*write) (gpointer data, int fd, const char *bytes, size_t length);
  int (*fsync) (gpointer data, int fd);
  int (*syncfs) (gpointer data, int fd);
  int (*close) (gpointer data, int fd);
  int (*mkdir) (gpointer data, const char *path, mode_t mode);
  int (*rename) (gpointer data, const char *from, const char *to);
  int (*unlink) (gpointer data, const char *path);
  int (*symlink) (gpointer data, const char *target, const char *path);
  gpointer data;
} LimberDisk;

/* limber_disk_get_system: (transfer none): the calls themselves */
const LimberDisk *limber_disk_get_system (void);

G_END_DECLS
