/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_TEST_PIPELINES (limber_test_pipelines_get_type ())
G_DECLARE_FINAL_TYPE (LimberTestPipelines, limber_test_pipelines, LIMBER, TEST_PIPELINES, GstTracer)

/* Whether what plays clips leaves something behind. */

/* limber_test_pipelines_new: (transfer full): initializes GStreamer, and counts the playbins that are made from then on. */
LimberTestPipelines *limber_test_pipelines_new (void);
/* limber_test_pipelines_count: how many there are now. */
guint limber_test_pipelines_count (LimberTestPipelines *self);

/* limber_test_count_files: file descriptors of this process that are open. */
guint limber_test_count_files (void);

G_END_DECLS
