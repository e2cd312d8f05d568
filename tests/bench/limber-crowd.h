/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-catalog.h"

G_BEGIN_DECLS

/* limber_crowd_new: (transfer full): a catalog of @n made-up exercises, the same in every run, as long as real ones and
 * with words as common as in a language. */
LimberCatalog *limber_crowd_new (guint n);

/* limber_crowd_get_text_size: bytes of all names, synonyms, summaries, steps and ids. */
gsize limber_crowd_get_text_size (LimberCatalog *crowd);

G_END_DECLS
