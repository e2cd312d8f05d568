/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* limber_discard: calls @destroy (@data) in a thread of its own. To let go of a hundred thousand documents takes longer than
 * a frame lasts. */
void limber_discard (gpointer data, GDestroyNotify destroy);

G_END_DECLS
