/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-move.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "store/limber-durable.h"
#include "store/limber-lock.h"
#include "store/limber-move-link.h"

#define LOCK ".lock"
#define STAGE_PREFIX ".limber-"
#define STAGE_SUFFIX ".moving"
#define BLOCK (256 * 1024)
/* Each file is copied, and compared. */
#define N_STEPS 2

typedef struct
{
  const LimberDisk *disk;
  const char *from, *to;
  const char
      *home; /* where what is in @to will be found: @to itself, or a name that it has yet to get */
  GPtrArray *folders;       /* relative paths; each after the one that holds it */
  GPtrArray *files;         /* relative paths */
  GPtrArray *links;         /* relative paths */
  LimberProgress *progress; /* or NULL */
  gsize n_done;             /* steps, of all files */
} Move;

static gboolean
fail (GError **error, const char *path, int code)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", name, g_strerror (code));
  return FALSE;
}

/* --- what there is --------------------------------------------------------------------------------- */

static gboolean
list_folder (Move *self, const char *relative, GError **error)
{
  g_autofree char *path = g_build_filename (self->from, relative, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, error);
  const char *name;

  if (dir == NULL)
    return FALSE;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (relative, name, NULL);
      g_autofree char *full = g_build_filename (self->from, child, NULL);
      struct stat info;

      if (limber_durable_is_leftover (name) || g_str_equal (child, LOCK)
          || g_str_equal (child, LIMBER_MOVE_MARK))
        continue;
      if (lstat (full, &info) != 0)
        return fail (error, full, errno);
      if (S_ISDIR (info.st_mode))
        {
          g_ptr_array_add (self->folders, g_strdup (child));
          if (!list_folder (self, child, error))
            return FALSE;
        }
      else if (S_ISREG (info.st_mode))
        g_ptr_array_add (self->files, g_steal_pointer (&child));
      else if (S_ISLNK (info.st_mode))
        g_ptr_array_add (self->links, g_steal_pointer (&child));
    }
  return TRUE;
}

static void
move_init (Move *self, const LimberDisk *disk, const char *from, const char *to)
{
  *self = (Move) { .disk = disk,
                   .from = from,
                   .to = to,
                   .home = to,
                   .links = g_ptr_array_new_with_free_func (g_free),
                   .folders = g_ptr_array_new_with_free_func (g_free),
                   .files = g_ptr_array_new_with_free_func (g_free) };
}

static void
move_clear (Move *self)
{
  g_clear_pointer (&self->folders, g_ptr_array_unref);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->links, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Move, move_clear)

/* --- copies ---------------------------------------------------------------------------------------- */

static gboolean
pour (const LimberDisk *disk,
      int in,
      int out,
      const char *from,
      const char *to,
      GCancellable *cancellable,
      GError **error)
{
  g_autofree char *block = g_malloc (BLOCK);
  ssize_t n;

  while ((n = read (in, block, BLOCK)) != 0)
    {
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail (error, from, errno);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!limber_durable_write (disk, out, block, (gsize) n))
        return fail (error, to, errno);
    }
  return TRUE;
}

/* With its times: they tell how old a clip is that nobody names. */
static gboolean
copy_file (const LimberDisk *disk,
           const char *from,
           const char *to,
           GCancellable *cancellable,
           GError **error)
{
  int in = open (from, O_RDONLY | O_CLOEXEC | O_NOFOLLOW), out;
  struct stat info;
  gboolean done;

  if (in < 0)
    return fail (error, from, errno);

  out = disk->open (disk->data, to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (out < 0)
    {
      fail (error, to, errno);
      close (in);
      return FALSE;
    }
  done = pour (disk, in, out, from, to, cancellable, error);
  if (fstat (in, &info) == 0)
    futimens (out, (struct timespec[]) { info.st_atim, info.st_mtim });
  close (in);
  /* Network file systems report a full disk only here. */
  if (disk->close (disk->data, out) != 0 && errno != EINTR && done)
    done = fail (error, to, errno);
  return done;
}

/* And not one and the same by two names, of which nothing may be removed. */
static gboolean
are_alike (const char *one, const char *other)
{
  struct stat a, b;

  return stat (one, &a) == 0 && stat (other, &b) == 0 && a.st_size == b.st_size
         && (a.st_dev != b.st_dev || a.st_ino != b.st_ino);
}

static gboolean
is_same_file (const char *one, const char *other)
{
  g_autoptr (GMappedFile) a = NULL, b = NULL;
  gsize length;

  if (!are_alike (one, other))
    return FALSE;

  a = g_mapped_file_new (one, FALSE, NULL);
  b = g_mapped_file_new (other, FALSE, NULL);
  if (a == NULL || b == NULL)
    return FALSE;
  length = g_mapped_file_get_length (a);
  return length == g_mapped_file_get_length (b)
         && (length == 0
             || memcmp (g_mapped_file_get_contents (a), g_mapped_file_get_contents (b), length)
                    == 0);
}

static gboolean
copy_links (Move *self, GError **error)
{
  for (guint i = 0; i < self->links->len; i++)
    {
      const char *name = self->links->pdata[i];
      g_autofree char *path = g_build_filename (self->to, name, NULL);
      g_autofree char *target = limber_move_link_resolve (self->from, name, self->home, error);

      if (target == NULL)
        return FALSE;
      if (self->disk->symlink (self->disk->data, target, path) != 0)
        return fail (error, path, errno);
    }
  return TRUE;
}

static void
step (Move *self)
{
  limber_progress_set (self->progress, ++self->n_done, N_STEPS * (gsize) self->files->len);
}

static gboolean
copy_all (Move *self, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < self->folders->len; i++)
    {
      g_autofree char *path = g_build_filename (self->to, self->folders->pdata[i], NULL);

      if (self->disk->mkdir (self->disk->data, path, 0700) != 0)
        return fail (error, path, errno);
    }
  for (guint i = 0; i < self->files->len; i++)
    {
      g_autofree char *from = g_build_filename (self->from, self->files->pdata[i], NULL);
      g_autofree char *to = g_build_filename (self->to, self->files->pdata[i], NULL);

      if (!copy_file (self->disk, from, to, cancellable, error))
        return FALSE;
      step (self);
    }
  return copy_links (self, error);
}

/* Once all is on the disk: what is read now was either written so, or changed since by somebody else. */
static gboolean
check_all (Move *self, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < self->files->len; i++)
    {
      g_autofree char *from = g_build_filename (self->from, self->files->pdata[i], NULL);
      g_autofree char *to = g_build_filename (self->to, self->files->pdata[i], NULL);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!is_same_file (from, to))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                       /* Translators: %s is a file */
                       _ ("%s changed while it was being copied"), from);
          return FALSE;
        }
      step (self);
    }
  return TRUE;
}

/* --- what is to go --------------------------------------------------------------------------------- */

static void
unmark (const LimberDisk *disk, const char *folder)
{
  g_autofree char *mark = g_build_filename (folder, LIMBER_MOVE_MARK, NULL);

  if (g_file_test (mark, G_FILE_TEST_EXISTS))
    disk->unlink (disk->data, mark);
}

static void
remove_lock_and_folder (const LimberDisk *disk, const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autofree char *lock = g_build_filename (path, LOCK, NULL);
  const char *first = dir != NULL ? g_dir_read_name (dir) : NULL;

  /* Alone, it keeps nothing any more. */
  if (g_strcmp0 (first, LOCK) == 0 && g_dir_read_name (dir) == NULL)
    disk->unlink (disk->data, lock);
  g_rmdir (path);
}

/* Returns whether each of the same in @self->to went. */
static gboolean
remove_links (Move *self)
{
  gboolean done = TRUE;

  for (guint i = 0; i < self->links->len; i++)
    {
      const char *name = self->links->pdata[i];
      g_autofree char *path = g_build_filename (self->from, name, NULL);

      if (self->to == NULL || limber_move_link_is_same (self->from, name, self->to))
        done &= self->disk->unlink (self->disk->data, path) == 0;
    }
  return done;
}

/* With all that is in @self->from, or with what is the same in @self->to. Returns whether all of that went. */
static gboolean
remove_copied (Move *self)
{
  gboolean done = remove_links (self);

  for (guint i = 0; i < self->files->len; i++)
    {
      g_autofree char *from = g_build_filename (self->from, self->files->pdata[i], NULL);
      g_autofree char *to =
          self->to != NULL ? g_build_filename (self->to, self->files->pdata[i], NULL) : NULL;

      if (to == NULL || is_same_file (from, to))
        done &= self->disk->unlink (self->disk->data, from) == 0;
    }
  for (guint i = self->folders->len; i > 0; i--)
    {
      g_autofree char *path = g_build_filename (self->from, self->folders->pdata[i - 1], NULL);

      g_rmdir (path);
    }
  unmark (self->disk, self->from);
  remove_lock_and_folder (self->disk, self->from);
  return done;
}

/* A copy that nobody is to see. */
static void
remove_tree (const LimberDisk *disk, const char *path)
{
  g_auto (Move) move = { 0 };

  move_init (&move, disk, path, NULL);
  list_folder (&move, "", NULL);
  remove_copied (&move);
}

/* What moves left that were killed. The lock of one that is alive is taken. */
static void
sweep (const LimberDisk *disk, const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, STAGE_PREFIX) && g_str_has_suffix (name, STAGE_SUFFIX))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);
        g_autoptr (GFile) file = g_file_new_for_path (path);
        g_autoptr (LimberLock) lock = limber_lock_take (file, NULL);

        if (lock != NULL)
          remove_tree (disk, path);
      }
}

void
limber_move_clean_up (LimberLocation *location, const LimberDisk *disk)
{
  GFile *left = limber_location_get_left (location);
  g_autoptr (GFile) folder = g_object_ref (limber_location_get_folder (location));
  g_auto (Move) move = { 0 };

  if (left == NULL)
    return;

  move_init (&move, disk, g_file_peek_path (left), g_file_peek_path (folder));
  unmark (disk, move.to);
  /* What can't be removed now may go at the next start. */
  if (!list_folder (&move, "", NULL) || remove_copied (&move))
    limber_location_write (location, disk, folder, NULL, NULL);
}

/* --- one move -------------------------------------------------------------------------------------- */

/* Until the note names it, nobody is to take the copy for a library that was there before. */
static gboolean
mark (const LimberDisk *disk, const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, LIMBER_MOVE_MARK, NULL);
  int fd = disk->open (disk->data, path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

  if (fd < 0)
    return fail (error, path, errno);
  return disk->close (disk->data, fd) == 0 || fail (error, path, errno);
}

static gboolean
fill_stage (Move *self, GCancellable *cancellable, GError **error)
{
  return list_folder (self, "", error) && copy_all (self, cancellable, error)
         && mark (self->disk, self->to, error)
         && limber_durable_sync_contents (self->disk, self->to, error)
         && check_all (self, cancellable, error)
         && !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* The new folder appears all at once; then the note names it. @placed: whether it is there */
static gboolean
put_in_place (const Move *self,
              LimberLocation *location,
              GFile *from,
              GFile *to,
              gboolean *placed,
              GError **error)
{
  const char *path = g_file_peek_path (to);
  g_autofree char *parent = g_path_get_dirname (path);

  if (self->disk->rename (self->disk->data, self->to, path) != 0)
    return fail (error, path, errno);

  *placed = TRUE;
  return limber_durable_sync_folder (self->disk, parent, error)
         && limber_location_write (location, self->disk, to, from, error);
}

gboolean
limber_move_run (LimberLocation *location,
                 const LimberDisk *disk,
                 GFile *to,
                 LimberProgress *progress,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (GFile) from = g_object_ref (limber_location_get_folder (location));
  g_autofree char *parent = g_path_get_dirname (g_file_peek_path (to));
  g_autofree char *stage = g_strdup_printf ("%s" G_DIR_SEPARATOR_S STAGE_PREFIX "%08x" STAGE_SUFFIX,
                                            parent, g_random_int ());
  g_autoptr (GFile) staged = g_file_new_for_path (stage);
  g_autoptr (LimberLock) lock = NULL;
  g_auto (Move) move = { 0 };
  gboolean placed = FALSE;

  sweep (disk, parent);
  if (limber_move_is_unfinished (to))
    remove_tree (disk, g_file_peek_path (to));
  move_init (&move, disk, g_file_peek_path (from), stage);
  move.home = g_file_peek_path (to);
  if (disk->mkdir (disk->data, stage, 0700) != 0)
    return fail (error, stage, errno);
  lock = limber_lock_take (staged, NULL);
  move.progress = progress;
  if (fill_stage (&move, cancellable, error)
      && put_in_place (&move, location, from, to, &placed, error))
    {
      limber_move_clean_up (location, disk);
      return TRUE;
    }

  /* If the note has it, the last step of writing it was what failed, and both are whole. */
  if (g_file_equal (limber_location_get_folder (location), to))
    {
      g_clear_error (error);
      return TRUE;
    }
  remove_tree (disk, placed ? g_file_peek_path (to) : stage);
  return FALSE;
}
