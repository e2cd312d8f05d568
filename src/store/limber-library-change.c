/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-library-change.h"

#include "store/limber-library-private.h"

/* How long one slice may keep the main loop, and after how many steps to look at the clock. A frame lasts 16 ms. */
#define SLICE (6 * G_TIME_SPAN_MILLISECOND)
#define STEPS 256

/* A change that is being done. */
typedef struct
{
  LimberChange *change;
  LimberChange *undo;
  LimberProgress *progress;
  guint n_done;        /* steps */
  gboolean taken_back; /* it was cancelled: the change is the one that undoes it */
} Work;

static void
work_free (Work *self)
{
  g_clear_pointer (&self->change, limber_change_free);
  g_clear_pointer (&self->undo, limber_change_free);
  g_clear_pointer (&self->progress, limber_progress_unref);
  g_free (self);
}

/* Notes in @undo what the step is about to replace. */
static void
remember (LimberLibrary *self, const LimberChangeStep *step, LimberChange *undo)
{
  LimberShelf *shelf = self->shelves[step->kind];
  gboolean is_owned = limber_shelf_owns (shelf, step->id);
  LimberChangeStep *back;

  if (is_owned)
    limber_change_put (undo, step->kind, limber_shelf_find (shelf, step->id));
  else if (step->document != NULL)
    limber_change_remove (undo, step->kind, step->id);
  else
    return;

  back = undo->steps->pdata[undo->steps->len - 1];
  back->discard = is_owned && step->discard;
  back->undoes = TRUE;
  g_set_object (&back->expected, step->document);
}

/* Somebody went on from what is about to be undone. */
static void
keep_edits (LimberLibrary *self, const LimberChangeStep *step)
{
  LimberShelf *shelf = self->shelves[step->kind];
  gpointer ours = limber_shelf_owns (shelf, step->id) ? limber_shelf_find (shelf, step->id) : NULL;

  if (step->undoes && ours != NULL && ours != step->expected
      && (step->expected == NULL
          || !limber_document_says_the_same (step->kind, ours, step->expected)))
    limber_library_keep_in_trash (self, step->kind, ours);
}

static void
do_step (LimberLibrary *self, const LimberChangeStep *step)
{
  LimberShelf *shelf = self->shelves[step->kind];

  keep_edits (self, step);
  /* Where a session lies depends on when it was. */
  if (step->kind == LIMBER_DOCUMENT_SESSION && limber_shelf_owns (shelf, step->id))
    limber_library_erase (self, step->kind, limber_shelf_find (shelf, step->id));

  if (step->document != NULL)
    {
      /* Otherwise trash/ may keep another version, which nobody asked to be removed. */
      if (step->discard)
        limber_library_undiscard (self, step->kind, step->document);
      limber_shelf_put (shelf, step->document);
      limber_library_write (self, step->kind, step->document);
    }
  else if (limber_shelf_owns (shelf, step->id))
    {
      if (step->discard)
        limber_library_discard (self, step->kind, limber_shelf_find (shelf, step->id));
      limber_library_erase (self, step->kind, limber_shelf_find (shelf, step->id));
      limber_shelf_remove (shelf, step->id);
    }
}

/* Does the steps from @first up to, not including, @end; the catalog hears of its exercises in one go. */
static void
do_steps (LimberLibrary *self,
          const LimberChange *change,
          guint first,
          guint end,
          LimberChange *undo)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();

  for (guint i = first; i < end; i++)
    {
      const LimberChangeStep *step = change->steps->pdata[i];
      gpointer exercise;

      if (undo != NULL)
        remember (self, step, undo);
      do_step (self, step);
      if (step->kind != LIMBER_DOCUMENT_EXERCISE)
        continue;

      exercise = limber_shelf_find (self->shelves[step->kind], step->id);
      g_ptr_array_add (exercise != NULL ? shown : gone, exercise != NULL ? exercise : step->id);
    }

  limber_catalog_change (self->catalog, shown, gone);
}

LimberChange *
limber_library_change (LimberLibrary *self, const LimberChange *change)
{
  g_autoptr (LimberChange) undo = limber_change_new ();

  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (!self->read_only, NULL);

  do_steps (self, change, 0, change->steps->len, undo);
  return g_steal_pointer (&undo);
}

static void
flush_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (limber_writer_flush (LIMBER_LIBRARY (source)->writer, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_flushed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Work *work = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_error (task, error);
  else if (work->taken_back)
    g_task_return_error_if_cancelled (task);
  else if (limber_library_flush (LIMBER_LIBRARY (source), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Everything is with the writer; what is left is to wait for it. */
static void
wait_for_disk (GTask *task)
{
  g_autoptr (GTask) flush =
      g_task_new (g_task_get_source_object (task), NULL, on_flushed, g_object_ref (task));

  g_task_run_in_thread (flush, flush_in_thread);
}

/* Goes on with the way back. */
static void
turn_round (Work *work)
{
  limber_change_free (work->change);
  work->change = g_steal_pointer (&work->undo);
  work->n_done = 0;
  work->taken_back = TRUE;
}

/* Does what can be done of the change until the time @end. Returns whether that was all of it. */
static gboolean
go_on (GTask *task, gint64 end)
{
  LimberLibrary *self = g_task_get_source_object (task);
  Work *work = g_task_get_task_data (task);
  guint n;

  if (!work->taken_back && g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    turn_round (work);

  n = work->change->steps->len;
  while (work->n_done < n && g_get_monotonic_time () < end)
    {
      guint next = MIN (n, work->n_done + STEPS);

      do_steps (self, work->change, work->n_done, next, work->undo);
      work->n_done = next;
    }
  limber_progress_set (work->progress, work->n_done, n);

  return work->n_done >= n;
}

static void
do_rest (gpointer task)
{
  go_on (task, G_MAXINT64);
}

static gboolean
do_slice (gpointer user_data)
{
  GTask *task = user_data;

  if (!go_on (task, g_get_monotonic_time () + SLICE))
    return G_SOURCE_CONTINUE;

  limber_library_end_work (g_task_get_source_object (task), task);
  wait_for_disk (task);
  return G_SOURCE_REMOVE;
}

void
limber_library_change_async (LimberLibrary *self,
                             LimberChange *change,
                             LimberProgress *progress,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GSource) source = g_idle_source_new ();
  Work *work = g_new0 (Work, 1);

  work->change = change;
  work->undo = limber_change_new ();
  work->progress = progress != NULL ? limber_progress_ref (progress) : NULL;

  g_task_set_source_tag (task, limber_library_change_async);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  /* Once all is done a late cancel must not hide it. */
  g_task_set_check_cancellable (task, FALSE);
  limber_library_begin_work (self, do_rest, task);
  g_task_attach_source (task, source, do_slice);
}

gboolean
limber_library_change_finish (LimberLibrary *self,
                              GAsyncResult *result,
                              LimberChange **undo,
                              GError **error)
{
  Work *work;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  work = g_task_get_task_data (G_TASK (result));
  if (undo != NULL)
    *undo = g_steal_pointer (&work->undo);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* --- before the end -------------------------------------------------------------------------------- */

void
limber_library_begin_work (LimberLibrary *self, LimberLibraryWork finish, gpointer data)
{
  g_hash_table_insert (self->works, data, finish);
}

void
limber_library_end_work (LimberLibrary *self, gpointer data)
{
  g_hash_table_remove (self->works, data);
}

gboolean
limber_library_is_busy (LimberLibrary *self)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), FALSE);

  return g_hash_table_size (self->works) > 0;
}

gboolean
limber_library_finish (LimberLibrary *self, GError **error)
{
  GHashTableIter iter;
  gpointer data, finish;

  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), FALSE);

  g_hash_table_iter_init (&iter, self->works);
  while (g_hash_table_iter_next (&iter, &data, &finish))
    {
      g_hash_table_iter_remove (&iter);
      ((LimberLibraryWork) finish) (data);
    }

  return limber_library_flush (self, error);
}
