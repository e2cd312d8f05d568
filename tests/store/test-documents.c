/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-documents.h"

#include "model/limber-routine.h"

void
test_assert_routines (GListModel *routines, const char *names)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LimberRoutine) routine = g_list_model_get_item (routines, i);

      g_string_append_printf (found, "%s%s", i > 0 ? ", " : "", limber_routine_get_name (routine));
    }
  g_assert_cmpstr (found->str, ==, names);
}
