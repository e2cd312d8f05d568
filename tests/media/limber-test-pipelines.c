/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-pipelines.h"

struct _LimberTestPipelines
{
  GstTracer parent_instance;

  int n;
};

G_DEFINE_FINAL_TYPE (LimberTestPipelines, limber_test_pipelines, GST_TYPE_TRACER)

static void
on_gone (gpointer data, GObject *where_it_was)
{
  LimberTestPipelines *self = data;

  g_atomic_int_add (&self->n, -1);
}

static void
on_element (LimberTestPipelines *self, GstClockTime time, GstElement *element)
{
  if (!g_str_equal (G_OBJECT_TYPE_NAME (element), "GstPlayBin"))
    return;

  g_atomic_int_inc (&self->n);
  g_object_weak_ref (G_OBJECT (element), on_gone, self);
}

static void
limber_test_pipelines_class_init (LimberTestPipelinesClass *klass)
{
}

static void
limber_test_pipelines_init (LimberTestPipelines *self)
{
  gst_tracing_register_hook (GST_TRACER (self), "element-new", G_CALLBACK (on_element));
}

LimberTestPipelines *
limber_test_pipelines_new (void)
{
  gst_init (NULL, NULL);
  return g_object_new (LIMBER_TYPE_TEST_PIPELINES, NULL);
}

guint
limber_test_pipelines_count (LimberTestPipelines *self)
{
  return (guint) g_atomic_int_get (&self->n);
}

guint
limber_test_count_files (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}
