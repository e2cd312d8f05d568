/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For syncfs(). */
#define _GNU_SOURCE

#include "store/limber-disk.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static int
system_open (gpointer data, const char *path, int flags, mode_t mode)
{
  return open (path, flags, mode);
}

static ssize_t
system_write (gpointer data, int fd, const char *bytes, size_t length)
{
  return write (fd, bytes, length);
}

static int
system_fsync (gpointer data, int fd)
{
  return fsync (fd);
}

static int
system_syncfs (gpointer data, int fd)
{
  return syncfs (fd);
}

static int
system_close (gpointer data, int fd)
{
  return close (fd);
}

static int
system_mkdir (gpointer data, const char *path, mode_t mode)
{
  return mkdir (path, mode);
}

static int
system_rename (gpointer data, const char *from, const char *to)
{
  return rename (from, to);
}

static int
system_unlink (gpointer data, const char *path)
{
  return unlink (path);
}

static int
system_symlink (gpointer data, const char *target, const char *path)
{
  return symlink (target, path);
}

const LimberDisk *
limber_disk_get_system (void)
{
  static const LimberDisk disk = {
    system_open,  system_write,  system_fsync,  system_syncfs,  system_close,
    system_mkdir, system_rename, system_unlink, system_symlink,
  };

  return &disk;
}
