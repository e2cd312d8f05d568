/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <glib/gi18n.h>

/* Empty, and never removed: whoever removed it could lock another file than who opened it just before. */
#define NAME ".lock"

struct _LimberLock
{
  int fd; /* -1: there are no locks here */
};

LimberLock *
limber_lock_take (GFile *folder, GError **error)
{
  g_autofree char *path = NULL;
  LimberLock *self;
  int fd;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  /* What is wrong with a folder that can't be made or written to is told by who reads or writes it. */
  g_mkdir_with_parents (g_file_peek_path (folder), 0700);
  path = g_build_filename (g_file_peek_path (folder), NAME, NULL);
  fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    {
      close (fd);
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_BUSY,
                   /* Translators: %s is the name of a folder */
                   _ ("%s is open in another window of Limber already"), g_file_peek_path (folder));
      return NULL;
    }

  self = g_new (LimberLock, 1);
  self->fd = fd;
  return self;
}

void
limber_lock_free (LimberLock *self)
{
  if (self->fd >= 0)
    close (self->fd);
  g_free (self);
}
