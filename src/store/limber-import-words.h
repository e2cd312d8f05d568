/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-enums.h"

G_BEGIN_DECLS

/* What the words of the collections mean here. All are in English, whatever the user's language; case doesn't count. */

/* limber_import_find_regions: adds what @muscle works to @regions. Returns FALSE when there is no region for it (an arm),
 * or the word is unknown. */
gboolean limber_import_find_regions (const char *muscle, LimberRegionSet *regions);

/* limber_import_find_equipment: adds what @word names to @equipment; an unknown word is other equipment, "body only" and
 * the like are none. */
void limber_import_find_equipment (const char *word, LimberEquipmentSet *equipment);

/* limber_import_find_kind: of a category or modality; strength when it is none that Limber knows. */
LimberKind limber_import_find_kind (const char *category);

/* limber_import_guess_position: how one starts, by the words of the first of @texts that tell: NULL-terminated. */
LimberPosition limber_import_guess_position (const char *const *texts);

/* limber_import_guess_sides: by the words of a name, as "One-Arm Row". */
LimberSides limber_import_guess_sides (const char *name);

G_END_DECLS
