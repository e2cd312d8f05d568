/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Something a check found wrong with a clip. */
typedef struct
{
  const char *check; /* static: "reach", "limit", "floor", "lift", "overlap", "slide", "speed"… */
  char *where;       /* bones or parts: "handL", "wristL/hipL" */
  guint frame;       /* where it is worst */
  double amount;     /* how much there */
  const char *unit;  /* static: "mm", "°", "m/s"… */
} ClipFault;

ClipFault *clip_fault_new (const char *check,
                           const char *where,
                           guint frame,
                           double amount,
                           const char *unit);

void clip_fault_free (ClipFault *fault);

/* An empty list that owns its faults. */
GPtrArray *clip_fault_list_new (void);

/* Adds a fault, or makes the one of the same check and place worse: one line for each thing wrong.
 */
void clip_fault_list_note (GPtrArray *faults,
                           const char *check,
                           const char *where,
                           guint frame,
                           double amount,
                           const char *unit);

/* "overlap wristL/hipL: 31.0 mm in frame 12". Free with g_free(). */
char *clip_fault_to_string (const ClipFault *fault);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ClipFault, clip_fault_free)

G_END_DECLS
