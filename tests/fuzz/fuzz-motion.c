/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "clipmaker/clip-motion.h"

/* The text sources of the clips. */

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (ClipMotion) motion = clip_motion_parse ("fuzz", text, &error);

  g_assert_true ((motion == NULL) == (error != NULL));
  return 0;
}
