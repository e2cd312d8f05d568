/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-fault.h"

#include <math.h>

ClipFault *
clip_fault_new (const char *check, const char *where, guint frame, double amount, const char *unit)
{
  ClipFault *fault = g_new0 (ClipFault, 1);

  fault->check = check;
  fault->where = g_strdup (where);
  fault->frame = frame;
  fault->amount = amount;
  fault->unit = unit;

  return fault;
}

void
clip_fault_free (ClipFault *fault)
{
  g_free (fault->where);
  g_free (fault);
}

GPtrArray *
clip_fault_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) clip_fault_free);
}

void
clip_fault_list_note (GPtrArray *faults,
                      const char *check,
                      const char *where,
                      guint frame,
                      double amount,
                      const char *unit)
{
  for (guint i = 0; i < faults->len; i++)
    {
      ClipFault *fault = g_ptr_array_index (faults, i);

      if (g_strcmp0 (fault->check, check) != 0 || g_strcmp0 (fault->where, where) != 0)
        continue;

      if (fabs (amount) > fabs (fault->amount))
        {
          fault->amount = amount;
          fault->frame = frame;
        }
      return;
    }

  g_ptr_array_add (faults, clip_fault_new (check, where, frame, amount, unit));
}

char *
clip_fault_to_string (const ClipFault *fault)
{
  return g_strdup_printf ("%s %s: %.1f %s in frame %u", fault->check, fault->where, fault->amount,
                          fault->unit, fault->frame);
}
