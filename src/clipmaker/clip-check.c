/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-check.h"

void
clip_check_take (const ClipTake *take, GPtrArray *faults)
{
  for (guint i = 0; i < take->warnings->len; i++)
    {
      const ClipFault *warning = g_ptr_array_index (take->warnings, i);

      clip_fault_list_note (faults, warning->check, warning->where, warning->frame, warning->amount,
                            warning->unit);
    }

  clip_check_limits (take, faults);
  clip_check_contacts (take, faults);
  clip_check_overlaps (take, faults);
  clip_check_motion (take, faults);
}
