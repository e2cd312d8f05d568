/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-writer.h"

#include "store/limber-write-queue.h"

#define SETTLE (200 * G_TIME_SPAN_MILLISECOND)
/* Outlives the writer in the idle sources that carry a fault to the main context. */
typedef struct
{
  GWeakRef writer;
} Link;

struct _LimberWriter
{
  GObject parent_instance;

  /* Of the main context only */
  char *fault;

  /* Never changed */
  const LimberDisk *disk;
  LimberWitness *witness; /* or NULL */
  GMainContext *context;
  Link *link;
  GThread *thread;

  /* Under the mutex */
  GMutex mutex;
  GCond changed;
  LimberWriteQueue queue;
  GPtrArray *trying;   /* jobs that the thread, or who flushes, has in its hands; or NULL */
  gint64 wake;         /* when the thread will look for work; 0: it doesn't wait */
  gboolean written_to; /* since the thread last waited */
  guint n_waiting;     /* callers that wait for what others try */
  gboolean stop;
  gboolean failing; /* as last told to the main context */
};

enum
{
  PROP_0,
  PROP_FAULT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberWriter, limber_writer, G_TYPE_OBJECT)

static void
link_clear (gpointer data)
{
  g_weak_ref_clear (&((Link *) data)->writer);
}

static void
link_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, link_clear);
}

/* --- telling the main context -------------------------------------------------------------------- */

static gboolean
update_fault (gpointer data)
{
  g_autoptr (LimberWriter) self = g_weak_ref_get (&((Link *) data)->writer);
  g_autofree char *fault = NULL;
  const LimberWriteJob *failed;

  if (self == NULL)
    return G_SOURCE_REMOVE;

  g_mutex_lock (&self->mutex);
  failed = limber_write_queue_find_failed (&self->queue);
  if (failed != NULL)
    fault = g_strdup (failed->failure->message);
  g_mutex_unlock (&self->mutex);

  if (g_set_str (&self->fault, fault))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FAULT]);

  return G_SOURCE_REMOVE;
}

/* Called with the mutex held, after a try. */
static void
tell_fault (LimberWriter *self)
{
  gboolean failing = limber_write_queue_find_failed (&self->queue) != NULL;
  g_autoptr (GSource) source = NULL;

  if (!failing && !self->failing)
    return;

  self->failing = failing;
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, update_fault, g_atomic_rc_box_acquire (self->link), link_unref);
  g_source_attach (source, self->context);
}

/* --- the thread ------------------------------------------------------------------------------------ */

/* Takes what is to be tried now, or waits for it; a while longer after the last, so that somebody who goes on writing need
 * not wake the thread up for each file. Returns NULL when there is nothing left to do and the thread shall
 * end. */
static GPtrArray *
take_jobs (LimberWriter *self)
{
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();

  for (;;)
    {
      gint64 next = G_MAXINT64;

      if (self->trying == NULL)
        next = limber_write_queue_take (&self->queue, taken);
      if (taken->len > 0)
        return g_steal_pointer (&taken);
      if (self->stop && self->trying == NULL)
        return NULL;

      if (next == G_MAXINT64 && self->written_to)
        next = g_get_monotonic_time () + SETTLE;
      self->written_to = FALSE;
      self->wake = next;
      if (next == G_MAXINT64)
        g_cond_wait (&self->changed, &self->mutex);
      else
        g_cond_wait_until (&self->changed, &self->mutex, next);
      self->wake = 0;
    }
}

/* Called with the mutex held, by one at a time: then no file is written twice at once. */
static void
try_jobs (LimberWriter *self, GPtrArray *jobs)
{
  for (guint i = 0; i < jobs->len; i++)
    {
      LimberWriteJob *job = jobs->pdata[i];

      job->round = self->queue.round;
      g_clear_error (&job->failure);
    }

  self->trying = jobs;
  g_mutex_unlock (&self->mutex);
  limber_write_job_run_all (jobs, self->disk, self->witness);
  g_mutex_lock (&self->mutex);
  self->trying = NULL;

  for (guint i = 0; i < jobs->len; i++)
    {
      LimberWriteJob *job = jobs->pdata[i];

      if (job->failure == NULL)
        limber_write_job_free (job);
      else
        limber_write_queue_put_back (&self->queue, job);
    }

  tell_fault (self);
  /* Where nothing is left to do nobody is woken up for it. */
  if (self->n_waiting > 0 || self->stop || self->queue.jobs.length > 0)
    g_cond_broadcast (&self->changed);
}

static gpointer
run (gpointer data)
{
  LimberWriter *self = data;

  g_mutex_lock (&self->mutex);
  for (;;)
    {
      g_autoptr (GPtrArray) jobs = take_jobs (self);

      if (jobs == NULL)
        break;

      try_jobs (self, jobs);
    }
  g_mutex_unlock (&self->mutex);

  return NULL;
}

/* --- the object ------------------------------------------------------------------------------------ */

static void
limber_writer_dispose (GObject *object)
{
  LimberWriter *self = LIMBER_WRITER (object);

  if (self->thread != NULL)
    {
      g_mutex_lock (&self->mutex);
      self->stop = TRUE;
      self->queue.round++;
      g_cond_broadcast (&self->changed);
      g_mutex_unlock (&self->mutex);

      g_thread_join (g_steal_pointer (&self->thread));
    }

  G_OBJECT_CLASS (limber_writer_parent_class)->dispose (object);
}

static void
limber_writer_finalize (GObject *object)
{
  LimberWriter *self = LIMBER_WRITER (object);

  limber_write_queue_clear (&self->queue);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_main_context_unref (self->context);
  g_clear_pointer (&self->witness, limber_witness_unref);
  link_unref (self->link);
  g_free (self->fault);

  G_OBJECT_CLASS (limber_writer_parent_class)->finalize (object);
}

static void
limber_writer_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_FAULT:
      g_value_set_string (value, LIMBER_WRITER (object)->fault);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_writer_class_init (LimberWriterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_writer_dispose;
  object_class->finalize = limber_writer_finalize;
  object_class->get_property = limber_writer_get_property;

  props[PROP_FAULT] =
      g_param_spec_string ("fault", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
limber_writer_init (LimberWriter *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->link = g_atomic_rc_box_new0 (Link);
  g_weak_ref_init (&self->link->writer, self);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  limber_write_queue_init (&self->queue);
}

LimberWriter *
limber_writer_new_for (const LimberDisk *disk, LimberWitness *witness)
{
  LimberWriter *self = g_object_new (LIMBER_TYPE_WRITER, NULL);

  self->disk = disk;
  self->witness = witness != NULL ? limber_witness_ref (witness) : NULL;
  self->thread = g_thread_new ("limber-writer", run, self);

  return self;
}

LimberWriter *
limber_writer_new (void)
{
  return limber_writer_new_for (limber_disk_get_system (), NULL);
}

/* A job that already waits keeps its time, so that one that is changed again and again is written all the same. */
static void
queue_job (LimberWriter *self,
           GFile *file,
           GBytes *bytes,
           LimberDocumentKind kind,
           gpointer document)
{
  LimberWriteJob *job;

  g_mutex_lock (&self->mutex);

  job = limber_write_queue_find (&self->queue, file);
  if (job == NULL)
    {
      job = limber_write_job_new (file);
      job->due = g_get_monotonic_time () + SETTLE;
      limber_write_queue_push (&self->queue, job);
    }

  limber_write_job_set (job, bytes, kind, document);
  job->round = self->queue.round;
  self->written_to = TRUE;

  /* Thousands come at once when a collection is imported; none of them is to be woken up for but the first. */
  if (job->due < self->wake)
    g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

void
limber_writer_write (LimberWriter *self, GFile *file, GBytes *bytes)
{
  g_return_if_fail (LIMBER_IS_WRITER (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (bytes != NULL);

  queue_job (self, file, bytes, LIMBER_DOCUMENT_EXERCISE, NULL);
}

void
limber_writer_write_document (LimberWriter *self,
                              GFile *file,
                              LimberDocumentKind kind,
                              gpointer document)
{
  g_return_if_fail (LIMBER_IS_WRITER (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (G_IS_OBJECT (document));

  queue_job (self, file, NULL, kind, document);
}

void
limber_writer_remove (LimberWriter *self, GFile *file)
{
  g_return_if_fail (LIMBER_IS_WRITER (self));
  g_return_if_fail (G_IS_FILE (file));

  queue_job (self, file, NULL, LIMBER_DOCUMENT_EXERCISE, NULL);
}

gboolean
limber_writer_is_busy_with (LimberWriter *self, GFile *file)
{
  gboolean busy;

  g_return_val_if_fail (LIMBER_IS_WRITER (self), FALSE);

  g_mutex_lock (&self->mutex);
  busy = limber_write_queue_find (&self->queue, file) != NULL;
  for (guint i = 0; self->trying != NULL && i < self->trying->len; i++)
    busy = busy || g_file_equal (((LimberWriteJob *) self->trying->pdata[i])->file, file);
  g_mutex_unlock (&self->mutex);

  return busy;
}

/* Whether something has yet to be tried since the flush number @round was asked for. */
static gboolean
is_untried (LimberWriter *self, guint64 round)
{
  return self->trying != NULL || limber_write_queue_has_untried (&self->queue, round);
}

/* Has everything tried and waits for that, until the time @until at most. Called with the mutex held. Returns whether all
 * of it has been tried. */
static gboolean
try_all (LimberWriter *self, gint64 until)
{
  guint64 round = ++self->queue.round;

  self->n_waiting++;
  g_cond_broadcast (&self->changed);
  while (is_untried (self, round))
    if (!g_cond_wait_until (&self->changed, &self->mutex, until))
      break;

  self->n_waiting--;
  return !is_untried (self, round);
}

/* As try_all(), but without handing anything to the thread, which would have to wake up first and wake the caller up
 * afterwards. */
static void
try_all_here (LimberWriter *self)
{
  guint64 round = ++self->queue.round;

  while (is_untried (self, round))
    {
      g_autoptr (GPtrArray) jobs = g_ptr_array_new ();

      if (self->trying == NULL)
        limber_write_queue_take (&self->queue, jobs);
      if (jobs->len > 0)
        {
          try_jobs (self, jobs);
          continue;
        }

      self->n_waiting++;
      g_cond_wait (&self->changed, &self->mutex);
      self->n_waiting--;
    }
}

gboolean
limber_writer_flush (LimberWriter *self, GError **error)
{
  const LimberWriteJob *failed;

  g_return_val_if_fail (LIMBER_IS_WRITER (self), FALSE);

  g_mutex_lock (&self->mutex);
  try_all_here (self);
  failed = limber_write_queue_find_failed (&self->queue);
  if (failed != NULL && error != NULL)
    *error = g_error_copy (failed->failure);
  g_mutex_unlock (&self->mutex);

  return failed == NULL;
}

gboolean
limber_writer_hurry (LimberWriter *self, gint64 until)
{
  gboolean done;

  g_return_val_if_fail (LIMBER_IS_WRITER (self), FALSE);

  g_mutex_lock (&self->mutex);
  done = try_all (self, until) && limber_write_queue_find_failed (&self->queue) == NULL;
  g_mutex_unlock (&self->mutex);

  return done;
}

const char *
limber_writer_get_fault (LimberWriter *self)
{
  g_return_val_if_fail (LIMBER_IS_WRITER (self), NULL);

  return self->fault;
}
