/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-writer.h"

#include "store/limber-write-job.h"

#define SETTLE (200 * G_TIME_SPAN_MILLISECOND)
#define FIRST_RETRY (500 * G_TIME_SPAN_MILLISECOND)
#define LAST_RETRY (30 * G_TIME_SPAN_SECOND)

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
  GMainContext *context;
  Link *link;
  GThread *thread;

  /* Under the mutex */
  GMutex mutex;
  GCond changed;
  GQueue jobs;             /* of LimberWriteJob, at most one for a file, oldest first */
  LimberWriteJob *current; /* being tried, not in jobs; borrowed from the thread */
  guint64 round;           /* number of flushes asked for, plus one */
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

static LimberWriteJob *
find_failed (LimberWriter *self)
{
  for (GList *l = self->jobs.head; l != NULL; l = l->next)
    if (((LimberWriteJob *) l->data)->failure != NULL)
      return l->data;

  return NULL;
}

static gboolean
update_fault (gpointer data)
{
  g_autoptr (LimberWriter) self = g_weak_ref_get (&((Link *) data)->writer);
  g_autofree char *fault = NULL;
  const LimberWriteJob *failed;

  if (self == NULL)
    return G_SOURCE_REMOVE;

  g_mutex_lock (&self->mutex);
  failed = find_failed (self);
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
  gboolean failing = find_failed (self) != NULL;
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

static gboolean
is_wanted (LimberWriter *self, const LimberWriteJob *job, gint64 now)
{
  return job->due <= now || job->round < self->round;
}

/* Takes the first job that is to be tried now from the queue, or waits for one. Returns NULL when there is nothing left
 * to do and the thread shall end. */
static LimberWriteJob *
take_job (LimberWriter *self)
{
  for (;;)
    {
      gint64 now = g_get_monotonic_time ();
      gint64 next = G_MAXINT64;

      for (GList *l = self->jobs.head; l != NULL; l = l->next)
        {
          LimberWriteJob *job = l->data;

          if (is_wanted (self, job, now))
            {
              g_queue_delete_link (&self->jobs, l);
              return job;
            }
          next = MIN (next, job->due);
        }

      if (self->stop)
        return NULL;

      if (next == G_MAXINT64)
        g_cond_wait (&self->changed, &self->mutex);
      else
        g_cond_wait_until (&self->changed, &self->mutex, next);
    }
}

static LimberWriteJob *
find_job (LimberWriter *self, GFile *file)
{
  for (GList *l = self->jobs.head; l != NULL; l = l->next)
    if (g_file_equal (((LimberWriteJob *) l->data)->file, file))
      return l->data;

  return NULL;
}

/* Puts a job that failed back, unless a newer version of the file waits by now. */
static void
put_back (LimberWriter *self, LimberWriteJob *job)
{
  LimberWriteJob *newer = find_job (self, job->file);

  if (newer != NULL)
    {
      newer->failure = g_steal_pointer (&job->failure);
      newer->delay = job->delay;
      limber_write_job_free (job);
      return;
    }

  job->delay = job->delay == 0 ? FIRST_RETRY : MIN (job->delay * 2, LAST_RETRY);
  job->due = g_get_monotonic_time () + job->delay;
  g_queue_push_tail (&self->jobs, job);
}

static gpointer
run (gpointer data)
{
  LimberWriter *self = data;
  LimberWriteJob *job;

  g_mutex_lock (&self->mutex);
  while ((job = take_job (self)) != NULL)
    {
      gboolean done;

      job->round = self->round;
      g_clear_error (&job->failure);
      self->current = job;

      g_mutex_unlock (&self->mutex);
      done = limber_write_job_run (job, &job->failure);
      g_mutex_lock (&self->mutex);

      self->current = NULL;
      if (done)
        limber_write_job_free (job);
      else
        put_back (self, job);
      tell_fault (self);
      g_cond_broadcast (&self->changed);
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
      self->round++;
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

  g_queue_clear_full (&self->jobs, (GDestroyNotify) limber_write_job_free);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_main_context_unref (self->context);
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
  g_queue_init (&self->jobs);
  self->round = 1;
  self->thread = g_thread_new ("limber-writer", run, self);
}

LimberWriter *
limber_writer_new (void)
{
  return g_object_new (LIMBER_TYPE_WRITER, NULL);
}

/* A job that already waits keeps its time, so that one that is changed again and again is written all the same. */
static void
queue_job (LimberWriter *self, GFile *file, GBytes *bytes)
{
  LimberWriteJob *job;

  g_mutex_lock (&self->mutex);

  job = find_job (self, file);
  if (job == NULL)
    {
      job = limber_write_job_new (file);
      job->due = g_get_monotonic_time () + SETTLE;
      g_queue_push_tail (&self->jobs, job);
    }

  g_clear_pointer (&job->bytes, g_bytes_unref);
  job->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  job->round = self->round;

  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

void
limber_writer_write (LimberWriter *self, GFile *file, GBytes *bytes)
{
  g_return_if_fail (LIMBER_IS_WRITER (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (bytes != NULL);

  queue_job (self, file, bytes);
}

void
limber_writer_remove (LimberWriter *self, GFile *file)
{
  g_return_if_fail (LIMBER_IS_WRITER (self));
  g_return_if_fail (G_IS_FILE (file));

  queue_job (self, file, NULL);
}

/* Whether something has yet to be tried since the flush number @round was asked for. */
static gboolean
is_untried (LimberWriter *self, guint64 round)
{
  if (self->current != NULL)
    return TRUE;

  for (GList *l = self->jobs.head; l != NULL; l = l->next)
    if (((LimberWriteJob *) l->data)->round < round)
      return TRUE;

  return FALSE;
}

gboolean
limber_writer_flush (LimberWriter *self, GError **error)
{
  const LimberWriteJob *failed;
  guint64 round;

  g_return_val_if_fail (LIMBER_IS_WRITER (self), FALSE);

  g_mutex_lock (&self->mutex);
  round = ++self->round;
  g_cond_broadcast (&self->changed);
  while (is_untried (self, round))
    g_cond_wait (&self->changed, &self->mutex);

  failed = find_failed (self);
  if (failed != NULL && error != NULL)
    *error = g_error_copy (failed->failure);
  g_mutex_unlock (&self->mutex);

  return failed == NULL;
}

const char *
limber_writer_get_fault (LimberWriter *self)
{
  g_return_val_if_fail (LIMBER_IS_WRITER (self), NULL);

  return self->fault;
}
