/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* limber_chips_clear: takes everything out of @box. */
void limber_chips_clear (AdwWrapBox *box);

/* limber_chips_add: a small rounded label at the end of @box. */
void limber_chips_add (AdwWrapBox *box, const char *text);

/* limber_chips_add_set: one for each member of @set, whose bits stand for the values of the enumeration @type. */
void limber_chips_add_set (AdwWrapBox *box, GType type, guint32 set);

G_END_DECLS
